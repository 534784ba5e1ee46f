"""Small windows with a fault planted in them, as they look on Linux."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.tour.album import settle
from smsc_gui.ui import typeface
from tests.support.fusion import fusion

Show = Callable[..., QWidget]


@pytest.fixture(scope="session", autouse=True)
def inter(qapp: QApplication) -> None:
    """The letters that the window has."""
    typeface.install(qapp)


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot) -> Iterator[Show]:
    """Shows widgets, one below the other, in a window of 400 × 300."""

    def shown(*widgets: QWidget) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for one in widgets:
            column.addWidget(one)
        window.resize(400, 300)
        window.show()
        window.activateWindow()
        settle()
        return window

    with fusion(qapp):
        yield shown
