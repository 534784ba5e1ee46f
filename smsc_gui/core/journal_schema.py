"""The journal's tables, and how SQLite is set up for them."""

import sqlite3
from pathlib import Path
from typing import Final

from smsc_gui.core import journal_blocks, journal_migration, journal_rows

VERSION: Final = 2
BUSY: Final = 0.25
"""Seconds that a write waits for another program that holds the file. The window stands still meanwhile,
and the desk tries again by itself."""

TABLES: Final = (
    """
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
    + journal_rows.TABLES
    + journal_blocks.TABLES
)


class NewerJournal(Exception):  # noqa: N818 - it is an answer, not a fault
    """The journal was written by a newer version of the program; it is left alone."""


def connect(path: Path) -> sqlite3.Connection:
    """The journal at `path`, made when it is not there, readable by its owner only.

    Every commit is on the disk when it returns (`synchronous=FULL`); what is deleted is overwritten.
    Raises `sqlite3.Error`, `OSError`, `NewerJournal`.
    """
    path.touch(mode=0o600)
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY)
    try:
        _set_up(connection, path)
    except BaseException:  # whatever it was, it is raised again; the file must be let go
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise NewerJournal
    if version == 0:
        connection.executescript(f"BEGIN;{TABLES}PRAGMA user_version={VERSION};COMMIT;")
    elif version < VERSION:
        journal_migration.bring_to_2(connection, path)
    journal_migration.remove_copy(path)
    connection.execute("SELECT count(*) FROM head").fetchone()
