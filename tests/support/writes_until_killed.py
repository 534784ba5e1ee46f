"""Writes verifications to a journal and says of each event that it is written, until it is killed."""

import itertools
import os
import sys
from pathlib import Path

from smsc_gui.core.events import Event, Recorded
from smsc_gui.core.journal import Journal
from smsc_gui.core.verification import State, Verification, advance
from tests.support.journals import open_journal
from tests.support.stories import WAYS, moment


def write_and_say(journal: Journal, which: str, events: tuple[Event, ...]) -> None:
    """One step for each event; the word goes out once the step has returned."""
    state: Verification | None = None
    for number, event in enumerate(events):
        state = advance(state, event, moment(number), new_id=which)
        journal.append([Recorded(which, event, moment(number))], {which: state})
        os.write(1, f"{which} {number + 1}\n".encode())


def main() -> None:
    """Goes on for ever."""
    journal = open_journal(Path(sys.argv[1]))
    for number in itertools.count():
        write_and_say(journal, f"v{number}", WAYS[State.VERIFIED])


if __name__ == "__main__":
    main()
