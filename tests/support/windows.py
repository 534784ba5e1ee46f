"""The window as tests show it, and put it away."""

from pytestqt.qtbot import QtBot

from smsc_gui.ui.main_window import MainWindow


def shown(qtbot: QtBot, window: MainWindow) -> MainWindow:
    qtbot.addWidget(window, before_close_func=_let_close)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def _let_close(window: MainWindow) -> None:
    window.dialogs.close()
    window._may_close = True
