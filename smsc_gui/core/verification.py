"""The states of a verification, and the one pure function between them.

`advance` says what an event makes of a verification; `end_by_time` says when time alone ends one. Nothing
else decides a state. Neither reads a clock or touches the world.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from smsc_gui.api import INBOX_HOURS
from smsc_gui.core.clock import Moment
from smsc_gui.core.events import (
    Assigned,
    BecameUnknown,
    CallFound,
    CallSeen,
    Cancelled,
    ConfirmedByHand,
    Erased,
    Event,
    Expired,
    ExpiredUnchecked,
    Failed,
    FloorFound,
    NumberCameLate,
    Prepared,
    Requested,
)
from smsc_gui.core.failure import Failure

LIFETIME: Final = 15 * 60.0
"""Seconds the subscriber has to call, from the sending of the request (API.md, wait_call)."""
ROWS_SHOW_WITHIN: Final = 20.0
"""Seconds a call may take to show in the inbox: only a look sent this long after the end proves absence."""
CHECK_WITHIN: Final = 10 * 60.0
"""Seconds after the end (or the next start) in which a look must succeed."""
LOOKS_BACK: Final = INBOX_HOURS * 3600.0
"""Seconds back that the inbox is asked for: an older call no look can find."""


class State(StrEnum):
    """Where a verification stands. The values are written to the journal: never rename one."""

    PREPARING = "preparing"
    REQUESTING = "requesting"
    WAITING = "waiting"
    VERIFIED = "verified"
    BY_HAND = "verified by hand"
    EXPIRED = "expired"
    UNCHECKED = "expired, not checked"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"

    @property
    def is_open(self) -> bool:
        """Whether the program itself still does something about it."""
        return self in _OPEN


_OPEN: Final = frozenset({State.PREPARING, State.REQUESTING, State.WAITING})


class NotPossible(Exception):  # noqa: N818 - it is an answer, not a fault
    """The event cannot happen in this state; nothing changes."""


@dataclass(frozen=True, slots=True)
class Verification:
    """One subscriber's verification as it stands. `id`: its UUID; numbers are digits (E.164 without +).

    Moments are readings of this run's clock (`Moment.elapsed` can be subtracted from now). `second`: who
    agreed to a confirmation by hand. `erased`: numbers and words are gone; they are empty here too.
    """

    id: str
    account: str
    subscriber: str
    reference: str
    prepared: Moment
    state: State = State.PREPARING
    sent: Moment | None = None
    assigned: str = ""
    all_phones: tuple[str, ...] = ()
    shown: Moment | None = None
    floor: int | None = None
    failure: Failure | None = None
    ended: Moment | None = None
    row: int | None = None
    late: bool = False
    reason: str = ""
    second: str = ""
    seen: tuple[CallSeen, ...] = ()
    row_seen: Moment | None = None
    erased: bool = False

    @property
    def other_phones(self) -> tuple[str, ...]:
        """The service's numbers that are not the one to call."""
        return tuple(phone for phone in self.all_phones if phone != self.assigned)

    @property
    def zero(self) -> float:
        """When the time is over, as `Moment.elapsed`. Raises `ValueError` before it was sent."""
        if self.sent is None:
            raise ValueError("not sent yet")
        return self.sent.elapsed + LIFETIME

    def time_left(self, now: Moment) -> float:
        """Seconds until the time is over, 0 to 900."""
        return min(LIFETIME, max(0.0, self.zero - now.elapsed))


def advance(
    verification: Verification | None, event: Event, at: Moment, *, new_id: str = ""
) -> Verification:
    """What `event`, happening `at`, makes of the verification.

    `verification` is None and `new_id` is given for `Prepared` only. Raises `NotPossible`.
    """
    if isinstance(event, Prepared):
        if verification is not None:
            raise NotPossible("it has begun already")
        return Verification(new_id, event.account, event.subscriber, event.reference, prepared=at)
    if verification is None:
        raise NotPossible("it has not begun")
    states, apply = _RULES[type(event)]
    if verification.erased:
        raise NotPossible("its data is erased")
    if verification.state not in states:
        raise NotPossible(f"{type(event).__name__} in state {verification.state}")
    return apply(verification, event, at)


def end_by_time(
    verification: Verification, now: Moment, *, looked: float | None, checking_since: float
) -> Expired | ExpiredUnchecked | None:
    """What time alone makes of a waiting verification: nothing, or one of two ends.

    `looked`: when the last good look was sent, `checking_since`: when the program started or woke up; both
    as `Moment.elapsed`, the look's rows already applied. An end is "expired" only when a look that late rows
    could not escape has come back.
    """
    if verification.state is not State.WAITING:
        return None
    if looked is not None and looked >= _proves_absence_from(verification):
        seen_all = looked - verification.zero + LIFETIME <= LOOKS_BACK
        return Expired() if seen_all else ExpiredUnchecked()
    if now.elapsed >= max(verification.zero, checking_since) + CHECK_WITHIN:
        return ExpiredUnchecked()
    return None


