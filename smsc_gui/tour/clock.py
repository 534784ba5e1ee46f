"""Clocks that program and simulator share, and that tests and the tour move."""

from smsc_gui.core.clock import Moment, SystemClock


class MovableClock:
    """The computer's clock, and the seconds by which it was moved on. Any thread."""

    def __init__(self, moved: float = 0.0) -> None:
        self._system = SystemClock()
        self.moved = moved

    def now(self) -> Moment:
        """See `Clock.now`."""
        now = self._system.now()
        return Moment(now.wall + self.moved, now.elapsed + self.moved, now.boot)

    def wall(self) -> float:
        """The same for the simulator: seconds since 1970 UTC."""
        return self.now().wall

    def move(self, seconds: float) -> None:
        """Lets `seconds` pass at once, on both clocks, as real time does."""
        self.moved += seconds


class StoppedClock(MovableClock):
    """Stands at a moment, and moves when it is moved alone: two runs show the same. Any thread."""

    def __init__(self, at: Moment, moved: float = 0.0) -> None:
        super().__init__(moved)
        self._at = at

    def now(self) -> Moment:
        """See `Clock.now`."""
        at = self._at
        return Moment(at.wall + self.moved, at.elapsed + self.moved, at.boot)
