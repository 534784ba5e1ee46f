"""The rows of one question to the journal, as far as they have been read: no Qt, no reading."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Final

from smsc_gui.core.journal_search import PAGE, Outline, Row

FIRST: Final = 100
"""So many rows are asked for at first: more than a screen shows."""
KEPT_PAGES: Final = 40
"""Pages that stay in memory: those that were looked at last."""


class Found:
    """Positions count from 0. `outline`: None while only the first rows are known. Main thread."""

    def __init__(self, first: Sequence[Row], outline: Outline | None = None) -> None:
        self.first = tuple(first)
        self.outline = outline
        self.count = len(first) if outline is None else outline.count
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    @property
    def is_whole(self) -> bool:
        """Whether it is known how many there are."""
        return self.outline is not None or len(self.first) < FIRST

    def row(self, position: int) -> Row | None:
        """The row at this position; None when it has not been read, or is no longer kept."""
        number, place = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page[place] if place < len(page) else None
        return self.first[position] if position < min(len(self.first), self.count) else None

    def take(self, number: int, rows: Sequence[Row]) -> None:
        """A page was read."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)

    def missing(self, first: int, last: int) -> list[int]:
        """The pages that are to be read so that these positions can be shown."""
        begin, end = max(first, len(self.first)), min(last, self.count - 1)
        if self.outline is None or begin > end:
            return []
        return [n for n in range(begin // PAGE, end // PAGE + 1) if n not in self._pages]

    def place_of(self, verification: str, near: Iterable[int]) -> int | None:
        """Where it stands, when it is at one of these positions."""
        for position in near:
            row = self.row(position)
            if row is not None and row.id == verification:
                return position
        return None
