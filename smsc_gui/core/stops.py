"""Accounts as `core` knows them, and what can hold their calls back."""

from dataclasses import dataclass
from enum import Enum, auto


class StopReason(Enum):
    """Why no call of an account may be made."""

    SIGN_IN_REFUSED = auto()
    """Error 2; holds until *Test* passes."""
    ADDRESS_BLOCKED = auto()
    """Error 4; `Stop.until` is when a call tries again by itself."""
    TOO_MANY_WRONG = auto()
    """Four wrong sign-ins within half an hour; `Stop.until` is when the first of them no longer counts."""
    CALLS_UNDER_WAY = auto()
    """A *Test* has to wait for the answers to calls that are on their way; a matter of seconds."""


@dataclass(frozen=True, slots=True)
class Stop:
    """`until`: as `Moment.elapsed`; None where only a person can end it."""

    reason: StopReason
    until: float | None = None


@dataclass(frozen=True, slots=True)
class AccountRef:
    """An account as `core` knows it, without its secret.

    `id`: the same for the same sign-in at every start. `endpoint`: where its calls go. `name`: for people.
    """

    id: str
    endpoint: str
    name: str
