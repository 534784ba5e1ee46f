"""What the line under the number field says, and when: pure, a function of the text and the moment.

While somebody types, only what no further digit can mend is called wrong; on Enter everything is.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from smsc_gui.core.phone import Kind, PhoneNumber, Problem, read
from smsc_gui.ui import messages
from smsc_gui.ui.theme import Tone

_PLAINLY_WRONG: Final = frozenset(
    {
        Problem.LETTERS,
        Problem.TOO_LONG,
        Problem.UNKNOWN_COUNTRY,
        Problem.SEVERAL,
        Problem.EXTENSION,
        Problem.TOO_MUCH_TEXT,
    }
)


class Ready(Enum):
    """What Enter does with the text."""

    NOT_YET = auto()
    CONFIRM = auto()
    """A number that is possible, but not known to be in use."""
    YES = auto()


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The words, their tone, and what was understood."""

    text: str
    tone: Tone
    ready: Ready
    digits: str = ""


def number_line(text: str, country: str, *, entered: bool) -> NumberLine:
    """`country`: ISO 3166, for numbers without a country code. `entered`: somebody pressed Enter."""
    found = read(text, country)
    if isinstance(found, Problem):
        if entered or found in _PLAINLY_WRONG:
            return NumberLine(messages.phone_problem(found), Tone.BAD, Ready.NOT_YET)
        return NumberLine("", Tone.MUTED, Ready.NOT_YET)
    if found.is_valid:
        return NumberLine(_understood(found), Tone.PLAIN, Ready.YES, found.digits)
    words = _doubted(found) if entered else ""
    return NumberLine(words, Tone.WARNING, Ready.CONFIRM, found.digits)


def _understood(number: PhoneNumber) -> str:
    parts = [number.international]
    if number.country:
        parts.append(messages.country_name(number.country, QLocale().name()))
    if number.kind is not Kind.OTHER:
        parts.append(messages.kind_name(number.kind))
    return " · ".join(parts)


def _doubted(number: PhoneNumber) -> str:
    return QCoreApplication.translate(
        "NumberLine", "{number} is not known to be in use. Compare it digit by digit."
    ).format(number=number.international)
