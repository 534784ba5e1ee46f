"""The large thing on a card and its place: a mark, a line above, the line itself, and what stands below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from smsc_gui.ui.ring import usual_side
from smsc_gui.ui.room import Room
from smsc_gui.ui.theme import Space

_BESIDE_SMALL = 0.68
"""How large the mark is in one column, where it stands below the line and not beside it."""


class Hero(QWidget):
    """Four parts that stand in the same four places, whatever is shown. `arrange`: by the window's size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.TINY)
        self._grid.setColumnStretch(1, 1)

    def put(self, mark: QWidget, above: QWidget, line: QWidget, below: QWidget) -> None:
        """The four parts. Called once."""
        self._mark, self._above, self._line, self._below = mark, above, line, below
        self._place(stacked=False)

    def arrange(self, room: Room) -> None:
        """In one column the line goes over the whole width, the mark stands below it."""
        side = usual_side(room.scale * (_BESIDE_SMALL if room.stacked else 1.0))
        self._mark.setFixedSize(side, side)
        if room.stacked != self._stacked:
            self._place(stacked=room.stacked)

    def _place(self, *, stacked: bool) -> None:
        self._stacked = stacked
        parts = (self._mark, self._above, self._line, self._below)
        for part in parts:
            self._grid.removeWidget(part)
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        if stacked:
            self._grid.addWidget(self._above, 0, 0, 1, 2)
            self._grid.addWidget(self._line, 1, 0, 1, 2)
            self._grid.addWidget(self._mark, 2, 0, top)
            self._grid.addWidget(self._below, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self._mark, 0, 0, 3, 1)
            self._grid.addWidget(self._above, 0, 1, bottom)
            self._grid.addWidget(self._line, 1, 1)
            self._grid.addWidget(self._below, 2, 1, top)
        for row, share in enumerate((0, 0, 0, 1) if stacked else (1, 0, 1, 0)):
            self._grid.setRowStretch(row, share)
