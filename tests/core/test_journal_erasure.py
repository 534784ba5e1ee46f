"""Erasing: numbers and words are gone from every byte on the disk, figures and chain stay."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from smsc_gui.core import journal_erasure
from smsc_gui.core.clock import Moment
from smsc_gui.core.clock_trust import DAY
from smsc_gui.core.events import (
    CallSeen,
    ConfirmedByHand,
    Doubt,
    Erased,
    Event,
    Failed,
    Prepared,
    Recorded,
    Why,
)
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_erasure import (
    MOST,
    READER_WAITS,
    ErasedNow,
    Reached,
    Retention,
    erase_older,
    erase_subscriber,
    leave_no_trace,
    truncate,
)
from smsc_gui.core.journal_search import JournalReader, Wanted
from smsc_gui.core.verification import State, advance
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import ACCOUNT, FLOOR, NUMBER, NUMBERS, OTHER, WAYS, moment
from tests.support.systems import need_posix
from tests.support.virtual_time import VirtualComputer

OLENA, PETRO = "380671112233", "380509998877"
REFERENCE, REASON, REFUSAL = "Договір Оленин", "знаю в обличчя", "номер Олени у чорному списку"


class At:
    """A clock that stands at a moment of the stories."""

    def __init__(self, seconds: float) -> None:
        self.moment = moment(seconds)

    def now(self) -> Moment:
        return self.moment


def story_of(subscriber: str, state: State) -> tuple[Event, ...]:
    events: list[Event] = [Prepared(ACCOUNT, subscriber, REFERENCE), *WAYS[state][1:]]
    if state is State.BY_HAND:
        events[-1] = ConfirmedByHand(REASON, "Ірина")
    if state is State.FAILED:
        events[-1] = Failed(Failure(FailureKind.SERVICE, False, code=6, text=REFUSAL))
    if not state.is_open and state is not State.UNKNOWN:
        events.append(CallSeen(FLOOR + 9, OTHER, Doubt.AFTER_THE_END))
    return tuple(events)


def of_every_state(journal: Journal, subscriber: str, begin: float = 0.0) -> None:
    with journal.transaction():
        for number, state in enumerate(State):
            name = f"{state.name} of {number + begin}"
            write(journal, name, story_of(subscriber, state), begin=begin + 10 * number)


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def count(journal: Journal, table: str) -> int:
    found: int = journal.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    return found


# One subscriber, at once


def test_nothing_of_an_erased_subscriber_is_left_in_any_file(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    ended = [state for state in State if not state.is_open]
    for number, state in enumerate(ended):
        write(journal, state.name, story_of(OLENA, state), begin=10.0 * number)
    before = bytes_on_disk(tmp_path)
    wanted = [word.encode() for word in (OLENA, REFERENCE, REFERENCE.casefold(), REASON, REFUSAL)]
    assert all(word in before for word in wanted)
    done = erase_subscriber(journal, OLENA, At(5000))
    assert done == ErasedNow(tuple(state.name for state in ended))
    assert truncate(journal)
    left = bytes_on_disk(tmp_path)
    for word in (*wanted, NUMBER.encode(), OTHER.encode()):
        assert word not in left
    assert check(journal, KEY).findings == []
    journal.close()
    assert OLENA.encode() not in bytes_on_disk(tmp_path)


def test_nothing_is_left_among_thousands_of_others(tmp_path: Path) -> None:
    """Pages are split and joined, rows move, long words lie on pages of their own: all of it in one file."""
    chance = random.Random(7)  # noqa: S311 - repeatable
    journal = open_journal(tmp_path)
    journal.connection.execute("PRAGMA synchronous=OFF")
    numbers = [f"38067{number:07}" for number in chance.sample(range(10**7), 60)]
    for round_ in range(2):
        with journal.transaction():
            for number in range(700):
                prepared = Prepared(
                    ACCOUNT, chance.choice(numbers), "x" * chance.choice([0, 9, 3000])
                )
                ending = chance.choice([State.VERIFIED, State.BY_HAND, State.CANCELLED])
                which = f"{chance.randrange(10**9)} {round_} {number}"
                write(journal, which, (prepared, *WAYS[ending][1:]), begin=number)
        gone = numbers[round_ * 20 : round_ * 20 + 20]
        for number in gone:
            assert erase_subscriber(journal, number, At(5000)).erased
        numbers = [number for number in numbers if number not in gone]
    assert leave_no_trace(journal)
    left = bytes_on_disk(tmp_path)
    rows = journal.connection.execute("SELECT DISTINCT subscriber FROM verifications").fetchall()
    assert {row[0] for row in rows} == {"", *numbers}
    every = {f"38067{number:07}" for number in random.Random(7).sample(range(10**7), 60)}  # noqa: S311
    assert [number for number in every - set(numbers) if number.encode() in left] == []
    assert check(journal, KEY).findings == []
    journal.close()


def test_the_figures_stay_and_the_story_can_be_read(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    one = write(journal, "v", story_of(OLENA, State.VERIFIED))
    erase_subscriber(journal, OLENA, At(5000))
    journal.close()
    journal = open_journal(tmp_path)
    again = journal.verification("v", moment(6000))
    for name in ("account", "state", "prepared", "sent", "shown", "ended", "row", "late"):
        assert getattr(again, name) == getattr(one, name)
    assert (again.subscriber, again.reference, again.assigned, again.erased) == ("", "", "", True)
    reader = JournalReader(tmp_path / "journal.sqlite3")
    (row,) = reader.first(Wanted())
    assert (row.subscriber, row.assigned, row.took, row.erased) == ("", "", 1.0, True)
    assert reader.story("v")[-1].event == Erased(Why.ASKED)
    assert reader.first(Wanted(number=OLENA[-6:])) == []
    assert reader.first(Wanted(reference="оленин")) == []
    reader.close()
    assert count(journal, "salts") == count(journal, "private") == 0
    assert journal.used_rows(ACCOUNT, above=0) == {FLOOR + 1, FLOOR + 9}
    journal.close()


@pytest.mark.parametrize("state", [state for state in State if not state.is_open])
def test_an_erased_story_is_picked_up_like_any_other(tmp_path: Path, state: State) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, state))
    erase_subscriber(journal, OLENA, At(2000))
    (found,) = journal.open_and_recent(moment(2010), recent=3600)
    assert (found.state, found.erased, found.reason) == (state, True, "")
    journal.close()


def test_what_has_not_ended_is_left_and_told(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    of_every_state(journal, OLENA)
    now = At(95)  # the unknown one's fifteen minutes run
    done = erase_subscriber(journal, OLENA, now)
    still_open = [name.split(" of ")[0] for name in done.still_open]
    assert still_open == ["PREPARING", "REQUESTING", "WAITING", "UNKNOWN"]
    assert len(done.erased) == len(State) - 4
    assert erase_subscriber(journal, OLENA, now).erased == ()
    assert len(erase_subscriber(journal, OLENA, At(5000)).erased) == 1
    journal.close()


def test_others_are_left_as_they_are(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = write(journal, "v", story_of(PETRO, State.BY_HAND))
    write(journal, "w", story_of(OLENA, State.BY_HAND), begin=20)
    erase_subscriber(journal, OLENA, At(5000))
    assert journal.verification("v", moment(9)) == written
    assert (
        erase_subscriber(journal, "", At(5000)) == ErasedNow()
    )  # not those that are erased already
    assert erase_subscriber(journal, "380440000000", At(5000)) == ErasedNow()
    journal.close()


def test_what_was_made_unreadable_by_other_hands_is_left_and_told(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    write(journal, "w", story_of(OLENA, State.VERIFIED), begin=20)
    journal.connection.execute("UPDATE events SET kind = 'nothing' WHERE seq = 2")
    assert erase_subscriber(journal, OLENA, At(5000)) == ErasedNow(("w",), (), ("v",))
    journal.close()


def test_a_row_that_was_put_back_is_not_erased_twice(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    erase_subscriber(journal, OLENA, At(5000))
    journal.connection.execute("UPDATE verifications SET subscriber = ?, erased = 0", (OLENA,))
    assert erase_subscriber(journal, OLENA, At(5001)) == ErasedNow()
    journal.close()


# By age


def test_what_is_old_goes_and_what_is_young_stays(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for day in range(10):
        write(journal, f"v{day}", story_of(OLENA, State.VERIFIED), begin=day * DAY)
    write(journal, "open", story_of(PETRO, State.WAITING), begin=0.5 * DAY)
    done = erase_older(journal, moment(9 * DAY), 5, 100)
    assert done.erased == ("v0", "v1", "v2", "v3")
    assert erase_older(journal, moment(9 * DAY + 60), 5, 100).erased == ("v4",)
    assert journal.story("v0")[-1].event == Erased(Why.AGE)
    assert check(journal, KEY).findings == []
    journal.close()


def test_it_goes_on_where_the_last_step_ended(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    with journal.transaction():
        for number in range(7):
            write(journal, f"v{number}", story_of(OLENA, State.VERIFIED), begin=3 * (number // 2))
    reached, erased = Reached(), []
    while True:
        reached = erase_older(journal, moment(9 * DAY), 1, 3, reached)
        erased.append(len(reached.erased))
        if reached.looked_at < 3:
            break
    assert erased == [3, 3, 1]
    assert erase_older(journal, moment(9 * DAY), 1, 3) == Reached()
    journal.close()


def test_a_clock_that_was_behind_when_it_was_written_makes_nothing_old(tmp_path: Path) -> None:
    """A dead battery: the computer starts in the year 2000, and is set right an hour later."""
    journal = open_journal(tmp_path)
    write(journal, "before", story_of(OLENA, State.VERIFIED))
    write(journal, "just before", story_of(OLENA, State.VERIFIED), begin=DAY)
    at = replace(moment(DAY), wall=946_684_800.0, boot="boot 2", elapsed=5.0)
    state = None
    for event in story_of(PETRO, State.VERIFIED):
        state = advance(state, event, at, new_id="behind")
        journal.append([Recorded("behind", event, at)], {"behind": state})
    write(journal, "after", story_of(OLENA, State.VERIFIED), begin=2 * DAY)
    write(journal, "long after", story_of(OLENA, State.VERIFIED), begin=3 * DAY)
    now = replace(moment(4 * DAY), boot="boot 3", elapsed=9.0)
    assert erase_older(journal, now, 30, 100) == Reached((), 1, at.wall, 3)
    later = replace(moment(32.5 * DAY), boot="boot 3", elapsed=9.0)
    assert erase_older(journal, later, 30, 100).erased == (
        "behind",
        "before",
        "just before",
        "after",
    )
    journal.close()


def test_a_clock_that_was_ahead_for_a_day_keeps_nothing_but_that_day(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for day in range(9):
        off = 40 if day == 4 else 0
        write(journal, f"v{day}", story_of(OLENA, State.VERIFIED), begin=(day + off) * DAY)
    now = replace(moment(50 * DAY), boot="boot 2", elapsed=9.0)
    kept = {f"v{day}" for day in range(9)} - set(erase_older(journal, now, 30, 100).erased)
    assert kept == {"v4"}
    journal.close()


def test_within_one_run_of_the_computer_the_clock_that_cannot_be_set_decides(
    tmp_path: Path,
) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    ahead = replace(moment(3600), wall=moment(400 * DAY).wall)
    assert erase_older(journal, ahead, 30, 100).erased == ()
    rebooted = replace(ahead, boot="boot 2", elapsed=1.0)
    assert erase_older(journal, rebooted, 30, 100).erased == ("v",)
    journal.close()


def test_a_row_without_events_is_passed_over(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    journal.connection.execute("DELETE FROM events")
    assert erase_older(journal, moment(99 * DAY), 1, 100).erased == ()
    journal.close()


# The write-ahead file


def test_a_reader_is_not_waited_for_and_the_file_is_tried_again(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    reader = JournalReader(tmp_path / "journal.sqlite3")
    reader.connection.execute("BEGIN")
    assert reader.first(Wanted(number=OLENA)) != []
    retention = Retention(journal, At(5000))
    erase_subscriber(journal, OLENA, At(5000))
    retention.clean()
    assert retention.step() == READER_WAITS
    assert OLENA.encode() in bytes_on_disk(tmp_path)
    assert retention.step() == READER_WAITS
    reader.connection.execute("ROLLBACK")
    assert retention.step() is None
    assert retention.step() is None
    assert OLENA.encode() not in bytes_on_disk(tmp_path)
    assert journal.connection.execute("PRAGMA busy_timeout").fetchone() == (250,)
    reader.close()
    journal.close()


def test_the_file_is_written_anew_only_where_something_was_erased(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    journal.connection.execute("PRAGMA max_page_count=1000000")
    assert leave_no_trace(journal)
    assert truncate(journal)
    before = (tmp_path / "journal.sqlite3").stat().st_mtime_ns
    assert leave_no_trace(journal)
    assert (tmp_path / "journal.sqlite3").stat().st_mtime_ns == before
    journal.close()


def test_a_journal_that_is_too_large_is_left_to_the_administrator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    erase_subscriber(journal, OLENA, At(5000))
    monkeypatch.setattr(journal_erasure, "LARGEST", 1000)
    assert not leave_no_trace(journal)
    assert not leave_no_trace(journal)  # it stays to be done
    monkeypatch.undo()
    assert leave_no_trace(journal)
    journal.close()


# The retention, as it is driven


def drive(retention: Retention) -> int:
    """Until it wants to wait; how many steps it took."""
    steps = 1
    while retention.step() is not None:
        steps += 1
    return steps


def test_it_does_its_work_in_short_steps(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    computer = VirtualComputer()
    with journal.transaction():
        for number in range(3 * MOST):
            write(journal, f"v{number}", story_of(OLENA, State.VERIFIED), begin=number)
        write(journal, "young", story_of(PETRO, State.VERIFIED), begin=99 * DAY)
    computer.pass_time(100 * DAY)
    retention = Retention(journal, computer)
    assert retention.step() is None  # nothing was asked for yet
    retention.due(90)
    assert not retention.held
    assert drive(retention) == 5  # three that erase, one that finds no more, one for the file
    assert retention.end()
    assert OLENA.encode() not in bytes_on_disk(tmp_path)
    assert PETRO.encode() in bytes_on_disk(tmp_path)
    assert check(journal, KEY).findings == []
    journal.close()


def test_a_clock_that_is_a_year_ahead_erases_nothing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    computer = VirtualComputer()
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    computer.reboot()
    retention = Retention(journal, computer)
    retention.due(90)
    computer.set_wall_clock(365 * DAY)
    retention.due(90)
    assert retention.held
    drive(retention)
    assert journal.story("v")[-1].event != Erased(Why.AGE)
    computer.set_wall_clock(0)
    for _ in range(4):
        computer.pass_time(DAY)
        retention.due(90)
        drive(retention)
    assert not retention.held
    assert journal.story("v")[-1].event != Erased(Why.AGE)
    computer.pass_time(90 * DAY)
    retention.due(90)
    drive(retention)
    assert journal.story("v")[-1].event == Erased(Why.AGE)
    journal.close()


def test_a_long_holiday_only_delays_it(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    computer = VirtualComputer()
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    computer.pass_time(100 * DAY)
    computer.reboot()
    held = []
    for _ in range(3):
        retention = Retention(journal, computer)
        retention.due(90)
        held.append(retention.held)
        drive(retention)
        computer.pass_time(DAY)
        computer.reboot()
    assert held == [True, True, False]
    assert journal.story("v")[-1].event == Erased(Why.AGE)
    journal.close()


def test_an_empty_journal_has_nothing_to_lose(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    retention = Retention(journal, VirtualComputer())
    retention.due(1)
    assert not retention.held
    assert drive(retention) == 2
    journal.close()


# When it is cut short


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """No file of the folder can grow any more; Python ignores the signal that tells of it."""
    need_posix()
    import resource  # noqa: PLC0415 - Windows has none

    largest = max(file.stat().st_size for file in folder.iterdir())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    before = write(journal, "v", story_of(OLENA, State.VERIFIED))
    write(journal, "w", story_of(OLENA, State.BY_HAND), begin=20)
    with full_disk(tmp_path), pytest.raises(JournalError):
        erase_subscriber(journal, OLENA, At(5000))
    with full_disk(tmp_path), pytest.raises(JournalError):
        erase_older(journal, moment(99 * DAY), 1, 100)
    assert journal.verification("v", moment(60)) == before
    assert check(journal, KEY).findings == []
    assert erase_subscriber(journal, OLENA, At(5000)).erased == ("v", "w")
    with full_disk(tmp_path), pytest.raises(JournalError):
        leave_no_trace(journal)
    assert leave_no_trace(journal)
    assert OLENA.encode() not in bytes_on_disk(tmp_path)
    assert check(journal, KEY).findings == []
    journal.close()


def test_a_disk_that_became_read_only_erases_nothing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    before = write(journal, "v", story_of(OLENA, State.VERIFIED))
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError) as caught:
        erase_subscriber(journal, OLENA, At(5000))
    assert caught.value.trouble is JournalTrouble.READ_ONLY
    retention = Retention(journal, At(5000))
    with pytest.raises(JournalError):
        retention.due(1)
    journal.connection.execute("PRAGMA query_only=OFF")
    assert journal.verification("v", moment(60)) == before
    assert check(journal, KEY).findings == []
    journal.close()


def test_a_disk_that_fails_in_between_passes_the_trouble_on(tmp_path: Path) -> None:
    """Not taken for an event that cannot be read."""
    journal = open_journal(tmp_path)
    write(journal, "v", story_of(OLENA, State.VERIFIED))
    journal.connection.execute("DROP TABLE private")
    with pytest.raises(JournalError) as caught:
        erase_subscriber(journal, OLENA, At(5000))
    assert caught.value.trouble is JournalTrouble.OTHER
    journal.close()


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_at_any_moment_leaves_whole_verifications(tmp_path: Path, seed: int) -> None:
    journal = open_journal(tmp_path)
    with journal.transaction():
        for number in range(60):
            write(journal, f"v{number}", story_of(OLENA, State.BY_HAND), begin=number)
    journal.close()
    steps = random.Random(seed).randrange(1, 15)  # noqa: S311 - repeatable
    command = [sys.executable, "-m", "tests.support.erases_until_killed", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(steps)]
        process.kill()
    assert sum(said) == 3 * steps
    journal = open_journal(tmp_path)
    checked = check(journal, KEY)
    assert checked.findings == []
    rows = dict(
        journal.connection.execute("SELECT erased, count(*) FROM verifications GROUP BY erased")
    )
    assert rows.get(1, 0) >= sum(said)
    assert count(journal, "salts") == rows[0]
    retention = Retention(journal, At(99 * DAY))
    retention.due(1)
    drive(retention)
    assert retention.end()
    for word in (OLENA, NUMBERS[2], REASON):
        assert word.encode() not in bytes_on_disk(tmp_path)
    journal.close()
