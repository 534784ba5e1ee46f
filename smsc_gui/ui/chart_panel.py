"""A chart with what makes it readable: its title, what bars mean, the chosen bar in words, and a table."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from smsc_gui.ui.announce import announce
from smsc_gui.ui.chart import Bar, Chart
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.surfaces import Surface, Text, button, column
from smsc_gui.ui.theme import Space, Stroke, Tone, Type, colours, font

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChartPanel(Surface):
    """`title`: what the chart is about. `nothing`: said where all bars are empty. `from_end`: see `Chart`.

    `when`: what stands above the table's first column.
    """

    def __init__(
        self,
        title: str,
        when: str,
        nothing: str,
        *,
        from_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._nothing = nothing
        self.title = Text(title, size=Type.LEAD, strong=True, wrap=False)
        self.chart = Chart(from_end=from_end)
        self.chart.setAccessibleName(title)
        self.words = Text("", Tone.MUTED)
        self.as_table = button(self.tr("Show as a table"), quiet=True, icon="table")
        self.as_table.setCheckable(True)
        self.as_table.setAccessibleName(self.tr("Show as a table: {title}").format(title=title))
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels([when, self.tr("Requests"), self.tr("Verified")])
        self._set_up_table()
        self._lay_out()
        self.chart.chosen.connect(self._tell)
        self.as_table.toggled.connect(self._show_table)

    def show_bars(self, bars: Sequence[Bar], names: Sequence[str]) -> None:
        """`names`: of the bars, for the table."""
        self.chart.show_bars(bars)
        told = " ".join(bar.words for bar in bars if bar.whole) or self._nothing
        if self.chart.accessibleDescription() != told:
            self.chart.setAccessibleDescription(told)
        self._fill_table(bars, names)
        self._tell(self.chart.current)

    def _tell(self, index: int) -> None:
        """The chosen bar in words; else what there is to do here."""
        bars = self.chart.bars
        if 0 <= index < len(bars):
            self.words.say(bars[index].words)
            if self.chart.hasFocus():
                announce(self.chart, bars[index].words)
        elif any(bar.whole for bar in bars):
            self.words.say(self.tr("Point at a bar, or choose it with the arrow keys."))
        else:
            self.words.say(self._nothing)

    def _show_table(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self.as_table.setText(self.tr("Hide the table") if shown else self.tr("Show as a table"))

    def _fill_table(self, bars: Sequence[Bar], names: Sequence[str]) -> None:
        number = self.locale().toString
        self.table.setRowCount(len(bars))
        for row, (bar, name) in enumerate(zip(bars, names, strict=True)):
            for place, text in enumerate((name, number(bar.whole), number(bar.part))):
                item = self.table.item(row, place)
                if item is None:
                    item = QTableWidgetItem()
                    if place:
                        item.setTextAlignment(_RIGHT)
                    self.table.setItem(row, place, item)
                if item.text() != text:
                    item.setText(text)
        rows = sum(self.table.rowHeight(row) for row in range(len(bars)))
        height = rows + self.table.horizontalHeader().sizeHint().height() + 2 * Space.TINY
        self.table.setFixedHeight(height)

    def _set_up_table(self) -> None:
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setFont(font(Type.BODY, digits=True))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(left)
        for place in (1, 2):
            head = table.horizontalHeaderItem(place)
            if head is not None:
                head.setTextAlignment(_RIGHT)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.hide()

    def _heading(self) -> QWidget:
        """Texts twice as long have the button below the title."""
        heading = QWidget()
        flow = Flow(Space.SMALL, spread=True)
        heading.setLayout(flow)
        flow.addWidget(self.title)
        flow.addWidget(self.as_table)
        return heading

    def _lay_out(self) -> None:
        legend = QWidget()
        flow = Flow(Space.MEDIUM)
        legend.setLayout(flow)
        verified = self.tr("verified by the call")  # without those confirmed by hand
        for filled, words in ((False, self.tr("Requests")), (True, verified)):
            flow.addWidget(_explained(Sample(filled=filled), words))
        layout = column(self, margin=Space.MEDIUM, spacing=Space.SMALL)
        layout.addWidget(self._heading())
        layout.addWidget(legend)
        layout.addWidget(self.chart)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        layout.addStretch(1)


class Sample(QWidget):
    """What a bar looks like, beside the words for it."""

    def __init__(self, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(scheme.edge), Stroke.EDGE))
        if self._filled:
            painter.fillRect(box, QColor(scheme.accent))
        else:
            painter.drawRect(box)
        painter.end()


def _explained(sample: Sample, words: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(sample)
    row.addWidget(Text(words, Tone.MUTED, Type.SMALL, wrap=False))
    return pair
