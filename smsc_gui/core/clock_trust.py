"""Whether the wall clock may be believed before data is erased by age. What is erased never comes back.

A clock that was set a year ahead makes everything look old. Such a jump shows: the wall clock has gone on
otherwise than the clock that nobody can set, or the program was away for longer than people usually are.
After a jump nothing is erased by age until the new time has gone on evenly for some days: by then somebody
has set a wrong clock right, not least because no certificate of the service holds with it.
"""

from itertools import count
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.limit_store import LimitStore

DAY: Final = 24 * 3600.0
LONGEST_BREAK: Final = 7 * DAY
"""Seconds between two runs of the computer that need no doubt: a clock may be that wrong unnoticed."""
UNEVEN: Final = DAY
"""Seconds by which the two clocks may disagree: less is no harm where data is kept for days."""
ANOTHER_DAY: Final = 20 * 3600.0
"""Seconds after which the clock counts as seen on another day."""
DAYS_SEEN: Final = 3
"""On so many days a clock must have been seen after a jump."""
_WHAT: Final = "wall clock"
_SEEN: Final = "seen"


class ClockTrust:
    """Remembers on disk when the clock was seen, and on which days since it jumped.

    `newest`: when the newest event was written, for the first time of all. Thread: the journal's.
    """

    def __init__(self, store: LimitStore, newest: Moment | None) -> None:
        self._store = store
        self._newest = newest

    def see(self, now: Moment) -> bool:
        """Notes that it is `now`; whether this can be believed. Raises `JournalError`."""
        notes = self._store.stops(_WHAT)
        last = notes.pop(_SEEN, self._newest)
        with self._store.together():
            if last is not None and _jumped(last, now):
                self._forget(notes)
                notes = self._note({}, now)
            elif notes and _is_another_day(notes, now):
                notes = self._note(notes, now)
            if len(notes) >= DAYS_SEEN:
                self._forget(notes)
                notes = {}
            self._store.stop(_WHAT, _SEEN, now)
        return not notes

    def _note(self, notes: dict[str, Moment], now: Moment) -> dict[str, Moment]:
        name = next(name for name in map(str, count(1)) if name not in notes)
        self._store.stop(_WHAT, name, now)
        return {**notes, name: now}

    def _forget(self, notes: dict[str, Moment]) -> None:
        for name in notes:
            self._store.lift(_WHAT, name)


def _jumped(last: Moment, now: Moment) -> bool:
    gone = now.wall - last.wall
    if last.same_boot(now):
        return abs(gone - (now.elapsed - last.elapsed)) > UNEVEN
    return not -UNEVEN <= gone <= LONGEST_BREAK


def _is_another_day(notes: dict[str, Moment], now: Moment) -> bool:
    return now.wall - max(one.wall for one in notes.values()) >= ANOTHER_DAY