def _proves_absence_from(waiting: Verification) -> float:
    """When a look that shows no call must have been sent at the earliest.

    One sent before the number was known may have asked for rows above a higher floor only.
    """
    since_shown = waiting.shown.elapsed if waiting.shown else 0.0
    return max(waiting.zero + ROWS_SHOW_WITHIN, since_shown)


def _requested(was: Verification, event: Requested, at: Moment) -> Verification:
    return replace(was, state=State.REQUESTING, sent=at, floor=event.floor)


def _assigned(was: Verification, event: Assigned, at: Moment) -> Verification:
    return replace(
        was,
        state=State.WAITING,
        assigned=event.phone,
        all_phones=event.all_phones,
        shown=at,
        failure=None,
        ended=None,
    )


def _failed(was: Verification, event: Failed, at: Moment) -> Verification:
    return replace(was, state=State.FAILED, failure=event.failure, ended=at)


def _became_unknown(was: Verification, event: BecameUnknown, at: Moment) -> Verification:
    return replace(was, state=State.UNKNOWN, failure=event.failure, ended=at)


def _floor_found(was: Verification, event: FloorFound, _at: Moment) -> Verification:
    if was.floor is not None:
        raise NotPossible("it has a floor")
    return replace(was, floor=event.floor)


def _call_found(was: Verification, event: CallFound, at: Moment) -> Verification:
    if was.floor is None or event.row <= was.floor:
        raise NotPossible("the row is not known to have come after the request")
    return replace(was, state=State.VERIFIED, row=event.row, late=event.late, ended=at, row_seen=at)


def _call_seen(was: Verification, event: CallSeen, at: Moment) -> Verification:
    return replace(was, seen=(*was.seen, event), row_seen=at)


def _told(was: Verification, _event: NumberCameLate, _at: Moment) -> Verification:
    return was


def _ended(state: State) -> Callable[[Verification, Event, Moment], Verification]:
    def apply(was: Verification, _event: Event, at: Moment) -> Verification:
        return replace(was, state=state, ended=at)

    return apply


def _confirmed(was: Verification, event: ConfirmedByHand, at: Moment) -> Verification:
    return replace(
        was,
        state=State.BY_HAND,
        reason=event.reason.strip(),
        second=event.second.strip(),
        ended=at,
    )


def may_be_erased(verification: Verification, now: Moment) -> bool:
    """Whether nothing can happen to it any more but that its data is erased.

    While it is open the data is needed; while an unknown request's time runs, its answer may still come.
    """
    if verification.erased or verification.state.is_open:
        return False
    return verification.state is not State.UNKNOWN or now.elapsed >= verification.zero


def _erased(was: Verification, _event: Erased, _at: Moment) -> Verification:
    return replace(
        was,
        subscriber="",
        reference="",
        assigned="",
        all_phones=(),
        failure=was.failure and replace(was.failure, text=""),
        reason="",
        seen=tuple(replace(call, to_phone="") for call in was.seen),
        erased=True,
    )


_NOT_SENT: Final = frozenset({State.PREPARING})
_UNDER_WAY: Final = frozenset({State.PREPARING, State.REQUESTING})
_WAITING: Final = frozenset({State.WAITING})
_RULES: Final[
    Mapping[type, tuple[frozenset[State], Callable[[Verification, Any, Moment], Verification]]]
] = MappingProxyType(
    {
        Requested: (_NOT_SENT, _requested),
        Assigned: (frozenset({State.REQUESTING, State.UNKNOWN}), _assigned),
        Failed: (_UNDER_WAY | {State.UNKNOWN}, _failed),
        BecameUnknown: (frozenset({State.REQUESTING}), _became_unknown),
        FloorFound: (_WAITING, _floor_found),
        CallFound: (_WAITING, _call_found),
        CallSeen: (frozenset(State) - _UNDER_WAY, _call_seen),
        NumberCameLate: (frozenset({State.UNKNOWN}), _told),
        Expired: (_WAITING, _ended(State.EXPIRED)),
        ExpiredUnchecked: (_WAITING, _ended(State.UNCHECKED)),
        Cancelled: (_NOT_SENT | _WAITING, _ended(State.CANCELLED)),
        ConfirmedByHand: (_WAITING, _confirmed),
        Erased: (frozenset(State) - _OPEN, _erased),
    }
)
