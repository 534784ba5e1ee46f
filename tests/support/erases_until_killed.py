"""Erases what is old in a journal and says after each step how much is left, until it is killed."""

import os
import sys
from pathlib import Path

from smsc_gui.core.journal_erasure import Reached, erase_older, truncate
from tests.support.journals import open_journal
from tests.support.stories import moment


def main() -> None:
    """Ends by itself when all is erased."""
    journal = open_journal(Path(sys.argv[1]))
    reached = Reached()
    while True:
        reached = erase_older(journal, moment(1e9), 1, 3, reached)
        os.write(1, f"{len(reached.erased)}\n".encode())
        if not reached.erased:
            break
    truncate(journal)


if __name__ == "__main__":
    main()
