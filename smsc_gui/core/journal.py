"""The journal: an append-only log of events in SQLite, and the rows that are derived from it.

One process per data folder writes it (`data_folder.DataFolder`). All methods belong to the thread that
opened it. Whatever goes wrong with the file comes out as `JournalError`, with nothing half written.
"""

import getpass
import json
import os
import secrets
import sqlite3
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from smsc_gui.core import chain, journal_rows
from smsc_gui.core.clock import Moment
from smsc_gui.core.event_rows import to_row
from smsc_gui.core.events import CallFound, CallSeen, Recorded
from smsc_gui.core.journal_errors import JournalError, JournalTrouble, as_journal_errors
from smsc_gui.core.journal_schema import connect
from smsc_gui.core.journal_stories import read_story
from smsc_gui.core.verification import NotPossible, Verification, advance

__all__ = ["Journal", "JournalError", "JournalTrouble", "Who", "operator_name"]

_INSERT_EVENT: Final = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OPEN_AND_NEWEST: Final = """
SELECT min(events.seq), verifications.id, 1, events.wall, elapsed, boot
    FROM verifications LEFT JOIN events ON verification = verifications.id
    WHERE state IN ('preparing', 'requesting', 'waiting') GROUP BY verifications.id
UNION
SELECT seq, verification, 0, wall, elapsed, boot FROM events
    WHERE seq > (SELECT max(seq) FROM events) - 5000 AND kind = 'prepared' AND verification NOT IN
    (SELECT id FROM verifications WHERE state IN ('preparing', 'requesting', 'waiting'))
ORDER BY 1
"""
"""The last five thousand events hold more than an hour of any desk's work."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who works where: stands beside every event."""

    desk: str
    operator: str


def operator_name() -> str:
    """The operating system's name for the person at work; empty where it has none.

    Bytes of it that are no text are shown as `\\xff`: the journal keeps text only.
    """
    try:
        return os.fsencode(getpass.getuser()).decode(errors="backslashreplace")
    except (KeyError, OSError, ImportError):
        return ""


