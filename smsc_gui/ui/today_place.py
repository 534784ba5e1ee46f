"""The place of the page about today in the program: imported and made when it is first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.core.journal_search import JournalReader
    from smsc_gui.ui.today_page import TodayPage


class TodayPlace(QObject):
    """`open_reader`: called in the background. Main thread."""

    def __init__(
        self,
        window: MainWindow,
        model: DeskModel,
        tasks: Tasks,
        open_reader: "Callable[[], JournalReader]",
    ) -> None:
        super().__init__(window)
        self._model = model
        self._tasks = tasks
        self._open_reader = open_reader
        self.page: TodayPage | None = None
        window.rebuilding.connect(self.close)
        window.offer_page(Page.TODAY, self.make)

    def make(self) -> QWidget:
        """The page, in the language of now."""
        from smsc_gui.ui.today_page import TodayPage  # noqa: PLC0415 - see the module

        self.page = TodayPage(self._model, self._tasks, self._open_reader)
        return self.page

    def close(self) -> None:
        """Asks the journal no more, and lets go of the page: Qt deletes it."""
        page, self.page = self.page, None
        if page is not None:
            page.close_reading()
