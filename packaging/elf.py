"""Which libraries a file of Linux asks for by itself: read from the file, so that no tool is needed.

64 bits, little-endian: all that Qt for Python is made for. The layout: System V ABI, "Program Loading".
"""

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MAGIC: Final = b"\x7fELF\x02\x01"
_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def needed(path: Path) -> list[str]:
    """Names such as libQt6Core.so.6; none for what is no such file, or is linked to nothing."""
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            return []
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return list(_names(data))


def _names(data: mmap.mmap) -> Iterator[str]:
    segments = list(_segments(data))
    for kind, offset, _address, size in segments:
        if kind == _DYNAMIC:
            entries = list(struct.iter_unpack("<qQ", data[offset : offset + size]))
            strings = next(value for tag, value in entries if tag == _STRINGS)
            start = _place(segments, strings)
            for tag, value in entries:
                if tag == _NEEDED:
                    end = data.find(b"\0", start + value)
                    yield data[start + value : end].decode()


def _segments(data: mmap.mmap) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place in the file, address, size in the file."""
    (first,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for at in range(first, first + size * count, size):
        kind, _flags, offset, address, _physical, length = struct.unpack_from("<IIQQQQ", data, at)
        yield kind, offset, address, length


def _place(segments: list[tuple[int, int, int, int]], address: int) -> int:
    """Where in the file the byte is that is loaded to this address."""
    return next(
        offset + address - start
        for kind, offset, start, size in segments
        if kind == _LOAD and start <= address < start + size
    )
