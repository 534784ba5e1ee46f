"""The slip as it is drawn: the same on paper, in a PDF and in the preview. Black on white, no greys.

It is laid out once, in twentieths of a millimetre on the 72 mm that a receipt printer of 80 mm can print, and
scaled for every other device. So letters have a size in millimetres, whatever the device, and lines break at
the same words.
"""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath

from smsc_gui.ui.qr import qr_image
from smsc_gui.ui.slip_content import Slip

WIDTH_MM: Final = 72.0
UNITS: Final = 20
"""To the millimetre."""
DOTS: Final = 8
"""To the millimetre, of a receipt printer (203 dpi): the code's squares are whole numbers of dots."""
CODE_MM: Final = 36.0
"""The code with its border is at most so large."""
_WIDTH: Final = WIDTH_MM * UNITS
_CENTRED: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: QFont
    place: QRectF
    flags: Qt.AlignmentFlag


@dataclass(slots=True)
class SlipDrawing:
    """A slip laid out. `height_mm`: what it needs at its own width, `WIDTH_MM`. Any one thread."""

    slip: Slip
    height_mm: float = 0.0
    _lines: list[_Line] = field(default_factory=list)
    _code: QRectF = field(default_factory=QRectF)
    _rules: list[float] = field(default_factory=list)
    _y: float = 0.0

    def __post_init__(self) -> None:
        slip = self.slip
        if slip.head:
            self._add(slip.head, 4.2, strong=True, after=2)
            self._rule()
        self._add(slip.caption, 4.0, after=1.5)
        self._add(slip.number, self._number_mm(), strong=True, after=1.5)
        self._add(slip.until, 4.4, strong=True, after=1)
        self._add_code()
        self._rule()
        for number, step in enumerate(slip.steps, start=1):
            self._add_step(f"{number}.", step)
        self.height_mm = self._y / UNITS

    def paint(self, painter: QPainter, dots_per_mm: float) -> None:
        """Draws it at the painter's origin, so many of the painter's dots to the millimetre."""
        painter.save()
        painter.scale(dots_per_mm / UNITS, dots_per_mm / UNITS)
        painter.setPen(Qt.GlobalColor.black)
        for line in self._lines:
            painter.setFont(line.font)
            painter.drawText(line.place, int(line.flags) | int(Qt.TextFlag.TextWordWrap), line.text)
        for y in self._rules:
            painter.fillRect(QRectF(0, y, _WIDTH, UNITS / 4), Qt.GlobalColor.black)
        painter.fillPath(self._squares(), Qt.GlobalColor.black)
        painter.restore()

    def _add(self, text: str, mm: float, *, strong: bool = False, after: float) -> None:
        self._put(text, _font(mm, strong=strong), 0.0, _CENTRED)
        self._y += after * UNITS

    def _add_step(self, number: str, text: str) -> None:
        top, style = self._y, _font(4.0)
        self._put(number, style, 0.0, _LEFT)
        self._y = top
        self._put(text, style, 6.0 * UNITS, _LEFT)
        self._y += 1.2 * UNITS

    def _put(self, text: str, style: QFont, left: float, flags: Qt.AlignmentFlag) -> None:
        room = QRectF(left, self._y, _WIDTH - left, 10_000 * UNITS)
        wraps = int(flags) | int(Qt.TextFlag.TextWordWrap)
        high = QFontMetricsF(style).boundingRect(room, wraps, text).height()
        # A little more than it needs: a device may round a letter up, and must not wrap another word.
        place = QRectF(left, self._y, _WIDTH - left, high + UNITS)
        self._lines.append(_Line(text, style, place, flags))
        self._y += high

    def _add_code(self) -> None:
        modules = qr_image(self.slip.tel).width()
        side = int(CODE_MM * DOTS / modules) * modules / DOTS * UNITS
        self._code = QRectF((_WIDTH - side) / 2, self._y, side, side)
        self._y += side

    def _rule(self) -> None:
        self._rules.append(self._y)
        self._y += 2 * UNITS

    def _number_mm(self) -> float:
        """So large that the number fills its line."""
        wide = QFontMetricsF(_font(10.0, strong=True)).horizontalAdvance(self.slip.number)
        return min(10.0, 10.0 * 0.985 * _WIDTH / max(1.0, wide))

    def _squares(self) -> QPainterPath:
        """One path for all: squares drawn one by one show hairlines between them."""
        image = qr_image(self.slip.tel)
        size = self._code.width() / image.width()
        path = QPainterPath()
        for y in range(image.height()):
            start = None
            for x in range(image.width() + 1):
                dark = x < image.width() and image.pixelIndex(x, y) == 1
                if dark and start is None:
                    start = x
                elif not dark and start is not None:
                    box = QRectF(start * size, y * size, (x - start) * size, size)
                    path.addRect(box.translated(self._code.topLeft()))
                    start = None
        path.setFillRule(Qt.FillRule.WindingFill)
        return path


def _font(mm: float, *, strong: bool = False) -> QFont:
    """The program's font, with its line about `mm` high."""
    made = QFont(QGuiApplication.font().family())
    made.setPixelSize(round(mm * UNITS))
    made.setBold(strong)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
