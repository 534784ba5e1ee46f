"""`--check-journal` as administrators and their scripts see it."""

import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from smsc_gui.check_journal import run_check_journal
from smsc_gui.core.credentials import Credentials, Found, SecretStore, SessionStore
from smsc_gui.core.journal_mark import Mark, MarkStore
from smsc_gui.core.secret_store import Locked, Unavailable, UnavailableReason
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from tests.app.conftest import House
from tests.support.journals import open_journal, write
from tests.support.stories import WAYS


class OutOfReach(SessionStore):
    """A keyring that does not open."""

    def __init__(self, answer: Locked | Unavailable) -> None:
        super().__init__()
        self._answer = answer

    def get(self, name: str) -> Locked | Unavailable:
        assert name
        return self._answer


@pytest.fixture
def store() -> SessionStore:
    return SessionStore()


@pytest.fixture
def folder(tmp_path: Path, store: SessionStore) -> Path:
    """Two verifications, 7 events, the key and the mark in the keyring."""
    key = Credentials(store).journal_key()
    assert isinstance(key, Found)
    journal = open_journal(tmp_path, key.value)
    write(journal, "a", WAYS[State.VERIFIED])
    write(journal, "b", WAYS[State.WAITING], begin=10)
    MarkStore(store, tmp_path / "journal.sqlite3").write((Mark(*journal.newest),))
    journal.close()
    return tmp_path


def told(folder: Path, store: SecretStore, lang: str = "en") -> tuple[int, list[str]]:
    out = io.StringIO()
    code = run_check_journal(Options(data_dir=folder, lang=lang), out, store)
    return code, out.getvalue().splitlines()


def by_hand(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as db:
        db.execute(statement)
        db.commit()


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if "-shm" not in file.name}


