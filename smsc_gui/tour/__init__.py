"""`smsc-gui --tour DIR`: the real window, driven through the whole journey against the simulator.

Each step is waited for, checked, told on the terminal and kept as a picture.
"""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from smsc_gui.options import Options
from smsc_gui.tour.album import LIGHT_AND_DARK, Album, Observer, StepFailed
from smsc_gui.tour.journey import Journey
from smsc_gui.tour.keys import Keys
from smsc_gui.tour.mouse import Mouse
from smsc_gui.tour.shop import move_in
from smsc_gui.tour.stage import VICTIM, Stage
from smsc_gui.tour.tab_walk import TabWalk
from smsc_gui.tour.victim import be_killed
from smsc_gui.ui.application import application


def run_tour(options: Options, observers: Iterable[Observer] = ()) -> int:
    """Walks through everything; returns 0 when every step holds, else 1. `observers`: see `Album`."""
    if VICTIM in os.environ:
        return be_killed()
    qInstallMessageHandler(_tell)
    if QApplication.instance() is None:  # else it is looked at from outside
        move_in(options.lang)
        application(offscreen=True)
    assert options.tour is not None  # noqa: S101 - asked for by the caller
    hands = Keys() if options.keys else Mouse()
    walks = [TabWalk()] if options.keys else []
    schemes = {options.scheme: ""} if options.scheme else LIGHT_AND_DARK
    with tempfile.TemporaryDirectory(prefix="smsc-gui-tour-") as folder:
        try:
            with Stage(Path(folder), options.lang, hands) as stage:
                album = Album(options.tour, schemes=schemes, observers=(*observers, *walks))
                Journey(stage, album).walk()
        except StepFailed as failed:
            sys.stderr.write(f"the tour ended at: {failed}\n")
            return 1
    problems = [problem for walk in walks for problem in walk.problems]
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _tell(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's own words, but for what the offscreen platform says of every window."""
    if not text.startswith("This plugin does not support "):
        sys.stderr.write(f"Qt: {text}\n")
