"""States as pictures for what the system shows: notifications and the notification area.

On white, because nobody knows how dark a panel is.
"""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from smsc_gui.ui import glyphs
from smsc_gui.ui.theme import LIGHT, PAPER, Tone

_SIDE = 64
_MOST = 9
"""The largest number that can be read in 22 pixels."""

_ROUND = frozenset({glyphs.Shape.TICK, glyphs.Shape.CROSS, glyphs.Shape.CLOCK, glyphs.Shape.DASH})
"""These fill the white to its edge."""

ImageData = tuple[int, int, int, bool, int, int, bytes]
"""Width, height, bytes in a row, alpha, bits of a sample, channels, the samples (image-data)."""


def state_image(shape: glyphs.Shape, tone: Tone, side: int) -> QImage:
    """The shape of a state."""
    image = _white(side)
    painter = QPainter(image)
    edge = side * (0.045 if shape in _ROUND else 0.15)
    box = QRectF(edge, edge, side - 2 * edge, side - 2 * edge)
    glyphs.draw(painter, shape, box, LIGHT.ink(tone))
    painter.end()
    return image


def count_image(count: int, side: int) -> QImage:
    """How many wait: the number in a ring that is not closed, as the time left has it."""
    return _ring_around(str(count) if count <= _MOST else f"{_MOST}+", side)


@lru_cache(maxsize=64)  # six sizes at each change of a number that is nearly always a small one
def _ring_around(text: str, side: int) -> QImage:
    image = _white(side)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = side * 0.11
    pen = QPen(LIGHT.ink(Tone.ACCENT), thick)
    painter.setPen(pen)
    edge = thick / 2 + side * 0.03
    box = QRectF(edge, edge, side - 2 * edge, side - 2 * edge)
    painter.drawArc(box, 90 * 16, 285 * 16)
    font = QFont()
    font.setPixelSize(max(1, round(side * (0.62 if len(text) == 1 else 0.46))))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return image


def image_data(shape: glyphs.Shape, tone: Tone) -> ImageData:
    """The shape as notifications carry it."""
    image = state_image(shape, tone, _SIDE)
    samples = bytes(image.constBits())
    return (image.width(), image.height(), image.bytesPerLine(), True, 8, 4, samples)


def _white(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(PAPER))
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    return image
