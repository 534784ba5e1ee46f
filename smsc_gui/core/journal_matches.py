# ruff: noqa: S608 - the statements are made of constants
"""Which verifications are wanted, read out of the blocks. Raises `sqlite3.Error`. Any thread."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, TypeAlias

from smsc_gui.core.journal_blocks import LATE, LETTERS, SIZE, Block, folded
from smsc_gui.core.journal_wanted import Column, How, Wanted
from smsc_gui.core.verification import State

Letters: TypeAlias = frozenset[str]
ALL: Final[Letters] = frozenset({*LETTERS.values(), LATE})
_OF_HOW: Final[dict[How, Letters]] = {
    How.CALL: frozenset({LETTERS[State.VERIFIED]}),
    How.LATE_CALL: frozenset({LATE}),
    How.BY_HAND: frozenset({LETTERS[State.BY_HAND]}),
}
_NONE: Final[Letters] = ALL.difference(*_OF_HOW.values())
_TIMES: Final = """
SELECT seq FROM verifications WHERE seq > ? AND seq <= ? AND prepared >= ? AND prepared < ? ORDER BY seq
"""
_NEWEST: Final = "SELECT numbers FROM number_blocks ORDER BY block DESC LIMIT 1"
_TAIL: Final = 5
_EVER: Final = 1e18
"""Seconds: beyond any time that a clock shows."""


def letters_of(state: State) -> Letters:
    """How the state may stand in `blocks.states`."""
    return frozenset({LETTERS[state], LATE} if state is State.VERIFIED else {LETTERS[state]})


def groups(wanted: Wanted) -> list[Letters]:
    """The states that are wanted, in groups that follow one another in the order that is wanted.

    Within a group the order is that of time. One group, unless ordered by state or by how it was decided.
    """
    states = [letters_of(state) for state in State if not wanted.states or state in wanted.states]
    if wanted.sort is Column.STATE:
        return states[::-1] if wanted.descending else states
    every = frozenset[str]().union(*states)
    if wanted.sort is Column.HOW:
        decided = list(_OF_HOW.values())
        ordered = [*(decided[::-1] if wanted.descending else decided), _NONE]
        return [group & every for group in ordered if group & every]
    return [every]


class Matches:
    """The verifications that are wanted and in one of the states of `letters`, as keys (`seq`)."""

    def __init__(self, db: sqlite3.Connection, wanted: Wanted, letters: Letters) -> None:
        self._db = db
        self._number = wanted.number
        self._text = folded(wanted.reference)
        self._letters = None if letters == ALL else letters
        self._since = -_EVER if wanted.since is None else wanted.since
        self._until = _EVER if wanted.until is None else wanted.until
        self._conditions: list[str] = []
        self._values: dict[str, Any] = {}
        self._statement = self._select()
        self._cached: dict[int, Collection[int]] = {}

    @property
    def everything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not self._conditions

    def in_blocks(self, *, descending: bool) -> Iterator[list[int]]:
        """The keys in order, in one list for each block that has some."""
        direction = "DESC" if descending else "ASC"
        statement = f"{self._statement} ORDER BY blocks.block {direction}"
        for row in self._db.execute(statement, self._values):
            places = self._places(row)
            if places:
                first = row[0] * SIZE + 1
                yield [first + place for place in (reversed(places) if descending else places)]

    def holds(self, seq: int) -> bool:
        """Whether this one is wanted. Blocks that were looked into are remembered."""
        block, place = divmod(seq - 1, SIZE)
        places = self._cached.get(block)
        if places is None:
            statement = f"{self._statement} AND blocks.block = :block"
            found = self._db.execute(statement, self._values | {"block": block}).fetchone()
            places = frozenset(self._places(found) if found else ())
            self._cached[block] = places
        return place in places

    def _select(self) -> str:
        """The blocks that may hold some. Only the tables that are asked for are read."""
        tables, numbers, texts = "blocks", "''", "''"
        if self._number:
            tables, numbers = f"{tables} JOIN number_blocks USING (block)", "numbers"
            self._ask("numbers LIKE :tail", tail=f"%{self._rare_tail()}%")
        if self._text:
            tables, texts = f"{tables} JOIN reference_blocks USING (block)", "texts"
            self._ask("instr(texts, :text)", text=self._text)
        if self._letters is not None:
            some = " OR ".join(f"instr(states, '{letter}')" for letter in sorted(self._letters))
            self._ask(f"({some or 'FALSE'})")
        if self._since > -_EVER or self._until < _EVER:
            self._ask(
                "latest >= :since AND earliest < :until", since=self._since, until=self._until
            )
        where = f"WHERE {' AND '.join(self._conditions) or 'TRUE'}"
        columns = f"blocks.block, earliest, latest, states, {numbers}, {texts}"
        return f"SELECT {columns} FROM {tables} {where}"

    def _rare_tail(self) -> str:
        """The end of the number's part, five digits or more, that begins with the rarest of them.

        SQLite stops at every sign that is the first of what it looks for, and most numbers begin alike. What
        a block then has of the whole part is for `_places` to see.
        """
        newest = self._db.execute(_NEWEST).fetchone()
        numbers = newest[0] if newest else ""
        begins = range(max(1, len(self._number) - _TAIL + 1))
        return self._number[min(begins, key=lambda at: numbers.count(self._number[at])) :]

    def _ask(self, condition: str, **values: float | str) -> None:
        self._conditions.append(condition)
        self._values |= values

    def _places(self, block: Block) -> Sequence[int]:
        """The places, from 0, of those in this block that are wanted, in order."""
        number, earliest, latest, states, numbers, texts = block
        places: Sequence[int] = range(len(states))
        if self._number:
            places = _lines_with(self._number, numbers)
        if self._text:
            with_text = set(_lines_with(self._text, texts))
            places = [place for place in places if place in with_text]
        if self._letters is not None:
            letters = self._letters
            places = [place for place in places if states[place] in letters]
        if places and not self._since <= earliest <= latest < self._until:
            in_time = self._in_time(number)
            places = [place for place in places if place in in_time]
        return places

    def _in_time(self, block: int) -> set[int]:
        first = block * SIZE
        values = (first, first + SIZE, self._since, self._until)
        return {seq - first - 1 for (seq,) in self._db.execute(_TIMES, values)}


def _lines_with(part: str, text: str) -> list[int]:
    """The lines, from 0, that contain `part`, in order."""
    lines = []
    line, seen = 0, 0
    at = text.find(part)
    while at >= 0:
        line += text.count("\n", seen, at)
        lines.append(line)
        seen = text.find("\n", at)
        at = text.find(part, seen) if seen >= 0 else -1
    return lines
