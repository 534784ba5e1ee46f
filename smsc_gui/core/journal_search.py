# ruff: noqa: S608 - the statements are made of constants
"""Finding, ordering and paging in the journal, beside the connection that writes it.

An order is a list of order keys (`verifications.seq`), and a page a slice of it, looked up. Where only the
first rows are wanted, the keys are taken one by one out of the blocks or out of a column's index.
"""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Final

from smsc_gui.core.journal_errors import as_journal_errors, reading_rows
from smsc_gui.core.journal_found import COLUMNS, PAGE, Entry, Outline, Row, SearchCancelled, row_of
from smsc_gui.core.journal_matches import Matches, groups
from smsc_gui.core.journal_schema import BUSY
from smsc_gui.core.journal_stories import read_story
from smsc_gui.core.journal_wanted import Column, How, Wanted
from smsc_gui.core.verification import State

__all__ = [
    "PAGE",
    "Column",
    "Entry",
    "How",
    "JournalReader",
    "Outline",
    "Row",
    "SearchCancelled",
    "Wanted",
]

FEW: Final = 20_000
"""Rows that are sorted as they are found; of more, the first are met soon in the order of a column."""
_READ_AT_ONCE: Final = 2_000
_CACHE: Final = 16_000
"""KiB at most: the numbers of a million verifications stay at hand from one letter to the next."""

_BY_SEQ: Final = f"""
SELECT {COLUMNS} FROM verifications WHERE seq IN (SELECT value FROM json_each(?))
"""
_KEYS: Final = {
    Column.SUBSCRIBER: ("subscriber", "subscriber != ''"),
    Column.REFERENCE: ("folded", "folded != ''"),
    Column.ASSIGNED: ("assigned", "assigned != ''"),
    Column.TOOK: ("took", "took IS NOT NULL"),
    Column.OPERATOR: ("operator", "operator != ''"),
}
"""For a column that has an index: what it is ordered by, and which rows are in the index."""
_LIFE: Final = " ".join(f"WHEN '{state}' THEN {place}" for place, state in enumerate(State))
_RANKS: Final = {
    Column.STATE: (f"CASE state {_LIFE} END", "TRUE"),
    Column.HOW: (
        f"iif(state = '{State.VERIFIED}', late, 2)",
        f"state IN ('{State.VERIFIED}', '{State.BY_HAND}')",
    ),
}
"""The same for what has none: the blocks tell one state from another."""


