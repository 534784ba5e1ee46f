"""No window of one test stands in the way of another's."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.left_windows import put_windows_away


class Moved(QWidget):
    """Notes where the pointer was moved to."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.places: list[QPoint] = []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.places.append(event.position().toPoint())


def show(qtbot: QtBot, window: QWidget) -> None:
    window.setGeometry(2, 2, 300, 200)
    with qtbot.waitExposed(window):
        window.show()


@pytest.mark.parametrize("kind", [QWidget, QDialog, QLabel])
def test_a_window_that_was_left_takes_no_pointer(qtbot: QtBot, kind: type[QWidget]) -> None:
    left, later = kind(), Moved()
    qtbot.addWidget(later)
    show(qtbot, left)
    put_windows_away()
    assert not [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
    show(qtbot, later)
    for place in (QPoint(20, 20), QPoint(30, 30)):  # it may be at one of them already
        QTest.mouseMove(later, place)
    qtbot.waitUntil(lambda: later.places[-1:] == [QPoint(30, 30)])
