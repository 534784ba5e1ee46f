"""What a test left open, put away before the next begins."""

from PySide6.QtWidgets import QApplication


def put_windows_away() -> None:
    """Offscreen the pointer meets the oldest window under it: one that a test left took the next one's."""
    for window in QApplication.topLevelWidgets():
        window.hide()
