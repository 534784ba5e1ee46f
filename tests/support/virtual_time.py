"""A computer whose clocks a test moves: it sleeps, reboots, and its owner sets its wall clock."""

from smsc_gui.core.clock import Moment

STARTED = 1_800_000_000.0
"""Seconds since 1970 UTC at which every virtual story begins, on the service's clock too."""


class VirtualComputer:
    """`time`: seconds since the story began, as they really pass; never goes back."""

    def __init__(self) -> None:
        self.time = 0.0
        self._started_at = -5000.0
        self._wall_is_off_by = 0.0
        self._boots = 1

    def now(self) -> Moment:
        """See `Clock.now`."""
        wall = STARTED + self.time + self._wall_is_off_by
        return Moment(wall, self.time - self._started_at, f"boot {self._boots}")

    def service_time(self) -> float:
        """The service has a clock of its own, which nobody here can set."""
        return STARTED + self.time

    def pass_time(self, seconds: float) -> None:
        """Lets time pass, asleep or awake."""
        self.time += seconds

    def set_wall_clock(self, off_by: float) -> None:
        """Sets the wall clock: so many seconds before the right time, or behind it when negative."""
        self._wall_is_off_by = off_by

    def reboot(self, takes: float = 20.0) -> None:
        """Starts the computer anew; `elapsed` begins at 0 and belongs to another run."""
        self._started_at = self.time + takes
        self.time += takes
        self._boots += 1
