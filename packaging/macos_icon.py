"""The program's icon for macOS, packaging/macos/program.icns; run after changing one of the drawings.

    .venv/bin/python packaging/macos_icon.py [FILE]

An .icns is a list of pictures, each with a name of four letters for its size. Those above 32 points are PNG
files; 16 and 32 are pixels plane by plane, because as PNG the Finder draws them wrong. The file lies in the
repository, so that a build on macOS draws nothing.
"""

import struct
import sys
from pathlib import Path
from typing import Final

import icons
import product
from macos_bundle import ICON
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

PIXELS: Final = {"ic04": 16, "ic05": 32}
PNGS: Final = {
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
"""ic11 to ic14 and ic10 are for screens with two pixels to the point: of 16, 32, 128, 256 and 512 points."""
_PLANES: Final = (3, 2, 1, 0)
"""Alpha, red, green, blue, as they lie in Format_ARGB32 on the processors that Qt runs on."""
_LONGEST_RUN: Final = 128


def container(entries: dict[str, bytes]) -> bytes:
    """The whole file: a header with the length, then each entry with its own."""
    body = b"".join(
        name.encode("ascii") + struct.pack(">I", 8 + len(data)) + data
        for name, data in entries.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def planes(image: QImage) -> bytes:
    """All of alpha, then red, green and blue, in runs that are not shortened, each after its length - 1."""
    bits = bytes(image.convertToFormat(QImage.Format.Format_ARGB32).constBits())
    return b"ARGB" + b"".join(_runs(bits[plane::4]) for plane in _PLANES)


def _runs(plane: bytes) -> bytes:
    parts = (plane[at : at + _LONGEST_RUN] for at in range(0, len(plane), _LONGEST_RUN))
    return b"".join(bytes([len(part) - 1]) + part for part in parts)


def png(side: int) -> bytes:
    """From resources/program where it lies there, else drawn."""
    if side in product.ICON_SIZES:
        return (product.ICONS / f"{side}.png").read_bytes()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    icons.drawn(side).save(buffer, b"PNG")
    return bytes(data.data())


def icns() -> bytes:
    """The contents of the file."""
    small = {
        name: planes(QImage(str(product.ICONS / f"{side}.png"))) for name, side in PIXELS.items()
    }
    return container(small | {name: png(side) for name, side in PNGS.items()})


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else ICON).write_bytes(icns())
