"""*Check the journal*: reads it beside the program's work and tells what was found."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.core.credentials import SecretStore
from smsc_gui.core.journal_findings import Checked
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.ui.journal_check_dialog import JournalCheckDialog


class JournalCheck(QObject):
    """`window`: whose dialog it is. `path`: of the journal. Main thread."""

    def __init__(self, window: QWidget, tasks: Tasks, store: SecretStore, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._store = store
        self._path = path
        self.dialog: JournalCheckDialog | None = None
        self._checking = Copying()

    def begin(self) -> None:
        """Opens the dialog and checks; one that is open comes to the front."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        # Imported here: nothing of it is needed before somebody wants to check.
        from smsc_gui.ui.check_beside import check_beside  # noqa: PLC0415
        from smsc_gui.ui.journal_check_dialog import JournalCheckDialog  # noqa: PLC0415

        self._checking = checking = Copying()
        self.dialog = dialog = JournalCheckDialog(checking, self._window)
        dialog.finished.connect(lambda: self._closed(dialog, checking))
        dialog.show()
        work = partial(check_beside, self._path, self._store, checking)
        ended = partial(self._ended, dialog)
        self._tasks.run(work, ended, ended)

    def close(self) -> None:
        """The program ends: nothing is held up by a check."""
        self._checking.cancel()

    def _ended(self, dialog: "JournalCheckDialog", outcome: "Checked | Exception") -> None:
        if self.dialog is dialog:
            dialog.end(outcome)

    def _closed(self, dialog: "JournalCheckDialog", checking: Copying) -> None:
        checking.cancel()
        if self.dialog is dialog:
            self.dialog = None
