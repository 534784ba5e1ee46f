"""The account's name at the top: whatever a login is made of."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from smsc_gui.ui.glance import Glance
from smsc_gui.ui.header import Header


@pytest.mark.parametrize("name", ["shop · smsc.ua", "<b>shop</b> & <img src=x> · smsc.ua"])
def test_the_tool_tip_shows_the_name_as_it_is(qtbot: QtBot, name: str) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.account.show_glance(Glance(name))
    shown = QTextDocument()
    shown.setHtml(header.account.toolTip())
    assert shown.toPlainText() == name
    header.account.show_glance(Glance())
    assert header.account.toolTip() == ""
