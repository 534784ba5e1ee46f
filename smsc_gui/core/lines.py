"""The calls that are under way, and those that are due: everything between the desk and the network.

Keeps the limits of each endpoint together: the sign-in guard, the three places for looks, each account's
watch. Times are `Moment.elapsed` where they are plain numbers. Thread: the journal's.
"""

import itertools
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf
from typing import Final, cast

from smsc_gui.api import Inbox, SmscError, TimedOut
from smsc_gui.core import request_rules
from smsc_gui.core.balance_pace import BalancePace
from smsc_gui.core.call_watch import FRESH, PACE, CallWatch, GoodLook, Look, Urgency, tell
from smsc_gui.core.calls import (
    BalanceQuestion,
    BlockProbe,
    Call,
    InboxLook,
    NumberRequest,
    Outcome,
    SignInTest,
)
from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.events import Failed, Requested
from smsc_gui.core.failure import failure_of
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LONGEST_CALL, LookPlaces
from smsc_gui.core.register import Register
from smsc_gui.core.sign_in_guard import SignInGuard
from smsc_gui.core.stops import AccountRef, Stop
from smsc_gui.core.verification import ROWS_SHOW_WITHIN, State, Verification

GIVES_UP: Final = LONGEST_CALL + 2.0
"""Seconds after which a call counts as timed out, whatever its thread does."""
LAST_LOOK: Final = ROWS_SHOW_WITHIN + 2.0
"""Seconds after a verification's end at which its last look is due."""


@dataclass(frozen=True, slots=True)
class _UnderWay:
    call: Call
    began: Moment
    note: int
    look: Look | None = None


