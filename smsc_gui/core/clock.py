"""Time as the program knows it: one reading of two clocks.

Deadlines and limits are counted on a clock that counts sleep and that nobody can set. The wall clock is
for showing, and for bridging a reboot, after which the other one starts anew.
"""

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from smsc_gui.api.elapsed import elapsed_clock

_LINUX_BOOT_NAME: Final = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant, read from both clocks at once.

    `wall`: seconds since 1970-01-01 UTC, as the computer's user may have set it.
    `elapsed`: seconds since the computer was started, sleep included; never set by anybody.
    `boot`: names the run of the computer that `elapsed` belongs to; empty where the system has no name.
    """

    wall: float
    elapsed: float
    boot: str = ""

    def same_boot(self, other: "Moment") -> bool:
        """Whether the two `elapsed` are known to come from one run of the computer."""
        return bool(self.boot) and self.boot == other.boot

    def least_age(self, now: "Moment") -> float:
        """Seconds that have passed at the least until `now`, whatever was done to the wall clock.

        Within one run of the computer that is exact. Across a reboot at least the time since the new
        start has passed. Where the run has no name, both bounds hold and the lower one is taken. A moment
        of this very run that lies in the future (a restored snapshot) proves nothing: 0.
        """
        since_start = max(0.0, now.elapsed)
        if self.boot != now.boot:
            return since_start
        age = now.elapsed - self.elapsed
        if age >= 0:
            return age
        return 0.0 if self.boot else since_start

    def likely_age(self, now: "Moment") -> float:
        """Seconds between the two: exact within one run of the computer, else by the wall clock.

        Never less than `least_age`, so a wall clock that was set back cannot stretch a wait.
        """
        if self.same_boot(now):
            return now.elapsed - self.elapsed
        return max(self.least_age(now), now.wall - self.wall)

    def seen_from(self, now: "Moment") -> "Moment":
        """The same instant on the clock of `now`, for moments that were read from disk.

        Its `elapsed` may be subtracted from later readings of that clock; never later than `now`.
        """
        age = max(0.0, self.likely_age(now))
        return Moment(self.wall, now.elapsed - age, now.boot)


class Clock(Protocol):
    """Where the time comes from. Any thread."""

    def now(self) -> Moment:
        """The present instant."""
        ...


class SystemClock:
    """The computer's own clocks. `platform`: as `sys.platform`."""

    def __init__(self, platform: str = sys.platform, boot_name: Path = _LINUX_BOOT_NAME) -> None:
        self._elapsed = elapsed_clock(platform)
        self._boot = _read(boot_name)

    def now(self) -> Moment:
        """See `Clock.now`."""
        return Moment(time.time(), self._elapsed(), self._boot)


def _read(boot_name: Path) -> str:
    """Linux names each start of the machine; elsewhere there is no cheap name (`least_age` copes)."""
    try:
        return boot_name.read_text(encoding="ascii").strip()
    except OSError:
        return ""
