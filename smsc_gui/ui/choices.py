"""Choices of which one holds, with what comes of each."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QLayout, QRadioButton, QWidget

from smsc_gui.ui.fields import without_mnemonic
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.theme import Space


def _stop_at_chosen(choice: QRadioButton, chosen: bool) -> None:
    """Tab stops at the choice that holds. Qt sees to that for clicks and arrows, not for `setChecked`."""
    policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
    choice.setFocusPolicy(policy)


def with_hint(choice: QRadioButton, line: Text) -> QWidget:
    """A choice, and below it what comes of it."""
    box = QWidget()
    below = column(box, spacing=Space.TINY)
    line.setIndent(Space.LARGE + Space.TINY)
    choice.setAccessibleDescription(line.text())
    below.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
    below.addWidget(line)
    return box


def choice_group(
    parent: QWidget, title: str, choices: tuple[QRadioButton, ...], inside: QLayout
) -> QGroupBox:
    """Choices of which one holds, under a heading that a screen reader says with them."""
    box = QGroupBox()
    box.setAccessibleName(title)
    box.setFlat(True)
    together = QButtonGroup(parent)
    layout = column(box, spacing=Space.TINY)
    layout.addWidget(Text(title))
    layout.addLayout(inside)
    for choice in choices:
        choice.setAccessibleName(without_mnemonic(choice.text()))
        together.addButton(choice)
        choice.toggled.connect(partial(_stop_at_chosen, choice))
    return box
