"""What a screen reader could not say is found: each fault is planted here; the tour looks everywhere."""

import pytest
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsc_gui.ui.fields import field
from smsc_gui.ui.named_picture import NamedPicture
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import ShapeMark, column
from tests.support.spoken_things import unspoken


class Painted(QWidget):
    """As our own: only those are asked what they say."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        return


Painted.__module__ = "smsc_gui.ui.planted"


def named(widget: QWidget, name: str) -> QWidget:
    widget.setAccessibleName(name)
    return widget


def described(widget: QWidget, description: str) -> QWidget:
    widget.setAccessibleDescription(description)
    return widget


def both(*widgets: QWidget) -> QWidget:
    """One below the other."""
    box = QWidget()
    layout = column(box)
    for widget in widgets:
        layout.addWidget(widget)
    return box


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        pytest.param(QLineEdit, "QLineEdit (EditableText) has no name", id="field"),
        pytest.param(QComboBox, "QComboBox (ComboBox) has no name", id="choices"),
        pytest.param(QSpinBox, "QSpinBox (SpinBox, “0”) has no name", id="number"),
        pytest.param(QPushButton, "QPushButton (Button) has no name", id="button"),
        pytest.param(
            lambda: named(QWidget(), "Chart"),
            "QWidget (Client) is called “Chart”, but is nothing that a screen reader says",
            id="plain-widget",
        ),
        pytest.param(
            lambda: QPushButton("×"), "QPushButton (Button, “×”) is called “×”", id="sign-for-name"
        ),
        pytest.param(
            lambda: named(QLineEdit(), "&Number"),
            "the name of QLineEdit (EditableText), “&Number”, has the sign of its key in it",
            id="sign-of-the-key",
        ),
        pytest.param(Painted, "Painted (Client) is painted and says nothing", id="painted"),
        pytest.param(
            QStackedWidget,
            "QStackedWidget (LayeredPane) is called a layered pane: take a `Stack`",
            id="layered-pane",
        ),
        pytest.param(
            lambda: both(QPushButton("&Details"), QPushButton("Details")),
            "2 things (Button) are called “Details”",
            id="namesakes",
        ),
        pytest.param(
            lambda: both(QLabel("&Number"), named(QLineEdit(), "Number")),
            "the key of QLabel (StaticText, “&Number”) leads nowhere",
            id="label-of-nothing",
        ),
        pytest.param(
            lambda: both(QLabel("Number"), QLineEdit()),
            "QLineEdit (EditableText) has no name",
            id="label-without-its-field",
        ),
        pytest.param(lambda: QLabel(" "), "QLabel (StaticText, “ ”) is called “ ”", id="blank"),
    ],
)
def test_what_cannot_be_said_is_found(qtbot: QtBot, plant: object, found: str) -> None:
    window = QFrame()
    qtbot.addWidget(window)
    assert callable(plant)
    plant().setParent(window)
    window.show()
    assert unspoken(window) == [found]


def test_a_scroll_bar_comes_and_goes_unheard(qtbot: QtBot) -> None:
    """With the bar among the things that can be asked for, asking at the wrong moment ended the program."""
    inside = QWidget()
    page = VerticalScroll(inside)
    qtbot.addWidget(page)
    inside.setMinimumHeight(900)
    page.resize(200, 200)
    page.show()
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    assert QAccessible.queryAccessibleInterface(page).childCount() == 1


def test_what_can_be_said_is_in_order(qtbot: QtBot) -> None:
    window = QFrame()
    qtbot.addWidget(window)
    for one in (
        field("&Number", QLineEdit()).box,
        field("&Host", QComboBox()).box,
        QPushButton("&Send"),
        described(QPushButton("Delete"), "The first row"),
        described(QPushButton("Delete"), "The second row"),
        ShapeMark(),
        named(NamedPicture(), "Chart"),
        Stack(),
        QLabel(""),
    ):
        one.setParent(window)
    QLineEdit(window).hide()
    assert unspoken(window) == []
