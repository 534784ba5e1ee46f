# ruff: noqa: S608 - the statements are made of constants
"""Which verifications are wanted, read out of the blocks. Raises `sqlite3.Error`. Any thread."""

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from smsc_gui.core.journal_blocks import LATE, LETTERS, SIZE, WIDTH, folded
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


@dataclass(frozen=True, slots=True)
class _Block:
    number: int
    earliest: float
    latest: float
    states: str
    numbers: str
    texts: str


class Matches:
    """The verifications that are wanted and in one of the states of `letters`, as keys (`seq`)."""

    def __init__(self, db: sqlite3.Connection, wanted: Wanted, letters: Letters) -> None:
        self._db = db
        self._number = wanted.number
        self._text = folded(wanted.reference)
        self._letters = None if letters == ALL else letters
        self._since = -_EVER if wanted.since is None else wanted.since
        self._until = _EVER if wanted.until is None else wanted.until
        self._statement, self._values = self._select()
        self._cached: dict[int, Collection[int]] = {}

    @property
    def everything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not self._values

    def in_blocks(self, *, descending: bool) -> Iterator[list[int]]:
        """The keys in order, in one list for each block that has some; for ever short of blocks without."""
        direction = "DESC" if descending else "ASC"
        statement = f"{self._statement} ORDER BY blocks.block {direction}"
        for row in self._db.execute(statement, self._values):
            places = self._places(_Block(*row))
            if places:
                first = row[0] * SIZE + 1
                yield [first + place for place in (reversed(places) if descending else places)]

    def holds(self, seq: int) -> bool:
        """Whether this one is wanted. Blocks that were looked into are remembered."""
        block, place = divmod(seq - 1, SIZE)
        places = self._cached.get(block)
        if places is None:
            statement = (
                f"{self._statement} {'AND' if self._values else 'WHERE'} blocks.block = :block"
            )
            found = self._db.execute(statement, self._values | {"block": block}).fetchone()
            places = frozenset(self._places(_Block(*found)) if found else ())
            self._cached[block] = places
        return place in places

    def _select(self) -> tuple[str, dict[str, Any]]:
        """The blocks that may hold some. Only the tables that are asked for are read."""
        conditions, values = [], dict[str, Any]()
        tables, numbers, texts = "blocks", "''", "''"
        if self._number:
            tables += " CROSS JOIN number_blocks USING (block)"
            numbers = "numbers"
            conditions.append("instr(numbers, :number)")
            values["number"] = self._number
        if self._text:
            tables += " CROSS JOIN reference_blocks USING (block)"
            texts = "texts"
            conditions.append("instr(texts, :text)")
            values["text"] = self._text
        if self._letters is not None:
            some = [f"instr(states, '{letter}')" for letter in sorted(self._letters)]
            conditions.append(f"({' OR '.join(some)})")
            values["letters"] = True
        if self._since > -_EVER or self._until < _EVER:
            conditions.append("latest >= :since AND earliest < :until")
            values |= {"since": self._since, "until": self._until}
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        columns = f"blocks.block, earliest, latest, states, {numbers}, {texts}"
        return f"SELECT {columns} FROM {tables} {where}", values

    def _places(self, block: _Block) -> list[int]:
        """The places, from 0, of those in this block that are wanted."""
        everywhere = range(len(block.states))
        places = _places_of(self._number, block.numbers) if self._number else list(everywhere)
        if self._text:
            texts = block.texts.split("\n")
            places = [place for place in places if self._text in texts[place]]
        if self._letters is not None:
            states, letters = block.states, self._letters
            places = [place for place in places if states[place] in letters]
        if places and not self._since <= block.earliest <= block.latest < self._until:
            in_time = self._in_time(block.number)
            places = [place for place in places if place in in_time]
        return places

    def _in_time(self, block: int) -> set[int]:
        first = block * SIZE
        values = (first, first + SIZE, self._since, self._until)
        return {seq - first - 1 for (seq,) in self._db.execute(_TIMES, values)}


def _places_of(part: str, numbers: str) -> list[int]:
    places = []
    at = numbers.find(part)
    while at >= 0:
        place = at // WIDTH
        places.append(place)
        at = numbers.find(part, (place + 1) * WIDTH)
    return places
