"""A kill at any moment: the next start shows every request, with the right time left, and ends it."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from smsc_gui.core.calls import NumberRequest
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.journal import Journal
from smsc_gui.core.journal_check import check
from smsc_gui.core.verification import State
from tests.support.desk_driver import HOME, KEY, DeskDriver
from tests.support.stories import SUBSCRIBER

SILENT = "380500000010"


class Killed(BaseException):
    """The process is gone."""


class DyingConnection:
    """A real connection whose process is killed right after its `last` commit."""

    def __init__(self, connection: sqlite3.Connection, last: int) -> None:
        self._connection = connection
        self._left = last
        self._seen = connection.total_changes
        self.commits = 0

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        cursor = self._connection.execute(statement, *values)
        if statement == "COMMIT" and self._changed():
            self.commits += 1
            if self.commits == self._left:
                raise Killed
        return cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def _changed(self) -> bool:
        before, self._seen = self._seen, self._connection.total_changes
        return self._seen > before


def journey(driver: DeskDriver) -> None:
    """A subscriber who calls late, one who never does, and one whose request is cancelled."""
    driver.ask(SUBSCRIBER)
    driver.run(3)
    driver.ask(SILENT)
    driver.run(3)
    which = driver.ask("380671111111")
    driver.run(3)
    driver.desk.cancel(which)
    driver.run(30)


def commits_of_a_journey(folder: Path) -> int:
    driver = DeskDriver(folder)
    dying = wrap(driver.journal, 0)
    journey(driver)
    driver.journal.close()
    return dying.commits


def wrap(journal: Journal, last: int) -> DyingConnection:
    dying = DyingConnection(journal.connection, last)
    journal.connection = dying  # type: ignore[assignment]
    return dying


def test_a_kill_after_any_write(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    commits = commits_of_a_journey(tmp_path / "whole")
    assert commits >= 15
    for last in range(1, commits + 1):
        folder = tmp_path / str(last)
        folder.mkdir()
        _kill_and_start_again(folder, last)


def _kill_and_start_again(folder: Path, last: int) -> None:
    driver = DeskDriver(folder)
    wrap(driver.journal, last)
    with pytest.raises(Killed):
        journey(driver)
    shown = dict(driver.desk.register.all)
    made = {call.verification for _, call in driver.made if isinstance(call, NumberRequest)}
    driver.killed()
    driver.let_pass(100)
    driver.started(HOME)
    now = driver.computer.now()
    found = driver.desk.register.all
    assert set(found) >= set(shown), last
    for one in found.values():
        assert one.state not in {State.PREPARING, State.REQUESTING}, last
        before = shown.get(one.id)
        if before is not None and before.sent is not None:
            assert one.time_left(now) == pytest.approx(before.zero - now.elapsed), last
        if one.id in made:
            assert one.sent is not None, last  # it was on disk before it was sent
        if one.state is State.FAILED:
            assert one.id not in made, last
            assert one.failure is not None
            assert (one.failure.kind, one.failure.may_have_arrived) == (
                FailureKind.INTERRUPTED,
                False,
            )
    driver.run(1000, tick=5)
    ends = {one.subscriber: one.state for one in driver.desk.register.all.values()}
    assert ends.get(SUBSCRIBER) in {State.VERIFIED, State.UNKNOWN, State.FAILED}, last
    assert ends.get(SILENT, State.EXPIRED) in {State.EXPIRED, State.UNKNOWN, State.FAILED}, last
    assert driver.sent(NumberRequest) == len(made), last  # nothing was asked for again
    assert driver.service.most_looks_in_a_minute <= 3, last
    assert check(driver.journal, KEY).findings == [], last
    driver.journal.close()


def test_a_call_made_while_the_program_was_closed_verifies(driver: DeskDriver) -> None:
    driver.service.call_after = 60
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.restarted(after=400)
    assert driver.state(which) is State.WAITING
    assert driver.one(which).time_left(driver.computer.now()) == pytest.approx(499, abs=2)
    driver.run(90)
    one = driver.one(which)
    assert (one.state, one.late) == (State.VERIFIED, False)


def test_long_after_the_end_it_verifies_late(driver: DeskDriver) -> None:
    driver.service.call_after = 60
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.restarted(after=5 * 3600, reboot=True)
    driver.run(90)
    one = driver.one(which)
    assert (one.state, one.late) == (State.VERIFIED, True)


def test_one_that_nobody_called_expires_after_the_first_look(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.restarted(after=5 * 3600, reboot=True)
    assert driver.state(which) is State.WAITING
    driver.run(90)
    assert driver.state(which) is State.EXPIRED


def test_without_its_sign_in_it_waits_ten_minutes_and_says_so(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.killed()
    driver.let_pass(3600)
    driver.started(None)
    driver.run(595)
    assert driver.state(which) is State.WAITING
    driver.run(10)
    assert driver.state(which) is State.UNCHECKED


def test_the_first_look_starts_from_the_lowest_floor(driver: DeskDriver) -> None:
    first = driver.ask_and_wait(SILENT)
    for number in range(5):
        driver.service.call(f"38063000000{number}")
    driver.run(60)
    second = driver.ask_and_wait("380671111111")
    floors = [driver.one(which).floor for which in (first, second)]
    assert floors[0] is not None
    assert floors[1] is not None
    assert floors[0] < floors[1]
    driver.restarted(after=90)
    made = len(driver.made)
    driver.run(30)
    _, look = driver.made[made]
    assert getattr(look, "after_id", None) == floors[0]


def test_a_row_that_verified_before_the_kill_verifies_nothing_after_it(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.run_until(lambda: driver.state(which) is State.VERIFIED)
    row = driver.one(which).row
    driver.restarted(after=90)
    driver.run(60)
    one = driver.one(which)
    assert (one.state, one.row, one.seen) == (State.VERIFIED, row, ())
