"""One process per data folder, however the other one ended."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from smsc_gui.core.data_folder import DataFolder, FolderInUse
from tests.support.systems import linux, posix

HOLD = """
import sys
from pathlib import Path
from smsc_gui.core.data_folder import DataFolder
with DataFolder(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""
ROOT = Path(__file__).parents[2]


@contextmanager
def another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the folder, until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process


def open_files() -> set[str]:
    # os.listdir, because iterdir holds a descriptor of its own while it runs.
    return set(os.listdir("/proc/self/fd"))  # noqa: PTH208


@posix
def test_the_folder_is_made_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b"
    with DataFolder(path) as folder:
        assert folder.path == path
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
        assert stat.S_IMODE((path / "lock").stat().st_mode) == 0o600
        assert folder.journal == path / "journal.sqlite3"
        assert folder.settings == path / "settings.json"
        assert folder.log == path / "smsc-gui.log"
        assert (path / "lock").read_text() == str(os.getpid())


def test_a_second_process_is_told_who_has_it(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        with pytest.raises(FolderInUse, match=f"process {process.pid}$") as refused:
            DataFolder(tmp_path).open()
        assert refused.value.pid == process.pid
        process.communicate("", timeout=20)
    with DataFolder(tmp_path):
        pass


def test_a_kill_frees_it(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        process.kill()
        process.wait()
        with DataFolder(tmp_path):
            assert (tmp_path / "lock").read_text() == str(os.getpid())


@posix
def test_the_lock_is_not_handed_to_children(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.open()
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False) as child:
        folder.close()
        assert child.poll() is None
        with DataFolder(tmp_path):
            child.communicate(b"")


def test_closing_twice_or_unopened_does_no_harm(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.close()
    folder.open()
    folder.close()
    folder.close()
    with folder, pytest.raises(FolderInUse):
        DataFolder(tmp_path).open()


@linux
def test_a_refusal_leaves_no_file_open(tmp_path: Path) -> None:
    with DataFolder(tmp_path):
        before = open_files()
        with pytest.raises(FolderInUse):
            DataFolder(tmp_path).open()
        assert open_files() == before


def test_an_owner_that_has_not_said_its_number_yet(tmp_path: Path) -> None:
    with DataFolder(tmp_path):
        (tmp_path / "lock").write_text("")
        with pytest.raises(FolderInUse, match=r"process unknown$") as refused:
            DataFolder(tmp_path).open()
    assert refused.value.pid is None


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        DataFolder(tmp_path / "file" / "folder").open()


class WindowsLocking(ModuleType):
    """What Windows' `msvcrt` does, as far as it matters: a byte at the file's position is locked.

    By an open-file-description lock, which like Windows' belongs to the opened file.
    """

    LK_NBLCK = 2

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        self.position = os.lseek(descriptor, 0, os.SEEK_CUR)
        if getattr(self, "taken_by", descriptor) != descriptor:
            raise PermissionError(13, "Permission denied")
        self.taken_by = descriptor


@posix
def test_windows_locks_a_byte_behind_the_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl  # noqa: PLC0415 - Windows has none

    msvcrt = WindowsLocking("msvcrt")
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    with DataFolder(tmp_path, "win32"):
        assert msvcrt.position == 1 << 20
        assert (tmp_path / "lock").read_bytes() == str(os.getpid()).encode()
        with pytest.raises(FolderInUse) as refused:
            DataFolder(tmp_path, "win32").open()
        assert refused.value.pid == os.getpid()
        # No lock of the other kind was taken.
        with (tmp_path / "lock").open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
