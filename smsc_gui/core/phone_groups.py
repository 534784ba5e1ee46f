"""Digits in groups, as people read numbers aloud, and numbers with their middle hidden for logs."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import phonenumbers  # in each function that needs it: see `phone`

UKRAINE = "380"

MOST_DIGITS = 15
"""Digits of the longest number there is, country code included (ITU-T E.164)."""


def grouped(digits: str) -> tuple[str, ...]:
    """An international number in groups: `("+380", "44", "123", "45", "67")`.

    `digits`: any number of ASCII digits without `+`. Digits that are no possible international
    number come in groups of two to four without `+`. No digit is lost, added or moved.
    """
    number = international(digits)
    if number is None:
        return _in_threes(digits)
    code = str(number.country_code)
    return (f"+{code}", *_national_groups(number, digits[len(code) :]))


def masked(digits: str) -> str:
    """A number as it may stand in a log: `+380 ** *** ** 67`.

    Only the country code of a valid number and the last two digits are shown; of anything else no
    more than the last two digits, of four or fewer nothing. Takes any text; its signs are dropped.
    """
    from phonenumbers import is_valid_number  # noqa: PLC0415

    digits = re.sub(r"[^0-9]", "", digits)
    number = international(digits)
    if number is None or not is_valid_number(number):
        return "*" * min(len(digits[:-2]), MOST_DIGITS) + (digits[-2:] if len(digits) > 4 else "**")
    code, *national = grouped(digits)
    hidden = re.sub(r"\d(?=(?: ?\d){2})", "*", " ".join(national))
    return f"{code} {hidden}"


def international(digits: str) -> "phonenumbers.PhoneNumber | None":
    """The digits as a number with its country code in front, None when no such number is possible."""
    if not 0 < len(digits) <= MOST_DIGITS:
        return None
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return None
    # A number that was understood by leaving out digits (a 0 after the code) is not these digits.
    same = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == f"+{digits}"
    return number if same and phonenumbers.is_possible_number(number) else None


def cut(digits: str, sizes: tuple[int, ...]) -> tuple[str, ...]:
    """Digits in groups of these sizes; what is left over stays in the last group, none is empty."""
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    ends = [*starts[1:], max(len(digits), 1)]
    return tuple(digits[a:b] for a, b in zip(starts, ends, strict=True) if digits[a:b])


def ukrainian_sizes(national: str) -> tuple[int, ...]:
    """How the national part of a Ukrainian number is read: 50 123 45 67, 472 12 34 56, 800 123 456.

    `national`: the digits after +380, perhaps not all of them yet. libphonenumber knows how long the
    area code is, but reads the rest as 3-4; people here read pairs from the end.
    """
    from phonenumbers import PhoneNumber  # noqa: PLC0415

    number = PhoneNumber(country_code=380, national_number=int(f"{national:0<9}"[:9]))
    area, *rest = map(len, _written_groups(number)[1:])
    if national.startswith(("80", "90")):
        return (area, *rest)
    if not rest:  # no such area is known
        area = 2
    return (area, 9 - area - 4, 2, 2)


def _national_groups(number: "phonenumbers.PhoneNumber", national: str) -> tuple[str, ...]:
    if str(number.country_code) == UKRAINE:
        return cut(national, ukrainian_sizes(national))
    written = _written_groups(number)[1:]
    return tuple(short for part in written for short in (_in_threes(part) if part[5:] else (part,)))


def _written_groups(number: "phonenumbers.PhoneNumber") -> tuple[str, ...]:
    from phonenumbers import PhoneNumberFormat, format_number  # noqa: PLC0415

    written = format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return tuple(re.findall(r"\d+", written))


def _in_threes(digits: str) -> tuple[str, ...]:
    """Groups of three; where one digit would be left alone, two groups of two end it."""
    if len(digits) <= 4:
        return cut(digits, (4,))
    threes, rest = divmod(len(digits), 3)
    if rest == 1:
        return cut(digits, (*[3] * (threes - 1), 2, 2))
    return cut(digits, (*[3] * threes, *[2] * (rest // 2)))
