"""Any way a person writes a phone number -> E.164, and back.

Pure and quick (well under a millisecond); any thread. The data is libphonenumber's. What is understood
is always shown to staff before it is sent, so reading is generous about form, and never guesses a digit.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from smsc_gui.core import phone_text
from smsc_gui.core.phone_groups import MOST_DIGITS, UKRAINE, grouped, masked
from smsc_gui.core.phone_trunk import without_trunk
from smsc_gui.core.phone_typing import typed

if TYPE_CHECKING:
    # Imported by each function that needs it: that takes 25 ms, and no number is read before the
    # first paint of the window.
    import phonenumbers

__all__ = ["Kind", "PhoneNumber", "Problem", "grouped", "masked", "read", "typed"]


class Kind(Enum):
    """What sort of number it is, as far as its digits tell."""

    MOBILE = auto()
    LANDLINE = auto()
    MOBILE_OR_LANDLINE = auto()
    TOLL_FREE = auto()
    PREMIUM = auto()
    SHARED_COST = auto()
    VOIP = auto()
    OTHER = auto()


class Problem(Enum):
    """Why a text is not one phone number."""

    EMPTY = auto()
    NO_DIGITS = auto()
    LETTERS = auto()
    """A letter or another sign among the digits, such as O for 0. Never guessed."""
    TOO_SHORT = auto()
    TOO_LONG = auto()
    NO_AREA_CODE = auto()
    """Enough digits for a call within one town, without the code of the town or operator."""
    UNKNOWN_COUNTRY = auto()
    """No country has this code."""
    NOT_A_NUMBER = auto()
    """The country has numbers that are shorter and longer, but none of this length; or a stray +."""
    SEVERAL = auto()
    """Two different numbers, or a text that reads as two."""
    EXTENSION = auto()
    """A number and an extension: a call that comes back cannot show it."""
    SHORT_NUMBER = auto()
    """101, 112 and other numbers of services, which nobody calls from."""
    TOO_MUCH_TEXT = auto()
    """More than `phone_text.MOST_TEXT` characters: nothing in it was looked at."""


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A phone number that could exist.

    `digits`: country code and number, digits only, at most 15 (E.164).
    `country`: ISO 3166 code; None where the digits name no single country (+800, a number that is
    not valid under +1 or +7).
    `is_valid`: whether the number is in a range that is in use. False: possible by its length only.
    """

    digits: str
    country: str | None
    kind: Kind
    is_valid: bool

    @property
    def e164(self) -> str:
        """`+380501234567`."""
        return f"+{self.digits}"

    @property
    def international(self) -> str:
        """`+380 50 123 45 67`, in the groups of its country."""
        return " ".join(self.spoken_groups)

    @property
    def spoken_groups(self) -> tuple[str, ...]:
        """`("+380", "50", "123", "45", "67")`, for reading aloud."""
        return grouped(self.digits)


def read(text: str, default_country: str) -> PhoneNumber | Problem:
    """The one phone number in a text, or why there is none.

    `default_country`: ISO 3166 code, for numbers without a country code. Tried in this order: `+` and
    `00` and a country code; a number of the default country; a country code without `+`. The old
    Ukrainian `8 050…` is taken with UA as the default, where eleven digits mean nothing else.
    """
    if len(text) > phone_text.MOST_TEXT:
        return Problem.TOO_MUCH_TEXT
    clean = phone_text.cleaned(text)
    if not phone_text.digits_of(clean):
        return Problem.NO_DIGITS if clean.strip(" ,") else Problem.EMPTY
    number = phone_text.before_extension(clean)
    if number is not None and isinstance(_from_clean(number, default_country), PhoneNumber):
        return Problem.EXTENSION
    return _from_clean(clean, default_country)


def _from_clean(clean: str, country: str) -> PhoneNumber | Problem:
    if phone_text.has_letter_in_number(clean):
        return Problem.LETTERS
    stretches = phone_text.stretches(clean)
    readings = [_from_stretch(stretch, country) for stretch in stretches]
    valid = _valid(readings)
    if len(valid) > 1 or Problem.SEVERAL in readings:
        return Problem.SEVERAL
    if valid:
        return valid[0]
    if phone_text.has_short_word_between(clean):
        return Problem.LETTERS
    longest = max(range(len(stretches)), key=lambda n: len(phone_text.digits_of(stretches[n])))
    return readings[longest]


def _from_stretch(stretch: str, country: str) -> PhoneNumber | Problem:
    """One number written with gaps and breaks, or several; two readings that differ are several."""
    pieces = phone_text.pieces(stretch)
    whole = _from_piece(stretch, country)
    valid = _valid([whole, *(_from_piece(piece, country) for piece in pieces)])
    if not valid:
        both = [
            [_from_piece(half, country) for half in pair] for pair in phone_text.halves(stretch)
        ]
        valid = _valid([one for pair in both if len(_all_valid(pair)) == 2 for one in pair])
    if len(valid) > 1:
        return Problem.SEVERAL
    return valid[0] if valid else whole


