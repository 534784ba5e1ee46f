"""The one `QApplication`, and what the operating system tells it instead of the command line."""

import os
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from smsc_gui import __version__
from smsc_gui.core.links import SCHEME
from smsc_gui.ui import typeface
from smsc_gui.ui.tidying import Tidying


class Application(QApplication):
    """macOS hands links over as events, the first one before there is a window: they are kept until then.

    A method of its own instead of an event filter: a filter of the application would see every event of
    every widget.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._links: list[str] = []
        self._take: Callable[[str], object] | None = None

    def hand_links_to(self, take: Callable[[str], object]) -> None:
        """`take` gets each link, those that came before included."""
        self._take = take
        links, self._links = self._links, []
        for link in links:
            take(link)

    def event(self, event: QEvent) -> bool:
        """Qt's."""
        if isinstance(event, QFileOpenEvent) and event.url().scheme() == SCHEME:
            link = event.url().toEncoded().toStdString()
            if self._take is None:
                self._links.append(link)
            else:
                self._take(link)
            return True
        return super().event(event)


def application(*, offscreen: bool = False) -> QApplication:
    """The one `QApplication`, named. `offscreen`: on no screen, unless the environment says which."""
    if offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.setApplicationName("smsc-gui")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("smsc-gui")
    # A thread that reads the journal gives way when the window has something to do, not 5 ms later.
    sys.setswitchinterval(0.001)
    app = Application(sys.argv[:1])
    Tidying(app)
    typeface.install(app)
    app.setApplicationDisplayName("SMSC Call Verify")
    return app
