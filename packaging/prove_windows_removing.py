"""Removing what cannot go at once, and what whoever waits for the uninstaller finds."""

import shutil

import product
from wine import hold
from wine_desk import OLDER, UNINSTALL, USER, Desk


def stays_registered_while_a_file_cannot_be_removed(desk: Desk) -> None:
    """One of the program's, or its entry in the menu: so it can be tried again, and then nothing is left."""
    windows = desk.windows
    desk.install(OLDER)
    menu = next(windows.home.rglob(f"Start Menu/**/{product.NAME}.lnk"))
    for held in (windows.here / "_internal" / f"of {OLDER}.dll", menu):
        desk.install(OLDER)
        with desk.holding(desk.path(held)):
            desk.remove_and_wait(windows.here / "uninstall.exe", windows.here, code=2)
            hold(held.exists(), f"{held.name} is not held")
            shown = windows.value(rf"{USER}\{UNINSTALL}", "QuietUninstallString")
            hold(shown, "Apps does not show it any more")
            windows.end_programs()
        desk.remove()
        desk.nothing_is_left()


def leaves_its_uninstaller_to_whoever_waits_for_it(desk: Desk) -> None:
    """A program that runs cannot be removed; only a first install with /D= minds it."""
    windows = desk.windows
    desk.install(OLDER)
    uninstaller = windows.here / "uninstall.exe"
    desk.remove_and_wait(uninstaller, windows.here)
    left = [str(path) for path in windows.here.rglob("*")]
    hold(left == [str(uninstaller)], f"left on the disk: {left}")
    hold(not (lines := windows.registry()), f"left in the registry: {lines}")
    desk.install(OLDER, f"/D={desk.path(windows.here)}", code=7)
    desk.install(OLDER)
    desk.is_here(OLDER)
    desk.remove()
    desk.nothing_is_left()


def leaves_nothing_when_a_copy_of_its_uninstaller_is_waited_for(desk: Desk) -> None:
    """For one person, and for everybody."""
    windows = desk.windows
    copy = windows.disk / "windows" / "temp" / "waits.exe"
    for whom, folder in (("/CurrentUser", windows.here), ("/AllUsers", windows.for_all)):
        desk.install(OLDER, whom)
        shutil.copy(folder / "uninstall.exe", copy)
        desk.remove_and_wait(copy, folder)
        desk.nothing_is_left()
    copy.unlink()
