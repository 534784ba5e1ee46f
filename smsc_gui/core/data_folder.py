"""The folder with everything the program keeps, for one process at a time.

The limits towards the service hold only while one process writes the journal (DESIGN.md, "States"), so a
lock of the operating system is taken that ends with the process, however it ends.
"""

import importlib
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self


class FolderInUse(Exception):  # noqa: N818 - a state of the folder, named as such
    """Another process has the data folder. `pid`: its number, None when that is not known (yet)."""

    def __init__(self, pid: int | None) -> None:
        super().__init__(f"The data folder is in use by process {pid or 'unknown'}")
        self.pid = pid


class DataFolder:
    """A data folder and its lock. Open it before anything in it is read; close it last.

    The lock is not handed to programs that are started from here. Any thread.
    `platform`: as `sys.platform`.
    """

    def __init__(self, path: Path, platform: str = sys.platform) -> None:
        self.path = path
        self._lock = _LOCKS.get(platform, _lock_by_flock)
        self._descriptor: int | None = None

    @property
    def journal(self) -> Path:
        """The SQLite file."""
        return self.path / "journal.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.path / "settings.json"

    @property
    def log(self) -> Path:
        """The log of this run."""
        return self.path / "smsc-gui.log"

    @property
    def instance(self) -> Path:
        """Where the program that holds the folder notes how later starts reach it."""
        return self.path / "instance"

    def open(self) -> None:
        """Creates the folder for this user alone and takes its lock.

        Raises `FolderInUse` when another process has it (or this one, through another object), and
        `OSError` when the folder cannot be made or written.
        """
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            self._take(descriptor)
        except BaseException:  # whatever it was, it is raised again
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def _take(self, descriptor: int) -> None:
        if not self._lock(descriptor):
            raise FolderInUse(_pid_in(descriptor))
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())

    def close(self) -> None:
        """Gives the folder free; once is enough, more does no harm. The lock file stays where it is."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _pid_in(descriptor: int) -> int | None:
    text = os.read(descriptor, 20)
    return int(text) if text.isdigit() else None


def _lock_by_flock(descriptor: int) -> bool:
    import fcntl  # noqa: PLC0415 - not there on Windows

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_a_byte(descriptor: int) -> bool:
    """Windows: a locked byte can be read by nobody else, so it is one far behind the text."""
    msvcrt: Any = importlib.import_module("msvcrt")  # nothing is known of it elsewhere
    os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except PermissionError:
        return False
    finally:
        os.lseek(descriptor, 0, os.SEEK_SET)
    return True


_LOCKED_BYTE: Final = 1 << 20

_LOCKS: Final[Mapping[str, Callable[[int], bool]]] = {"win32": _lock_a_byte}
