"""A file that is there whole, or not at all: written beside its place, and put there when it is done."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO, Final


class FileTrouble(Enum):
    """Why there is no file."""

    DISK_FULL = auto()
    DENIED = auto()
    """This user may not write there, or nobody may."""
    IN_USE = auto()
    """All was written, but the file whose place it was to take is held by another program."""
    FOLDER_GONE = auto()
    OTHER = auto()


class FileError(Exception):
    """There is no file, nor a part of one; what stood in its place does so still.

    `detail`: the operating system's words.
    """

    def __init__(self, trouble: FileTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble.name}: {detail}")
        self.trouble = trouble
        self.detail = detail


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, readable by this user only, that stands at `path` when the block ends.

    What was at `path` stays until then, also through a power cut; what ends the block by an exception
    (which is raised again) leaves it there and nothing beside it. Raises `FileError`. Any thread.
    """
    part = path.with_name(f"smsc-gui-{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb", opener=_private) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        _take_away(part)
        raise FileError(_trouble(error), error.strerror or "") from error
    except BaseException:  # whatever it was, it is raised again
        _take_away(part)
        raise
    _sync_folder(path.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _take_away(part: Path) -> None:
    with contextlib.suppress(OSError):  # the first failure is the one to tell
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Makes a rename outlast a power cut. What refuses to open or sync folders (Windows, some network
    drives) has to see to that itself."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def _trouble(error: OSError) -> FileTrouble:
    if error.errno in _FULL:
        return FileTrouble.DISK_FULL
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileTrouble.FOLDER_GONE
    if isinstance(error, PermissionError):  # of two names where the last step was refused
        return FileTrouble.IN_USE if error.filename2 is not None else FileTrouble.DENIED
    return FileTrouble.DENIED if error.errno == errno.EROFS else FileTrouble.OTHER
