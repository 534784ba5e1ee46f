"""A row changed with the `sqlite3` command is found and named, in every table and column."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from smsc_gui.core.events import CallFound, CallSeen, Doubt, Prepared
from smsc_gui.core.journal import Journal
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_erasure import erase_subscriber
from smsc_gui.core.journal_findings import Fault, Finding, Verdict
from smsc_gui.core.journal_schema import TABLES
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.verification import State
from tests.support.clocks import MovableClock
from tests.support.journals import KEY, WHO, open_journal, write
from tests.support.stories import ACCOUNT, FLOOR, NUMBER, OTHER, SUBSCRIBER, WAYS

ANOTHER = "380509999999"
LIMITS = {"looks", "doubtful_sign_ins", "stops"}
"""What the service was asked, and when, for an hour at most: no part of what the journal tells."""


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Events 1 to 5: verified; 6 to 9: by hand; 10 to 12: failed; 13 to 17: verified and erased."""
    folder = tmp_path_factory.mktemp("filled")
    journal = open_journal(folder)
    seen = CallSeen(FLOOR + 7, OTHER, Doubt.AFTER_THE_END)
    write(journal, "a", (*WAYS[State.VERIFIED], seen))
    write(journal, "b", WAYS[State.BY_HAND], begin=10)
    write(journal, "c", WAYS[State.FAILED], begin=20)
    other = (Prepared(ACCOUNT, ANOTHER, "x"), *WAYS[State.WAITING][1:])
    write(journal, "d", (*other, CallFound(FLOOR + 3, NUMBER, late=False)), begin=30)
    erase_subscriber(journal, ANOTHER, MovableClock())
    journal.close()
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    shutil.copytree(filled, tmp_path / "copy")
    return tmp_path / "copy"


def by_hand(folder: Path, statement: str) -> None:
    """What anybody can do who has the file."""
    told = subprocess.run(
        ["sqlite3", "-bail", str(folder / "journal.sqlite3"), statement],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, ""), statement


def findings(folder: Path) -> list[Finding]:
    reader = JournalReader(folder / "journal.sqlite3")
    try:
        return check(reader, KEY).findings
    finally:
        reader.close()


