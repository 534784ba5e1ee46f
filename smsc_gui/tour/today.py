"""Today at a glance; the journal exported, an export that is cancelled, and the journal as it is printed."""

import csv
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from smsc_gui.core.journal_search import JournalReader, Wanted
from smsc_gui.tour.album import Album, StepFailed, wait_for
from smsc_gui.tour.hands import strike
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.journal_export import JournalExport
from smsc_gui.ui.journal_export_dialog import JournalExportDialog
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.places import Page
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.today_page import TodayPage

T = TypeVar("T", bound=QWidget)
NAME: Final = "journal.csv"


class TodayTour:
    """Walks on `stage`, where the program is open and some requests have been made, into `album`."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    def walk(self) -> None:
        """All of it. Raises `StepFailed`."""
        self._today()
        self._hands.press(self._stage.window.header.pages[Page.JOURNAL], "Ctrl+2")
        wait_for(self._journal.bar.export.isEnabled)
        with tempfile.TemporaryDirectory(prefix="smsc-gui-tour-export-") as folder:
            self._export(Path(folder))
            self._cancel(Path(folder) / "cancelled")
        self._print()
        self._hands.go_home(self._stage.window.header.pages[Page.WORK])
        if not wait_for(lambda: self._stage.window.page is Page.WORK):
            raise StepFailed("the way back to the work")

    @property
    def _journal(self) -> JournalPage:
        page = self._stage.window.made_page(Page.JOURNAL)
        assert isinstance(page, JournalPage)  # noqa: S101 - the tour opens it first
        return page

    def _today(self) -> None:
        window = self._stage.window
        self._hands.press(window.header.pages[Page.TODAY], "Ctrl+3")
        page = window.made_page(Page.TODAY)
        assert isinstance(page, TodayPage)  # noqa: S101 - it has just been opened
        self._step(
            "today",
            "today's figures, and the bars of the hours and days",
            lambda: page.figures is not None and any(day.asked for day in page.figures.by_day),
        )
        self._hands.go_to(page.by_day.chart)
        strike(Qt.Key.Key_End)
        self._hands.press(page.by_day.as_table)
        self._step(
            "today-in-words",
            "a bar chosen with the keyboard, in words, and all of them as a table",
            lambda: page.by_day.table.isVisible() and page.by_day.words.text(),
            lambda: page.by_day,
        )
        self._hands.press(page.by_day.as_table)

    def _export(self, folder: Path) -> None:
        self._hands.press(self._journal.bar.export)
        self._answer(folder / NAME)
        dialog = self._dialog()
        rows = self._journal.model.found.count
        self._step(
            "journal-exported",
            "where the file is, and that it is a copy that nothing in here reaches any more",
            dialog.folder.isVisible,
            lambda: dialog,
        )
        text = (folder / NAME).read_text(encoding="utf-8-sig")
        if len(list(csv.reader(text.splitlines()))) != rows + 1:
            raise StepFailed(f"{NAME} has not the {rows} rows that were found")
        self._hands.leave(dialog, dialog.leave)

    def _cancel(self, folder: Path) -> None:
        """From a journal that takes its time."""
        folder.mkdir()
        program = self._stage.opened
        go_on = threading.Event()

        def open_late() -> JournalReader:
            go_on.wait()
            return JournalReader(program.folder.journal)

        exporting = JournalExport(
            self._stage.window, program.tasks, open_late, self._stage.clock.now
        )
        exporting.begin(Wanted(), masked=False)
        self._answer(folder / NAME)
        dialog = self._dialog()
        self._step(
            "journal-being-exported",
            "how far it has come, and the way to stop it; the window can be used meanwhile",
            lambda: dialog.isVisible() and not dialog.isModal(),
            lambda: dialog,
        )
        self._hands.press(dialog.cancel)
        go_on.set()
        self._step(
            "journal-export-cancelled",
            "that it was cancelled, and that no file was left behind",
            lambda: dialog.leave.isVisible() and not list(folder.iterdir()),
            lambda: dialog,
        )
        self._hands.leave(dialog, dialog.leave)

    def _print(self) -> None:
        self._hands.press(self._journal.bar.print)
        [preview] = self._shown(PrintPreview)
        self._step(
            "journal-print-preview",
            "the list as it will be printed, and what was searched, when and by whom",
            lambda: preview.view is not None and preview.print.isEnabled(),
            lambda: preview,
        )
        self._hands.leave(preview, preview.leave)

    def _answer(self, path: Path) -> None:
        """Answers where a file is to be."""
        [chooser] = self._shown(QFileDialog)
        field = chooser.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)  # noqa: S101 - Qt's own dialog, as there is no screen
        self._hands.clear(field)
        self._hands.type_into(field, str(path), enter=True)

    def _dialog(self) -> JournalExportDialog:
        [dialog] = self._shown(JournalExportDialog)
        return dialog

    def _shown(self, kind: type[T]) -> list[T]:
        return [one for one in self._stage.window.findChildren(kind) if one.isVisible()]

    def _step(
        self,
        name: str,
        expected: str,
        holds: Callable[[], object],
        show: Callable[[], QWidget] | None = None,
    ) -> None:
        self._album.step(name, expected, holds, show or (lambda: self._stage.window))
