"""What the program does with what it finds when it starts."""

import logging
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smsc_gui.app import build
from smsc_gui.core.data_folder import FolderInUse
from smsc_gui.core.desk import TRY_AGAIN
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, Who
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.start import told_to_log
from smsc_gui.ui.places import Page
from tests.app.conftest import House


def test_a_number_from_the_command_line_is_filled_in_and_not_sent(house: House) -> None:
    program = house.start(phone="067 123-45-67")
    assert program.window.work.form.number.text() == "067 123 45 67"
    assert not house.simulator.service.requests


def test_a_damaged_settings_file_is_put_aside_and_said_so(house: House) -> None:
    house.folder.mkdir()
    (house.folder / "settings.json").write_text("{ this is no JSON", encoding="utf-8")
    program = house.start()
    (aside,) = house.folder.glob("settings.damaged-*.json")
    assert aside.name in program.window.header.bar.text.text()
    assert aside.read_text(encoding="utf-8") == "{ this is no JSON"


def test_a_damaged_journal_is_put_aside_and_said_so(house: House) -> None:
    house.folder.mkdir()
    (house.folder / "journal.sqlite3").write_bytes(b"this is no database" * 100)
    program = house.start()
    (aside,) = house.folder.glob("journal.damaged-*.sqlite3")
    assert aside.name in program.window.header.bar.text.text()


def test_a_mistake_of_the_administrator_s_opens_no_door(house: House, tmp_path: Path) -> None:
    """The file may lock the list of accounts: nobody signs in with one that is not in it."""
    house.machine = tmp_path / "machine.json"
    house.machine.write_text('{"version": 2, "locked": {"by_hand": "second persn"}}')
    program = house.start()
    assert f"{house.machine} (by_hand)" in program.window.header.bar.text.text()
    page = program.window.sign_in
    assert "Tell the administrator" in page.forbidden.text()
    assert page.forbidden.isVisible()
    assert not page.keyring.isVisible(), "that nothing is kept may be wrong"
    page.form.key.setText(DEMO_KEY)
    for way in (page.sign_in, page.only_test, page.accept):
        way()
    assert not page.use.isEnabled()
    assert not house.simulator.service.requests
    assert program.sign_in.current is None
    assert program.preferences.settings.accounts == ()


def test_what_was_signed_in_before_such_a_mistake_goes_on(
    house: House, signed_in: Callable[[], Program], tmp_path: Path
) -> None:
    """A typing error must not empty forty counters."""
    signed_in()
    house.end()
    house.machine = tmp_path / "machine.json"
    house.machine.write_text("{")
    program = house.start()
    house.qtbot.waitUntil(lambda: program.window.page is Page.WORK)
    house.ask("+380671234567")
    house.wait_for(State.WAITING)
    assert program.preferences.settings.by_hand == "forbidden"


def test_a_newer_journal_is_not_touched(house: House) -> None:
    house.folder.mkdir()
    journal = Journal(house.folder / "journal.sqlite3", Who("", ""))
    journal.connection.execute("PRAGMA user_version = 99")
    journal.close()
    with pytest.raises(JournalError) as caught:
        house.start()
    assert caught.value.trouble is JournalTrouble.NEWER


def test_one_process_for_a_data_folder(house: House) -> None:
    house.start()
    with pytest.raises(FolderInUse):
        build(Options(data_dir=house.folder))


def test_a_failed_start_leaves_the_folder_free(house: House) -> None:
    house.folder.mkdir()
    (house.folder / "journal.sqlite3").mkdir()
    with pytest.raises(JournalError):
        house.start()
    (house.folder / "journal.sqlite3").rmdir()
    assert house.start().window.isVisible()


def test_the_language_is_changed_while_the_program_runs_and_kept(house: House) -> None:
    program = house.start(lang="")
    for language, word in (("uk", "Увійти"), ("en", "Sign in")):
        program.preferences.change(language=language)
        house.qtbot.waitUntil(
            lambda word=word: program.window.sign_in.use.text().replace("&", "") == word
        )
    house.end()
    assert house.start(lang="").preferences.settings.language == "en"


def test_the_theme_is_changed_while_the_program_runs_and_kept(house: House) -> None:
    program = house.start()
    program.preferences.change(theme="dark")
    dark = program.window.palette().window().color().lightness()
    program.preferences.change(theme="light")
    assert dark < program.window.palette().window().color().lightness()
    program.preferences.change(theme="system")
    assert program.preferences.settings.theme == "system"


def test_going_on_without_the_keyring_starts_the_work(house: House) -> None:
    """The keyring may wait for a person for as long as it likes."""
    program = build(Options(data_dir=house.folder, lang="en"), clock=house.clock, store=house.store)
    house.program = program
    program.window.go_on_without_keyring.connect(program._start)
    program.window.go_on_without_keyring.emit()
    assert program._started


def test_what_nobody_expected_is_logged_and_the_program_goes_on(
    house: House, signed_in: Callable[[], Program], caplog: pytest.LogCaptureFixture
) -> None:
    signed_in()
    error = RuntimeError("nobody expected this")
    with caplog.at_level(logging.CRITICAL):
        told_to_log(RuntimeError, error, None)
    assert "nobody expected this" in caplog.text
    assert sys.excepthook is not told_to_log
    house.ask("+380671234567")
    house.wait_for(State.WAITING)


def test_a_start_that_the_disk_refuses_is_told_and_goes_on_once_it_takes_it(
    house: House, signed_in: Callable[[], Program]
) -> None:
    house.timeout = 15
    signed_in()
    house.ask("+380500000021")
    house.wait_for(State.REQUESTING)
    house.end()
    options = Options(data_dir=house.folder, base_url=house.simulator.url, lang="en")
    program = house.program = build(options, clock=house.clock, store=house.store)
    connection = program.journal.connection
    connection.set_authorizer(
        lambda action, table, *_more: (
            sqlite3.SQLITE_DENY
            if action == sqlite3.SQLITE_INSERT and table == "events"
            else sqlite3.SQLITE_OK
        )
    )
    program.begin()
    house.qtbot.waitUntil(lambda: program.window.dialogs.open_failure is not None, timeout=20_000)
    assert program.window.page is Page.WORK, "signed in all the same"
    connection.set_authorizer(None)
    house.clock.move(TRY_AGAIN)
    house.wait_for(State.UNKNOWN)
    house.qtbot.waitUntil(lambda: program.model.status.journal is None)
