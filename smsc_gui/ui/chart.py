"""Bars: how many were asked for, and, filled, how many of them were verified.

What is filled and what is hollow is told apart without colour; every bar can be chosen with the mouse or
the arrow keys, and is then told in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.named_picture import NamedPicture
from smsc_gui.ui.theme import Colours, Radius, Space, Stroke, Type, colours, font

LINES: Final = 4
"""Lines across, at most."""
_LINES_OF_TEXT: Final = 14
"""How high a chart is."""
_BAR: Final = 0.68
"""How much of its place a bar takes."""
_STEPS: Final = (1, 2, 3, 4, 6, 7, 12, 14)


@dataclass(frozen=True, slots=True)
class Bar:
    """`mark`: below the bar, short. `words`: all about it, for the one who chooses it. `whole` >= `part`."""

    mark: str
    words: str
    whole: int
    part: int


def top_and_step(most: int) -> tuple[int, int]:
    """How high the axis goes for `most`, and the distance of its lines: 1, 2 or 5 with noughts."""
    step = 1
    while step * LINES < most:
        leading = str(step)[0]
        step = step * 5 // 2 if leading == "2" else step * 2
    return max(1, -(-most // step)) * step, step


class Chart(NamedPicture):
    """`chosen(int)`: this bar is looked at, -1 none. `from_end`: the last bar has its mark in any case."""

    chosen = Signal(int)

    def __init__(self, *, from_end: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from_end = from_end
        self._bars: tuple[Bar, ...] = ()
        self._current = -1
        self._by_keyboard = False
        self.setFont(font(Type.SMALL, digits=True))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def current(self) -> int:
        """The bar that is looked at, -1 none."""
        return self._current

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Shows other bars; the same ones cost nothing."""
        if tuple(bars) == self._bars:
            return
        self._bars = tuple(bars)
        if self._current >= len(self._bars):
            self._choose(-1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(self.minimumSizeHint().width() * 2, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: bars as thin as they may be."""
        metrics = self.fontMetrics()
        width = metrics.averageCharWidth() * max(24, len(self._bars)) + self._axis_width()
        return QSize(round(width), metrics.height() * _LINES_OF_TEXT)

    def bar_at(self, x: float) -> int:
        """Which bar is at this place, -1 where none is."""
        plot = self._plot()
        if not self._bars or not plot.left() <= x < plot.right():
            return -1
        return int((x - plot.left()) / plot.width() * len(self._bars))

    def rect_of(self, index: int, value: float) -> QRectF:
        """The bar from nought to `value`."""
        plot, place = self._plot(), self._place()
        height = plot.height() * value / self._scale()[0]
        left = plot.left() + place * (index + (1 - _BAR) / 2)
        return QRectF(left, plot.bottom() - height, place * _BAR, height)

    def marked(self) -> list[int]:
        """The bars whose marks have room, evenly apart."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(bar.mark) for bar in self._bars), default=0.0)
        need = (widest + Space.SMALL) / self._place()
        step = next((step for step in _STEPS if step >= need), len(self._bars))
        last = len(self._bars) - 1
        return [i for i in range(last + 1) if ((last - i) if self._from_end else i) % step == 0]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrows lead from bar to bar; Home and End to the first and the last."""
        last = len(self._bars) - 1
        at = self._current
        places = {
            Qt.Key.Key_Left: last if at < 0 else max(0, at - 1),
            Qt.Key.Key_Right: min(last, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._choose(place)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The frame shows to those who came here with the keyboard."""
        reasons = Qt.FocusReason
        self._by_keyboard = event.reason() in {reasons.TabFocusReason, reasons.BacktabFocusReason}
        super().focusInEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Looks at the bar under the pointer."""
        self._choose(self.bar_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer is gone."""
        self._choose(-1)
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_lines(painter, scheme)
        for index in range(len(self._bars)):
            self._draw_bar(painter, scheme, index)
        self._draw_marks(painter, scheme)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(QColor(scheme.accent), Stroke.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        painter.end()

    def _choose(self, index: int) -> None:
        if index != self._current:
            self._current = index
            self.update()
            self.chosen.emit(index)

    def _scale(self) -> tuple[int, int]:
        return top_and_step(max((bar.whole for bar in self._bars), default=0))

    def _axis_width(self) -> float:
        top = QFontMetricsF(self.font()).horizontalAdvance(str(self._scale()[0]))
        return top + Space.SMALL

    def _plot(self) -> QRectF:
        """Where the bars are; a line of text has room above them, and one below."""
        line = QFontMetricsF(self.font()).height()
        room = QRectF(self.rect()).adjusted(Space.SMALL, Space.TINY, -Space.SMALL, -Space.TINY)
        return room.adjusted(self._axis_width(), line * 1.2, 0, -line * 1.4)

    def _place(self) -> float:
        return max(1.0, self._plot().width() / max(1, len(self._bars)))

    def _draw_lines(self, painter: QPainter, scheme: Colours) -> None:
        plot, (top, step) = self._plot(), self._scale()
        half = QFontMetricsF(self.font()).height() / 2
        for value in range(0, top + 1, step):
            y = plot.bottom() - plot.height() * value / top
            across = scheme.track if scheme.is_strong else scheme.line
            painter.setPen(QColor(scheme.edge if value == 0 else across))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(scheme.muted))
            place = QRectF(0, y - half, plot.left() - Space.SMALL, 2 * half)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value)
            )

    def _draw_bar(self, painter: QPainter, scheme: Colours, index: int) -> None:
        bar, plot, place = self._bars[index], self._plot(), self._place()
        if index == self._current:
            band = QRectF(plot.left() + place * index, plot.top(), place, plot.height())
            painter.fillRect(band, QColor(scheme.accent_soft))
            if scheme.is_strong:  # which has no soft grounds
                painter.setPen(QPen(QColor(scheme.accent), Stroke.FOCUS))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(band)
        if bar.whole == 0:
            return
        painter.setPen(QPen(QColor(scheme.edge), Stroke.EDGE))
        painter.setBrush(QColor(scheme.surface))  # no line goes through it
        painter.drawRect(self.rect_of(index, bar.whole))
        painter.fillRect(self.rect_of(index, bar.part), QColor(scheme.accent))
        self._draw_count(painter, scheme, index)

    def _draw_count(self, painter: QPainter, scheme: Colours, index: int) -> None:
        """How many, above the bar, where there is room; no line goes through it."""
        count, bar = str(self._bars[index].whole), self.rect_of(index, self._bars[index].whole)
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(count)
        if width > self._place():
            return
        box = QRectF(bar.center().x() - width / 2, 0, width, metrics.ascent())
        box.moveBottom(bar.top() - 3)
        ground = scheme.accent_soft if index == self._current else scheme.surface
        painter.fillRect(box, QColor(ground))
        painter.setPen(QColor(scheme.text))
        painter.drawText(box.bottomLeft(), count)

    def _draw_marks(self, painter: QPainter, scheme: Colours) -> None:
        plot, place = self._plot(), self._place()
        metrics = QFontMetricsF(self.font())
        for index in self.marked():
            mark = self._bars[index].mark
            middle = plot.left() + place * (index + 0.5)
            width = metrics.horizontalAdvance(mark)
            left = min(max(0.0, middle - width / 2), self.width() - width)
            painter.setPen(QColor(scheme.text if index == self._current else scheme.muted))
            painter.drawText(QPointF(left, plot.bottom() + metrics.height()), mark)
