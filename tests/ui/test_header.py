"""The top of the window: the account's name, whatever a login is made of; the menu's button."""

import pytest
from PySide6.QtCore import QPoint, Qt
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


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_button_is_not_lit_any_more_when_its_menu_has_closed(qtbot: QtBot) -> None:
    """Under X11 the mouse that went away with the menu leaves the button without a word."""
    header = Header()
    qtbot.addWidget(header)
    for one in (header.menu, header.account, header.operator):
        one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        menu = one.menu()
        menu.addAction("One")
        menu.popup(QPoint(300, 300))
        assert one.underMouse()
        menu.close()
        assert not menu.isVisible()
        assert not one.underMouse()
