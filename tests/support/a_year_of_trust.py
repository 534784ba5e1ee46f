"""A year of random use with retention, deletions, restarts and days without a keyring."""

from collections import Counter
from pathlib import Path

from smsc_gui.core.clock_trust import DAY
from smsc_gui.core.events import Erased, Why
from smsc_gui.core.journal import Journal
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_erasure import Retention
from smsc_gui.core.journal_findings import Checked
from smsc_gui.core.journal_mark import Marking, Marks, MarkStore
from smsc_gui.core.register import Change
from smsc_gui.core.secret_store import Found, SessionStore
from tests.support import a_year
from tests.support.a_year import SUBSCRIBERS, Year
from tests.support.desk_driver import KEY

KEPT_DAYS = 30
CALM = 20
"""Days at the end on which nobody sets a clock: what the retention was late with is done by then."""


class YearOfTrust(Year):
    """`found`: what was counted. Each day: staff work a little, the keyring may be locked, data goes."""

    def __init__(self, folder: Path, seed: int, days: int = 365) -> None:
        super().__init__(folder, seed, days)
        self.found: Counter[str] = Counter()
        self.store = SessionStore()
        self.erased: dict[str, Why] = {}
        self.misdated: set[str] = set()
        self.driver._prepare = self._opened
        self._locked = False
        self._known: set[str] = set()
        self._opened(self.driver.journal)

    def live_a_year(self) -> None:
        """All of it; the journal is checked once a month."""
        for day in range(self.days):
            self._begin(day)
            self._work(self.chance.uniform(20, 150), self._kind_of_day())
            self._see_everything_end()
            self._lose_data()
            self._mark(at_the_end=self.chance.random() < 0.5)
            if day % 30 == 29:
                self.checked()

    def checked(self) -> Checked:
        """What the check says now, with all that the keyring knows."""
        answer = MarkStore(self.store, self.driver.path).read()
        checked = check(self.driver.journal, KEY, answer.value if isinstance(answer, Found) else ())
        if checked.findings:
            self.tally.wrong.append(f"a false alarm: {checked.findings[:3]}")
        return checked

    def _kind_of_day(self) -> a_year._Weighed:
        return a_year._ORDINARY if self.chance.random() < 0.8 else a_year._WILD

    def _begin(self, day: int) -> None:
        begins = day * DAY + self.chance.uniform(8, 17) * 3600
        self.driver.skip(begins - self.driver.computer.time)
        self._locked = self.chance.random() < 0.1
        self.found["days without a keyring"] += self._locked
        self._jumps = day < self.days - CALM and self.chance.random() < 0.03
        if self._jumps:
            self.found["days with a wrong date"] += 1
            self.driver.computer.set_wall_clock(self.chance.choice([-400, 40, 400]) * DAY)
        self._restart()

    def _opened(self, journal: Journal) -> None:
        journal.connection.execute("PRAGMA synchronous=OFF")
        journal.use_key(None if self._locked else KEY)
        self.marking = Marking(journal, self.driver.computer)
        if not self._locked:
            self.marking.know(MarkStore(self.store, self.driver.path).read())

    def _mark(self, *, at_the_end: bool) -> None:
        due: Marks | None = self.marking.due(at_the_end=at_the_end)
        if due is not None:
            MarkStore(self.store, self.driver.path).write(due)
            self.marking.kept(due)
            self.found["marks"] += 1

    def _lose_data(self) -> None:
        if self.chance.random() < 0.15:
            done = self.driver.desk.erase_subscriber(self.chance.choice(SUBSCRIBERS))
            self.erased |= dict.fromkeys(done.erased, Why.ASKED)
        retention = Retention(self.driver.journal, self.driver.computer)
        retention.due(KEPT_DAYS)
        while retention.step() is not None:
            pass
        self._see_what_went()
        if self._jumps:
            self.misdated |= self.asked.keys() - self._known
            self.driver.computer.set_wall_clock(0.0)
        self._known = set(self.asked)

    def _see_what_went(self) -> None:
        query = "SELECT id FROM verifications WHERE erased = 1"
        for (which,) in self.driver.journal.connection.execute(query).fetchall():
            if which not in self.erased:
                event = self.driver.journal.story(which)[-1].event
                assert isinstance(event, Erased)
                self.erased[which] = event.why
                age = self.driver.computer.service_time() - self.asked[which]
                if age < (KEPT_DAYS - 0.2) * DAY:
                    self.tally.wrong.append(f"erased after {age / DAY} days: {which}")

    def _check(self, change: Change) -> None:
        super()._check(change)
        if change.after.id in self.erased:
            self.tally.wrong.append("something happened to what is erased")

    def still_there(self) -> list[float]:
        """How old what is not erased really is, in days, the oldest first; without what was written on days
        with a wrong date, which is kept for as much longer.
        """
        query = "SELECT id FROM verifications WHERE erased = 0"
        rows = self.driver.journal.connection.execute(query).fetchall()
        now = self.driver.computer.service_time()
        asked = [self.asked[row[0]] for row in rows if row[0] not in self.misdated]
        return sorted(((now - at) / DAY for at in asked), reverse=True)
