"""The help: what the menu offers of it. Each page is imported when it is first opened."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from smsc_gui.ui.places import HELP_KEY, MenuItem
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.core.data_folder import DataFolder
    from smsc_gui.ui.help_about import About
    from smsc_gui.ui.help_diagnostics import Diagnostics
    from smsc_gui.ui.licences import Library
    from smsc_gui.ui.main_window import MainWindow

_log = logging.getLogger(__name__)


class Help(QObject):
    """See the module. Main thread. A page that is open already comes to the front.

    `machine`: the file of the administrator's settings. `backend_name`: which keyring is used, called in
    the background. `open_url`: whether something opened it.
    """

    def __init__(  # noqa: PLR0913 - each is a collaborator of its own
        self,
        window: "MainWindow",
        preferences: Preferences,
        tasks: Tasks,
        folder: "DataFolder",
        *,
        machine: Path,
        backend_name: Callable[[], str],
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._tasks = tasks
        self._folder = folder
        self._machine = machine
        self._backend_name = backend_name
        self._open_url = open_url
        self.open: dict[MenuItem, QDialog] = {}
        self._makers: dict[MenuItem, Callable[[], QDialog]] = {}
        # Two translators change in one step: the pages are made anew after both.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_anew)
        window.installEventFilter(self)
        window.offer(MenuItem.FIRST_STEPS, self.first_steps)
        window.offer(MenuItem.SHORTCUTS, self.shortcuts)
        window.offer(MenuItem.DIAGNOSTICS, self.diagnostics)
        window.offer(MenuItem.LOG_FOLDER, self.log_folder)
        window.offer(MenuItem.ABOUT, self.about)
        wanted = QShortcut(QKeySequence(HELP_KEY), window, self.first_steps)
        # From any window of the program, but not behind a question: Qt sees to that.
        wanted.setContext(Qt.ShortcutContext.ApplicationShortcut)

    def first_steps(self) -> None:
        """Opens the first steps."""
        from smsc_gui.ui.help_first_steps import FirstSteps  # noqa: PLC0415 - see the module

        self._show(MenuItem.FIRST_STEPS, lambda: FirstSteps(self._window))

    def shortcuts(self) -> None:
        """Opens the list of shortcuts."""
        from smsc_gui.ui.help_shortcuts import Shortcuts  # noqa: PLC0415 - see the module

        self._show(MenuItem.SHORTCUTS, lambda: Shortcuts(self._window))

    def about(self) -> None:
        """Opens what there is to say about the program."""
        self._show(MenuItem.ABOUT, self._about)

    def diagnostics(self) -> None:
        """Opens the report, put together as things stand now."""
        earlier = self.open.pop(MenuItem.DIAGNOSTICS, None)
        if earlier is not None:
            earlier.close()
        self._show(MenuItem.DIAGNOSTICS, self._diagnostics)

    def log_folder(self) -> None:
        """Opens the folder with the log in the system's own window for files."""
        folder = self._folder.path
        if self._open_url(QUrl.fromLocalFile(str(folder))):
            return
        text = self.tr("The folder could not be opened. It is here: {folder}")
        self._window.note(text.format(folder=folder))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's. Pages that are open are made anew for another language."""
        if watched is self._window and event.type() is QEvent.Type.LanguageChange:
            self._soon.start()
        return False

    def close(self) -> None:
        """The program ends."""
        self._soon.stop()
        for dialog in list(self.open.values()):
            dialog.close()

    def _show(self, item: MenuItem, make: Callable[[], QDialog]) -> None:
        if item not in self.open:
            self._make(item, make)
        self.open[item].show()
        self.open[item].activateWindow()

    def _make(self, item: MenuItem, make: Callable[[], QDialog]) -> None:
        dialog = self.open[item] = make()
        self._makers[item] = make
        dialog.finished.connect(lambda _result: self.open.pop(item, None))

    def _make_anew(self) -> None:
        for item, before in list(self.open.items()):
            place = before.geometry()
            before.close()
            self._make(item, self._makers[item])
            self.open[item].setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.open[item].show()
            self.open[item].setGeometry(place)

    def _about(self) -> "About":
        from smsc_gui.ui.help_about import About, Kept  # noqa: PLC0415 - see the module
        from smsc_gui.ui.licences import libraries  # noqa: PLC0415

        folder = self._folder
        made = About(Kept(folder.settings, folder.journal, folder.log, self._machine), self._window)
        self._tasks.run(libraries, partial(self._tell_libraries, made), partial(self._broke, made))
        return made

    def _diagnostics(self) -> "Diagnostics":
        from smsc_gui.ui.diagnostics import Sources, of_the_window, report  # noqa: PLC0415
        from smsc_gui.ui.help_diagnostics import Diagnostics  # noqa: PLC0415

        made = Diagnostics(self._window)
        settings, is_locked = self._preferences.settings, self._preferences.is_locked
        sources = Sources(
            settings, is_locked, self._folder.journal, self._folder.log, self._backend_name
        )
        work = partial(report, sources, of_the_window())
        self._tasks.run(work, partial(self._tell_report, made), partial(self._broke, made))
        return made

    def _tell_libraries(self, about: "About", found: "list[Library]") -> None:
        if self.open.get(MenuItem.ABOUT) is about:
            about.show_libraries(found)

    def _tell_report(self, diagnostics: "Diagnostics", text: str) -> None:
        if self.open.get(MenuItem.DIAGNOSTICS) is diagnostics:
            diagnostics.show_report(text)

    def _broke(self, page: "About | Diagnostics", error: Exception) -> None:
        _log.error("a page of the help could not be filled", exc_info=error)
        if page in self.open.values():
            page.text.setPlainText(self.tr("This could not be put together. The log says why."))