@pytest.mark.usefixtures("qapp")
class TestTold:
    def test_a_whole_journal(self, folder: Path, store: SessionStore) -> None:
        before = files(folder)
        code, lines = told(folder, store)
        assert code == 0
        assert [line.startswith("The journal is whole: 7 event") for line in lines] == [True]
        assert {name: files(folder)[name] for name in before} == before

    def test_a_change_is_named_with_who_where_and_when(
        self, folder: Path, store: SessionStore
    ) -> None:
        by_hand(folder, "UPDATE events SET wall = wall + 60 WHERE seq = 2")
        by_hand(folder, "UPDATE verifications SET sent = sent + 60 WHERE id = 'a'")
        code, lines = told(folder, store)
        assert code == 1
        assert len(lines) == 2
        text, place = lines[0].split(" [")
        assert text == "Event 2 was changed, or the program did not write it."
        stamp, kind, desk, operator, subscriber = place.rstrip("]").split(", ")
        assert stamp[:3] == "202"
        assert stamp[-6] in "+-Z:" or stamp.endswith("Z")
        assert (kind, desk, operator) == ("request sent", "desk 1", "olena")
        assert subscriber == "subscriber …4567"
        assert lines[-1].startswith("The journal was changed outside the program: 1 finding")
        assert "380671234567" not in "\n".join(lines)

    def test_removed_events_are_told_with_their_numbers(
        self, folder: Path, store: SessionStore
    ) -> None:
        by_hand(folder, "DELETE FROM events WHERE seq IN (2, 3)")
        code, lines = told(folder, store)
        assert code == 1
        assert "Events 2 to 3 were removed." in lines

    @pytest.mark.parametrize(
        "answer", [Locked(), Unavailable(UnavailableReason.NO_SERVICE)], ids=["locked", "none"]
    )
    def test_without_the_keyring_it_says_what_could_not_be_checked(
        self, folder: Path, answer: Locked | Unavailable
    ) -> None:
        code, lines = told(folder, OutOfReach(answer))
        assert code == 2
        assert "older copy" in lines[0]
        assert lines[1].startswith("What could be checked is whole. 7 event")
        by_hand(folder, "UPDATE private SET value = '\"1\"' WHERE seq = 1")
        assert told(folder, OutOfReach(answer))[0] == 1  # that shows without the key

    def test_with_another_key_it_says_so(self, folder: Path) -> None:
        other = SessionStore()
        Credentials(other).journal_key()
        code, lines = told(folder, other)
        assert code == 1
        assert any("No event fits the key" in line for line in lines)

    def test_no_key_is_made(self, folder: Path) -> None:
        empty = SessionStore()
        assert told(folder, empty)[0] == 2
        assert empty.get("journal") != Found("")
        assert not isinstance(empty.get("journal"), Found)

    def test_days_without_a_keyring_prove_less(self, folder: Path, store: SessionStore) -> None:
        journal = open_journal(folder, None)
        write(journal, "c", WAYS[State.REQUESTING], begin=20)
        journal.close()
        code, lines = told(folder, store)
        assert code == 3
        assert "Events 8 to 9" in lines[0]
        assert "proves less" in lines[-1]

    def test_without_a_mark_it_proves_less(self, folder: Path, store: SessionStore) -> None:
        store.delete(MarkStore(store, folder / "journal.sqlite3").name)
        code, lines = told(folder, store)
        assert code == 3
        assert "no note of the journal’s end" in lines[0]

    def test_a_journal_that_was_emptied_is_an_alarm(
        self, folder: Path, store: SessionStore
    ) -> None:
        for file in list(folder.iterdir()):
            file.unlink()
        open_journal(folder).close()
        code, lines = told(folder, store)
        assert code == 1
        assert lines[0].startswith("The keyring knows event 7")

    def test_no_journal(self, tmp_path: Path, store: SessionStore) -> None:
        assert told(tmp_path, store) == (2, [f"There is no journal in {tmp_path}."])
        assert list(tmp_path.iterdir()) == []

    def test_a_journal_that_was_removed_is_an_alarm(
        self, folder: Path, store: SessionStore
    ) -> None:
        (folder / "journal.sqlite3").unlink()
        code, lines = told(folder, store)
        assert code == 1
        assert lines[-1] == "The keyring knows of one with 7 events: it was removed."

    @pytest.mark.parametrize("version", [1, 77])
    def test_a_journal_of_another_version(
        self, folder: Path, store: SessionStore, version: int
    ) -> None:
        by_hand(folder, f"PRAGMA user_version={version}")
        code, lines = told(folder, store)
        assert code == 2
        assert "of another version" in lines[0]

    def test_a_file_that_is_no_journal(self, tmp_path: Path, store: SessionStore) -> None:
        (tmp_path / "journal.sqlite3").write_bytes(b"something else " * 100)
        code, lines = told(tmp_path, store)
        assert code == 2
        assert lines[0].startswith("The journal cannot be read:")


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smsc_gui", "--check-journal", "--data-dir", str(folder)],
        env={
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            "QT_QPA_PLATFORM": "no-such-platform",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_command_needs_no_screen(folder: Path) -> None:
    done = run(folder)
    assert (done.returncode, done.stderr) == (2, "")
    assert "could not be checked against forgery" in done.stdout
    by_hand(folder, "DELETE FROM salts")
    assert run(folder).returncode == 1
    assert run(folder / "nowhere").returncode == 2


def test_it_runs_beside_the_program(house: House, qapp: QApplication) -> None:
    """The window's folder is locked, its journal in use: the check reads beside it."""
    assert qapp
    program = house.start()
    write(program.journal, "a", WAYS[State.VERIFIED])
    assert house.store is not None
    code, lines = told(house.folder, house.store)
    assert (code, lines[-1][:20]) in {(0, "The journal is whole"), (3, "The journal is whole")}
    by_hand(house.folder, "UPDATE verifications SET state = 'expired' WHERE id = 'a'")
    assert told(house.folder, house.store)[0] == 1
