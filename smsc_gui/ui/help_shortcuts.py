"""The list of shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.shortcuts import Group, groups, letters_hint
from smsc_gui.ui.surfaces import Surface, Text, column
from smsc_gui.ui.theme import Space, Tone

_TOP = Qt.AlignmentFlag.AlignTop


class Shortcuts(HelpDialog):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_head(self.tr("Keyboard shortcuts"), "keyboard")
        for group in groups():
            together = QVBoxLayout()
            together.setSpacing(Space.TINY)
            together.addWidget(Text(group.title, Tone.MUTED, strong=True))
            together.addLayout(_rows(group))
            self.page.addLayout(together)
        hint = letters_hint()
        if hint:
            self.page.addWidget(Text(hint, Tone.MUTED))
        self.page.addStretch(1)


def _rows(group: Group) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.TINY)
    grid.setColumnStretch(1, 1)
    for row, shortcut in enumerate(group.shortcuts):
        does = Text(shortcut.does)
        does.setAccessibleName(f"{shortcut.shown}: {shortcut.does}")
        grid.addWidget(_key(shortcut.shown), row, 0)
        grid.addWidget(does, row, 1)
    grid.setColumnMinimumWidth(0, _widest())
    return grid


def _key(words: str) -> QWidget:
    """The keys as a cap."""
    cap = Surface()
    cap.radius = 6
    layout = column(cap)
    layout.setContentsMargins(Space.SMALL, Space.TINY, Space.SMALL, Space.TINY)
    text = Text(words, wrap=False, strong=True)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(text)
    return cap


def _widest() -> int:
    """So that the texts of all groups begin at one place."""
    return max(_key(one.shown).sizeHint().width() for group in groups() for one in group.shortcuts)
