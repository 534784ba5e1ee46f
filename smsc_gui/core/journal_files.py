"""Opening the journal's file, and putting a damaged one aside so that work can go on."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, Who

_PARTS: Final = ("", "-wal", "-shm")
_MAGIC: Final = b"SQLite format 3\0"


def open_journal(path: Path, who: Who, now: float) -> tuple[Journal, Path | None]:
    """The journal at `path`, and where a damaged one was put, if there was one.

    `now`: seconds since 1970 UTC, for the name of what is put aside. Nothing is deleted. Raises
    `JournalError` for all that a new file would not mend.
    """
    if not _is_foreign(path):
        try:
            return Journal(path, who), None
        except JournalError as error:
            if error.trouble is not JournalTrouble.DAMAGED:
                raise
    aside = _put_aside(path, now)
    return Journal(path, who), aside


def _is_foreign(path: Path) -> bool:
    """Whether this is no database at all: SQLite would drop what waits beside such a file (`-wal`)."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except OSError:
        return False  # not there, or opening it will say why it cannot be read
    return bool(start) and start != _MAGIC


def _put_aside(path: Path, now: float) -> Path:
    stamp = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")
    number = 0
    while True:
        name = f"{path.stem}.damaged-{stamp}{f'-{number}' if number else ''}{path.suffix}"
        aside = path.with_name(name)
        if not aside.exists():
            break
        number += 1
    try:
        for part in _PARTS:
            source = path.with_name(path.name + part)
            if source.exists():
                source.rename(aside.with_name(aside.name + part))
    except OSError as error:
        raise JournalError(JournalTrouble.READ_ONLY, error.strerror or "") from error
    return aside
