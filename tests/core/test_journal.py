"""The journal in real SQLite files: what is written comes back, also after a restart."""

import dataclasses
import os
import stat
from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import (
    Assigned,
    CallFound,
    CallSeen,
    Doubt,
    Prepared,
    Recorded,
    Requested,
)
from smsc_gui.core.journal import (
    Journal,
    JournalError,
    JournalTrouble,
    Who,
    operator_name,
)
from smsc_gui.core.journal_check import check
from smsc_gui.core.verification import State, Verification
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import (
    ACCOUNT,
    NUMBER,
    NUMBERS,
    OTHER,
    SUBSCRIBER,
    WAYS,
    after,
    moment,
    waiting,
)
from tests.support.systems import posix

HOUR = 3600.0
DERIVED = """
SELECT id, account, subscriber, reference, state, assigned, prepared, sent, shown, ended, failure
FROM verifications ORDER BY seq
"""


def recent(journal: Journal, now: Moment, seconds: float = HOUR) -> list[str]:
    return [one.id for one in journal.open_and_recent(now, recent=seconds)]


@pytest.mark.parametrize("state", State)
def test_every_state_comes_back_as_it_was(tmp_path: Path, state: State) -> None:
    journal = open_journal(tmp_path)
    written = write(journal, "v", WAYS[state])
    journal.close()
    again = open_journal(tmp_path)
    assert again.open_and_recent(moment(60), recent=HOUR) == [written]
    story = again.story("v")
    assert [record.event for record in story] == list(WAYS[state])
    assert [record.at for record in story] == [moment(second) for second in range(len(story))]
    assert {record.verification for record in story} == {"v"}
    again.close()


def test_nothing_is_known_of_a_verification_that_is_not_there(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert journal.story("v") == []
    assert recent(journal, moment(0)) == []
    journal.close()


def test_who_worked_where_stands_beside_every_event(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.REQUESTING])
    assert journal.who == Who("desk 1", "olena")
    rows = journal.connection.execute("SELECT desk, operator, kind FROM events").fetchall()
    assert rows == [("desk 1", "olena", "prepared"), ("desk 1", "olena", "requested")]
    ids = journal.connection.execute("SELECT count(DISTINCT id) FROM events").fetchone()
    assert ids == (2,)
    journal.close()


def test_the_derived_row_is_the_verification_as_it_stands(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.VERIFIED])
    write(journal, "w", WAYS[State.FAILED], begin=10)
    rows = journal.connection.execute(DERIVED).fetchall()
    at = moment(0).wall
    assert rows[0] == (
        *("v", ACCOUNT, SUBSCRIBER, "contract 7", "verified", NUMBER),
        *(at, at + 1, at + 2, at + 3, None),
    )
    failure = (
        '{"kind": "service", "may_have_arrived": false, "code": 3, "text": "немає коштів", '
        '"status": null, "reason": "", "by_look": false}'
    )
    assert rows[1][4:] == ("failed", "", at + 10, at + 11, None, at + 12, failure)
    journal.close()


def test_open_ones_come_back_however_old_and_ended_ones_while_recent(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "open", WAYS[State.WAITING])
    write(journal, "ended", WAYS[State.CANCELLED], begin=10)
    write(journal, "failed", WAYS[State.FAILED], begin=20)
    assert recent(journal, moment(10 + HOUR)) == ["open", "ended", "failed"]
    assert recent(journal, moment(10.1 + HOUR)) == ["open", "failed"]
    assert recent(journal, moment(100 * HOUR)) == ["open"]
    journal.close()


@pytest.mark.parametrize("set_by", [-5 * HOUR, 5 * HOUR])
def test_a_wall_clock_that_was_set_changes_neither_what_is_recent_nor_the_order(
    tmp_path: Path, set_by: float
) -> None:
    journal = open_journal(tmp_path)
    write(journal, "first", WAYS[State.UNKNOWN])
    later = dataclasses.replace(moment(30), wall=moment(30).wall + set_by)
    second = after(Prepared(ACCOUNT, SUBSCRIBER), new_id="second")
    second = dataclasses.replace(second, prepared=later)
    journal.append([Recorded("second", Prepared(ACCOUNT, SUBSCRIBER), later)], {"second": second})
    now = dataclasses.replace(moment(60), wall=moment(60).wall + set_by)
    first, _ = found = journal.open_and_recent(now, recent=HOUR)
    assert [one.id for one in found] == ["first", "second"]
    assert first.sent is not None
    assert first.sent.elapsed == moment(1).elapsed
    journal.close()


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (Moment(1_800_000_061.0, 5061.0, "boot 1"), 840.0),
        (Moment(1_700_000_000.0, 5061.0, "boot 1"), 840.0),  # the wall clock was set back
        (Moment(1_800_000_061.0, 20.0, "boot 2"), 840.0),  # rebooted: the wall clock decides
        (Moment(1_700_000_000.0, 20.0, "boot 2"), 880.0),  # both: at least since the start
        (Moment(1_900_000_000.0, 20.0, "boot 2"), 0.0),
        (Moment(1_800_000_000.0, 4000.0, "boot 1"), 900.0),  # never more than fifteen minutes
    ],
)
def test_the_time_left_after_a_restart(tmp_path: Path, now: Moment, left: float) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])  # sent at second 1
    (one,) = journal.open_and_recent(now, recent=HOUR)
    assert one.time_left(now) == pytest.approx(left)
    assert one.sent is not None
    assert one.sent.elapsed <= now.elapsed
    journal.close()


