"""The program's icon in every size, from its two drawings in resources/program; run after changing one.

    .venv/bin/python packaging/icons.py [FOLDER]

`small.svg` has less in it than `large.svg`, and stands on the pixels of 16. The files lie in the repository:
no start waits for a drawing, and no build needs more than it has.
"""

import os
import struct
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

FOLDER: Final = Path(__file__).parent.parent / "resources" / "program"
SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)
"""As `smsc_gui.ui.glyphs.PROGRAM_SIZES`."""
_LARGEST_OF_SMALL: Final = 24


def drawn(side: int) -> QImage:
    """The icon in this size."""
    source = "small.svg" if side <= _LARGEST_OF_SMALL else "large.svg"
    reader = QImageReader(str(FOLDER / source))
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        raise OSError(f"{source}: {reader.errorString()}")
    return image


def windows_icon(files: dict[int, bytes]) -> bytes:
    """An .ico of PNG files, as Windows has read them since Vista: header, directory, files."""
    offset = 6 + 16 * len(files)
    directory = b""
    for side, data in files.items():
        low = side % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", low, low, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(files)) + directory + b"".join(files.values())


def main(folder: Path) -> None:
    """Writes them all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    files = {}
    for side in SIZES:
        path = folder / f"{side}.png"
        drawn(side).save(str(path))
        files[side] = path.read_bytes()
    (folder / "program.ico").write_bytes(windows_icon(files))
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