class JournalReader:
    """Reads beside the journal that writes, which it never holds up; a connection of its own, read-only.

    One thread at a time, any thread. What it gives is what is written at that moment. Raises `JournalError`.
    `few`: so many found rows are sorted as they are.
    """

    def __init__(self, path: Path, *, few: int = FEW) -> None:
        self._most = few
        with as_journal_errors():
            self._db = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro",
                uri=True,
                isolation_level=None,
                timeout=BUSY,
                check_same_thread=False,
            )
            self._db.execute(f"PRAGMA cache_size=-{_CACHE}")
            self._db.execute("SELECT count(*) FROM head")

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """For the journal's other readers in `core`."""
        return self._db

    def first(self, wanted: Wanted, count: int = 100) -> list[Row]:
        """The first rows of what is wanted, quickly: a few hundredths of a second in a million rows."""
        with reading_rows():
            few = self._few(wanted)
            if few is not None:
                return self._rows(self._sorted(few, wanted)[:count])
            if wanted.sort not in _KEYS:
                return self._rows(list(islice(_flat(self._by_time(wanted)), count)))
            found = self._matches(wanted)
            walked = chain(self._with_key(wanted), self._without_key(wanted))
            keys = (seq for seq in _flat(walked) if found.everything or found.holds(seq))
            return self._rows(list(islice(keys, count)))

    def outline(self, wanted: Wanted, cancelled: Callable[[], bool] = lambda: False) -> Outline:
        """All that is wanted, in order: makes `page` quick anywhere. Takes up to a second in a million rows.

        `cancelled` is asked now and then. Raises `SearchCancelled`.
        """
        with reading_rows(), self._one_view():
            if wanted.sort is Column.TIME and self._matches(wanted).everything:
                newest = self._newest()
                return Outline(range(newest, 0, -1) if wanted.descending else range(1, newest + 1))
            few = self._few(wanted)
            if few is not None:
                return Outline(self._sorted(few, wanted))
            if wanted.sort not in _KEYS:
                return Outline(_kept(self._by_time(wanted), cancelled))
            return Outline(_kept(self._all_by_key(wanted, cancelled), cancelled))

    def page(self, wanted: Wanted, outline: Outline, number: int) -> list[Row]:  # noqa: ARG002
        """The `PAGE` rows of page `number`, from 0, as they stand now. Costs the same wherever it is.

        `wanted`: what the outline was made for; readers without keys of their own need it.
        """
        keys = outline.keys[number * PAGE : (number + 1) * PAGE]
        with reading_rows():
            return self._rows(keys)

    def rows(self, wanted: Wanted) -> Iterator[Row]:
        """All rows that are wanted, in order, a page at a time."""
        outline = self.outline(wanted)
        for number in range(outline.pages):
            yield from self.page(wanted, outline, number)

    def story(self, verification: str) -> list[Entry]:
        """Each step of one verification, in order; empty when there is none of this id."""
        with reading_rows():
            return [
                Entry(record.at.wall, record.event, desk, operator)
                for record, desk, operator in read_story(self._db, verification)
            ]

    def _rows(self, keys: Sequence[int]) -> list[Row]:
        """The rows of these keys, in this order."""
        found = self._db.execute(_BY_SEQ, (json.dumps(list(keys)),))
        rows = {seq: row_of(values) for seq, *values in found}
        return [rows[seq] for seq in keys if seq in rows]

    def _matches(self, wanted: Wanted) -> Matches:
        return Matches(self._db, wanted, frozenset[str]().union(*groups(wanted)))

    def _by_time(self, wanted: Wanted) -> Iterator[list[int]]:
        for letters in groups(wanted):
            matches = Matches(self._db, wanted, letters)
            yield from matches.in_blocks(descending=wanted.descending)

    def _few(self, wanted: Wanted) -> list[int] | None:
        """What is wanted, in any order; None when it may be a great part of all, or is in order anyway."""
        matches = self._matches(wanted)
        if wanted.sort is Column.TIME or matches.everything:
            return None
        few = list(islice(_flat(matches.in_blocks(descending=False)), self._most + 1))
        return few if len(few) <= self._most else None

    def _sorted(self, few: list[int], wanted: Wanted) -> list[int]:
        key, present = (_KEYS | _RANKS)[wanted.sort]
        order = f"NOT ({present}), {_ordered(key, wanted)}"
        some = "seq IN (SELECT value FROM json_each(?))"
        query = f"SELECT seq FROM verifications WHERE {some} ORDER BY {order}"
        return [seq for (seq,) in self._db.execute(query, (json.dumps(few),))]

    def _with_key(self, wanted: Wanted) -> Iterator[list[int]]:
        """The keys of all rows that have something in the column, out of its index."""
        key, present = _KEYS[wanted.sort]
        return self._keys_of(f"WHERE {present} ORDER BY {_ordered(key, wanted)}")

    def _without_key(self, wanted: Wanted) -> Iterator[list[int]]:
        _, present = _KEYS[wanted.sort]
        direction = "DESC" if wanted.descending else "ASC"
        return self._keys_of(f"WHERE NOT ({present}) ORDER BY seq {direction}")

    def _keys_of(self, condition: str) -> Iterator[list[int]]:
        found = self._db.execute(f"SELECT seq FROM verifications {condition}")
        while rows := found.fetchmany(_READ_AT_ONCE):
            yield [seq for (seq,) in rows]

    def _all_by_key(self, wanted: Wanted, cancelled: Callable[[], bool]) -> Iterator[list[int]]:
        """Everything that is wanted: by the index, then what is in no index, in order of time."""
        left = bytearray(self._newest() + 1)
        for keys in self._matches(wanted).in_blocks(descending=False):
            _go_on(cancelled)
            for seq in keys:
                left[seq] = True
        for keys in self._with_key(wanted):
            yield [seq for seq in keys if left[seq]]
            for seq in keys:
                left[seq] = False
        yield list(_set_in(left, descending=wanted.descending))

    def _newest(self) -> int:
        newest: int = self._db.execute(
            "SELECT coalesce(max(seq), 0) FROM verifications"
        ).fetchone()[0]
        return newest

    @contextmanager
    def _one_view(self) -> Iterator[None]:
        """All statements inside see the journal as it is now."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")


def _ordered(key: str, wanted: Wanted) -> str:
    direction = "DESC" if wanted.descending else "ASC"
    return f"{key} {direction}, seq {direction}"


def _flat(lists: Iterable[list[int]]) -> Iterator[int]:
    return chain.from_iterable(lists)


def _kept(lists: Iterable[list[int]], cancelled: Callable[[], bool]) -> "array[int]":
    keys = array("I")
    for some in lists:
        _go_on(cancelled)
        keys.extend(some)
    return keys


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise SearchCancelled


def _set_in(marks: bytearray, *, descending: bool) -> Iterator[int]:
    find = marks.rfind if descending else marks.find
    at = find(True)
    while at >= 0:
        yield at
        at = find(True, 0, at) if descending else find(True, at + 1)
