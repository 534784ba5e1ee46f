from datetime import UTC, datetime
from pathlib import Path

import pytest

from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, Who
from smsc_gui.core.journal_files import open_journal

NOW = datetime(2026, 11, 22, 10, 41, 7, tzinfo=UTC).timestamp()
WHO = Who("desk", "operator")


def test_a_sound_journal_is_opened_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    Journal(path, WHO).close()
    journal, aside = open_journal(path, WHO, NOW)
    journal.close()
    assert aside is None
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_one_is_put_aside_whole_and_a_new_one_begun(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"not a database, but somebody's data\n" * 100)
    (tmp_path / "journal.sqlite3-wal").write_bytes(b"and what was not written into it yet")
    journal, aside = open_journal(path, WHO, NOW)
    assert journal.story("none") == []
    journal.close()
    assert aside == tmp_path / "journal.damaged-20261122-104107.sqlite3"
    assert aside.read_bytes().startswith(b"not a database")
    assert (tmp_path / f"{aside.name}-wal").read_bytes() == b"and what was not written into it yet"


def test_one_put_aside_earlier_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    for content in (b"the first" * 200, b"the second" * 200):
        path.write_bytes(content)
        journal, aside = open_journal(path, WHO, NOW)
        journal.close()
        path.unlink()
        assert aside is not None
        assert aside.read_bytes() == content
    assert len(list(tmp_path.glob("journal.damaged-*.sqlite3"))) == 2


def test_a_newer_journal_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = Journal(path, WHO)
    journal.connection.execute("PRAGMA user_version = 1000")
    journal.close()
    with pytest.raises(JournalError) as caught:
        open_journal(path, WHO, NOW)
    assert caught.value.trouble is JournalTrouble.NEWER
    assert list(tmp_path.glob("*damaged*")) == []


def test_a_folder_in_its_place_is_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.mkdir()
    with pytest.raises(JournalError) as caught:
        open_journal(path, WHO, NOW)
    assert caught.value.trouble is JournalTrouble.READ_ONLY


def test_a_database_with_a_torn_page_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    Journal(path, WHO).close()
    content = bytearray(path.read_bytes())
    content[100:1000] = b"\xff" * 900
    path.write_bytes(content)
    journal, aside = open_journal(path, WHO, NOW)
    journal.close()
    assert aside is not None
    assert aside.read_bytes() == bytes(content)


def test_when_it_cannot_be_put_aside_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"not a database" * 100)
    (tmp_path / "journal.sqlite3-wal").write_bytes(b"its log")
    (tmp_path / "journal.damaged-20261122-104107.sqlite3-wal").mkdir()
    with pytest.raises(JournalError) as caught:
        open_journal(path, WHO, NOW)
    assert caught.value.trouble is JournalTrouble.READ_ONLY
    kept = {file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    assert kept == {b"not a database" * 100, b"its log"}
