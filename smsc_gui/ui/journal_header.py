"""The head of the journal's table: each column's name, which one orders the rows, and the keys for it."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from smsc_gui.core.journal_search import Column
from smsc_gui.ui.journal_cells import COLUMNS, column_name
from smsc_gui.ui.journal_delegate import left_of
from smsc_gui.ui.theme import Radius, Space, Stroke, Tone, Type, colours, font

_ARROW = 8


class JournalHeader(QHeaderView):
    """`sort_wanted(Column)`: by mouse, or by arrows and Space when the head has the focus."""

    sort_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._at = 0
        self._sorted, self._descending = Column.TIME, True
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Columns: arrows choose one, Space sorts by it"))
        self.refresh_font()
        self.sectionClicked.connect(lambda section: self.sort_wanted.emit(COLUMNS[section]))

    def refresh_font(self) -> None:
        """Takes the application's font anew."""
        self.setFont(font(Type.SMALL, strong=True))

    def show_sort(self, column: Column, *, descending: bool) -> None:
        """Shows what the rows are ordered by."""
        self._sorted, self._descending = column, descending
        self._at = COLUMNS.index(column)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(self._at, order)
        self.viewport().update()

    def width_of(self, column: Column) -> int:
        """What the name takes, with the arrow beside it."""
        name = self.fontMetrics().horizontalAdvance(column_name(column))
        return name + _ARROW + left_of(column) + Space.SMALL + Space.TINY

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * Space.SMALL)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Qt's. Flat, as the rest of the window."""
        scheme = colours(self.palette())
        column = COLUMNS[section]
        sorts = column is self._sorted
        painter.save()
        painter.fillRect(rect, QColor(scheme.surface))
        painter.setPen(QColor(scheme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(left_of(column), 0, -Space.SMALL, 0)
        painter.setPen(scheme.ink(Tone.ACCENT if sorts else Tone.MUTED))
        room = inside.width() - (_ARROW + Space.TINY if sorts else 0)
        name = painter.fontMetrics().elidedText(
            column_name(column), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if sorts:
            self._arrow(painter, inside, painter.fontMetrics().horizontalAdvance(name))
        if section == self._at and self.hasFocus():
            painter.setPen(QPen(scheme.ink(Tone.ACCENT), Stroke.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)  # the arrow has left its own
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), Radius.PART, Radius.PART)
        painter.restore()

    def _arrow(self, painter: QPainter, inside: QRect, after: int) -> None:
        left = inside.left() + after + Space.TINY
        middle = inside.center().y() + 1
        tip, base = (
            (middle + 2.5, middle - 2.0) if self._descending else (middle - 2.5, middle + 2.0)
        )
        corners = [
            QPointF(left, base),
            QPointF(left + _ARROW, base),
            QPointF(left + _ARROW / 2, tip),
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(QPolygonF(corners))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right choose a column, Space and Enter order the rows by it."""
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.sort_wanted.emit(COLUMNS[self._at])
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        at = self._at + by
        while 0 <= at < len(COLUMNS) and self.isSectionHidden(at):
            at += by
        if 0 <= at < len(COLUMNS):
            self._at = at
            self.viewport().update()
