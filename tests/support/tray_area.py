"""A notification area as desktops have it (StatusNotifierItem over D-Bus), and a screen to go with it.

It shows nothing: what a person would see and click is asked of the program's icon over the bus.
"""

import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PATIENCE = 20.0


@dataclass
class TrayArea:
    """`icons`: the bus names of the programs that have one. `opened`: who is asked, on a bus of its own."""

    address: str
    icons: list[str] = field(default_factory=list)
    _came: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._serving = open_dbus_connection(self.address)
        self._asking = open_dbus_connection(self.address)
        rule = "type='signal',member='NameOwnerChanged'"
        unwrap_msg(self._serving.send_and_get_reply(message_bus.AddMatch(rule)))
        (took,) = unwrap_msg(self._serving.send_and_get_reply(message_bus.RequestName(WATCHER)))
        assert took == 1
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """The panel has gone. Once is enough, more does no harm."""
        if self._thread.is_alive():
            self._asking.close()
            self._serving.sock.shutdown(socket.SHUT_RDWR)  # the thread that reads it hears of that
            self._thread.join()
            self._serving.close()

    def wait_for_icon(self) -> None:
        assert self._came.wait(PATIENCE), "no icon came"

    def has(self, name: str) -> bool:
        """Whether the icon is still on the bus."""
        reply = self._asking.send_and_get_reply(message_bus.NameHasOwner(name), timeout=PATIENCE)
        return bool(unwrap_msg(reply)[0])

    def property(self, name: str) -> Any:
        """A property of the icon, such as `ToolTip`."""
        address = DBusAddress(
            "/StatusNotifierItem", self.icons[-1], "org.freedesktop.DBus.Properties"
        )
        message = new_method_call(address, "Get", "ss", (ITEM, name))
        ((_, value),) = self._ask(message)
        return value

    def tool_tip(self) -> str:
        """The text that shows over the icon."""
        _, _, title, text = self.property("ToolTip")
        return f"{title}\n{text}".strip()

    def picture(self) -> bytes:
        """The icon's smallest picture, as it goes over the bus."""
        return bytes(min(self.property("IconPixmap"))[2])

    def click(self) -> None:
        """A click on the icon."""
        address = DBusAddress("/StatusNotifierItem", self.icons[-1], ITEM)
        self._ask(new_method_call(address, "Activate", "ii", (0, 0)))

    def menu(self) -> dict[str, int]:
        """The entries of the icon's menu, with their ids."""
        address = DBusAddress(self.property("Menu"), self.icons[-1], MENU)
        _, (_, _, entries) = self._ask(
            new_method_call(address, "GetLayout", "iias", (0, -1, ["label"]))
        )
        return {entry[1]["label"][1]: entry[0] for _, entry in entries}

    def choose(self, label: str) -> None:
        """A click on an entry of the menu."""
        address = DBusAddress(self.property("Menu"), self.icons[-1], MENU)
        body = (self.menu()[label], "clicked", ("s", ""), 0)
        self._ask(new_method_call(address, "Event", "isvu", body))

    def _ask(self, message: Message) -> Any:
        return unwrap_msg(self._asking.send_and_get_reply(message, timeout=PATIENCE))

    def _serve(self) -> None:
        try:
            while True:
                self._answer(self._serving.receive())
        except (OSError, ValueError):  # closed
            return

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            return
        match fields[HeaderFields.member]:
            case "RegisterStatusNotifierItem":
                self.icons.append(fields[HeaderFields.sender])
                self._came.set()
                self._serving.send(new_method_return(message))
            case "Get":
                value = {"IsStatusNotifierHostRegistered": ("b", True)}.get(message.body[1])
                value = value or ("i", 0)
                self._serving.send(new_method_return(message, "v", (value,)))
            case _:
                unknown = "org.freedesktop.DBus.Error.UnknownMethod"
                self._serving.send(new_error(message, unknown))


@contextmanager
def running_screen() -> Iterator[str]:
    """An X screen of one's own; what stands in DISPLAY for it."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        try:
            assert screen.stdout is not None
            yield f":{screen.stdout.readline().decode().strip()}"
        finally:
            screen.terminate()
