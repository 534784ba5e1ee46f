"""Whether each text has its place: none cut off, none over another, none where nobody can scroll to."""

from collections.abc import Iterator
from html import unescape
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QToolTip,
    QWidget,
)

from tests.looks.painted import Painted, painted, shown_widgets
from tests.looks.words import named, own_text

SLACK: Final = 1.0
"""Device-independent pixels that a text may be off: places are whole numbers, letters are not."""
KERNING: Final = 2.0
"""As much more room as the pieces of a text may take than the whole, by which Qt measures a control."""
CONTROLS: Final = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)
TYPED: Final = (QLineEdit, QPlainTextEdit, QTextEdit)
"""What stands in these scrolls under the hand of whoever types."""
FAR: Final = 1e6
NO_TIP: Final = "no tool tip"


def misplaced(root: QWidget, *, sideways: bool = False) -> list[str]:
    """All that is wrong with the places of texts and controls in `root`.

    `sideways`: pages may be scrolled that way.
    """
    texts = painted(root)[0]
    faults = [fault for one in texts for fault in _cut_off(one)]
    faults += _lost(root, texts)
    faults += _out_of_reach(root, texts)
    faults += _over_each_other(root, texts)
    return faults if sideways else faults + _sideways(root)


def _cut_off(one: Painted) -> Iterator[str]:
    """The painter was not allowed to paint all of it, or painted less than there is."""
    if _is_typed(one):
        return
    if not _room(one).contains(one.place):
        yield f"{named(one.widget)}: “{one.text}” is cut off: {_size(one.place)} in {_size(one.room)}"
    if _is_elided(one) and not _tip(one):
        yield f"{named(one.widget)}: “{one.text}” is shortened, and no tool tip has the whole of it"


def _is_typed(one: Painted) -> bool:
    """A placeholder is not: nobody can scroll it."""
    field = one.widget if isinstance(one.widget, QLineEdit) else one.widget.parentWidget()
    return isinstance(field, TYPED) and not (isinstance(field, QLineEdit) and not field.text())


def _room(one: Painted) -> QRectF:
    """Where a view can be scrolled its edge cuts nothing off."""
    beside = SLACK + (KERNING if one.is_joined else 0)
    room = one.room.adjusted(-beside, -SLACK, beside, SLACK)
    view = one.widget.parentWidget()
    if isinstance(view, QAbstractScrollArea) and view.viewport() is one.widget:
        beyond = QSizeF(
            FAR if _scrolls(view.horizontalScrollBar()) else 0,
            FAR if _scrolls(view.verticalScrollBar()) else 0,
        )
        edge = QRectF(one.widget.rect())
        if one.room.right() >= edge.right() - SLACK:
            room.adjust(0, 0, beyond.width(), 0)
        if one.room.left() <= edge.left() + SLACK:
            room.adjust(-beyond.width(), 0, 0, 0)
        if one.room.bottom() >= edge.bottom() - SLACK:
            room.adjust(0, 0, 0, beyond.height())
        if one.room.top() <= edge.top() + SLACK:
            room.adjust(0, -beyond.height(), 0, 0)
    return room


def _scrolls(bar: QScrollBar) -> bool:
    return bar.maximum() > bar.minimum()


def _is_elided(one: Painted) -> bool:
    return "…" in one.text and one.text.strip() not in own_text(one.widget)


def _tip(one: Painted) -> str:
    """What a person sees who leaves the mouse on it."""
    at = one.place.center().toPoint()
    on_screen = one.widget.mapToGlobal(at)
    QToolTip.showText(on_screen, NO_TIP)  # an earlier one is there for a while after it was hidden
    QApplication.sendEvent(one.widget, QHelpEvent(QEvent.Type.ToolTip, at, on_screen))
    tip = unescape(QToolTip.text())
    QToolTip.hideText()
    return "" if tip == NO_TIP else tip


