"""What stands in the cells of the journal's table, and what a screen reader says of a row. Main thread."""

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from smsc_gui.core.journal_search import Column, How, Row
from smsc_gui.ui import messages
from smsc_gui.ui.card_texts import date_and_time
from smsc_gui.ui.ring import digits
from smsc_gui.ui.spoken import spoken

translate = QCoreApplication.translate

COLUMNS: Final = tuple(Column)
"""From left to right."""
SHOWN_WHEN_MASKED: Final = 4
_YEAR: Final = re.compile(r"[^\w']*y+[^\w']*")
"""The year in a locale's way to write dates, with what parts it from day and month."""


@lru_cache(maxsize=2048)
def masked_number(number: str) -> str:
    """A number of which only the last four digits show, in its groups: `+••• •• ••• 45 67`."""
    left = sum(map(str.isdigit, spoken(number))) - SHOWN_WHEN_MASKED
    shown = []
    for sign in spoken(number):
        hide = sign.isdigit() and left > 0
        left -= sign.isdigit()
        shown.append("•" if hide else sign)
    return "".join(shown)


def number_text(number: str, *, masked: bool) -> str:
    """A subscriber's number in its groups."""
    return masked_number(number) if masked else spoken(number)


def column_name(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.TIME: translate("Journal", "Time"),
        Column.SUBSCRIBER: translate("Journal", "Subscriber"),
        Column.REFERENCE: translate("Journal", "Reference"),
        Column.STATE: translate("Journal", "State"),
        Column.ASSIGNED: translate("Journal", "Number to call"),
        Column.TOOK: translate("Journal", "Call after"),
        Column.HOW: translate("Journal", "Confirmed"),
        Column.OPERATOR: translate("Journal", "Operator"),
    }[column]


def how_name(how: How) -> str:
    """How a verification was decided; empty where it was not."""
    return {
        How.CALL: translate("Journal", "by the call"),
        How.LATE_CALL: translate("Journal", "by a late call"),
        How.BY_HAND: translate("Journal", "by hand"),
        How.NONE: "",
    }[how]


def brief_time(wall: float, today: QDate) -> str:
    """The time of that moment first, so that times stand one below the other; the date where it is not that
    of `today`, with its year where that is another one.
    """
    moment, locale = QDateTime.fromSecsSinceEpoch(int(wall)), QLocale()
    short, day = QLocale.FormatType.ShortFormat, moment.date()
    time = locale.toString(moment.time(), short)
    if day == today:
        return time
    pattern = locale.dateFormat(short)
    shown = locale.toString(day, _YEAR.sub("", pattern) if day.year() == today.year() else pattern)
    return f"{time}, {shown}"


def deleted_text() -> str:
    """What stands in place of a number that was erased."""
    return translate("Journal", "deleted")


class Cells:
    """The texts of one language; remembers times and names, which come up again with every frame."""

    def __init__(self) -> None:
        self.masked = False
        self._time = lru_cache(4096)(date_and_time)
        self.follow(QDate())
        self._state = lru_cache(messages.state_name)
        self._how = lru_cache(how_name)
        self._deleted = deleted_text()

    def follow(self, today: QDate) -> None:
        """It is this day: what is of another one is shown with its date."""
        self._brief = lru_cache(4096)(lambda wall: brief_time(wall, today))

    def shown(self, row: Row, column: Column) -> str:
        """What stands in this cell on screen: times as short as they are plain."""
        if column is Column.TIME:
            return self._brief(row.prepared - row.prepared % 60)
        return self.text(row, column)

    def text(self, row: Row, column: Column) -> str:  # noqa: PLR0911 - one line for each column
        """What stands in this cell, in full: for paper, a ticket and a screen reader."""
        match column:
            case Column.TIME:
                return self._time(row.prepared - row.prepared % 60)
            case Column.SUBSCRIBER:
                return self.subscriber(row)
            case Column.REFERENCE:
                return row.reference
            case Column.STATE:
                return self._state(row.state)
            case Column.ASSIGNED:
                return spoken(row.assigned) if row.assigned else ""
            case Column.TOOK:
                return "" if row.took is None else digits(int(row.took))
            case Column.HOW:
                return self._how(row.how)
            case Column.OPERATOR:
                return row.operator

    def subscriber(self, row: Row) -> str:
        """The subscriber's number as it may be shown now."""
        return self._deleted if row.erased else number_text(row.subscriber, masked=self.masked)

    def whole(self, row: Row) -> str:
        """The row in one sentence, what matters most first: said when somebody comes to it."""
        parts = [self.subscriber(row).replace("\u00a0", " "), self._state(row.state)]
        for column in (Column.TIME, Column.REFERENCE, Column.TOOK, Column.OPERATOR):
            text = self.text(row, column)
            parts += [f"{column_name(column)}: {text}"] if text else []
        return ", ".join(parts)

    def lines(self, row: Row) -> str:
        """The row as plain text, a line for each column that has something: for a ticket."""
        texts = [(column_name(column), self.text(row, column)) for column in COLUMNS]
        lines = [f"{name}: {text}" for name, text in texts if text]
        return "\n".join(lines).replace("\u00a0", " ")
