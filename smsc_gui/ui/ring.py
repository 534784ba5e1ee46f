"""The time left as a ring with the digits in it; amber in the last minute."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.fitted import Fitted
from smsc_gui.ui.theme import Type, colours, font

LAST_MINUTE = 60
SIDE: Final = 8.0
"""Of the ring, and of what stands in its place later: as a multiple of the height of a line of text."""
_THICK: Final = 0.055
"""Of the line, as a share of the side."""
_DIGITS: Final = 0.27
"""How high the digits are, as a share of the side."""


def digits(seconds: int) -> str:
    """`14:32`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def whole_seconds(left: float) -> int:
    """What a countdown shows: 0 only when nothing is left."""
    return ceil(round(left, 3))


def usual_side(scale: float = 1.0) -> int:
    """The side of the ring beside a number, in device-independent pixels."""
    return round(QFontMetricsF(font(Type.BODY)).height() * SIDE * scale)


class Ring(Fitted):
    """See the module. It draws again only when another second is to be shown.

    A label, because of a plain widget a screen reader says nothing.
    """

    def __init__(self, whole: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self._seconds = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def seconds(self) -> int:
        """The seconds that are shown."""
        return self._seconds

    @property
    def is_last_minute(self) -> bool:
        """Whether the ring is amber."""
        return self._seconds <= LAST_MINUTE

    def colour(self) -> QColor:
        """The ring's colour now."""
        scheme = colours(self.palette())
        return QColor(scheme.amber if self.is_last_minute else scheme.accent)

    def show_left(self, seconds: int) -> None:
        """Shows so many seconds, 0 or more."""
        if seconds == self._seconds:
            return
        minutes = -(-seconds // 60)
        if minutes != -(-self._seconds // 60) or self.accessibleName() == "":
            # By the minute: a screen reader that spoke each second would never be silent.
            self.setAccessibleName(self.tr("Time left: %n minute(s)", "", minutes))
        self._seconds = seconds
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(usual_side(), usual_side())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self.width() * _THICK
        edge = thick / 2 + 1
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(QColor(scheme.track), thick))
        painter.drawEllipse(box)
        if self._seconds > 0:
            pen = QPen(self.colour(), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            share = min(1.0, self._seconds / self._whole)
            painter.drawArc(box, 90 * 16, round(share * 360 * 16))
        warns = self.is_last_minute and self._seconds > 0
        painter.setPen(QColor(scheme.warning if warns else scheme.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, digits(max(0, self._seconds)))
        painter.end()

    def fit(self) -> None:
        """Digits as large as the ring allows."""
        line = QFontMetricsF(font(Type.BODY)).height()
        self.setFont(font(max(1.0, self.width() * _DIGITS / line), strong=True, digits=True))
