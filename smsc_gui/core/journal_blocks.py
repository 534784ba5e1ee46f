"""What is found by a part: the numbers, references and states of many verifications in one short text each.

A block holds `SIZE` verifications that follow one another. SQLite goes through the three thousand texts
of a million numbers in two hundredths of a second, whatever part is looked for, and nobody pays for an index
of all parts: a new verification changes one page of each table. These are ordinary rows: what is taken out
of them is overwritten (`secure_delete`). Thread: the journal's.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final, TypeAlias

from smsc_gui.core.verification import State, Verification

SIZE: Final = 300
"""So many numbers of twelve digits, each on its line, just fill one page of the file."""
TABLES: Final = """
CREATE TABLE blocks (
    block INTEGER PRIMARY KEY,
    earliest REAL NOT NULL,
    latest REAL NOT NULL,
    states TEXT NOT NULL
) STRICT;
CREATE TABLE number_blocks (
    block INTEGER PRIMARY KEY,
    numbers TEXT NOT NULL
) STRICT;
CREATE TABLE reference_blocks (
    block INTEGER PRIMARY KEY,
    texts TEXT NOT NULL
) STRICT;
"""
Block: TypeAlias = tuple[int, float, float, str, str, str]
"""Its number, earliest, latest, states, numbers, texts: as in the tables. Of the last two a line for each."""
LETTERS: Final = {
    State.PREPARING: "p",
    State.REQUESTING: "r",
    State.WAITING: "w",
    State.VERIFIED: "v",
    State.BY_HAND: "h",
    State.EXPIRED: "e",
    State.UNCHECKED: "n",
    State.CANCELLED: "c",
    State.FAILED: "f",
    State.UNKNOWN: "u",
}
"""How a state stands in `blocks.states`. Never change one: journals hold them."""
LATE: Final = "l"
"""Verified, by a call that was found after the time had run out."""


def letter_of(state: State, *, late: bool) -> str:
    """The one letter for how a verification stands."""
    return LATE if late and state is State.VERIFIED else LETTERS[state]


def place_of(seq: int) -> tuple[int, int]:
    """The block of the verification with this order key (from 1), and its place in there (from 0)."""
    return divmod(seq - 1, SIZE)


def folded(reference: str) -> str:
    """The reference as it is compared: in any case, on one line."""
    return reference.casefold().replace("\n", " ")


def add(db: sqlite3.Connection, seq: int, new: Verification) -> None:
    """Puts a new verification, the last in the journal, at the end of the blocks."""
    block, place = place_of(seq)
    letter, prepared = letter_of(new.state, late=new.late), new.prepared.wall
    text = folded(new.reference)
    if place == 0:
        _insert(db, (block, prepared, prepared, letter, new.subscriber, text))
        return
    db.execute(_ADD_STATE, (prepared, prepared, letter, block))
    db.execute(_ADD_NUMBER, ("\n" + new.subscriber, block))
    db.execute(_ADD_TEXT, ("\n" + text, block))


def set_state(db: sqlite3.Connection, seq: int, letter: str) -> None:
    """How the verification stands now."""
    block, place = place_of(seq)
    db.execute(_SET_STATE, {"before": place, "after": place + 2, "letter": letter, "block": block})


def empty(db: sqlite3.Connection, seq: int) -> None:
    """Takes the number and the reference out; the state and the time stay."""
    block, place = place_of(seq)
    numbers, texts = db.execute(_TEXTS, (block,)).fetchone()
    db.execute(_SET_NUMBERS, (_without_line(numbers, place), block))
    db.execute(_SET_TEXTS, (_without_line(texts, place), block))


def _without_line(text: str, place: int) -> str:
    lines = text.split("\n")
    lines[place] = ""
    return "\n".join(lines)


def fill(db: sqlite3.Connection) -> None:
    """Makes all blocks out of the rows; there are none yet."""
    for block in from_rows(db):
        _insert(db, block)


def from_rows(db: sqlite3.Connection) -> Iterator[Block]:
    """Each block as it follows from the rows."""
    rows = db.execute(_ROWS)
    block = 0
    while of_block := rows.fetchmany(SIZE):
        times, states, late, numbers, references = zip(*of_block, strict=True)
        letters = map(_letter_of_row, states, late)
        yield (
            block,
            min(times),
            max(times),
            "".join(letters),
            "\n".join(numbers),
            "\n".join(map(folded, references)),
        )
        block += 1


def _letter_of_row(state: str, late: int) -> str:
    return letter_of(State(state), late=bool(late))


def _insert(db: sqlite3.Connection, block: Block) -> None:
    number, *times_and_states, numbers, texts = block
    db.execute("INSERT INTO blocks VALUES (?, ?, ?, ?)", (number, *times_and_states))
    db.execute("INSERT INTO number_blocks VALUES (?, ?)", (number, numbers))
    db.execute("INSERT INTO reference_blocks VALUES (?, ?)", (number, texts))


_ROWS: Final = "SELECT prepared, state, late, subscriber, reference FROM verifications ORDER BY seq"
_ADD_STATE: Final = """
UPDATE blocks SET earliest = min(earliest, ?), latest = max(latest, ?), states = states || ? WHERE block = ?
"""
_ADD_NUMBER: Final = "UPDATE number_blocks SET numbers = numbers || ? WHERE block = ?"
_ADD_TEXT: Final = "UPDATE reference_blocks SET texts = texts || ? WHERE block = ?"
_SET_STATE: Final = """
UPDATE blocks SET states = substr(states, 1, :before) || :letter || substr(states, :after)
WHERE block = :block
"""
_TEXTS: Final = """
SELECT numbers, texts FROM number_blocks JOIN reference_blocks USING (block) WHERE block = ?
"""
_SET_NUMBERS: Final = "UPDATE number_blocks SET numbers = ? WHERE block = ?"
_SET_TEXTS: Final = "UPDATE reference_blocks SET texts = ? WHERE block = ?"
