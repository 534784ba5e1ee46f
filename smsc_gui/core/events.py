"""What can happen to a verification. The journal is a log of these; everything else is derived from them.

An event says *what*; *when* stands beside it (`Recorded.at`), *who and where* in the journal's row.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure


@dataclass(frozen=True, slots=True)
class Prepared:
    """Staff asked for a verification. `subscriber`: digits of the E.164 number. Nothing was sent yet."""

    account: str
    subscriber: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Requested:
    """The request is handed to the network. Only rows with an id above `floor` can verify it.

    `floor` is None when the look before the request did not succeed.
    """

    floor: int | None


@dataclass(frozen=True, slots=True)
class Assigned:
    """The service answered with a number to call. Digits; `phone` is the first of `all_phones`."""

    phone: str
    all_phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The request certainly gave no number."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class BecameUnknown:
    """The request may have reached the service; nobody knows what became of it."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class FloorFound:
    """The first good look after a request without a floor: from here on rows count."""

    floor: int


@dataclass(frozen=True, slots=True)
class CallFound:
    """The subscriber's call. `late`: found by a look that was sent after the time had run out."""

    row: int
    to_phone: str
    late: bool


class Doubt(StrEnum):
    """Why a call of the subscriber does not verify. The values are written to the journal."""

    OTHER_NUMBER = "other number"
    """It went to another of the service's numbers: it was for another request."""
    UNDATED = "undated"
    """It is not known whether it came before or after the request."""
    AFTER_THE_END = "after the end"
    """The verification had ended."""


@dataclass(frozen=True, slots=True)
class CallSeen:
    """A call of the subscriber that verifies nothing; it is part of the story."""

    row: int
    to_phone: str
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class NumberCameLate:
    """A number for this request came when the subscriber had another card already: told, not used."""

    phone: str


@dataclass(frozen=True, slots=True)
class Expired:
    """The time is over, and a look after it came back without the call."""


@dataclass(frozen=True, slots=True)
class ExpiredUnchecked:
    """The time is over, and no look succeeded after it: whether the call came is not known."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Staff stopped waiting."""


@dataclass(frozen=True, slots=True)
class ConfirmedByHand:
    """Staff take it upon themselves, for `reason`: not empty, unless it was erased since.

    `second`: the name of the second person who agreed with a PIN; empty where none was asked for.
    """

    reason: str
    second: str = ""


class Why(StrEnum):
    """Why somebody's data was erased. The values are written to the journal."""

    AGE = "age"
    """It was kept for the set number of days."""
    ASKED = "asked"
    """A person had the subscriber's data deleted."""


@dataclass(frozen=True, slots=True)
class Erased:
    """The numbers and words of this verification are gone for good; what happened and when stays."""

    why: Why


Event: TypeAlias = (
    Prepared
    | Requested
    | Assigned
    | Failed
    | BecameUnknown
    | FloorFound
    | CallFound
    | CallSeen
    | NumberCameLate
    | Expired
    | ExpiredUnchecked
    | Cancelled
    | ConfirmedByHand
    | Erased
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event of one verification (`verification`: its UUID), and when it happened."""

    verification: str
    event: Event
    at: Moment
