"""What the installer makes of an attempt that ended half-way, and what of it a removal leaves."""

from typing import Final

import product
from wine import hold
from wine_desk import OLDER, Desk

PROGRAM: Final = f"{product.COMMAND}.exe"
OLD: Final = f"{product.COMMAND}.old"
NEW: Final = f"{product.COMMAND}.new"


def mends_what_lies_where_it_was_told(desk: Desk) -> None:
    """Without being told again: a power cut left entries aside, or a virus scanner took the program."""
    windows = desk.windows
    folder = windows.disk / "Робочі програми" / product.COMMAND
    entries = [PROGRAM, "_internal", "uninstall.exe"]
    for aside in (entries, entries[:1], []):
        desk.install(OLDER, "/DESKTOPICON=0", *f"/D={desk.path(folder)}".split())
        for entry in aside:
            (folder / OLD).mkdir(exist_ok=True)
            (folder / entry).rename(folder / OLD / entry)
        (folder / PROGRAM).unlink(missing_ok=True)
        desk.install(product.version())
        hold(not windows.here.exists(), f"there are two after {aside}")
        desk.is_here(product.version(), folder=folder)
        hold(not list(windows.home.rglob("Desktop/*.lnk")), "the icon that nobody wanted is there")
        desk.remove(folder)
        folder.parent.rmdir()
        desk.nothing_is_left()