def _all_valid(readings: list[PhoneNumber | Problem]) -> list[PhoneNumber]:
    return [one for one in readings if isinstance(one, PhoneNumber) and one.is_valid]


def _valid(readings: list[PhoneNumber | Problem]) -> list[PhoneNumber]:
    return list(dict.fromkeys(_all_valid(readings)))


def _from_piece(piece: str, country: str) -> PhoneNumber | Problem:
    start, plus, rest = piece.lstrip(" ,").rpartition("+")
    if start.strip("+ "):
        return Problem.NOT_A_NUMBER
    digits = phone_text.digits_of(rest)
    if len(digits) > MOST_DIGITS + 5:  # 00 and a national prefix may stand in front
        return Problem.TOO_LONG
    if not plus and _is_short_number(digits, country):
        return Problem.SHORT_NUMBER
    readings = [_parsed(text, country) for text in _ways_to_read(plus, digits, country)]
    return next(iter(_valid(readings)), readings[0])


def _ways_to_read(plus: str, digits: str, country: str) -> list[str]:
    """How the digits may be meant, the likeliest first; it also says what is wrong with them."""
    if plus:
        return [f"+{digits}"]
    if digits.startswith("00"):
        return [f"+{digits[2:]}", digits]
    # No area in Ukraine has the code 380, though libphonenumber takes all of 38 for one.
    if country == "UA" and digits.startswith(UKRAINE):
        return [f"+{digits}"]
    if country == "UA" and digits.startswith("80") and len(digits) == 11:
        return [digits[1:], f"+{digits}"]
    # The same with a digit missing; ten that begin with 80 can be a toll-free number too.
    if country == "UA" and digits.startswith("80") and len(digits) == 10:
        return [digits[1:], digits]
    return [digits, f"+{digits}"]


def _parsed(text: str, country: str) -> PhoneNumber | Problem:
    import phonenumbers  # noqa: PLC0415
    from phonenumbers import ValidationResult  # noqa: PLC0415

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException as error:
        return _parse_problem(error, text)
    digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible == ValidationResult.IS_POSSIBLE:
        possible = phonenumbers.is_possible_number_with_reason(without_trunk(number))
    if possible == ValidationResult.IS_POSSIBLE and len(digits) <= MOST_DIGITS:
        return _phone_number(number, digits)
    if possible == ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return Problem.TOO_SHORT if text.startswith(("+", "0")) else Problem.NO_AREA_CODE
    return {
        ValidationResult.TOO_SHORT: Problem.TOO_SHORT,
        ValidationResult.INVALID_LENGTH: Problem.NOT_A_NUMBER,
        ValidationResult.INVALID_COUNTRY_CODE: Problem.UNKNOWN_COUNTRY,
    }.get(possible, Problem.TOO_LONG)


def _phone_number(number: "phonenumbers.PhoneNumber", digits: str) -> PhoneNumber:
    import phonenumbers  # noqa: PLC0415

    region = phonenumbers.region_code_for_number(number)
    return PhoneNumber(
        digits=digits,
        country=region if region in phonenumbers.SUPPORTED_REGIONS else None,
        kind=_kind(number),
        is_valid=phonenumbers.is_valid_number(number),
    )


def _kind(number: "phonenumbers.PhoneNumber") -> Kind:
    from phonenumbers import PhoneNumberType, number_type  # noqa: PLC0415

    return {
        PhoneNumberType.MOBILE: Kind.MOBILE,
        PhoneNumberType.FIXED_LINE: Kind.LANDLINE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE: Kind.MOBILE_OR_LANDLINE,
        PhoneNumberType.TOLL_FREE: Kind.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE: Kind.PREMIUM,
        PhoneNumberType.SHARED_COST: Kind.SHARED_COST,
        PhoneNumberType.VOIP: Kind.VOIP,
    }.get(number_type(number), Kind.OTHER)


def _parse_problem(error: "phonenumbers.NumberParseException", text: str) -> Problem:
    import phonenumbers  # noqa: PLC0415

    if error.error_type == error.TOO_LONG:
        return Problem.TOO_LONG
    if error.error_type != error.INVALID_COUNTRY_CODE:
        return Problem.TOO_SHORT
    start = text.removeprefix("+")
    unfinished = any(
        str(code).startswith(start) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    )
    return Problem.TOO_SHORT if unfinished and text != start else Problem.UNKNOWN_COUNTRY


def _is_short_number(digits: str, country: str) -> bool:
    import phonenumbers  # noqa: PLC0415

    code = phonenumbers.country_code_for_region(country)
    if not code or len(digits) > 6 or digits.startswith("0"):
        return False
    number = phonenumbers.PhoneNumber(country_code=code, national_number=int(digits))
    return phonenumbers.is_valid_short_number_for_region(number, country)
