"""The question before the window closes while something waits."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.places import Aside


class Closing(QObject):
    """`close`: does it all the same."""

    def __init__(self, dialogs: Dialogs, close: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._close = close

    def ask(self, waiting: int, aside: Aside | None) -> None:
        """Says how many wait. `aside`: where the window can wait with them."""
        question = self._dialogs.ask(
            self.tr("Close the program?"),
            self.tr(
                "%n subscriber(s) are still waiting. Calls made in the meantime will be found at "
                "the next start.",
                "",
                waiting,
            ),
            self.tr("&Close"),
            self.tr("&Stay"),
            self._close,
        )
        if aside is not None and aside.can_stay:
            words = self.tr("Keep &waiting in the notification area")
            question.add_way(words).clicked.connect(aside.stay)
