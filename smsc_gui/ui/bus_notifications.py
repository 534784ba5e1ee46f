"""Notifications by org.freedesktop.Notifications, as Linux desktops have it.

The specification: https://specifications.freedesktop.org/notification-spec/latest/
"""

import logging
import os
from collections.abc import Callable
from html import escape
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from smsc_gui.ui.notification import Notification
from smsc_gui.ui.session_bus import Bus, Conversation, NoServer, open_bus
from smsc_gui.ui.state_image import image_data
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

NAME: Final = "SMSC Call Verify"
DESKTOP_ENTRY: Final = "smsc-gui"
REPLY_WITHIN_MS: Final = 5000
"""Milliseconds until a server that does not answer has hung."""
_LOW, _NORMAL = 0, 1
_OPEN: Final = ("default", "open")
_BY_THE_PERSON: Final = 2
"""Why a notification was closed."""


class BusNotifications(QObject):
    """See `Notifications`. The bus is asked for with the first one.

    One bubble stands for all that is told: it is replaced, so that they do not pile up, and a reply is waited
    for (by nobody) before the next is sent, because only the reply says what to replace.
    """

    opened = Signal()
    dismissed = Signal()

    def __init__(
        self,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        connect: Callable[[], Bus] = open_bus,
        reply_within_ms: int = REPLY_WITHIN_MS,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._connect = connect
        self._bus: Bus | None = None
        self._conversation: Conversation | None = None
        self._connecting = False
        self._wanted: Notification | None = None
        self._shown: Notification | None = None
        self._sent: Notification | None = None
        self._serial = 0
        self._id = 0
        self._patience = QTimer(self, singleShot=True, interval=reply_within_ms)
        self._patience.timeout.connect(self._hung)

    def show(self, notification: Notification) -> None:
        """See `Notifications.show`."""
        self._wanted = notification
        self._go_on()

    def withdraw(self) -> None:
        """See `Notifications.withdraw`."""
        self._wanted = None
        self._go_on()

    def close(self) -> None:
        """See `Notifications.close`. What is shown goes too: its button would do nothing any more."""
        self._connecting = True  # what is being opened is not wanted any more
        self._wanted = None
        self._go_on()
        self._hang_up()

    def _go_on(self) -> None:
        """Makes what is shown what is wanted, a step at a time."""
        if self._serial or self._wanted == self._shown:
            return
        if self._conversation is None:
            if self._wanted is not None:
                self._open_bus()
        elif self._wanted is not None:
            self._send(self._wanted)
        else:
            self._shown = None
            if self._id:
                self._conversation.call("CloseNotification", "u", (self._id,))

    def _open_bus(self) -> None:
        if not self._connecting:
            self._connecting = True
            self._tasks.run(self._connect, self._connected, self._no_server)

    def _connected(self, bus: Bus) -> None:
        self._connecting = False
        self._bus = bus
        self._conversation = Conversation(bus, self)
        self._conversation.replied.connect(self._replied)
        self._conversation.told.connect(self._told)
        self._conversation.lost.connect(self._lost)
        self._go_on()

    def _no_server(self, error: Exception) -> None:
        """Nothing is shown; the next piece of news tries again, for a desktop may start its server late."""
        self._connecting = False
        self._wanted = None
        if isinstance(error, NoServer):
            _log.info("no notifications here: %s", error)
        else:
            _log.error("notifications do not work", exc_info=error)

    def _send(self, notification: Notification) -> None:
        assert self._bus is not None  # noqa: S101 - the conversation is made of it
        assert self._conversation is not None  # noqa: S101 - the caller's condition
        self._sent = notification
        body = _arguments(notification, self._id, self._bus.capabilities)
        self._serial = self._conversation.call("Notify", "susssasa{sv}i", body)
        if self._serial:
            self._patience.start()

    def _replied(self, serial: int, body: tuple[int] | None) -> None:
        if serial != self._serial or not serial:
            return
        if body is None:
            _log.info("the notification was refused")
        self._patience.stop()
        self._serial, self._id, self._shown = 0, body[0] if body else 0, self._sent
        self._go_on()

    def _told(self, signal: str, body: tuple[object, ...]) -> None:
        """A signal of the server, perhaps about what is shown."""
        if not self._id or len(body) != 2 or body[0] != self._id:
            return
        if signal == "NotificationClosed":
            self._id, self._shown, self._wanted = 0, None, None
            if body[1] == _BY_THE_PERSON:
                self.dismissed.emit()
        elif signal == "ActivationToken":
            # Qt uses it up when the window comes to the front.
            os.environ["XDG_ACTIVATION_TOKEN"] = str(body[1])
        elif signal == "ActionInvoked" and body[1] in _OPEN:
            self.opened.emit()

    def _hung(self) -> None:
        _log.info("the server of notifications does not answer")
        self._hang_up()

    def _hang_up(self) -> None:
        conversation = self._conversation
        self._lost()
        if conversation is not None:
            conversation.close()

    def _lost(self) -> None:
        """The connection has gone, and what was shown with it, or it might as well be."""
        self._patience.stop()
        self._bus = self._conversation = None
        self._wanted = self._shown = self._sent = None
        self._serial = self._id = 0


def _arguments(
    notification: Notification, replaces: int, capabilities: frozenset[str]
) -> tuple[object, ...]:
    """Those of `Notify`. A server without buttons may make dialogs of them, so it gets none."""
    words = notification.open_words
    actions = [part for key in _OPEN for part in (key, words)] if "actions" in capabilities else []
    # A server that reads markup gets text in which nothing is any.
    body = notification.body
    body = escape(body, quote=False) if "body-markup" in capabilities else body
    hints = {
        "urgency": ("y", _LOW if notification.quiet else _NORMAL),
        "desktop-entry": ("s", DESKTOP_ENTRY),
        "suppress-sound": ("b", True),  # the program has a sound of its own
        "image-data": ("(iiibiiay)", image_data(notification.shape, notification.tone)),
    }
    return (NAME, replaces, "", notification.title, body, actions, hints, -1)
