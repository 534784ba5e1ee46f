"""The shapes that stand for states: each is told from the others without its colour."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.theme import LIGHT, Tone

ICON_SIZES = (16, 24, 32, 48, 64, 128)


class Shape(Enum):
    """What can be drawn. Each is drawn into a square."""

    DOTS = auto()
    CLOCK = auto()
    TICK = auto()
    HAND = auto()
    CROSS = auto()
    DASH = auto()
    ALARM = auto()
    QUESTION = auto()


_SHAPES = {
    State.PREPARING: (Shape.DOTS, Tone.ACCENT),
    State.REQUESTING: (Shape.DOTS, Tone.ACCENT),
    State.WAITING: (Shape.CLOCK, Tone.ACCENT),
    State.VERIFIED: (Shape.TICK, Tone.GOOD),
    State.BY_HAND: (Shape.HAND, Tone.WARNING),
    State.EXPIRED: (Shape.CROSS, Tone.BAD),
    State.UNCHECKED: (Shape.QUESTION, Tone.WARNING),
    State.CANCELLED: (Shape.DASH, Tone.MUTED),
    State.FAILED: (Shape.ALARM, Tone.BAD),
    State.UNKNOWN: (Shape.QUESTION, Tone.WARNING),
}


def shape_of(verification: Verification) -> tuple[Shape, Tone]:
    """The shape and tone of a verification's state."""
    return shape_of_state(verification.state)


def shape_of_state(state: State) -> tuple[Shape, Tone]:
    """The same, where only the state is known."""
    return _SHAPES[state]


def draw(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    """Draws a shape into a square box, its sign left out of the filled ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.height() / 24)
    pen = QPen(colour, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWN[shape](painter, colour)
    painter.restore()


def program_icon() -> QIcon:
    """The program's own, in the sizes of title bars and taskbars: the tick of a verified number, in blue."""
    icon = QIcon()
    for side in ICON_SIZES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter, Shape.TICK, QRectF(0, 0, side, side), QColor(LIGHT.accent))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _disc(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(12, 12), 9.9, 9.9)
    # What is drawn on the disc has the brightness it lacks, so that it shows on any ground.
    light = QColor("#ffffff") if colour.lightness() < 140 else QColor("#10151c")
    pen = painter.pen()
    pen.setColor(light)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    for x in (4.5, 12, 19.5):
        painter.drawEllipse(QPointF(x, 12), 1.4, 1.4)


def _clock(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9.5, 9.5)
    painter.drawPolyline(QPolygonF([QPointF(12, 6.5), QPointF(12, 12), QPointF(15.8, 14.2)]))


def _tick(painter: QPainter, colour: QColor) -> None:
    _disc(painter, colour)
    painter.drawPolyline(QPolygonF([QPointF(7, 12.4), QPointF(10.6, 16), QPointF(17, 8.8)]))


def _hand(painter: QPainter, _colour: QColor) -> None:
    """A tick in a box, as on paper: somebody put it there."""
    painter.drawRoundedRect(QRectF(2.5, 2.5, 19, 19), 3, 3)
    painter.drawPolyline(QPolygonF([QPointF(7, 12.4), QPointF(10.6, 16), QPointF(17, 8.8)]))


def _cross(painter: QPainter, colour: QColor) -> None:
    _disc(painter, colour)
    painter.drawLine(QPointF(8.2, 8.2), QPointF(15.8, 15.8))
    painter.drawLine(QPointF(15.8, 8.2), QPointF(8.2, 15.8))


def _dash(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9.5, 9.5)
    painter.drawLine(QPointF(7.5, 12), QPointF(16.5, 12))


def _alarm(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(12, 2.5), QPointF(22.5, 21), QPointF(1.5, 21)]))
    painter.drawLine(QPointF(12, 9.5), QPointF(12, 14))
    painter.drawPoint(QPointF(12, 17.6))


def _question(painter: QPainter, colour: QColor) -> None:
    diamond = [QPointF(12, 1.5), QPointF(22.5, 12), QPointF(12, 22.5), QPointF(1.5, 12)]
    painter.drawPolygon(QPolygonF(diamond))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(9, 6.8, 6, 5.6), 200 * 16, -245 * 16)
    painter.drawLine(QPointF(12, 12.3), QPointF(12, 13.6))
    painter.setBrush(colour)
    painter.drawPoint(QPointF(12, 17))


_DRAWN = {
    Shape.DOTS: _dots,
    Shape.CLOCK: _clock,
    Shape.TICK: _tick,
    Shape.HAND: _hand,
    Shape.CROSS: _cross,
    Shape.DASH: _dash,
    Shape.ALARM: _alarm,
    Shape.QUESTION: _question,
}