class Journal:
    """See the module. `key`: 32 secret bytes for the chain's MAC, or None where no keyring keeps one."""

    def __init__(self, path: Path, who: Who, key: bytes | None = None) -> None:
        self._who = who
        self._key = key
        self._depth = 0
        with as_journal_errors():
            self.connection = connect(path)
            row = self.connection.execute("SELECT seq, link FROM head").fetchone()
        self._head: tuple[int, bytes] = row or (0, chain.START)

    def close(self) -> None:
        """Lets go of the file."""
        self.connection.close()

    @property
    def newest(self) -> tuple[int, bytes]:
        """The number and the link of the newest event; (0, zeros) where there is none."""
        return self._head

    def link_of(self, seq: int) -> bytes | None:
        """The link of the event with this number; None where there is none."""
        with as_journal_errors():
            query = "SELECT link FROM events WHERE seq = ?"
            found = self.connection.execute(query, (seq,)).fetchone()
        return bytes(found[0]) if found else None

    def use_key(self, key: bytes | None) -> None:
        """From now on events are tied with this key."""
        self._key = key

    @property
    def who(self) -> Who:
        """In whose name events are written now."""
        return self._who

    def use_who(self, who: Who) -> None:
        """From now on events are written in this name: staff took turns, or the desk was renamed."""
        self._who = who

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is on the disk when it ends, or none of it. May be nested."""
        head = self._head
        outer = self._depth == 0
        self._depth += 1
        try:
            with as_journal_errors():
                if outer:
                    self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                if outer:
                    self.connection.execute("COMMIT")
        except BaseException:  # whatever it was, it is raised again; nothing may stay half written
            self._head = head
            if outer:
                self._roll_back()
            raise
        finally:
            self._depth -= 1

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # the error that led here is the one to tell
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def append(self, records: Sequence[Recorded], after: Mapping[str, Verification]) -> None:
        """Writes events, and what they made of their verifications (`after`, by id)."""
        with self.transaction():
            for record in records:
                self._write_event(record, after[record.verification].account)
            for verification in after.values():
                journal_rows.write(self.connection, verification)

    def empty_row(self, verification: str) -> None:
        """Takes number, reference, assigned number and the service's words out of all that is derived from
        the events, for good; state, times and who did what stay. To be used inside a `transaction` with the
        event that says so: the events themselves and their private values are not touched.
        """
        with self.transaction():
            journal_rows.empty(self.connection, verification)

    def open_and_recent(self, now: Moment, *, recent: float) -> list[Verification]:
        """The verifications that are open, and all prepared in the last `recent` seconds, oldest first.

        Their moments are seen from `now`. The log's own order counts, not the wall clock's: it may have
        been set since.
        """
        with as_journal_errors():
            rows = self.connection.execute(_OPEN_AND_NEWEST).fetchall()
            return [
                self.verification(verification, now)
                for _, verification, is_open, *at in rows
                if is_open or now.elapsed - Moment(*at).seen_from(now).elapsed <= recent
            ]

    def story(self, verification: str) -> list[Recorded]:
        """Every event of one verification in order, with its times as they were written."""
        with as_journal_errors():
            return [
                record for record, _desk, _operator in read_story(self.connection, verification)
            ]

    def verification(self, which: str, now: Moment) -> Verification:
        """One verification as its events tell it, its moments seen from `now`. Thread: the journal's.

        Raises `JournalError`, with `DAMAGED` also when there is none of this id.
        """
        state: Verification | None = None
        for record in self.story(which):
            try:
                state = advance(state, record.event, record.at.seen_from(now), new_id=which)
            except NotPossible as error:
                raise JournalError(JournalTrouble.DAMAGED, str(error)) from error
        if state is None:
            raise JournalError(JournalTrouble.DAMAGED, "a verification without events")
        return state

    def used_rows(self, account: str, above: int) -> set[int]:
        """The ids of the inbox rows that were already told of, those above `above`."""
        query = "SELECT row FROM used_rows WHERE account = ? AND row > ?"
        with as_journal_errors():
            return {row[0] for row in self.connection.execute(query, (account, above))}

    def _write_event(self, record: Recorded, account: str) -> None:
        row = to_row(record.event)
        salt = self._salt(record.verification)
        seq, previous = self._head[0] + 1, self._head[1]
        sealed = {name: chain.commitment(salt, name, value) for name, value in row.private.items()}
        fields = (
            seq,
            str(uuid.uuid4()),
            record.verification,
            row.kind,
            float(record.at.wall),
            float(record.at.elapsed),
            record.at.boot,
            self._who.desk,
            self._who.operator,
            canonical(row.open),
            canonical(sealed),
            chain.LinkKind.HASH if self._key is None else chain.LinkKind.MAC,
        )
        link = chain.link(self._key, previous, content_of(fields))
        self.connection.execute(_INSERT_EVENT, (*fields, link))
        self.connection.executemany(
            "INSERT INTO private VALUES (?, ?, ?)", [(seq, *pair) for pair in row.private.items()]
        )
        if isinstance(record.event, CallFound | CallSeen):
            used = (account, record.event.row, record.verification)
            self.connection.execute("INSERT OR IGNORE INTO used_rows VALUES (?, ?, ?)", used)
        self._note_head(seq, link, fields[-1])

    def _note_head(self, seq: int, link: bytes, kind: str) -> None:
        seal = chain.head_seal(self._key, link, seq)
        self.connection.execute("REPLACE INTO head VALUES (1, ?, ?, ?, ?)", (seq, link, kind, seal))
        self._head = (seq, link)

    def _salt(self, verification: str) -> bytes:
        query = "SELECT salt FROM salts WHERE verification = ?"
        found = self.connection.execute(query, (verification,)).fetchone()
        if found is not None:
            return bytes(found[0])
        salt = secrets.token_bytes(16)
        self.connection.execute("INSERT INTO salts VALUES (?, ?)", (verification, salt))
        return salt


def content_of(fields: Sequence[Any]) -> bytes:
    """The bytes of an event that its link covers: all columns but the link, in the table's order."""
    return json.dumps(list(fields), ensure_ascii=False, separators=(",", ":")).encode()


def canonical(values: Mapping[str, Any]) -> str:
    """The one way in which the journal writes these values: the check compares texts."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
