"""Verifications written into a journal for its page, each with a number and a time of its own."""

from collections.abc import Sequence

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import Event, Prepared, Recorded
from smsc_gui.core.journal import Journal
from smsc_gui.core.verification import State, Verification, advance
from tests.support.shop import START
from tests.support.stories import ACCOUNT, WAYS

DAY = 86_400.0
OLD = 3 * 3600.0
"""So long before the clock of the tests begins that nothing of it is in anybody's memory."""


def written(
    journal: Journal,
    which: str,
    subscriber: str,
    events: Sequence[Event],
    *,
    reference: str = "",
    ago: float = OLD,
) -> Verification:
    """One verification; its events are a second apart, the first `ago` seconds before `START`."""
    state: Verification | None = None
    happened = [Prepared(ACCOUNT, subscriber, reference), *events]
    with journal.transaction():
        for number, event in enumerate(happened):
            at = Moment(START - ago + number, 1_000.0 - ago + number, "test")
            state = advance(state, event, at, new_id=which)
            journal.append([Recorded(which, event, at)], {which: state})
    assert state is not None
    return state


def in_state(
    journal: Journal,
    which: str,
    subscriber: str,
    state: State,
    *,
    reference: str = "",
    ago: float = OLD,
) -> Verification:
    """One that came into this state."""
    return written(journal, which, subscriber, WAYS[state][1:], reference=reference, ago=ago)


def many(journal: Journal, count: int) -> None:
    """So many that expired, a minute apart; the newest has the highest number."""
    with journal.transaction():
        for number in range(count):
            ago = OLD + 60.0 * (count - number)
            in_state(journal, f"id-{number}", f"38067{number:07}", State.EXPIRED, ago=ago)
