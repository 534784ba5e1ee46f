"""Time as the program knows it: what is sure and what is likely, whatever was done to the clocks."""

import time
from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment, SystemClock
from tests.support.systems import linux


def test_within_one_run_of_the_computer_the_age_is_exact() -> None:
    then = Moment(wall=1000.0, elapsed=50.0, boot="a")
    now = Moment(wall=10.0, elapsed=80.0, boot="a")  # the wall clock was set back
    assert then.same_boot(now)
    assert then.least_age(now) == 30.0
    assert then.likely_age(now) == 30.0


def test_across_a_reboot_at_least_the_time_since_the_start_has_passed() -> None:
    then = Moment(wall=1000.0, elapsed=50.0, boot="a")
    now = Moment(wall=1100.0, elapsed=20.0, boot="b")
    assert not then.same_boot(now)
    assert then.least_age(now) == 20.0
    assert then.likely_age(now) == 100.0


def test_across_a_reboot_a_wall_clock_set_back_cannot_stretch_a_wait() -> None:
    then = Moment(wall=1000.0, elapsed=50.0, boot="a")
    now = Moment(wall=10.0, elapsed=70.0, boot="b")
    assert then.least_age(now) == 70.0
    assert then.likely_age(now) == 70.0


def test_runs_without_a_name_are_never_known_to_be_the_same() -> None:
    then = Moment(wall=1000.0, elapsed=50.0)
    assert not then.same_boot(then)
    assert then.least_age(Moment(1030.0, 80.0)) == 30.0
    assert then.likely_age(Moment(1100.0, 80.0)) == 100.0
    # Less has passed on this clock: there was a start in between.
    assert then.least_age(Moment(1030.0, 20.0)) == 20.0


def test_a_clock_that_reads_less_than_nothing_counts_as_nothing() -> None:
    assert Moment(0.0, 5.0, "a").least_age(Moment(0.0, -1.0, "b")) == 0.0


def test_a_moment_from_disk_is_seen_on_the_present_clock() -> None:
    now = Moment(wall=1100.0, elapsed=20.0, boot="b")
    same_run = Moment(wall=5.0, elapsed=12.0, boot="b")
    earlier_run = Moment(wall=1040.0, elapsed=500.0, boot="a")
    assert same_run.seen_from(now) == Moment(5.0, 12.0, "b")
    assert earlier_run.seen_from(now) == Moment(1040.0, -40.0, "b")


def test_a_moment_from_the_future_is_seen_as_now() -> None:
    now = Moment(wall=1000.0, elapsed=20.0, boot="a")
    assert Moment(wall=9000.0, elapsed=30.0, boot="a").seen_from(now).elapsed == 20.0


@linux
def test_the_systems_clocks() -> None:
    before = time.time(), time.clock_gettime(time.CLOCK_BOOTTIME)
    now = SystemClock("linux").now()
    after = time.time(), time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before[0] <= now.wall <= after[0]
    assert before[1] <= now.elapsed <= after[1]
    assert now.boot == Path("/proc/sys/kernel/random/boot_id").read_text().strip() != ""


def test_two_readings_of_one_run_of_the_computer() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.same_boot(second)
    assert first.least_age(second) >= 0


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_count_sleep_on_their_monotonic_clock(platform: str) -> None:
    before = time.monotonic()
    assert before <= SystemClock(platform).now().elapsed <= time.monotonic()


def test_where_a_run_has_no_name_it_is_empty(tmp_path: Path) -> None:
    assert SystemClock(boot_name=tmp_path / "not there").now().boot == ""
