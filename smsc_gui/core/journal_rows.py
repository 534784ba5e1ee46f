"""What is derived from the events, for finding: a row for each verification, and its place in the blocks.

The events decide; all of this can be made anew from them. Thread: the journal's.
"""

import json
import sqlite3
from typing import Any, Final

from smsc_gui.core import journal_blocks
from smsc_gui.core.verification import State, Verification

TABLES: Final = """
CREATE TABLE verifications (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    subscriber TEXT NOT NULL,
    reference TEXT NOT NULL,
    folded TEXT NOT NULL,
    prepared REAL NOT NULL,
    desk TEXT NOT NULL,
    operator TEXT NOT NULL,
    state TEXT NOT NULL,
    assigned TEXT NOT NULL,
    sent REAL,
    shown REAL,
    ended REAL,
    took REAL,
    late INTEGER NOT NULL,
    failure TEXT,
    decided_by TEXT NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX verifications_open ON verifications (state)
    WHERE state IN ('preparing', 'requesting', 'waiting');
CREATE INDEX verifications_by_age ON verifications (prepared) WHERE erased = 0;
CREATE INDEX verifications_by_subscriber ON verifications (subscriber) WHERE subscriber != '';
CREATE INDEX verifications_by_reference ON verifications (folded) WHERE folded != '';
CREATE INDEX verifications_by_assigned ON verifications (assigned) WHERE assigned != '';
CREATE INDEX verifications_by_took ON verifications (took) WHERE took IS NOT NULL;
CREATE INDEX verifications_by_operator ON verifications (operator) WHERE operator != '';
"""
"""`seq` counts from 1, without a gap, in the order in which they were prepared. `operator` and `desk`: of the
first event; `decided_by`: of the one who confirmed by hand or cancelled. `took`: see `seconds_to_call`."""

_DECIDED_BY: Final = """
coalesce((SELECT operator FROM events WHERE verification = :id AND kind IN ('by hand', 'cancelled')
    ORDER BY seq DESC LIMIT 1), '')
"""
_CHANGE: Final = f"""
UPDATE verifications SET state = :state, sent = :sent, shown = :shown, ended = :ended,
    took = coalesce(took, :took), late = :late, assigned = iif(erased, '', :assigned),
    failure = iif(erased, failure, :failure),
    decided_by = {_DECIDED_BY}
WHERE id = :id RETURNING seq
"""  # noqa: S608 - made of constants
_ADD: Final = f"""
INSERT INTO verifications (id, account, subscriber, reference, folded, prepared, desk, operator, state,
    assigned, sent, shown, ended, took, late, failure, decided_by)
SELECT :id, :account, :subscriber, :reference, :folded, :prepared, desk, operator, :state,
    :assigned, :sent, :shown, :ended, :took, :late, :failure, {_DECIDED_BY}
FROM events WHERE verification = :id ORDER BY seq LIMIT 1 RETURNING seq
"""  # noqa: S608 - made of constants
_EMPTY: Final = """
UPDATE verifications SET subscriber = '', reference = '', folded = '', assigned = '',
    failure = json_set(failure, '$.text', ''), erased = 1
WHERE id = ? RETURNING seq
"""


def write(db: sqlite3.Connection, verification: Verification) -> None:
    """The row as the verification stands. Its events are written already."""
    values = values_of(verification)
    found = db.execute(_CHANGE, values).fetchall()
    if found:
        letter = journal_blocks.letter_of(verification.state, late=verification.late)
        journal_blocks.set_state(db, found[0][0], letter)
        return
    [(seq,)] = db.execute(_ADD, values).fetchall()
    journal_blocks.add(db, seq, verification)


def empty(db: sqlite3.Connection, verification: str) -> None:
    """See `Journal.empty_row`."""
    for (seq,) in db.execute(_EMPTY, (verification,)).fetchall():
        journal_blocks.empty(db, seq)


def seconds_to_call(one: Verification) -> float | None:
    """From showing the number to the call; None where no call came, or nobody knows when (found late)."""
    if one.state is not State.VERIFIED or one.late or one.shown is None or one.ended is None:
        return None
    return max(0.0, one.ended.elapsed - one.shown.elapsed)


def values_of(one: Verification) -> dict[str, Any]:
    """The columns of the row that follow from the verification itself: all but `seq` and who did what."""
    times = {
        name: moment and float(moment.wall)
        for name, moment in (("sent", one.sent), ("shown", one.shown), ("ended", one.ended))
    }
    return times | {
        "id": one.id,
        "account": one.account,
        "subscriber": one.subscriber,
        "reference": one.reference,
        "folded": journal_blocks.folded(one.reference),
        "prepared": float(one.prepared.wall),
        "state": one.state,
        "assigned": one.assigned,
        "took": seconds_to_call(one),
        "late": one.late,
        "failure": one.failure and json.dumps(one.failure.to_json(), ensure_ascii=False),
    }
