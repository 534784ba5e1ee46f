"""How the program starts itself once more: to print, to show the window that `--wait` needs."""

import sys
from pathlib import Path
from typing import Final

import smsc_gui

_RUN: Final = (
    "import sys, runpy; root = {root!a}; root in sys.path or sys.path.insert(0, root); "
    "runpy.run_module('smsc_gui', run_name='__main__', alter_sys=True)"
)


def this_program() -> list[str]:
    """The command, without arguments.

    `-m smsc_gui` would look in the current folder first, and run whatever bears the name there: in a folder
    of downloads anybody's. `-P` leaves that folder out, and the code names the one this process runs from.
    """
    if getattr(sys, "frozen", False):  # by PyInstaller: it holds nothing but the program
        return [sys.executable]
    root = str(Path(smsc_gui.__file__).parents[1])
    return [sys.executable, "-P", "-c", _RUN.format(root=root)]
