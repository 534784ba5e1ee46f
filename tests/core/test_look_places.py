"""Three places, each free a good minute after its look has ended, whatever happens to the program."""

from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LookPlaces
from tests.support.journals import open_journal
from tests.support.stories import moment

HOST = "smsc.ua"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


def places(journal: Journal, now: Moment, endpoint: str = HOST) -> LookPlaces:
    return LookPlaces(LimitStore(journal), endpoint, now)


def wait(of: LookPlaces, now: Moment) -> float:
    return of.free_at - now.elapsed


def test_three_looks_and_no_fourth(journal: Journal) -> None:
    of = places(journal, moment(0))
    assert of.free_at == -inf
    assert [of.take(moment(second)) for second in range(3)] == [0, 1, 2]
    assert of.free_at == inf
    with pytest.raises(ValueError, match=r"^no place is free$"):
        of.take(moment(1000))
    of.ended(1, moment(5))
    assert of.free_at == moment(67).elapsed
    with pytest.raises(ValueError, match=r"^no place is free$"):
        of.take(moment(66.9))
    assert of.take(moment(67)) == 1


def test_the_place_that_has_been_free_longest_is_taken(journal: Journal) -> None:
    of = places(journal, moment(0))
    for second in range(3):
        of.ended(of.take(moment(second)), moment(10 - second))
    assert of.free_at == moment(70).elapsed
    assert of.take(moment(100)) == 2


def test_a_place_that_the_disk_refuses_is_not_taken(journal: Journal) -> None:
    of = places(journal, moment(0))
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        of.take(moment(0))
    journal.connection.execute("PRAGMA query_only=OFF")
    assert [of.take(moment(0)) for _ in range(3)] == [0, 1, 2]


def test_an_end_that_the_disk_refuses_is_known_all_the_same(journal: Journal) -> None:
    of = places(journal, moment(0))
    place = of.take(moment(0))
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        of.ended(place, moment(3))
    of._free_at.update({1: inf, 2: inf})
    assert of.free_at == moment(65).elapsed
    journal.connection.execute("PRAGMA query_only=OFF")
    assert LimitStore(journal).looks(HOST) == {0: (moment(0), None)}


def test_places_are_written_before_and_after_a_look(journal: Journal) -> None:
    of = places(journal, moment(0))
    place = of.take(moment(1))
    assert LimitStore(journal).looks(HOST) == {place: (moment(1), None)}
    of.ended(place, moment(2))
    assert LimitStore(journal).looks(HOST) == {place: (moment(1), moment(2))}
    assert LimitStore(journal).looks("smsc.kz") == {}
    assert places(journal, moment(3), "smsc.kz").free_at == -inf


def reopened(
    journal: Journal, now: Moment, *, sent: Moment, ended: Moment | None = None
) -> LookPlaces:
    """The places after a restart, when all three were used at these times."""
    before = places(journal, sent)
    for _ in range(3):
        place = before.take(sent)
        if ended:
            before.ended(place, ended)
    return places(journal, now)


@pytest.mark.parametrize(
    ("sent", "ended", "now", "waits"),
    [
        (0, 1, 2, 62),  # younger than 62 s: as if made now
        (0, 1, 62.9, 62),
        (0, 1, 63, -inf),
        (0, None, 1, 77),  # killed while it was under way: it may have lasted 15 s
        (0, None, 76.9, 77),
        (0, None, 77, -inf),
        (500, 501, 2, 62),  # dated in the future
        (500, None, 2, 77),
    ],
)
def test_after_a_restart(
    journal: Journal, sent: float, ended: float | None, now: float, waits: float
) -> None:
    end = None if ended is None else moment(ended)
    of = reopened(journal, moment(now), sent=moment(sent), ended=end)
    assert wait(of, moment(now)) == pytest.approx(waits)


@pytest.mark.parametrize(("up", "waits"), [(0.0, 62), (61.9, 62), (62.0, -inf)])
def test_after_a_reboot_only_the_time_since_the_start_is_sure(
    journal: Journal, up: float, waits: float
) -> None:
    """However far the wall clock was set forward meanwhile."""
    now = Moment(moment(0).wall + 10**6, up, "boot 2")
    of = reopened(journal, now, sent=moment(0), ended=moment(1))
    assert wait(of, now) == pytest.approx(waits)


def test_a_wall_clock_set_forward_frees_nothing(journal: Journal) -> None:
    now = Moment(moment(0).wall + 10**6, moment(30).elapsed, "boot 1")
    of = reopened(journal, now, sent=moment(0), ended=moment(1))
    assert wait(of, now) == 62


def test_each_place_has_its_own_age_after_a_restart(journal: Journal) -> None:
    before = places(journal, moment(0))
    for second in (0, 30, 60):
        before.ended(before.take(moment(second)), moment(second))
    after = places(journal, moment(92))
    assert after.take(moment(92)) == 0
    assert after.take(moment(92)) == 1
    assert wait(after, moment(92)) == 62
