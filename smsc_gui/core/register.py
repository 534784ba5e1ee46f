"""The verifications this process knows: the open ones, and those that ended within the last hour.

Whatever changes them goes through `record`: the journal first, then memory, then the listener.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf
from types import MappingProxyType
from typing import Final

from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.events import BecameUnknown, Erased, Event, Failed, Recorded, Why
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import Journal
from smsc_gui.core.request_rules import REDIAL
from smsc_gui.core.verification import State, Verification, advance

REMEMBERED: Final = 60 * 60.0
"""Seconds for which an ended verification stays in memory."""


@dataclass(frozen=True, slots=True)
class Change:
    """A verification became another. `before` is None for a new one, and for one found at the start."""

    before: Verification | None
    after: Verification


class Register:
    """See the module. Thread: the journal's."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self.listener: Callable[[Change], None] = lambda _change: None
        self._all: dict[str, Verification] = {}
        self._erased: dict[str, Verification] = {}
        self._in_state: dict[tuple[tuple[State, ...], str | None], tuple[Verification, ...]] = {}
        self._first_zero: dict[str | None, float] = {}
        self._waiting: Counter[str] | None = None

    @property
    def all(self) -> Mapping[str, Verification]:
        """By id, oldest first."""
        return MappingProxyType(self._all)

    def pick_up(self) -> None:
        """Takes over what the last run of the program left behind. Raises `JournalError`.

        What was not handed to the network was not sent; what was, may have arrived. May be called again
        after it has raised, as long as nothing was begun in between.
        """
        for verification in self._journal.open_and_recent(self._clock.now(), recent=REMEMBERED):
            if verification.erased:
                self._erased.setdefault(verification.id, verification)
            elif verification.id not in self._all:
                self._all[verification.id] = verification
                self._changed()
                self.listener(Change(None, verification))
        for verification in self.in_state(State.PREPARING):
            self.record(verification.id, Failed(not_sent()))
        for verification in self.in_state(State.REQUESTING):
            interrupted = Failure(FailureKind.INTERRUPTED, may_have_arrived=True)
            self.record(verification.id, BecameUnknown(interrupted))

    def record(self, verification: str, *events: Event) -> Verification:
        """Writes what happened, all or nothing, then tells. Raises `NotPossible`, `JournalError`."""
        return self.record_all([(verification, event) for event in events])[verification]

    def record_all(self, happened: list[tuple[str, Event]]) -> dict[str, Verification]:
        """The same for several verifications in one step; returns what became of each."""
        now = self._clock.now()
        after: dict[str, Verification] = {}
        for verification, event in happened:
            before = after.get(verification) or self._all.get(verification)
            after[verification] = advance(before, event, now, new_id=verification)
        self._journal.append([Recorded(which, event, now) for which, event in happened], after)
        changes = [Change(self._all.get(which), became) for which, became in after.items()]
        self._all.update(after)
        self._changed()
        for change in changes:
            self.listener(change)
        return after

    def in_state(self, *states: State, account: str | None = None) -> tuple[Verification, ...]:
        """Those in one of the states, of one account or of all, oldest first.

        The desk asks several times a second. A thousand are gone through once, until one of them changes.
        """
        asked = (states, account)
        if asked not in self._in_state:
            self._in_state[asked] = tuple(
                one
                for one in self._all.values()
                if one.state in states and (account is None or one.account == account)
            )
        return self._in_state[asked]

    def first_zero(self, account: str | None = None) -> float:
        """When (`Moment.elapsed`) the first of those that wait reaches zero, of one account or of all; inf
        where none waits.
        """
        if account not in self._first_zero:
            waiting = self.in_state(State.WAITING, account=account)
            self._first_zero[account] = min((one.zero for one in waiting), default=inf)
        return self._first_zero[account]

    def waiting(self) -> Mapping[str, int]:
        """How many wait for their call, by the account's id; accounts with which none waits are left out."""
        if self._waiting is None:
            self._waiting = Counter(one.account for one in self.in_state(State.WAITING))
        return MappingProxyType(self._waiting)

    def of_subscriber(self, subscriber: str) -> list[Verification]:
        """The subscriber's, oldest first."""
        return [one for one in self._all.values() if one.subscriber == subscriber]

    def asked_before(self, subscriber: str) -> list[Verification]:
        """Those that the rules of asking again look at: the subscriber's, and also erased ones.

        This run keeps an erased number in memory while the subscriber may redial. After a restart nobody
        knows whose they were, so they count for everybody: with an empty number.
        """
        erased = [one for one in self._erased.values() if one.subscriber in {subscriber, ""}]
        return erased + self.of_subscriber(subscriber)

    def erased(self, verifications: Iterable[str]) -> None:
        """Their data is gone from the journal: they are no longer among `all`. Nobody is told."""
        for which in verifications:
            one = self._all.pop(which, None)
            if one is not None:
                self._changed()
                number_only = advance(one, Erased(Why.ASKED), self._clock.now())
                self._erased[which] = replace(number_only, subscriber=one.subscriber)

    def forget_old(self, now: Moment) -> None:
        """Drops from memory what ended long ago."""
        for kept, seconds in ((self._all, REMEMBERED), (self._erased, REDIAL)):
            for one in list(kept.values()):
                if one.ended is not None and now.elapsed - one.ended.elapsed > seconds:
                    del kept[one.id]
                    self._changed()

    def _changed(self) -> None:
        self._in_state.clear()
        self._first_zero.clear()
        self._waiting = None


def not_sent() -> Failure:
    """The cause of a request that the program's end gave up before anything was sent."""
    return Failure(FailureKind.INTERRUPTED, may_have_arrived=False)


def account_left() -> Failure:
    """The cause of a request whose account was signed out of before anything was sent."""
    return Failure(FailureKind.ACCOUNT_LEFT, may_have_arrived=False)
