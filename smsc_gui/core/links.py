"""What another program may hand over: a number and a reference, out of a link or from the command line.

A link can come from any web page. It fills a field and never sends; what it says is taken apart with
suspicion, and nothing of it that people cannot see reaches the window. Pure; any thread.
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final
from urllib.parse import parse_qsl, unquote

from smsc_gui.core import phone_text
from smsc_gui.core.phone_groups import MOST_DIGITS

SCHEME: Final = "smsc-verify"
MOST_LINK: Final = 2000
"""Characters of a link that are looked at: browsers and Windows pass no more with certainty."""
MOST_PHONE: Final = 60
"""Characters of a number, however it is written."""
LONGEST_REFERENCE: Final = 80

_WRITTEN: Final = frozenset("0123456789+ ()-./")
_PARAMETERS: Final = 20
_LEAST_DIGITS: Final = 7
"""Of a whole number: fewer may be the town's or operator's code, set apart by a slash."""


class HandedOverProblem(Enum):
    """Why nothing was filled in."""

    TOO_LONG = auto()
    NOT_READABLE = auto()
    """No link of ours, or one whose letters are not encoded as they should be."""
    NO_NUMBER = auto()
    """There is no number, or something among its digits that belongs to none."""
    SEVERAL_NUMBERS = auto()
    REFERENCE_TOO_LONG = auto()


@dataclass(frozen=True, slots=True)
class HandedOver:
    """`phone`: as it was written, for the number field to read. `reference`: one line, "" for none."""

    phone: str
    reference: str = ""


def is_link(text: str) -> bool:
    """Whether this is meant as a link of ours, be it right or wrong."""
    return text.strip()[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def read_link(text: str) -> HandedOver | HandedOverProblem:
    """What `smsc-verify:+380…?reference=…` says; browsers may have put `//` in front and `/` behind.

    The number and the reference are percent-encoded UTF-8; in the reference `+` is a space, as in a form.
    Other parameters are passed over, and so is what follows `#`. Of several `reference` the first counts.
    """
    if len(text) > MOST_LINK:
        return HandedOverProblem.TOO_LONG
    if not is_link(text):
        return HandedOverProblem.NOT_READABLE
    place, _, query = text.strip()[len(SCHEME) + 1 :].partition("#")[0].partition("?")
    try:
        phone = unquote(place, errors="strict").strip("/")
        parameters = parse_qsl(
            query, keep_blank_values=True, errors="strict", max_num_fields=_PARAMETERS
        )
    except ValueError:  # no UTF-8, or more parameters than a link has
        return HandedOverProblem.NOT_READABLE
    references = [value for name, value in parameters if name == "reference"]
    return checked(phone, references[0] if references else "")


def checked(phone: str, reference: str) -> HandedOver | HandedOverProblem:
    """The same for a number and a reference that came apart, such as on the command line."""
    if len(phone) > MOST_PHONE:
        return HandedOverProblem.TOO_LONG
    line = one_line(reference)
    if len(line) > LONGEST_REFERENCE:
        return HandedOverProblem.REFERENCE_TOO_LONG
    number = _seen(phone)
    if _is_several(number):
        return HandedOverProblem.SEVERAL_NUMBERS
    digits = phone_text.digits_of(number)
    if not digits or not set(number) <= _WRITTEN or "+" in number[1:]:
        return HandedOverProblem.NO_NUMBER
    return HandedOver(number, line)


def one_line(text: str) -> str:
    """Without what cannot be seen (control characters, marks that turn the direction of writing), and
    with one space for each gap; composed, so that it is found again however it was typed."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(_visible(" ".join(composed.split())).split())


def _seen(phone: str) -> str:
    """In ASCII digits and plain signs, as the field shows it; what is none of these stays as it is."""
    return "".join(map(_plain, _visible(unicodedata.normalize("NFKC", phone)))).strip()


def _plain(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    return "-" if unicodedata.category(char) == "Pd" else " " if char.isspace() else char


def _visible(text: str) -> str:
    # C: control, format (bidi marks, zero width), surrogates, private use, unassigned.
    return "".join(char for char in text if unicodedata.category(char)[0] != "C")


def _is_several(number: str) -> bool:
    """By what stands between them, or because one number has no so many digits."""
    parts = map(phone_text.digits_of, phone_text.cleaned(number).replace("+", ",").split(","))
    return sum(len(part) >= _LEAST_DIGITS for part in parts) > 1 or (
        len(phone_text.digits_of(number)) > MOST_DIGITS + len("00")
    )
