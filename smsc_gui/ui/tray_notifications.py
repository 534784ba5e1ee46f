"""Notifications by the notification area, as Windows and macOS have it."""

from PySide6.QtCore import QObject, Signal

from smsc_gui.ui.notification import Notification
from smsc_gui.ui.tray import Tray


class TrayNotifications(QObject):
    """See `Notifications`. The system alone takes a message away; nobody hears of it."""

    opened = Signal()
    dismissed = Signal()

    def __init__(self, tray: Tray) -> None:
        super().__init__(tray)
        self._tray = tray
        tray.message_clicked.connect(self.opened)

    def show(self, notification: Notification) -> None:
        """See `Notifications.show`."""
        self._tray.show_message(notification)

    def withdraw(self) -> None:
        """See `Notifications.withdraw`: it goes by itself, and with the icon."""

    def close(self) -> None:
        """See `Notifications.close`: the icon goes."""
