"""The check in the order of the events: their links and numbers, the values behind them, and the end."""

import hmac
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from smsc_gui.core import chain
from smsc_gui.core.journal import canonical, content_of
from smsc_gui.core.journal_findings import MOST, Checked, Fault, Marked, Stretch
from smsc_gui.core.journal_mark import Marks

_EVENTS: Final = """
SELECT events.*, salt FROM events LEFT JOIN salts ON salts.verification = events.verification
ORDER BY events.seq
"""
_PRIVATE: Final = "SELECT seq, name, value FROM private ORDER BY seq, name"
_ERASED: Final = "SELECT 1 FROM events WHERE verification = ? AND kind = 'erased' LIMIT 1"
_SALTS_OF_NOTHING: Final = """
SELECT verification FROM salts
WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.verification = salts.verification)
"""


def check_chain(
    db: sqlite3.Connection,
    key: bytes | None,
    marks: Marks | Marked,
    checked: Checked,
    step: Callable[[], None],
) -> None:
    """Adds what it finds to `checked`; `step` is called for each event. Raises `sqlite3.Error`."""
    links, values = _Links(key, marks, checked), _Values(db, checked)
    for *fields, link, salt in db.execute(_EVENTS):
        links.event(fields, bytes(link))
        values.event(fields, salt)
        checked.events += 1
        step()
    links.end(db.execute("SELECT seq, link, link_kind, seal FROM head").fetchone())
    values.end()


class _Links:
    """The links, the numbers, the note of the newest event in the journal, and the marks in the keyring."""

    def __init__(self, key: bytes | None, marks: Marks | Marked, checked: Checked) -> None:
        self._key = key
        self._checked = checked
        self._seq, self._link, self._kind = 0, chain.START, ""
        known = () if isinstance(marks, Marked) else marks
        checked.marked = marks if isinstance(marks, Marked) else Marked.HOLDS
        self._marks = sorted(known, key=lambda mark: mark.seq, reverse=True)

    def event(self, fields: Sequence[Any], link: bytes) -> None:
        """The next event: its columns, without the link."""
        seq, kind = fields[0], fields[-1]
        if seq != self._seq + 1:
            self._checked.found(self._seq + 1, Fault.MISSING, last=seq - 1)
        if kind == chain.LinkKind.MAC and self._key is None:
            self._checked.unproven += 1
        elif not self._holds(fields, kind, link):
            self._checked.unfit += kind == chain.LinkKind.MAC
            self._checked.found(seq, Fault.CHANGED)
        if kind != chain.LinkKind.MAC:
            self._plain(seq)
        self._compare_marks(seq, link)
        self._seq, self._link, self._kind = seq, link, kind

    def end(self, head: tuple[int, bytes, str, bytes] | None) -> None:
        """There are no more events; `head` is the journal's own note of the newest."""
        if not self._ends_there(head):
            self._checked.found(self._seq, Fault.CUT_OFF)
        for mark in self._marks:
            self._broken(mark.seq)

    def _holds(self, fields: Sequence[Any], kind: str, link: bytes) -> bool:
        key = self._key if kind == chain.LinkKind.MAC else None
        return hmac.compare_digest(chain.link(key, self._link, content_of(fields)), link)

    def _plain(self, seq: int) -> None:
        self._checked.plain += 1
        stretches = self._checked.stretches
        if stretches and stretches[-1].last == self._seq:
            stretches[-1] = Stretch(stretches[-1].first, seq)
        elif len(stretches) < MOST:
            stretches.append(Stretch(seq, seq))

    def _compare_marks(self, seq: int, link: bytes) -> None:
        while self._marks and self._marks[-1].seq <= seq:
            mark = self._marks.pop()
            if (mark.seq, mark.link) != (seq, link):
                self._broken(mark.seq)

    def _broken(self, seq: int) -> None:
        self._checked.marked = Marked.BROKEN
        self._checked.found(seq, Fault.OLDER)

    def _ends_there(self, head: tuple[int, bytes, str, bytes] | None) -> bool:
        """Whether the note speaks of the last event, and is tied in the same way as that one."""
        if head is None:
            return self._seq == 0
        seq, link, kind, seal = head
        if (seq, bytes(link), kind) != (self._seq, self._link, self._kind):
            return False
        if kind == chain.LinkKind.MAC and self._key is None:
            return True
        key = self._key if kind == chain.LinkKind.MAC else None
        return hmac.compare_digest(chain.head_seal(key, self._link, seq), bytes(seal))


class _Values:
    """Numbers and words about people: each is what its event was sealed with, or was erased by an event."""

    def __init__(self, db: sqlite3.Connection, checked: Checked) -> None:
        self._db = db
        self._checked = checked
        self._private: Iterator[tuple[int, str, str]] = iter(db.execute(_PRIVATE))
        self._next = next(self._private, None)
        self._is_erased = lru_cache(maxsize=1000)(self._look_for_erasure)

    def event(self, fields: Sequence[Any], salt: bytes | None) -> None:
        """The next event: its columns, and the salt of its verification."""
        seq, verification, kind, sealed = fields[0], fields[2], fields[3], fields[10]
        values = self._values_of(seq)
        if not values and salt is None:
            if sealed != "{}" and not self._is_erased(verification):
                self._checked.found(seq, Fault.VALUE_MISSING, _names(_read(sealed)))
        elif values and self._is_erased(verification):
            self._checked.found(seq, Fault.VALUE_EXTRA, _names(values))
        elif kind == "erased":
            self._checked.found(seq, Fault.VALUE_EXTRA, "salt")
        elif salt is None:
            self._checked.found(seq, Fault.VALUE_MISSING, "salt")
        else:
            self._compare(seq, values, sealed, bytes(salt))

    def end(self) -> None:
        """There are no more events: what is left belongs to none."""
        while self._next is not None:
            self._checked.found(self._next[0], Fault.VALUE_EXTRA, self._next[1])
            self._next = next(self._private, None)
        for (verification,) in self._db.execute(_SALTS_OF_NOTHING):
            self._checked.found(0, Fault.VALUE_EXTRA, f"salt {verification}")

    def _values_of(self, seq: int) -> dict[str, str]:
        values: dict[str, str] = {}
        while self._next is not None and self._next[0] <= seq:
            of, name, value = self._next
            if of == seq:
                values[name] = value
            else:
                self._checked.found(of, Fault.VALUE_EXTRA, name)
            self._next = next(self._private, None)
        return values

    def _compare(self, seq: int, values: Mapping[str, str], sealed: str, salt: bytes) -> None:
        made = {name: chain.commitment(salt, name, value) for name, value in values.items()}
        if canonical(made) == sealed:
            return
        wanted = _read(sealed)
        missing = wanted.keys() - made.keys()
        if missing:
            self._checked.found(seq, Fault.VALUE_MISSING, _names(missing))
        changed = {name for name in made if made[name] != wanted.get(name)}
        if changed or not missing:
            self._checked.found(seq, Fault.VALUE_CHANGED, _names(changed))

    def _look_for_erasure(self, verification: str) -> bool:
        return self._db.execute(_ERASED, (verification,)).fetchone() is not None


def _read(sealed: str) -> dict[str, Any]:
    try:
        read = json.loads(sealed)
    except ValueError:
        read = None
    return read if isinstance(read, dict) else {}


def _names(names: Any) -> str:
    return ", ".join(sorted(names))
