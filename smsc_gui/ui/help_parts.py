"""What the dialogs of the help are made of."""

from math import ceil
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from smsc_gui.ui.failure_parts import PageScroll
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Type

MOST_OF_SCREEN: Final = 0.88


class HelpDialog(QDialog):
    """A page to read beside the work: it takes nothing from the window, and can stay open.

    `letters`: how wide it is, in average letters.
    """

    def __init__(self, parent: QWidget | None, *, letters: int = 74) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letters = letters
        self._fitted = False
        self.body = QWidget()
        self.page = column(self.body, margin=Space.LARGE, spacing=Space.MEDIUM)
        self._title = Text(size=Type.TITLE, strong=True)
        self.page.addWidget(self._title)
        self._scroll = PageScroll(self.body)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        self._buttons.setSpacing(Space.SMALL)
        self._buttons.addStretch(1)
        self._bar = QWidget()
        self._bar.setLayout(self._buttons)
        self.close_button = self.add_button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        whole = column(self, spacing=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._bar)

    def say_title(self, title: str) -> None:
        """What the page is about."""
        self.setWindowTitle(title)
        self._title.say(title)

    def add_button(self, words: str, *, primary: bool = False) -> QPushButton:
        """A button at the bottom, behind those that are there."""
        made = button(words, primary=primary)
        self._buttons.addWidget(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Takes the size that its page needs, within the screen; more than that can be scrolled to."""
        if not self._fitted:
            self._fitted = True
            self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        room = self.screen().availableSize() * MOST_OF_SCREEN
        wide = ceil(self.fontMetrics().averageCharWidth() * self._letters) + 2 * Space.LARGE
        width = min(max(wide, self.minimumSizeHint().width()), room.width())
        height = self._scroll.height_for(width) + self._bar.sizeHint().height()
        self.resize(width, min(height, room.height()))
        self._scroll.settle()
