"""The journal's table: rows as wide as the window allows, moved through and opened by keys or mouse."""

from typing import Final

from PySide6.QtCore import QDate, QEvent, QItemSelectionModel, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from smsc_gui.core.journal_search import Column, How, Row
from smsc_gui.core.verification import State
from smsc_gui.ui import messages
from smsc_gui.ui.journal_cells import COLUMNS, Cells, brief_time, how_name
from smsc_gui.ui.journal_delegate import JournalDelegate
from smsc_gui.ui.journal_header import JournalHeader
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.tab_order import in_turn
from smsc_gui.ui.theme import Radius, Stroke, Tone, colours

GIVES_WAY: Final = (
    Column.HOW,
    Column.ASSIGNED,
    Column.TOOK,
    Column.OPERATOR,
    Column.REFERENCE,
)
"""Columns that a narrow window leaves out, the first one first. The story of a row has all of it."""
_WIDEST_NUMBER: Final = "380671234567"
_LATEST: Final = 1_795_341_600.0 + 13 * 3600
"""A day and a month of two digits each, in the afternoon."""
_SAME_YEAR: Final = QDate(2026, 1, 1)
"""Another day of that year."""
_LETTERS: Final = {Column.REFERENCE: 18, Column.OPERATOR: 16}
"""Average letters that a column of words takes at least."""


class JournalTable(QTableView):
    """`opened(Row)`: Enter, or a double click. `looked_at()`: other rows are in view. `typed(str)`: a letter
    or digit, for whoever finds. `left_upwards()`: the key up on the first row.
    """

    opened = Signal(object)
    looked_at = Signal()
    typed = Signal(str)
    left_upwards = Signal()

    def __init__(self, model: JournalModel, cells: Cells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.head = JournalHeader(self)
        self._delegate = JournalDelegate(model, cells, self)
        self._sorted = Column.TIME
        self._looked = QTimer(self, interval=0, singleShot=True)
        self._looked.timeout.connect(self.looked_at)
        self._set_up()
        self.setModel(model)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._looked.start())

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return self._delegate.row_height

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        at = self.selectionModel().selectedRows()
        return self._model.row(at[0]) if at else None

    @property
    def is_at_top(self) -> bool:
        """Whether the first row is at the top: what comes in above it is to show."""
        return self.verticalScrollBar().value() == 0

    def in_view(self) -> range:
        """The positions of the rows that are in view, in part at least."""
        top = self.verticalScrollBar().value()
        first = top // self.row_height
        last = (top + max(1, self.viewport().height()) - 1) // self.row_height
        return range(first, min(last + 1, self._model.rowCount()))

    def choose(self, position: int) -> None:
        """Chooses the row at this position; nothing scrolls."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(position, 0)
        self.selectionModel().setCurrentIndex(
            index, flags.ClearAndSelect | flags.Rows | flags.Current
        )

    def shift(self, rows: int) -> None:
        """So many rows came in above what is looked at: it stays where it is."""
        if rows:
            self.updateGeometries()  # the bar must know of the new rows before it can be set
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rows * self.row_height)

    def show_sort(self, column: Column, *, descending: bool) -> None:
        """What the rows are ordered by: that column never gives way."""
        self._sorted = column
        self.head.show_sort(column, descending=descending)
        self._share_out()

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self.head)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)  # that of a surface
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # none of a million is measured
        rows.setMinimumSectionSize(self.row_height)
        rows.setDefaultSectionSize(self.row_height)
        self.verticalScrollBar().setSingleStep(self.row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Home and End go to the first and the last row; what is typed is looked for."""
        modifiers = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        at = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(self._model.rowCount() - 1)
            case Qt.Key.Key_Up if at <= 0:
                self.left_upwards.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not modifiers:
                super().keyPressEvent(event)
            case _ if not modifiers and event.text().strip() and event.text().isprintable():
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Reached by Tab: the row with the frame is chosen too, so that Enter opens it."""
        super().focusInEvent(event)
        if self.chosen is None and self.currentIndex().isValid():
            self.choose(self.currentIndex().row())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tab comes by the head first. Qt forgets that when the table moves into its window."""
        super().showEvent(event)
        in_turn(self.head, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The columns share the room anew."""
        super().resizeEvent(event)
        self._share_out()
        self._looked.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font: rows and columns are measured anew. Another scheme: other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._delegate.refresh_colours(self.palette())
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._delegate.refresh_fonts()
            self.head.refresh_font()
            self._set_up()
            self._share_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's; a line below each row, and one frame around the row that has the focus."""
        super().paintEvent(event)
        scheme, width = colours(self.palette()), self.head.length()
        painter = QPainter(self.viewport())
        painter.setPen(QColor(scheme.line))
        offset = self.verticalScrollBar().value()
        for position in self.in_view():
            bottom = (position + 1) * self.row_height - offset - 1
            painter.drawLine(0, bottom, width, bottom)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            box = self.visualRect(index)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(scheme.ink(Tone.ACCENT), Stroke.FOCUS))
            frame = QRect(2, box.top() + 1, width - 4, box.height() - 3)
            painter.drawRoundedRect(frame, Radius.PART, Radius.PART)
        painter.end()

    def _go_to(self, position: int) -> None:
        if position >= 0:
            self.choose(position)
            self.scrollTo(self._model.index(position, 0))

    def _open(self) -> None:
        row = self.chosen
        if row is not None:
            self.opened.emit(row)

    def _share_out(self) -> None:
        """Each column takes what its texts need; the reference has what is left, and some give way."""
        room = self.viewport().width()
        needs = {column: self._need(column) for column in COLUMNS}
        shown = list(COLUMNS)
        for column in GIVES_WAY:
            if sum(needs[one] for one in shown) > room and column is not self._sorted:
                shown.remove(column)
        left = room - sum(needs[one] for one in shown)
        if left < 0:  # the year of rows of another year goes first; numbers are never cut short
            short = self._delegate.width_of(Column.TIME, brief_time(_LATEST, _SAME_YEAR))
            saved = min(-left, max(0, needs[Column.TIME] - short))
            needs[Column.TIME] -= saved
            left += saved
        if left < 0:  # texts twice as long: names of states are cut short
            needs[Column.STATE] = max(needs[Column.STATE] + left, needs[Column.STATE] // 2)
        self._spread(needs, shown, max(0, left))
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, column not in shown)
            if column in shown:
                self.setColumnWidth(section, needs[column])

    @staticmethod
    def _spread(needs: dict[Column, int], shown: list[Column], left: int) -> None:
        """Half of what is left goes to the one text of any length, so that no row has a hole in it."""
        each = left // 2 // len(shown)
        for column in shown:
            needs[column] += each
        roomy = Column.REFERENCE if Column.REFERENCE in shown else Column.STATE
        needs[roomy] += left - each * len(shown)

    def _need(self, column: Column) -> int:
        texts = {
            Column.TIME: brief_time(_LATEST, QDate()),
            Column.SUBSCRIBER: spoken(_WIDEST_NUMBER),
            Column.ASSIGNED: spoken(_WIDEST_NUMBER),
            Column.TOOK: "15:00",
            Column.STATE: max(map(messages.state_name, State), key=len),
            Column.HOW: max(map(how_name, How), key=len),
        }
        letters = _LETTERS.get(column)
        if letters is not None:
            text_width = QFontMetrics(self.font()).averageCharWidth() * letters
        else:
            text_width = self._delegate.width_of(column, texts[column])
        return max(text_width, self.head.width_of(column))
