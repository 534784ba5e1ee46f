"""The journal: every request from the moment before it was sent, to find, to read, and to hand on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_search import Column, Entry, JournalReader, Row
from smsc_gui.ui.announce import announce
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.journal_bar import JournalBar
from smsc_gui.ui.journal_cells import Cells
from smsc_gui.ui.journal_empty import Nothing, NothingShown
from smsc_gui.ui.journal_filters import Filled, JournalFilters
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.journal_search import JournalSearch
from smsc_gui.ui.journal_staying import Staying
from smsc_gui.ui.journal_table import JournalTable
from smsc_gui.ui.places import PageWidget
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.room import room
from smsc_gui.ui.stack import Stack
from smsc_gui.ui.surfaces import Surface, column
from smsc_gui.ui.tasks import Tasks
from smsc_gui.ui.theme import Space, Stroke

_FALLS = frozenset({Column.TIME, Column.TOOK})
"""Columns of which the largest is wanted first."""


@dataclass(frozen=True, slots=True)
class LookedFor:
    """What outlives a page, for the next one (of another language)."""

    filled: Filled
    sort: Column
    descending: bool


class JournalPage(PageWidget):
    """`export_wanted(Wanted)`, `print_wanted(Wanted)`: what is found now. `left()`: back to the work.

    `story_wanted(Row, list[Entry])`, `delete_wanted(Row)`, `check_wanted()`: a dialog is to open.
    `ask_again_wanted(Row)`: a new request for this subscriber, past no warning.
    """

    export_wanted = Signal(object)
    print_wanted = Signal(object)
    left = Signal()
    story_wanted = Signal(object, object)
    delete_wanted = Signal(object)
    check_wanted = Signal()
    ask_again_wanted = Signal(object)

    def __init__(
        self,
        model: DeskModel,
        preferences: Preferences,
        tasks: Tasks,
        open_reader: Callable[[], JournalReader],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._sort, self._descending = Column.TIME, True
        self._unmasked = False
        self._fell_back = False
        self._visited = False
        self._enters = False
        self._tells = False
        self.cells = Cells()
        self.model = JournalModel(self.cells, self)
        self.table = JournalTable(self.model, self.cells)
        self.filters = JournalFilters(model.now)
        self.bar = JournalBar()
        self.nothing = NothingShown()
        self.cells.follow(self.filters.today)
        self.search = JournalSearch(tasks, open_reader, self.model, self.table.in_view, self)
        self._staying = Staying(self.table, self.model, self.search)
        self._lay_out()
        self._connect(model)
        self._show_sort()
        self._show_mask()
        self._show_counts()

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self.filters.text

    def escape(self) -> bool:
        """Clears what is looked for; whether there was anything."""
        if self.filters.is_empty:
            return False
        self.filters.clear()
        self.filters.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def looked_for(self) -> LookedFor:
        """What is looked for, and in which order."""
        return LookedFor(self.filters.filled, self._sort, self._descending)

    def take(self, looked_for: LookedFor) -> None:
        """Goes on with what was looked for on another page."""
        self._sort, self._descending = looked_for.sort, looked_for.descending
        self.filters.take(looked_for.filled)
        self._show_sort()
        if self.isVisible():
            self._look()

    def close_reading(self) -> None:
        """Lets go of the journal: the page is not used any more."""
        self.search.close()

    @property
    def is_masked(self) -> bool:
        """Whether numbers show their endings only."""
        return self.cells.masked

    def sort_by(self, column: Column) -> None:
        """Orders by this column; by the one that orders already, the other way round."""
        same = column is self._sort
        self._sort = column
        self._descending = not self._descending if same else column in _FALLS
        self._show_sort()
        self._look()

    def refresh(self) -> None:
        """Something in the journal has changed: it shows, and nothing that is looked at moves."""
        if self.isVisible():
            self.search.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The page has come into view: it is brought up to date."""
        super().showEvent(event)
        if event.spontaneous():
            return
        if self._visited:
            self.search.refresh()
        else:
            self._visited = True
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The page has gone out of view: numbers that were shown are masked for whoever comes next."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._unmasked = False
            self._show_mask()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In the middle of a large screen, with the same edges as the work."""
        super().resizeEvent(event)
        at = room(self.width(), self.height())
        self._column.setContentsMargins(at.side, 0, at.side, at.edge)

    def _look(self) -> None:
        if self._fell_back:  # numbers first, whatever else was changed
            self.filters.as_reference = False
        self._fell_back = self._enters = False
        self._tells = True
        self._staying.note()
        self.search.look_for(self.filters.wanted(self._sort, descending=self._descending))

    def _tick(self) -> None:
        """After midnight the rows of the day before show their date."""
        before = self.filters.today
        self.filters.tick()
        if self.filters.today != before:
            self.cells.follow(self.filters.today)
            self.table.viewport().update()

    def _found(self) -> None:
        """Another answer is there: digits that are in no number may be in a reference."""
        sought, filters = self.filters.sought, self.filters
        if sought.number and not self.model.found.count:
            self._fell_back = True
            with QSignalBlocker(filters):
                filters.look_in_references(look=True)
            wanted = filters.wanted(self._sort, descending=self._descending)
            self.search.look_for(wanted)
            return
        self.table.scrollToTop()
        self._staying.choose_again()
        self._show_counts()
        if self._enters:
            self._enters = False
            self._into_table()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        is_new = self._tells or self.nothing.why is not Nothing.FAILED
        self._tells = False
        self.nothing.tell(Nothing.FAILED)
        self._stack.setCurrentWidget(self.nothing)
        self.bar.count.say("")
        if is_new and self.isVisible():
            said = f"{self.nothing.title.text()} {self.nothing.text.text()}"
            announce(self, said, urgent=True)

    def _show_counts(self) -> None:
        found, filters = self.model.found, self.filters
        self._stack.setCurrentWidget(self._paper if found.count else self.nothing)
        if not found.count:
            self.nothing.tell(self._why_nothing())
        self.bar.count.say(self._count_text() if found.count else "")
        digits = filters.sought.number or (filters.as_reference and filters.sought.reference)
        self.bar.meaning.setVisible(bool(digits) and not self._fell_back)
        self.bar.meaning.setText(
            self.tr("&Look in numbers") if filters.as_reference else self.tr("&Look in references")
        )
        self.bar.export.setEnabled(found.count > 0)
        self.bar.print.setEnabled(found.count > 0)
        self._show_chosen()
        if self._tells and found.is_whole and not self.search.is_looking:
            self._tells = False
            announce(self, self.bar.count.text() or self.nothing.title.text())

    def _why_nothing(self) -> Nothing:
        if not self._visited or self.search.is_looking:
            return Nothing.READING
        return Nothing.EMPTY if self.filters.is_empty else Nothing.NOT_FOUND

    def _count_text(self) -> str:
        found = self.model.found
        if not found.is_whole:
            return self.tr("Counting… the first %Ln are shown.", "", found.count)
        if self._fell_back:
            return self.tr("No number has these digits; %Ln reference(s) have.", "", found.count)
        if self.filters.is_empty:
            return self.tr("%Ln request(s)", "", found.count)
        return self.tr("%Ln found", "", found.count)

    def _show_chosen(self) -> None:
        row = self.table.chosen
        for action in self.bar.of_row:
            action.setEnabled(row is not None)
        self.bar.hint.setVisible(row is None)
        with_number = row is not None and not row.erased
        self.bar.ask_again.setEnabled(with_number)
        self.bar.delete.setEnabled(with_number)

    def _show_sort(self) -> None:
        self.table.show_sort(self._sort, descending=self._descending)

    def _show_mask(self) -> None:
        masked = self._preferences.settings.mask_in_journal and not self._unmasked
        self.model.mask(masked=masked)
        self.bar.show_numbers.setVisible(masked)

    def _unmask(self) -> None:
        self._unmasked = True
        self._show_mask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_table(self) -> None:
        """Enter or the key down in the field: to what was found, as soon as it is."""
        if self.search.is_looking:
            self._enters = True
            return
        if self.model.found.count:
            if self.table.chosen is None:
                self.table.choose(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, text: str) -> None:
        """Letters typed in the table go on in the field."""
        self.filters.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filters.text.end(False)
        self.filters.text.insert(text)

    def _act_on_nothing(self, why: object) -> None:
        match why:
            case Nothing.EMPTY:
                self.left.emit()
            case Nothing.NOT_FOUND:
                self.escape()
            case _:
                self._look()

    def _of_chosen(self, act: Callable[[Row], object]) -> None:
        row = self.table.chosen
        if row is not None:
            act(row)

    def _open(self, row: Row) -> None:
        def tell(story: list[Entry]) -> None:
            self.story_wanted.emit(row, story)

        self.search.reading.ask("story", lambda reader: reader.story(row.id), tell)

    def _copy(self, row: Row) -> None:
        QGuiApplication.clipboard().setText(self.cells.lines(row))

    def _menu_at(self, place: QPoint) -> None:
        if self.table.chosen is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self.bar.of_row)
            menu.popup(self.table.viewport().mapToGlobal(place))

    def _lay_out(self) -> None:
        self._paper = Surface()
        inside = column(self._paper)
        # Clear of the round corners.
        inside.setContentsMargins(Stroke.EDGE, Space.SMALL, Stroke.EDGE, Space.SMALL)
        inside.addWidget(self.table)
        self._stack = Stack()
        self._stack.addWidget(self._paper)
        self._stack.addWidget(self.nothing)
        self._column = column(self, spacing=Space.SMALL)
        self._column.addWidget(self.filters)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._stack, 1)
        self.table.setAccessibleName(self.tr("Journal"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self, model: DeskModel) -> None:
        model.changed.connect(self.refresh)
        model.ticked.connect(self._tick)
        self._preferences.changed.connect(self._show_mask)
        search, table, bar, filters = self.search, self.table, self.bar, self.filters
        search.found.connect(self._found)
        search.counted.connect(self._show_counts)
        search.failed.connect(self._failed)
        table.looked_at.connect(search.read_in_view)
        table.opened.connect(self._open)
        table.typed.connect(self._typed)
        table.left_upwards.connect(lambda: filters.text.setFocus(Qt.FocusReason.OtherFocusReason))
        table.head.sort_wanted.connect(self.sort_by)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        table.customContextMenuRequested.connect(self._menu_at)
        filters.changed.connect(self._look)
        filters.entered.connect(self._into_table)
        self.nothing.acted.connect(self._act_on_nothing)
        self._connect_bar(bar)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)

    def _connect_bar(self, bar: JournalBar) -> None:
        bar.show_numbers.clicked.connect(self._unmask)
        bar.meaning.clicked.connect(self._other_meaning)
        bar.export.clicked.connect(lambda: self.export_wanted.emit(self.search.wanted))
        bar.print.clicked.connect(lambda: self.print_wanted.emit(self.search.wanted))
        bar.open.triggered.connect(partial(self._of_chosen, self._open))
        bar.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        bar.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(bar.copy)
        bar.copy.triggered.connect(partial(self._of_chosen, self._copy))
        bar.ask_again.triggered.connect(partial(self._of_chosen, self.ask_again_wanted.emit))
        bar.delete.triggered.connect(partial(self._of_chosen, self.delete_wanted.emit))
        bar.check.triggered.connect(self.check_wanted)

    def _find(self) -> None:
        self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.text.selectAll()

    def _other_meaning(self) -> None:
        self._fell_back = False
        self.filters.look_in_references(look=not self.filters.as_reference)
