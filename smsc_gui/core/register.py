"""The verifications this process knows: the open ones, and those that ended within the last hour.

Whatever changes them goes through `record`: the journal first, then memory, then the listener.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.events import BecameUnknown, Event, Failed, Recorded
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import Journal
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
            if verification.id not in self._all:
                self._all[verification.id] = verification
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
        for change in changes:
            self.listener(change)
        return after

    def in_state(self, *states: State, account: str | None = None) -> list[Verification]:
        """Those in one of the states, of one account or of all, oldest first."""
        return [
            one
            for one in self._all.values()
            if one.state in states and (account is None or one.account == account)
        ]

    def of_subscriber(self, subscriber: str) -> list[Verification]:
        """The subscriber's, oldest first."""
        return [one for one in self._all.values() if one.subscriber == subscriber]

    def forget_old(self, now: Moment) -> None:
        """Drops from memory what ended long ago."""
        for one in list(self._all.values()):
            if one.ended is not None and now.elapsed - one.ended.elapsed > REMEMBERED:
                del self._all[one.id]


def not_sent() -> Failure:
    """The cause of a request that was given up before anything was sent."""
    return Failure(FailureKind.INTERRUPTED, may_have_arrived=False)
