"""The day's figures, counted from rows as they were written."""

import random
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import CallFound, Prepared, Recorded
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.journal_statistics import Day, Figures, nearest_rank, start_of, statistics
from smsc_gui.core.verification import State, Verification, advance
from tests.support.journals import open_journal
from tests.support.stories import ACCOUNT, FLOOR, NUMBER, SUBSCRIBER, WAYS

HOUR = 3600.0
KYIV = "EET-2EEST,M3.5.0/3,M10.5.0/4"
"""Without a data base of zones: from the last Sunday of March, 3:00, to that of October, 4:00."""
TOKYO = timezone(timedelta(hours=9))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    one = open_journal(tmp_path)
    yield one
    one.close()


@pytest.fixture
def in_kyiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", KYIV)
        time.tzset()
        yield
    time.tzset()


def write_at(
    journal: Journal, at: float, state: State, *, took: float = 10.0, late: bool = False
) -> None:
    """A verification that was prepared `at` and came to this state; its call took so long."""
    which = f"at {at} {random.random()}"  # noqa: S311 - any name
    one: Verification | None = None
    now = Moment(at, at, "boot 1")
    for event in (Prepared(ACCOUNT, SUBSCRIBER), *WAYS[state][1:]):
        if isinstance(event, CallFound):
            event = CallFound(FLOOR + 1, NUMBER, late=late)  # noqa: PLW2901 - only the last one
            now = Moment(at + took, at + took, "boot 1")
        one = advance(one, event, now, new_id=which)
        journal.append([Recorded(which, event, now)], {which: one})


def figures(tmp_path: Path, since: float, until: float, *args: object) -> Figures:
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as reader:
        return statistics(reader, since, until, *args)  # type: ignore[arg-type]


def test_of_nothing_there_is_nothing(tmp_path: Path, journal: Journal) -> None:
    found = figures(tmp_path, 0.0, 86_400.0, TOKYO, 2)
    assert (found.asked, found.verified, found.waiting) == (0, 0, 0)
    assert (found.median_took, found.p90_took) == (None, None)
    assert found.by_hour == ((0, 0),) * 24
    assert found.by_day == (Day(date(1970, 1, 1), 0, 0), Day(date(1970, 1, 2), 0, 0))


def test_each_state_is_counted_for_what_it_is(tmp_path: Path, journal: Journal) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=TOKYO).timestamp()
    for number, state in enumerate(State):
        for _ in range(number + 1):
            write_at(journal, noon, state)
    found = figures(tmp_path, noon, noon + 1, TOKYO)
    assert found.asked == sum(range(1, len(State) + 1))
    assert found.waiting == 1 + 2 + 3
    assert (found.verified, found.by_hand, found.expired) == (4, 5, 6)
    assert (found.unchecked, found.cancelled, found.failed, found.unknown) == (7, 8, 9, 10)
    assert found.by_hour[12] == (found.asked, 4)
    assert sum(asked for asked, _ in found.by_hour) == found.asked
    assert found.by_day[-1] == Day(date(2026, 11, 22), found.asked, 4)
    assert len(found.by_day) == 14


def test_the_end_is_not_within(tmp_path: Path, journal: Journal) -> None:
    midnight = start_of(date(2026, 11, 22), TOKYO)
    for at in (midnight - 0.5, midnight, midnight + 86_399.5, midnight + 86_400):
        write_at(journal, at, State.EXPIRED)
    found = figures(tmp_path, midnight, midnight + 86_400, TOKYO, 2)
    assert found.asked == 2
    assert (found.by_hour[0], found.by_hour[23]) == ((1, 0), (1, 0))
    assert found.by_day == (Day(date(2026, 11, 21), 1, 0), Day(date(2026, 11, 22), 2, 0))


