"""A file that is there whole, or not at all: written beside its place, and put there when it is done."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, readable by this user only, that stands at `path` when the block ends.

    What was at `path` stays until then, also through a power cut; what ends the block by an exception
    (which is raised again) leaves it there and nothing beside it. Raises `OSError`; its `filename2` is
    set when all was written and only the last step, taking the place of `path`, was refused. Any thread.
    """
    part = path.with_name(f"smsc-gui-{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb", opener=_private) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:  # whatever it was, it is raised again
        with contextlib.suppress(OSError):  # the first failure is the one to tell
            part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    """Makes a rename outlast a power cut. What refuses to open or sync folders (Windows, some network
    drives) has to see to that itself."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
