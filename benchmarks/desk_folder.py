"""Data folders for the program to start in: settings, and a journal as a desk has one."""

import uuid
from collections.abc import Iterable
from pathlib import Path

from smsc_gui.core.clock import Moment, SystemClock
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.events import Assigned, CallFound, Prepared, Requested
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.register import Register
from smsc_gui.core.settings import AccountSettings, Settings, SettingsFile

NUMBERS = ("380440001101", "380440001102", "380440001103", "380930001104", "380930001105")
FIRST_ID = 48_583_001
HOST = "smsc.ua"


class ClockOfThePast:
    """A clock that shows the moment some seconds ago. Not for the program: for what went before it."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self.ago = 0.0

    def now(self) -> Moment:
        """See `Clock.now`."""
        now = self._system.now()
        return Moment(now.wall - self.ago, now.elapsed - self.ago, now.boot)


def make_folder(
    folder: Path, *, account: str = "", ended: Iterable[float] = (), waiting: Iterable[float] = ()
) -> None:
    """Settings, and a journal with requests made so many seconds ago, the longest ago first.

    `account`: whose they are, as in `AccountRef.id`; `ended` ones were verified 20 s later.
    """
    data = DataFolder(folder)
    with data:
        kept = AccountSettings(HOST, None, keep=True)
        SettingsFile(data.settings).save(Settings(accounts=(kept,), in_use=0, language="uk"))
        clock = ClockOfThePast()
        journal = Journal(data.journal, Who("desk", "staff"))
        past = _Past(Register(journal, clock), clock, account)
        with journal.transaction():
            for number, ago in enumerate(ended):
                past.verified(str(380_660_000_000 + number), ago, FIRST_ID + 1 + number)
            for number, ago in enumerate(waiting):
                past.asked(str(380_670_000_000 + number), ago)
        journal.close()


class _Past:
    """Writes what happened before, as the program writes it."""

    def __init__(self, register: Register, clock: ClockOfThePast, account: str) -> None:
        self._register = register
        self._clock = clock
        self._account = account

    def asked(self, subscriber: str, ago: float) -> str:
        """A request, and the number that was given; returns its id."""
        one, self._clock.ago = str(uuid.uuid4()), ago
        self._register.record(one, Prepared(self._account, subscriber), Requested(FIRST_ID))
        given = NUMBERS[int(subscriber) % len(NUMBERS)]
        others = (number for number in NUMBERS if number != given)
        self._register.record(one, Assigned(given, (given, *others)))
        return one

    def verified(self, subscriber: str, ago: float, row: int) -> None:
        """The same, and the call 20 s later."""
        one = self.asked(subscriber, ago)
        self._clock.ago = ago - 20
        given = self._register.all[one].assigned
        self._register.record(one, CallFound(row, given, late=False))
