"""The journal's figures: how many were asked for and verified, when, and how long the calls took to come."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from math import ceil
from typing import Final

from smsc_gui.core.journal_blocks import SIZE
from smsc_gui.core.journal_errors import reading_rows
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.verification import State

_QUARTER: Final = 900
"""Seconds: every time zone is a whole number of them away from UTC."""
_IN_TIME: Final = f"""
FROM blocks CROSS JOIN verifications ON seq > block * {SIZE} AND seq <= (block + 1) * {SIZE}
WHERE latest >= :since AND earliest < :until AND prepared >= :since AND prepared < :until
"""
_COUNTS: Final = f"""
SELECT CAST(prepared / {_QUARTER} AS INTEGER), state, count(*) {_IN_TIME} GROUP BY 1, 2
"""
_TOOK: Final = f"SELECT took {_IN_TIME} AND took IS NOT NULL ORDER BY took"


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar: how many were asked for, and how many of these a call verified."""

    date: date
    asked: int
    verified: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of those that were asked for in some time. `waiting`: all that have not ended yet.

    `verified`: by the call. `median_took`, `p90_took`: seconds from showing the number to the call, of calls
    that were noticed in time; None without any. `by_hour`: for each hour of the day, from 0, how many were
    asked for and how many of these were verified. `by_day`: the last days, the oldest first, also those
    before the time that was asked about.
    """

    asked: int
    verified: int
    by_hand: int
    expired: int
    unchecked: int
    failed: int
    unknown: int
    cancelled: int
    waiting: int
    median_took: float | None
    p90_took: float | None
    by_hour: tuple[tuple[int, int], ...]
    by_day: tuple[Day, ...]


def statistics(
    reader: JournalReader, since: float, until: float, tz: tzinfo | None = None, days: int = 14
) -> Figures:
    """The figures for what was prepared in `since <= prepared < until`, seconds since 1970 UTC.

    `tz`: whose days and hours count; None for the computer's own. `days`: how many days `by_day` has; the
    last is the one that `until` ends or lies in. Raises `JournalError`. Thread: the reader's.
    """
    with reading_rows():
        db = reader.connection
        states, asked, verified = Counter[State](), Counter[int](), Counter[int]()
        for at, state, count in _counts(db, since, until):
            hour = datetime.fromtimestamp(at, tz).hour
            states[state] += count
            asked[hour] += count
            verified[hour] += count * (state is State.VERIFIED)
        took = [value for (value,) in db.execute(_TOOK, {"since": since, "until": until})]
        return Figures(
            asked=states.total(),
            verified=states[State.VERIFIED],
            by_hand=states[State.BY_HAND],
            expired=states[State.EXPIRED],
            unchecked=states[State.UNCHECKED],
            failed=states[State.FAILED],
            unknown=states[State.UNKNOWN],
            cancelled=states[State.CANCELLED],
            waiting=sum(count for state, count in states.items() if state.is_open),
            median_took=nearest_rank(took, 50),
            p90_took=nearest_rank(took, 90),
            by_hour=tuple((asked[hour], verified[hour]) for hour in range(24)),
            by_day=tuple(_days(db, until, tz, days)),
        )


def start_of(day: date, tz: tzinfo | None = None) -> float:
    """When the day begins there, in seconds since 1970 UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=tz).timestamp()


def nearest_rank(ordered: Sequence[float], percent: float) -> float | None:
    """The smallest value that at least `percent` of all do not exceed; None of none."""
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)] if ordered else None


def _counts(db: sqlite3.Connection, since: float, until: float) -> Iterator[tuple[int, State, int]]:
    """How many of each state were prepared in each quarter of an hour, and when that began."""
    for quarter, state, count in db.execute(_COUNTS, {"since": since, "until": until}):
        yield quarter * _QUARTER, State(state), count


def _days(db: sqlite3.Connection, until: float, tz: tzinfo | None, days: int) -> Iterator[Day]:
    newest = datetime.fromtimestamp(until - 0.001, tz).date()
    oldest = newest - timedelta(days=days - 1)
    asked, verified = Counter[date](), Counter[date]()
    for at, state, count in _counts(db, start_of(oldest, tz), until):
        day = datetime.fromtimestamp(at, tz).date()
        asked[day] += count
        verified[day] += count * (state is State.VERIFIED)
    for number in range(days):
        day = oldest + timedelta(days=number)
        yield Day(day, asked[day], verified[day])
