"""When a request may be sent: which look must precede it, and what that look's fate means for it.

All of it is pure. Times are `Moment.elapsed`.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from smsc_gui.core.call_watch import FRESH, CallWatch
from smsc_gui.core.clock import Moment
from smsc_gui.core.events import Failed, Requested
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.core.verification import ROWS_SHOW_WITHIN, State, Verification

REDIAL: Final = 30 * 60.0
"""Seconds after a request in which its subscriber may still redial the number."""


def look_needed(subscriber: str, asked: float, earlier: Iterable[Verification]) -> float:
    """The look that precedes the request must have been sent at this time or later.

    A good look of the last 30 s will do for a new subscriber. One who was asked within the last half hour may
    redial: the look must come after staff asked again. One who has known a number to call may have called it
    just now: the look must come so late that the row has shown. An erased one whose number nobody knows any
    more counts as anybody's.
    """
    needed = asked - FRESH
    for one in earlier:
        last = (one.ended or one.sent or one.prepared).elapsed
        if one.subscriber in {subscriber, ""} and asked - last <= REDIAL:
            knew_a_number = one.shown is not None or one.row_seen is not None
            needed = max(needed, asked + ROWS_SHOW_WITHIN if knew_a_number else asked)
    return needed


def sending(asked: float, needed: float, watch: CallWatch) -> Requested | Failed | None:
    """What the looks so far mean for a request: send it with or without a floor, give it up, or wait.

    Without a connection, or when the service refuses the account, nothing is sent. When the service is
    crowded, slow or unreadable the number is given all the same, only without a floor.
    """
    good, failed = watch.last_good, watch.last_failed
    if watch.under_way is not None:
        return None
    if good is not None and good.sent >= needed:
        return Requested(good.highest)
    if failed is None or failed.sent < needed:
        return None
    if not _forbids(failed.failure):
        return Requested(None)
    return Failed(replace(failed.failure, by_look=True)) if failed.ended >= asked else None


def held_back(stop: Stop) -> Failed:
    """What becomes of a request that was prepared when the account's calls were stopped."""
    code = 4 if stop.reason is StopReason.ADDRESS_BLOCKED else 2
    return Failed(Failure(FailureKind.SERVICE, may_have_arrived=False, code=code, by_look=True))


def is_in_doubt(verification: Verification, now: Moment) -> bool:
    """Whether the service may have given, and charged, a number that nobody has seen and that still runs."""
    if verification.state is not State.UNKNOWN:
        return False
    return now.elapsed < verification.zero


def _forbids(failure: Failure) -> bool:
    if failure.kind is FailureKind.SERVICE:
        return failure.code in {1, 2, 4}
    return not failure.may_have_arrived
