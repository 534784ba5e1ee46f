"""What a failure's dialog is put together from."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.surfaces import Surface, Text, column
from smsc_gui.ui.theme import Space, Tone, Type

_TOP = Qt.AlignmentFlag.AlignTop


class PageScroll(VerticalScroll):
    """Shows a page as it is, and scrolls it where the window is too small. The keyboard scrolls it too."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._focus_if_scrolled(0, self.verticalScrollBar().maximum())
        self.verticalScrollBar().rangeChanged.connect(self._focus_if_scrolled)

    def height_for(self, width: int) -> int:
        """How high the page is when it is `width` wide."""
        layout = self._page.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

    def settle(self) -> None:
        """Has a scroll bar only where it is needed.

        Qt's own "as needed" keeps one that was needed before: it takes so much width that it still is.
        """
        fits = self.height_for(self.width()) <= self.height()
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The room has changed."""
        self.settle()
        super().resizeEvent(event)

    def show_last(self, part: QWidget) -> None:
        """Scrolls so far that `part`, which may just have appeared, is seen."""
        self._page.adjustSize()
        self.ensureWidgetVisible(part, 0, Space.MEDIUM)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The frame of the focus is painted by the dialog: the page has the room to its edge."""
        super().focusInEvent(event)
        self.window().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """See `focusInEvent`."""
        super().focusOutEvent(event)
        self.window().update()

    def _focus_if_scrolled(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


class Details(Surface):
    """Labels and values for whoever helps, hidden at first, and the button that copies them."""

    def __init__(self, rows: Sequence[tuple[str, str]], copy: QPushButton) -> None:
        super().__init__(Tone.PLAIN)
        layout = column(self, margin=Space.MEDIUM, spacing=Space.SMALL)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(rows):
            shown = Text(breakable(value), size=Type.SMALL)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(Text(name, Tone.MUTED, Type.SMALL, wrap=False), place, 0, _TOP)
            grid.addWidget(shown, place, 1, _TOP)
        layout.addLayout(grid)
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()


def numbered(steps: Sequence[str]) -> QGridLayout:
    """The steps, one below the other, each with its number; all lines of one begin below its first word."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.SMALL)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(1, 1)
    for number, step in enumerate(steps, start=1):
        shown = Text(breakable(step))
        shown.setAccessibleName(f"{number}. {step}")
        grid.addWidget(Text(f"{number}.", Tone.ACCENT, strong=True, wrap=False), number, 0, _TOP)
        grid.addWidget(shown, number, 1, _TOP)
    return grid


def breakable(text: str, letters: int = 30) -> str:
    """The text with invisible places where a line may end, for words that are too long for any line: one
    after each so many letters.
    """
    return re.sub(rf"(\S{{{letters}}})(?=\S)", "\\1\u200b", text)
