"""The whole tour, looked at; a process of its own, since the scale is settled when Qt starts.

    python -m tests.looks.walk FOLDER '{"lang": "uk", "scheme": "dark"}'

Pictures go to FOLDER, and `findings.json`: a list of what is not as it should be. `lang` is a language of the
window, or "pseudo".
"""

import json
import sys
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.options import Options
from smsc_gui.tour import run_tour
from smsc_gui.tour.album import settle
from smsc_gui.ui.main_window import MainWindow
from tests.looks.contrast import poor
from tests.looks.focus import unseen_focus
from tests.looks.places import misplaced
from tests.looks.pseudo import Pseudo

SIZES: Final = ((420, 800), (800, 500), (1120, 760), (1920, 1080))
"""Of the main window, in device-independent pixels: beside another program, on a small screen, as it opens,
on a large screen."""
PSEUDO: Final = "pseudo"


class Eyes:
    """Looks at each step. A finding is told once, with the first step that has it."""

    def __init__(self, *, pseudo: bool) -> None:
        self._findings: dict[str, str] = {}
        self._pseudo = pseudo
        self._known: set[tuple[object, ...]] = set()

    @property
    def findings(self) -> list[str]:
        """What it has found."""
        return [f"{step}, {fault}" for fault, step in self._findings.items()]

    def look(self, step: str, shown: QWidget) -> None:
        """An observer of the tour's album."""
        app = QApplication.instance()
        if self._pseudo and app is not None and app.findChild(Pseudo) is None:
            raise RuntimeError("the pseudo-language is not installed")
        self._note(step, "contrast", poor(shown))
        self._note(step, "focus", list(unseen_focus(shown, self._known)))
        if isinstance(shown, MainWindow):
            self._in_each_size(step, shown)
        else:
            self._note(step, "as it opens", misplaced(shown))

    def _in_each_size(self, step: str, window: MainWindow) -> None:
        before = window.size()
        for wide, high in SIZES:
            window.resize(wide, high)
            settle()
            found = misplaced(window)
            if (window.width(), window.height()) != (wide, high):
                found.append(f"the window is {window.width()}×{window.height()}")
            self._note(step, f"{wide}×{high}", found)
        window.resize(before)
        settle()

    def _note(self, step: str, where: str, faults: list[str]) -> None:
        for fault in faults:
            self._findings.setdefault(f"{where}: {fault}", step)
