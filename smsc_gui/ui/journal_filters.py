"""The fields above the journal's table: what is found, in which state, and on which days."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSizePolicy, QToolButton, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal_search import Column, Wanted
from smsc_gui.core.verification import State
from smsc_gui.ui import messages
from smsc_gui.ui.fields import field
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.journal_find import Days, Sought, days, holds, moments, sought
from smsc_gui.ui.theme import Space

_ALONE: Final = tuple(state for state in State if not state.is_open)
"""States that are chosen one by one; those in progress are one choice."""
_LETTERS: Final = 44


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the fields. `state`, `days`: which of the choices, from 0."""

    text: str
    state: int
    days: int
    since: QDate
    until: QDate
    as_reference: bool


class JournalFilters(QWidget):
    """`changed()`: something else is wanted. `entered()`: Enter in the field, or the key down.

    `now`: the clock by which today is today.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, now: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._today = self._read_today()
        self.as_reference = False
        """Whether digits in the field are taken for a part of a reference."""
        self.text = _FindField()
        self.state = QComboBox()
        self.days = QComboBox()
        self.since, self.until = QDateEdit(), QDateEdit()
        self._fill()
        self._lay_out()
        self._connect()

    @property
    def today(self) -> QDate:
        """The day that is today."""
        return self._today

    @property
    def sought(self) -> Sought:
        """What the text in the field is taken for."""
        found = sought(self.text.text())
        if self.as_reference and found.number:
            return Sought("", " ".join(self.text.text().split()))
        return found

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return (
            not self.text.text().strip()
            and self.state.currentIndex() == 0
            and self.days.currentIndex() == 0
        )

    def wanted(self, sort: Column, *, descending: bool) -> Wanted:
        """The question, in this order."""
        since, until = moments(days(self.days.currentData(), self._today, self._between()))
        number, reference = self.sought.number, self.sought.reference
        return Wanted(
            number=number,
            reference=reference,
            states=self.state.currentData(),
            since=since,
            until=until,
            sort=sort,
            descending=descending,
        )

    def look_in_references(self, *, look: bool) -> None:
        """Takes digits in the field for a part of a reference, or of a number; until another text stands
        there.
        """
        self.as_reference = look
        self.changed.emit()

    def clear(self) -> None:
        """Everything is wanted again."""
        with QSignalBlocker(self.text), QSignalBlocker(self.state), QSignalBlocker(self.days):
            self.text.clear()
            self.state.setCurrentIndex(0)
            self.days.setCurrentIndex(0)
        self.as_reference = False
        self._show_range()
        self.changed.emit()

    def forget(self, subscriber: str) -> None:
        """Takes this number (digits) out of the field, if it stands there, past undoing."""
        if holds(self.text.text(), subscriber):
            self.text.setText("")

    def tick(self) -> None:
        """After midnight today is another day."""
        today = self._read_today()
        if today != self._today:
            self._today = today
            if self.days.currentIndex():
                self.changed.emit()

    @property
    def filled(self) -> Filled:
        """What stands in the fields."""
        return Filled(
            self.text.text(),
            self.state.currentIndex(),
            self.days.currentIndex(),
            *self._between(),
            self.as_reference,
        )

    def take(self, filled: Filled) -> None:
        """Takes over what stood in the fields of another one (of another language)."""
        with QSignalBlocker(self.text), QSignalBlocker(self.state), QSignalBlocker(self.days):
            self.text.setText(filled.text)
            self.state.setCurrentIndex(filled.state)
            self.days.setCurrentIndex(filled.days)
        for mine, day in ((self.since, filled.since), (self.until, filled.until)):
            with QSignalBlocker(mine):
                mine.setDate(day)
        self.as_reference = filled.as_reference
        self._show_range()

    def _read_today(self) -> QDate:
        return QDateTime.fromSecsSinceEpoch(int(self._now().wall)).date()

    def _between(self) -> tuple[QDate, QDate]:
        return self.since.date(), self.until.date()

    def _fill(self) -> None:
        self.text.setPlaceholderText(self.tr("Part of a number, or a reference"))
        self.text.setToolTip(self.text.placeholderText())
        self.state.addItem(self.tr("All"), frozenset[State]())
        waiting = frozenset(state for state in State if state.is_open)
        self.state.addItem(self.tr("In progress"), waiting)
        for state in _ALONE:
            self.state.addItem(messages.state_name(state), frozenset({state}))
        for which, name in {
            Days.ANY: self.tr("Any"),
            Days.TODAY: self.tr("Today"),
            Days.YESTERDAY: self.tr("Yesterday"),
            Days.WEEK: self.tr("This week"),
            Days.RANGE: self.tr("From … to …"),
        }.items():
            self.days.addItem(name, which)
        for edit in (self.since, self.until):
            edit.setCalendarPopup(True)
            edit.setDate(self._today)

    def _lay_out(self) -> None:
        layout = Flow(Space.MEDIUM)
        self.setLayout(layout)
        self._range = QWidget()
        beside = Flow(Space.MEDIUM)
        self._range.setLayout(beside)
        for name, edit in ((self.tr("F&rom"), self.since), (self.tr("&Until"), self.until)):
            beside.addWidget(field(name, edit).box)
        for name, control in (
            (self.tr("&Find"), self.text),
            (self.tr("St&ate"), self.state),
            (self.tr("&Days"), self.days),
        ):
            layout.addWidget(field(name, control).box)
        layout.addWidget(self._range)
        self.text.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._show_range()

    def _connect(self) -> None:
        self.text.textChanged.connect(self._typed)
        self.text.down.connect(self.entered)
        self.text.returnPressed.connect(self.entered)
        self.state.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.days.currentIndexChanged.connect(self._days_chosen)
        for edit in (self.since, self.until):
            edit.dateChanged.connect(lambda _date: self.changed.emit())

    def _typed(self) -> None:
        self.as_reference = False
        self.changed.emit()

    def _days_chosen(self) -> None:
        self._show_range()
        self.changed.emit()

    def _show_range(self) -> None:
        self._range.setVisible(self.days.currentData() is Days.RANGE)


class _FindField(QLineEdit):
    """`down()`: the key that leads to what was found."""

    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        for one in self.findChildren(QToolButton):
            one.setAccessibleName(self.tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
