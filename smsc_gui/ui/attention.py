"""What happens when something comes and nobody looks, put together.

Nothing here is needed before the first verification changes, so its parts are imported and made then.
"""

import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from smsc_gui.core.register import Change
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.front import bring_to_front
from smsc_gui.ui.places import Page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.ui.main_window import MainWindow
    from smsc_gui.ui.notices import Notices
    from smsc_gui.ui.notification import Notifications
    from smsc_gui.ui.session_bus import Bus
    from smsc_gui.ui.sound import Sound
    from smsc_gui.ui.tray import Tray
    from smsc_gui.ui.unseen import Unseen


@dataclass(frozen=True, slots=True)
class _Parts:
    unseen: "Unseen"
    tray: "Tray"
    notifications: "Notifications"
    sound: "Sound"
    notices: "Notices"


class Attention(QObject):
    """Notifications, the sound, the taskbar, the notification area. Main thread.

    `on_screen`: whether anybody can be there to hear and see. A window that is drawn nowhere (the tour, a
    test) must not sound and pop up on the desktop of whoever runs it.
    """

    def __init__(
        self,
        model: DeskModel,
        preferences: Preferences,
        window: "MainWindow",
        tasks: Tasks,
        *,
        on_screen: bool | None = None,
    ) -> None:
        super().__init__(window)
        nowhere = QApplication.platformName() == "offscreen"
        self._on_screen = not nowhere if on_screen is None else on_screen
        self._model = model
        self._preferences = preferences
        self._window = window
        self._tasks = tasks
        self._parts: _Parts | None = None
        model.changed.connect(self._changed)

    @property
    def tray(self) -> "Tray":
        """The notification area."""
        return self._made().tray

    @property
    def can_stay(self) -> bool:
        """Whether the window can be hidden in the notification area."""
        return self.tray.can_stay

    def stay(self) -> None:
        """Hides the window there."""
        self.tray.stay()

    def close(self) -> None:
        """The program ends."""
        self._model.changed.disconnect(self._changed)
        parts = self._parts
        if parts is not None:
            parts.notifications.close()
            parts.sound.close()
            parts.tray.close()

    def _changed(self, change: Change) -> None:
        """The window is drawn first: whoever sees it needs none of this."""
        QTimer.singleShot(0, self, partial(self._take, change))

    def _take(self, change: Change) -> None:
        parts = self._made()
        parts.unseen.take(change)
        parts.tray.refresh()

    def _made(self) -> _Parts:
        if self._parts is None:
            self._parts = self._make()
        return self._parts

    def _make(self) -> _Parts:
        from smsc_gui.ui.notices import Notices  # noqa: PLC0415 - see the module
        from smsc_gui.ui.sound import Sound  # noqa: PLC0415
        from smsc_gui.ui.tray import Tray  # noqa: PLC0415
        from smsc_gui.ui.unseen import Unseen  # noqa: PLC0415

        unseen = Unseen(self._window)
        tray = Tray(self._model, unseen, self._preferences, self._window)
        notifications = self._notifications(tray)
        sound = Sound(self) if self._on_screen else Sound(self, players=())
        notices = Notices(unseen, self._preferences, self._window, notifications, sound)
        notifications.opened.connect(partial(self._open, notices))
        tray.opened.connect(partial(self._open, notices))
        tray.ends.connect(self._end)
        return _Parts(unseen, tray, notifications, sound, notices)

    def _notifications(self, tray: "Tray") -> "Notifications":
        if sys.platform in {"win32", "darwin"}:
            from smsc_gui.ui.tray_notifications import TrayNotifications  # noqa: PLC0415

            return TrayNotifications(tray)
        from smsc_gui.ui.bus_notifications import BusNotifications  # noqa: PLC0415

        if self._on_screen:
            return BusNotifications(self._tasks, self)
        return BusNotifications(self._tasks, self, connect=_no_bus)

    def _open(self, notices: "Notices") -> None:
        """The window, with the card of what was told."""
        told = notices.first  # coming to the front, it is seen
        bring_to_front(self._window)
        if told in self._model.verifications:
            self._window.open(Page.WORK)
            self._window.work.choose(told)

    def _end(self) -> None:
        """Through the window's own question, if there is one to ask."""
        if self.tray.waiting:
            bring_to_front(self._window)
        if self._window.close():
            QApplication.quit()


def _no_bus() -> "Bus":
    from smsc_gui.ui.session_bus import NoServer  # noqa: PLC0415 - see the module

    raise NoServer("nobody is there")
