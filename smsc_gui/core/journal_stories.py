"""One verification's events, read back from the journal's rows."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.event_rows import EventRow, from_row
from smsc_gui.core.events import Event, Recorded
from smsc_gui.core.journal_errors import JournalError, JournalTrouble

_STORY: Final = """
SELECT seq, kind, wall, elapsed, boot, open, desk, operator FROM events
WHERE verification = ? ORDER BY seq
"""


def read_story(db: sqlite3.Connection, verification: str) -> Iterator[tuple[Recorded, str, str]]:
    """Each event in order, with its times as they were written, and the desk and the operator.

    Raises `sqlite3.Error`, and `JournalError` for an event that cannot be read.
    """
    for seq, kind, wall, elapsed, boot, values, *who in db.execute(_STORY, (verification,)):
        private = db.execute("SELECT name, value FROM private WHERE seq = ?", (seq,))
        event = _event(kind, values, dict(private))
        yield Recorded(verification, event, Moment(wall, elapsed, boot)), who[0], who[1]


def _event(kind: str, values: str, private: dict[str, str]) -> Event:
    try:
        return from_row(EventRow(kind, json.loads(values), private))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise JournalError(JournalTrouble.DAMAGED, f"an unreadable event: {kind}") from error
