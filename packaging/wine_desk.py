"""A desk with Windows as Wine understands it, and installers to try there, for prove_windows.py."""

import os
import shutil
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

import product
from wine import Windows, hashed, hold, until

OLDER: Final = "0.0.1"
NEWER: Final = "99.0.0"
USER: Final = r"HKCU\Software"
MACHINE: Final = r"HKLM\Software"
UNINSTALL: Final = rf"Microsoft\Windows\CurrentVersion\Uninstall\{product.COMMAND}"
SETTINGS: Final = rf"C:\ProgramData\{product.COMMAND}"
RUN: Final = r"Microsoft\Windows\CurrentVersion\Run"
CLASS: Final = rf"Classes\{product.SCHEME}"


def made(work: Path, version: str) -> Path:
    """The installer of this version: the stand-in, and a library that no other version has."""
    checkout = work / version
    for name in ("packaging", "resources/program"):
        shutil.copytree(product.ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__*"))
    (checkout / "smsc_gui").mkdir()
    (checkout / "smsc_gui" / "__init__.py").write_text(f'__version__ = "{version}"\n')
    folder = checkout / "folder"
    (folder / "_internal" / "Qt шрифти").mkdir(parents=True)
    (folder / "_internal" / f"of {version}.dll").write_bytes(os.urandom(100_000))
    (folder / "_internal" / "Qt шрифти" / "a $b.txt").write_text(version)
    compile_c("stand_in", folder / f"{product.COMMAND}.exe", "-mwindows")
    command = [sys.executable, "packaging/windows_installer.py", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    return next((checkout / "build" / "packages").iterdir())


def compile_c(name: str, program: Path, *options: str) -> Path:
    """The program, for Windows, from this source in packaging/windows."""
    source = product.ROOT / "packaging" / "windows" / f"{name}.c"
    always = ["-Wall", "-Werror", "-Os", "-s", "-municode", "-o", str(program)]
    subprocess.run(["x86_64-w64-mingw32-gcc", str(source), *always, *options], check=True)
    return program


class Desk:
    """One Wine and three installers. A proof gets it with nothing installed and leaves it so."""

    def __init__(self, windows: Windows, installers: dict[str, Path]) -> None:
        self.windows = windows
        self.installers = installers

    def install(self, version: str, *options: str, code: int = 0) -> None:
        """Silently; raises `Found` unless it ends with this code.

        A path with spaces comes in parts: quoted, NSIS would not know it.
        """
        ended = self.windows.run(self.installers[version], "/S", *options)
        hold(ended == code, f"the installer of {version} {options} ends with {ended}, not {code}")

    def remove(self, folder: Path | None = None) -> None:
        """Silently, and until it is done: the uninstaller goes on in a copy of itself.

        Its last deeds are itself, and then its folder if nothing is left in that.
        """
        place = folder or self.windows.here
        program = place / "uninstall.exe"
        hold(self.windows.run(program, "/S") == 0, "the uninstaller fails")
        until(
            lambda: not program.exists() and (any(place.rglob("*")) or not place.exists()),
            "the uninstaller does not end",
        )

    def remove_and_wait(self, uninstaller: Path, folder: Path, code: int = 0) -> None:
        """Silently, without a copy of itself that goes on; raises `Found` unless it ends with this code."""
        ended = self.windows.run(uninstaller, "/S", *f"_?={self.path(folder)}".split())
        hold(ended == code, f"the uninstaller ends with {ended}, not {code}")

    def holding(self, *what: str) -> AbstractContextManager[object]:
        """Until the end of the block somebody is in the way: stand_in_holder.c says what `what` may be."""
        holder = self.windows.work / "holder.exe"
        if not holder.exists():
            compile_c("stand_in_holder", holder)
        return self.windows.open(holder, *what)

    def nothing_is_left(self) -> None:
        """But the user's own."""
        hold(not (left := self.windows.files()), f"left on the disk: {sorted(left)}")
        hold(not (lines := self.windows.registry()), f"left in the registry: {lines}")

    def state(self) -> list[str]:
        """What there is of this program on disk and in the registry."""
        files = [f"{name} {content}" for name, content in self.windows.files().items()]
        return sorted([*files, *self.windows.registry()])

    def nothing_changed(self, before: list[str]) -> None:
        """Raises `Found` unless it is as it was."""
        difference = sorted(set(before) ^ set(self.state()))
        hold(not difference, f"this has changed: {difference}")

    def is_here(self, version: str, root: str = USER, folder: Path | None = None) -> None:
        """Whole, this version and nothing of another."""
        folder = folder or self.windows.here
        source = self.installers[version].parents[2] / "folder"
        wanted = {str(path.relative_to(source)): hashed(path) for path in source.rglob("*")}
        there = {str(path.relative_to(folder)): hashed(path) for path in folder.rglob("*")}
        hold(there.pop("uninstall.exe", None), "there is no uninstaller")
        hold(there == wanted, f"{sorted(there)} instead of {sorted(wanted)}")
        shown = self.windows.value(rf"{root}\{UNINSTALL}", "DisplayVersion")
        hold(shown == version, f"Apps shows {shown}")

    def path(self, path: Path) -> str:
        """As Windows writes it."""
        return "C:\\" + str(path.relative_to(self.windows.disk)).replace("/", "\\")
