"""Which screen a window is on, and that asking for it does no harm."""

import gc

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.screens import room_for, screen_of


def test_a_widget_is_on_the_screen_that_its_middle_is_on(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    primary = QGuiApplication.primaryScreen()
    assert screen_of(widget) is primary
    widget.move(-9000, -9000)
    assert screen_of(widget) is primary
    assert room_for(widget) == primary.availableSize()


def test_the_screen_outlives_a_dialog_that_python_has_thrown_away(qapp: QApplication) -> None:
    """PySide deletes what `QWidget.screen()` has returned together with the widget: see `screens.py`."""
    screen = QGuiApplication.primaryScreen()
    dialog = Dialog()
    dialog.show()
    dialog.close()
    del dialog
    gc.collect()
    assert isValid(screen)
