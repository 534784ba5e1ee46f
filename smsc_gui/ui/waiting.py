"""Work in the background for commands without a window: nothing goes on until it is done, or is late."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from smsc_gui.ui.tasks import BackgroundTasks

T = TypeVar("T")


class WaitingTasks:
    """`Tasks` whose `run` returns when it has called `done` or `failed`. Main thread.

    `seconds`: for each work; what takes longer is left behind, its result is dropped, and `failed` is called
    with what `late` makes. A `QCoreApplication` has to be there.
    """

    def __init__(self, seconds: float, late: Callable[[], Exception]) -> None:
        self._seconds = seconds
        self._late = late
        self._tasks = BackgroundTasks()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """See `Tasks.run`."""
        loop = QEventLoop()
        ends: list[
            Callable[[], None]
        ] = []  # of this work alone: what is late ends in a list that nobody reads

        def end(what: Callable[[], None]) -> None:
            ends.append(what)
            loop.quit()

        clock = QTimer(loop, singleShot=True, interval=int(1000 * self._seconds))
        clock.timeout.connect(loop.quit)
        clock.start()
        self._tasks.run(
            work,
            lambda value: end(partial(done, value)),
            lambda error: end(partial(failed, error)),
        )
        loop.exec()
        clock.stop()
        if ends:
            ends[0]()
        else:
            failed(self._late())
