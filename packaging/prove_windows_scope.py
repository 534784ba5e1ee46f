"""Whose installation is removed, who waits for whom, and what the guide calls in a folder with spaces."""

import re
import shutil
import subprocess
from typing import Final

import product
from wine import hold, until
from wine_desk import OLDER, Desk

LOCK: Final = f"{product.COMMAND}-installer"
"""The mutex; as `Global` it is one for all sessions of the computer."""


def removes_itself_whatever_its_folder_is_called(desk: Desk) -> None:
    """Short, by a link, by another drive, with a backslash at its end."""
    windows, folder = desk.windows, desk.windows.for_all
    link, name = windows.disk / "link", desk.path(folder)
    folder.mkdir()
    short = windows.said("winepath", "-s", name).strip()
    folder.rmdir()
    hold("~" in short, f"{name} is called {short} for short")
    another_drive = f"Z:{folder}".replace("/", "\\")
    for place in (short, desk.path(link), another_drive, f"{name}\\"):
        desk.install(OLDER, "/AllUsers")
        link.symlink_to(folder)
        code = windows.run(folder / "uninstall.exe", "/S", *f"_?={place}".split())
        hold(code == 0, f"exit code {code} of the uninstaller of {place}")
        link.unlink()
        shutil.rmtree(folder)
        desk.nothing_is_left()


def removes_no_other_installation(desk: Desk) -> None:
    """A copy of the folder goes; what is registered is another one, and stays."""
    windows, copy = desk.windows, desk.windows.disk / "Copy"
    desk.install(OLDER, "/AUTOSTART=1")
    before = desk.state()
    shutil.copytree(windows.here, copy)
    desk.remove_and_wait(copy / "uninstall.exe", copy, code=2)
    left = [path.name for path in copy.rglob("*")]
    hold(left == ["uninstall.exe"], f"of the copy there is {left}")
    shutil.rmtree(copy)
    desk.nothing_changed(before)
    desk.remove()
    desk.nothing_is_left()


def is_the_only_one(desk: Desk) -> None:
    """For everybody in all sessions, for one person in this one; whoever else is installing or removing."""
    windows = desk.windows
    locks = (
        ("/AllUsers", windows.for_all, "--lock", rf"Global\{LOCK}"),
        ("/AllUsers", windows.for_all, "--closed-lock", rf"Global\{LOCK}"),
        ("/CurrentUser", windows.here, "--lock", LOCK),
    )
    for scope, folder, kind, lock in locks:
        desk.install(OLDER, scope)
        before = desk.state()
        with desk.holding(kind, lock):
            desk.install(product.version(), scope, code=8)
            desk.remove_and_wait(folder / "uninstall.exe", folder, code=8)
            desk.nothing_changed(before)
            windows.end_programs()
        desk.remove(folder)
        desk.nothing_is_left()


def is_tested_as_the_guide_says(desk: Desk) -> None:
    """By the command for a remote shell, in a folder with spaces."""
    windows = desk.windows
    guide = (product.ROOT / "docs" / "administrators.md").read_text("utf-8")
    commands = re.findall(r"`(cmd /c .*?)`", guide)
    hold(len(commands) == 1, f"the guide has {commands}")
    batch, noted = windows.disk / "guide.bat", windows.data / "arguments"
    batch.write_text(commands[0].replace("…", desk.path(windows.for_all)) + "\r\n")
    desk.install(OLDER, "/AllUsers")
    noted.unlink(missing_ok=True)
    with subprocess.Popen(
        ["wine", "cmd", "/c", desk.path(batch)],
        env=windows.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ):
        try:
            until(noted.exists, "the guide's command starts nothing")
        finally:
            windows.end_programs()
    words = noted.read_text("utf-8-sig").strip()
    hold(words == "--self-test", f"the program gets {words}")
    batch.unlink()
    desk.remove(windows.for_all)
    desk.nothing_is_left()
