"""The order of Tab is set without Python losing what is on screen."""

import gc

from PySide6.QtWidgets import QDialog, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.tab_order import last_stop


def test_a_dialog_that_nobody_holds_stays_open(qtbot: QtBot) -> None:
    """It vanished in front of the person who was asked, whenever Python tidied up: the focus chain had
    handed it to its own button."""
    window = QMainWindow()
    qtbot.addWidget(window)
    dialog = Dialog(window)
    dialog.add_buttons(button("No"), button("Yes", primary=True))
    dialog.open()
    del dialog
    gc.collect()
    (left,) = window.findChildren(QDialog)
    assert left.isVisible()


def test_parts_that_nobody_holds_outlive_their_neighbours(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    names = ["one", "two", "three"]
    for name in names:
        layout.addWidget(QPushButton(name))
    last = last_stop(window)
    assert isinstance(last, QPushButton)
    assert last.text() == "three"
    last.setParent(None)  # type: ignore[call-overload]
    del last
    gc.collect()
    assert [one.text() for one in window.findChildren(QPushButton)] == names[:2]


def test_the_last_stop_is_where_tab_comes_last(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    page = QWidget()
    inside = QVBoxLayout(page)
    first, second = QPushButton("first"), QPushButton("second")
    foot = QPushButton("foot")
    inside.addWidget(first)
    inside.addWidget(second)
    layout.addWidget(page)
    layout.addWidget(foot)
    assert last_stop(page) is second
    QWidget.setTabOrder(second, first)
    assert last_stop(page) is first
    assert last_stop(foot) is foot
