"""Erasing: numbers and words leave the journal for good, what happened and when stays.

The event `Erased` says so in the chain; in the same step the private values and the salt of the verification
go, and with the salt nobody can guess them back. SQLite overwrites what it deletes (`secure_delete`), but not
every copy that it made earlier while it moved rows from page to page: about one in a hundred leaves one in an
unused part of a page (SQLite 3.40). `leave_no_trace` writes the file anew, and empties the write-ahead file.
Thread: the journal's. All raise `JournalError`.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Final

from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.clock_trust import DAY, ClockTrust
from smsc_gui.core.events import Erased, Recorded, Why
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble
from smsc_gui.core.journal_errors import as_journal_errors
from smsc_gui.core.journal_schema import BUSY
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.verification import advance, may_be_erased

_log = logging.getLogger(__name__)

MOST: Final = 5
"""Verifications in a step of the retention: a few thousandths of a second."""
PAUSE: Final = 0.02
"""Seconds between two steps, for whoever uses the window."""
READER_WAITS: Final = 10.0
"""Seconds until the write-ahead file is tried again, when somebody is reading in it."""
LARGEST: Final = 100_000_000
"""Bytes of a journal that is written anew within the program: half a second on an ordinary disk."""
_UNCLEAN: Final = ("erased", "pages")
"""The note that the file was not written anew since something was erased."""
NEIGHBOURS: Final = 1000
"""Events before and after a verification that bear witness to its time."""
TOGETHER: Final = 100
"""So many events have the same witnesses, which are looked up once."""

_OLD: Final = """
SELECT prepared, seq, id FROM verifications
WHERE erased = 0 AND state NOT IN ('preparing', 'requesting', 'waiting')
    AND prepared < ? AND (prepared, seq) > (?, ?)
ORDER BY prepared, seq LIMIT ?
"""
_OF_SUBSCRIBER: Final = (
    "SELECT id FROM verifications WHERE subscriber = ? AND subscriber != '' ORDER BY seq"
)
_BEGAN: Final = (
    "SELECT seq, wall, elapsed, boot FROM events WHERE verification = ? ORDER BY seq LIMIT 1"
)
_WITNESS: Final = "SELECT wall FROM events WHERE seq BETWEEN ? AND ? ORDER BY wall LIMIT 1 OFFSET ?"
_NEWEST: Final = "SELECT wall, elapsed, boot FROM events ORDER BY seq DESC LIMIT 1"
_VALUES: Final = "DELETE FROM private WHERE seq IN (SELECT seq FROM events WHERE verification = ?)"
_SALT: Final = "DELETE FROM salts WHERE verification = ?"


@dataclass(frozen=True, slots=True)
class ErasedNow:
    """What was done for one subscriber: ids of the verifications.

    `still_open`: those that are left because they have not ended. `unreadable`: those that are left because
    their events were changed outside the program; the check names them.
    """

    erased: tuple[str, ...] = ()
    still_open: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a step of the retention came. `looked_at`: how many it looked at; fewer than asked: the end.

    `prepared`, `seq`: where the next step goes on.
    """

    erased: tuple[str, ...] = ()
    looked_at: int = 0
    prepared: float = -inf
    seq: int = 0


def erase_subscriber(journal: Journal, digits: str, clock: Clock) -> ErasedNow:
    """Erases whatever the journal has of this subscriber (E.164 digits), all in one step or nothing.

    `leave_no_trace` is for the caller. Use `Desk.erase_subscriber` where a desk is at work.
    """
    with journal.transaction() as db:
        found = [row[0] for row in db.execute(_OF_SUBSCRIBER, (digits,)).fetchall()]
        return _erase(journal, found, Why.ASKED, clock.now())


def erase_older(
    journal: Journal, now: Moment, days: int, most: int, after: Reached | None = None
) -> Reached:
    """Erases ended verifications that are at least `days` days old, in one step of at most `most`.

    More than the wall clock must say so: the clock that nobody can set, where it has run on since; and half
    of the events that were written shortly before and after must be as old, since a clock that was wrong for
    some days gave wrong times to the few. Whether `now` itself can be believed is for `Retention` to know.
    """
    after, limit = after or Reached(), now.wall - days * DAY
    with journal.transaction() as db:
        where = (limit, after.prepared, after.seq, most)
        found = db.execute(_OLD, where).fetchall()
        is_old = _Ages(journal, now, days * DAY).is_old
        old = [which for _, _, which in found if is_old(which)]
        done = _erase(journal, old, Why.AGE, now)
    if not found:
        return Reached()
    return Reached(done.erased, len(found), found[-1][0], found[-1][1])


