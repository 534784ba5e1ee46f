"""A journal as version 1 of its schema wrote it: the tables and statements of then, never to be changed."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from smsc_gui.core.events import Event
from smsc_gui.core.verification import Verification
from tests.support.journals import open_journal, write

TABLES = """
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    verification TEXT NOT NULL,
    kind TEXT NOT NULL,
    wall REAL NOT NULL,
    elapsed REAL NOT NULL,
    boot TEXT NOT NULL,
    desk TEXT NOT NULL,
    operator TEXT NOT NULL,
    open TEXT NOT NULL,
    sealed TEXT NOT NULL,
    link_kind TEXT NOT NULL,
    link BLOB NOT NULL
) STRICT;
CREATE INDEX events_of ON events (verification, seq);
CREATE TABLE private (
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (seq, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE salts (
    verification TEXT PRIMARY KEY,
    salt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    link BLOB NOT NULL,
    link_kind TEXT NOT NULL,
    seal BLOB NOT NULL
) STRICT;
CREATE TABLE verifications (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    subscriber TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    assigned TEXT NOT NULL,
    prepared REAL NOT NULL,
    sent REAL,
    shown REAL,
    ended REAL,
    failure TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX verifications_by_time ON verifications (prepared);
CREATE INDEX verifications_open ON verifications (state)
    WHERE state IN ('preparing', 'requesting', 'waiting');
CREATE TABLE used_rows (
    account TEXT NOT NULL,
    row INTEGER NOT NULL,
    verification TEXT NOT NULL,
    PRIMARY KEY (account, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE looks (
    endpoint TEXT NOT NULL,
    place INTEGER NOT NULL,
    sent TEXT NOT NULL,
    ended TEXT,
    PRIMARY KEY (endpoint, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE doubtful_sign_ins (
    id INTEGER PRIMARY KEY,
    endpoint TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE stops (
    what TEXT NOT NULL,
    whom TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (what, whom)
) STRICT, WITHOUT ROWID;
"""
_SAME = ("events", "private", "salts", "head", "used_rows")


def make(folder: Path, stories: Mapping[str, Sequence[Event]]) -> Path:
    """`journal.sqlite3` of version 1 with these stories, a minute apart; beside it `today.sqlite3` with the
    same, as it is written now. The events of both are the same bytes.
    """
    today = open_journal(folder)
    ended = [
        write(today, which, events, begin=60.0 * number)
        for number, (which, events) in enumerate(stories.items())
    ]
    today.close()
    (folder / "journal.sqlite3").rename(folder / "today.sqlite3")
    path = folder / "journal.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.execute("PRAGMA journal_mode=WAL")
        old.executescript(f"BEGIN;{TABLES}PRAGMA user_version=1;COMMIT;")
        old.execute("ATTACH ? AS today", (str(folder / "today.sqlite3"),))
        for table in _SAME:
            old.execute(f"INSERT INTO main.{table} SELECT * FROM today.{table}")  # noqa: S608
        for one in ended:
            replace(old, one)
    return path


def replace(old: sqlite3.Connection, one: Verification) -> None:
    """The row of a verification, as version 1 wrote it."""
    moments = (one.prepared, one.sent, one.shown, one.ended)
    values = (
        *(one.id, one.account, one.subscriber, one.reference, one.state, one.assigned),
        *(moment and moment.wall for moment in moments),
        one.failure and json.dumps(one.failure.to_json(), ensure_ascii=False),
    )
    old.execute("REPLACE INTO verifications VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
