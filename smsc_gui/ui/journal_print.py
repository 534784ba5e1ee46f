"""Printing what is found in the journal: read in the background, then shown, then printed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QObject, QStandardPaths
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Who
from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_search import JournalReader, Wanted
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_cells import Cells
from smsc_gui.ui.journal_listing import Found, listing, read
from smsc_gui.ui.print_job import Chosen, PrintJob
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.tasks import Tasks
from smsc_gui.ui.theme import Tone


class JournalPrint(QObject):
    """`window`: whose dialogs these are. `open_reader`: called in the background. `who`: is at work now.

    `printers`: the names of those there are. Main thread.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        window: QWidget,
        tasks: Tasks,
        open_reader: Callable[[], JournalReader],
        now: Callable[[], Moment],
        who: Callable[[], Who],
        printers: Callable[[], Sequence[str]] = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._open_reader = open_reader
        self._now = now
        self._who = who
        self._printers = printers
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self._chosen = Chosen(QStandardPaths.writableLocation(place))

    def begin(self, wanted: Wanted, *, masked: bool) -> PrintPreview:
        """Shows the rows that are `wanted` as they will be printed.

        `masked`: subscribers' numbers show their last four digits only.
        """
        preview = PrintPreview(self._window)
        cells, copying = Cells(), Copying()
        cells.masked = masked
        preview.cancelled.connect(copying.cancel)
        preview.show()
        self._tasks.run(
            partial(read, self._open_reader, wanted, cells, copying),
            lambda found: self._show(preview, found, wanted, copying, masked=masked),
            lambda error: self._tell_failure(preview, copying, error),
        )
        return preview

    def _show(
        self,
        preview: PrintPreview,
        found: Found | None,
        wanted: Wanted,
        copying: Copying,
        *,
        masked: bool,
    ) -> None:
        if found is None or copying.cancelled:
            return  # the preview is closed
        made = listing(found, wanted, self._now().wall, self._who(), masked=masked)
        PrintJob(preview, made, self._tasks, self._chosen, f"{self._name()}.pdf", self._printers)

    def _tell_failure(self, preview: PrintPreview, copying: Copying, error: Exception) -> None:
        if copying.cancelled:
            return
        if not isinstance(error, JournalError):
            raise error
        preview.end(self.tr("The journal cannot be read now. Try again in a moment."), Tone.BAD)

    def _name(self) -> str:
        day = QDateTime.fromSecsSinceEpoch(int(self._now().wall)).date()
        return self.tr("Journal {date}").format(date=day.toString("yyyy-MM-dd"))
