"""The folder of the settings for everybody on the computer, and whose it is."""

from pathlib import Path
from typing import Final

import product
from wine import hold
from wine_desk import MACHINE, OLDER, SETTINGS, Desk

FOLDER_RIGHTS: Final = [
    f"{SETTINGS} /setowner *S-1-5-32-544 /L",
    f"{SETTINGS} /reset /L",
    (
        f"{SETTINGS} /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F"
        " *S-1-5-32-545:(OI)(CI)RX /L"
    ),
]
"""All rights for the system (18) and administrators (544), reading for users (545), nothing for others."""
FILE_RIGHTS: Final = [
    rf"{SETTINGS}\settings.json {what} /L" for what in ("/setowner *S-1-5-32-544", "/reset")
]


def sets_the_settings_aside_for_administrators(desk: Desk) -> None:
    """The folder and what is in it stay; with the last file in it, it goes. Not for one person."""
    windows = desk.windows
    folder = windows.disk / "ProgramData" / product.COMMAND
    noted = windows.disk / "icacls.txt"
    noted.unlink(missing_ok=True)
    desk.install(OLDER)
    desk.remove()
    hold(not noted.exists() and not folder.exists(), "it is touched for one person")
    desk.install(OLDER, "/AllUsers")
    hold(folder.is_dir(), "the folder is not made")
    hold(_called(noted) == FOLDER_RIGHTS, f"icacls is called so: {_called(noted)}")
    (folder / "settings.json").write_text("planted")
    noted.unlink()
    desk.install(product.version())
    hold(_called(noted) == [*FOLDER_RIGHTS, *FILE_RIGHTS], f"and then so: {_called(noted)}")
    hold((folder / "settings.json").read_text() == "planted", "the settings have changed")
    desk.remove(windows.for_all)
    hold((folder / "settings.json").exists(), "the settings are gone")
    desk.install(OLDER, "/AllUsers")
    (folder / "settings.json").unlink()
    desk.remove(windows.for_all)
    desk.nothing_is_left()


def says_when_the_settings_are_not_set_aside(desk: Desk) -> None:
    """By its exit code, whatever else is lacking; it is installed nevertheless."""
    windows = desk.windows
    fails = windows.disk / "icacls-fails"
    fails.touch()
    desk.install(OLDER, "/AllUsers", code=9)
    desk.is_here(OLDER, MACHINE, windows.for_all)
    menu = next(windows.disk.rglob(f"ProgramData/**/{product.NAME}.lnk"))
    menu.unlink()
    menu.mkdir()
    desk.install(OLDER, code=9)
    fails.unlink()
    desk.install(OLDER, code=10)
    menu.rmdir()
    desk.install(OLDER)
    desk.remove(windows.for_all)
    desk.nothing_is_left()


def _called(noted: Path) -> list[str]:
    """How icacls was, a line each, without its own name and quotation marks."""
    lines = noted.read_text("utf-8-sig").splitlines()
    return [line.split("icacls.exe", 1)[1].replace('"', "").strip() for line in lines]
