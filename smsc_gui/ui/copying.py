"""A long piece of work that runs in the background, as the two sides of it see it."""

from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QThread

_LOOK_AGAIN_MS = 5


@dataclass
class Copying:
    """`total`: rows in all, None while they are counted. `part_of`: of so many that are there, None where all
    are copied. `done`: rows so far. `cancelled`: it is to stop.

    `at_work`: from its beginning until nothing of it is left but its result. One side writes each of them;
    the other looks at it when it likes. Any thread.
    """

    total: int | None = None
    part_of: int | None = None
    done: int = 0
    cancelled: bool = False
    at_work: bool = False

    def cancel(self) -> None:
        """Has it stop."""
        self.cancelled = True

    def end(self, within_ms: int) -> None:
        """Has it stop, and waits so long for it to have put away what was half done."""
        self.cancel()
        until = QDeadlineTimer(within_ms)
        while self.at_work and not until.hasExpired():
            QThread.msleep(_LOOK_AGAIN_MS)
