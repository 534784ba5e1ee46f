"""When the next look may be made: pace, error 9, replies that are not the whole inbox."""

import random
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from smsc_gui.api import Inbox
from smsc_gui.core.call_watch import (
    PACE,
    CallWatch,
    FailedLook,
    GoodLook,
    Look,
    Urgency,
)
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LookPlaces
from tests.support.journals import open_journal
from tests.support.stories import LOST, moment

NINE = Failure(FailureKind.SERVICE, may_have_arrived=False, code=9)
EMPTY = Inbox()
START = moment(0).elapsed


class Longest(random.Random):
    """Chance that always makes the gap as long as it can be."""

    def uniform(self, a: float, b: float) -> float:
        assert (a, b) == (0.85, 1.0)
        return b


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def watch(journal: Journal) -> CallWatch:
    places = LookPlaces(LimitStore(journal), "smsc.ua", moment(0))
    return CallWatch(places, Longest())


def look(watch: CallWatch, at: float, takes: float = 0.5, after_id: int | None = None) -> Look:
    """A good look that finds nothing."""
    made = watch.begin(moment(at), after_id)
    watch.came_back(made, EMPTY, moment(at + takes))
    return made


def ready(watch: CallWatch, urgency: Urgency = Urgency.REGULAR) -> float:
    return watch.ready_at(urgency) - START


def test_the_pace_is_three_in_sixty_two_seconds() -> None:
    assert pytest.approx(62 / 3) == PACE


def test_the_first_look_may_be_made_at_once(watch: CallWatch) -> None:
    assert watch.ready_at(Urgency.REGULAR) == watch.ready_at(Urgency.NOW) == -inf
    assert watch.last_good is None
    assert watch.last_failed is None
    assert not watch.crowded


def test_one_look_at_a_time(watch: CallWatch) -> None:
    made = watch.begin(moment(0), 7)
    assert made == Look(0, moment(0), 7)
    assert watch.under_way == made
    assert watch.ready_at(Urgency.NOW) == inf
    with pytest.raises(ValueError, match=r"^no look may be made yet$"):
        watch.begin(moment(500), 7)


def test_regular_looks_keep_their_pace_and_urgent_ones_only_the_limit(watch: CallWatch) -> None:
    look(watch, 0)
    assert ready(watch) == pytest.approx(PACE)
    assert watch.ready_at(Urgency.NOW) == -inf
    look(watch, 1)
    look(watch, 2)
    assert ready(watch, Urgency.NOW) == 62.5
    with pytest.raises(ValueError, match=r"^no look may be made yet$"):
        watch.begin(moment(62.4), None)
    look(watch, 62.5)
    assert ready(watch) == pytest.approx(62.5 + PACE)


def test_a_good_look_gives_a_floor(watch: CallWatch) -> None:
    made = watch.begin(moment(0), 40)
    watch.came_back(made, Inbox(highest_id=55), moment(3))
    assert watch.under_way is None
    assert watch.last_good == GoodLook(START, 55)


@pytest.mark.parametrize(("after_id", "highest"), [(None, 0), (40, 40)])
def test_an_empty_inbox_gives_one_too(watch: CallWatch, after_id: int | None, highest: int) -> None:
    look(watch, 0, after_id=after_id)
    assert watch.last_good == GoodLook(START, highest)


def test_a_failed_look_gives_none_and_uses_its_place(watch: CallWatch) -> None:
    look(watch, 0)
    for second in (1, 2):
        watch.failed(watch.begin(moment(second), None), LOST, moment(second + 10))
    assert watch.last_good == GoodLook(START, 0)
    assert watch.last_failed == FailedLook(START + 2, START + 12, LOST)
    assert ready(watch, Urgency.NOW) == 62.5
    assert not watch.crowded


def test_error_9_doubles_the_gap_up_to_two_minutes_and_good_looks_halve_it(
    watch: CallWatch,
) -> None:
    now, gaps = 0.0, []
    for _ in range(5):
        watch.failed(watch.begin(moment(now), None), NINE, moment(now))
        assert watch.crowded
        gaps.append(ready(watch, Urgency.NOW) - now)
        now += 200
    assert gaps == pytest.approx([2 * PACE, 4 * PACE, 120, 120, 120])
    gaps.clear()
    for _ in range(3):
        look(watch, now, takes=0)
        gaps.append(max(0.0, ready(watch, Urgency.NOW) - now))
        now += 200
    assert gaps == pytest.approx([4 * PACE, 2 * PACE, 0])
    assert not watch.crowded


