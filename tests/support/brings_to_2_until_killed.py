"""Brings a journal to version 2 and kills itself before one of the statements that do it."""

import os
import signal
import sqlite3
import sys
from pathlib import Path

from smsc_gui.core import journal_migration


def main() -> None:
    """Arguments: the journal; what the statement to be killed before begins with."""
    path, fatal = Path(sys.argv[1]), sys.argv[2]
    connection = sqlite3.connect(path, isolation_level=None)

    def see(statement: str) -> None:
        if statement.lstrip().startswith(fatal):
            os.kill(os.getpid(), signal.SIGKILL)

    connection.set_trace_callback(see)
    journal_migration.bring_to_2(connection, path)
    os.write(1, b"done\n")


if __name__ == "__main__":
    main()
