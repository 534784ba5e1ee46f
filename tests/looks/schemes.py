"""Whether a change of colours while the program runs changes the colours, and nothing else."""

import re
from collections import Counter
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.tour.album import settle
from smsc_gui.ui import theme
from tests.looks.contrast import poor
from tests.looks.painted import Painted, painted
from tests.looks.words import named

MOVED: Final = 1.5
"""Device-independent pixels: a countdown may have gone on meanwhile."""

_Seen = tuple[QWidget, str, str, float, bool]


def changed_by_schemes(root: QWidget, scheme: str) -> list[str]:
    """Goes through all schemes and back to `scheme`, which is on. What another one makes worse, in words."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = painted(root)[0]
    faults = []
    for other in [*(name for name in theme.SCHEMES if name != scheme), scheme]:
        theme.apply(app, other)
        settle()
        faults += [f"in {other} {fault}" for fault in _unlike(before, painted(root)[0])]
        faults += [f"in {other} {fault}" for fault in poor(root)]
    return faults


def _unlike(before: list[Painted], now: list[Painted]) -> list[str]:
    """Texts, their fonts and their places; digits count down."""
    was, remains = (Counter(_seen(one) for one in texts) for texts in (before, now))
    faults = [f"{_said(one)} was there before" for one in was - remains]
    faults += [f"{_said(one)} was not there before" for one in remains - was]
    if faults:
        return faults
    return [
        f"{named(one.widget)}: “{one.text}” moves from {one.place} to {other.place}"
        for one, other in zip(before, now, strict=True)
        if (one.place.center() - other.place.center()).manhattanLength() > MOVED
    ]


def _seen(one: Painted) -> _Seen:
    return (one.widget, re.sub(r"\d", "0", one.text), one.family, one.points, one.strong)


def _said(seen: _Seen) -> str:
    widget, text, family, points, strong = seen
    return f"{named(widget)}: “{text}” in {family} {points:.1f}{' strong' if strong else ''}"
