"""What happened since somebody last looked at the window."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from smsc_gui.core.register import Change
from smsc_gui.ui.front import is_in_front
from smsc_gui.ui.news import News, news_of


class Unseen(QObject):
    """Main thread. `came(News)`: something happened, looked at or not. `looked_at()`: somebody looks now.

    `window`: whose looking at counts; a dialog of its own counts as the window.
    """

    came = Signal(object)
    looked_at = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._news: dict[str, News] = {}
        window.installEventFilter(self)

    @property
    def news(self) -> tuple[News, ...]:
        """What nobody has seen yet: what was waited for first, then the newest.

        Of each verification the newest alone.
        """
        newest_first = reversed(self._news.values())
        return tuple(sorted(newest_first, key=lambda one: one.weight.value))

    @property
    def is_looked_at(self) -> bool:
        """Whether somebody looks at the window now."""
        return is_in_front(self._window)

    def take(self, change: Change) -> None:
        """A verification changed."""
        news = news_of(change)
        if news is None:
            return
        if not self.is_looked_at:
            self._news.pop(news.verification, None)  # it goes to the end
            self._news[news.verification] = news
        self.came.emit(news)

    def forget(self) -> None:
        """Somebody has seen it, in the window or elsewhere."""
        self._news = {}
        self.looked_at.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's. Coming to the front is looking at it."""
        if watched is self._window and event.type() is QEvent.Type.WindowActivate:
            self.forget()
        return False
