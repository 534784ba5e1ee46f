"""The desktop's message bus (D-Bus, Linux), as far as notifications need it.

By jeepney, which `keyring` brings along: QtDBus as PySide6 has it cannot send `Notify`, whose second argument
is unsigned. The bus and the server of notifications are other programs and may hang: connecting waits in the
background, after that nothing waits for anybody.
"""

import importlib
import logging
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_log = logging.getLogger(__name__)

SERVER: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
PATIENCE: Final = 5.0
"""Seconds for the server of notifications to say what it can do."""


@dataclass(frozen=True, slots=True)
class Bus:
    """A connection that hears the server's signals. `capabilities`: as in the specification.

    `connection`: jeepney's, which has no types.
    """

    connection: Any
    capabilities: frozenset[str]


class NoServer(Exception):  # noqa: N818 - a state of the desktop, named as such
    """There is no bus here, or nobody on it shows notifications."""


def open_bus() -> Bus:
    """Connects, and asks what the server can do. Waits; not for the main thread. Raises `NoServer`."""
    try:
        jeepney = _jeepney()
        connection = _jeepney("io.blocking").open_dbus_connection()
    except (ImportError, OSError, KeyError, ValueError, RuntimeError) as error:
        # KeyError: no address in the environment; ValueError, RuntimeError: one that is none.
        raise NoServer(type(error).__name__) from error
    try:
        return Bus(connection, _introduced(jeepney, connection))
    except (jeepney.DBusErrorResponse, OSError) as error:  # OSError: TimeoutError too
        connection.close()
        raise NoServer(getattr(error, "name", type(error).__name__)) from error


def _jeepney(part: str = "") -> Any:
    """Imported when used, and by name: only Linux has it, and nothing needs it before the first paint."""
    return importlib.import_module(f"jeepney.{part}" if part else "jeepney")


def _introduced(jeepney: Any, connection: Any) -> frozenset[str]:
    """What the server can do; from here on its signals come, and nothing sent waits."""
    unwrapped = _jeepney("wrappers").unwrap_msg
    # Asking starts the server where the bus knows how.
    asked = jeepney.new_method_call(_server(jeepney), "GetCapabilities")
    (capabilities,) = unwrapped(connection.send_and_get_reply(asked, timeout=PATIENCE))
    rule = jeepney.MatchRule(type="signal", sender=SERVER, interface=SERVER, path=PATH)
    listen = jeepney.message_bus.AddMatch(rule)
    unwrapped(connection.send_and_get_reply(listen, timeout=PATIENCE))
    # A bus that takes nothing more must not hold the window.
    connection.sock.setblocking(False)
    return frozenset(capabilities)


def _server(jeepney: Any) -> Any:
    return jeepney.DBusAddress(PATH, bus_name=SERVER, interface=SERVER)


class Conversation(QObject):
    """Sends calls to the server and tells what it says. Main thread; waits for nothing.

    `replied(serial, body)`: the reply to a call, its body None for an error. `told(signal, body)`:
    a signal of the server. `lost()`: the connection has gone; nothing more comes.
    """

    replied = Signal(int, object)
    told = Signal(str, object)
    lost = Signal()

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jeepney = _jeepney()
        self._connection = bus.connection
        self._open = True
        socket: int = bus.connection.sock.fileno()
        self._notifier = QSocketNotifier(socket, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def call(self, method: str, signature: str, body: tuple[object, ...]) -> int:
        """Calls a method of the server; returns the number under which the reply comes, 0 without a bus."""
        if not self._open:
            return 0
        serial: int = next(self._connection.outgoing_serial)
        server = _server(self._jeepney)
        message = self._jeepney.new_method_call(server, method, signature, body)
        try:
            self._connection.send(message, serial)
        except OSError as error:
            self._lose(error)
            return 0
        return serial

    def close(self) -> None:
        """Hangs up."""
        if self._open:
            self._open = False
            self._notifier.setEnabled(False)
            self._connection.close()
            self.deleteLater()

    def _read(self, *_socket: object) -> None:
        """All that has come. What comes in part stays in the parser until the rest is there."""
        while self._open:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, ValueError) as error:
                self._lose(error)
                return
            self._hear(message)

    def _hear(self, message: Any) -> None:
        names, kinds = self._jeepney.HeaderFields, self._jeepney.MessageType
        header = message.header
        if header.message_type is kinds.signal:
            self.told.emit(header.fields.get(names.member, ""), message.body)
        elif header.message_type in {kinds.method_return, kinds.error}:
            body = message.body if header.message_type is kinds.method_return else None
            self.replied.emit(header.fields.get(names.reply_serial, 0), body)

    def _lose(self, error: Exception) -> None:
        _log.info("the message bus has gone: %s", type(error).__name__)
        self.close()
        self.lost.emit()
