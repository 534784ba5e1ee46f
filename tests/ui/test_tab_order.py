"""The order of Tab is set, and the focus asked for, without Python losing what is on screen."""

import gc
import re
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import smsc_gui
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.tab_order import focus_in, last_stop
from tests.support.shop import Shop

PROGRAM = Path(smsc_gui.__file__).parent
FOCUS_OF_A_WINDOW = re.compile(r"(?<!QApplication)\.focusWidget\(\)|InFocusChain\(\)")


def belongs_to(one: QWidget, owner: QWidget) -> bool:
    """Whether Python takes `one` for the child of `owner`. Only `dump` tells: what is printed by
    shiboken6, with addresses."""
    lines = shiboken6.dump(one).splitlines()
    return any(
        line.startswith("parent") and line.endswith(f" at {id(owner):#x}>") for line in lines
    )


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


def test_what_has_the_focus_stays_with_its_parent(window: MainWindow, shop: Shop) -> None:
    """While a number counts down it is asked each second what has the focus."""
    one = shop.ask()
    window.work.choose(one.id)
    form = window.work.form
    form.number.setFocus()
    shop.wait(2)
    assert belongs_to(form.number, form)


def test_the_focus_is_told_and_what_has_it_stays_with_its_parent(qtbot: QtBot) -> None:
    window, page, field = QWidget(), QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(page).addWidget(field)
    QVBoxLayout(window).addWidget(page)
    assert focus_in(window) is None
    field.setFocus()
    window.show()
    assert focus_in(window) is field
    assert belongs_to(field, page)
    assert belongs_to(page, window)


def test_what_stands_in_a_part_of_qt_s_own_is_still_held(qtbot: QtBot) -> None:
    """Python throws away the name of such a part at once, and would forget what belongs to it."""
    window, area, page = QWidget(), QScrollArea(), QPushButton()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(area)
    area.setWidget(page)
    page.setFocus()
    window.show()
    assert focus_in(window) is page
    gc.collect()
    assert belongs_to(page, window)


def test_a_window_with_the_focus_itself_is_told_and_belongs_to_nobody(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setFocus()
    window.show()
    assert focus_in(window) is window
    assert not belongs_to(window, window)


def test_the_shown_page_of_a_stack_stays_with_the_stack(qtbot: QtBot) -> None:
    stack, page = Stack(), QWidget()
    qtbot.addWidget(stack)
    stack.addWidget(page)
    assert stack.currentWidget() is page
    assert belongs_to(page, stack)


def test_a_window_is_asked_for_its_focus_in_one_place() -> None:
    files = PROGRAM.rglob("*.py")
    asks = {one.name for one in files if FOCUS_OF_A_WINDOW.search(one.read_text(encoding="utf-8"))}
    assert asks == {"tab_order.py"}


def test_asking_a_window_for_its_focus_is_found() -> None:
    assert FOCUS_OF_A_WINDOW.search("had = self.window().focusWidget()")
    assert FOCUS_OF_A_WINDOW.search("first = window.nextInFocusChain()")
    assert not FOCUS_OF_A_WINDOW.search("QApplication.focusWidget()")
