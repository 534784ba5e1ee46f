"""Typing as a person does: `qtbot.keyClicks` aborts the interpreter on Cyrillic."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def press(
    widget: QWidget,
    key: Qt.Key,
    text: str = "",
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(widget: QWidget, text: str) -> None:
    for character in text:
        press(widget, Qt.Key.Key_unknown, character)


def paste(widget: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(widget, Qt.Key.Key_V, "", Qt.KeyboardModifier.ControlModifier)


def type_at_focus(text: str) -> None:
    """Types wherever the focus is, as the person at the keyboard does."""
    for character in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        press(focus, Qt.Key.Key_Space if character == " " else Qt.Key.Key_unknown, character)
