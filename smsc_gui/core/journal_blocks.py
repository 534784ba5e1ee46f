"""What is found by a part: the numbers, references and states of many verifications in one short text each.

A block holds `SIZE` verifications that follow one another. SQLite goes through the four thousand texts of a
million numbers in a hundredth of a second, whatever part is looked for, and gives up no room to an index of
all parts; a new verification changes one page of each table. Ordinary rows: what is taken out of them is
overwritten (`secure_delete`). Thread: the journal's.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final

from smsc_gui.core.verification import State, Verification

SIZE: Final = 250
"""So many numbers just fill one page of the file."""
WIDTH: Final = 16
"""Signs for a number: the fifteen digits that E.164 allows at most, and one that ends it."""
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
    number, text = _of_width(new.subscriber), folded(new.reference)
    if place == 0:
        db.execute("INSERT INTO blocks VALUES (?, ?, ?, ?)", (block, prepared, prepared, letter))
        db.execute("INSERT INTO number_blocks VALUES (?, ?)", (block, number))
        db.execute("INSERT INTO reference_blocks VALUES (?, ?)", (block, text))
        return
    db.execute(_ADD_STATE, (prepared, prepared, letter, block))
    db.execute(_ADD_NUMBER, (number, block))
    db.execute(_ADD_REFERENCE, ("\n" + text, block))


def set_state(db: sqlite3.Connection, seq: int, letter: str) -> None:
    """How the verification stands now."""
    block, place = place_of(seq)
    db.execute(_SET_STATE, {"before": place, "after": place + 2, "letter": letter, "block": block})


def empty(db: sqlite3.Connection, seq: int) -> None:
    """Takes the number and the reference out; the state and the time stay."""
    block, place = place_of(seq)
    values = {"before": place * WIDTH, "after": (place + 1) * WIDTH + 1, "empty": _of_width("")}
    db.execute(_EMPTY_NUMBER, values | {"block": block})
    query = "SELECT texts FROM reference_blocks WHERE block = ?"
    lines: list[str] = db.execute(query, (block,)).fetchone()[0].split("\n")
    lines[place] = ""
    change = "UPDATE reference_blocks SET texts = ? WHERE block = ?"
    db.execute(change, ("\n".join(lines), block))


def fill(db: sqlite3.Connection) -> None:
    """Makes all blocks out of the rows; there are none yet."""
    for block, *of_block in from_rows(db):
        db.execute("INSERT INTO blocks VALUES (?, ?, ?, ?)", (block, *of_block[:3]))
        db.execute("INSERT INTO number_blocks VALUES (?, ?)", (block, of_block[3]))
        db.execute("INSERT INTO reference_blocks VALUES (?, ?)", (block, of_block[4]))


def from_rows(db: sqlite3.Connection) -> Iterator[tuple[int, float, float, str, str, str]]:
    """Each block as it follows from the rows: block, earliest, latest, states, numbers, texts."""
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
            "".join(map(_of_width, numbers)),
            "\n".join(map(folded, references)),
        )
        block += 1


def _letter_of_row(state: str, late: int) -> str:
    return letter_of(State(state), late=bool(late))


def _of_width(subscriber: str) -> str:
    return subscriber[: WIDTH - 1].ljust(WIDTH)


_ROWS: Final = "SELECT prepared, state, late, subscriber, reference FROM verifications ORDER BY seq"
_ADD_STATE: Final = """
UPDATE blocks SET earliest = min(earliest, ?), latest = max(latest, ?), states = states || ? WHERE block = ?
"""
_ADD_NUMBER: Final = "UPDATE number_blocks SET numbers = numbers || ? WHERE block = ?"
_ADD_REFERENCE: Final = "UPDATE reference_blocks SET texts = texts || ? WHERE block = ?"
_SET_STATE: Final = """
UPDATE blocks SET states = substr(states, 1, :before) || :letter || substr(states, :after)
WHERE block = :block
"""
_EMPTY_NUMBER: Final = """
UPDATE number_blocks SET numbers = substr(numbers, 1, :before) || :empty || substr(numbers, :after)
WHERE block = :block
"""
