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

    _finished = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._closed = False
        self._numbers = itertools.count()
        self._under_way: dict[int, _Work] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """See `Tasks.run`."""
        number = next(self._numbers)
        thread = threading.Thread(target=self._work, args=(number,), daemon=True)
        self._under_way[number] = _Work(work, done, failed, thread)
        thread.start()

    def close(self) -> None:
        """Lets go of everything under way. Returns at once."""
        with self._lock:
            self._closed = True

    def _work(self, number: int) -> None:
        self._under_way[number].do()
        with self._lock:  # the main thread may be tearing this object down
            if not self._closed:
                self._finished.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        if not self._closed:
            work = self._under_way.pop(number)
            work.thread.join()  # it has nothing left to do but to end, and to let go of this object
            work.tell()


class _Work:
    """What is to be done, and what came of it. Kept on the main thread until it is told, or to the end.

    Whoever lets go of something last deletes what it holds, and that may be Qt's (docs/adr/0024). So the
    thread has nothing of it any more when it says that it has finished.
    """

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        thread: threading.Thread,
    ) -> None:
        self.thread = thread
        self._work = work
        self._done = done
        self._failed = failed
        self._result: Any = None
        self._error: Exception | None = None

    def do(self) -> None:
        """In the thread."""
        try:
            self._result = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
            self._error = error

    def tell(self) -> None:
        """On the main thread."""
        if self._error is not None:
            self._failed(self._error)
        else:
            self._done(self._result)
