"""The check in the order of the verifications: whether what is derived is what their events make."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, Final

from smsc_gui.core import journal_blocks
from smsc_gui.core.clock import Moment
from smsc_gui.core.event_rows import EventRow, from_row
from smsc_gui.core.events import CallFound, CallSeen
from smsc_gui.core.journal_findings import Checked, Fault
from smsc_gui.core.journal_rows import values_of
from smsc_gui.core.verification import NotPossible, State, Verification, advance

_STORIES: Final = """
SELECT verification, seq, kind, wall, elapsed, boot, desk, operator, open,
    (SELECT json_group_object(name, value) FROM private WHERE private.seq = events.seq)
FROM events ORDER BY verification, seq
"""
_ROWS: Final = "SELECT id, * FROM verifications ORDER BY id"
_ORDER: Final = """
SELECT seq, (SELECT min(seq) FROM events WHERE verification = verifications.id) FROM verifications
ORDER BY seq
"""
_USED: Final = "SELECT 1 FROM used_rows WHERE account = ? AND row = ?"
_USED_BY_NOTHING: Final = """
SELECT account, row FROM used_rows WHERE NOT EXISTS (
    SELECT 1 FROM events WHERE verification = used_rows.verification AND kind IN ('call', 'seen')
        AND iif(json_valid(open), json_extract(open, '$.row'), NULL) = used_rows.row
)
"""
_BLOCKS: Final = """
SELECT blocks.block, earliest, latest, states, numbers, texts FROM blocks
LEFT JOIN number_blocks ON number_blocks.block = blocks.block
LEFT JOIN reference_blocks ON reference_blocks.block = blocks.block ORDER BY blocks.block
"""
_BLOCKS_OF_NOTHING: Final = """
SELECT block FROM number_blocks WHERE block NOT IN (SELECT block FROM blocks)
UNION SELECT block FROM reference_blocks WHERE block NOT IN (SELECT block FROM blocks)
"""
_STATES: Final = frozenset(State)
_ALMOST: Final = 0.001
"""Seconds: what is left when moments are counted to and fro."""
_UNREADABLE: Final = (AttributeError, KeyError, TypeError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True)
class _Step:
    """An event of a story; `private` is a JSON object."""

    seq: int
    kind: str
    at: Moment
    desk: str
    operator: str
    open: str
    private: str


def check_rows(db: sqlite3.Connection, checked: Checked, step: Callable[[], None]) -> None:
    """Adds what it finds to `checked`; `step` is called for each event. Raises `sqlite3.Error`."""
    rows = _Rows(db, checked)
    columns = db.execute(_ROWS)
    names = [column[0] for column in columns.description]
    stored = ((row[0], dict(zip(names, row, strict=True))) for row in columns)
    for which, story, row in _side_by_side(_stories(db, step), stored):
        rows.compare(which, story, row)
    for account, number in db.execute(_USED_BY_NOTHING):
        checked.found(0, Fault.USED_ROW_EXTRA, f"{account}: {number}")
    if rows.as_many:
        rows.compare_order()
    if rows.as_many and rows.blocks_follow:
        rows.compare_blocks()


class _Rows:
    def __init__(self, db: sqlite3.Connection, checked: Checked) -> None:
        self._db = db
        self._checked = checked
        self._named: set[int] = set()
        self.as_many = True
        """Whether each verification has its row in its place: only then do places say anything."""
        self.blocks_follow = True
        """Whether blocks can be made of the rows at all: not with a state that is none."""

    def compare(self, which: str, story: list[_Step] | None, row: Mapping[str, Any] | None) -> None:
        """One verification: its events, and its row, or one of the two alone."""
        if story is None:
            self.as_many = False
            self._checked.found(0, Fault.ROW_EXTRA, which)
            return
        if row is None:
            self.as_many = False
            self._checked.found(story[0].seq, Fault.ROW_MISSING)
        became = self._replayed(which, story)
        if became is None or row is None:
            return
        try:
            different = _different(_expected(became, story), row, became)
        except _UNREADABLE:  # a value that was put in is no text
            self._checked.found(story[0].seq, Fault.IMPOSSIBLE)
        else:
            if different:
                self._changed(story[0].seq, ", ".join(different))
            if row["state"] not in _STATES:
                self.blocks_follow = False

    def compare_order(self) -> None:
        """Whether the rows stand in the order of their events, and without a gap."""
        last, before = 0, 0
        for seq, first in self._db.execute(_ORDER):
            if seq != last + 1 or first < before:
                self.as_many = False
                self._changed(first, "seq")
            last, before = seq, first

    def compare_blocks(self) -> None:
        """Whether searches find what is in the rows. Those that are named already are not named again."""
        for (block,) in self._db.execute(_BLOCKS_OF_NOTHING):
            self._checked.found(0, Fault.ROW_EXTRA, f"block {block}")
        right = journal_blocks.from_rows(self._db)
        for expected, found in zip_longest(right, self._db.execute(_BLOCKS)):
            if expected != found:
                self._block_differs(expected, found)

    def _block_differs(
        self, expected: tuple[Any, ...] | None, found: tuple[Any, ...] | None
    ) -> None:
        if expected is None:
            self._checked.found(0, Fault.ROW_EXTRA, f"block {found and found[0]}")
            return
        places = _different_places(expected, found)
        for place in places:
            seq = expected[0] * journal_blocks.SIZE + place + 1
            query = """
            SELECT min(events.seq) FROM events
            JOIN verifications ON verifications.id = verification WHERE verifications.seq = ?
            """
            self._changed(self._db.execute(query, (seq,)).fetchone()[0], "search")

    def _changed(self, first: int, what: str) -> None:
        if first not in self._named:
            self._checked.found(first, Fault.ROW_CHANGED, what)
            self._named.add(first)

    def _replayed(self, which: str, story: list[_Step]) -> Verification | None:
        became: Verification | None = None
        for one in story:
            try:
                row = EventRow(one.kind, json.loads(one.open), json.loads(one.private))
                event = from_row(row)
                became = advance(became, event, one.at, new_id=which)
            except (NotPossible, *_UNREADABLE):
                self._checked.found(one.seq, Fault.IMPOSSIBLE)
                return None
            if isinstance(event, CallFound | CallSeen):
                used = self._db.execute(_USED, (became.account, event.row)).fetchone()
                if used is None:
                    self._checked.found(one.seq, Fault.USED_ROW)
        return became


def _stories(db: sqlite3.Connection, step: Callable[[], None]) -> Iterator[tuple[str, list[_Step]]]:
    for which, rows in groupby(db.execute(_STORIES), key=itemgetter(0)):
        story = []
        for _, seq, kind, *at, desk, operator, values, private in rows:
            story.append(_Step(seq, kind, Moment(*at), desk, operator, values, private))
            step()
        yield which, story


def _side_by_side(
    stories: Iterator[tuple[str, list[_Step]]], rows: Iterator[tuple[str, Mapping[str, Any]]]
) -> Iterator[tuple[str, list[_Step] | None, Mapping[str, Any] | None]]:
    """Both in the order of their ids; what only one of them has stands alone."""
    story, row = next(stories, None), next(rows, None)
    while story is not None or row is not None:
        if row is None or (story is not None and story[0] < row[0]):
            assert story is not None  # noqa: S101 - the loop's condition
            yield story[0], story[1], None
            story = next(stories, None)
        elif story is None or row[0] < story[0]:
            yield row[0], None, row[1]
            row = next(rows, None)
        else:
            yield row[0], story[1], row[1]
            story, row = next(stories, None), next(rows, None)


def _expected(one: Verification, story: list[_Step]) -> dict[str, Any]:
    deciders = [step.operator for step in story if step.kind in {"by hand", "cancelled"}]
    return values_of(one) | {
        "desk": story[0].desk,
        "operator": story[0].operator,
        "decided_by": deciders[-1] if deciders else "",
        "erased": one.erased,
    }


def _different(expected: Mapping[str, Any], row: Mapping[str, Any], one: Verification) -> list[str]:
    """The columns that are not as the events make them."""
    plain = [name for name in expected if name not in {"took", "failure"}]
    names = [name for name in plain if row.get(name) != expected[name]]
    if not _took_fits(row["took"], expected["took"], one):
        names.append("took")
    if _json(row["failure"]) != _json(expected["failure"]):
        names.append("failure")
    return sorted(names)


def _took_fits(stored: float | None, expected: float | None, one: Verification) -> bool:
    """Across a reboot, or where runs of the computer have no name, the wall clock may have been set since."""
    if stored is None or expected is None:
        return stored is expected
    if one.shown is not None and one.ended is not None and one.shown.same_boot(one.ended):
        return abs(stored - expected) <= _ALMOST
    return stored >= 0.0


def _json(text: str | None) -> Any:
    try:
        return None if text is None else json.loads(text)
    except ValueError:
        return text


def _different_places(expected: tuple[Any, ...], found: tuple[Any, ...] | None) -> list[int]:
    """Where in its block a verification is shown otherwise than its row; times are the whole block's."""
    if found is None or None in found:
        return [0]
    right, shown = _by_place(expected), _by_place(found)
    return [at for at, one in enumerate(right) if shown[at : at + 1] != [one]] or [0]


def _by_place(block: tuple[Any, ...]) -> list[tuple[str, str, str]]:
    """State, number and reference of each verification in a block."""
    *_, states, numbers, texts = block
    return list(zip_longest(states, numbers.split("\n"), texts.split("\n"), fillvalue=""))
