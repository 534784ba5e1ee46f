"""Exporting from the window: where to, how far it has come, and what became of it."""

import csv
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_search import Column, JournalReader, Outline, Row, Wanted
from smsc_gui.core.verification import State
from smsc_gui.core.whole_file import FileError, FileTrouble
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_export import JournalExport, separator
from smsc_gui.ui.journal_export_dialog import MOST_ROWS, JournalExportDialog
from smsc_gui.ui.tasks import BackgroundTasks, Tasks
from tests.support.announcements import listening
from tests.support.journals import open_journal, write
from tests.support.layout import cut_off, overlapping, settle
from tests.support.shop import HandClock, OrderedTasks
from tests.support.stories import WAYS

ROWS = 5


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal in which five were verified and one failed."""
    written = open_journal(tmp_path)
    for number in range(ROWS):
        write(written, f"v{number}", WAYS[State.VERIFIED], begin=10.0 * number)
    write(written, "failed", WAYS[State.FAILED], begin=100.0)
    written.close()
    return tmp_path / "journal.sqlite3"


Make: TypeAlias = "Callable[[Tasks, Callable[[], JournalReader]], Office]"


@dataclass
class Office:
    """A window with an export, and a folder to export to."""

    window: QWidget
    export: JournalExport
    folder: Path

    def begin(self, *, masked: bool = False, wanted: Wanted | None = None) -> QFileDialog:
        self.export.begin(wanted or Wanted(states=frozenset({State.VERIFIED})), masked=masked)
        [chooser] = [one for one in self.window.findChildren(QFileDialog) if one.isVisible()]
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        return chooser

    def choose(self, name: str = "journal.csv", *, masked: bool = False) -> JournalExportDialog:
        chooser = self.begin(masked=masked)
        chooser.fileSelected.emit(str(self.folder / name))
        chooser.done(0)
        return self.dialog

    @property
    def dialog(self) -> JournalExportDialog:
        [dialog] = self.window.findChildren(JournalExportDialog)
        return dialog


@pytest.fixture
def make(qtbot: QtBot, look: None, tmp_path: Path) -> Make:
    window = QWidget()
    window.resize(800, 500)
    qtbot.addWidget(window)
    window.show()
    folder = tmp_path / "Документи"
    folder.mkdir()

    def made(tasks: Tasks, open_reader: Callable[[], JournalReader]) -> Office:
        return Office(window, JournalExport(window, tasks, open_reader, HandClock().now), folder)

    return made


@pytest.fixture
def office(make: Make, journal: Path) -> Office:
    return make(OrderedTasks(), lambda: JournalReader(journal))


def texts(dialog: JournalExportDialog) -> str:
    shown = (dialog.title, dialog.text, dialog.hint)
    return "\n".join(text.text() for text in shown if text.isVisible()).replace("\u200b", "")


def buttons(dialog: QWidget) -> list[str]:
    shown = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    return sorted(one.text().replace("&", "") for one in shown)


def test_it_asks_where_to(office: Office) -> None:
    chooser = office.begin()
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert chooser.defaultSuffix() == "csv"
    assert [Path(one).name for one in chooser.selectedFiles()] == ["Journal 2026-11-22.csv"]
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.reject()
    assert list(office.folder.iterdir()) == []
    assert office.window.findChildren(JournalExportDialog) == []


def test_what_is_found_is_written_and_told(office: Office) -> None:
    dialog = office.choose()
    path = office.folder / "journal.csv"
    table = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert table[0] == [
        *("Time", "Subscriber", "Reference", "State", "Number to call"),
        *("Call after, seconds", "Confirmed", "Operator", "Decided by", "Desk"),
    ]
    assert len(table) == 1 + ROWS
    assert [row[0] for row in table[1:]] == sorted((row[0] for row in table[1:]), reverse=True)
    assert table[1][1:5] == ["'+380671234567", "contract 7", "Verified", "'+380440001101"]
    assert table[1][6:8] == ["by the call", "olena"]
    assert "5 rows are in" in texts(dialog)
    assert str(path) in texts(dialog)
    assert "copy outside the program" in texts(dialog)
    assert "masked" not in texts(dialog)
    assert buttons(dialog) == ["Close", "Open folder"]
    assert dialog.focusWidget() is dialog.leave


def test_a_part_of_the_journal_is_called_so(office: Office) -> None:
    chooser = office.begin()
    assert chooser.windowTitle() == "Export what was searched for"
    chooser.reject()
    dialog = office.choose()
    part = "Only what was searched for: the journal has 6 row"
    assert "5 rows are in" in texts(dialog)
    assert part in texts(dialog)
    dialog.leave.click()
    chooser = office.begin(wanted=Wanted(sort=Column.STATE, descending=False))
    assert chooser.windowTitle() == "Export the journal"
    chooser.fileSelected.emit(str(office.folder / "all.csv"))
    chooser.done(0)
    whole = office.window.findChildren(JournalExportDialog)[-1]
    assert "6 rows are in" in texts(whole)
    assert "searched" not in texts(whole)


def test_how_it_ended_is_heard(office: Office, qtbot: QtBot) -> None:
    with listening() as ears:
        dialog = office.choose()
        [(told, _focus)] = ears.hear_out(qtbot, dialog)
    assert told.startswith("The journal was exported. ")


def test_what_the_page_masks_stays_masked(office: Office) -> None:
    dialog = office.choose(masked=True)
    content = (office.folder / "journal.csv").read_text(encoding="utf-8-sig")
    assert "'+••• •• ••• 45 67" in content
    assert "380671234567" not in content
    assert "masked in it, as on the page" in texts(dialog)


def test_the_folder_is_proposed_again(office: Office) -> None:
    office.choose()
    office.dialog.leave.click()
    chooser = office.begin()
    assert chooser.directory().absolutePath() == str(office.folder)


@pytest.mark.parametrize(
    ("system", "between"),
    [("uk_UA", ";"), ("en_US", ","), ("en_GB", ","), ("de_DE", ";"), ("pl_PL", ";"), ("C", ",")],
)
def test_the_separator_is_the_one_of_the_system(system: str, between: str) -> None:
    assert separator(QLocale(system)) == between


@pytest.fixture
def opened(qapp: QObject) -> Iterator[list[QUrl]]:
    """The folders that the system was asked to show."""

    class Handler(QObject):
        @Slot(QUrl)
        def show(self, url: QUrl) -> None:
            urls.append(url)

    urls: list[QUrl] = []
    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "show")
    yield urls
    QDesktopServices.unsetUrlHandler("file")


def test_its_folder_is_opened(office: Office, opened: list[QUrl]) -> None:
    dialog = office.choose()
    dialog.folder.click()
    assert [url.toLocalFile() for url in opened] == [str(office.folder)]
    assert dialog.isVisible()


def test_where_nothing_shows_folders_it_is_named(office: Office) -> None:
    dialog = office.choose()
    dialog.tell_folder("/somewhere")
    assert "in this folder: /somewhere" in texts(dialog)


def test_the_window_can_be_used_meanwhile_and_sees_how_far_it_has_come(
    make: Make, journal: Path, qtbot: QtBot
) -> None:
    tasks = OrderedTasks()
    tasks.held = True
    office = make(tasks, lambda: JournalReader(journal))
    dialog = office.choose()
    assert not dialog.isModal()
    assert "Counting" in texts(dialog)
    assert (dialog.bar.minimum(), dialog.bar.maximum()) == (0, 0)
    assert buttons(dialog) == ["Cancel"]
    dialog._copying.total, dialog._copying.done = 200_000, 50_000
    qtbot.waitUntil(lambda: "50,000 of 200,000" in texts(dialog))
    assert (dialog.bar.value(), dialog.bar.maximum()) == (50_000, 200_000)
    tasks.release()
    assert "5 row" in texts(dialog)
    assert not dialog.bar.isVisible()


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_cancelling_leaves_nothing_and_says_so(make: Make, journal: Path, way: str) -> None:
    tasks = OrderedTasks()
    tasks.held = True
    office = make(tasks, lambda: JournalReader(journal))
    dialog = office.choose()
    if way == "button":
        dialog.cancel.click()
    elif way == "escape":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert dialog.isVisible()
    assert "Cancelling" in texts(dialog)
    assert not dialog.cancel.isEnabled()
    tasks.release()
    assert texts(dialog) == "The export was cancelled\nNo file was left behind."
    assert list(office.folder.iterdir()) == []
    assert buttons(dialog) == ["Close"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


class HeldReader(JournalReader):
    """Reads on when it is told to."""

    go_on = threading.Event()
    reading = False

    def page(self, wanted: Wanted, outline: Outline, number: int) -> list[Row]:
        HeldReader.reading = True
        assert HeldReader.go_on.wait(20)
        return super().page(wanted, outline, number)


@pytest.fixture
def held(make: Make, journal: Path, qtbot: QtBot) -> Iterator[Office]:
    """An export on a real thread, whose file is begun and goes no further."""
    tasks = BackgroundTasks()
    HeldReader.reading = False
    HeldReader.go_on.clear()
    office = make(tasks, lambda: HeldReader(journal))
    (office.folder / "journal.csv").write_text("older")
    office.choose()
    qtbot.waitUntil(lambda: HeldReader.reading)
    assert len(list(office.folder.iterdir())) == 2
    yield office
    HeldReader.go_on.set()
    tasks.close()


def test_cancelled_in_the_middle_of_it(held: Office, qtbot: QtBot) -> None:
    held.dialog.cancel.click()
    HeldReader.go_on.set()
    qtbot.waitUntil(lambda: "was cancelled" in held.dialog.title.text())
    assert "journal.csv is as it was before." in texts(held.dialog)
    assert [one.name for one in held.folder.iterdir()] == ["journal.csv"]
    assert (held.folder / "journal.csv").read_text() == "older"


def test_the_end_of_the_program_takes_away_what_is_half_written(held: Office) -> None:
    HeldReader.go_on.set()
    held.dialog._copying.cancelled = True
    held.export.close()
    assert not held.dialog._copying.at_work
    assert [one.name for one in held.folder.iterdir()] == ["journal.csv"]


def test_the_end_of_the_program_does_not_wait_for_ever(held: Office) -> None:
    begun = time.monotonic()
    held.export.close()
    assert 0.3 < time.monotonic() - begun < 1
    assert held.dialog._copying.at_work


def test_several_at_once(make: Make, journal: Path, qtbot: QtBot) -> None:
    tasks = BackgroundTasks()
    office = make(tasks, lambda: JournalReader(journal))
    for name in ("a.csv", "b.csv"):
        chooser = office.begin()
        chooser.fileSelected.emit(str(office.folder / name))
        chooser.done(0)
    dialogs = office.window.findChildren(JournalExportDialog)
    assert len(dialogs) == 2
    for dialog in dialogs:
        qtbot.waitUntil(dialog.leave.isVisible)
        assert "5 row" in texts(dialog)
    tasks.close()


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (FileTrouble.DISK_FULL, "not enough room"),
        (FileTrouble.DENIED, "You may not write into the folder"),
        (FileTrouble.IN_USE, "open in another program"),
        (FileTrouble.FOLDER_GONE, "not there any more"),
        (FileTrouble.OTHER, "(Is a directory)"),
    ],
)
def test_each_trouble_in_words_and_another_place_offered(
    qtbot: QtBot, look: None, tmp_path: Path, trouble: FileTrouble, said: str
) -> None:
    dialog = JournalExportDialog(tmp_path / "journal.csv", Copying(), masked=False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.end(FileError(trouble, "Is a directory"))
    assert said in texts(dialog)
    assert "No file was left behind." in texts(dialog)
    assert "copy outside the program" not in texts(dialog)
    assert buttons(dialog) == ["Choose another place…", "Close"]
    with qtbot.waitSignal(dialog.another_place_wanted):
        dialog.elsewhere.click()


def test_a_folder_that_is_gone_for_real(office: Office) -> None:
    office.folder.rmdir()
    dialog = office.choose()
    assert f"The folder {office.folder} is not there any more" in texts(dialog)
    dialog.elsewhere.click()
    visible = [one for one in office.window.findChildren(QFileDialog) if one.isVisible()]
    assert len(visible) == 1


def test_a_journal_that_cannot_be_read(make: Make, tmp_path: Path) -> None:
    office = make(OrderedTasks(), lambda: JournalReader(tmp_path / "gone.sqlite3"))
    dialog = office.choose()
    assert "could not be read to its end" in texts(dialog)
    assert list(office.folder.iterdir()) == []


def test_a_fault_of_our_own_is_not_hidden(qtbot: QtBot, look: None, tmp_path: Path) -> None:
    dialog = JournalExportDialog(tmp_path / "journal.csv", Copying(), masked=False)
    qtbot.addWidget(dialog)
    with pytest.raises(KeyError):
        dialog.end(KeyError("x"))


def test_more_rows_than_a_spreadsheet_shows(qtbot: QtBot, look: None, tmp_path: Path) -> None:
    dialog = JournalExportDialog(tmp_path / "journal.csv", Copying(), masked=False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.end(MOST_ROWS)
    assert "only the first 1,048,575" not in texts(dialog)
    dialog.end(MOST_ROWS + 1)
    assert "only the first 1,048,575" in texts(dialog)


@pytest.mark.parametrize("outcome", [None, 5, FileError(FileTrouble.IN_USE)], ids=str)
def test_texts_twice_as_long_have_their_place(
    doubled: None,
    qtbot: QtBot,
    look: None,
    tmp_path: Path,
    outcome: int | Exception | None,
) -> None:
    dialog = JournalExportDialog(
        tmp_path / ("long" * 30 + ".csv"), Copying(total=7, part_of=90), masked=True
    )
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert cut_off(dialog) == []
    dialog.end(outcome)
    settle()
    assert cut_off(dialog) == []
    assert overlapping(dialog) == []
