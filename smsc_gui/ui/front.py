"""The window in front: whether it is, and how it gets there."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


def is_in_front(window: QWidget) -> bool:
    """Whether somebody is at work in the window, or in a dialog of its own."""
    active: QObject | None = QApplication.activeWindow()
    while active is not None:
        if active is window:
            return window.isVisible() and not window.isMinimized()
        active = active.parent()
    return False


def bring_to_front(window: QWidget) -> None:
    """Shows the window where it was, as large as it was, and asks the system to put it in front."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
