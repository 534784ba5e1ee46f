"""A clock that program and simulator share, and that the tour moves."""

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
