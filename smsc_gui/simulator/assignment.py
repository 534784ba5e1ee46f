"""Which number a subscriber is given to call. All of them are made up."""

import re
from collections import OrderedDict
from collections.abc import Sequence

UKRAINIAN = ("380440001101", "380440001102", "380440001103", "380930001104", "380930001105")
FOREIGN = ("442079460101", "442079460102", "442079460103")
"""For every other country: a range that Ofcom keeps free for films and plays."""

TIME_TO_CALL = 900.0
"""Seconds that a subscriber has to call the number (API.md)."""

_WRITTEN = re.compile(r"[+\d][\d ()-]*", re.ASCII)


def subscriber_digits(written: str, country: str) -> str | None:
    """The international digits of a number as a request may write it, or None: error 1."""
    if not _WRITTEN.fullmatch(written):
        return None
    digits = re.sub(r"\D", "", written)
    if country == "UA" and len(digits) == 10 and digits.startswith("0"):
        digits = "38" + digits
    return digits if 8 <= len(digits) <= 15 and not digits.startswith("0") else None


def numbers_for(subscriber: str) -> tuple[str, ...]:
    """Every number that the service has for this subscriber's country, in its fixed order."""
    return UKRAINIAN if subscriber.startswith("380") else FOREIGN


class Assignment:
    """Deals the numbers in turn; whoever asks again within 15 minutes gets the next one."""

    def __init__(self) -> None:
        self._turn = 0
        self._given: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def assign(self, subscriber: str, now: float) -> str:
        """The number for this request; remembered for as long as it may be called."""
        self._forget(now)
        numbers = numbers_for(subscriber)
        if subscriber in self._given:
            number = _next(numbers, self._given.pop(subscriber)[1])
        else:
            number = numbers[self._turn % len(numbers)]
            self._turn += 1
        self._given[subscriber] = (now, number)
        return number

    def _forget(self, now: float) -> None:
        while self._given and now - next(iter(self._given.values()))[0] >= TIME_TO_CALL:
            self._given.popitem(last=False)


def _next(numbers: Sequence[str], number: str) -> str:
    return numbers[(numbers.index(number) + 1) % len(numbers)]
