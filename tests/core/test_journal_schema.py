"""A journal of version 1 becomes one of version 2, or stays what it was."""

import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from smsc_gui.core import journal_migration
from smsc_gui.core.events import Assigned, CallFound, ConfirmedByHand, Prepared, Requested
from smsc_gui.core.journal import JournalError, JournalTrouble
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_errors import as_journal_errors
from smsc_gui.core.verification import State
from tests.support import journal_of_version_1 as version_1
from tests.support.journals import KEY, open_journal
from tests.support.stories import ACCOUNT, FLOOR, NUMBER, NUMBERS, WAYS, moment
from tests.support.systems import need_posix

STORIES = {
    **{f"way to {state}": WAYS[state] for state in State},
    "late": (*WAYS[State.WAITING], CallFound(FLOOR + 9, NUMBER, late=True)),
    "Cyrillic": (
        *(Prepared(ACCOUNT, "380501112233", "ДОГОВІР Їжак\nдруга"), Requested(FLOOR)),
        *(Assigned(NUMBER, NUMBERS), ConfirmedByHand("знаю")),
    ),
}
DERIVED = ("verifications", "blocks", "number_blocks", "reference_blocks")


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()  # noqa: S608


def schema_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_still_of_version_1(path: Path) -> bool:
    if version_of(path) != 1 or len(rows_of(path, "verifications")) != len(STORIES):
        return False
    names = {name for _, name, _ in schema_of(path)}
    return "verifications_by_time" in names and not names & {"blocks", "verifications_1"}


def test_what_is_derived_is_as_if_it_had_always_been_written_so(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    journal = open_journal(tmp_path)
    found = journal.open_and_recent(moment(900), recent=3600)
    assert {one.id: one.state for one in found}["late"] is State.VERIFIED
    assert len(found) == len(STORIES)
    assert check(journal, KEY).findings == []
    journal.close()
    assert version_of(path) == 2
    assert schema_of(path) == schema_of(tmp_path / "today.sqlite3")
    for table in (*DERIVED, "events", "private", "salts", "head", "used_rows"):
        assert rows_of(path, table) == rows_of(tmp_path / "today.sqlite3", table), table
    assert {one.name for one in tmp_path.iterdir()} == {"journal.sqlite3", "today.sqlite3"}


def test_an_empty_journal_comes_over_too(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, {})
    open_journal(tmp_path).close()
    assert version_of(path) == 2
    assert rows_of(path, "blocks") == []


@pytest.mark.parametrize(
    ("boot", "wall", "took"),
    [
        ("boot 1", 50.0, 7.0),  # one run of the computer: its clock, whatever the wall says
        ("boot 2", 50.0, 50.0),  # it was started anew meanwhile
        ("boot 2", -50.0, 0.0),  # and the wall clock was set back
    ],
)
def test_how_long_the_call_took_across_a_start_of_the_computer(
    tmp_path: Path, boot: str, wall: float, took: float
) -> None:
    path = version_1.make(tmp_path, {"v": WAYS[State.VERIFIED]})
    with closing(sqlite3.connect(path)) as db:
        change = "UPDATE events SET boot = ?, elapsed = ?, wall = ? WHERE kind = 'call'"
        shown = moment(2)
        db.execute(change, (boot, shown.elapsed + 7, shown.wall + wall))
        db.commit()
    open_journal(tmp_path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT took FROM verifications").fetchone() == (took,)


def test_a_row_whose_events_are_gone_comes_over_as_well(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM events WHERE verification = 'late'")
        db.commit()
    open_journal(tmp_path).close()
    assert len(rows_of(path, "verifications")) == len(STORIES)


def test_the_copy_is_its_owners_alone_and_whole(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    assert killed_before(path, "COMMIT")
    copy = tmp_path / "journal.before-2.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert version_of(copy) == 1
    assert rows_of(copy, "verifications") == rows_of(path, "verifications")
    assert rows_of(copy, "events") == rows_of(path, "events")


def killed_before(path: Path, statement: str) -> bool:
    need_posix()
    command = [sys.executable, "-m", "tests.support.brings_to_2_until_killed", str(path), statement]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    "statement",
    [
        "VACUUM",
        "BEGIN",
        "ALTER",
        "INSERT INTO verifications",
        "INSERT INTO blocks",
        "DROP",
        "COMMIT",
    ],
)
def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path, statement: str) -> None:
    path = version_1.make(tmp_path, STORIES)
    assert killed_before(path, statement)
    assert is_still_of_version_1(path)
    assert open_again_is_whole(tmp_path)


def test_a_kill_when_it_is_done_leaves_no_copy_for_long(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    assert killed_before(path, "PRAGMA wal_checkpoint")
    assert (tmp_path / "journal.before-2.sqlite3").exists()
    assert version_of(path) == 2
    assert open_again_is_whole(tmp_path)


def open_again_is_whole(folder: Path) -> bool:
    open_journal(folder).close()
    with_version_2 = rows_of(folder / "journal.sqlite3", "verifications")
    assert with_version_2 == rows_of(folder / "today.sqlite3", "verifications")
    return {one.name for one in folder.iterdir()} == {"journal.sqlite3", "today.sqlite3"}


def test_a_full_disk_leaves_version_1(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(JournalError) as caught, as_journal_errors():
            journal_migration.bring_to_2(db, path)
    assert caught.value.trouble is JournalTrouble.DISK_FULL
    assert is_still_of_version_1(path)
    assert not journal_migration.copy_of(path).exists()
    assert open_again_is_whole(tmp_path)


def test_without_a_copy_nothing_is_begun(tmp_path: Path) -> None:
    path = version_1.make(tmp_path, STORIES)
    (tmp_path / "journal.before-2.sqlite3").mkdir()
    with pytest.raises(JournalError):
        open_journal(tmp_path)
    assert is_still_of_version_1(path)


class Losing(sqlite3.Connection):
    """Does something else as well, when the rows have been brought over."""

    sabotage = ""

    def execute(self, sql: str, parameters: tuple[str, ...] = (), /) -> sqlite3.Cursor:
        cursor = super().execute(sql, parameters)
        if sql.lstrip().startswith("INSERT INTO verifications"):
            super().execute(self.sabotage)
        return cursor


@pytest.mark.parametrize(
    "sabotage",
    [
        "DELETE FROM verifications WHERE seq = 3",
        "UPDATE verifications SET reference = '' WHERE seq = 3",
    ],
)
def test_what_does_not_come_over_whole_does_not_come_over(tmp_path: Path, sabotage: str) -> None:
    path = version_1.make(tmp_path, STORIES)
    with closing(sqlite3.connect(path, isolation_level=None, factory=Losing)) as db:
        db.sabotage = sabotage
        with pytest.raises(JournalError, match="not all came over") as caught, as_journal_errors():
            journal_migration.bring_to_2(db, path)
    assert caught.value.trouble is JournalTrouble.OTHER  # so that nobody puts it aside as damaged
    assert is_still_of_version_1(path)
    assert open_again_is_whole(tmp_path)


def test_the_copy_is_overwritten_before_it_goes(tmp_path: Path) -> None:
    copy = tmp_path / "journal.before-2.sqlite3"
    copy.write_bytes(b"380671234567" * 1000)
    (tmp_path / "second name").hardlink_to(copy)
    journal_migration.remove_copy(tmp_path / "journal.sqlite3")
    assert not copy.exists()
    assert set((tmp_path / "second name").read_bytes()) == {0}
