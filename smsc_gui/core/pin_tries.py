"""Wrong PINs of second persons: counted on disk, and held back."""

from typing import Final

from smsc_gui.core.clock import Clock
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.second_person import plain

TRIES: Final = 5
"""Wrong PINs of one person until the next has to wait."""
HELD_FOR: Final = 15 * 60.0
"""Seconds to wait after the fifth wrong PIN, and after each further one until a right one."""
_WHAT: Final = "wrong pin"


class PinTries:
    """Counts wrong PINs on disk, a person at a time. Thread: the journal's. Raises `JournalError`.

    A PIN is noted as wrong before it is tried, so that a kill does not undo the count. Five may be wrong;
    after that each try waits until the last one is 15 minutes old, by the clock that nobody can set.
    """

    def __init__(self, store: LimitStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def wait(self, name: str) -> float:
        """Seconds until this person's PIN may be tried."""
        last = self._store.stops(f"{_WHAT} {TRIES}").get(plain(name))
        return 0.0 if last is None else max(0.0, HELD_FOR - last.least_age(self._clock.now()))

    def trying(self, name: str) -> None:
        """A PIN of this person is about to be tried."""
        who = plain(name)
        numbers = range(1, TRIES + 1)
        noted = [number for number in numbers if who in self._store.stops(f"{_WHAT} {number}")]
        number = min(TRIES, len(noted) + 1)
        self._store.stop(f"{_WHAT} {number}", who, self._clock.now())

    def was_right(self, name: str) -> None:
        """It was the right one: earlier tries are forgotten. Only for an answer that is `Agreed`."""
        with self._store.together():
            for number in range(1, TRIES + 1):
                self._store.lift(f"{_WHAT} {number}", plain(name))

    def was_not_tried(self, name: str) -> None:
        """The keyring could not be asked: the note is taken back."""
        with self._store.together():
            for number in range(TRIES, 0, -1):
                if plain(name) in self._store.stops(f"{_WHAT} {number}"):
                    self._store.lift(f"{_WHAT} {number}", plain(name))
                    return
