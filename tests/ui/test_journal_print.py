"""Printing what is found: read in the background, shown page by page, given to a printer or to a file."""

import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal import Who
from smsc_gui.core.journal_search import Column, JournalReader, Wanted
from smsc_gui.core.verification import State
from smsc_gui.core.whole_file import FileError, FileTrouble
from smsc_gui.ui import journal_listing
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_cells import Cells
from smsc_gui.ui.journal_listing import Found, listing, read, searched
from smsc_gui.ui.journal_print import JournalPrint
from smsc_gui.ui.page_printing import PagePrinting, Printed
from smsc_gui.ui.page_view import PageView
from smsc_gui.ui.print_job import A4
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.theme import Tone
from tests.support.journals import open_journal, write
from tests.support.layout import cut_off, overlapping, settle
from tests.support.shop import START, HandClock, OrderedTasks
from tests.support.stories import WAYS
from tests.support.systems import need_posix, need_program

ROWS = 70


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    written = open_journal(tmp_path)
    with written.transaction():
        for number in range(ROWS):
            write(written, f"v{number}", WAYS[State.VERIFIED], begin=10.0 * number)
        write(written, "hand", WAYS[State.BY_HAND], begin=5000.0)
    written.close()
    return tmp_path / "journal.sqlite3"


@dataclass
class Office:
    window: QWidget
    tasks: OrderedTasks
    journal: Path
    folder: Path
    printers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.print = JournalPrint(
            self.window,
            self.tasks,
            lambda: JournalReader(self.journal),
            HandClock().now,
            lambda: Who("каса 1", "olena"),
            lambda: self.printers,
        )

    def begin(self, *, masked: bool = False) -> PrintPreview:
        preview = self.print.begin(Wanted(), masked=masked)
        settle()
        return preview

    def save(self, preview: PrintPreview, name: str = "list.pdf") -> Path:
        preview.pdf.click()
        [chooser] = [one for one in preview.findChildren(QFileDialog) if one.isVisible()]
        assert [Path(one).name for one in chooser.selectedFiles()] == ["Journal 2026-11-22.pdf"]
        chooser.fileSelected.emit(str(self.folder / name))
        chooser.done(0)
        return self.folder / name


@pytest.fixture
def office(qtbot: QtBot, look: None, journal: Path, tmp_path: Path) -> Office:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    folder = tmp_path / "out"
    folder.mkdir()
    return Office(window, OrderedTasks(), journal, folder)


def idle(preview: PrintPreview) -> Callable[[], bool]:
    return lambda: not preview.is_busy


def pdf_text(path: Path) -> str:
    need_program("pdftotext")
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return unicodedata.normalize("NFKC", done.stdout).replace("\u00a0", " ")


def test_it_is_read_shown_and_leafed_through(office: Office) -> None:
    office.tasks.held = True
    preview = office.begin()
    assert not preview.isModal()
    assert preview.is_busy
    assert "Reading" in preview.said.text()
    assert not preview.print.isEnabled()
    office.tasks.release()
    assert preview.view is not None
    assert not preview.is_busy
    assert preview.print.isEnabled()
    assert (preview.page.value(), preview.page.maximum(), preview.page.suffix()) == (1, 3, " of 3")
    assert preview.view.accessibleName() == "Page 1 of 3"
    assert not preview.previous.isEnabled()
    preview.next.click()
    assert preview.view.page == 1
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert (preview.view.page, preview.view.accessibleName()) == (2, "Page 3 of 3")
    assert not preview.next.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.view.page == 1


def test_the_page_that_is_shown_is_the_one_that_is_printed(office: Office) -> None:
    preview = office.begin()
    assert preview.view is not None
    first = preview.view.grab().toImage()
    sheet = preview.view.sheet()
    assert sheet.width() / sheet.height() == pytest.approx(297 / 210, abs=0.01)
    dark = sum(
        first.pixelColor(x, y).lightness() < 128
        for x in range(0, first.width(), 2)
        for y in range(0, int(sheet.height() / 3), 2)
    )
    assert dark > 100
    preview.next.click()
    assert preview.view.grab().toImage() != first


