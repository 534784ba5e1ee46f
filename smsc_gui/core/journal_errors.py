"""What can be wrong with the journal's file, as the rest of the program hears of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto

from smsc_gui.core.journal_schema import NewerJournal


class JournalTrouble(Enum):
    """Why the journal cannot be used."""

    DISK_FULL = auto()
    READ_ONLY = auto()
    DAMAGED = auto()
    NEWER = auto()
    OTHER = auto()


class JournalError(Exception):
    """The journal could not be read or written; nothing was changed."""

    def __init__(self, trouble: JournalTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble.name}: {detail}")
        self.trouble = trouble
        self.detail = detail


@contextmanager
def as_journal_errors() -> Iterator[None]:
    """Whatever SQLite or the file system says inside comes out as `JournalError`."""
    try:
        yield
    except NewerJournal as error:
        raise JournalError(JournalTrouble.NEWER) from error
    except sqlite3.Error as error:
        raise JournalError(_trouble(error), str(error)) from error
    except OSError as error:
        trouble = (
            JournalTrouble.READ_ONLY if isinstance(error, PermissionError) else JournalTrouble.OTHER
        )
        raise JournalError(trouble, error.strerror or "") from error


@contextmanager
def reading_rows() -> Iterator[None]:
    """The same, and what no row of the program's has: an unknown state."""
    try:
        with as_journal_errors():
            yield
    except ValueError as error:
        raise JournalError(JournalTrouble.DAMAGED, "unreadable rows") from error


_TROUBLES = {
    sqlite3.SQLITE_FULL: JournalTrouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: JournalTrouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: JournalTrouble.READ_ONLY,
    sqlite3.SQLITE_PERM: JournalTrouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: JournalTrouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: JournalTrouble.DAMAGED,
    sqlite3.SQLITE_CONSTRAINT: JournalTrouble.DAMAGED,
}


def _trouble(error: sqlite3.Error) -> JournalTrouble:
    code = getattr(error, "sqlite_errorcode", None)
    return _TROUBLES.get(code & 0xFF if code is not None else -1, JournalTrouble.OTHER)
