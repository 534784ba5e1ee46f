"""What a person means by what stands in the fields that find: pure, but for the calendar of this place."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QDate, QLocale

from smsc_gui.core.phone_groups import MOST_DIGITS
from smsc_gui.core.phone_text import cleaned

_WORD_FOR_NUMBER: Final = re.compile(r"^(?:tel|тел|phone|номер|number)[.: ]*(?=[+\d])")
_NUMBER: Final = re.compile(r"\+?[\d ]+")
_MORE_THAN_AN_ENDING: Final = 7


@dataclass(frozen=True, slots=True)
class Sought:
    """One of the two, or neither. `number`: digits, `reference`: as it was written."""

    number: str = ""
    reference: str = ""


def sought(text: str) -> Sought:
    """Digits are a part of a number, in whatever way they are grouped; anything else is a reference.

    `00` in front of so many digits that they are more than an ending stands for the +. More digits than any
    number has are a reference as well.
    """
    plain = " ".join(text.split())
    clean = _WORD_FOR_NUMBER.sub("", cleaned(plain).strip())
    digits = re.sub(r"\D", "", clean)
    if not _NUMBER.fullmatch(clean) or len(digits) > MOST_DIGITS + 2:
        return Sought() if not digits and not any(map(str.isalpha, clean)) else Sought("", plain)
    return Sought(digits if len(digits) < _MORE_THAN_AN_ENDING else digits.removeprefix("00"))


def holds(text: str, subscriber: str) -> bool:
    """Whether the text tells this subscriber's number (digits): all of it, or more than an ending."""
    digits = re.sub(r"\D", "", cleaned(text))
    if len(digits) < _MORE_THAN_AN_ENDING:
        return False
    return digits.removeprefix("00") in subscriber or subscriber in digits


class Days(Enum):
    """Which days are wanted."""

    ANY = auto()
    TODAY = auto()
    YESTERDAY = auto()
    WEEK = auto()
    """This week so far; it begins as the language's calendar has it."""
    RANGE = auto()


def days(which: Days, today: QDate, between: tuple[QDate, QDate]) -> tuple[QDate, QDate] | None:
    """The first and the last day, None for any. `between`: for a range; either may be the earlier one."""
    match which:
        case Days.TODAY:
            return today, today
        case Days.YESTERDAY:
            return today.addDays(-1), today.addDays(-1)
        case Days.WEEK:
            first = QLocale().firstDayOfWeek().value
            return today.addDays(-((today.dayOfWeek() - first) % 7)), today
        case Days.RANGE:
            return min(between), max(between)
    return None


def moments(span: tuple[QDate, QDate] | None) -> tuple[float | None, float | None]:
    """Since and until, in seconds since 1970 UTC: from midnight to midnight of this place's clocks.

    A day may have 23 hours, or 25.
    """
    if span is None:
        return None, None
    first, last = span
    return _begins(first), _begins(last.addDays(1))


def _begins(day: QDate) -> float:
    return day.startOfDay().toMSecsSinceEpoch() / 1000
