"""When the file cannot be used: what is said, and that nothing is half written."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smsc_gui.core.events import ConfirmedByHand, Prepared
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, Who
from smsc_gui.core.journal_check import check
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.verification import State
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import ACCOUNT, SUBSCRIBER, WAYS, moment
from tests.support.systems import need_posix

NOBODY = 65_534


def trouble_of(path: Path) -> JournalTrouble:
    with pytest.raises(JournalError) as caught:
        Journal(path, Who("", ""), KEY)
    assert str(caught.value) == f"{caught.value.trouble.name}: {caught.value.detail}"
    return caught.value.trouble


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that this process may read and not write; the superuser becomes nobody for it."""
    need_posix()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_journal(folder).close()
        folder.chmod(0o555)
        (folder / "journal.sqlite3").chmod(0o444)
        was = os.geteuid()
        if was == 0:
            os.seteuid(NOBODY)
        yield folder
        os.seteuid(was)
        folder.chmod(0o755)


def test_a_file_that_may_not_be_written(locked_folder: Path) -> None:
    assert trouble_of(locked_folder / "journal.sqlite3") is JournalTrouble.READ_ONLY


def test_a_folder_that_may_not_be_written(locked_folder: Path) -> None:
    assert trouble_of(locked_folder / "new.sqlite3") is JournalTrouble.READ_ONLY


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="OTHER: No such file or directory"):
        open_journal(tmp_path / "gone")


@pytest.mark.parametrize("content", [b"not a database, but long enough to be one" * 50, b"short"])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(content)
    assert trouble_of(path) is JournalTrouble.DAMAGED
    assert path.read_bytes() == content


def test_a_journal_whose_pages_are_overwritten(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.VERIFIED])
    journal.close()
    path = tmp_path / "journal.sqlite3"
    content = bytearray(path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    path.write_bytes(content)
    assert trouble_of(path) is JournalTrouble.DAMAGED


def test_the_journal_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("PRAGMA user_version=3")
    before = path.read_bytes()
    assert trouble_of(path) is JournalTrouble.NEWER
    assert path.read_bytes() == before


def test_a_journal_of_this_version_without_its_tables(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as other:
        other.execute("PRAGMA user_version=2")
    assert trouble_of(tmp_path / "journal.sqlite3") is JournalTrouble.OTHER


def test_tables_of_another_program_are_not_mixed_with_ours(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE events (a)")
    assert trouble_of(path) is JournalTrouble.OTHER
    with closing(sqlite3.connect(path)) as other:
        tables = other.execute("SELECT name FROM sqlite_schema").fetchall()
    assert tables == [("events",)]


def fill_up(journal: Journal) -> None:
    """No page can be added any more."""
    pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
    journal.connection.execute(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    fill_up(journal)
    long = ConfirmedByHand("x" * 50_000)
    with pytest.raises(JournalError) as caught:
        write(journal, "w", (*WAYS[State.WAITING], long))
    assert caught.value.trouble is JournalTrouble.DISK_FULL
    story = [record.event for record in journal.story("w")]
    assert story == list(WAYS[State.WAITING][: len(story)])
    assert check(journal, KEY).findings == []
    journal.connection.execute("PRAGMA max_page_count=1000000")
    write(journal, "x", WAYS[State.WAITING])
    checked = check(journal, KEY)
    assert (checked.events, checked.findings) == (6 + len(story), [])
    journal.close()


def test_a_disk_that_became_read_only(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError) as caught:
        write(journal, "w", [Prepared(ACCOUNT, SUBSCRIBER)])
    assert caught.value.trouble is JournalTrouble.READ_ONLY
    assert [one.id for one in journal.open_and_recent(moment(9), recent=60)] == ["v"]
    journal.connection.execute("PRAGMA query_only=OFF")
    write(journal, "w", WAYS[State.WAITING])
    assert check(journal, KEY).findings == []
    journal.close()


def test_a_journal_that_another_process_holds(tmp_path: Path) -> None:
    """The window stands still while a write waits: a quarter of a second, not SQLite's usual five."""
    journal = open_journal(tmp_path)
    assert journal.connection.execute("PRAGMA busy_timeout").fetchone() == (250,)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match="OTHER: database is locked"):
            write(journal, "v", WAYS[State.PREPARING])
    write(journal, "v", WAYS[State.PREPARING])
    assert check(journal, KEY).events == 1
    journal.close()


def test_a_head_that_was_taken_away_stops_the_writing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("DELETE FROM head")
    journal.close()
    again = open_journal(tmp_path)
    with pytest.raises(JournalError) as caught:
        write(again, "w", WAYS[State.WAITING])
    assert caught.value.trouble is JournalTrouble.DAMAGED
    again.close()


def test_a_journal_that_was_closed(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.close()
    for use in (
        lambda: journal.story("v"),
        lambda: journal.used_rows(ACCOUNT, 0),
        lambda: journal.open_and_recent(moment(0), recent=1),
        lambda: check(journal, KEY),
        lambda: LimitStore(journal).looks("smsc.ua"),
    ):
        with pytest.raises(JournalError) as caught:
            use()
        assert caught.value.trouble is JournalTrouble.OTHER
