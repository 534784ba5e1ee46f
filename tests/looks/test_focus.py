"""The eye for the focus, on faults that were planted for it."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from smsc_gui.ui import appearance, theme
from smsc_gui.ui.surfaces import button
from tests.looks.conftest import Show
from tests.looks.focus import KINDS, unseen_focus


def test_the_focus_of_our_controls_is_seen_in_each_scheme(show: Show, qapp: QApplication) -> None:
    controls = [
        button("Copy"),
        button("Get a number to call", primary=True),
        button("Dismiss", quiet=True),
        QLineEdit("067 123 45 67"),
    ]
    window = show(*controls)
    for scheme in theme.SCHEMES:
        appearance.apply(qapp, scheme)
        assert list(unseen_focus(window, set())) == [], scheme


def test_a_focus_that_nobody_sees_is_found(show: Show) -> None:
    hidden = QPushButton("Copy")
    hidden.setStyleSheet(
        "QPushButton, QPushButton:focus { border: 1px solid #808080; outline: none }"
    )
    [fault] = unseen_focus(show(hidden, QLineEdit()), set())
    assert "QPushButton: the focus changes 0 pixels enough" in fault


def test_a_focus_that_is_hardly_another_colour_is_found(show: Show) -> None:
    pale = QPushButton("Copy")
    pale.setStyleSheet(
        "QPushButton { border: 2px solid #808080; outline: none }"
        "QPushButton:focus { border: 2px solid #a0a0a0 }"
    )
    assert len(list(unseen_focus(show(pale, QLineEdit()), set()))) == 1


def test_the_focus_goes_back_to_where_it_was(show: Show) -> None:
    field = QLineEdit("067")
    window = show(QPushButton("Copy"), field)
    field.setFocus()
    list(unseen_focus(window, set()))
    assert QApplication.focusWidget() is field
    assert not field.hasSelectedText()


def test_each_kind_is_looked_at_once(show: Show) -> None:
    hidden = [QPushButton("Copy"), QPushButton("Print")]
    for one in hidden:
        one.setStyleSheet("border: 1px solid #808080; outline: none")
    assert len(list(unseen_focus(show(*hidden), set()))) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_sheet_tells_apart_is_looked_at_by_itself(show: Show, kind: str) -> None:
    plain, told_apart = button("Copy"), button("Print")
    told_apart.setProperty(kind, not told_apart.property(kind))
    told_apart.setStyleSheet("border: 1px solid #808080; outline: none")
    assert len(list(unseen_focus(show(plain, told_apart), set()))) == 1


def test_all_that_the_sheet_tells_apart_is_known() -> None:
    assert {"primary", "quiet", "page", "low", "link", "side"} <= set(KINDS)