class Lines:
    """See the module."""

    def __init__(
        self,
        journal: Journal,
        register: Register,
        clock: Clock,
        address_block: float,
        chance: random.Random,
    ) -> None:
        self._journal = journal
        self._register = register
        self._chance = chance
        self._store = LimitStore(journal)
        self._clock = clock
        self.guard = SignInGuard(self._store, clock.now(), address_block=address_block)
        self._balances = BalancePace(self._store, clock.now())
        self._places: dict[str, LookPlaces] = {}
        self._watches: dict[str, CallWatch] = {}
        self._last_look: dict[str, float] = {}
        self._wanted: set[str] = set()
        self._under_way: dict[int, _UnderWay] = {}
        self._calls: list[Call] = []
        self._numbers = itertools.count(1)
        self._looked: dict[int, Look] = {}

    def watch(self, account: AccountRef) -> CallWatch:
        """The account's looks. Raises `JournalError` the first time an endpoint is asked for."""
        if account.id not in self._watches:
            now = self._clock.now()
            if account.endpoint not in self._places:
                self._places[account.endpoint] = LookPlaces(self._store, account.endpoint, now)
            self._watches[account.id] = CallWatch(self._places[account.endpoint], self._chance)
        return self._watches[account.id]

    def last_good(self, account: str) -> GoodLook | None:
        """The newest complete answer in this run to a look of the account with this id."""
        watch = self._watches.get(account)
        return watch.last_good if watch else None

    def wait(self, account: AccountRef, urgency: Urgency, now: Moment) -> float | None:
        """Seconds until a look may be made; None while one is under way, or while calls are stopped."""
        watch = self.watch(account)
        if watch.under_way is not None or self.guard.stop(account, now) is not None:
            return None
        return max(0.0, watch.ready_at(urgency) - now.elapsed)

    def want_look(self, account: AccountRef) -> None:
        """The next look is wanted as soon as the limits allow."""
        self._wanted.add(account.id)

    def is_look_wanted(self, account: str) -> bool:
        """Whether one was asked for with the account of this id and has not begun."""
        return account in self._wanted

    def want_fresh_look(self, account: AccountRef, now: Moment) -> None:
        """The same, unless the last good look is still fresh or one is under way."""
        watch = self.watch(account)
        good = watch.last_good
        if watch.under_way is None and (good is None or now.elapsed - good.sent > FRESH):
            self._wanted.add(account.id)

    def look_needed(self, verification: Verification) -> float:
        """When the look that precedes this `preparing` request must have been sent at the earliest."""
        return self._look_needed(
            verification.subscriber, verification.prepared.elapsed, verification.id
        )

    def verdict(
        self, account: AccountRef, subscriber: str, asked: float, now: Moment, me: str = ""
    ) -> Requested | Failed | None:
        """Whether the request of `subscriber`, asked for at `asked`, may be sent now. `me`: its id."""
        needed = self._look_needed(subscriber, asked, me)
        verdict = request_rules.sending(asked, needed, self.watch(account))
        if isinstance(verdict, Requested) and not self.guard.has_room(account, now):
            return None
        return verdict

    def ask_for_number(self, account: AccountRef, verification: Verification, now: Moment) -> None:
        """The request is in the journal: it goes out with the next `take_calls`."""
        number = next(self._numbers)
        call = NumberRequest(number, account, verification.id, verification.subscriber)
        self._begin(call, now)

    def begin_test(self, account: AccountRef, now: Moment) -> SignInTest | Stop:
        """See `Desk.begin_test`. The call is returned here, not by `take_calls`."""
        stop = self.guard.test_stop(account, now)
        if stop is not None:
            return stop
        call = SignInTest(next(self._numbers), account)
        note = self.guard.test_began(account, now)
        self._under_way[call.number] = _UnderWay(call, now, note)
        return call

    def look_where_due(self, accounts: Iterable[AccountRef], now: Moment) -> None:
        """Begins the looks, and the probes of a block, that it is time for. Raises `JournalError`.

        Accounts of one endpoint share its places: the most urgent goes first, among equals the one whose
        last look is the oldest (else the last would never find a place), and then the first of `accounts`.
        The regular looks of an endpoint keep the pace together: three at once would hold all its places.
        """
        self.guard.forget_old(now)
        turns = [(self._urgency(one, now), self.watch(one).last_sent, one) for one in accounts]
        for urgency, _, account in sorted(turns, key=lambda turn: turn[:2]):
            self._look_if_due(account, urgency, now)

    def _look_if_due(self, account: AccountRef, urgency: Urgency, now: Moment) -> None:
        if self.guard.probe_due(account, now):
            self._begin(BlockProbe(next(self._numbers), account), now)
            return
        if (
            urgency is Urgency.NONE
            or self.guard.stop(account, now)
            or not self.guard.has_room(account, now)
        ):
            return
        watch = self.watch(account)
        paced = self._last_look.get(account.endpoint, -inf) + PACE
        ready = watch.ready_at(urgency)
        if now.elapsed < (max(ready, paced) if urgency is Urgency.REGULAR else ready):
            return
        look = watch.begin(now, self._lowest_floor(account))
        self._last_look[account.endpoint] = now.elapsed
        self._wanted.discard(account.id)
        self._begin(InboxLook(next(self._numbers), account, look.after_id), now, look)

    def want_balance(self, account: AccountRef) -> None:
        """The account's balance is asked for as soon as that is allowed and in nobody's way."""
        self._balances.want(account.id)

    def ask_balance_if_due(self, account: AccountRef, now: Moment) -> None:
        """Begins the question for the balance when it is time. Raises `JournalError`.

        It never goes before a request or the look that precedes it: those are waited for by people.
        """
        preparing = self._register.in_state(State.PREPARING, account=account.id)
        if (
            not self._balances.may_ask(account.id, now)
            or preparing
            or account.id in self._wanted
            or self.guard.stop(account, now)
            or not self.guard.has_room(account, now)
        ):
            return
        self._balances.asked(account.id, now)
        self._begin(BalanceQuestion(next(self._numbers), account), now)

    def take_calls(self) -> list[Call]:
        """The calls that are to be made now, each once; none that was given up before it was taken."""
        calls, self._calls = self._calls, []
        return [call for call in calls if call.number in self._under_way]

    def overdue(self, now: Moment) -> list[tuple[Call, SmscError]]:
        """The calls whose time is up, with what to make of them."""
        return [
            (one.call, TimedOut(may_have_arrived=one.call not in self._calls))
            for one in self._under_way.values()
            if now.elapsed - one.began.elapsed > GIVES_UP
        ]

    def hang_up(
        self, call: Call, outcome: Outcome, now: Moment, note: Callable[[JournalError], None]
    ) -> bool:
        """The call ended: its line and its place are free again. False when it had been given up before.

        What the disk refuses is told to `note`; memory knows it all the same, and after a kill the
        missing note makes the next start more careful, not less.
        """
        one = self._under_way.pop(call.number, None)
        error = outcome if isinstance(outcome, SmscError) else None
        try:
            self._tell_guard(call, one, error, now)
        except JournalError as trouble:
            note(trouble)
        if one is None:
            return False
        try:
            self._tell_watch(one, outcome, now)
        except JournalError as trouble:
            note(trouble)
        return True

    def rows_came(self, call: Call, outcome: Outcome) -> None:
        """Writes what a look's rows mean. Raises `JournalError`; may then be called again."""
        look = self._looked.get(call.number)
        if look is not None and isinstance(outcome, Inbox):
            account = call.account.id
            lowest = min((row.id for row in outcome), default=0)
            used = self._journal.used_rows(account, above=lowest - 1) if outcome else set()
            ours = [one for one in self._register.all.values() if one.account == account]
            told = tell(look, outcome, ours, used)
            if told:
                self._register.record_all([(one.verification, one.event) for one in told])
        self._looked.pop(call.number, None)

    def _look_needed(self, subscriber: str, asked: float, me: str) -> float:
        earlier = [one for one in self._register.asked_before(subscriber) if one.id != me]
        return request_rules.look_needed(subscriber, asked, earlier)

    def _begin(self, call: Call, now: Moment, look: Look | None = None) -> None:
        note = self.guard.began(call.account, now)
        self._under_way[call.number] = _UnderWay(call, now, note, look)
        self._calls.append(call)

    def _tell_guard(
        self, call: Call, one: _UnderWay | None, error: SmscError | None, now: Moment
    ) -> None:
        if one is None:
            self.guard.heard_late(call.account, now, error)
        elif isinstance(call, SignInTest):
            self.guard.test_ended(call.account, one.note, now, error)
        else:
            probe = isinstance(call, BlockProbe)
            self.guard.ended(call.account, one.note, now, error, probe=probe)

    def _tell_watch(self, one: _UnderWay, outcome: Outcome, now: Moment) -> None:
        if one.look is None:
            return
        watch = self.watch(one.call.account)
        if isinstance(outcome, Inbox):
            self._looked[one.call.number] = one.look
            watch.came_back(one.look, outcome, now)
        else:
            watch.failed(one.look, failure_of(cast("SmscError", outcome)), now)

    def _urgency(self, account: AccountRef, now: Moment) -> Urgency:
        """How soon the account's next look is wanted."""
        waiting = self._register.in_state(State.WAITING, account=account.id)
        preparing = self._register.in_state(State.PREPARING, account=account.id)
        if any(self._wants_look(account, one, now) for one in preparing):
            return Urgency.REQUEST
        good = self.last_good(account.id)
        looked = good.sent if good else -inf
        is_late = now.elapsed >= self._register.first_zero(account.id) + LAST_LOOK  # nearly never
        for one in waiting if is_late else ():
            if now.elapsed >= one.zero + LAST_LOOK and looked < one.zero + ROWS_SHOW_WITHIN:
                return Urgency.DEADLINE
        if account.id in self._wanted:
            return Urgency.NOW
        return Urgency.REGULAR if waiting else Urgency.NONE

    def _wants_look(self, account: AccountRef, preparing: Verification, now: Moment) -> bool:
        needed = self.look_needed(preparing)
        asked = preparing.prepared.elapsed
        return (
            now.elapsed >= needed
            and request_rules.sending(asked, needed, self.watch(account)) is None
        )

    def _lowest_floor(self, account: AccountRef) -> int | None:
        """Above which id rows are asked for: the lowest floor of what waits, never the highest id seen.

        With nothing waiting only the newest id matters, so rows known to this run are not fetched again.
        """
        waiting = self._register.in_state(State.WAITING, State.REQUESTING, account=account.id)
        if any(one.floor is None for one in waiting):
            return None
        good = self.last_good(account.id)
        known = good.highest if good else None
        return min((one.floor for one in waiting if one.floor is not None), default=known)