def _lost(root: QWidget, texts: list[Painted]) -> list[str]:
    """A text that a widget was given and that is nowhere in what it paints."""
    painted_by: dict[QWidget, str] = {}
    for one in texts:
        painted_by[one.widget] = painted_by.get(one.widget, "") + one.text
    return [
        f"{named(one)}: of “{own_text(one)}” only “{painted_by.get(one, '')}” is painted"
        for one in shown_widgets(root)
        if own_text(one)
        and "…" not in painted_by.get(one, "")
        and _letters(own_text(one)) != _letters(painted_by.get(one, ""))
    ]


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _out_of_reach(root: QWidget, texts: list[Painted]) -> list[str]:
    """Beyond the edge of something that does not scroll there."""
    wanted = [(one.widget, one.place, f"“{one.text}”") for one in texts if not _is_typed(one)]
    wanted += [(one, QRectF(one.rect()), "it") for one in _controls(root)]
    return [
        f"{named(widget)}: {what} is beyond the edge of {named(edge)}"
        for widget, place, what in wanted
        if (edge := _edge_passed(root, widget, place)) is not None
    ]


def _edge_passed(root: QWidget, widget: QWidget, place: QRectF) -> QWidget | None:
    """The first ancestor that shows only a part of `place`, and has no way to the rest."""
    place = _brought_into(widget, place)
    while widget is not root:
        above = widget.parentWidget()
        if above is None:
            return None
        place = _brought_into(above, place.translated(QPointF(widget.pos())))
        if not QRectF(above.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            return above
        widget = above
    return None


def _brought_into(viewport: QWidget, place: QRectF) -> QRectF:
    """Where `place` is once somebody has scrolled to it; as much of it as the viewport holds."""
    area = viewport.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not viewport:
        return place
    seen = QRectF(viewport.rect())
    if _scrolls(area.horizontalScrollBar()):
        place = QRectF(0, place.y(), min(place.width(), seen.width()), place.height())
    if _scrolls(area.verticalScrollBar()):
        place = QRectF(place.x(), 0, place.width(), min(place.height(), seen.height()))
    return place


def _controls(root: QWidget) -> list[QWidget]:
    """Those of our making: not the field in a combo box, nor the buttons of a table's corner."""
    found = [one for one in shown_widgets(root) if isinstance(one, CONTROLS)]
    inner = (*CONTROLS, QScrollBar)
    return [one for one in found if not isinstance(one.parentWidget(), inner)]


def _over_each_other(root: QWidget, texts: list[Painted]) -> list[str]:
    """Two texts, or a text and another's control, or two controls."""
    things = [(one.widget, one.place & one.room, f"“{one.text}”") for one in texts]
    things += [(one, QRectF(one.rect()), "the control") for one in _controls(root)]
    placed = [
        (widget, seen, what)
        for widget, place, what in things
        if not (seen := _seen(root, widget, place)).isEmpty()
    ]
    placed.sort(key=lambda thing: thing[1].top())
    faults = []
    for number, (widget, place, what) in enumerate(placed):
        for other, other_place, other_what in placed[number + 1 :]:
            if other_place.top() >= place.bottom() - SLACK:
                break
            if _meet(place, other_place) and not _belong_together(widget, other, what, other_what):
                faults.append(f"{named(widget)}: {what} lies on {other_what} of {named(other)}")
    return faults


def _meet(one: QRectF, other: QRectF) -> bool:
    common = one & other
    return common.width() > SLACK and common.height() > SLACK


def _belong_together(widget: QWidget, other: QWidget, what: str, other_what: str) -> bool:
    """A control and what is in it; but two texts never do, wherever they are."""
    if what.startswith("“") and other_what.startswith("“"):
        return False
    return widget is other or widget.isAncestorOf(other) or other.isAncestorOf(widget)


def _seen(root: QWidget, widget: QWidget, place: QRectF) -> QRectF:
    """As much of `place` as no ancestor cuts off, in the root's pixels."""
    while widget is not root:
        place = place & QRectF(widget.rect())
        place = place.translated(QPointF(widget.pos()))
        above = widget.parentWidget()
        if above is None:
            break
        widget = above
    return place & QRectF(root.rect())


def _sideways(root: QWidget) -> list[str]:
    """What a page holds is never beside it: only tables are scrolled that way."""
    bars = [one for one in shown_widgets(root) if isinstance(one, QScrollBar)]
    areas = [(bar, bar.parentWidget().parentWidget()) for bar in bars if bar.width() > bar.height()]
    return [
        f"{named(area)} has to be scrolled sideways"
        for bar, area in areas
        if area is not None and _scrolls(bar) and not isinstance(area, QAbstractItemView)
    ]


def _size(place: QRectF) -> str:
    at = place.topLeft()
    return f"{place.width():.0f}×{place.height():.0f} at {at.x():.0f}, {at.y():.0f}"
