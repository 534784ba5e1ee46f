"""How a cell of the journal's table is drawn. A frame has hundreds of them: nothing is asked twice."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smsc_gui.core.journal_search import Column, Row
from smsc_gui.ui import glyphs
from smsc_gui.ui.journal_cells import COLUMNS, Cells
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.theme import Colours, Space, Tone, Type, colours, font

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NUMBERS: Final = frozenset({Column.TIME, Column.ASSIGNED, Column.TOOK})
_PLACEHOLDER: Final = 0.55
"""How much of a cell the bar takes that stands for a text to come."""


class JournalDelegate(QStyledItemDelegate):
    """See the module."""

    def __init__(self, model: JournalModel, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cells = cells
        self._shapes: dict[tuple[glyphs.Shape, str, float], QPixmap] = {}
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Takes the application's font anew."""
        self._plain = font(Type.BODY)
        self._digits = font(Type.BODY, digits=True)
        self._strong = font(Type.BODY, strong=True, digits=True)
        self._metrics = {
            id(one): QFontMetrics(one) for one in (self._plain, self._digits, self._strong)
        }
        self._side = round(QFontMetrics(self._plain).height() * 1.05)
        self._shapes.clear()

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return QFontMetrics(self._strong).height() + 2 * Space.SMALL

    def width_of(self, column: Column, text: str) -> int:
        """What a text takes in this column, with the space around it."""
        width = self._metrics[id(self._font(column))].horizontalAdvance(text) + 2 * Space.SMALL
        return width + (self._side + Space.SMALL if column is Column.STATE else 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's."""
        scheme = colours(option.palette)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(scheme.accent_soft))
        painter.setPen(QColor(scheme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = COLUMNS[index.column()]
        row = self._model.found.row(index.row())
        inside = rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        if row is None:
            self._to_come(painter, inside, column, scheme)
        elif column is Column.STATE:
            self._state(painter, inside, row, scheme)
        else:
            painter.setPen(_ink(row, column, scheme))
            self._text(painter, inside, column, self._cells.text(row, column))

    def _font(self, column: Column) -> QFont:
        if column is Column.SUBSCRIBER:
            return self._strong
        return self._digits if column in _NUMBERS else self._plain

    def _text(self, painter: QPainter, rect: QRect, column: Column, text: str) -> None:
        if not text:
            return
        used = self._font(column)
        metrics = self._metrics[id(used)]
        painter.setFont(used)
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, text)

    def _state(self, painter: QPainter, rect: QRect, row: Row, scheme: Colours) -> None:
        shape, tone = glyphs.shape_of_state(row.state)
        ratio = painter.device().devicePixelRatioF()
        ink = scheme.ink(tone)
        key = (shape, ink.name(), ratio)
        drawn = self._shapes.get(key)
        if drawn is None:
            drawn = self._shapes[key] = _drawn(shape, ink, self._side, ratio)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - self._side) // 2, drawn)
        painter.setPen(ink)
        beside = rect.adjusted(self._side + Space.SMALL, 0, 0, 0)
        self._text(painter, beside, Column.STATE, self._cells.text(row, Column.STATE))

    def _to_come(self, painter: QPainter, rect: QRect, column: Column, scheme: Colours) -> None:
        """A quiet bar: the row is being read."""
        if column in {Column.HOW, Column.TOOK, Column.OPERATOR}:
            return
        high = max(4, rect.height() // 4)
        bar = QRectF(
            rect.left(),
            rect.top() + (rect.height() - high) / 2,
            rect.width() * _PLACEHOLDER,
            high,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.track))
        painter.drawRoundedRect(bar, 3, 3)


def _ink(row: Row, column: Column, scheme: Colours) -> QColor:
    if column is Column.SUBSCRIBER:
        return scheme.ink(Tone.MUTED if row.erased else Tone.PLAIN)
    return scheme.ink(Tone.PLAIN if column is Column.REFERENCE else Tone.MUTED)


def _drawn(shape: glyphs.Shape, ink: QColor, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    glyphs.draw(painter, shape, QRectF(0, 0, side, side), ink)
    painter.end()
    return pixmap
