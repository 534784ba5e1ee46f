"""From the journal of version 1 to that of version 2: the derived is made anew, the events stay as they are.

All of it is one transaction, compared with what was there before it is committed. Until then the file as it
was stands beside it as a copy. A kill or a full disk at any moment leaves version 1 as it was; the copy goes
as soon as there is no need for it, since it holds numbers that nobody would find there to delete.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

from smsc_gui.core import journal_blocks, journal_rows

_CHUNK: Final = 1 << 20
_FILL: Final = """
INSERT INTO verifications
SELECT row_number() OVER (ORDER BY begun.seq, one.id), one.id, account, subscriber, reference,
    folded(reference), prepared, coalesce(begun.desk, ''), coalesce(begun.operator, ''), state, assigned,
    sent, shown, ended, iif(state = 'verified' AND NOT coalesce(json_extract(call.open, '$.late'), 0),
        max(0.0, iif(call.boot = given.boot AND call.boot != '', call.elapsed - given.elapsed,
            call.wall - given.wall)), NULL),
    coalesce(json_extract(call.open, '$.late'), 0), failure, coalesce(decided.operator, ''), 0
FROM verifications_1 AS one
LEFT JOIN events AS begun ON begun.seq = (SELECT min(seq) FROM events WHERE verification = one.id)
LEFT JOIN events AS given ON given.seq =
    (SELECT max(seq) FROM events WHERE verification = one.id AND kind = 'assigned')
LEFT JOIN events AS call ON call.seq =
    (SELECT max(seq) FROM events WHERE verification = one.id AND kind = 'call')
LEFT JOIN events AS decided ON decided.seq =
    (SELECT max(seq) FROM events WHERE verification = one.id AND kind IN ('by hand', 'cancelled'))
"""
_KEPT: Final = (
    "id, account, subscriber, reference, state, assigned, prepared, sent, shown, ended, failure"
)
_LOST: Final = f"SELECT {_KEPT} FROM verifications_1 EXCEPT SELECT {_KEPT} FROM verifications"  # noqa: S608
_WHOLE: Final = """
SELECT (SELECT count(*) FROM verifications_1) = count(*) AND count(*) = coalesce(max(seq), 0)
    AND count(*) = (SELECT coalesce(sum(length(states)), 0) FROM blocks) FROM verifications
"""


def copy_of(path: Path) -> Path:
    """Where the journal of version 1 stands while it is brought to version 2."""
    return path.with_name(f"{path.stem}.before-2{path.suffix}")


def bring_to_2(connection: sqlite3.Connection, path: Path) -> None:
    """The journal at `path`, of version 1, becomes one of version 2, or stays what it was.

    Raises `sqlite3.Error`, `OSError`. The caller removes the copy.
    """
    remove_copy(path)
    try:
        _copy(connection, path)
        connection.execute("BEGIN IMMEDIATE")
        _derive_anew(connection)
        connection.execute("PRAGMA user_version=2")
        connection.execute("COMMIT")
    except BaseException:  # whatever it was, it is raised again; nothing may stay half done
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        remove_copy(path)
        raise
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def remove_copy(path: Path) -> None:
    """Overwrites and deletes what a migration left, now or when it was killed. What cannot be deleted now
    (Windows: somebody reads it) goes at the next start.
    """
    with suppress(OSError):
        copy = copy_of(path)
        size = copy.stat().st_size
        with copy.open("r+b") as file:
            for _ in range(0, size, _CHUNK):
                file.write(bytes(_CHUNK))
        copy.unlink()


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    copy = copy_of(path)
    copy.touch(mode=0o600)
    connection.execute("VACUUM INTO ?", (str(copy),))


def _derive_anew(connection: sqlite3.Connection) -> None:
    connection.create_function("folded", 1, journal_blocks.folded, deterministic=True)
    connection.execute("ALTER TABLE verifications RENAME TO verifications_1")
    connection.execute("DROP INDEX verifications_open")
    for statement in (journal_rows.TABLES + journal_blocks.TABLES).split(";"):
        connection.execute(statement)
    connection.execute(_FILL)
    journal_blocks.fill(connection)
    whole = connection.execute(_WHOLE).fetchone()[0]
    if not whole or connection.execute(_LOST).fetchone():
        raise sqlite3.IntegrityError("not all came over from version 1")
    connection.execute("DROP TABLE verifications_1")
