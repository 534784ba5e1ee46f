"""The clock that every deadline is counted by: it counts sleep too, and nobody can set it."""

import sys
import time
from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Final

_NEVER_SLEEPS: Final = MappingProxyType({"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"})


def elapsed_clock(platform: str = sys.platform) -> Callable[[], float]:
    """Return what reads it: seconds since the computer was started.

    `time.monotonic` stands still while Linux and macOS sleep; other clocks of theirs do not.
    """
    name = _NEVER_SLEEPS.get(platform)
    return partial(time.clock_gettime, getattr(time, name)) if name else time.monotonic
