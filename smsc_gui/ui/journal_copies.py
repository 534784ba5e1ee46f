"""What leaves the journal: the export and the print, each made when it is first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Who
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.core.journal_search import JournalReader, Wanted
    from smsc_gui.ui.journal_export import JournalExport
    from smsc_gui.ui.journal_print import JournalPrint


class JournalCopies(QObject):
    """`masked`: whether the page masks numbers now. `open_reader`: called in the background.

    `who`: is at work now. Main thread.
    """

    def __init__(  # noqa: PLR0913 - each is a collaborator of its own
        self,
        window: QWidget,
        tasks: Tasks,
        *,
        open_reader: "Callable[[], JournalReader]",
        now: Callable[[], Moment],
        who: Callable[[], Who],
        masked: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._open_reader = open_reader
        self._now = now
        self._who = who
        self._masked = masked
        self.exporting: JournalExport | None = None
        self.printing: JournalPrint | None = None

    def export(self, wanted: "Wanted") -> None:
        """Exports all that is `wanted`, numbers as the page shows them."""
        from smsc_gui.ui.journal_export import JournalExport  # noqa: PLC0415 - see the module

        if self.exporting is None:
            self.exporting = JournalExport(self._window, self._tasks, self._open_reader, self._now)
        self.exporting.begin(wanted, masked=self._masked())

    def print(self, wanted: "Wanted") -> None:
        """Shows and prints what is `wanted`, numbers as the page shows them."""
        from smsc_gui.ui.journal_print import JournalPrint  # noqa: PLC0415 - see the module

        if self.printing is None:
            self.printing = JournalPrint(
                self._window, self._tasks, self._open_reader, self._now, self._who
            )
        self.printing.begin(wanted, masked=self._masked())

    def close(self) -> None:
        """The program ends."""
        if self.exporting is not None:
            self.exporting.close()
