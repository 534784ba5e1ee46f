"""The list of shortcuts is the truth: each that is listed is bound, each that is bound is listed."""

import ast
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.desk_place import ACCOUNT_KEY, OPERATOR_KEY
from smsc_gui.ui.help_shortcuts import Shortcuts
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import HELP_KEY
from smsc_gui.ui.shortcuts import groups, letters_hint
from smsc_gui.ui.surfaces import Text
from tests.support.keys import press, type_text
from tests.support.shop import Shop

SOURCE = Path(__file__).resolve().parents[2] / "smsc_gui"
OWN = QKeySequence.SequenceFormat.PortableText
BOUND_IN = {
    "ui/main_window.py": ["Esc", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+R", "F6"],
    "ui/desk_place.py": [ACCOUNT_KEY, OPERATOR_KEY],
    "ui/help.py": [HELP_KEY],
    "ui/settings_place.py": ["Ctrl+,"],
    "ui/journal_page.py": ["Ctrl+F"],
    "ui/print_preview.py": ["PgUp", "PgDown"],
}
"""Which file binds what by `QShortcut`: a file that is not here must be looked at, and listed."""
HANDLED = {"Enter", "Up", "Down", "Home", "End"}
"""Keys that a widget takes itself; a test of that widget holds each."""


def listed() -> set[str]:
    return {one.keys.toString(OWN) for group in groups() for one in group.shortcuts}


def bound(widget: QWidget) -> Iterator[str]:
    for shortcut in widget.findChildren(QShortcut):
        yield shortcut.key().toString(OWN)
    for action in widget.findChildren(QAction):
        yield from (keys.toString(OWN) for keys in action.shortcuts())


def test_what_is_listed_is_what_is_bound(qapp: QApplication) -> None:
    keys = {key for keys in BOUND_IN.values() for key in keys}
    assert listed() == keys | HANDLED


def test_the_window_binds_what_is_said_of_it(window: MainWindow) -> None:
    assert sorted(set(bound(window))) == sorted(BOUND_IN["ui/main_window.py"])


def test_no_other_file_binds_keys() -> None:
    binding = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        if any(_binds(node) for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert binding == set(BOUND_IN)


def _binds(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return name in {"QShortcut", "setShortcut", "setShortcuts"}


def test_esc_ctrl_and_enter_do_what_the_list_says(window: MainWindow, shop: Shop) -> None:
    form = window.work.form
    form.reference.setFocus()
    [escape] = [one for one in window.findChildren(QShortcut) if one.key() == QKeySequence("Esc")]
    escape.activated.emit()
    assert QApplication.focusWidget() is form.number
    type_text(form.number, "0671234567")
    shop.wait(1)
    press(form.number, Qt.Key.Key_Return)
    shop.wait(70)
    assert len(shop.model.verifications) == 1
    type_text(form.number, "0501234567")
    shop.wait(1)
    press(form.number, Qt.Key.Key_Enter)
    shop.tick()
    first, second = shop.model.verifications
    view = window.work.list.view
    assert window.work.list.current == second
    below = (
        window.work.list.model.index_of(first).row() > window.work.list.model.index_of(second).row()
    )
    press(view, Qt.Key.Key_Down if below else Qt.Key.Key_Up)
    assert window.work.list.current == first
    press(view, Qt.Key.Key_Up if below else Qt.Key.Key_Down)
    assert window.work.list.current == second


def test_the_page_shows_each_with_its_words(qtbot: QtBot, look: None) -> None:
    page = Shortcuts()
    qtbot.addWidget(page)
    texts = [one.text() for one in page.findChildren(Text)]
    for group in groups():
        assert group.title in texts
        for one in group.shortcuts:
            assert one.shown in texts
            assert one.does in texts
    assert letters_hint() in texts
    names = [one.accessibleName() for one in page.findChildren(Text)]
    assert "Ctrl+1: Verification" in names
