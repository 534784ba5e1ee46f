"""Where the packaged program starts: PyInstaller takes a file, not a module."""

import os
import sys

from smsc_gui.__main__ import main


def give_back_library_path() -> None:
    """Players, browsers and printers that are started from here must load their own libraries.

    PyInstaller has put the program's in front, and kept what was there; this process has read it already.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_library_path()
    sys.exit(main())
