# ruff: noqa: S608 - the statements are made of constants
"""A journal of a million verifications: years of them, and a last hour as the program itself writes it."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.desk_folder import make_folder
from smsc_gui.core import journal_blocks
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.settings import SettingsFile
from smsc_gui.core.settings_values import MOST_DAYS

EVENTS_EACH: Final = 3
_SECONDS_APART: Final = 20
_FILL: Final = (
    """CREATE TEMP TABLE many AS
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :count)
    SELECT n, lower(hex(randomblob(16))) AS id, printf('38067%07d', n * 7919 % 10000000) AS subscriber,
        strftime('%s', 'now') - 7200.0 - (:count - n) * :apart AS wall,
        iif(n % 10 = 0, '', 'договір ' || n) AS reference, 'operator ' || n % 7 AS operator,
        CASE WHEN n % 100 = 0 THEN 'failed' WHEN n % 10 = 0 THEN 'expired' ELSE 'verified' END AS state
        FROM counted ORDER BY n""",
    """INSERT INTO verifications SELECT n, id, 'smsc.ua login desk', subscriber, reference, reference, wall,
        'desk', operator, state, iif(state = 'failed', '', '38044000110' || n % 5), wall + 1,
        iif(state = 'failed', NULL, wall + 2), wall + 32, iif(state = 'verified', 10 + n % 3001 / 50.0, NULL),
        0, NULL, '', 0 FROM many""",
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


def big_journal(folder: Path, *, quick: bool) -> tuple[Path, int]:
    """A data folder with a big journal, made once for all parts of a run, and how many rows it has."""
    count = 100_000 if quick else 1_000_000
    data = folder / f"journal-{count}"
    if not data.exists():
        make_big(data, count)
    return data, count


def make_big(folder: Path, count: int) -> None:
    """`count` rows that are derived from events, and the events; then the last hour and ten that wait.

    Nine in ten have a reference. The links of the years before are not right: nothing that is measured
    follows them. Nothing is old enough to be erased.
    """
    make_folder(folder)
    database = sqlite3.connect(DataFolder(folder).journal, isolation_level=None)
    # A power cut may take this file: it is made anew each time.
    for pragma in ("synchronous=OFF", "cache_size=-400000", "temp_store=MEMORY"):
        database.execute(f"PRAGMA {pragma}")
    for step in _FILL:
        database.execute(step, {"count": count, "apart": _SECONDS_APART})
    journal_blocks.fill(database)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    make_folder(folder, ended=range(3540, 660, -_SECONDS_APART), waiting=range(600, 60, -60))
    settings = SettingsFile(DataFolder(folder).settings)
    settings.save(replace(settings.load().settings, keep_days=MOST_DAYS))
