"""The layouts of our own keep hold of what stands in them."""

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QLayout, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.flow import Flow


@pytest.mark.parametrize("made", [Flow, EvenRows])
def test_every_item_is_made_here(qtbot: QtBot, made: type[Flow | EvenRows]) -> None:
    """Items that Qt makes itself were forgotten by PySide with the window that was closed: the next change
    of the style sheet asked them for their height, and the process ended with a segmentation fault."""
    window = QWidget()
    qtbot.addWidget(window)
    layout: QLayout = made(4)
    window.setLayout(layout)
    texts = [QLabel("one"), QLabel("two")]
    for text in texts:
        layout.addWidget(text)
    items = [layout.itemAt(place) for place in range(layout.count())]
    assert [item.widget() for item in items if item] == texts
    assert all(shiboken6.createdByPython(item) for item in items)


@pytest.mark.parametrize("made", [Flow, EvenRows])
def test_what_is_taken_out_is_gone(qtbot: QtBot, made: type[Flow | EvenRows]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout: QLayout = made(4)
    window.setLayout(layout)
    texts = [QLabel("one"), QLabel("two")]
    for text in texts:
        layout.addWidget(text)
    layout.removeWidget(texts[0])
    assert layout.count() == 1
    layout.addWidget(texts[0])
    shown = [layout.itemAt(place) for place in range(layout.count())]
    assert [item.widget() for item in shown if item] == [texts[1], texts[0]]
