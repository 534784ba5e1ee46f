"""A small server of desktop notifications, in a process of its own, on a bus of its own.

As a program: `python notification_server.py MODE`, with the bus in the environment. What it is asked it tells
on standard output, a line of JSON for each call; on standard input it takes what a person does:
`["ActionInvoked", id, key]`, `["NotificationClosed", id, reason]`, `["ActivationToken", id, token]`.
Modes: `full`, `plain` (no buttons, no markup), `refuses`, `hangs` (never answers Notify), `deaf` (never
answers anything).
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

if sys.platform == "linux":  # elsewhere it is not installed, and nobody calls what needs it
    from jeepney import (
        DBusAddress,
        HeaderFields,
        Message,
        MessageType,
        new_error,
        new_method_return,
        new_signal,
    )
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SIGNATURES = {"ActionInvoked": "us", "NotificationClosed": "uu", "ActivationToken": "us"}
CAPABILITIES = {"plain": ["body"]}
ALL = ["actions", "body", "body-markup", "persistence"]


class NotificationServer:
    """The process, as a test sees it. `calls`: what it was asked, each as `[method, *arguments]`."""

    def __init__(self, mode: str) -> None:
        self.calls: list[list[Any]] = []
        self._came = threading.Condition()
        self._ready = threading.Event()
        self._process = subprocess.Popen(
            [sys.executable, __file__, mode],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        assert self._ready.wait(20), "the server of notifications did not start"

    @property
    def notified(self) -> list[list[Any]]:
        """The arguments of each `Notify`."""
        return [call[1:] for call in self.calls if call[0] == "Notify"]

    @property
    def closed(self) -> list[int]:
        """The ids of each `CloseNotification`."""
        return [call[1] for call in self.calls if call[0] == "CloseNotification"]

    def wait_for_notes(self, count: int) -> list[list[Any]]:
        """The arguments of each `Notify`, when there are as many; for a test without an event loop."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.notified) >= count, 20)
        return self.notified

    def tell(self, signal: str, *body: object) -> None:
        """Sends a signal, as it does when a person does something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([signal, *body]) + "\n")
        self._process.stdin.flush()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line == "ready\n":
                self._ready.set()
            else:
                with self._came:
                    self.calls.append(json.loads(line))
                    self._came.notify_all()


@contextmanager
def running_notification_server(mode: str = "full") -> Iterator[NotificationServer]:
    """On the session's bus, whichever the environment says that is."""
    server = NotificationServer(mode)
    try:
        yield server
    finally:
        server.stop()


def serve(mode: str) -> None:
    bus = open_dbus_connection()
    (took,) = bus.send_and_get_reply(message_bus.RequestName(NAME)).body
    assert took == 1
    os.write(1, b"ready\n")
    answer = _answers(mode)
    lines = b""
    while True:
        readable, _, _ = select.select([bus.sock, 0], [], [])
        if bus.sock in readable:
            message = bus.receive()
            if message.header.message_type is MessageType.method_call:
                answer(bus, message)
        if 0 in readable:
            lines += os.read(0, 4096)
            *whole, lines = lines.split(b"\n")
            for line in whole:
                signal, *body = json.loads(line)
                bus.send(
                    new_signal(
                        DBusAddress(PATH, NAME, NAME), signal, SIGNATURES[signal], tuple(body)
                    )
                )


def _answers(mode: str) -> Callable[[DBusConnection, Message], None]:
    given = 0

    def answer(bus: DBusConnection, message: Message) -> None:
        nonlocal given
        method = message.header.fields[HeaderFields.member]
        os.write(1, (json.dumps([method, *message.body], default=_readable) + "\n").encode())
        if mode == "deaf":
            return
        if method == "GetCapabilities":
            bus.send(new_method_return(message, "as", (CAPABILITIES.get(mode, ALL),)))
        elif method == "CloseNotification":
            bus.send(new_method_return(message))
            bus.send(
                new_signal(
                    DBusAddress(PATH, NAME, NAME), "NotificationClosed", "uu", (message.body[0], 3)
                )
            )
        elif method == "Notify" and mode == "refuses":
            bus.send(new_error(message, f"{NAME}.Error.ExcessNotificationGeneration"))
        elif method == "Notify" and mode != "hangs":
            replaces = message.body[1]
            given = given if replaces else given + 1
            bus.send(new_method_return(message, "u", (replaces or given,)))

    return answer


def _readable(value: object) -> object:
    return f"{len(value)} bytes" if isinstance(value, bytes) else str(value)


if __name__ == "__main__":
    with suppress(ConnectionResetError):  # the bus has ended
        serve(sys.argv[1])
