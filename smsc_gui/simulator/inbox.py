"""Incoming messages: rows show when their time has come, and ids rise in that order."""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import count
from math import inf
from operator import attrgetter

from smsc_gui.simulator.options import Options

WAITCALL = "[waitcall]"
FIRST_ID = 48_583_001
MOST_HOURS = 168
MOST_ROWS = 10_000
DAY = 86_400.0
KEPT = MOST_HOURS * 3600.0

_PRUNE = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A message or a call. Times are seconds on the service's clock."""

    id: int
    phone: str
    message: str
    to_phone: str
    received: float
    visible: float


@dataclass(frozen=True, slots=True)
class Query:
    """What a look asks for."""

    after_id: int | None = None
    hour: int | None = None
    cnt: int | None = None
    to_phone: str = ""

    @staticmethod
    def read(params: Mapping[str, str]) -> "Query":
        """Read the parameters of get.php; `ValueError` for any that is out of its range."""
        return Query(
            after_id=_number(params, "after_id", 10**18),
            hour=_number(params, "hour", MOST_HOURS, least=1),
            cnt=_number(params, "cnt", MOST_ROWS, least=1),
            to_phone=params.get("to_phone", "").removeprefix("+"),
        )


def _number(params: Mapping[str, str], name: str, most: int, least: int = 0) -> int | None:
    text = params.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text[:20]) <= most):
        raise ValueError(name)
    return int(text)


class Inbox:
    """The rows of an account. Costs nothing while nothing happens; forgets after 168 hours."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._coming: list[tuple[float, int, str, str, str, float]] = []
        self._order = count()
        self._next_id = FIRST_ID
        self._day_ends: list[float] = []

    def put(self, phone: str, message: str, to_phone: str, at: float, visible: float) -> None:
        """Add a row received at `at` that no look sees before `visible`."""
        entry = (visible, next(self._order), phone, message, to_phone, at)
        heapq.heappush(self._coming, entry)

    def end_day(self, at: float) -> None:
        """Have a midnight of the service at `at`, besides those of its time zone."""
        self._day_ends.append(at)
        self._day_ends.sort()

    def look(self, query: Query, now: float, options: Options) -> list[Row]:
        """The rows that a look at `now` is given, in the order in which it is given them."""
        self._surface(now)
        since = self._since(query, now, options)
        found = [
            row
            for row in self._rows[self._first(query, since) :]
            if row.received >= since and query.to_phone in ("", row.to_phone)
        ]
        cnt = query.cnt or options.default_cnt
        found = found[-cnt:] if options.keep_newest else found[:cnt]
        return found[::-1] if options.descending else found

    def _surface(self, now: float) -> None:
        while self._coming and self._coming[0][0] <= now:
            visible, _, phone, message, to_phone, at = heapq.heappop(self._coming)
            self._rows.append(Row(self._next_id, phone, message, to_phone, at, visible))
            self._next_id += 1
        if len(self._rows) > _PRUNE and self._rows[_PRUNE].visible < now - KEPT:
            del self._rows[:_PRUNE]

    def _since(self, query: Query, now: float, options: Options) -> float:
        if query.after_id is not None and options.after_id_overrides_hour:
            return -inf
        if query.hour is not None:
            return now - query.hour * 3600.0
        return self._day_start(now, options.utc_offset)

    def _day_start(self, now: float, utc_offset: float) -> float:
        midnight = (now + utc_offset) // DAY * DAY - utc_offset
        arranged = bisect_right(self._day_ends, now)
        del self._day_ends[: max(arranged - 1, 0)]
        return max(midnight, self._day_ends[0]) if arranged else midnight

    def _first(self, query: Query, since: float) -> int:
        first = bisect_left(self._rows, since, key=attrgetter("visible"))
        if query.after_id is None:
            return first
        return max(first, bisect_right(self._rows, query.after_id, key=attrgetter("id")))


def as_fields(row: Row, options: Options) -> dict[str, object]:
    """A row as get.php writes it, its dates in the service's own time zone."""
    date = _date(row.received, options.utc_offset)
    fields: dict[str, object] = {
        "id": str(row.id) if options.ids_as_text else row.id,
        "received": date,
        "phone": row.phone,
        "message": row.message,
    }
    if options.with_to_phone:
        fields["to_phone"] = row.to_phone
    if options.with_sent:
        fields["sent"] = date
    return fields


@lru_cache(maxsize=4096)
def _date(at: float, utc_offset: float) -> str:
    moment = datetime.fromtimestamp(at, UTC) + timedelta(seconds=utc_offset)
    return moment.strftime("%d.%m.%Y %H:%M:%S")
