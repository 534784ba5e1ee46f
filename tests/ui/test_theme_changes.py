from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.ui import theme


def test_every_change_of_theme_restyles_the_controls(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt gives the style another name once a sheet is set: the second change used to drop the sheet."""
    sheets = []
    for chosen in ("light", "dark", "light", "system"):
        theme.apply(qapp, chosen)
        sheets.append(qapp.styleSheet())
    assert all(sheets)
    assert sheets[0] == sheets[2] != sheets[1]


def test_dark_is_dark(qtbot: QtBot, qapp: QApplication) -> None:
    lightness = {}
    for chosen in ("light", "dark"):
        theme.apply(qapp, chosen)
        lightness[chosen] = qapp.palette().color(QPalette.ColorRole.Window).lightness()
    theme.apply(qapp, "system")
    assert lightness["dark"] < 80
    assert lightness["light"] > 200
