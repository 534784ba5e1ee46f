"""A picture beside words that say the same: an icon by itself, or on a soft ground of its tone."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.ui.icons import drawn
from smsc_gui.ui.surfaces import Mark, column
from smsc_gui.ui.theme import Radius, Space, Tone, colours

_INSIDE = 0.55
"""How much of a ground's side its icon takes."""
_SIGNS: Final = MappingProxyType(
    {Tone.GOOD: "check", Tone.WARNING: "triangle-alert", Tone.BAD: "triangle-alert"}
)


def sign_of(tone: Tone) -> str:
    """The icon that says the same as a tone, for those who do not see colours."""
    return _SIGNS.get(tone, "info")


class Badge(Mark):
    """`size`: its side, as a multiple of the height of a line. `ground`: whether it stands on one.

    It has no name for a screen reader: the words beside it say what it does.
    """

    def __init__(
        self, name: str, tone: Tone = Tone.ACCENT, size: float = 2.4, *, ground: bool = True
    ) -> None:
        super().__init__(size)
        self._name, self._tone = name, tone
        self._ground = ground

    def show_icon(self, name: str, tone: Tone) -> None:
        """Shows another one."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            self._paint_ground(painter)
        ink = colours(self.palette()).ink(self._tone)
        side = round(self.width() * (_INSIDE if self._ground else 1.0))
        corner = (self.width() - side) // 2
        ratio = self.devicePixelRatioF()
        painter.drawImage(corner, corner, drawn(self._name, ink, side, ratio))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        scheme = colours(self.palette())
        painter.setBrush(scheme.ground(self._tone))
        painter.setPen(scheme.ink(self._tone) if scheme.is_strong else Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)


def head(mark: QWidget, *words: QWidget) -> QHBoxLayout:
    """What a dialog or a page begins with: the mark, and beside it the words, one below the other."""
    row = QHBoxLayout()
    row.setSpacing(Space.MEDIUM)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    box = QWidget()
    beside = column(box, spacing=Space.TINY)
    beside.addStretch(1)
    for one in words:
        beside.addWidget(one)
    beside.addStretch(1)
    row.addWidget(box, 1)
    return row
