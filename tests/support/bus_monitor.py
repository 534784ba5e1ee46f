"""What connections say to a name on a bus, as `dbus-monitor` sees it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

if sys.platform == "linux":  # elsewhere it is not installed, and nobody calls what needs it
    from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call, new_signal
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.secret_service import PATIENCE

_END = "/smsc_gui/tests/end"


@contextmanager
def calls_heard(address: str, name: str) -> Iterator[dict[str, list[str]]]:
    """For each connection its calls to `name`, in order; filled in when the block ends."""
    heard: dict[str, list[str]] = {}
    with closing(open_dbus_connection(address)) as bus:
        monitor = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring"
        )
        reply = bus.send_and_get_reply(
            new_method_call(monitor, "BecomeMonitor", "asu", ([], 0)), timeout=PATIENCE
        )
        assert reply.header.message_type is MessageType.method_return, reply.body
        yield heard
        with closing(open_dbus_connection(address)) as last:
            last.send(new_signal(DBusAddress(_END, interface="org.smsc_gui.Tests"), "End"))
        for message in _until_the_end(bus):
            fields = message.header.fields
            called = message.header.message_type is MessageType.method_call
            if called and fields.get(HeaderFields.destination) == name:
                calls = heard.setdefault(fields[HeaderFields.sender], [])
                calls.append(fields[HeaderFields.member])


def _until_the_end(bus: DBusConnection) -> Iterator[Message]:
    message = bus.receive(timeout=PATIENCE)
    while message.header.fields.get(HeaderFields.path) != _END:
        yield message
        message = bus.receive(timeout=PATIENCE)
