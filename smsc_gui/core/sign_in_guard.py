"""Keeps the service from blocking this address (API.md, lock-out).

Five wrong sign-ins within 30 minutes block the address for 30 minutes, for every desk behind it. So an
error 2 stops every call of the account until its sign-in has passed *Test*; an error 4 stops every call to
the endpoint; and never more than four calls are wrong or could turn out wrong within half an hour.
"""

import itertools
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from math import inf
from typing import Final, TypeAlias

from smsc_gui.api import ServiceError, SmscError
from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LONGEST_CALL
from smsc_gui.core.stops import AccountRef, Stop, StopReason

WRONG_AT_MOST: Final = 4
"""The fifth within the window blocks the address."""
WINDOW: Final = 30 * 60.0 + LONGEST_CALL + 2
"""Seconds for which a wrong sign-in counts; the call's own length and a little are added."""
ADDRESS_BLOCK: Final = 30 * 60.0
"""Seconds for which the service blocks an address after its last error 4."""
BELIEVED: Final = 4 * 3600.0
"""Seconds that the wall clock must show to have passed before it is believed that a wrong sign-in is old:
clocks are set by less, and a computer that was off over night must not wait in the morning."""
TRY_AGAIN: Final = 60.0
"""Seconds until the call that tries whether a block is over is repeated when it did not get through."""

TRUSTED: Final = 3 * 24 * 3600.0
"""Seconds for which a sign-in that the service took, and that was not entered anew, is not doubted when
answers are lost: a service that is slow in the morning must not stop the desk for half an hour."""
TAKEN_AGAIN: Final = 3600.0
"""Seconds after which it is noted once more that the service takes a sign-in."""

SIGN_IN: Final = "sign-in"
TAKEN: Final = "taken"
ADDRESS: Final = "address"

_Write: TypeAlias = Callable[[], None]


