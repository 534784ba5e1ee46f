"""The shapes that stand for states: one family, each told from the others without its colour.

Filled is what the service has settled: the call came, no call came, no number was given. An outline is what
is still open, what people decided, and what nobody knows. The sign of a filled shape is cut out of it, so
that it has the colour of the ground: whatever can be read in that ink can be read here. See docs/design.md.
"""

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPainterPathStroker, QTransform

from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.resources import resource
from smsc_gui.ui.theme import Tone

ICON_SIZES: Final = (16, 24, 32, 48, 64, 128)
"""Of what the system shows, in pixels of the screen."""
PROGRAM_SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)
"""In which the program's own icon is kept."""
_GRID: Final = 24.0
"""On which the shapes are told."""
_FINE: Final = 40.0
"""How many times larger they are worked out: Qt makes corners of small curves it cuts from one another."""
_LARGE: Final = 48.0
"""From this side on, in device-independent pixels, lines are thinner: they need no help to be seen."""
_THICK, _THIN = 2.2, 1.7
_OF_DOTS: Final = 1.4
"""How much thicker the pen is for dots alone."""
_MIDDLE: Final = QPointF(12, 12)


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


_SHAPES: Final = {
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


def draw(
    painter: QPainter, shape: Shape, box: QRectF, colour: QColor, *, part: float = 1.0
) -> None:
    """Draws a shape into a square box. `part`: how much of its sign is there yet, from 0 to 1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _GRID / _FINE, box.height() / _GRID / _FINE)
    width = _THIN if box.width() >= _LARGE else _THICK
    whole = part >= 1.0
    path = _whole(shape, width) if whole else _path(shape, width, max(0.0, part))
    painter.fillPath(path, colour)
    painter.restore()


def program_icon() -> QIcon:
    """The program's own: a receiver and a tick. Each size is a file that is read when it is shown.

    In 16 to 24 pixels it is another drawing, with less in it (packaging/icons.py makes them all).
    """
    icon = QIcon()
    for side in PROGRAM_SIZES:
        icon.addFile(str(resource("program", f"{side}.png")))
    return icon


@lru_cache
def _whole(shape: Shape, width: float) -> QPainterPath:
    return _path(shape, width, 1.0)


def _path(shape: Shape, width: float, part: float) -> QPainterPath:
    """All that is inked."""
    thicker = _OF_DOTS if shape is Shape.DOTS else 1.0
    ground, sign = _fine(_GROUNDS[shape]), _stroked(_begun(_SIGNS[shape], part), width * thicker)
    if shape in _FILLED:
        return ground.subtracted(sign)
    edge = QPainterPath() if ground.isEmpty() else _stroked([_GROUNDS[shape]], width)
    return edge.united(sign)


def _fine(path: QPainterPath) -> QPainterPath:
    return QTransform.fromScale(_FINE, _FINE).map(path)


def _begun(lines: Sequence[QPainterPath], part: float) -> list[QPainterPath]:
    """The lines as a pen has drawn them so far, one after the other."""
    if part >= 1.0:
        return list(lines)
    left = part * sum(line.length() for line in lines)
    begun = []
    for line in lines:
        share = min(1.0, left / line.length()) if line.length() else 1.0
        left -= line.length()
        if share > 0:
            begun.append(_as_far_as(line, share))
    return begun


def _as_far_as(line: QPainterPath, share: float) -> QPainterPath:
    """Straight lines only: the corners that lie before the end, then the end."""
    end = share * line.length()
    far, corners = 0.0, _corners(line)
    begun = QPainterPath(corners[0])
    for before, corner in pairwise(corners):
        far += _apart(before, corner)
        if far >= end:
            break
        begun.lineTo(corner)
    begun.lineTo(line.pointAtPercent(share))
    return begun


def _corners(line: QPainterPath) -> list[QPointF]:
    elements = (line.elementAt(place) for place in range(line.elementCount()))
    return [QPointF(one.x, one.y) for one in elements]


def _apart(one: QPointF, other: QPointF) -> float:
    between = other - one
    return float((between.x() ** 2 + between.y() ** 2) ** 0.5)


def _stroked(lines: Sequence[QPainterPath], width: float) -> QPainterPath:
    pen = QPainterPathStroker()
    pen.setWidth(width * _FINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    inked = QPainterPath()
    inked.setFillRule(Qt.FillRule.WindingFill)
    for line in lines:
        inked.addPath(pen.createStroke(_fine(line)))
    return inked.simplified()


def _line(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _dot(x: float, y: float) -> QPainterPath:
    """A point: as large as the pen. A line without length would not be stroked at all."""
    return _line((x, y), (x, y + 0.01))


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_MIDDLE, radius, radius)
    return path


def _box() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3, 3, 18, 18), 4, 4)
    return path


def _rounded(corners: Sequence[tuple[float, float]], radius: float) -> QPainterPath:
    """A closed figure; each corner is cut off so far away from it, and rounded."""
    path = QPainterPath()
    points = [QPointF(*corner) for corner in corners]
    for place, corner in enumerate(points):
        first = _towards(corner, points[place - 1], radius)
        last = _towards(corner, points[(place + 1) % len(points)], radius)
        path.lineTo(first) if place else path.moveTo(first)
        path.quadTo(corner, last)
    path.closeSubpath()
    return path


def _towards(start: QPointF, end: QPointF, far: float) -> QPointF:
    return start + (end - start) * (far / _apart(start, end))


def _hook() -> QPainterPath:
    """The question mark but for its point."""
    path = QPainterPath()
    box = QRectF(9.2, 7.1, 5.6, 5.2)
    path.arcMoveTo(box, 195)
    path.arcTo(box, 195, -240)
    path.quadTo(QPointF(12, 12.7), QPointF(12, 13.6))
    return path


def _ring_of_dots() -> list[QPainterPath]:
    angles = (radians(45 * place) for place in range(8))
    return [_dot(12 + 8.8 * sin(angle), 12 - 8.8 * cos(angle)) for angle in angles]


_TICK: Final = ((7.2, 12.5), (10.6, 15.9), (16.9, 8.9))

_GROUNDS: Final = {
    Shape.DOTS: QPainterPath(),
    Shape.CLOCK: _circle(9.4),
    Shape.TICK: _circle(10.5),
    Shape.HAND: _box(),
    Shape.CROSS: _circle(10.5),
    Shape.DASH: _circle(9.4),
    Shape.ALARM: _rounded(((12, 0.9), (24, 21.6), (0, 21.6)), 3),
    Shape.QUESTION: _rounded(((12, 1.2), (22.8, 12), (12, 22.8), (1.2, 12)), 2.4),
}
_SIGNS: Final = {
    Shape.DOTS: _ring_of_dots(),
    Shape.CLOCK: [_line((12, 6.8), (12, 12), (15.5, 14.1))],
    Shape.TICK: [_line(*_TICK)],
    Shape.HAND: [_line(*_TICK)],
    Shape.CROSS: [_line((8.3, 8.3), (15.7, 15.7)), _line((15.7, 8.3), (8.3, 15.7))],
    Shape.DASH: [_line((8, 12), (16, 12))],
    Shape.ALARM: [_line((12, 9.2), (12, 13.6)), _dot(12, 17.2)],
    Shape.QUESTION: [_hook(), _dot(12, 16.9)],
}
_FILLED: Final = frozenset({Shape.TICK, Shape.CROSS, Shape.ALARM})
