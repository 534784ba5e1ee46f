"""What lies beside the program: its files, its licences, and what it uses of the system when it is there."""

import hashlib
import sys
import wave
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from smsc_gui.self_test.report import Note, hold
from smsc_gui.self_test.screen import plugins, shared, trouble
from smsc_gui.ui.licences import libraries
from smsc_gui.ui.resources import resource
from smsc_gui.ui.sound import PLAYERS

LIST: Final = "SHA256SUMS"
"""Written when the program is packed (packaging/smsc_gui.spec), in the form of the command `sha256sum`."""


def resources(folder: Path | None = None) -> str:
    """Every file is as it was packed. `folder`: if not the program's own."""
    folder = folder or resource()
    if not (folder / LIST).is_file():
        hold(not getattr(sys, "frozen", False), f"{LIST} is missing")
        return "not packed, so there is no list to go by"
    listed = (folder / LIST).read_text(encoding="utf-8").splitlines()
    for line in listed:
        digest, _, name = line.partition("  ")
        hold((folder / name).is_file(), f"{name} is missing")
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        hold(found == digest, f"{name} is not as it was packed")
    return f"{len(listed)} files as they were packed"


def licences() -> str:
    """Each library's text is there."""
    found = libraries()
    lacking = {"python", "qt", "requests", "keyring"} - {one.name.lower() for one in found}
    hold(not lacking, f"nothing is known of {', '.join(sorted(lacking))}")
    empty = [one.name for one in found if not one.text]
    hold(not empty, f"no text of {', '.join(empty)}")
    return f"{len(found)} libraries"


def sound() -> str | Note:
    """Whether it can be read and there is a player; played it is not, for somebody may sit beside."""
    with wave.open(str(resource("sounds", "verified.wav")), "rb") as file:
        told = f"{file.getnframes() / file.getframerate():.2f} s"
    names = [player[0] for player in PLAYERS]
    if sys.platform in {"win32", "darwin"} or any(map(QStandardPaths.findExecutable, names)):
        return told
    return Note(f"{told}, but no player ({', '.join(names)}): a beep instead, where there is one")


def printing(folder: Path | None = None) -> str | Note:
    """Whether Qt's way to the printers can be loaded; no printer is asked. `folder`: of Qt's plugins."""
    if sys.platform in {"win32", "darwin"}:
        return "the system's"
    plugin = shared((folder or plugins()) / "printsupport", "cupsprintersupport")
    why = trouble(plugin)
    return Note(f"no printers, slips can be saved as PDF: {why}") if why else "CUPS"
