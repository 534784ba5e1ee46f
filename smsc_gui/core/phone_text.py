"""What a person typed or pasted, brought into a form in which digits can be looked for.

Digits of every script become ASCII, invisible characters go, every kind of gap becomes a space and
everything that usually stands between two numbers becomes a comma. Nothing is guessed: a letter stays
a letter.
"""

import re
import unicodedata
from urllib.parse import unquote

MOST_TEXT = 200
"""Characters that are looked at. A contact card pasted whole is shorter; a page is not a number."""

_PLUS = frozenset("+＋﹢")
_BREAKS = frozenset(",;/\\|&\n\r\v\f\x85\u2028\u2029、，；")
_GAPS = frozenset(" \t.·'’_~−")
_GAP_CATEGORIES = frozenset({"Zs", "Pd", "Ps", "Pe"})
_INVISIBLE_CATEGORIES = frozenset({"Cf", "Cc", "Mn", "Me"})

_EXTENSION = re.compile(
    r"(?P<number>.*\d)[ ,]*(?:ext(?:ension)?|доб\w*|дод\w*|вн(?:утр\w*)?|x|х|#)[ =:]*\d{1,7}[ ,]*"
)
# Letters that stand for a digit by mistake: O for 0, l and І for 1, З for 3 and so on.
_LOOK_ALIKES = "oоοiіlзzsbбв"
_LETTER_IN_NUMBER = re.compile(
    r"\d[^\W\d_]+\d"  # 05O123
    rf"|(?<![^\W\d_])[{_LOOK_ALIKES}]+\d|\d[{_LOOK_ALIKES}]+(?![^\W\d_])"  # O50123, 12345O
    rf"|\d +[{_LOOK_ALIKES}]+ +\d|(?<![^\W\d_])[oоο] +\d"  # 050 O 12, O 50 123
)
_SHORT_WORD_BETWEEN = re.compile(r"\d[ ,]*(?![+ ,])[^\d ,]{1,2}[ ,]*\+?[ ,]*\d")


def cleaned(text: str) -> str:
    """The text in lower case with ASCII digits, spaces for gaps and commas for breaks.

    A `tel:` link (RFC 3966) is read with its `%2B` undone. Any other sign or letter is kept.
    """
    if text.lstrip().lower().startswith(("tel:", "callto:", "sms:")):
        text = unquote(text)
    return "".join(map(_plain, text)).lower()


def _plain(char: str) -> str:
    if char.isascii() and char.isalnum():
        return char
    if char in _PLUS:
        return "+"
    if char in _BREAKS:
        return ","
    category = unicodedata.category(char)
    if char in _GAPS or category in _GAP_CATEGORIES:
        return " "
    if category in _INVISIBLE_CATEGORIES:
        return ""
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


def before_extension(clean: str) -> str | None:
    """What stands before `ext. 5`, `доб. 5`, `;ext=5` or `#5`; None when there is no such thing."""
    found = _EXTENSION.fullmatch(clean)
    return found["number"] if found else None


def has_letter_in_number(clean: str) -> bool:
    """Whether a letter touches digits, or stands between them, as a mistyped digit does."""
    return _LETTER_IN_NUMBER.search(clean) is not None


def has_short_word_between(clean: str) -> bool:
    """Whether one or two letters or signs stand alone between digits (`050 ab 12…`, `050:123`)."""
    return _SHORT_WORD_BETWEEN.search(clean) is not None


def stretches(clean: str) -> list[str]:
    """The stretches that hold digits and nothing but gaps, breaks and plus signs, in order."""
    return re.findall(r"[+ ,]*\d[\d+ ,]*", clean)


def pieces(stretch: str) -> list[str]:
    """A stretch cut at its breaks and before each plus sign: what may be numbers of their own."""
    return re.findall(r"[+ ]*\d[\d ]*", stretch)


def halves(piece: str) -> list[tuple[str, str]]:
    """Each way to cut a piece in two at a gap: `0501234567 0671234567` is two numbers."""
    return [
        (piece[: gap.start()], piece[gap.end() :])
        for gap in re.finditer(r"(?<=\d) +(?=[\d+])", piece)
    ]


def digits_of(text: str) -> str:
    """The ASCII digits of a cleaned text."""
    return re.sub(r"[^0-9]", "", text)
