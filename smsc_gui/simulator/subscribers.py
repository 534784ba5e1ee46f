"""What subscribers do: they call after a while, and `+380 50 000 00 NN` are special (DESIGN.md)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from smsc_gui.simulator.answer import HTML, JSON, Answer
from smsc_gui.simulator.assignment import TIME_TO_CALL

_SPECIAL = "3805000000"
_ERRORS = {"01": 1, "02": 2, "03": 3, "04": 4, "05": 5, "06": 6, "07": 7, "09": 9}

CALLER_FROM_BEFORE = _SPECIAL + "13"
ANOTHER_CALLER = "380500009911"
"""The number that the call for `…11` comes from."""

SECOND_CALL = 5.0
CALLS_BEFORE_ZERO = 10.0
ROW_AFTER_ZERO = 19.5
"""`…15`'s row: 20 s after zero. Zero is counted from when a request was sent, which is a little
before it came here, so half a second is taken off for its way."""
SLOW = 8.0

_PORTAL = Answer(
    b"<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head>"
    b"<body><h1>Welcome</h1><p>Accept the terms to use the network.</p></body></html>",
    content_type=f"{HTML}; charset=utf-8",
)
_BAD_GATEWAY = Answer(
    b"<html><head><title>502 Bad Gateway</title></head>"
    b"<body><center><h1>502 Bad Gateway</h1></center></body></html>",
    status=502,
    content_type=HTML,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that will be made. Times are seconds on the service's clock."""

    phone: str
    to_phone: str
    at: float
    visible: float
    ends_day: bool = False
    """The service's midnight comes between the call and its row."""


def special(subscriber: str) -> str:
    """The `NN` of a special subscriber, or an empty text."""
    return subscriber[-2:] if len(subscriber) == 12 and subscriber.startswith(_SPECIAL) else ""


def error_for(subscriber: str) -> int:
    """The code that every request for this subscriber gets, or 0."""
    return _ERRORS.get(special(subscriber), 0)


def intercepted(subscriber: str) -> Answer | None:
    """What something on the way answers, so that the service never sees the request."""
    return {"23": _PORTAL, "24": _BAD_GATEWAY}.get(special(subscriber))


def spoilt(subscriber: str, answer: Answer) -> Answer:
    """What becomes of the reply to a request that the service has granted."""
    match special(subscriber):
        case "20":
            return replace(answer, delay=SLOW)
        case "21":
            return replace(answer, never=True)
        case "22":
            return replace(answer, cut_off=True)
        case "25":
            return Answer(b'{"phone": , "all_phones": [}', content_type=JSON)
        case _:
            return answer


def calls(
    subscriber: str, assigned: str, numbers: tuple[str, ...], now: float, after: float
) -> list[Call]:
    """The calls that a request granted at `now` brings about, usually one `after` seconds."""
    usual = Call(subscriber, assigned, now + after, now + after)
    make = _HABITS.get(special(subscriber))
    return make(usual, numbers, now) if make else [usual]


def _never(_usual: Call, _numbers: tuple[str, ...], _now: float) -> list[Call]:
    return []


def _from_another_phone(usual: Call, _numbers: tuple[str, ...], _now: float) -> list[Call]:
    return [replace(usual, phone=ANOTHER_CALLER)]


def _to_another_number(usual: Call, numbers: tuple[str, ...], _now: float) -> list[Call]:
    other = next(number for number in numbers if number != usual.to_phone)
    return [replace(usual, to_phone=other)]


def _twice(usual: Call, _numbers: tuple[str, ...], _now: float) -> list[Call]:
    again = usual.at + SECOND_CALL
    return [usual, replace(usual, at=again, visible=again)]


def _shown_late(usual: Call, _numbers: tuple[str, ...], now: float) -> list[Call]:
    zero = now + TIME_TO_CALL
    return [replace(usual, at=zero - CALLS_BEFORE_ZERO, visible=zero + ROW_AFTER_ZERO)]


def _before_midnight(usual: Call, _numbers: tuple[str, ...], _now: float) -> list[Call]:
    return [replace(usual, visible=usual.at + 1.0, ends_day=True)]


_HABITS: dict[str, Callable[[Call, tuple[str, ...], float], list[Call]]] = {
    "10": _never,
    "11": _from_another_phone,
    "12": _to_another_number,
    "13": _never,
    "14": _twice,
    "15": _shown_late,
    "16": _before_midnight,
}
