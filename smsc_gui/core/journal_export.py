"""Rows of the journal as a file for spreadsheets: CSV in which no cell is calculated or shown otherwise.

UTF-8 with a byte order mark (without it Excel reads Cyrillic in the system's old code page), lines ended by
CR LF, every cell in quotation marks. A `sep=` line is not written: Excel then forgets the byte order mark,
and other programs show it as a row.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import BinaryIO, Final

from smsc_gui.core.journal_search import Row
from smsc_gui.core.journal_wanted import How
from smsc_gui.core.verification import State
from smsc_gui.core.whole_file import whole_file

TOLD_EVERY: Final = 500
"""Rows between two tellings of how far it has come."""
_BOM: Final = b"\xef\xbb\xbf"
_PLAIN_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,6}")
"""More digits than these do not fit into a new spreadsheet's columns, and show as 1.2E+07."""
_MONTHS: Final = (
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|"
    "nov(ember)?|dec(ember)?|січ(ень|ня)?|лют(ий|ого)?|бер(езень|езня)?|кві(тень|тня)?|тра(вень|вня)?|"
    "чер(вень|вня)?|лип(ень|ня)?|сер(пень|пня)?|вер(есень|есня)?|жов(тень|тня)?|лис(топада?)?|гру(день|дня)?"
)
_LIKE_A_DATE: Final = re.compile(rf"(?:{_MONTHS})[\s.,/-]*\d[\d\s.,/-]*")
"""`MAR12` becomes the twelfth of March."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How the file speaks. `columns`: a name for each of `CELLS`; `states`, `ways`: names for all of them.

    `erased`: stands where a subscriber was. `subscriber`: what is shown of a subscriber's digits.
    `separator`: between cells; the one that spreadsheets here take for granted. `zone`: of the times; None
    is the computer's.
    """

    columns: Mapping[str, str]
    states: Mapping[State, str]
    ways: Mapping[How, str]
    erased: str
    subscriber: Callable[[str], str]
    separator: str = ","
    zone: tzinfo | None = None


def export(
    rows: Iterable[Row],
    path: Path,
    wording: Wording,
    told: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int | None:
    """Writes `rows` to `path`, one after the other, and returns how many; None when it was cancelled.

    `told`: how many are written so far, now and then. `cancelled`: asked before each row, and before a file
    that is there already is replaced. All three, `rows` included, are called on this thread, which may be
    any. Raises `FileError`, and whatever `rows` raises: then, as after a cancellation, there is no file.
    """
    try:
        with whole_file(path) as file:
            return _write(rows, file, wording, told, cancelled)
    except _Cancelled:
        return None


class _Cancelled(Exception):  # noqa: N818 - it is no error
    """Leads out of the file, which takes itself away."""


def _write(
    rows: Iterable[Row],
    file: BinaryIO,
    wording: Wording,
    told: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int:
    file.write(_BOM + _line((cell(wording.columns[name]) for name in CELLS), wording))
    count = 0
    for row in _until(cancelled, rows):
        file.write(_line((write(row, wording) for write in CELLS.values()), wording))
        count += 1
        if count % TOLD_EVERY == 0:
            told(count)
    told(count)
    return count


def _until(cancelled: Callable[[], bool], rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if cancelled():
            raise _Cancelled
        yield row
    if cancelled():
        raise _Cancelled


def _line(cells: Iterable[str], wording: Wording) -> bytes:
    quoted = ('"' + text.replace('"', '""') + '"' for text in cells)
    return (wording.separator.join(quoted) + "\r\n").encode()


def cell(value: str) -> str:
    """`value` in one line, with an apostrophe in front where a spreadsheet would make something of it.

    That is the sign by which spreadsheets keep a cell as text. It is put before all that does not begin with
    a letter, but for a short plain number: formulas (also in full-width signs, and behind spaces or invisible
    signs), phone numbers (3.8E+11), 004711 (4711), 3/4 (a date), and what looks like a month.
    """
    seen = (
        value
        if value.isprintable()
        else "".join(one if one.isprintable() else " " for one in value)
    )
    line = seen.strip()
    return f"'{line}" if line and _is_read_otherwise(line) else line


def _is_read_otherwise(line: str) -> bool:
    folded = unicodedata.normalize("NFKC", line).casefold()
    if _PLAIN_NUMBER.fullmatch(folded):
        return False
    return not folded[0].isalpha() or _LIKE_A_DATE.fullmatch(folded) is not None


def _time(row: Row, wording: Wording) -> str:
    moment = datetime.fromtimestamp(row.prepared, UTC).astimezone(wording.zone)
    return moment.isoformat(timespec="seconds")


def international(digits: str) -> str:
    """A number in one piece, so that any part of it can be found; empty where there is none."""
    return f"+{digits}" if digits else ""


CELLS: Final[Mapping[str, Callable[[Row, Wording], str]]] = {
    "time": _time,
    "subscriber": lambda row, wording: cell(
        wording.erased if row.erased else wording.subscriber(row.subscriber)
    ),
    "reference": lambda row, _: cell(row.reference),
    "state": lambda row, wording: cell(wording.states[row.state]),
    "assigned": lambda row, _: cell(international(row.assigned)),
    "took": lambda row, _: "" if row.took is None else str(int(row.took)),
    "how": lambda row, wording: cell(wording.ways[row.how]),
    "operator": lambda row, _: cell(row.operator),
    "decided by": lambda row, _: cell(row.decided_by),
    "desk": lambda row, _: cell(row.desk),
}
"""The columns in their order. `took`: whole seconds, which no country writes otherwise."""
