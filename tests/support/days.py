"""A journal with some days' work in it."""

from pathlib import Path

from smsc_gui.core.events import Event
from smsc_gui.core.verification import State
from tests.support.journals import open_journal, write
from tests.support.stories import WAYS

STORIES = 1_800_000_000.0
"""When the first moment of `tests.support.stories` is."""


def write_days(folder: Path, work: list[tuple[float, State]]) -> Path:
    """One verification for each (seconds since 1970 UTC, state), in this order; returns the journal."""
    journal = open_journal(folder)
    with journal.transaction():
        for number, (at, state) in enumerate(work):
            events: tuple[Event, ...] = WAYS[state]
            write(journal, f"v{number}", events, begin=at - STORIES)
    journal.close()
    return folder / "journal.sqlite3"