def test_error_9_makes_check_now_wait_too_and_no_shorter_than_the_limit(watch: CallWatch) -> None:
    for second in range(2):
        look(watch, second)
    watch.failed(watch.begin(moment(2), None), NINE, moment(3))
    assert ready(watch, Urgency.NOW) == 62.5
    watch.failed(watch.begin(moment(62.5), None), NINE, moment(63))
    assert ready(watch, Urgency.NOW) == pytest.approx(63 + 4 * PACE)


def test_the_gap_is_spread_by_chance(journal: Journal) -> None:
    gaps = set()
    for seed in range(30):
        places = LookPlaces(LimitStore(journal), f"host {seed}", moment(0))
        watch = CallWatch(places, random.Random(seed))  # noqa: S311 - repeatable
        watch.failed(watch.begin(moment(0), None), NINE, moment(0))
        gaps.add(ready(watch, Urgency.NOW))
    assert len(gaps) == 30
    assert 0.85 * 2 * PACE <= min(gaps) < max(gaps) <= 2 * PACE


def test_another_error_does_not_slow(watch: CallWatch) -> None:
    other = Failure(FailureKind.SERVICE, may_have_arrived=False, code=1)
    watch.failed(watch.begin(moment(0), None), other, moment(0))
    assert watch.ready_at(Urgency.NOW) == -inf
    watch.failed(watch.begin(moment(1), None), NINE, moment(1))
    watch.failed(watch.begin(moment(50), None), other, moment(50))
    assert watch.crowded  # only a good look shows that there is room again


def part(highest: int) -> Inbox:
    return Inbox(whole=False, highest_id=highest)


def test_a_reply_that_is_not_whole_gives_no_floor_and_the_next_goes_on(watch: CallWatch) -> None:
    watch.came_back(watch.begin(moment(0), 10), part(500), moment(1))
    assert watch.last_good is None
    assert watch.last_failed is None
    second = watch.begin(moment(2), 10)
    assert second.after_id == 500
    watch.failed(second, LOST, moment(3))
    third = watch.begin(moment(4), 10)
    assert third.after_id == 500
    watch.came_back(third, Inbox(highest_id=510), moment(5))
    assert watch.last_good == GoodLook(START + 4, 510)
    assert watch.begin(moment(67), 10).after_id == 10


def test_three_parts_in_a_row_count_as_a_failure(watch: CallWatch) -> None:
    at = 0.0
    for highest in (500, 900, 1300, 1700):
        watch.came_back(watch.begin(moment(at), 10), part(highest), moment(at + 1))
        failed = watch.last_failed
        if highest < 1300:
            assert failed is None
        else:
            unread = Failure(FailureKind.BAD_REPLY, may_have_arrived=True)
            assert failed == FailedLook(START + at, START + at + 1, unread)
        at += 30
    watch.came_back(watch.begin(moment(at), 10), Inbox(highest_id=1800), moment(at + 1))
    assert watch.last_good == GoodLook(START + at, 1800)
    for later, highest in ((30, 2100), (60, 2500)):  # counting begins anew
        look_at = moment(at + later)
        watch.came_back(watch.begin(look_at, 10), part(highest), moment(at + later + 1))
        assert watch.last_failed == failed


def test_a_part_without_a_readable_row_goes_on_from_where_it_was(watch: CallWatch) -> None:
    watch.came_back(watch.begin(moment(0), 10), part(0), moment(1))
    assert watch.begin(moment(2), None).after_id == 10


def test_a_look_that_the_disk_refuses_is_not_made(journal: Journal, watch: CallWatch) -> None:
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        watch.begin(moment(0), None)
    assert watch.under_way is None
    assert watch.ready_at(Urgency.REGULAR) == -inf


def test_an_end_that_the_disk_refuses_is_known_all_the_same(
    journal: Journal, watch: CallWatch
) -> None:
    first = watch.begin(moment(0), None)
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        watch.came_back(first, Inbox(highest_id=5), moment(1))
    assert watch.under_way is None
    assert watch.last_good == GoodLook(START, 5)
    journal.connection.execute("PRAGMA query_only=OFF")
    second = watch.begin(moment(2), None)
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        watch.failed(second, NINE, moment(3))
    assert watch.under_way is None
    assert watch.crowded
