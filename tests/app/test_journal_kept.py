"""The program keeps its journal: old data goes, the end is marked in the keyring, and it can be checked."""

import pytest
from PySide6.QtGui import QGuiApplication

from smsc_gui.core.clock_trust import DAY
from smsc_gui.core.credentials import Credentials, Found, SessionStore
from smsc_gui.core.events import Erased, Why
from smsc_gui.core.journal_mark import Mark, MarkStore
from smsc_gui.core.verification import State
from smsc_gui.program import Program
from smsc_gui.ui.journal_check import JournalCheck
from smsc_gui.ui.journal_keeper import JournalKeeper
from tests.app.conftest import House
from tests.support.journals import Journal, Who, write
from tests.support.stories import SUBSCRIBER, WAYS


def part_of(program: Program, kind: type) -> JournalKeeper | JournalCheck:
    (found,) = [one for one in program.around if isinstance(one, kind)]
    return found


def keeper_of(program: Program) -> JournalKeeper:
    keeper = part_of(program, JournalKeeper)
    assert isinstance(keeper, JournalKeeper)
    return keeper


def check_of(program: Program) -> JournalCheck:
    checking = part_of(program, JournalCheck)
    assert isinstance(checking, JournalCheck)
    return checking


def marks_of(house: House) -> MarkStore:
    assert house.store is not None
    return MarkStore(house.store, house.folder / "journal.sqlite3")


def newest_of(program: Program) -> Mark:
    return Mark(*program.journal.newest)


def key_of(house: House) -> bytes:
    assert house.store is not None
    key = Credentials(house.store).journal_key()
    assert isinstance(key, Found)
    return key.value


def begun(house: House) -> Program:
    """A journal with one old verification (years ahead of the clock is no age: the stories begin in 2027)."""
    house.folder.mkdir(parents=True)
    journal = Journal(house.folder / "journal.sqlite3", Who("desk 1", "olena"), key_of(house))
    begin = house.clock.now().wall - 1_800_000_000.0 - 100 * DAY
    write(journal, "old", WAYS[State.VERIFIED], begin=begin)
    write(journal, "newer", WAYS[State.EXPIRED], begin=begin + 99 * DAY)
    journal.close()
    return house.start()


def test_what_is_old_goes_by_itself_and_leaves_no_trace(house: House) -> None:
    program = begun(house)
    keeper = keeper_of(program)
    keeper.look_for_old()
    house.qtbot.waitUntil(lambda: program.journal.story("old")[-1].event == Erased(Why.AGE))
    assert program.journal.story("newer")[-1].event != Erased(Why.AGE)
    program.preferences.change(keep_days=1)
    house.qtbot.waitUntil(lambda: program.journal.story("newer")[-1].event == Erased(Why.AGE))
    house.qtbot.waitUntil(lambda: keeper.retention.step() is None)
    house.end()
    left = b"".join(file.read_bytes() for file in house.folder.iterdir())
    assert SUBSCRIBER.encode() not in left


def test_the_end_is_marked_at_the_end_of_the_program(house: House) -> None:
    program = house.start()
    house.qtbot.waitUntil(lambda: keeper_of(program).marking._broken is not None)
    write(program.journal, "v", WAYS[State.PREPARING])
    newest = newest_of(program)
    house.end()
    assert marks_of(house).read() == Found((newest,))


def test_the_end_is_marked_soon_after_an_event(house: House) -> None:
    program = house.start()
    keeper = keeper_of(program)
    house.qtbot.waitUntil(lambda: keeper.marking._broken is not None)
    write(program.journal, "v", WAYS[State.PREPARING])
    keeper.mark()
    newest = newest_of(program)
    house.qtbot.waitUntil(lambda: marks_of(house).read() == Found((newest,)))


def test_an_emptied_journal_is_found_however_long_the_program_goes_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    program = house.start()
    house.qtbot.waitUntil(lambda: keeper_of(program).marking._broken is not None)
    write(program.journal, "v", WAYS[State.VERIFIED])
    house.end()
    for file in house.folder.glob("journal*"):
        file.unlink()
    program = house.start()
    house.qtbot.waitUntil(lambda: bool(keeper_of(program).marking._broken))
    assert "older copy" in program.window.header.bar.text.text()
    write(program.journal, "w", WAYS[State.PREPARING])
    house.end()
    program = house.start()
    checking = check_of(program)
    checking.begin()
    dialog = checking.dialog
    assert dialog is not None
    house.qtbot.waitUntil(lambda: dialog.found.toPlainText() != "")
    assert "The keyring knows event 4" in dialog.found.toPlainText()
    assert "event 4" in (house.folder / "smsc-gui.log").read_text()
    dialog.copy_button.click()
    assert "The keyring knows event 4" in QGuiApplication.clipboard().text()
    checking.begin()
    assert checking.dialog is dialog
    dialog.reject()
    assert checking.dialog is None


def test_the_check_is_told_in_the_dialog(house: House) -> None:
    program = house.start()
    write(program.journal, "v", WAYS[State.VERIFIED])
    checking = check_of(program)
    checking.begin()
    dialog = checking.dialog
    assert dialog is not None
    assert dialog.bar.isVisible()
    house.qtbot.waitUntil(lambda: "whole" in dialog.text.text())
    assert dialog.bar.isHidden()
    program.journal.connection.execute("UPDATE events SET desk = 'desk 9' WHERE seq = 3")
    dialog.reject()
    checking.begin()
    again = checking.dialog
    assert again is not None
    house.qtbot.waitUntil(lambda: "changed" in again.text.text())
    assert "Event 3 was changed" in again.found.toPlainText()
    again.reject()


def test_a_check_that_is_closed_is_cancelled(house: House) -> None:
    program = house.start()
    checking = check_of(program)
    checking.begin()
    dialog = checking.dialog
    assert dialog is not None
    dialog.reject()
    assert checking._checking.cancelled
    checking.begin()
    assert not checking._checking.cancelled
    house.end()
    assert checking._checking.cancelled


def test_a_disk_that_refuses_is_told_in_the_log(house: House) -> None:
    program = begun(house)
    keeper = keeper_of(program)
    house.qtbot.waitUntil(lambda: keeper.marking._broken is not None)
    program.journal.connection.execute("PRAGMA query_only=ON")
    keeper.look_for_old()  # a disk that refuses it is told in the log, and tried again
    house.qtbot.waitUntil(lambda: keeper._step.isActive() is False)
    program.journal.connection.execute("PRAGMA query_only=OFF")
    assert "old data was not erased" in (house.folder / "smsc-gui.log").read_text()


def test_nothing_is_erased_before_the_keyring_has_answered(house: House) -> None:
    """An event that is written before that would have no key to prove it."""
    program = begun(house)
    keeper = keeper_of(program)
    assert keeper._first.isActive()
    assert keeper._hourly.isActive()
    early = JournalKeeper(
        program.journal,
        program.clock,
        program.preferences,
        program.tasks,
        SessionStore(),
        program.folder.journal,
    )
    program.preferences.change(keep_days=2)
    assert not early._step.isActive()
    assert not early._first.isActive()
    early.start()
    early.start()
    assert early._first.isActive()
    early.close()
