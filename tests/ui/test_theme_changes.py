from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import appearance, messages
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.help_first_steps import FirstSteps
from smsc_gui.ui.help_shortcuts import Shortcuts
from smsc_gui.ui.journal_delete_dialog import DeleteDialog
from smsc_gui.ui.question import Question
from smsc_gui.ui.sign_in_form import SignInForm


def test_every_change_of_theme_restyles_the_controls(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt gives the style another name once a sheet is set: the second change used to drop the sheet."""
    sheets = []
    for chosen in ("light", "dark", "light", "system"):
        appearance.apply(qapp, chosen)
        sheets.append(qapp.styleSheet())
    assert all(sheets)
    assert sheets[0] == sheets[2] != sheets[1]


def test_dark_is_dark(qtbot: QtBot, qapp: QApplication) -> None:
    lightness = {}
    for chosen in ("light", "dark"):
        appearance.apply(qapp, chosen)
        lightness[chosen] = qapp.palette().color(QPalette.ColorRole.Window).lightness()
    appearance.apply(qapp, "system")
    assert lightness["dark"] < 80
    assert lightness["light"] > 200


NOW = Moment(1_795_341_600.0, 100.0)


def _failure() -> QWidget:
    ended = Verification("id", "a", "380501234567", "", NOW, State.FAILED, ended=NOW)
    failure = Failure(FailureKind.SERVICE, False, code=9, text="denied")
    said = messages.for_failure(failure, verification=ended, host="smsc.ua", now=NOW)
    return FailureDialog(said, lambda: NOW)


MAKERS: dict[str, Callable[[], QWidget]] = {
    "a failure": _failure,
    "a question": lambda: Question("Close?", "Two wait.", "&Close", "&Stay"),
    "by hand": lambda: ByHandDialog("id", "+380 50 123 45 67", needs_second=True),
    "deleting": lambda: DeleteDialog("+380 50 123 45 67", "4567", 2),
    "first steps": FirstSteps,
    "shortcuts": Shortcuts,
    "the sign-in form": SignInForm,
}


@pytest.mark.parametrize("scheme", ["dark", "contrast-light", "contrast-dark", "light"])
@pytest.mark.parametrize("what", MAKERS)
def test_what_is_open_looks_like_what_is_opened_after_a_change(
    qtbot: QtBot, qapp: QApplication, look: None, what: str, scheme: str
) -> None:
    """Pixel by pixel: no widget keeps a colour, a font or an icon of the scheme before."""
    appearance.apply(qapp, "dark" if scheme == "light" else "light")
    before = _shown(qtbot, MAKERS[what]())
    once = _picture(before)  # painted: whatever it keeps, it keeps from now on
    appearance.apply(qapp, scheme)
    after = _shown(qtbot, MAKERS[what]())
    after.resize(before.size())
    pictures = [_picture(before), _picture(after)]
    same = pictures[0] == pictures[1]
    assert same
    assert pictures[0] != once


def _picture(widget: QWidget) -> QImage:
    """Without the focus: only one window has it, and a cursor blinks."""
    focus = widget.focusWidget()
    if focus is not None:
        focus.clearFocus()
    QApplication.processEvents()
    return widget.grab().toImage()


def _shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget
