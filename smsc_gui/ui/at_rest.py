"""What stands in the card's place while no card is chosen: what to do, in three steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from smsc_gui.ui.badge import Badge
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type

_ICON = 28
_LETTERS = 72
"""Of a line, at most."""


class AtRest(QWidget):
    """`first_steps`: leads to the help on that; hidden until somebody offers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_steps = button(self.tr("First steps"), quiet=True, icon="circle-question-mark")
        self.first_steps.hide()
        block = QWidget()
        block.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        inside = column(block, spacing=Space.LARGE)
        inside.addWidget(Text(self.tr("Ready for the next subscriber"), Tone.PLAIN, Type.TITLE))
        inside.addLayout(self._steps())
        inside.addWidget(self.first_steps, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(block, 9)
        across.addStretch(1)
        self._column = column(self)
        self._column.addStretch(2)
        self._column.addLayout(across)
        self._column.addStretch(3)

    def arrange(self, *, stacked: bool) -> None:
        """`stacked`: in one column it begins at the top."""
        edge = Space.MEDIUM if stacked else Space.LARGE
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setStretch(0, 0 if stacked else 2)

    def _steps(self) -> QGridLayout:
        steps = (
            ("phone", self.tr("Type the subscriber’s number above and press Enter.")),
            ("phone-call", self.tr("The subscriber calls the number that shows here.")),
            ("shield-check", self.tr("“Verified” appears by itself: there is nothing to press.")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(steps):
            grid.addWidget(_picture(name), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(words, Tone.PLAIN, Type.LEAD), row, 1)
        return grid


def _picture(name: str) -> Badge:
    picture = Badge(name, ground=False)
    picture.setFixedSize(_ICON, _ICON)
    return picture
