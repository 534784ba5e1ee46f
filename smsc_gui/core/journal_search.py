# ruff: noqa: S608 - the statements are made of constants
"""Finding, ordering and paging in the journal, beside the connection that writes it.

An order is a list of order keys (`verifications.seq`), and a page a slice of it, looked up. Where only the
first rows are wanted, SQLite stops when it has them: it goes through the blocks in order of time, or through
the index of a column. What is found is put in order afterwards only where it is not much.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from smsc_gui.core.journal_errors import as_journal_errors, reading_rows
from smsc_gui.core.journal_found import (
    COLUMNS,
    KEY,
    PAGE,
    Entry,
    Outline,
    PackedKeys,
    Row,
    SearchCancelled,
    row_of,
)
from smsc_gui.core.journal_matches import Matches, groups, matches
from smsc_gui.core.journal_schema import BUSY, VERSION, NewerJournal
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

FEW: Final = 2_000
"""Rows that are sorted as they are found; of more, the first are met soon in the order of a column."""
STEPS: Final = 50_000
"""A thousandth of a second or so."""
_NEWEST: Final = "SELECT coalesce(max(seq), 0) FROM verifications"
_Statement: TypeAlias = tuple[str, dict[str, float | str]]
_CACHE: Final = 16_000
"""KiB at most: the numbers of a million verifications stay at hand from one letter to the next."""

_IN_LIST: Final = "seq IN (SELECT value FROM json_each(:list))"
_BY_SEQ: Final = f"SELECT {COLUMNS} FROM verifications WHERE {_IN_LIST}"
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
    `few`: so many found rows are sorted as they are. `steps`: of SQLite's machine, between two looks at
    whether an outline is still wanted.
    """

    def __init__(self, path: Path, *, few: int = FEW, steps: int = STEPS) -> None:
        self._most = few
        self._steps = steps
        with as_journal_errors():
            self._db = _connect(path)

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
            found: list[Row] = []
            for statement, values in self._statements(wanted):
                query = f"SELECT {COLUMNS} FROM {statement} LIMIT {count - len(found)}"
                found += [row_of(row[1:]) for row in self._db.execute(query, values)]
                if len(found) == count:
                    break
            return found

    def outline(self, wanted: Wanted, cancelled: Callable[[], bool] = lambda: False) -> Outline:
        """All that is wanted, in order: makes `page` quick anywhere. Takes up to a second in a million rows.

        `cancelled` is asked now and then. Raises `SearchCancelled`.
        """
        with reading_rows(), self._one_view(), self._until(cancelled):
            if wanted.sort is Column.TIME and self._matches(wanted).everything:
                (newest,) = self._db.execute(_NEWEST).fetchone()
                return Outline(range(newest, 0, -1) if wanted.descending else range(1, newest + 1))
            packed = ""
            for statement, values in self._statements(wanted):
                if cancelled():
                    raise SearchCancelled
                query = f"SELECT group_concat(key, '') FROM (SELECT {KEY} AS key FROM {statement} LIMIT -1)"
                packed += self._db.execute(query, values).fetchone()[0] or ""
            return Outline(PackedKeys(packed))

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
        found = self._db.execute(_BY_SEQ, {"list": json.dumps(list(keys))})
        rows = {row[0]: row_of(row[1:]) for row in found}
        return [rows[seq] for seq in keys if seq in rows]

    def _matches(self, wanted: Wanted) -> Matches:
        return matches(self._db, wanted, frozenset[str]().union(*groups(wanted)))

    def _statements(self, wanted: Wanted) -> Iterator[_Statement]:
        """What follows FROM in the statements that together give what is wanted, in order."""
        found = self._matches(wanted)
        few = None if wanted.sort is Column.TIME else self._few(found)
        if few is not None:
            key, present = (_KEYS | _RANKS)[wanted.sort]
            order = f"NOT ({present}), {_ordered(key, wanted)}"
            yield f"verifications WHERE {_IN_LIST} ORDER BY {order}", {"list": few}
        elif wanted.sort in _KEYS:
            key, present = _KEYS[wanted.sort]
            rows = f"verifications WHERE {found.of_row}"
            yield f"{rows} AND {present} ORDER BY {_ordered(key, wanted)}", found.values
            yield f"{rows} AND NOT ({present}) ORDER BY {_way('seq', wanted)}", found.values
        else:
            for letters in groups(wanted):
                some = matches(self._db, wanted, letters)
                yield f"{some.tables} WHERE {some.where} ORDER BY {some.by_time}", some.values

    def _few(self, found: Matches) -> str | None:
        """All that is wanted, in any order, as a list in JSON; None when it is much, or everything."""
        if found.everything:
            return None
        some = f"SELECT seq FROM {found.tables} WHERE {found.where} LIMIT {self._most + 1}"
        query = f"SELECT count(*), json_group_array(seq) FROM ({some})"
        count, keys = self._db.execute(query, found.values).fetchone()
        return str(keys) if count <= self._most else None

    @contextmanager
    def _until(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        self._db.set_progress_handler(cancelled, self._steps)
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise SearchCancelled from None
            raise
        finally:
            self._db.set_progress_handler(None, 0)

    @contextmanager
    def _one_view(self) -> Iterator[None]:
        """All statements inside see the journal as it is now."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")


def _ordered(key: str, wanted: Wanted) -> str:
    return f"{_way(key, wanted)}, {_way('seq', wanted)}"


def _way(key: str, wanted: Wanted) -> str:
    return f"{key} {'DESC' if wanted.descending else 'ASC'}"


def _connect(path: Path) -> sqlite3.Connection:
    where = f"{path.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(
        where, uri=True, isolation_level=None, timeout=BUSY, check_same_thread=False
    )
    try:
        db.execute(f"PRAGMA cache_size=-{_CACHE}")
        _refuse_newer(db)
    except BaseException:  # whatever it was, it is raised again; the file must be let go
        db.close()
        raise
    return db


def _refuse_newer(db: sqlite3.Connection) -> None:
    if db.execute("PRAGMA user_version").fetchone()[0] > VERSION:
        raise NewerJournal
