"""Journals with something in them."""

from collections.abc import Sequence
from pathlib import Path

from smsc_gui.core.events import Event, Recorded
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.verification import Verification, advance
from tests.support.stories import moment

KEY = bytes(range(32))
WHO = Who("desk 1", "olena")


def open_journal(folder: Path, key: bytes | None = KEY) -> Journal:
    """The journal of this folder."""
    return Journal(folder / "journal.sqlite3", WHO, key)


def write(
    journal: Journal, which: str, events: Sequence[Event], *, begin: float = 0.0
) -> Verification:
    """Writes a verification's events, each in a step of its own, a second apart."""
    state: Verification | None = None
    for number, event in enumerate(events):
        at = moment(begin + number)
        state = advance(state, event, at, new_id=which)
        journal.append([Recorded(which, event, at)], {which: state})
    assert state is not None
    return state
