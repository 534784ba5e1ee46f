"""Phone numbers as the service writes them, to bare digits.

How it separates the numbers of a list, and whether it writes `+` or punctuation, is not known
(API.md): the readers take every likely way.
"""

import re
from collections.abc import Iterable

_LONGEST_WRITTEN = 40
_PUNCTUATION = dict.fromkeys(
    map(ord, " \t\u00a0\u2009\u202f()./-\u2010\u2011\u2012\u2013\u2014\u2212")
)
_NUMBER = re.compile(r"\+?([0-9]{7,15})")

# From the surest separator to the boldest. The last one takes no letter, quote, bracket or "=":
# what holds those is a reply in another format, or a page that happens to show a number.
_SEPARATORS = (
    re.compile(r"[,;|\r\n\t]+"),
    re.compile(r"[,;|\r\n\t]+|(?=\+)"),
    re.compile(r"[,;|\s]+"),
    re.compile(r"[,;|\s/\\:.*_~()-]+"),
)


def read_number(value: object) -> str | None:
    """Return the 7 to 15 digits of one number, None when it is not one. JSON integers count."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**15:
        value = str(value)
    if not isinstance(value, str):
        return None
    written = value.strip()
    if len(written) > _LONGEST_WRITTEN:
        return None
    match = _NUMBER.fullmatch(written.translate(_PUNCTUATION))
    return match[1] if match else None


def split_numbers(text: str) -> tuple[str, ...] | None:
    """Return the numbers of a list without repeats, None when no way of splitting makes sense.

    The first separator under which every piece is a number decides, so that blanks and hyphens
    inside a number do not tear it apart.
    """
    for separator in _SEPARATORS:
        numbers = _all_numbers(piece for piece in separator.split(text) if piece.strip())
        if numbers is not None:
            return numbers
    return None


def _all_numbers(pieces: Iterable[str]) -> tuple[str, ...] | None:
    """Stop at the first piece that is no number: a megabyte of others is not looked at."""
    numbers: dict[str, None] = {}
    for piece in pieces:
        number = read_number(piece)
        if number is None:
            return None
        numbers[number] = None
    return tuple(numbers)
