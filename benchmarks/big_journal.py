# ruff: noqa: S608 - the statements are made of constants
"""A journal of a million verifications: years of them, and a last hour as the program itself writes it."""

import sqlite3
from pathlib import Path
from typing import Final

from benchmarks.desk_folder import make_folder
from smsc_gui.core.data_folder import DataFolder

EVENTS_EACH: Final = 3
_SECONDS_APART: Final = 20
_FILL: Final = (
    """CREATE TEMP TABLE many AS
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :count)
    SELECT n, lower(hex(randomblob(16))) AS id, printf('38067%07d', n * 7919 % 10000000) AS subscriber,
        strftime('%s', 'now') - 7200.0 - (:count - n) * :apart AS wall FROM counted""",
    """INSERT INTO verifications SELECT id, 'smsc.ua login desk', subscriber, 'ticket ' || n, 'verified',
        '380440001101', wall, wall + 1, wall + 2, wall + 30, NULL FROM many""",
    """INSERT INTO salts SELECT id, randomblob(16) FROM many""",
    """INSERT INTO used_rows SELECT 'smsc.ua login desk', n, id FROM many""",
    *(
        f"""INSERT INTO events SELECT n * {EVENTS_EACH} + {step}, lower(hex(randomblob(16))), id, '{kind}',
            wall + {after}, wall + {after} - 1000000000, 'an earlier start', 'desk', 'staff', '{values}',
            '{{"phone":"' || hex(randomblob(32)) || '"}}', 'hash', randomblob(32) FROM many"""
        for step, kind, after, values in (
            (0, "prepared", 0, '{"account":"smsc.ua login desk"}'),
            (1, "requested", 1, '{"floor":48583001}'),
            (2, "assigned", 2, "{}"),
        )
    ),
    f"""INSERT INTO private SELECT n * {EVENTS_EACH}, 'subscriber', '"' || subscriber || '"' FROM many""",
    f"""INSERT INTO private SELECT n * {EVENTS_EACH} + 2, 'phone', '"380440001101"' FROM many""",
    f"""REPLACE INTO head SELECT 1, max(n) * {EVENTS_EACH} + 2, randomblob(32), 'hash', randomblob(32)
        FROM many""",
    "DROP TABLE many",
)


def make_big(folder: Path, count: int) -> None:
    """`count` rows that are derived from events, and the events; then the last hour and ten that wait.

    The links of the years before are not right: opening does not follow them.
    """
    make_folder(folder)
    database = sqlite3.connect(DataFolder(folder).journal, isolation_level=None)
    # A power cut may take this file: it is made anew each time.
    for pragma in ("synchronous=OFF", "cache_size=-400000", "temp_store=MEMORY"):
        database.execute(f"PRAGMA {pragma}")
    for step in _FILL:
        database.execute(step, {"count": count, "apart": _SECONDS_APART})
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    make_folder(folder, ended=range(3540, 660, -_SECONDS_APART), waiting=range(600, 60, -60))
