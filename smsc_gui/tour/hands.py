"""The hands that the tour works with: what a person can do to a window, and two ways of doing it.

Whatever the tour presses, types or chooses goes through here, by way of the window and not of the widget:
what is covered, switched off or behind a question does nothing, as for a person.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QKeyCombination, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from smsc_gui.tour.album import PATIENCE, StepFailed, settle, wait_for

CLICK: Final = QTest.KeyAction.Click
_SOON: Final = 5
"""Milliseconds between two looks whether a menu is open: Qt holds whoever opens one until it is closed."""


class Hands(ABC):
    """Main thread. Each raises `StepFailed` when a person could not do it.

    `patience`: seconds that a way back may take.
    """

    patience = PATIENCE

    @abstractmethod
    def press(self, button: QAbstractButton, keys: str = "") -> None:
        """Presses a button, checks a box, or chooses one of several. `keys`: a shortcut for the same."""

    @abstractmethod
    def go_to(self, control: QWidget) -> None:
        """Gives it the keyboard."""

    @abstractmethod
    def pick(self, box: QComboBox, row: int) -> None:
        """Chooses from the list of `box`."""

    @abstractmethod
    def choose(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Chooses a row."""

    @abstractmethod
    def open(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Chooses a row, and opens what it stands for."""

    @abstractmethod
    def sort(self, head: QHeaderView, section: int) -> None:
        """Orders the rows by a column."""

    @abstractmethod
    def go_home(self, work: QAbstractButton) -> None:
        """From a page back to the work. `work`: the button that leads there."""

    @abstractmethod
    def _lead_back(self, button: QAbstractButton) -> None: ...

    @abstractmethod
    def _open_menu(self, owner: QToolButton) -> None: ...

    @abstractmethod
    def _take(self, menu: QMenu, action: QAction) -> None: ...

    def type_into(self, field: QWidget, text: str, *, enter: bool = False) -> None:
        """Types key by key, after what stands there."""
        self.go_to(field)
        if isinstance(field, QLineEdit) and field.hasSelectedText():
            strike(Qt.Key.Key_End)
        write(text)
        if enter:
            strike(Qt.Key.Key_Return)

    def clear(self, field: QLineEdit | QPlainTextEdit) -> None:
        """Takes out what stands there."""
        self.go_to(field)
        strike_keys(QKeySequence(QKeySequence.StandardKey.SelectAll))
        strike(Qt.Key.Key_Delete)

    def leave(self, dialog: QWidget, button: QAbstractButton) -> None:
        """Goes back from a dialog. `button`: the one that leads back."""
        self._lead_back(button)
        if not wait_for(lambda: not isValid(dialog) or not dialog.isVisible(), self.patience):
            raise StepFailed(f"{type(dialog).__name__} does not close")

    def menu(self, owner: QToolButton, action: QAction, keys: str = "") -> None:
        """Takes an entry of a button's menu, or of a menu in it. `keys`: a shortcut for the same."""
        del keys
        path = _path(owner.menu(), action)
        if not action.isVisible() or not action.isEnabled():
            raise StepFailed(f"the menu does not offer {action.text()!r}")
        troubles: list[StepFailed] = []

        def take() -> None:
            try:
                for step in path:
                    self._take(_open_menu_with(step), step)
            except StepFailed as failed:
                troubles.append(failed)
                while isinstance(popup := QApplication.activePopupWidget(), QMenu):
                    popup.close()

        taken = _when_open(take)
        self._open_menu(owner)
        if not wait_for(lambda: taken[0]):
            raise StepFailed(f"the menu with {action.text()!r} does not open")
        if troubles:
            raise troubles[0]
        settle()
        _leave_keyboard(owner.window())


def strike(key: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, to whatever window has the keyboard."""
    _send(key, _text_of(key) if modifiers == Qt.KeyboardModifier.NoModifier else "", modifiers)


def strike_keys(keys: QKeySequence | str) -> None:
    """A shortcut."""
    keys = QKeySequence(keys)
    for place in range(keys.count()):
        one: QKeyCombination = keys[place]  # type: ignore[index]
        _send(int(one.key()), "", one.keyboardModifiers())


def write(text: str) -> None:
    """Letters, one after the other, of any alphabet."""
    for letter in text:
        _send(ord(letter.upper()), letter, Qt.KeyboardModifier.NoModifier)


def bring(window: QWidget) -> None:
    """A window that has not got the keyboard gets it, as by the desktop's own keys or a click on it."""
    window = window.window()
    if QApplication.activeWindow() is not window:
        window.activateWindow()
    if not wait_for(lambda: QApplication.activeWindow() is window):
        raise StepFailed(f"the window {window.windowTitle()!r} cannot be worked in")


def name_of(control: QWidget) -> str:
    """What a control is called in a report."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return f"{type(control).__name__} {control.accessibleName() or text!r}"


def _send(key: int, text: str, modifiers: Qt.KeyboardModifier) -> None:
    if QGuiApplication.focusWindow() is None:
        _hand_back()
    window = QGuiApplication.focusWindow()
    assert window is not None  # noqa: S101 - `bring` has seen to it
    QTest.sendKeyEvent(CLICK, window, Qt.Key(key), text, modifiers)
    settle()


def _leave_keyboard(window: QWidget) -> None:
    """A menu has closed: without a screen Qt gives the keyboard to the newest window, be it one aside."""
    active = QApplication.activeWindow()
    if active is not None and active.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
        bring(window)


def _hand_back() -> None:
    """What a desktop does when a window has closed: the keyboard goes to the one below."""
    aside = Qt.WidgetAttribute.WA_ShowWithoutActivating
    below = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and not one.testAttribute(aside)
    ]
    question = QApplication.activeModalWidget()
    if question is None and not below:
        raise StepFailed("no window has the keyboard")
    bring(question or below[0])


def _text_of(key: int) -> str:
    """Qt would make it up itself, but ends the process over keys that are not ASCII."""
    texts = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Space: " ", Qt.Key.Key_Tab: "\t"}
    return texts.get(Qt.Key(key), "")


def _path(menu: QMenu, action: QAction) -> list[QAction]:
    """The entries that lead to `action`, itself the last."""
    for one in menu.actions():
        if one is action:
            return [one]
        deeper = one.menu()
        if isinstance(deeper, QMenu) and (inside := _path(deeper, action)):
            return [one, *inside]
    return []


def _open_menu_with(action: QAction) -> QMenu:
    def found() -> QMenu | None:
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) and action in popup.actions() else None

    wait_for(found)
    menu = found()
    if menu is None:
        raise StepFailed(f"no menu shows {action.text()!r}")
    return menu


def _when_open(then: Callable[[], None]) -> list[bool]:
    """Runs `then` once a menu is open; the answer's only element is whether it has run."""
    done = [False]
    timer = QTimer(QApplication.instance(), interval=_SOON)

    def look() -> None:
        if isinstance(QApplication.activePopupWidget(), QMenu):
            timer.stop()
            timer.deleteLater()
            then()
            done[0] = True

    timer.timeout.connect(look)
    timer.start()
    return done
