"""Where the focus can go in a window, where it is, and whether one sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QRadioButton,
    QWidget,
)

from smsc_gui.tour.album import settle

_TAB = Qt.FocusPolicy.TabFocus
_AROUND: Final = 4
"""Pixels beside a control in which its window may paint the focus."""
_PLAIN: Final = 100
"""Changed pixels that are as good as a line along the whole control; what blinks in a field has fewer."""


@dataclass(frozen=True, slots=True)
class Look:
    """A control in a picture: where it is in its window, by itself, and with what is painted around it."""

    place: QRect
    itself: QImage
    around: QImage


def stops(window: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, of what shows in this window; in no order."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & _TAB
        and one.window() is window
        and one.isVisible()
        and one.isEnabled()
    ]


def together(choice: QRadioButton) -> Sequence[QAbstractButton]:
    """Those among which the arrows lead from one to the other: of one group, else of one parent.

    PySide makes the group a child of the choice, which it has made a child of the group: it is given back to
    its parent. See docs/adr/0023-whom-python-holds.md.
    """
    group = cast(
        "QButtonGroup | None", choice.group()
    )  # PySide does not tell that there may be none
    if group is None:
        return (choice.parentWidget() or choice).findChildren(QRadioButton)
    group.setParent(group.parent())  # it is that already: Qt changes nothing
    return group.buttons()


def has_focus(control: QWidget) -> bool:
    """Whether it, or a part of it, has the focus."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is control or focus is control.focusProxy())


def is_in_view(control: QWidget) -> bool:
    """Whether all of it shows, of a list the row; of what is larger than half its surroundings, that half."""
    place = _where(control)
    seen, room = place, control.window().size()
    inside, around = control, control.parentWidget()
    while around is not None and not inside.isWindow():
        seen = seen.translated(inside.pos()).intersected(around.rect())
        room = room.boundedTo(around.size())
        inside, around = around, around.parentWidget()
    whole = place.size().boundedTo(room / 2)
    return seen.width() >= whole.width() - 1 and seen.height() >= whole.height() - 1


def _where(control: QWidget) -> QRect:
    """What of it has the focus, in itself."""
    if isinstance(control, QAbstractItemView) and control.currentIndex().isValid():
        row = control.visualRect(control.currentIndex())
        return row.translated(control.viewport().pos()).intersected(control.rect())
    return control.rect()


def looks(control: QWidget) -> Look:
    """What it looks like now."""
    settle()
    window = control.window()
    place = QRect(control.mapTo(window, QPoint()), control.size())
    edge = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return Look(place, control.grab().toImage(), window.grab(edge).toImage())


def shows_focus(without: Look, with_it: Look) -> bool:
    """Whether the two differ by a line along it at least: a caret alone is none."""
    line = min(without.place.width(), _PLAIN) * with_it.itself.devicePixelRatio()
    if _changed(without.itself, with_it.itself) >= line:
        return True
    stands_still = without.place == with_it.place
    return stands_still and _changed(without.around, with_it.around) >= line


def _changed(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return one.width() * one.height()
    return sum(a != b for a, b in zip(_pixels(one), _pixels(other), strict=True))


def _pixels(picture: QImage) -> list[int]:
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(flat.constBits()).cast("B").cast("I").tolist()
