"""Keeps the service from blocking this address (API.md, lock-out).

Five wrong sign-ins within 30 minutes block the address for 30 minutes, for every desk behind it. So an
error 2 stops every call of the account until its sign-in has passed *Test*; an error 4 stops every call to
the endpoint; and never more than four calls are wrong or could turn out wrong within half an hour.
"""

import itertools
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from smsc_gui.api import ServiceError, SmscError
from smsc_gui.core.clock import Moment
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LONGEST_CALL

WRONG_AT_MOST: Final = 4
"""The fifth within the window blocks the address."""
WINDOW: Final = 30 * 60.0 + LONGEST_CALL + 2
"""Seconds for which a wrong sign-in counts; the call's own length and a little are added."""
ADDRESS_BLOCK: Final = 30 * 60.0
"""Seconds for which the service blocks an address after its last error 4."""
TRY_AGAIN: Final = 60.0
"""Seconds until the call that tries whether a block is over is repeated when it did not get through."""

SIGN_IN: Final = "sign-in"
ADDRESS: Final = "address"


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


class SignInGuard:
    """See the module. Times are `Moment.elapsed`. Thread: the journal's.

    Every method changes its memory first and the disk second: after a `JournalError` it still knows.
    """

    def __init__(
        self, store: LimitStore, now: Moment, *, address_block: float = ADDRESS_BLOCK
    ) -> None:
        self._store = store
        self._block = address_block
        self._refused = set(store.stops(SIGN_IN))
        self._blocked = {
            whom: at.seen_from(now).elapsed for whom, at in store.stops(ADDRESS).items()
        }
        self._next_try: dict[str, float] = {}
        self._wrong: dict[str, dict[int, float]] = {}
        self._under_way: Counter[str] = Counter()
        self._proven: set[str] = set()
        self._start = now
        self._notes = itertools.count(store.last_doubtful() + 1)

    def stop(self, account: AccountRef, now: Moment) -> Stop | None:
        """What holds the account's calls back, if anything does."""
        blocked = self._address_stop(account.endpoint)
        if blocked is not None:
            return blocked
        if account.id in self._refused:
            return Stop(StopReason.SIGN_IN_REFUSED)
        return self._wrong_stop(account.endpoint, now)

    def test_stop(self, account: AccountRef, now: Moment) -> Stop | None:
        """What forbids *Test* of this account, if anything does."""
        stop = self._address_stop(account.endpoint)
        if stop is not None and stop.until is not None and now.elapsed >= stop.until:
            stop = None  # the test itself is the call that tries whether the block is over
        stop = stop or self._wrong_stop(account.endpoint, now)
        if stop is None and not self._fits_one_more(account.endpoint, now):
            return Stop(StopReason.CALLS_UNDER_WAY)
        return stop

    def last_chance(self, endpoint: str, now: Moment) -> bool:
        """Whether one more wrong sign-in ends all tries for half an hour: *Test* warns."""
        return len(self._counting(endpoint, now)) == WRONG_AT_MOST - 1

    def has_room(self, account: AccountRef, now: Moment) -> bool:
        """Whether one more call may be under way: were all of them refused, it would still be four.

        Until the account's first answer in this run, calls go one at a time.
        """
        if account.id not in self._proven and self._under_way[account.endpoint]:
            return False
        return self._fits_one_more(account.endpoint, now)

    def probe_due(self, account: AccountRef, now: Moment) -> bool:
        """Whether it is time for the one call that tries if the address is still blocked."""
        if account.endpoint not in self._blocked or account.id in self._refused:
            return False
        due = max(self._blocked_until(account.endpoint), self._next_try.get(account.endpoint, 0.0))
        return now.elapsed >= due and not self._under_way[account.endpoint]

    def began(self, account: AccountRef) -> None:
        """A call that is no *Test* is about to be made."""
        self._under_way[account.endpoint] += 1

    def test_began(self, account: AccountRef, now: Moment) -> int:
        """A *Test* is about to be made. It is noted on disk as if it were wrong; returns the note."""
        return self._note_doubt(account.endpoint, now)

    def ended(
        self, account: AccountRef, now: Moment, error: SmscError | None, *, probe: bool = False
    ) -> None:
        """A call that was no *Test* ended. Only the answer to a `probe` lifts the block of an address."""
        self._under_way[account.endpoint] -= 1
        code = error.code if isinstance(error, ServiceError) else None
        if code == 2:
            self._refuse(account, now)
        elif code == 4:
            self._block_address(account.endpoint, now)
        elif error is None or code is not None:
            self._proven.add(account.id)
        if probe and code != 4:
            self._probe_ended(account.endpoint, now, answered=error is None or code is not None)

    def test_ended(
        self, account: AccountRef, note: int, now: Moment, error: SmscError | None
    ) -> None:
        """A *Test* ended. One whose answer was lost counts as wrong: the service may have counted it."""
        code = error.code if isinstance(error, ServiceError) else None
        if code == 2 or (code is None and getattr(error, "may_have_arrived", False)):
            self._note_doubt(account.endpoint, now, note)
        else:
            self._counting(account.endpoint, now).pop(note, None)
            self._store.drop_doubtful(note)
        if error is None:
            self._proven.add(account.id)
            self._refused.discard(account.id)
            self._store.lift(SIGN_IN, account.id)
        if code == 4:
            self._block_address(account.endpoint, now)
        elif error is None or code is not None:
            self._lift_block(account.endpoint)

    def _refuse(self, account: AccountRef, now: Moment) -> None:
        self._refused.add(account.id)
        self._proven.discard(account.id)
        self._note_doubt(account.endpoint, now)
        self._store.stop(SIGN_IN, account.id, now)

    def _note_doubt(self, endpoint: str, now: Moment, note: int | None = None) -> int:
        note = next(self._notes) if note is None else note
        self._counting(endpoint, now)[note] = now.elapsed
        self._store.note_doubtful(note, endpoint, now)
        return note

    def _probe_ended(self, endpoint: str, now: Moment, *, answered: bool) -> None:
        if not answered:
            self._next_try[endpoint] = now.elapsed + TRY_AGAIN
        else:
            self._lift_block(endpoint)

    def _lift_block(self, endpoint: str) -> None:
        if self._blocked.pop(endpoint, None) is not None:
            self._store.lift(ADDRESS, endpoint)

    def _fits_one_more(self, endpoint: str, now: Moment) -> bool:
        return self._under_way[endpoint] + len(self._counting(endpoint, now)) < WRONG_AT_MOST

    def _block_address(self, endpoint: str, now: Moment) -> None:
        self._blocked[endpoint] = now.elapsed
        self._store.stop(ADDRESS, endpoint, now)

    def _blocked_until(self, endpoint: str) -> float:
        return self._blocked[endpoint] + self._block

    def _address_stop(self, endpoint: str) -> Stop | None:
        if endpoint not in self._blocked:
            return None
        return Stop(StopReason.ADDRESS_BLOCKED, self._blocked_until(endpoint))

    def _wrong_stop(self, endpoint: str, now: Moment) -> Stop | None:
        wrong = self._counting(endpoint, now)
        if len(wrong) < WRONG_AT_MOST:
            return None
        return Stop(StopReason.TOO_MANY_WRONG, min(wrong.values()) + WINDOW)

    def _counting(self, endpoint: str, now: Moment) -> dict[int, float]:
        """The endpoint's sign-ins that count, those that are too old dropped, in memory and on disk."""
        if endpoint not in self._wrong:
            stored = self._store.doubtful_sign_ins(endpoint)
            self._wrong[endpoint] = {
                number: at.seen_from(self._start).elapsed for number, at in stored.items()
            }
        wrong = self._wrong[endpoint]
        for number in [number for number, at in wrong.items() if now.elapsed - at >= WINDOW]:
            del wrong[number]
            self._store.drop_doubtful(number)
        return wrong
