"""The small pictures of the first steps: what staff see and press, drawn in the colours of the window."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui import glyphs
from smsc_gui.ui.theme import Colours, Radius, Space, Stroke, Tone, Type, colours, font

WIDE, HIGH = 150.0, 64.0


class Picture(Enum):
    """What is drawn."""

    FIELD = auto()
    ENTER = auto()
    NUMBER = auto()
    RING = auto()
    TICK = auto()


class StepPicture(QWidget):
    """One of them; the text beside it says the same. `words`: what stands in it."""

    def __init__(self, picture: Picture, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's. It grows with the text beside it."""
        scale = self.fontMetrics().height() / 17
        return QSize(round(WIDE * scale), round(HIGH * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = colours(self.palette())
        painter.setPen(QPen(QColor(scheme.line), Stroke.EDGE))
        painter.setBrush(QColor(scheme.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        _DRAWN[self._picture](painter, box, scheme, self._words)
        painter.end()


def _field(painter: QPainter, box: QRectF, scheme: Colours, words: str) -> None:
    inside = box.adjusted(
        box.width() * 0.07, box.height() * 0.25, -box.width() * 0.07, -box.height() * 0.25
    )
    painter.setPen(QPen(QColor(scheme.accent), Stroke.FOCUS))
    painter.setBrush(QColor(scheme.field))
    painter.drawRoundedRect(inside, Radius.PART, Radius.PART)
    painter.setPen(QColor(scheme.text))
    painter.setFont(font(Type.BODY))
    words_in = inside.adjusted(Space.SMALL, 0, -Space.TINY, 0)
    aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words_in, aligned, words)
    end = words_in.left() + painter.fontMetrics().horizontalAdvance(words) + 2
    painter.setPen(QPen(QColor(scheme.text), Stroke.EDGE))
    painter.drawLine(QPointF(end, inside.top() + 6), QPointF(end, inside.bottom() - 6))


def _enter(painter: QPainter, box: QRectF, scheme: Colours, words: str) -> None:
    key = QRectF(0, 0, box.width() * 0.56, box.height() * 0.56)
    key.moveCenter(box.center())
    painter.setPen(QPen(QColor(scheme.edge), Stroke.EDGE))
    painter.setBrush(QColor(scheme.window))
    painter.drawRoundedRect(key, Radius.PART, Radius.PART)
    painter.setPen(QColor(scheme.text))
    painter.setFont(font(Type.BODY, strong=True))
    left = key.adjusted(0, 0, -key.width() * 0.34, 0)
    painter.drawText(left, Qt.AlignmentFlag.AlignCenter, words)
    _hooked_arrow(
        painter,
        QPointF(key.right() - key.width() * 0.22, key.center().y()),
        key.height() * 0.2,
        scheme,
    )


def _hooked_arrow(painter: QPainter, at: QPointF, size: float, scheme: Colours) -> None:
    painter.setPen(QPen(QColor(scheme.accent), Stroke.FOCUS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = at + QPointF(size, size * 0.6)
    tip = at + QPointF(-size, size * 0.6)
    painter.drawPolyline(QPolygonF([at + QPointF(size, -size), corner, tip]))
    for wing in (-0.55, 0.55):
        painter.drawLine(tip, tip + QPointF(size * 0.6, size * wing))


def _number(painter: QPainter, box: QRectF, scheme: Colours, words: str) -> None:
    painter.setFont(font(Type.BODY, strong=True, digits=True))
    painter.setPen(QColor(scheme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _ring(painter: QPainter, box: QRectF, scheme: Colours, words: str) -> None:
    side = box.height() * 0.78
    ring = QRectF(0, 0, side, side)
    ring.moveCenter(box.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(scheme.track), Stroke.BAR))
    painter.drawEllipse(ring)
    pen = QPen(QColor(scheme.accent), Stroke.BAR)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(ring, 90 * 16, 250 * 16)
    painter.setPen(QColor(scheme.text))
    painter.setFont(font(Type.SMALL, digits=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _tick(painter: QPainter, box: QRectF, scheme: Colours, words: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scheme.ground(Tone.GOOD))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Radius.CONTROL - 1, Radius.CONTROL - 1)
    painter.setFont(font(Type.SMALL, strong=True))
    side = box.height() * 0.5
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    beside = Space.SMALL + painter.fontMetrics().horizontalAdvance(words)
    fits = side + beside <= box.width() - 2 * Space.SMALL  # the step's title says the word as well
    if fits:
        square.moveLeft(box.center().x() - (side + beside) / 2)
    glyphs.draw(painter, glyphs.Shape.TICK, square, scheme.ink(Tone.GOOD))
    if not fits:
        return
    painter.setPen(scheme.ink(Tone.GOOD))
    rest = QRectF(box)
    rest.setLeft(square.right() + Space.SMALL)
    aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rest, aligned, words)


_DRAWN: dict[Picture, Callable[[QPainter, QRectF, Colours, str], None]] = {
    Picture.FIELD: _field,
    Picture.ENTER: _enter,
    Picture.NUMBER: _number,
    Picture.RING: _ring,
    Picture.TICK: _tick,
}