def columns() -> list[tuple[str, str, str]]:
    """Table, column and type, as SQLite itself tells them of a new journal."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(TABLES)
        query = """
        SELECT tables.name, columns.name, columns.type
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table'
        """
        return db.execute(query).fetchall()


COLUMNS = [
    one for one in columns() if one[0] not in LIMITS and one[:2] != ("head", "one")
]  # there is room for one head only
CHANGED = {
    "TEXT": "coalesce({0}, '') || 'x'",
    "INTEGER": "{0} + 1000",
    "REAL": "coalesce({0}, 0) + 1",
    "BLOB": "zeroblob(16)",
}
FIRST = {
    "events": ("seq = 6", {6}),
    "private": ("seq = 6 AND name = 'subscriber'", {6, 1006}),
    "salts": ("verification = 'b'", {6}),
    "head": ("one = 1", {17}),
    "verifications": ("seq = 2", {6}),
    "used_rows": ("verification = 'a' AND row = 101", {4}),
    "blocks": ("block = 0", {1, 0}),
    "number_blocks": ("block = 0", {13, 1, 0}),  # the last one's line is changed
    "reference_blocks": ("block = 0", {13, 1, 0}),
}
"""By table: which row is changed, and the event that is to be named, 0 where there is none."""


def test_the_untouched_journal_holds(folder: Path) -> None:
    assert findings(folder) == []


def test_every_table_but_the_limits_is_looked_at() -> None:
    assert {table for table, *_ in COLUMNS} == set(FIRST)


@pytest.mark.parametrize(("table", "column", "kind"), COLUMNS)
def test_a_changed_column_is_found_and_named(
    folder: Path, table: str, column: str, kind: str
) -> None:
    where, events = FIRST[table]
    value = CHANGED[kind].format(column)
    by_hand(folder, f"UPDATE {table} SET {column} = {value} WHERE {where}")  # noqa: S608
    found = findings(folder)
    named = {one.seq for one in found}
    assert named & events or (table == "used_rows" and named == {0}), found


@pytest.mark.parametrize("table", sorted(FIRST))
def test_a_removed_row_is_found_and_named(folder: Path, table: str) -> None:
    where, events = FIRST[table]
    by_hand(folder, f"DELETE FROM {table} WHERE {where}")  # noqa: S608
    assert {one.seq for one in findings(folder)} & events


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            """
            INSERT INTO verifications SELECT 5, 'x', account, subscriber, reference, folded, prepared, desk,
                operator, state, assigned, sent, shown, ended, took, late, failure, decided_by, erased
            FROM verifications WHERE id = 'a'
            """,
            Finding(0, Fault.ROW_EXTRA, "x"),
        ),
        (
            f"INSERT INTO used_rows VALUES ('{ACCOUNT}', 999, 'a')",  # noqa: S608 - ours
            Finding(0, Fault.USED_ROW_EXTRA, f"{ACCOUNT}: 999"),
        ),
        ("DELETE FROM verifications WHERE id = 'c'", Finding(10, Fault.ROW_MISSING)),
        ("INSERT INTO blocks VALUES (1, 0, 0, 'v')", Finding(0, Fault.ROW_EXTRA, "block 1")),
        ("INSERT INTO number_blocks VALUES (9, '')", Finding(0, Fault.ROW_EXTRA, "block 9")),
        (
            "UPDATE verifications SET state = 'verified' WHERE id = 'b'",
            Finding(6, Fault.ROW_CHANGED, "state"),
        ),
        (
            "UPDATE verifications SET state = 'no state' WHERE id = 'b'",
            Finding(6, Fault.ROW_CHANGED, "state"),
        ),
        (
            "UPDATE verifications SET took = 99 WHERE id = 'a'",
            Finding(1, Fault.ROW_CHANGED, "took"),
        ),
        (
            "UPDATE verifications SET took = NULL WHERE id = 'a'",
            Finding(1, Fault.ROW_CHANGED, "took"),
        ),
        (
            "UPDATE verifications SET failure = 'no json' WHERE id = 'c'",
            Finding(10, Fault.ROW_CHANGED, "failure"),
        ),
        (
            "UPDATE blocks SET states = replace(states, 'h', 'v')",
            Finding(6, Fault.ROW_CHANGED, "search"),
        ),
        (
            "UPDATE verifications SET seq = -seq; UPDATE verifications SET seq = 5 + seq",
            Finding(6, Fault.ROW_CHANGED, "seq"),
        ),
        # Somebody's data put back after it was erased
        (
            "INSERT INTO private VALUES (13, 'subscriber', '\"1\"')",
            Finding(13, Fault.VALUE_EXTRA, "subscriber"),
        ),
        ("INSERT INTO salts VALUES ('d', zeroblob(16))", Finding(17, Fault.VALUE_EXTRA, "salt")),
        (
            f"UPDATE verifications SET subscriber = '{ANOTHER}' WHERE id = 'd'",  # noqa: S608
            Finding(13, Fault.ROW_CHANGED, "subscriber"),
        ),
        # A number that is none, so that nothing can be made of the event
        (
            "UPDATE private SET value = '7' WHERE seq = 6 AND name = 'reference'",
            Finding(6, Fault.IMPOSSIBLE),
        ),
        ("UPDATE events SET kind = 'expired' WHERE seq = 9", Finding(9, Fault.CHANGED)),
        ("UPDATE events SET kind = 'call' WHERE seq = 9", Finding(9, Fault.IMPOSSIBLE)),
    ],
)
def test_what_is_found_is_named(folder: Path, statement: str, finding: Finding) -> None:
    by_hand(folder, statement)
    assert finding in findings(folder)


def test_changes_of_a_person_who_cleans_up_are_found(folder: Path) -> None:
    """By hand becomes verified everywhere but in the chain."""
    by_hand(
        folder,
        "UPDATE verifications SET state = 'verified', decided_by = '' WHERE id = 'b';"
        "UPDATE blocks SET states = replace(states, 'h', 'v')",
    )
    (finding,) = findings(folder)
    assert (finding.seq, finding.what) == (6, "decided_by, state")
    assert finding.event is not None
    assert (finding.event.operator, finding.event.subscriber) == (WHO.operator, SUBSCRIBER[-4:])


def test_the_check_of_a_changed_journal_changes_nothing(folder: Path) -> None:
    by_hand(folder, "UPDATE verifications SET operator = 'petro'")
    before = (folder / "journal.sqlite3").read_bytes()
    assert len(findings(folder)) == 4
    assert (folder / "journal.sqlite3").read_bytes() == before
    journal = Journal(folder / "journal.sqlite3", WHO, KEY)
    assert check(journal, KEY).verdict is Verdict.CHANGED
    journal.close()
