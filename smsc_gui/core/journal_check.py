"""Whether the journal is as the program wrote it: every link, every value behind its salt, and the end."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from smsc_gui.core import chain
from smsc_gui.core.journal import Journal, canonical, content_of


class Fault(StrEnum):
    """What is wrong with one event."""

    CHANGED = "changed"
    """The event, or one before it, is not what its link was made for."""
    MISSING = "missing"
    """Events before this one were removed."""
    VALUE_CHANGED = "value changed"
    """A number or a text is not the one that was written."""
    CUT_OFF = "cut off"
    """Events after this one were removed, or the note of the newest was changed."""
    WEAKER = "weaker"
    """The event is tied by a plain hash though one before it has a MAC."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`seq`: the event's number in the journal, from 1; 0 for an empty journal."""

    seq: int
    fault: Fault


@dataclass(slots=True)
class Checked:
    """`events`: how many there are; `plain`: how many of them prove less, tied without a key;
    `unproven`: how many have a MAC but could not be checked because the key is not there.
    """

    events: int = 0
    plain: int = 0
    unproven: int = 0
    findings: list[Finding] = field(default_factory=list)


def check(journal: Journal, key: bytes | None) -> Checked:
    """Reads the whole journal once, a row at a time. Raises `JournalError`. Thread: the journal's."""
    checked = Checked()
    seq, link, kind = 0, chain.START, ""
    with journal.transaction() as db:
        for row in db.execute("SELECT * FROM events ORDER BY seq"):
            fields, stored = row[:-1], bytes(row[-1])
            if row[0] != seq + 1:
                checked.findings.append(Finding(row[0], Fault.MISSING))
            if kind == chain.LinkKind.MAC and row[11] != chain.LinkKind.MAC:
                checked.findings.append(Finding(row[0], Fault.WEAKER))
            if row[11] == chain.LinkKind.MAC and key is None:
                checked.unproven += 1
            elif not _holds(key if row[11] == chain.LinkKind.MAC else None, link, fields, stored):
                checked.findings.append(Finding(row[0], Fault.CHANGED))
            seq, link, kind = row[0], stored, row[11]
            checked.events += 1
            checked.plain += row[11] != chain.LinkKind.MAC
            _check_values(journal, seq, row[2], row[10], checked)
        head = db.execute("SELECT seq, link, link_kind, seal FROM head").fetchone()
    if not _ends_there(head, key, seq, link, kind):
        checked.findings.append(Finding(seq, Fault.CUT_OFF))
    return checked


def _holds(key: bytes | None, previous: bytes, fields: Sequence[Any], stored: bytes) -> bool:
    return hmac.compare_digest(chain.link(key, previous, content_of(fields)), stored)


def _ends_there(
    head: tuple[int, bytes, str, bytes] | None, key: bytes | None, seq: int, link: bytes, kind: str
) -> bool:
    """Whether the second note speaks of the last event, and is tied in the same way as that one."""
    if head is None:
        return seq == 0
    if (head[0], bytes(head[1]), head[2]) != (seq, link, kind):
        return False
    if kind == chain.LinkKind.MAC and key is None:
        return True
    key = key if kind == chain.LinkKind.MAC else None
    return hmac.compare_digest(chain.head_seal(key, link, seq), bytes(head[3]))


def _check_values(
    journal: Journal, seq: int, verification: str, sealed: str, checked: Checked
) -> None:
    db = journal.connection
    found = db.execute("SELECT salt FROM salts WHERE verification = ?", (verification,)).fetchone()
    values = dict(db.execute("SELECT name, value FROM private WHERE seq = ?", (seq,)))
    if found is None and not values:
        return
    salt = bytes(found[0]) if found else b""
    made = {name: chain.commitment(salt, name, value) for name, value in values.items()}
    if canonical(made) != sealed:
        checked.findings.append(Finding(seq, Fault.VALUE_CHANGED))
