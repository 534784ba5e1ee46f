"""What a test needs and not every system has: without it the test is skipped, and says why.

On Linux none of this skips anything: what is missing there fails (packaging/system_libraries.sh test).
"""

import shutil
import sys
from typing import Final

import pytest

_LINUX: Final = sys.platform == "linux"
_WINDOWS: Final = sys.platform == "win32"
_NO_POSIX: Final = (
    "Windows has no modes of files, no limits, no signals and no other user to become"
)

linux = pytest.mark.skipif(not _LINUX, reason="reads what Linux alone has")
posix = pytest.mark.skipif(_WINDOWS, reason=_NO_POSIX)


def need_linux(what: str) -> None:
    """In a fixture: `what` is Linux's own."""
    if not _LINUX:
        pytest.skip(f"{what} is Linux's own")


def need_posix() -> None:
    """In a fixture, as the mark does for a test."""
    if _WINDOWS:
        pytest.skip(_NO_POSIX)


def need_program(name: str) -> None:
    """Where a test reads with another program what ours has written."""
    if not _LINUX and shutil.which(name) is None:
        pytest.skip(f"{name} is not installed here")
