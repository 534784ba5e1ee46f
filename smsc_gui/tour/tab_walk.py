"""Goes through every window of a tour by Tab, all the way round: what is wrong for whoever has no mouse.

An observer of the steps. Afterwards the focus, and what was marked in the fields, are as before.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from smsc_gui.tour.focus import Look, is_in_view, looks, shows_focus, stops, together
from smsc_gui.tour.hands import bring, name_of, strike
from smsc_gui.tour.letters import ambiguous
from smsc_gui.tour.reading_order import leaps
from smsc_gui.ui.tab_order import focus_in

_MOST: Final = 300
"""Steps after which nobody would look for the end."""
_WORKED_WITH = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""What stands in one of these is a part of it."""


class TabWalk:
    """Call it with a step and what that shows. `problems`: what is wrong, as sentences, each told once."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}
        self._seen: set[tuple[object, ...]] = set()

    @property
    def problems(self) -> list[str]:
        """With the step at which each was seen first."""
        return [f"{step}: {problem}" for problem, step in self._told.items()]

    def __call__(self, step: str, shown: QWidget) -> None:
        """Looks at the window of what is shown; at one that is as another was, not again."""
        window = shown.window()
        like = _like(window)
        if like in self._seen or not stops(window):
            return
        self._seen.add(like)
        before = QApplication.activeWindow()
        bring(window)
        put_back = _as_it_is(window)
        for problem in (*walk_round(window), *ambiguous(window)):
            self._told.setdefault(problem, step)
        put_back()
        if before is not None:
            bring(before)


def walk_round(window: QWidget) -> list[str]:
    """What is wrong on the way round by Tab; the window is the active one. Sentences."""
    passed, problems = _pass(window)
    problems += [f"{name_of(one)} cannot be reached by Tab" for one in _missed(window, passed)]
    places = [QRect(one.mapTo(window, QPoint()), one.size()) for one in passed]
    for here, there in leaps(places):
        problems.append(f"Tab leads back from {name_of(passed[here])} to {name_of(passed[there])}")
    return problems


def _pass(window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Those that Tab comes by, and what is wrong with how they show it."""
    passed: list[QWidget] = []
    problems: list[str] = []
    last: tuple[QWidget, Look] | None = None
    for _ in range(_MOST):
        strike(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if last is not None and here is not last[0] and not _shows(*last):
            problems.append(f"{name_of(last[0])} does not show that it has the focus")
        if here is None or here in passed:
            if passed and here is passed[-1] and len(stops(window)) > 1:
                problems.append(f"Tab does not lead on from {name_of(here)}")
            break
        passed.append(here)
        if not is_in_view(here):
            problems.append(f"{name_of(here)} has the focus out of view")
        last = (here, looks(here))
    return passed, problems


def _shows(control: QWidget, with_focus: Look) -> bool:
    return shows_focus(looks(control), with_focus)


def _missed(window: QWidget, passed: Iterable[QWidget]) -> list[QWidget]:
    """What is there to be worked with, and Tab does not come by."""
    there = [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, _WORKED_WITH)
        and one.window() is window
        and one.isVisible()
        and one.isEnabled()
        and not _is_part(one)
    ]
    by_arrows = [
        other for one in passed if isinstance(one, QRadioButton) for other in together(one)
    ]
    return [one for one in there if one not in passed and one not in by_arrows]


def _is_part(one: QWidget) -> bool:
    parent = one.parentWidget()
    while parent is not None:
        if isinstance(parent, _WHOLE):
            return True
        parent = parent.parentWidget()
    return False


def _like(window: QWidget) -> tuple[object, ...]:
    """Two windows with the same are the same to whoever goes through them."""
    there = window.findChildren(QWidget)
    return (
        type(window),
        *((type(one), name_of(one)) for one in there if one.isVisible() and one.isEnabled()),
    )


def _as_it_is(window: QWidget) -> Callable[[], None]:
    """Puts the focus, and what is marked in the fields, back."""
    focus = focus_in(window)
    marked = [
        partial(one.setSelection, one.selectionStart(), len(one.selectedText()))
        if one.hasSelectedText()
        else partial(one.setCursorPosition, one.cursorPosition())
        for one in window.findChildren(QLineEdit)
    ]

    def put_back() -> None:
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        for mark in marked:
            mark()

    return put_back
