"""Whether a change of colours while the program runs changes the colours, and nothing else."""

import re
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.tour.album import settle
from smsc_gui.ui import appearance, theme
from tests.looks.contrast import poor
from tests.looks.painted import Painted, painted
from tests.looks.words import named

MOVED: Final = 1.5
"""Device-independent pixels: a countdown may have gone on meanwhile."""

_Font = tuple[str, float, bool]
"""Family, points, whether it is strong."""


def changed_by_schemes(root: QWidget, scheme: str) -> list[str]:
    """Goes through all schemes and back to `scheme`, which is on. What another one makes worse, in words."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = painted(root)[0]
    faults = []
    for other in [*(name for name in theme.SCHEMES if name != scheme), scheme]:
        appearance.apply(app, other)
        settle()
        faults += [f"in {other} {fault}" for fault in _unlike(before, painted(root)[0])]
        faults += [f"in {other} {fault}" for fault in poor(root)]
    return faults


def _unlike(before: list[Painted], now: list[Painted]) -> list[str]:
    """Fonts, and places where no text has changed: the program goes on meanwhile."""
    was, remains = _by_text(before), _by_text(now)
    faults = [
        f"{named(widget)}: “{text}” is in {remains[widget, text]}, not in {fonts}"
        for (widget, text), fonts in was.items()
        if remains.get((widget, text), fonts) != fonts
    ]
    if faults or was.keys() != remains.keys() or len(before) != len(now):
        return faults
    return [
        f"{named(one.widget)}: “{one.text}” moves from {one.place} to {other.place}"
        for one, other in zip(before, now, strict=True)
        if (one.place.center() - other.place.center()).manhattanLength() > MOVED
    ]


def _by_text(texts: list[Painted]) -> dict[tuple[QWidget, str], set[_Font]]:
    """The fonts of each text of each widget; digits count down."""
    found: dict[tuple[QWidget, str], set[_Font]] = {}
    for one in texts:
        key = (one.widget, re.sub(r"\d", "0", one.text))
        found.setdefault(key, set()).add((one.family, round(one.points, 1), one.strong))
    return found
