"""Whether one sees where the focus is: what changes when it comes must stand out from what was there."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from smsc_gui.tour.album import settle
from smsc_gui.ui.stylesheet import fusion_sheet
from smsc_gui.ui.theme import LIGHT
from tests.looks.contrast import GRAPHIC, Picture, ratio
from tests.looks.painted import shown_widgets
from tests.looks.words import named

PART: Final = 0.5
"""Of the control's outline that must change by so much, in lines of one device-independent pixel."""
AROUND: Final = 4
"""Device-independent pixels around a control in which its window may frame it."""
KINDS: Final = tuple(sorted(set(re.findall(r'\[(\w+)="true"\]', fusion_sheet(LIGHT)))))
"""Properties by which the style sheet tells controls apart: "primary", "link" and whatever else it has."""


def kind(control: QWidget) -> tuple[object, ...]:
    """Controls of one kind look alike with the focus."""
    parent = control.parentWidget()
    return (type(control), type(parent), *(control.property(name) for name in KINDS))


def unseen_focus(root: QWidget, known: set[tuple[object, ...]]) -> Iterator[str]:
    """The controls of `root` whose focus is hard to see; of each kind that is not `known` yet the first."""
    root.activateWindow()
    settle()
    before = QApplication.focusWidget()
    controls = [one for one in shown_widgets(root) if _takes_focus(one)]
    for control in controls:
        if kind(control) not in known:
            known.add(kind(control))
            yield from _unseen(control, next((one for one in controls if one is not control), None))
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()


def _takes_focus(one: QWidget) -> bool:
    by_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus
    is_part = isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
    return bool(by_tab) and one.isEnabled() and one.isVisible() and not is_part


def _unseen(control: QWidget, other: QWidget | None) -> Iterator[str]:
    """`other`: has the focus instead; a control that merely lost it may get it back from its window."""
    if other is None:
        control.clearFocus()
    else:
        _give_focus(other)
    without = _pictures(control)
    _give_focus(control)
    changed = max(map(_changed, without, _pictures(control)))
    needed = round(PART * 2 * (control.width() + control.height()) * Picture.scale)
    if changed < needed:
        yield f"{named(control)}: the focus changes {changed} pixels enough, not {needed}"


def _give_focus(control: QWidget) -> None:
    control.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(control, QLineEdit):
        control.deselect()  # else the next key would take the place of what was typed


def _pictures(control: QWidget) -> tuple[list[int], list[int]]:
    """Of itself alone, as its window may have scrolled to it; and with what its window paints around it.

    The second is empty where it is not in full view.
    """
    settle()
    alone, window = Picture(control), control.window()
    whole = Picture(window)
    place = control.rect().adjusted(-AROUND, -AROUND, AROUND, AROUND)
    place.translate(control.mapTo(window, QPoint()))
    place &= window.rect()
    if control.visibleRegion().boundingRect() != control.rect():
        return alone.pixels(alone.image.rect()), []
    scale = round(whole.scale)
    box = QRect(place.topLeft() * scale, place.size() * scale)
    return alone.pixels(alone.image.rect()), whole.pixels(box)


def _changed(without: list[int], with_it: list[int]) -> int:
    """How many pixels are another colour now, and plainly so."""
    pairs = zip(without, with_it, strict=False)  # one of them is empty where it was out of view
    return sum(1 for one, now in pairs if one != now and ratio(one, now) >= GRAPHIC)
