"""What the journal page looks for: the first rows at once, how many there are behind them, pages as they
come into view, and what changes meanwhile.

Two readers: one answers what somebody waits for, the other counts. Neither has more than one question.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from smsc_gui.core.journal_search import Entry, JournalReader, Outline, Row, SearchCancelled, Wanted
from smsc_gui.ui.journal_found import FIRST, Found
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.journal_reading import ReadingLine
from smsc_gui.ui.tasks import Tasks

T = TypeVar("T")
Pages: TypeAlias = dict[int, list[Row]]

LEAST_PAUSE: Final = 150
LONGEST_PAUSE: Final = 15_000
"""Milliseconds between two readings of what has changed. In between as much as four readings take."""
COUNTS_AFTER: Final = 80
"""Milliseconds: whoever is typing will ask for something else, and need not be slowed down by counting."""
_AHEAD: Final = 60
"""Rows that are read above and below those in view, so that a turn of the wheel meets no gap."""


class JournalSearch(QObject):
    """Fills `model`. `found()`: the answer to another question is there. `follows()`: a newer answer to the
    same question is about to show, `followed(int)`: it does, and so many rows came in above what is looked
    at. `counted()`: how many there are is known, or has changed. `failed(Exception)`.

    `in_view`: the positions that are looked at. Main thread.
    """

    found = Signal()
    counted = Signal()
    follows = Signal()
    followed = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        open_reader: Callable[[], JournalReader],
        model: JournalModel,
        in_view: Callable[[], range],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._in_view = in_view
        self.reading = ReadingLine(tasks, open_reader, self)
        self._counting = ReadingLine(tasks, open_reader, self)
        self.reading.failed.connect(self._broke)
        self._counting.failed.connect(self._broke)
        self._wanted: Wanted | None = None
        self._asked = 0
        self._under_way = False
        self._looking = False
        self._changed_since = False
        self._took = QElapsedTimer()
        self._count_soon = QTimer(self, singleShot=True, interval=COUNTS_AFTER)
        self._count_soon.timeout.connect(lambda: self._count(self._model.found.first))
        self._pause = QTimer(self, singleShot=True, interval=LEAST_PAUSE)
        self._pause.timeout.connect(self._read_anew)

    @property
    def wanted(self) -> Wanted:
        """What was asked for last."""
        return self._wanted or Wanted()

    @property
    def is_looking(self) -> bool:
        """Whether the answer to the newest question is not there yet."""
        return self._looking

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked for has been read, and nothing is known to have changed."""
        busy = self.reading.is_busy or self._counting.is_busy
        return not (busy or self._under_way or self._pause.isActive())

    def look_for(self, wanted: Wanted) -> None:
        """Another question: what was asked before is dropped."""
        self._wanted = wanted
        self._begin()
        self._looking = True
        self.reading.forget("pages")
        self.reading.ask(
            "first", lambda reader: reader.first(wanted, FIRST), self._if_still(self._first_came)
        )

    def refresh(self) -> None:
        """Something has changed in the journal: the answer is read anew, soon."""
        if self._wanted is None:
            return
        if self._under_way:
            self._changed_since = True
        elif not self._pause.isActive():
            self._pause.start()

    def read_in_view(self) -> None:
        """Reads what is looked at, if it has not been read."""
        found, wanted = self._model.found, self.wanted
        view = self._in_view()
        missing = found.missing(view.start - _AHEAD, view.stop + _AHEAD)
        if missing and found.outline is not None:
            work = _pages_of(wanted, found.outline, missing)
            self.reading.ask("pages", work, partial(self._pages_came, found))

    def close(self) -> None:
        """Asks no more."""
        self._asked += 1
        self._pause.stop()
        self._count_soon.stop()
        self.reading.close()
        self._counting.close()

    def _begin(self) -> None:
        self._asked += 1
        self._pause.stop()
        self._count_soon.stop()
        self._under_way, self._changed_since = True, False
        self._took.start()

    def _if_still(self, then: Callable[[T], None]) -> Callable[[T], None]:
        asked = self._asked
        return lambda answer: then(answer) if asked == self._asked else None

    def _first_came(self, rows: Sequence[Row]) -> None:
        found = Found(rows)
        self._looking = False
        asked = self._asked
        self._model.begin(found)
        self.found.emit()
        if asked != self._asked:  # whoever heard of it has asked for something else
            return
        if found.is_whole:
            self._settle()
        else:
            self._count_soon.start()

    def _read_anew(self) -> None:
        wanted = self.wanted
        self._begin()
        self.reading.ask(
            "first", lambda reader: reader.first(wanted, FIRST), self._if_still(self._first_again)
        )

    def _first_again(self, rows: Sequence[Row]) -> None:
        found = Found(rows)
        if found.is_whole:
            self._follow(found)
        else:
            self._count(rows)

    def _count(self, first: Sequence[Row]) -> None:
        wanted, asked = self.wanted, self._asked

        def outline(reader: JournalReader) -> Outline | None:
            try:
                return reader.outline(wanted, lambda: asked != self._asked)
            except SearchCancelled:
                return None

        self._counting.ask("outline", outline, self._if_still(partial(self._outline_came, first)))

    def _outline_came(self, first: Sequence[Row], outline: Outline | None) -> None:
        if outline is None:
            return
        found, view = Found(first, outline), self._in_view()
        missing = found.missing(view.start, view.stop)
        if not missing:
            self._follow(found)
            return
        # What is looked at is read before it is shown, so that no row goes blank.
        work = _pages_of(self.wanted, outline, missing)
        self.reading.ask("pages", work, self._if_still(partial(self._view_came, found)))

    def _view_came(self, found: Found, pages: Pages) -> None:
        for number, rows in pages.items():
            found.take(number, rows)
        self._follow(found)

    def _follow(self, found: Found) -> None:
        self.follows.emit()
        self.followed.emit(self._model.follow(found, self._in_view()))
        self._settle()

    def _settle(self) -> None:
        self._under_way = False
        self._pause.setInterval(min(LONGEST_PAUSE, max(LEAST_PAUSE, 4 * self._took.elapsed())))
        if self._changed_since:
            self._pause.start()
        self.counted.emit()
        self.read_in_view()

    def _pages_came(self, found: Found, pages: Pages) -> None:
        if found is self._model.found:
            self._model.take(pages)
        self.read_in_view()

    def _broke(self, error: Exception) -> None:
        self._asked += 1
        self._under_way = self._looking = False
        self.failed.emit(error)


def _pages_of(
    wanted: Wanted, outline: Outline, numbers: Sequence[int]
) -> Callable[[JournalReader], Pages]:
    return lambda reader: {number: reader.page(wanted, outline, number) for number in numbers}


def told_again(reader: JournalReader, row: Row) -> tuple[Row, list[Entry]]:
    """A verification as it stands now, and its story. Any thread."""
    now = reader.first(Wanted(number=row.subscriber), FIRST)
    return next((one for one in now if one.id == row.id), row), reader.story(row.id)


def count_of(reader: JournalReader, subscriber: str) -> int:
    """How many verifications the journal has of this subscriber (all digits of the number). Any thread."""
    return sum(row.subscriber == subscriber for row in reader.rows(Wanted(number=subscriber)))
