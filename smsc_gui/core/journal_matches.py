"""What is wanted of the journal, as SQL: first which blocks may have some of it, then which of their rows do.

All of it is done inside SQLite: a thread that reads holds up no other thread of the program meanwhile, which
it would for every step that it took in Python.
"""

import sqlite3
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from smsc_gui.core.journal_blocks import LATE, LETTERS, SIZE, folded
from smsc_gui.core.journal_wanted import Column, How, Wanted
from smsc_gui.core.verification import State

Letters: TypeAlias = frozenset[str]
ALL: Final[Letters] = frozenset({*LETTERS.values(), LATE})
_BY_CALL: Final = LETTERS[State.VERIFIED]
_OF_HOW: Final[dict[How, Letters]] = {
    How.CALL: frozenset({_BY_CALL}),
    How.LATE_CALL: frozenset({LATE}),
    How.BY_HAND: frozenset({LETTERS[State.BY_HAND]}),
}
_NONE: Final[Letters] = ALL.difference(*_OF_HOW.values())
_ROWS_OF_BLOCK: Final = f"verifications ON seq > block * {SIZE} AND seq <= (block + 1) * {SIZE}"
_NEWEST: Final = "SELECT numbers FROM number_blocks ORDER BY block DESC LIMIT 1"
_TAIL: Final = 5


def letters_of(state: State) -> Letters:
    """How the state may stand in `blocks.states`."""
    return frozenset({_BY_CALL, LATE} if state is State.VERIFIED else {LETTERS[state]})


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


@dataclass(slots=True)
class Matches:
    """The verifications that are wanted. `tables`, `where`: as SQL has them, with `values`.

    `by_time`: how they are put in order of time. `everything`: whether nothing in particular is asked for.
    """

    tables: str
    by_time: str
    blocks: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    values: dict[str, float | str] = field(default_factory=dict)

    @property
    def everything(self) -> bool:
        """Whether nothing in particular is asked for."""
        return not self.rows

    @property
    def where(self) -> str:
        """What blocks and rows have in common with what is wanted."""
        return " AND ".join([*self.blocks, *self.rows]) or "TRUE"

    @property
    def of_row(self) -> str:
        """The same for a row by itself, in whatever order rows are gone through."""
        return " AND ".join(self.rows) or "TRUE"


def matches(db: sqlite3.Connection, wanted: Wanted, letters: Letters) -> Matches:
    """What is wanted of those in one of the states of `letters`. Raises `sqlite3.Error`."""
    way = "DESC" if wanted.descending else "ASC"
    found = Matches("blocks", f"block {way}, seq {way}")
    if wanted.number:
        found.tables += " CROSS JOIN number_blocks USING (block)"
        found.blocks.append("numbers LIKE :tail")
        found.rows.append("instr(subscriber, :number)")
        found.values |= {"number": wanted.number, "tail": f"%{_rare_tail(db, wanted.number)}%"}
    if wanted.reference:
        found.tables += " CROSS JOIN reference_blocks USING (block)"
        found.blocks.append("instr(texts, :text)")
        found.rows.append("instr(folded, :text)")
        found.values["text"] = folded(wanted.reference)
    if letters != ALL:
        some = [f"instr(states, '{letter}')" for letter in sorted(letters)]
        found.blocks.append(f"({' OR '.join(some) or 'FALSE'})")
        found.rows.append(_in_states(letters))
    if wanted.since is not None:
        found.blocks.append("latest >= :since")
        found.rows.append("prepared >= :since")
        found.values["since"] = wanted.since
    if wanted.until is not None:
        found.blocks.append("earliest < :until")
        found.rows.append("prepared < :until")
        found.values["until"] = wanted.until
    if found.everything:
        return Matches("verifications", f"seq {way}")
    found.tables += f" CROSS JOIN {_ROWS_OF_BLOCK}"
    return found


def _in_states(letters: Letters) -> str:
    names = [f"'{state}'" for state, letter in LETTERS.items() if letter in letters - {_BY_CALL}]
    verified = [str(int(letter == LATE)) for letter in sorted(letters & {_BY_CALL, LATE})]
    by_call = f"(state = '{State.VERIFIED}' AND late IN ({', '.join(verified)}))"
    return f"(state IN ({', '.join(names)}) OR {by_call})"


def _rare_tail(db: sqlite3.Connection, part: str) -> str:
    """The end of a number's part, five digits or more, that begins with the rarest of them.

    SQLite stops at every sign that is the first of what it looks for, and most numbers begin alike.
    """
    newest = db.execute(_NEWEST).fetchone()
    numbers = newest[0] if newest else ""
    begins = range(max(1, len(part) - _TAIL + 1))
    return part[min(begins, key=lambda at: numbers.count(part[at])) :]
