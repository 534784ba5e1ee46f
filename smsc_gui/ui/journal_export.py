"""Exporting what is found in the journal: where to, and the writing in the background."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QDir, QLocale, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal_export import Wording, export, international
from smsc_gui.core.journal_search import Column, How, JournalReader, Row, SearchCancelled, Wanted
from smsc_gui.core.verification import State
from smsc_gui.ui import messages
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_cells import column_name, deleted_text, how_name, masked_number
from smsc_gui.ui.journal_export_dialog import JournalExportDialog
from smsc_gui.ui.tasks import Tasks

LET_GO_MS = 400
"""How long the program's end waits for a half-written file to be taken away."""


class JournalExport(QObject):
    """`window`: whose dialogs these are. `open_reader`: called in the background. Main thread.

    The folder that was chosen is proposed again until the program is closed.
    """

    def __init__(
        self,
        window: QWidget,
        tasks: Tasks,
        open_reader: Callable[[], JournalReader],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._open_reader = open_reader
        self._now = now
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self._running: list[Copying] = []

    def begin(self, wanted: Wanted, *, masked: bool) -> None:
        """Asks where to, then writes all rows that are `wanted`.

        `masked`: subscribers' numbers show their last four digits only.
        """
        title = self.tr("Export the journal")
        if is_part(wanted):
            title = self.tr("Export what was searched for")
        chooser = QFileDialog(self._window, title, self._folder)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Table for spreadsheets (CSV)") + " (*.csv)")
        chooser.setDefaultSuffix("csv")
        chooser.selectFile(self._proposed_name())
        chooser.fileSelected.connect(lambda name: self._write(Path(name), wanted, masked=masked))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def close(self) -> None:
        """The program ends: what is being written is taken away."""
        for copying in self._running:
            copying.end(LET_GO_MS)

    def _proposed_name(self) -> str:
        today = QDateTime.fromSecsSinceEpoch(int(self._now().wall)).date().toString("yyyy-MM-dd")
        return self.tr("Journal {date}").format(date=today) + ".csv"

    def _write(self, path: Path, wanted: Wanted, *, masked: bool) -> None:
        self._folder = str(path.parent)
        copying = Copying(at_work=True)
        self._running.append(copying)
        dialog = JournalExportDialog(path, copying, masked=masked, parent=self._window)
        dialog.another_place_wanted.connect(lambda: self.begin(wanted, masked=masked))
        dialog.folder_wanted.connect(partial(self._open_folder, dialog))
        dialog.show()
        work = partial(
            _export, self._open_reader, wanted, path, self._wording(masked=masked), copying
        )
        self._tasks.run(
            work, partial(self._ended, copying, dialog), partial(self._ended, copying, dialog)
        )

    def _ended(
        self, copying: Copying, dialog: JournalExportDialog, outcome: int | Exception | None
    ) -> None:
        self._running.remove(copying)
        dialog.end(outcome)

    def _open_folder(self, dialog: JournalExportDialog, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            dialog.tell_folder(QDir.toNativeSeparators(str(folder)))

    def _wording(self, *, masked: bool) -> Wording:
        columns = {column.value: column_name(column) for column in Column}
        columns["took"] = self.tr("Call after, seconds")
        columns["decided by"] = self.tr("Decided by")
        columns["desk"] = self.tr("Desk")
        return Wording(
            columns=columns,
            states={state: messages.state_name(state) for state in State},
            ways={how: how_name(how) for how in How},
            erased=deleted_text(),
            subscriber=masked_number if masked else international,
            separator=separator(QLocale.system()),
        )


def is_part(wanted: Wanted) -> bool:
    """Whether something is looked for, rather than all rows in whatever order."""
    return replace(wanted, sort=Column.TIME, descending=True) != Wanted()


def separator(system: QLocale) -> str:
    """Between a row's cells: what spreadsheets of this system take for granted.

    Excel goes by the system's list separator, which is a semicolon where the comma is in numbers, as in
    Ukraine. Other programs find out by themselves or ask.
    """
    return ";" if system.decimalPoint() == "," else ","


def _export(
    open_reader: Callable[[], JournalReader],
    wanted: Wanted,
    path: Path,
    wording: Wording,
    copying: Copying,
) -> int | None:
    """See `export`. In the background."""

    def told(done: int) -> None:
        copying.done = done

    try:
        with closing(open_reader()) as reader:
            rows = _counted(reader, wanted, copying)
            return export(rows, path, wording, told, lambda: copying.cancelled)
    except SearchCancelled:
        return None
    finally:
        copying.at_work = False


def _counted(reader: JournalReader, wanted: Wanted, copying: Copying) -> Iterator[Row]:
    """The rows, one page after the other; how many there will be is told first."""
    outline = reader.outline(wanted, lambda: copying.cancelled)
    if is_part(wanted):
        copying.part_of = reader.outline(Wanted(), lambda: copying.cancelled).count
    copying.total = outline.count
    for number in range(outline.pages):
        yield from reader.page(wanted, outline, number)
