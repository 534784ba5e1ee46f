"""When to look for calls, and which call verifies what.

`CallWatch` keeps one account's looks: the three places, the pace, the slowing down on error 9, and the floor
that the newest good look gives to a request. `tell` is the pure rule that reads a look's rows.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from math import inf
from typing import Final

from smsc_gui.api import Inbox, IncomingMessage
from smsc_gui.core.clock import Moment
from smsc_gui.core.events import CallFound, CallSeen, Doubt, Event, FloorFound
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.look_places import FREE_AFTER, PLACES, LookPlaces
from smsc_gui.core.verification import State, Verification

PACE: Final = FREE_AFTER / PLACES
"""Seconds between the regular looks: three places, evenly spread."""
FRESH: Final = 30.0
"""Seconds for which a good look is new enough to give a request its floor."""
SLOWEST: Final = 120.0
"""Seconds between looks at the most, however often the service answers with error 9."""
SLOWEST_STEP: Final = 4
"""Doublings end where they reach `SLOWEST`, so that the first good look already shortens the gap."""
PAGES_AT_MOST: Final = 3
"""Replies of exactly as many rows as asked for, one after another, until a look counts as failed."""


class Urgency(IntEnum):
    """How soon a look is wanted, the most urgent first. All but the regular: as soon as the limits allow."""

    REQUEST = auto()
    """A request cannot be sent before it."""
    DEADLINE = auto()
    """A verification's time is over, and it is the look that ends it."""
    NOW = auto()
    """Staff ask for it, or type a number."""
    REGULAR = auto()
    """At the usual pace."""
    NONE = auto()
    """Nothing waits for one."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look under way: its place, when it was sent, and the id above which it asks for rows."""

    place: int
    sent: Moment
    after_id: int | None


@dataclass(frozen=True, slots=True)
class GoodLook:
    """The newest complete answer: when it was sent (`Moment.elapsed`), and the highest id seen by then."""

    sent: float
    highest: int


@dataclass(frozen=True, slots=True)
class FailedLook:
    """A look that gave no floor. Times as `Moment.elapsed`."""

    sent: float
    ended: float
    failure: Failure


class CallWatch:
    """See the module. Times are `Moment.elapsed`. Thread: the journal's. `chance` spreads the slow looks."""

    def __init__(self, places: LookPlaces, chance: random.Random) -> None:
        self._places = places
        self._chance = chance
        self.last_sent = -inf
        self._slow_until = -inf
        self._slowness = 0
        self._pages = 0
        self._go_on_from: int | None = None
        self.under_way: Look | None = None
        self.last_good: GoodLook | None = None
        self.last_failed: FailedLook | None = None

    @property
    def crowded(self) -> bool:
        """Whether the service says that somebody else uses up the account's looks (error 9)."""
        return self._slowness > 0

    def ready_at(self, urgency: Urgency) -> float:
        """When a look may be made; infinite while one is under way."""
        if self.under_way is not None:
            return inf
        earliest = max(self._places.free_at, self._slow_until)
        return max(earliest, self.last_sent + PACE) if urgency is Urgency.REGULAR else earliest

    def begin(self, now: Moment, after_id: int | None) -> Look:
        """Takes a place, on disk; the caller sends the look. Raises `JournalError`, `ValueError`."""
        if self.ready_at(Urgency.NOW) > now.elapsed:
            raise ValueError("no look may be made yet")
        from_id = after_id if self._go_on_from is None else self._go_on_from
        look = Look(self._places.take(now), now, from_id)
        self.under_way = look
        self.last_sent = now.elapsed
        return look

    def came_back(self, look: Look, inbox: Inbox, now: Moment) -> None:
        """The look was answered. Raises `JournalError`, and knows of the answer all the same."""
        self.under_way = None
        self._slowness //= 2
        self._slow_until = now.elapsed + self._gap() if self._slowness else -inf
        highest = max(inbox.highest_id, look.after_id or 0)
        if inbox.whole:
            self._pages = 0
            self._go_on_from = None
            self.last_good = GoodLook(look.sent.elapsed, highest)
        else:
            self._go_on(look, highest, now)
        self._places.ended(look.place, now)

    def failed(self, look: Look, failure: Failure, now: Moment) -> None:
        """The look failed, or was given up. What follows from errors 2 and 4 is the guard's business.

        Raises `JournalError`, and knows of the failure all the same.
        """
        self.under_way = None
        self.last_failed = FailedLook(look.sent.elapsed, now.elapsed, failure)
        if failure.code == 9:
            self._slowness = min(SLOWEST_STEP, max(1, self._slowness * 2))
            self._slow_until = now.elapsed + self._gap()
        self._places.ended(look.place, now)

    def _go_on(self, look: Look, highest: int, now: Moment) -> None:
        """There are more rows than one reply holds: the next look asks for those that follow."""
        self._pages += 1
        self._go_on_from = highest
        if self._pages >= PAGES_AT_MOST:
            unread = Failure(FailureKind.BAD_REPLY, may_have_arrived=True)
            self.last_failed = FailedLook(look.sent.elapsed, now.elapsed, unread)

    def _gap(self) -> float:
        return min(SLOWEST, PACE * 2 * self._slowness) * self._chance.uniform(0.85, 1.0)


