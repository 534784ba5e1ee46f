"""The settings of a desktop's portal, in a process of its own, on the environment's bus.

As a program: `python portal.py SETTINGS`, JSON of `{namespace: {key: [type, value]}}`; `null` refuses, as a
portal does that has no settings.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

if sys.platform == "linux":  # elsewhere it is not installed, and nobody calls what needs it
    from jeepney import MessageType, new_error, new_method_return
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"


@contextmanager
def running_portal(settings: object) -> Iterator[None]:
    """A portal that answers every `ReadAll` with these."""
    process = subprocess.Popen(
        [sys.executable, __file__, json.dumps(settings)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n", "the portal did not start"
        yield
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def serve(settings: dict[str, dict[str, list[object]]] | None) -> None:
    bus = open_dbus_connection()
    (took,) = bus.send_and_get_reply(message_bus.RequestName(NAME)).body
    assert took == 1
    os.write(1, b"ready\n")
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        if settings is None:
            bus.send(new_error(message, f"{NAME}.Error.NotFound"))
            continue
        (wanted,) = message.body
        answer = {
            name: {key: (kind, value) for key, (kind, value) in keys.items()}
            for name, keys in settings.items()
            if name in wanted
        }
        bus.send(new_method_return(message, "a{sa{sv}}", (answer,)))


if __name__ == "__main__":
    with suppress(ConnectionResetError):  # the bus has ended
        serve(json.loads(sys.argv[1]))
