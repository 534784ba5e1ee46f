"""When a request may be sent: which look must precede it, and what that look's fate means for it.

All of it is pure. Times are `Moment.elapsed`.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import inf
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
    redial: the look must come after staff asked again, and late enough for a row of the last call to show.
    So must it when staff stopped waiting and ask again at once: the call may have been made meanwhile.
    """
    needed = asked - FRESH
    for one in earlier:
        last = (one.ended or one.sent or one.prepared).elapsed
        if one.subscriber == subscriber and asked - last <= REDIAL:
            needed = max(needed, asked, _rows_have_shown(one))
    return needed


def _rows_have_shown(of: Verification) -> float:
    """When a row has shown of a call that was made before this verification's own end, or was its double."""
    stopped = of.ended if of.state in _STOPPED_BY_STAFF and of.shown else None
    return max((at.elapsed + ROWS_SHOW_WITHIN for at in (of.row_seen, stopped) if at), default=-inf)


_STOPPED_BY_STAFF: Final = frozenset({State.CANCELLED, State.BY_HAND})


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
