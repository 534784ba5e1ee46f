"""What the installer makes of an attempt that ended half-way, and what of it a removal leaves."""

import shutil
from pathlib import Path
from typing import Final

import product
from wine import hashed, hold
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


def never_mixes_two_versions(desk: Desk) -> None:
    """The new program cannot be put in place, and then its libraries cannot be taken out again."""
    windows = desk.windows
    desk.install(OLDER)
    before, whole = desk.state(), _contents(windows.here)
    libraries = windows.here / "_internal"
    marker = libraries / f"of {product.version()}.dll"
    program = desk.path(windows.here / NEW / PROGRAM)
    with desk.holding(program, f"{desk.path(marker)}|{desk.path(libraries)}"):
        for _ in range(2):
            desk.install(product.version(), code=11)
            hold(not (windows.here / PROGRAM).exists(), "a program with another one's libraries")
            kept = _contents(windows.here / OLD)
            hold(kept == whole, f"of the old version there is only {sorted(kept)}")
        windows.end_programs()
    with desk.holding(program):
        desk.install(product.version(), code=2)
        windows.end_programs()
    shutil.rmtree(windows.here / NEW)  # what was held
    desk.nothing_changed(before)
    desk.install(product.version())
    desk.is_here(product.version())
    desk.remove()
    desk.nothing_is_left()


def clears_what_an_update_left(desk: Desk) -> None:
    """Waits for whoever holds a file of that, and leaves none of it when it goes."""
    windows = desk.windows
    for one in (OLD, NEW):
        desk.install(OLDER)
        left = windows.here / one / "_internal" / "left.dll"
        left.parent.mkdir(parents=True)
        left.touch()
        before = desk.state()
        with desk.holding(desk.path(left)):
            desk.install(product.version(), code=2)
            desk.nothing_changed(before)
            desk.remove_and_wait(windows.here / "uninstall.exe", windows.here, code=2)
            windows.end_programs()
        left.parent.mkdir(parents=True, exist_ok=True)
        left.touch()
        desk.remove()
        desk.nothing_is_left()


def _contents(folder: Path) -> dict[str, str]:
    """Names and hashes."""
    return {str(path.relative_to(folder)): hashed(path) for path in folder.rglob("*")}
