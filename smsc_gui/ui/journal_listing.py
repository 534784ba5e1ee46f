"""What is found in the journal as a list to print: the texts of its rows, and a heading that says which."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from smsc_gui.core.journal import Who
from smsc_gui.core.journal_search import Column, JournalReader, Row, SearchCancelled, Wanted
from smsc_gui.core.verification import State
from smsc_gui.ui import messages
from smsc_gui.ui.card_texts import date_and_time
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_cells import COLUMNS, Cells, column_name
from smsc_gui.ui.journal_paper import Listing

translate = QCoreApplication.translate

MOST_ROWS: Final = 5_000
"""More are no list that anybody reads: about 150 pages."""


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of the rows that are printed, and how many were found in all."""

    rows: list[tuple[str, ...]]
    total: int


def read(
    open_reader: Callable[[], JournalReader], wanted: Wanted, cells: Cells, copying: Copying
) -> Found | None:
    """The first `MOST_ROWS`; None when it was cancelled. In the background. Raises `JournalError`."""
    rows: list[tuple[str, ...]] = []
    try:
        with closing(open_reader()) as reader:
            outline = reader.outline(wanted, lambda: copying.cancelled)
            copying.total = min(outline.count, MOST_ROWS)
            for number in range(outline.pages):
                if copying.cancelled:
                    return None
                rows += [_texts(row, cells) for row in reader.page(wanted, outline, number)]
                copying.done = len(rows)
                if len(rows) >= MOST_ROWS:
                    break
            return Found(rows[:MOST_ROWS], outline.count)
    except SearchCancelled:
        return None


def listing(found: Found, wanted: Wanted, printed: float, who: Who, *, masked: bool) -> Listing:
    """The list with its heading. `printed`: seconds since 1970 UTC; by `who`."""
    heading = [searched(wanted), _counted(found), _printed(printed, who)]
    if masked:
        heading.append(translate("Listing", "Subscribers’ numbers are masked."))
    return Listing(
        title=translate("Listing", "Journal of call verifications"),
        heading=tuple(heading),
        names=tuple(column_name(column) for column in COLUMNS),
        rows=found.rows,
        roomy=COLUMNS.index(Column.REFERENCE),
        page_words=translate("Listing", "Page {page} of {pages}"),
    )


def searched(wanted: Wanted) -> str:
    """What was looked for, in words."""
    parts = []
    if wanted.number:
        parts.append(translate("Listing", "number with {digits}").format(digits=wanted.number))
    if wanted.reference:
        words = translate("Listing", "reference with “{text}”")
        parts.append(words.format(text=wanted.reference))
    if wanted.states:
        names = ", ".join(messages.state_name(state) for state in State if state in wanted.states)
        parts.append(translate("Listing", "state: {names}").format(names=names))
    if wanted.since is not None or wanted.until is not None:
        parts.append(_days(wanted))
    if not parts:
        return translate("Listing", "Everything in the journal.")
    return translate("Listing", "Looked for: {what}.").format(what="; ".join(parts))


def _days(wanted: Wanted) -> str:
    first = None if wanted.since is None else _date(wanted.since)
    last = None if wanted.until is None else _date(wanted.until - 1)
    if first is None:
        return translate("Listing", "until {date}").format(date=last)
    if last is None:
        return translate("Listing", "since {date}").format(date=first)
    return first if first == last else f"{first} – {last}"


def _date(wall: float) -> str:
    day = QDateTime.fromSecsSinceEpoch(int(wall)).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def _counted(found: Found) -> str:
    number = QLocale().toString
    if found.total <= len(found.rows):
        return translate("Listing", "Rows: {count}.").format(count=number(found.total))
    words = translate(
        "Listing",
        "The first {most} of {total} rows. For the others, narrow the search or export the journal.",
    )
    return words.format(most=number(len(found.rows)), total=number(found.total))


def _printed(wall: float, who: Who) -> str:
    words = translate("Listing", "Made {time} at the desk “{desk}” by {operator}.")
    if not who.operator:
        words = translate("Listing", "Made {time} at the desk “{desk}”.")
    return words.format(time=date_and_time(wall), desk=who.desk, operator=who.operator)


def _texts(row: Row, cells: Cells) -> tuple[str, ...]:
    texts = [cells.text(row, column) for column in COLUMNS]
    if row.decided_by:  # who confirmed by hand or cancelled, which may be another person
        how = COLUMNS.index(Column.HOW)
        texts[how] = ", ".join(text for text in (texts[how], row.decided_by) if text)
    return tuple(texts)
