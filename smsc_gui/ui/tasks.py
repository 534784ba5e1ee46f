"""The one way into the background.

Work runs on a thread of its own; what it returns or raises comes back on the main thread, as one call. A
thread is a daemon: one that hangs in the network does not hold the program's end.
"""

import itertools
import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Tasks(Protocol):
    """What runs work; tests may pass one that runs it at once. Main thread."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Runs `work` elsewhere; exactly one of `done` and `failed` is called later, on the main thread."""
        ...


class BackgroundTasks(QObject):
    """`Tasks` on daemon threads. After `close()` no result is delivered any more."""

    _finished = Signal(int, bool, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._closed = False
        self._numbers = itertools.count()
        # They stay here: whoever lets go of one last deletes what it holds, and that may be Qt's.
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """See `Tasks.run`."""
        number = next(self._numbers)
        self._waiting[number] = (done, failed)
        threading.Thread(target=self._work, args=(number, work), daemon=True).start()

    def close(self) -> None:
        """Lets go of everything under way. Returns at once."""
        with self._lock:
            self._closed = True
        self._waiting.clear()

    def _work(self, number: int, work: Callable[[], Any]) -> None:
        answer: tuple[bool, Any]
        try:
            answer = (True, work())
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
            answer = (False, error)
        with self._lock:  # the main thread may be tearing this object down
            if not self._closed:
                self._finished.emit(number, *answer)

    @Slot(int, bool, object)
    def _deliver(self, number: int, worked: bool, value: Any) -> None:
        if not self._closed:
            done, failed = self._waiting.pop(number)
            (done if worked else failed)(value)
