"""What is found in the journal: rows, pages, and the steps of one verification."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, overload

from smsc_gui.core.events import Event
from smsc_gui.core.journal_wanted import How
from smsc_gui.core.verification import State

PAGE: Final = 200
"""Rows on a page."""
COLUMNS: Final = """
seq, id, prepared, subscriber, reference, state, assigned, took, late, operator, desk, decided_by, erased
"""
"""Of `verifications`, `seq` first; the rest as `row_of` takes it."""


_DIGITS: Final = 8
_LEAST: Final = 10 ** (_DIGITS - 1)
KEY: Final = f"{_LEAST} + seq"
"""An order key in eight digits: room for ninety million verifications."""


class SearchCancelled(Exception):  # noqa: N818 - it is an answer, not a fault
    """`outline` was told to stop."""


@dataclass(frozen=True, slots=True)
class Row:
    """A verification as the journal shows it. Numbers: digits, empty when erased or not there.

    `prepared`: seconds since 1970 UTC. `took`: seconds from showing the number to the call; None where no
    call came, or nobody knows when it came. `operator`, `desk`: who asked, and where; `decided_by`: who
    confirmed by hand or cancelled, else empty.
    """

    id: str
    prepared: float
    subscriber: str
    reference: str
    state: State
    assigned: str
    took: float | None
    how: How
    operator: str
    desk: str
    decided_by: str
    erased: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of a verification. `at`: seconds since 1970 UTC."""

    at: float
    event: Event
    desk: str
    operator: str


class PackedKeys(Sequence[int]):
    """Order keys as SQLite packs them into one text, eight digits each: `KEY`, concatenated."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __len__(self) -> int:
        return len(self._text) // _DIGITS

    @overload
    def __getitem__(self, which: int) -> int: ...

    @overload
    def __getitem__(self, which: slice) -> list[int]: ...

    def __getitem__(self, which: int | slice) -> int | list[int]:
        places = range(len(self))[which]
        return self._at(places) if isinstance(places, int) else [self._at(at) for at in places]

    def _at(self, place: int) -> int:
        return int(self._text[place * _DIGITS : (place + 1) * _DIGITS]) - _LEAST


@dataclass(frozen=True, slots=True)
class Outline:
    """All rows that were found, in order, as order keys: eight bytes a row, or none."""

    keys: Sequence[int]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.keys)

    @property
    def pages(self) -> int:
        """How many pages there are; the last may be shorter."""
        return -(-len(self.keys) // PAGE)


def row_of(values: Sequence[Any]) -> Row:
    """The row of these values, in the order of `COLUMNS` behind `seq`. Raises `ValueError`."""
    which, prepared, subscriber, reference, name, assigned, took, late = values[:8]
    operator, desk, decided_by, erased = values[8:]
    state = State(name)
    return Row(
        id=which,
        prepared=prepared,
        subscriber=subscriber,
        reference=reference,
        state=state,
        assigned=assigned,
        took=took,
        how=how_of(state, late=bool(late)),
        operator=operator,
        desk=desk,
        decided_by=decided_by,
        erased=bool(erased),
    )


def how_of(state: State, *, late: bool) -> How:
    """How a verification in this state was decided."""
    if state is State.VERIFIED:
        return How.LATE_CALL if late else How.CALL
    return How.BY_HAND if state is State.BY_HAND else How.NONE