@dataclass(frozen=True, slots=True)
class Told:
    """What a look says about one verification."""

    verification: str
    event: Event


def tell(
    look: Look, inbox: Inbox, verifications: Sequence[Verification], used: set[int]
) -> list[Told]:
    """What the rows of an answered look mean for the account's `verifications` (oldest first).

    A row verifies the one waiting verification of its subscriber whose floor it is above, unless it was for
    another of the service's numbers, or nobody can know that it came after the request. `used`: the ids
    that were told of before. Rows that are no calls, or no subscriber's of ours, leave no trace.
    """
    of_subscriber: dict[str, list[Verification]] = {}
    for one in verifications:
        of_subscriber.setdefault(one.subscriber, []).append(one)
    told: list[Told] = []
    seen = set(used)
    ended: set[str] = set()
    for row in sorted(inbox, key=lambda message: message.id):
        candidates = of_subscriber.get(row.phone)
        if candidates is None or not row.is_wait_call or row.id in seen:
            continue
        meaning = _meaning(row, look, candidates, ended)
        if meaning is not None:
            seen.add(row.id)
            told.append(meaning)
            if isinstance(meaning.event, CallFound):
                ended.add(meaning.verification)
    return told + (_floors(look, inbox, verifications) if inbox.whole else [])


def _meaning(
    row: IncomingMessage, look: Look, candidates: Sequence[Verification], ended: set[str]
) -> Told | None:
    """What the row says about the first of the subscriber's verifications that it can belong to.

    That is the waiting one, then the others, the newest first. A row that may yet turn out to be for a
    request whose answer is not there says nothing: the next look reads it again. For one that is not
    sent yet a look shows only what came before it. `ended`: by an earlier row of this look.
    """
    waiting_last = sorted(candidates, key=lambda of: of.state is State.WAITING)
    for one in reversed(waiting_last):
        if one.state is State.PREPARING or (one.floor is not None and row.id <= one.floor):
            continue
        if one.state is State.WAITING and one.id not in ended:
            event = _meaning_while_waiting(row, look, one)
            return Told(one.id, event) if event else None
        if one.state in _NOT_KNOWN_YET:
            return None
        if one.floor is not None:
            return Told(one.id, CallSeen(row.id, row.to_phone or "", Doubt.AFTER_THE_END))
    return None


_NOT_KNOWN_YET: Final = frozenset({State.REQUESTING, State.UNKNOWN})


def _meaning_while_waiting(row: IncomingMessage, look: Look, of: Verification) -> Event | None:
    to_phone = row.to_phone or ""
    if _precedes(look, of):
        return None
    if of.floor is None:
        return CallSeen(row.id, to_phone, Doubt.UNDATED)
    if _is_other_number(to_phone, of):
        return CallSeen(row.id, to_phone, Doubt.OTHER_NUMBER)
    return CallFound(row.id, to_phone, late=look.sent.elapsed >= of.zero)


def _precedes(look: Look, of: Verification) -> bool:
    return of.sent is None or look.sent.elapsed < of.sent.elapsed


def _is_other_number(to_phone: str, of: Verification) -> bool:
    """Whether the call went to one of the service's numbers that was not to be called."""
    if to_phone == of.assigned:
        return False
    if to_phone in of.other_phones:
        return True
    if _same_number(to_phone, of.assigned):
        return False
    return any(_same_number(to_phone, other) for other in of.other_phones)


def _same_number(written: str, full: str) -> bool:
    """Whether `written` is the number `full` without its country code. API.md shows no example of either."""
    national = written.lstrip("0")
    return len(national) >= 7 and full.endswith(national)


def _floors(look: Look, inbox: Inbox, verifications: Iterable[Verification]) -> list[Told]:
    highest = max(inbox.highest_id, look.after_id or 0)
    return [
        Told(one.id, FloorFound(highest))
        for one in verifications
        if one.state is State.WAITING and one.floor is None and not _precedes(look, one)
    ]
