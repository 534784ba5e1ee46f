"""Hands with the keys alone: Tab to reach, arrows to choose, Space, Enter or a letter to press, Esc back.

Whatever is gone to must be reached within as many steps as there are controls, be in view, and show that it
has the focus.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QMenu,
    QRadioButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from smsc_gui.tour.album import StepFailed, settle, wait_for
from smsc_gui.tour.focus import has_focus, is_in_view, looks, shows_focus, stops, together
from smsc_gui.tour.hands import Hands, name_of, strike, strike_keys
from smsc_gui.ui.places import NEXT_WINDOW_KEY

_ALT: Final = Qt.KeyboardModifier.AltModifier
_FORWARD: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACK: Final = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_WINDOWS: Final = 8
"""Turns until any open window was to be reached."""
_MOST: Final = 1000
"""Arrow keys until something was to be reached."""


class Keys(Hands):
    """See `Hands`."""

    def __init__(self) -> None:
        self._pressed = 0

    def press(self, button: QAbstractButton, keys: str = "") -> None:
        """See `Hands`. By Space and by the underlined letter in turn."""
        if keys:
            strike_keys(keys)
            return
        if isinstance(button, QRadioButton):
            self._check(button)
            return
        self.go_to(button)
        self._pressed += 1
        letter = QKeySequence.mnemonic(button.text())
        if self._pressed % 2 and not letter.isEmpty():
            strike_keys(letter)
            wait_for(lambda: not isValid(button) or not button.isDown())  # it is shown for a while
        else:
            strike(Qt.Key.Key_Space)

    def go_to(self, control: QWidget) -> None:
        """See `Hands`. Tab by Tab."""
        _turn_to(control.window())
        before, had_it = looks(control), has_focus(control)
        for _ in range(len(stops(control.window())) + 1):
            if has_focus(control):
                break
            strike(Qt.Key.Key_Tab)
        if not has_focus(control):
            raise StepFailed(f"{name_of(control)} cannot be reached by Tab")
        if not is_in_view(control):
            raise StepFailed(f"{name_of(control)} has the focus out of view")
        if not had_it and not shows_focus(before, looks(control)):
            raise StepFailed(f"{name_of(control)} does not show that it has the focus")

    def pick(self, box: QComboBox, row: int) -> None:
        """See `Hands`. The list is opened: what is passed over is not chosen."""
        self.go_to(box)
        strike(Qt.Key.Key_Down, _ALT)
        if not wait_for(box.view().isVisible):
            raise StepFailed(f"the list of {name_of(box)} does not open by Alt and Down")
        self._walk(lambda: row - box.view().currentIndex().row(), name_of(box))
        strike(Qt.Key.Key_Return)
        if box.currentIndex() != row:
            raise StepFailed(f"{name_of(box)} does not take {box.itemText(row)}")

    def menu(self, owner: QToolButton, action: QAction, keys: str = "") -> None:
        """See `Hands`."""
        if keys:
            strike_keys(keys)
        else:
            super().menu(owner, action)

    def choose(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """See `Hands`."""
        self.go_to(view)
        self._walk(lambda: index.row() - view.currentIndex().row(), name_of(view))

    def open(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """See `Hands`."""
        self.choose(view, index)
        strike(Qt.Key.Key_Return)

    def sort(self, head: QHeaderView, section: int) -> None:
        """See `Hands`. From the column that orders them, which is where the head begins."""
        self.go_to(head)
        away = section - head.sortIndicatorSection()
        for _ in range(abs(away)):
            strike(Qt.Key.Key_Right if away > 0 else Qt.Key.Key_Left)
        strike(Qt.Key.Key_Space)

    def go_home(self, work: QAbstractButton) -> None:
        """See `Hands`. By Esc; nothing is left on the page that it would have to clear first."""
        del work
        strike(Qt.Key.Key_Escape)

    def _lead_back(self, button: QAbstractButton) -> None:
        """Always by Esc."""
        del button
        settle()  # what has just opened gets the keyboard
        strike(Qt.Key.Key_Escape)

    def _open_menu(self, owner: QToolButton) -> None:
        self.go_to(owner)
        strike(Qt.Key.Key_Space)

    def _take(self, menu: QMenu, action: QAction) -> None:
        for _ in range(len(menu.actions()) + 1):
            if menu.activeAction() is action:
                break
            strike(Qt.Key.Key_Down)
        else:
            raise StepFailed(f"the keys do not lead to {action.text()!r}")
        strike(Qt.Key.Key_Right if action.menu() is not None else Qt.Key.Key_Return)

    def _check(self, one: QRadioButton) -> None:
        """Tab leads to the chosen one of a group, arrows to the others."""
        group = [other for other in together(one) if not other.isHidden()]
        self.go_to(next((other for other in group if other.isChecked()), one))
        for arrow in (*_FORWARD, *_BACK):
            for _ in group:
                if one.isChecked():
                    return
                strike(arrow)
        raise StepFailed(f"{name_of(one)} cannot be chosen by the arrows")

    def _walk(self, away: Callable[[], int], where: str) -> None:
        """Up and down until nothing is left of the way."""
        for _ in range(_MOST):
            left = away()
            if not left:
                return
            strike(Qt.Key.Key_Down if left > 0 else Qt.Key.Key_Up)
            if away() == left:
                break
        raise StepFailed(f"{where}: the arrows do not lead to the row")


def _turn_to(window: QWidget) -> None:
    """A message that shows aside has not got the keyboard; there is a key that leads to it."""
    for _ in range(_WINDOWS):
        if QApplication.activeWindow() is window:
            return
        strike_keys(NEXT_WINDOW_KEY)
    raise StepFailed(f"no key leads to the window {window.windowTitle()!r}")
