"""A clock that program and simulator share and that a test moves."""

from smsc_gui.core.clock import Moment, SystemClock


class MovableClock:
    """The system's clock, and whatever it was moved by. Both clocks move together, as real time does."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self._moved = 0.0

    def now(self) -> Moment:
        """See `Clock.now`."""
        now = self._system.now()
        return Moment(now.wall + self._moved, now.elapsed + self._moved, now.boot)

    def wall(self) -> float:
        """For the simulator."""
        return self.now().wall

    def move(self, seconds: float) -> None:
        """Lets `seconds` pass at once."""
        self._moved += seconds
