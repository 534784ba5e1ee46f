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
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from smsc_gui.core import chain
from smsc_gui.core.clock import Moment
from smsc_gui.core.event_rows import EventRow, from_row, to_row
from smsc_gui.core.events import CallFound, CallSeen, Event, Recorded
from smsc_gui.core.journal_schema import NewerJournal, connect
from smsc_gui.core.verification import NotPossible, Verification, advance

_INSERT_EVENT: Final = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OPEN_AND_NEWEST: Final = """
SELECT min(seq), verifications.id, 1, events.wall, elapsed, boot
    FROM verifications LEFT JOIN events ON verification = verifications.id
    WHERE state IN ('preparing', 'requesting', 'waiting') GROUP BY verifications.id
UNION
SELECT seq, verification, 0, wall, elapsed, boot FROM events
    WHERE seq > (SELECT max(seq) FROM events) - 5000 AND kind = 'prepared' AND verification NOT IN
    (SELECT id FROM verifications WHERE state IN ('preparing', 'requesting', 'waiting'))
ORDER BY 1
"""
"""The last five thousand events hold more than an hour of any desk's work."""
_REPLACE_VERIFICATION: Final = "REPLACE INTO verifications VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


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
        with _as_journal_errors():
            self.connection = connect(path)
            row = self.connection.execute("SELECT seq, link FROM head").fetchone()
        self._head: tuple[int, bytes] = row or (0, chain.START)

    def close(self) -> None:
        """Lets go of the file."""
        self.connection.close()

    def use_key(self, key: bytes | None) -> None:
        """From now on events are tied with this key."""
        self._key = key

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is on the disk when it ends, or none of it. May be nested."""
        head = self._head
        outer = self._depth == 0
        self._depth += 1
        try:
            with _as_journal_errors():
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
                self._write_row(verification)

    def open_and_recent(self, now: Moment, *, recent: float) -> list[Verification]:
        """The verifications that are open, and all prepared in the last `recent` seconds, oldest first.

        Their moments are seen from `now`. The log's own order counts, not the wall clock's: it may have
        been set since.
        """
        with _as_journal_errors():
            rows = self.connection.execute(_OPEN_AND_NEWEST).fetchall()
            return [
                self._replayed(verification, now)
                for _, verification, is_open, *at in rows
                if is_open or now.elapsed - Moment(*at).seen_from(now).elapsed <= recent
            ]

    def story(self, verification: str) -> list[Recorded]:
        """Every event of one verification in order, with its times as they were written."""
        query = "SELECT seq, kind, wall, elapsed, boot, open FROM events WHERE verification = ? ORDER BY seq"
        with _as_journal_errors():
            rows = self.connection.execute(query, (verification,)).fetchall()
            return [
                Recorded(
                    verification,
                    _event(kind, values, self._private(seq)),
                    Moment(wall, elapsed, boot),
                )
                for seq, kind, wall, elapsed, boot, values in rows
            ]

    def used_rows(self, account: str, above: int) -> set[int]:
        """The ids of the inbox rows that were already told of, those above `above`."""
        query = "SELECT row FROM used_rows WHERE account = ? AND row > ?"
        with _as_journal_errors():
            return {row[0] for row in self.connection.execute(query, (account, above))}

    def _replayed(self, verification: str, now: Moment) -> Verification:
        state: Verification | None = None
        for record in self.story(verification):
            try:
                state = advance(state, record.event, record.at.seen_from(now), new_id=verification)
            except NotPossible as error:
                raise JournalError(JournalTrouble.DAMAGED, str(error)) from error
        if state is None:
            raise JournalError(JournalTrouble.DAMAGED, "a verification without events")
        return state

    def _private(self, seq: int) -> dict[str, str]:
        return dict(
            self.connection.execute("SELECT name, value FROM private WHERE seq = ?", (seq,))
        )

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

    def _write_row(self, verification: Verification) -> None:
        failure = verification.failure
        values = (
            verification.id,
            verification.account,
            verification.subscriber,
            verification.reference,
            verification.state,
            verification.assigned,
            *(
                moment and moment.wall
                for moment in (
                    verification.prepared,
                    verification.sent,
                    verification.shown,
                    verification.ended,
                )
            ),
            failure and json.dumps(failure.to_json(), ensure_ascii=False),
        )
        self.connection.execute(_REPLACE_VERIFICATION, values)


def _event(kind: str, values: str, private: dict[str, str]) -> Event:
    try:
        return from_row(EventRow(kind, json.loads(values), private))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise JournalError(JournalTrouble.DAMAGED, f"an unreadable event: {kind}") from error


def content_of(fields: Sequence[Any]) -> bytes:
    """The bytes of an event that its link covers: all columns but the link, in the table's order."""
    return json.dumps(list(fields), ensure_ascii=False, separators=(",", ":")).encode()


def canonical(values: Mapping[str, Any]) -> str:
    """The one way in which the journal writes these values: the check compares texts."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@contextmanager
def _as_journal_errors() -> Iterator[None]:
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