def test_saved_as_pdf(office: Office, qtbot: QtBot) -> None:
    preview = office.begin(masked=True)
    path = office.save(preview)
    assert preview.is_busy
    qtbot.waitUntil(idle(preview))
    assert f"Saved as {path}." in preview.said.text().replace("\u200b", "")
    assert "copy outside the program" in preview.said.text()
    assert preview.said.tone is Tone.GOOD
    text = pdf_text(path)
    assert text.count("+••• •• ••• 45 67") == ROWS + 1
    assert "380671234567" not in text.replace(" ", "")
    assert "Everything in the journal." in text
    assert "Rows: 71." in text
    assert "at the desk “каса 1” by olena." in text
    assert "Subscribers’ numbers are masked." in text
    assert "by hand, olena" in text
    assert "Page 3 of 3" in text
    page = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "841.89 x 595.276 pts (A4)" in page or "842 x 595 pts (A4)" in page
    need_posix()
    assert path.stat().st_mode & 0o777 == 0o600


def test_saving_is_cancelled(office: Office, qtbot: QtBot) -> None:
    preview = office.begin()
    path = office.save(preview)
    preview.cancel.click()
    qtbot.waitUntil(idle(preview))
    assert preview.said.text() == "Cancelled: no file was written."
    assert not path.exists()
    assert preview.print.isEnabled()


def test_a_pdf_that_cannot_be_written(office: Office, qtbot: QtBot) -> None:
    preview = office.begin()
    office.folder.rmdir()
    office.save(preview)
    qtbot.waitUntil(idle(preview))
    assert "is not there any more" in preview.said.text()
    assert preview.said.tone is Tone.BAD


def test_closed_while_it_is_saved(office: Office, qtbot: QtBot) -> None:
    """What comes back then finds nobody."""
    for stop in (FileError(FileTrouble.OTHER), None):
        office.tasks.held = False
        preview = office.begin()
        office.tasks.held = True
        path = office.save(preview)
        qtbot.waitUntil(lambda: bool(office.tasks._waiting))
        preview.leave.click()
        QApplication.processEvents()
        if stop is not None:
            path.mkdir()
        office.tasks.release()
    assert path.is_dir()


def test_closed_while_it_is_read(office: Office) -> None:
    office.tasks.held = True
    preview = office.begin()
    preview.cancel.click()
    assert not preview.isVisible()
    office.tasks.release()
    assert office.window.findChildren(PageView) == []


def test_a_journal_that_cannot_be_read(office: Office) -> None:
    office.journal = office.journal.with_name("gone")
    preview = office.begin()
    assert "cannot be read now" in preview.said.text()
    assert not preview.is_busy
    assert not preview.print.isEnabled()
    office.tasks.held = True
    other = office.begin()
    other.reject()
    office.tasks.release()


def test_without_a_printer_it_says_what_to_do(office: Office) -> None:
    preview = office.begin()
    preview.print.click()
    assert preview.said.text().startswith("No printer is set up on this computer.")
    assert preview.findChildren(QPrintDialog) == []


def print_to(preview: PrintPreview, path: Path, pages: tuple[int, int] | None = None) -> None:
    """The system's dialog, with a file in place of a printer."""
    preview.print.click()
    [dialog] = preview.findChildren(QPrintDialog)
    assert dialog.isVisible()
    printer = dialog.printer()
    printer.setOutputFileName(str(path))
    if pages is not None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(*pages)
    dialog.done(QPrintDialog.DialogCode.Accepted)


def test_printed(office: Office, qtbot: QtBot) -> None:
    office.printers.append("Office")
    preview = office.begin()
    path = office.folder / "printed.pdf"
    print_to(preview, path)
    assert preview.is_busy
    qtbot.waitUntil(idle(preview))
    assert preview.said.text() == "The list was given to the printer."
    assert pdf_text(path).count("+380 67 123 45 67") == ROWS + 1


