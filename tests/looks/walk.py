"""The whole tour, looked at; a process of its own, since the scale is settled when Qt starts.

    QT_SCALE_FACTOR=1.5 python -m tests.looks.walk FOLDER LANGUAGE SCHEME [--switch]

LANGUAGE is one of the window's, or "pseudo" (see `pseudo.py`). Pictures go to FOLDER, and `findings.json`: a
list of what is not as it should be. `--switch`: the schemes are changed at each kind of page as well.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.options import Options
from smsc_gui.tour import run_tour
from smsc_gui.tour.album import settle, wait_for
from smsc_gui.tour.shop import move_in
from smsc_gui.ui.application import application
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.second_screen_window import SecondScreenWindow
from tests.looks.contrast import poor
from tests.looks.focus import unseen_focus
from tests.looks.places import misplaced
from tests.looks.primary import from_the_top, out_of_view
from tests.looks.pseudo import Pseudo, unmarked
from tests.looks.schemes import changed_by_schemes
from tests.support.spoken_things import unspoken

SMALL: Final = (800, 500)
SIZES: Final = ((420, 800), SMALL, (1120, 760), (1920, 1080))
"""Of the main window, in device-independent pixels: beside another program, on a small screen, as it opens,
on a large screen."""
LONG_WORDS: Final = 800
"""Width from which on a page holds even controls with twice as long words, and nothing scrolls sideways."""
ROUNDS: Final = 3
"""In which a layout may still find its place after another text has come."""
WIDEST: Final = 3840
"""Pixels of the largest screen there is."""
SCENES: Final = frozenset({"waiting", "last-minute", "verified", "expired", "confirmed-by-hand"})
"""Steps of the work page that are changed by schemes, the first one besides."""
FOUND: Final = "findings.json"


class Eyes:
    """Looks at each step. A finding is told once, with the first step that has it."""

    def __init__(self, scheme: str, *, pseudo: bool = False, switch: bool = False) -> None:
        self._scheme, self._pseudo, self._switch = scheme, pseudo, switch
        self._findings: dict[str, str] = {}
        self._known: set[tuple[object, ...]] = set()

    @property
    def findings(self) -> list[str]:
        """What it has found."""
        return [f"{step}, {fault}" for fault, step in self._findings.items()]

    def look(self, step: str, shown: QWidget) -> None:
        """An observer of the tour's album."""
        wait_for(lambda: not _moves(shown))
        if not isinstance(shown, MainWindow):  # before the focus goes round: pages follow it
            self._note(step, "as it opens", out_of_view(shown))
        self._note(step, "contrast", poor(shown))
        self._note(step, "focus", list(unseen_focus(shown, self._known)))
        if self._switch and self._is_new(step, shown):
            self._note(step, "scheme", changed_by_schemes(shown, self._scheme))
        if not isinstance(shown, SecondScreenWindow):  # the subscriber's: it speaks their language
            self._note(step, "by ear", unspoken(shown))
            if self._pseudo:
                self._note(step, "not translated", unmarked(shown))
        if isinstance(shown, MainWindow):
            self._in_each_size(step, shown)
        else:
            self._note(step, "as it opens", _lasting(lambda: misplaced(shown)))

    def _is_new(self, step: str, shown: QWidget) -> bool:
        page = shown.page if isinstance(shown, MainWindow) else None
        kind = (type(shown), page)
        is_new = kind not in self._known or step in SCENES
        self._known.add(kind)
        return is_new

    def _in_each_size(self, step: str, window: MainWindow) -> None:
        before = window.size()
        for wide, high in SIZES:
            if wide * window.devicePixelRatio() <= WIDEST:
                window.resize(wide, high)
                settle()
                self._note(step, f"{wide}×{high}", self._in_size(window, wide, high))
        window.resize(before)
        settle()

    def _in_size(self, window: MainWindow, wide: int, high: int) -> list[str]:
        sideways = self._pseudo and wide < LONG_WORDS
        found = _lasting(lambda: misplaced(window, sideways=sideways))
        if (wide, high) == SMALL and not self._pseudo:
            from_the_top(window)
            found += out_of_view(window)
        if (window.width(), window.height()) != (wide, high):
            found.append(f"the window is {window.width()}×{window.height()}")
        return found

    def _note(self, step: str, where: str, faults: list[str]) -> None:
        for fault in faults:
            self._findings.setdefault(f"{where}: {fault}", step)


def _lasting(look: Callable[[], list[str]]) -> list[str]:
    """What is still there when all that was due has happened: the program goes on while it is looked at."""
    found = look()
    for _ in range(ROUNDS):
        if found:
            settle()
            found = look()
    return found


def _moves(shown: QWidget) -> bool:
    """Whether something fades in, or draws itself."""
    running = QAbstractAnimation.State.Running
    return any(one.state() is running for one in shown.findChildren(QAbstractAnimation))


def walk(folder: Path, language: str, scheme: str, *, switch: bool) -> int:
    """The tour with eyes; returns its exit code."""
    is_pseudo = language == "pseudo"
    move_in("en" if is_pseudo else language)
    app = application(offscreen=True)
    if is_pseudo:
        Pseudo(app)
    QApplication.setCursorFlashTime(0)
    eyes = Eyes(scheme, pseudo=is_pseudo, switch=switch)
    options = Options(tour=folder, lang="en" if is_pseudo else language, scheme=scheme)
    try:
        return run_tour(options, [eyes.look])
    finally:
        told = json.dumps(eyes.findings, indent=1, ensure_ascii=False)
        (folder / FOUND).write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    where, which, colours, *more = sys.argv[1:]
    sys.exit(walk(Path(where), which, colours, switch="--switch" in more))
