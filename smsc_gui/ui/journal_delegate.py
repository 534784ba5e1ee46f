"""How a cell of the journal's table is drawn. A frame has hundreds: nothing is made or asked for twice."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smsc_gui.core.journal_search import Column, Row
from smsc_gui.ui import glyphs
from smsc_gui.ui.journal_cells import COLUMNS, Cells
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.theme import Space, Stroke, Tone, Type, colours, font

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NUMBERS: Final = frozenset({Column.TIME, Column.ASSIGNED, Column.TOOK})
_PLAIN_INK: Final = frozenset({Column.SUBSCRIBER, Column.REFERENCE})
_WITHOUT_BAR: Final = frozenset({Column.HOW, Column.TOOK, Column.OPERATOR})
_PLACEHOLDER: Final = 0.55
"""How much of a cell the bar takes that stands for a text to come."""
_SELECTED: Final = QStyle.StateFlag.State_Selected


class JournalDelegate(QStyledItemDelegate):
    """See the module. Whoever shows it says when fonts and colours have changed."""

    def __init__(self, model: JournalModel, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cells = cells
        self.refresh_fonts()
        self.refresh_colours(QPalette())

    def refresh_fonts(self) -> None:
        """Takes the application's font anew."""
        self._plain = font(Type.BODY)
        self._digits = font(Type.BODY, digits=True)
        self._strong = font(Type.BODY, strong=True, digits=True)
        fonts = (self._plain, self._digits, self._strong)
        self._metrics = {id(one): QFontMetrics(one) for one in fonts}
        self._side = round(QFontMetrics(self._plain).height() * 1.05)
        self._fitted = lru_cache(4096)(self._elided)
        self._shapes: dict[tuple[glyphs.Shape, Tone, float], QPixmap] = {}

    def refresh_colours(self, palette: QPalette) -> None:
        """Takes the colours of a scheme."""
        scheme = colours(palette)
        self._inks = {tone: scheme.ink(tone) for tone in Tone}
        self._chosen = QColor(scheme.accent_soft)
        self._mark = scheme.ink(Tone.ACCENT)
        self._bar = QColor(scheme.track)
        self._shapes.clear()

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return QFontMetrics(self._strong).height() + 2 * Space.SMALL + Space.TINY

    def width_of(self, column: Column, text: str) -> int:
        """What a text takes in this column, with the space around it."""
        width = self._metrics[id(self._font(column))].horizontalAdvance(text) + 2
        width += left_of(column) + Space.SMALL
        return width + (self._side + Space.SMALL if column is Column.STATE else 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's."""
        rect = option.rect
        if option.state & _SELECTED:
            painter.fillRect(rect, self._chosen)
        column = COLUMNS[index.column()]
        if option.state & _SELECTED and column is Column.TIME and not option.widget.hasFocus():
            painter.fillRect(rect.left(), rect.top(), Stroke.BAR, rect.height(), self._mark)
        row = self._model.found.row(index.row())
        inside = rect.adjusted(left_of(column), 0, -Space.SMALL, 0)
        if row is None:
            self._to_come(painter, inside, column)
        elif column is Column.STATE:
            self._state(painter, inside, row)
        else:
            text = self._cells.shown(row, column)
            plain = column in _PLAIN_INK and not row.erased
            used = self._plain if row.erased else self._font(column)
            self._text(painter, inside, used, text, Tone.PLAIN if plain else Tone.MUTED)

    def _font(self, column: Column) -> QFont:
        if column is Column.SUBSCRIBER:
            return self._strong
        return self._digits if column in _NUMBERS else self._plain

    def _text(self, painter: QPainter, rect: QRect, used: QFont, text: str, tone: Tone) -> None:
        if text:
            painter.setPen(self._inks[tone])
            painter.setFont(used)
            painter.drawText(rect, _LEFT, self._fitted(text, id(used), rect.width()))

    def _elided(self, text: str, used: int, width: int) -> str:
        return self._metrics[used].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _state(self, painter: QPainter, rect: QRect, row: Row) -> None:
        shape, tone = glyphs.shape_of_state(row.state)
        ratio = painter.device().devicePixelRatioF()
        drawn = self._shapes.get((shape, tone, ratio))
        if drawn is None:
            drawn = _drawn(shape, self._inks[tone], self._side, ratio)
            self._shapes[shape, tone, ratio] = drawn
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - self._side) // 2, drawn)
        beside = rect.adjusted(self._side + Space.SMALL, 0, 0, 0)
        self._text(painter, beside, self._plain, self._cells.text(row, Column.STATE), tone)

    def _to_come(self, painter: QPainter, rect: QRect, column: Column) -> None:
        """A quiet bar: the row is being read."""
        if column in _WITHOUT_BAR:
            return
        high = max(4, rect.height() // 4)
        top = rect.top() + (rect.height() - high) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar)
        bar = QRectF(rect.left(), top, rect.width() * _PLACEHOLDER, high)
        painter.drawRoundedRect(bar, high / 2, high / 2)


def left_of(column: Column) -> int:
    """The space before a column's texts: the first keeps away from the surface's round corners."""
    return Space.MEDIUM if column is COLUMNS[0] else Space.SMALL


def _drawn(shape: glyphs.Shape, ink: QColor, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    glyphs.draw(painter, shape, QRectF(0, 0, side, side), ink)
    painter.end()
    return pixmap
