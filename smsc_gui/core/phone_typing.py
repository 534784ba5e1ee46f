"""A phone number while it is being typed: put into groups, the caret kept at its digit."""

import re
import unicodedata

from smsc_gui.core import phone_text
from smsc_gui.core.phone_groups import MOST_DIGITS, UKRAINE, cut, ukrainian_sizes


def typed(text: str, caret: int, default_country: str) -> tuple[str, int]:
    """The text in groups, and where the caret goes: after the same count of digits as before.

    `caret`: characters before it, as in a text field. The result depends on the digits and the plus
    sign alone, so doing it twice changes nothing, and no digit is ever lost or added (digits of other
    scripts become ASCII). A text with letters, with what usually stands between two numbers, with no
    digits or with too many is left as it is.
    """
    clean = phone_text.cleaned(text)
    digits = phone_text.digits_of(clean)
    if not re.fullmatch(r" *\+?[\d ]+", clean) or not 0 < len(digits) <= MOST_DIGITS + 2:
        return text, caret
    before = sum(unicodedata.decimal(char, None) is not None for char in text[: max(caret, 0)])
    shown = _shown("+" in clean, digits, default_country)
    return shown, _after_digits(shown, before, text[: max(caret, 0)].strip() != "")


def _after_digits(shown: str, count: int, after_something: bool) -> int:
    if count == 0:
        return int(after_something and shown.startswith("+"))
    ends = [match.end() for match in re.finditer(r"\d", shown)]
    return ends[count - 1]


def _shown(plus: bool, digits: str, country: str) -> str:
    if country == "UA" and digits.startswith(UKRAINE):
        plus = True  # no area has this code, so it can only be the country's
    if plus:
        return _with_code(digits)
    if digits.startswith("00") and len(digits) > 2:
        return f"00 {_with_code(digits[2:]).removeprefix('+')}"
    if country == "UA":
        return " ".join(_ukrainian(digits))
    return _as_you_type(digits, digits, country)


def _with_code(digits: str) -> str:
    if digits.startswith(UKRAINE):
        return " ".join((f"+{UKRAINE}", *_ukrainian(digits.removeprefix(UKRAINE))))
    return _as_you_type(f"+{digits}", digits, "ZZ")


def _ukrainian(national: str) -> tuple[str, ...]:
    trunk = national.startswith("0")
    area, *rest = ukrainian_sizes(national[trunk:])
    return cut(national, (area + trunk, *rest))


def _as_you_type(start: str, digits: str, country: str) -> str:
    """libphonenumber's way; where it would change the digits themselves, they stay ungrouped."""
    from phonenumbers import AsYouTypeFormatter  # noqa: PLC0415 - see `phone`

    formatter = AsYouTypeFormatter(country)
    shown = ""
    for char in start:
        shown = formatter.input_digit(char)
    return shown.strip() if phone_text.digits_of(shown) == digits else start