def test_how_long_calls_took_that_were_noticed_in_time(tmp_path: Path, journal: Journal) -> None:
    for took in (30.0, 10.0, 20.0, 50.0):
        write_at(journal, 1000.0, State.VERIFIED, took=took)
    write_at(journal, 1000.0, State.VERIFIED, took=5000.0, late=True)
    write_at(journal, 1000.0, State.BY_HAND)
    found = figures(tmp_path, 0.0, 2000.0)
    assert (found.verified, found.median_took, found.p90_took) == (5, 20.0, 50.0)


@pytest.mark.parametrize(
    ("values", "percent", "rank"),
    [
        ([], 50, None),
        ([7.0], 50, 7.0),
        ([7.0], 90, 7.0),
        ([1.0, 2.0], 50, 1.0),
        ([1.0, 2.0, 3.0], 50, 2.0),
        ([float(number) for number in range(1, 11)], 90, 9.0),
        ([float(number) for number in range(1, 12)], 90, 10.0),
    ],
)
def test_a_rank_is_a_value_that_was_measured(
    values: list[float], percent: float, rank: float | None
) -> None:
    assert nearest_rank(values, percent) == rank


@pytest.mark.usefixtures("in_kyiv")
@pytest.mark.parametrize(
    ("day", "hours", "of_three"), [((2026, 10, 25), 25, 2), ((2026, 3, 29), 23, 0)]
)
def test_a_day_on_which_the_clocks_change(
    tmp_path: Path, journal: Journal, day: tuple[int, int, int], hours: int, of_three: int
) -> None:
    """One request each half an hour, from midnight to midnight: the hour that comes twice counts double."""
    begins, ends = start_of(date(*day)), start_of(date(*day) + timedelta(days=1))
    assert ends - begins == hours * HOUR
    for half in range(-2, 2 * hours + 2):
        write_at(journal, begins + half * HOUR / 2, State.VERIFIED)
    found = figures(tmp_path, begins, ends, None, 2)
    assert found.asked == 2 * hours
    assert found.by_hour[3] == (2 * of_three, 2 * of_three)
    assert [asked for hour, (asked, _) in enumerate(found.by_hour) if hour != 3] == [2] * 23
    assert found.by_day[-1] == Day(date(*day), 2 * hours, 2 * hours)
    assert found.by_day[0] == Day(date(*day) - timedelta(days=1), 2, 2)


def test_a_zone_with_a_quarter_of_an_hour(tmp_path: Path, journal: Journal) -> None:
    nepal = timezone(timedelta(hours=5, minutes=45))
    midnight = start_of(date(2026, 11, 22), nepal)
    for at in (midnight - 1, midnight, midnight + HOUR - 1, midnight + HOUR):
        write_at(journal, at, State.FAILED)
    found = figures(tmp_path, midnight, midnight + 86_400, nepal, 1)
    assert (found.by_hour[0][0], found.by_hour[1][0]) == (2, 1)
    assert found.by_day == (Day(date(2026, 11, 22), 3, 0),)


def test_many_blocks_and_a_clock_that_was_wrong_for_a_while(
    tmp_path: Path, journal: Journal
) -> None:
    chance = random.Random(3)  # noqa: S311 - repeatable
    times = [1_800_000_000.0 + number * 60 for number in range(700)]
    times[100:130] = [at + 400_000_000 for at in times[100:130]]
    states = [chance.choice([State.VERIFIED, State.EXPIRED]) for _ in times]
    with journal.transaction():
        for at, state in zip(times, states, strict=True):
            write_at(journal, at, state)
    since, until = times[50], times[650]
    within = [state for at, state in zip(times, states, strict=True) if since <= at < until]
    found = figures(tmp_path, since, until)
    assert (found.asked, found.verified) == (len(within), within.count(State.VERIFIED))
    assert len(within) == 570


def test_an_unknown_state_is_damage(tmp_path: Path, journal: Journal) -> None:
    write_at(journal, 1000.0, State.EXPIRED)
    journal.connection.execute("UPDATE verifications SET state = 'nothing'")
    with pytest.raises(JournalError) as caught:
        figures(tmp_path, 0.0, 2000.0)
    assert caught.value.trouble is JournalTrouble.DAMAGED
