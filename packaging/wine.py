"""Windows as Wine understands it, for prove_windows.py: its disk, its registry, programs that run there."""

import hashlib
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import product

PATIENCE: Final = 20.0
"""Seconds for what another process does."""
MARK: Final = re.compile(f"{product.COMMAND}|{product.NAME}|{product.SCHEME}", re.IGNORECASE)


class Found(Exception):  # noqa: N818 - a finding
    """What is not as it has to be."""


def hold(condition: object, words: str) -> None:
    """Raises `Found` with the words unless it holds."""
    if not condition:
        raise Found(words)


class Windows:
    """A Wine of its own in a folder, with Windows 10."""

    def __init__(self, work: Path, display: str) -> None:
        self.work = work
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "XAUTHORITY") if name in os.environ},
            "HOME": str(work),
            "WINEPREFIX": str(work / "wine"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=;icacls.exe=n",
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
        }
        self.run("wineboot", "--init")
        self.be("win10")
        self.disk = work / "wine" / "drive_c"
        self.home = next(path for path in (self.disk / "users").iterdir() if path.name != "Public")
        self.local = self.home / "AppData" / "Local"
        self.here = self.local / "Programs" / product.NAME
        self.for_all = self.disk / "Program Files" / product.NAME
        self.data = self.local / product.COMMAND

    def run(self, *command: str | Path) -> int:
        """The exit code."""
        done = subprocess.run(
            ["wine", *map(str, command)],
            env=self.environment,
            cwd=self.work,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=120,
            check=False,
        )
        return done.returncode

    def put_into_the_system(self, program: Path) -> None:
        """In place of Wine's own of this name, which has to stand in WINEDLLOVERRIDES."""
        shutil.copy(program, self.disk / "windows" / "system32")

    @contextmanager
    def as_the_system(self) -> Iterator[None]:
        """Until the end of the block the profile lies where Windows has that of its system account."""
        users = str(self.profiles("C:\\windows\\system32\\config"))
        name = {"USER": "systemprofile"}
        before, self.environment = self.environment, self.environment | name
        try:
            yield
        finally:
            self.environment = before
            self.profiles(users)
            shutil.rmtree(self.disk / "windows" / "system32" / "config", ignore_errors=True)

    def profiles(self, folder: str) -> str | None:
        """Where profiles lie from now on, and where they lay before."""
        key = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\ProfileList"
        before = self.value(key, "ProfilesDirectory")
        self.run("reg", "add", key, "/v", "ProfilesDirectory", "/d", folder, "/f")
        return before

    def be(self, version: str) -> None:
        """Another Windows, by Wine's name of it."""
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")

    @contextmanager
    def open(self, program: Path, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
        """The program, running until the end of the block at the latest."""
        opened = self.data / "open"
        opened.unlink(missing_ok=True)
        process = subprocess.Popen(
            ["wine", str(program), *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(opened.exists, "the stand-in does not open")
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def end_programs(self) -> None:
        """Whatever runs in this Wine."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)
        subprocess.run(["wineserver", "-w"], env=self.environment, check=False)

    def value(self, key: str, name: str = "") -> str | None:
        """A value of the registry."""
        said = self.said("reg", "query", key, *(["/v", name] if name else ["/ve"]))
        found = re.search(r"REG_\w+ {4}(.*?)\r?$", said, re.MULTILINE)
        return found[1] if found else None

    def said(self, *command: str) -> str:
        """What it writes, or "" where it fails."""
        done = subprocess.run(
            ["wine", *command],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return "" if done.returncode else done.stdout

    def files(self) -> dict[str, str]:
        """What of this program is on the disk, with the content's hash, whatever is the user's own aside."""
        return {
            str(path.relative_to(self.disk)): hashed(path)
            for path in sorted(self.disk.rglob("*"))
            if MARK.search(str(path.relative_to(self.disk)))
            and self.data not in (path, *path.parents)
        }

    def registry(self) -> list[str]:
        """The lines of the registry that speak of this program."""
        lines = []
        for hive in ("HKCU", "HKLM"):
            file = self.work / "registry.txt"
            self.run("reg", "export", hive, f"Z:{file}", "/y")
            text = file.read_text(encoding="utf-16")
            lines += [line for line in text.splitlines() if MARK.search(line)]
        return lines


def hashed(path: Path) -> str:
    """ "" for a folder."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def until(condition: Callable[[], object], words: str) -> None:
    """Waits for it; raises `Found` when it does not come."""
    ends = time.monotonic() + PATIENCE
    while not condition():
        hold(time.monotonic() < ends, words)
        time.sleep(0.1)