class SignInGuard:
    """See the module. Times are `Moment.elapsed`. Thread: the journal's.

    What happened changes memory first and the disk second: after a `JournalError` the guard still knows.
    Questions never touch the disk.

    A sign-in that the service has not accepted lately may be wrong: its calls are noted on disk as wrong
    before they are sent, so that neither a kill nor a lost answer hides what the service counted.
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
        self._doubtful = {
            endpoint: {note: now.elapsed - _age(at, now) for note, at in notes.items()}
            for endpoint, notes in store.doubtful_sign_ins().items()
        }
        self._under_way: Counter[str] = Counter()
        self._proven: set[str] = set()
        self._unproven: dict[str, set[int]] = {}
        taken = store.stops(TAKEN)
        self._trusted = {whom for whom, at in taken.items() if at.likely_age(now) < TRUSTED}
        self._taken: dict[str, float] = {}
        self._notes = itertools.count(store.last_doubtful() + 1)

    def signed_in(self, account: AccountRef, *, as_before: bool = False) -> None:
        """The account is used from now on: nothing is proven. Raises `JournalError`.

        `as_before`: with the secret that was kept, so that what the service took in an earlier run still
        counts. Else with another secret perhaps, and what is under way or was lost before does not get
        proven by what comes after.
        """
        self._write(self._doubt(account, forget=not as_before))

    def stop(self, account: AccountRef, now: Moment) -> Stop | None:
        """What holds the account's calls back, if anything does."""
        blocked = self._address_stop(account.endpoint)
        refused = Stop(StopReason.SIGN_IN_REFUSED) if account.id in self._refused else None
        if blocked is not None and refused is not None and self._is_over(blocked, now):
            return refused  # no call tries by itself with a sign-in that was refused: only *Test* helps
        return blocked or refused or self._wrong_stop(account.endpoint, now)

    def test_stop(self, account: AccountRef, now: Moment) -> Stop | None:
        """What forbids *Test* of this account, if anything does."""
        stop = self._address_stop(account.endpoint)
        if stop is not None and self._is_over(stop, now):
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
        endpoint = account.endpoint
        if endpoint not in self._blocked or account.id in self._refused:
            return False
        due = max(self._blocked_until(endpoint), self._next_try.get(endpoint, 0.0))
        free = not self._under_way[endpoint] and self._fits_one_more(endpoint, now)
        return now.elapsed >= due and free

    def began(self, account: AccountRef, now: Moment) -> int:
        """A call that is no *Test* is about to be made. Returns its note, 0 for a proven sign-in."""
        self._under_way[account.endpoint] += 1
        if account.id in self._proven or account.id in self._trusted:
            return 0
        note = next(self._notes)
        self._unproven.setdefault(account.id, set()).add(note)
        # The call itself is on disk by now; without its note only a kill within seconds is forgotten.
        with suppress(JournalError):
            self._store.note_doubtful(note, account.endpoint, now)
        return note

    def test_began(self, account: AccountRef, now: Moment) -> int:
        """A *Test* is about to be made. Returns its note; raises `JournalError`, then it is not made."""
        note = next(self._notes)
        self._store.note_doubtful(note, account.endpoint, now)
        self._under_way[account.endpoint] += 1
        return note

    def ended(
        self,
        account: AccountRef,
        note: int,
        now: Moment,
        error: SmscError | None,
        *,
        probe: bool = False,
    ) -> None:
        """A call that was no *Test* ended. Only the answer to a `probe` lifts the block of an address."""
        self._under_way[account.endpoint] -= 1
        code = error.code if isinstance(error, ServiceError) else None
        answered = error is None or code is not None
        writes = self._weighed(account, note, now, error)
        if answered and code not in {2, 4}:
            writes += self._took(account, note, now)
        if probe and not answered:
            self._next_try[account.endpoint] = now.elapsed + TRY_AGAIN
        elif probe and code != 4:
            writes += self._lift_block(account.endpoint)
        self._write(writes)

    def test_ended(
        self, account: AccountRef, note: int, now: Moment, error: SmscError | None
    ) -> None:
        """A *Test* ended. One whose answer was lost counts as wrong: the service may have counted it."""
        self._under_way[account.endpoint] -= 1
        code = error.code if isinstance(error, ServiceError) else None
        writes = self._weighed(account, note, now, error, refuse=False)
        if error is None:
            self._refused.discard(account.id)
            writes.append(partial(self._store.lift, SIGN_IN, account.id))
        if code != 4 and (error is None or code is not None):
            writes += self._lift_block(account.endpoint)
        self._write(writes)

    def heard_late(self, account: AccountRef, now: Moment, error: SmscError | None) -> None:
        """A call that had been given up was answered after all: errors 2 and 4 stop what they stop."""
        self._write(self._weighed(account, 0, now, error))

    def forget_old(self, now: Moment) -> None:
        """Drops from the disk what no longer counts. Raises `JournalError`."""
        for notes in self._doubtful.values():
            for note in [note for note, at in notes.items() if now.elapsed - at >= WINDOW]:
                self._store.drop_doubtful(note)
                del notes[note]

    def _weighed(
        self,
        account: AccountRef,
        note: int,
        now: Moment,
        error: SmscError | None,
        *,
        refuse: bool = True,
    ) -> list[_Write]:
        """What an outcome says about the sign-in and the address, in memory; what is to be written."""
        code = error.code if isinstance(error, ServiceError) else None
        writes: list[_Write] = []
        if code == 2 or (note and code is None and getattr(error, "may_have_arrived", False)):
            number = note or next(self._notes)
            self._doubtful.setdefault(account.endpoint, {})[number] = now.elapsed
            writes.append(partial(self._store.note_doubtful, number, account.endpoint, now))
        elif note:
            writes.append(partial(self._store.drop_doubtful, note))
        if code == 2 and refuse:
            self._refused.add(account.id)
            writes += self._doubt(account, forget=True)
            writes.append(partial(self._store.stop, SIGN_IN, account.id, now))
        if code == 4:
            self._blocked[account.endpoint] = now.elapsed
            writes.append(partial(self._store.stop, ADDRESS, account.endpoint, now))
        return writes

    def _doubt(self, account: AccountRef, *, forget: bool) -> list[_Write]:
        """From now on the sign-in has to prove itself; with `forget`, whatever it did in earlier runs."""
        self._proven.discard(account.id)
        self._unproven.pop(account.id, None)
        self._taken.pop(account.id, None)
        if not forget:
            return []
        self._trusted.discard(account.id)
        return [partial(self._store.lift, TAKEN, account.id)]

    def _took(self, account: AccountRef, note: int, now: Moment) -> list[_Write]:
        """The service took the sign-in: its calls whose answers were lost were not wrong either."""
        right = self._unproven.get(account.id, set())
        if note not in right and account.id not in self._proven | self._trusted:
            return []
        self._proven.add(account.id)
        self._unproven.pop(account.id, None)
        doubtful = self._doubtful.get(account.endpoint, {})
        lost = sorted(right & doubtful.keys())
        for lost_note in lost:
            del doubtful[lost_note]
        writes: list[_Write] = [partial(self._store.drop_doubtful, lost_note) for lost_note in lost]
        if now.elapsed - self._taken.get(account.id, -inf) >= TAKEN_AGAIN:
            self._taken[account.id] = now.elapsed
            writes.append(partial(self._store.stop, TAKEN, account.id, now))
        return writes

    def _lift_block(self, endpoint: str) -> list[_Write]:
        if self._blocked.pop(endpoint, None) is None:
            return []
        return [partial(self._store.lift, ADDRESS, endpoint)]

    def _write(self, writes: list[_Write]) -> None:
        with self._store.together():
            for write in writes:
                write()

    def _fits_one_more(self, endpoint: str, now: Moment) -> bool:
        return self._under_way[endpoint] + len(self._counting(endpoint, now)) < WRONG_AT_MOST

    def _blocked_until(self, endpoint: str) -> float:
        return self._blocked[endpoint] + self._block

    def _address_stop(self, endpoint: str) -> Stop | None:
        if endpoint not in self._blocked:
            return None
        return Stop(StopReason.ADDRESS_BLOCKED, self._blocked_until(endpoint))

    @staticmethod
    def _is_over(stop: Stop, now: Moment) -> bool:
        return stop.until is not None and now.elapsed >= stop.until

    def _wrong_stop(self, endpoint: str, now: Moment) -> Stop | None:
        wrong = self._counting(endpoint, now)
        if len(wrong) < WRONG_AT_MOST:
            return None
        return Stop(StopReason.TOO_MANY_WRONG, min(wrong) + WINDOW)

    def _counting(self, endpoint: str, now: Moment) -> list[float]:
        """When the endpoint's sign-ins that still count as wrong came."""
        return [at for at in self._doubtful.get(endpoint, {}).values() if now.elapsed - at < WINDOW]


def _age(at: Moment, now: Moment) -> float:
    """Seconds since a sign-in that the disk remembers; at a reboot rather too few than too many."""
    likely = max(0.0, at.likely_age(now))
    return likely if at.same_boot(now) or likely >= BELIEVED else at.least_age(now)
