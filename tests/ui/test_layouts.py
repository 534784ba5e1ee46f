"""The layouts of our own keep hold of what stands in them."""

from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.flow import Flow


@dataclass
class Shown:
    """A layout with two texts. `window`: whoever lets go of it ends them all."""

    window: QWidget
    layout: QLayout
    texts: list[QLabel]


@pytest.fixture(params=[Flow, EvenRows])
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Shown:
    window = QWidget()
    qtbot.addWidget(window)
    layout: QLayout = request.param(4)
    window.setLayout(layout)
    texts = [QLabel("one"), QLabel("two")]
    for text in texts:
        layout.addWidget(text)
    return Shown(window, layout, texts)


def items(of: Shown) -> list[QLayoutItem]:
    found = [of.layout.itemAt(place) for place in range(of.layout.count())]
    return [item for item in found if item is not None]


def test_every_item_is_made_here(shown: Shown) -> None:
    """Items that Qt makes itself were forgotten by PySide with the window that was closed: the next change
    of the style sheet asked them for their height, and the process ended with a segmentation fault."""
    assert [item.widget() for item in items(shown)] == shown.texts
    assert all(shiboken6.createdByPython(item) for item in items(shown))


def test_what_is_taken_out_is_gone(shown: Shown) -> None:
    first, second = shown.texts
    shown.layout.removeWidget(first)
    assert [item.widget() for item in items(shown)] == [second]
    shown.layout.addWidget(first)
    assert [item.widget() for item in items(shown)] == [second, first]