def test_rows_that_were_told_of_are_remembered_by_account(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", (*WAYS[State.WAITING], CallSeen(150, OTHER, Doubt.OTHER_NUMBER)))
    write(journal, "w", WAYS[State.VERIFIED])  # row 101
    assert journal.used_rows(ACCOUNT, above=0) == {101, 150}
    assert journal.used_rows(ACCOUNT, above=101) == {150}
    assert journal.used_rows("another", above=0) == set()
    journal.close()


def test_a_row_told_twice_is_still_one(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    seen = CallSeen(150, OTHER, Doubt.OTHER_NUMBER)
    write(journal, "v", (*WAYS[State.WAITING], seen, seen))
    assert journal.used_rows(ACCOUNT, above=0) == {150}
    journal.close()


def test_several_events_are_one_step(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    events = [Prepared(ACCOUNT, SUBSCRIBER), Requested(1), Assigned(NUMBER, NUMBERS)]
    records = [Recorded("v", event, moment(0)) for event in events]
    journal.append(records, {"v": after(*events, each=0)})
    journal.close()
    again = open_journal(tmp_path)
    assert [record.event for record in again.story("v")] == events
    again.close()


def test_what_cannot_be_written_whole_is_not_written(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.REQUESTING])
    record = Recorded("w", Prepared(ACCOUNT, SUBSCRIBER), moment(5))
    with pytest.raises(KeyError):  # its second event is of a verification that is not given
        journal.append([record, Recorded("x", Requested(1), moment(5))], {"w": waiting()})
    assert journal.story("w") == []
    write(journal, "y", WAYS[State.WAITING], begin=6)
    checked = check(journal, KEY)
    assert (checked.events, checked.findings) == (5, [])
    journal.close()


def test_an_outer_step_that_fails_takes_the_inner_ones_with_it(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)

    def write_and_break() -> None:
        with journal.transaction():
            write(journal, "v", WAYS[State.WAITING])
            raise LookupError

    with pytest.raises(LookupError):
        write_and_break()
    assert journal.story("v") == []
    write(journal, "w", WAYS[State.WAITING])
    assert check(journal, KEY).findings == []
    journal.close()


def test_an_inner_step_that_fails_takes_the_outer_ones_with_it(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)

    def write_and_break() -> None:
        with journal.transaction():
            write(journal, "v", WAYS[State.WAITING])
            journal.append([Recorded("w", Requested(1), moment(5))], {})

    with pytest.raises(KeyError):
        write_and_break()
    assert journal.story("v") == []
    write(journal, "w", WAYS[State.WAITING])
    assert check(journal, KEY).findings == []
    journal.close()


@posix
def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        journal = open_journal(tmp_path)
        write(journal, "v", WAYS[State.WAITING])
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
        journal.close()
    finally:
        os.umask(before)
    assert modes.pop("journal.sqlite3") == 0o600
    assert set(modes.values()) == {0o600}  # what SQLite keeps beside it


def test_every_commit_is_on_the_disk_and_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    pragmas = ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    values = [journal.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert values == ["wal", 2, 1, 1]
    journal.close()


def test_the_operators_name_comes_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "olena")
    assert operator_name() == "olena"


@posix
def test_an_operators_name_that_is_no_text_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", os.fsdecode(b"ol\xff"))
    assert operator_name() == "ol\\xff"
    journal = Journal(tmp_path / "journal.sqlite3", Who("desk 1", operator_name()), KEY)
    write(journal, "v", WAYS[State.WAITING])
    assert not check(journal, KEY).findings
    journal.close()


@posix
def test_an_operator_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)  # a number that no user has
    assert operator_name() == ""


def test_a_story_that_cannot_have_happened_is_damage(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("UPDATE events SET kind = 'expired' WHERE seq = 2")
    journal.connection.execute("UPDATE events SET open = '{}' WHERE seq = 2")
    with pytest.raises(JournalError, match="Expired in state preparing") as caught:
        journal.open_and_recent(moment(9), recent=HOUR)
    assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET open = '{' WHERE seq = 2",
        "UPDATE events SET open = '[]' WHERE seq = 2",
        "UPDATE events SET open = '{}' WHERE seq = 2",
        "UPDATE events SET kind = 'nothing' WHERE seq = 2",
    ],
)
def test_an_event_that_cannot_be_read_is_damage(tmp_path: Path, change: str) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute(change)
    with pytest.raises(JournalError, match="an unreadable event") as caught:
        journal.story("v")
    assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()


def test_a_verification_whose_beginning_is_gone_is_damage(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("DELETE FROM events WHERE seq = 1")
    with pytest.raises(JournalError, match="it has not begun") as caught:
        journal.open_and_recent(moment(9), recent=HOUR)
    assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()


def test_a_verification_without_events_is_damage(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("DELETE FROM events")
    with pytest.raises(JournalError, match="a verification without events") as caught:
        journal.open_and_recent(moment(9), recent=HOUR)
    assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()


def test_times_are_kept_as_what_sqlite_gives_back(tmp_path: Path) -> None:
    """Whole seconds come back as 5.0: the chain must hold all the same."""
    journal = open_journal(tmp_path)
    at = Moment(1_800_000_000, 5, "b")
    one = Verification("v", ACCOUNT, SUBSCRIBER, "", prepared=at)
    journal.append([Recorded("v", Prepared(ACCOUNT, SUBSCRIBER), at)], {"v": one})
    assert check(journal, KEY).findings == []
    journal.close()


def test_without_a_desk_or_an_operator(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", Who("", ""), None)
    write(journal, "v", (*WAYS[State.WAITING], CallFound(101, "", late=True)))
    (one,) = journal.open_and_recent(moment(9), recent=HOUR)
    assert (one.state, one.late) == (State.VERIFIED, True)
    journal.close()
