"""What opens over the rest: told from it by an edge, and whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from smsc_gui.ui import appearance, theme
from tests.support.fusion import fusion

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture(params=["light", "contrast-light", "contrast-dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    with fusion(qapp):
        appearance.apply(qapp, request.param)
        yield request.param


def test_a_choice_of_five_is_seen_whole(qtbot: QtBot, scheme: str) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["As the system", "Light", "Dark", "High contrast: light", "High contrast: dark"])
    box.show()
    box.showPopup()
    assert box.view().isVisible()
    assert box.view().verticalScrollBar().maximum() == 0
    box.hidePopup()


def test_a_menu_has_an_edge(qtbot: QtBot, scheme: str) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Settings…")
    menu.popup(menu.pos())
    picture = menu.grab().toImage()
    wanted = theme.SCHEMES[scheme]
    edge = wanted.text if wanted.is_strong else wanted.edge
    assert picture.pixelColor(0, picture.height() // 2) == QColor(edge)
    menu.hide()
