"""When the wall clock is believed: a jump is noticed, and a new time has to hold for some days."""

from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.clock_trust import DAY, ClockTrust
from smsc_gui.core.limit_store import LimitStore
from tests.support.journals import open_journal
from tests.support.virtual_time import STARTED, VirtualComputer

HOUR = 3600.0
YEAR = 365 * DAY


class Desk:
    """A computer, and the program's word on its clock, asked anew at each start."""

    def __init__(self, folder: Path, newest: Moment | None = None) -> None:
        self.computer = VirtualComputer()
        self.newest = newest
        self.journal = open_journal(folder)

    def believes(self) -> bool:
        trust = ClockTrust(LimitStore(self.journal), self.newest)
        return trust.see(self.computer.now())

    def works(self, days: int, *, off_by: float = 0.0) -> list[bool]:
        """What it says at the end of each of these days; the computer is switched off at night."""
        self.computer.set_wall_clock(off_by)
        said = []
        for _ in range(days):
            self.computer.reboot()
            said.append([self._hour() for _ in range(8)][-1])
            self.computer.pass_time(16 * HOUR)
        return said

    def _hour(self) -> bool:
        self.computer.pass_time(HOUR)
        return self.believes()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_an_ordinary_fortnight_is_believed(desk: Desk) -> None:
    assert desk.works(14) == [True] * 14


def test_a_week_away_is_believed(desk: Desk) -> None:
    desk.works(1)
    desk.computer.pass_time(6 * DAY)
    assert desk.works(1) == [True]


@pytest.mark.parametrize("off_by", [YEAR, -YEAR, 8 * DAY, -2 * DAY])
def test_a_clock_that_jumped_over_night_must_hold_for_three_days(desk: Desk, off_by: float) -> None:
    desk.works(3)
    assert desk.works(5, off_by=off_by) == [False, False, True, True, True]


@pytest.mark.parametrize("off_by", [YEAR, -YEAR, 2 * DAY, -2 * DAY])
def test_a_clock_that_is_set_while_the_computer_runs_is_noticed_at_once(
    desk: Desk, off_by: float
) -> None:
    assert desk.believes()
    desk.computer.pass_time(HOUR)
    desk.computer.set_wall_clock(off_by)
    assert not desk.believes()


def test_setting_it_right_again_is_a_jump_of_its_own(desk: Desk) -> None:
    desk.works(3)
    assert desk.works(2, off_by=YEAR) == [False, False]
    assert desk.works(4) == [False, False, True, True]


def test_hours_are_no_days(desk: Desk) -> None:
    desk.works(1)
    desk.computer.set_wall_clock(YEAR)
    for _ in range(40):
        assert not desk.believes()
        desk.computer.pass_time(HOUR / 2)


def test_a_correction_of_hours_is_no_jump(desk: Desk) -> None:
    desk.works(1)
    assert desk.works(1, off_by=5 * HOUR) == [True]


@pytest.mark.parametrize(("before", "believed"), [(5 * DAY, True), (8 * DAY, False)])
def test_the_first_time_of_all_the_newest_event_bears_witness(
    tmp_path: Path, before: float, believed: bool
) -> None:
    desk = Desk(tmp_path, newest=Moment(STARTED - before, 5.0, "boot 0"))
    assert desk.believes() is believed


def test_a_sleep_of_weeks_is_even(desk: Desk) -> None:
    """The clock that counts sleep went on as well: nothing is wrong."""
    desk.believes()
    desk.computer.pass_time(30 * DAY)
    assert desk.believes()
