"""Orders on standard input, taken while the event loop runs: between two orders a program is at rest."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier

Order = Callable[..., Any]


class Orders(QObject):
    """One order is a line of JSON, `{"order": name, …}`; what it returns is answered at once.

    One that returns None answers later, by `answer`. Main thread.
    """

    def __init__(self, orders: Mapping[str, Order]) -> None:
        super().__init__()
        self._orders = orders
        self._read = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    def _take(self) -> None:
        self._read += os.read(sys.stdin.fileno(), 65536)
        *lines, self._read = self._read.split(b"\n")
        for line in lines:
            values = json.loads(line)
            reply = self._orders[values.pop("order")](**values)
            if reply is not None:
                answer(reply)


def answer(reply: object) -> None:
    """Says how an order ended."""
    os.write(1, json.dumps(reply).encode() + b"\n")
