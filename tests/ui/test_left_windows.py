"""No window of one test stands in the way of another's."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.left_windows import put_windows_away


@pytest.mark.parametrize("kind", [QWidget, QDialog, QLabel])
def test_a_window_that_was_left_takes_no_pointer(qtbot: QtBot, kind: type[QWidget]) -> None:
    left = kind()
    left.resize(300, 200)
    left.show()
    qtbot.waitExposed(left)
    put_windows_away()
    assert not [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
    under = QWidget()
    qtbot.addWidget(under)
    under.resize(300, 200)
    under.show()
    qtbot.waitExposed(under)
    assert not under.underMouse()
    QTest.mouseMove(under, QPoint(20, 20))
    QTest.mouseMove(under, QPoint(30, 30))
    qtbot.waitUntil(under.underMouse)
