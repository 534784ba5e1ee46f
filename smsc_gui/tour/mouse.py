"""Hands with a mouse; the keys are for typing."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QMenu,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from smsc_gui.tour.album import PATIENCE, StepFailed, settle, wait_for
from smsc_gui.tour.hands import Hands, bring, name_of

_LEFT = Qt.MouseButton.LeftButton
_INSIDE = 12
"""Pixels from an edge: on the mark of a box, on a column's name."""


class Mouse(Hands):
    """See `Hands`."""

    def press(self, button: QAbstractButton, keys: str = "") -> None:
        """See `Hands`."""
        del keys
        middle = button.rect().center()
        on_mark = isinstance(button, QCheckBox | QRadioButton)
        self._click(button, QPoint(_INSIDE, middle.y()) if on_mark else middle)

    def go_to(self, control: QWidget) -> None:
        """See `Hands`; where it has the keyboard already nobody reaches for the mouse."""
        if not (control.hasFocus() and control.isActiveWindow()):
            self._click(control, control.rect().center())

    def pick(self, box: QComboBox, row: int) -> None:
        """See `Hands`."""
        self._open_list(box)
        view = box.view()
        index = box.model().index(row, box.modelColumn(), box.rootModelIndex())
        view.scrollTo(index)
        settle()
        at = view.visualRect(index).center()
        for shift in (QPoint(0, 1), QPoint(0, 0)):  # only a mouse that has moved chooses
            QTest.mouseMove(view.viewport(), at + shift)
        QTest.mouseClick(view.viewport(), _LEFT, pos=at)
        settle()
        if box.currentIndex() != row:
            raise StepFailed(f"{name_of(box)} does not take {box.itemText(row)}")

    def _open_list(self, box: QComboBox) -> None:
        """On a real screen a late word of the window manager closes a list that has just opened: whoever
        works there clicks again.
        """
        for _ in range(1 if QApplication.platformName() == "offscreen" else 3):
            self._click(box, box.rect().center())
            if wait_for(box.view().isVisible, PATIENCE / 3):
                return
        raise StepFailed(f"the list of {name_of(box)} does not open")

    def choose(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """See `Hands`."""
        view.scrollTo(index)
        self._click(view.viewport(), view.visualRect(index).center())

    def open(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """See `Hands`."""
        self.choose(view, index)
        QTest.mouseDClick(view.viewport(), _LEFT, pos=view.visualRect(index).center())

    def sort(self, head: QHeaderView, section: int) -> None:
        """See `Hands`."""
        place = QPoint(head.sectionViewportPosition(section) + _INSIDE, head.height() // 2)
        self._click(head.viewport(), place)

    def go_home(self, work: QAbstractButton) -> None:
        """See `Hands`."""
        self.press(work)

    def _lead_back(self, button: QAbstractButton) -> None:
        self.press(button)

    def _open_menu(self, owner: QToolButton) -> None:
        self._click(owner, owner.rect().center())

    def _take(self, menu: QMenu, action: QAction) -> None:
        QTest.mouseClick(menu, _LEFT, pos=menu.actionGeometry(action).center())

    def _click(self, control: QWidget, at: QPoint) -> None:
        """Where a person sees it, in the window: whatever lies over it would get the click."""
        window = control.window()
        bring(window)
        _scroll_to(control)
        place = control.mapTo(window, at)
        hit = window.childAt(place)
        if not control.isEnabled() or hit is None or not _same(control, hit):
            over = f", {name_of(hit)} is there" if hit is not None else ""
            raise StepFailed(f"{name_of(control)} cannot be clicked{over}")
        QTest.mouseClick(window.windowHandle(), _LEFT, pos=place)
        settle()


def _scroll_to(control: QWidget) -> None:
    """As with the wheel."""
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            parent.ensureWidgetVisible(control)
        parent = parent.parentWidget()
    settle()


def _same(control: QWidget, hit: QWidget) -> bool:
    """Whether a click on `hit` is one on `control`: it, or a part of it."""
    area = isinstance(control, QAbstractScrollArea) and hit is control.viewport()
    return hit is control or area or control.isAncestorOf(hit)
