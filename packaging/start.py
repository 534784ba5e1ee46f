"""Where the packaged program starts: PyInstaller takes a file, not a module."""

import os
import sys
from pathlib import Path
from typing import Final
from zipimport import zipimporter

from smsc_gui.__main__ import main

_OWN_FILE: Final = Path("/proc/self/exe")


def give_back_library_path() -> None:
    """Players, browsers and printers that are started from here must load their own libraries.

    PyInstaller has put the program's in front, and kept what was there; this process has read it already.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


def let_own_starts_begin_anew() -> None:
    """What the program starts of itself (to print, for `--wait`) finds its libraries like any other start.

    Else PyInstaller sees that its parent is such a program, and reckons with the path that was given back.
    """
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def hold_own_modules() -> None:
    """An update puts another file in the place of this program while it runs (Linux).

    PyInstaller's reader opens the file by its name for each module that is imported later, at the places that
    were noted at the start: in the new file something else stands there. The kernel keeps the old one. Python
    does the same with the archive that has the codecs.
    """
    import pyimod02_importers  # type: ignore[import-not-found]  # noqa: PLC0415 - packaged alone

    archive = pyimod02_importers.pyz_archive
    if _OWN_FILE.exists() and _OWN_FILE.samefile(archive._filename):  # noqa: SLF001 - no other way
        archive._filename = str(_OWN_FILE)  # noqa: SLF001
    hold_archives()


def hold_archives() -> None:
    """Has Python read what it has read from so far, whatever stands in its place later (Linux)."""
    held: dict[str, str] = {}
    for importer in sys.path_importer_cache.values():
        if isinstance(importer, zipimporter):
            name = importer.archive
            if name not in held:
                held[name] = f"/proc/self/fd/{os.open(name, os.O_RDONLY)}"
            importer.archive = held[name]


if __name__ == "__main__":
    give_back_library_path()
    let_own_starts_begin_anew()
    if sys.platform == "linux":
        hold_own_modules()
    sys.exit(main())