def truncate(journal: Journal) -> bool:
    """Takes the old pages out of the write-ahead file; False when somebody is reading in it just now.

    Nobody is waited for.
    """
    with as_journal_errors():
        db = journal.connection
        db.execute("PRAGMA busy_timeout=0")
        try:
            busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            db.execute(f"PRAGMA busy_timeout={int(BUSY * 1000)}")
    return not busy


def leave_no_trace(journal: Journal) -> bool:
    """Writes the file anew where something was erased since it last was; False when that is still to do.

    Takes up to half a second: for a person who asked, and for the end. A journal that is larger than
    `LARGEST` is left to the administrator (docs/running.md).
    """
    notes = LimitStore(journal)
    if not notes.stops(_UNCLEAN[0]):
        return True
    with as_journal_errors():
        db = journal.connection
        pages, size = (db.execute(f"PRAGMA page_{of}").fetchone()[0] for of in ("count", "size"))
        if pages * size > LARGEST:
            return False
        db.execute("VACUUM")
    notes.lift(*_UNCLEAN)
    return truncate(journal)


class Retention:
    """What is older than the set number of days goes, a short step at a time.

    Whoever drives it calls `due` at the start and once an hour, `step` while it asks for that, and `end`
    when nobody uses the window any more. Thread: the journal's.
    """

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._trust: ClockTrust | None = None
        self._days = 0
        self._reached: Reached | None = None
        self._unclean = False
        self.held = False
        """Whether nothing is erased by age for now, because the wall clock jumped lately."""

    def due(self, days: int) -> None:
        """Looks for what is older than `days` (1 or more) from the next `step` on. Raises `JournalError`."""
        if self._trust is None:
            self._trust = ClockTrust(LimitStore(self._journal), _newest(self._journal))
        self.held = not self._trust.see(self._clock.now())
        self._days = days
        self._reached = None if self.held else Reached()
        self._unclean = True  # a run that was killed may have left it so

    def clean(self) -> None:
        """Somebody's data was erased: `step` is to see to the write-ahead file."""
        self._unclean = True

    def end(self) -> bool:
        """The program ends: see `leave_no_trace`. Raises `JournalError`."""
        return leave_no_trace(self._journal)

    def step(self) -> float | None:
        """Does a little; seconds until it wants to go on, None when all is done. Raises `JournalError`."""
        if self._reached is not None:
            now = self._clock.now()
            self._reached = erase_older(self._journal, now, self._days, MOST, self._reached)
            if self._reached.looked_at < MOST:
                self._reached = None
            return PAUSE
        if self._unclean:
            self._unclean = not truncate(self._journal)
            return READER_WAITS if self._unclean else None
        return None


def _newest(journal: Journal) -> Moment | None:
    with as_journal_errors():
        found = journal.connection.execute(_NEWEST).fetchone()
    return Moment(*found) if found else None


class _Ages:
    """Whether verifications are `age` seconds old, for one step: see `erase_older`."""

    def __init__(self, journal: Journal, now: Moment, age: float) -> None:
        self._journal = journal
        self._now = now
        self._age = age
        self._medians: dict[int, float] = {}

    def is_old(self, which: str) -> bool:
        began = self._journal.connection.execute(_BEGAN, (which,)).fetchone()
        if began is None:
            return False
        seq, *at = began
        if Moment(*at).likely_age(self._now) < self._age:
            return False
        middle = seq - seq % TOGETHER if seq >= NEIGHBOURS else seq
        if middle not in self._medians:
            self._medians[middle] = self._median(middle)
        return self._medians[middle] < self._now.wall - self._age

    def _median(self, middle: int) -> float:
        """Of the times of the events around this one, as many before it as after it."""
        around = min(NEIGHBOURS, middle - 1, self._journal.newest[0] - middle)
        query = (middle - around, middle + around, around)
        found = self._journal.connection.execute(_WITNESS, query).fetchone()
        return inf if found is None else float(found[0])


def _erase(journal: Journal, found: Iterable[str], why: Why, now: Moment) -> ErasedNow:
    erased, still_open, unreadable = [], [], []
    for which in found:
        try:
            verification = journal.verification(which, now)
        except JournalError as error:
            if error.trouble is not JournalTrouble.DAMAGED:
                raise
            _log.error("a verification cannot be read, so it is not erased: %s", error)
            unreadable.append(which)
            continue
        if verification.erased:
            continue
        if not may_be_erased(verification, now):
            still_open.append(which)
            continue
        event = Erased(why)
        journal.append([Recorded(which, event, now)], {which: advance(verification, event, now)})
        journal.empty_row(which)
        for query in (_VALUES, _SALT):
            journal.connection.execute(query, (which,))
        erased.append(which)
    if erased:
        LimitStore(journal).stop(*_UNCLEAN, now)
    return ErasedNow(tuple(erased), tuple(still_open), tuple(unreadable))