def test_only_some_pages_are_printed(office: Office, qtbot: QtBot) -> None:
    office.printers.append("Office")
    preview = office.begin()
    path = office.folder / "printed.pdf"
    print_to(preview, path, (2, 2))
    qtbot.waitUntil(idle(preview))
    text = pdf_text(path)
    assert "Page 2 of 3" in text
    assert "Page 1 of 3" not in text
    assert "Page 3 of 3" not in text


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_begin(office: Office, qtbot: QtBot) -> None:
    office.printers.append("Office")
    preview = office.begin()
    print_to(preview, office.folder / "gone" / "printed.pdf")
    qtbot.waitUntil(idle(preview))
    assert preview.said.text().startswith("The printer takes no more pages.")
    assert preview.said.tone is Tone.BAD


def test_printing_is_cancelled(office: Office, qtbot: QtBot) -> None:
    office.printers.append("Office")
    preview = office.begin()
    print_to(preview, office.folder / "printed.pdf")
    preview.cancel.click()
    assert not preview.is_busy
    assert preview.said.text().startswith("Cancelled.")


class Paper(QPdfWriter):
    """Jams."""

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_a_printer_that_stops_in_the_middle(qtbot: QtBot, tmp_path: Path) -> None:
    device: QPagedPaintDevice = Paper(str(tmp_path / "a.pdf"))
    painted: list[int] = []

    def paint(_painter: QPainter, page: int) -> None:
        painted.append(page)

    printing = PagePrinting(device, paint, [0, 1, 2])
    with qtbot.waitSignal(printing.ended) as ended:
        printing.start()
    assert ended.args == [Printed.FAILED]
    assert painted == [0]
    printing.cancel()  # it is over: nothing happens
    assert painted == [0]


def test_a_list_as_long_as_it_may_be_lets_the_window_live(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_listing, "MOST_ROWS", 30)
    preview = office.begin()
    path = office.save(preview)
    qtbot.waitUntil(idle(preview))
    text = pdf_text(path)
    assert text.count("+380 67 123 45 67") == 30
    assert (
        "The first 30 of 71 rows. For the others, narrow the search or export the journal." in text
    )


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted(), "Everything in the journal."),
        (Wanted(sort=Column.OPERATOR), "Everything in the journal."),
        (
            Wanted(
                number="4567", reference="дог", states=frozenset({State.FAILED, State.VERIFIED})
            ),
            "Looked for: number with 4567; reference with “дог”; state: Verified, Failed.",
        ),
        (Wanted(since=START - 3600, until=START), "Looked for: 22/11/2026."),
        (Wanted(since=START - 40 * 3600, until=START), "Looked for: 20/11/2026 – 22/11/2026."),
        (Wanted(since=START), "Looked for: since 22/11/2026."),
        (Wanted(until=START), "Looked for: until 22/11/2026."),
    ],
)
def test_what_was_searched_in_words(look: None, wanted: Wanted, said: str) -> None:
    assert searched(wanted) == said


def test_nobody_is_named_where_nobody_is_known(look: None) -> None:
    made = listing(Found([], 0), Wanted(), START, Who("каса", ""), masked=False)
    assert made.heading[2].endswith("at the desk “каса”.")
    assert "masked" not in "".join(made.heading)


def test_reading_stops_when_it_is_told_to(journal: Path) -> None:
    copying = Copying(cancelled=True)
    assert read(lambda: JournalReader(journal), Wanted(), Cells(), copying) is None
    assert read(lambda: JournalReader(journal), Wanted(number="67"), Cells(), copying) is None


def test_texts_twice_as_long_have_their_place(doubled: None, office: Office) -> None:
    preview = office.begin()
    preview.print.click()
    preview.resize(800, 500)
    settle()
    assert (preview.width(), preview.height()) == (800, 500)
    assert cut_off(preview) == []
    assert overlapping(preview) == []


def test_the_paper_is_white_and_upright_in_the_dark_too(qtbot: QtBot) -> None:
    view = PageView(A4, lambda _painter, _page: None)
    qtbot.addWidget(view)
    view.resize(600, 600)
    assert view.sheet().height() == pytest.approx(600 * 210 / 297, abs=1)
    assert view.grab().toImage().pixelColor(300, 200).lightness() == 255
    assert view.grab().toImage().pixelColor(300, 590).lightness() < 255
    assert view.heightForWidth(297) == 210
