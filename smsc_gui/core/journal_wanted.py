"""What may be looked for in the journal, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from smsc_gui.core.verification import State


class Column(StrEnum):
    """What rows can be ordered by."""

    TIME = "time"
    """The order in which they were asked for, whatever was done to the wall clock since."""
    SUBSCRIBER = "subscriber"
    REFERENCE = "reference"
    STATE = "state"
    """In the order of a verification's life: as `State` names them."""
    ASSIGNED = "assigned"
    TOOK = "took"
    HOW = "how"
    OPERATOR = "operator"


class How(StrEnum):
    """How a verification was decided."""

    CALL = "call"
    LATE_CALL = "late call"
    """Found after the time had run out."""
    BY_HAND = "by hand"
    NONE = ""
    """The subscriber was not verified, or not yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. Empty means all.

    `number`: any part of the subscriber's number, digits. `reference`: any part, in any case. `since`,
    `until`: seconds since 1970 UTC, `since <= prepared < until`.

    Rows with nothing in the column of `sort` come last in either direction; equal ones in order of time, in
    the direction of `descending`.
    """

    number: str = ""
    reference: str = ""
    states: frozenset[State] = frozenset()
    since: float | None = None
    until: float | None = None
    sort: Column = Column.TIME
    descending: bool = True
