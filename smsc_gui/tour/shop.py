"""The shop that the tour plays in: its day and hour, its people, what they type. Each run finds the same."""

import os
import time
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from smsc_gui.core.clock import Moment

OPENS: Final = Moment(wall=1_792_049_040.0, elapsed=50_000.0, boot="tour")
"""Thursday, 15 October 2026, 10:24 in Kyiv."""
_KYIV: Final = "EET-2EEST,M3.5.0/3,M10.5.0/4"
"""As POSIX writes it: it needs no table of time zones."""


@dataclass(frozen=True, slots=True)
class Said:
    """In one language. `operators`: the first one is at work. `second`: agrees to what is done by hand."""

    operators: tuple[str, str]
    second: str
    tickets: tuple[str, str]
    reason: str


_SAID: Final = MappingProxyType(
    {
        "uk": Said(
            ("Олена Коваль", "Іван Петренко"),
            "Марія Шевчук",
            ("заявка 4711", "договір 208"),
            "показано паспорт, є паперовий договір",
        ),
        "en": Said(
            ("Olena Koval", "Ivan Petrenko"),
            "Maria Shevchuk",
            ("ticket 4711", "contract 208"),
            "passport shown, contract on paper",
        ),
    }
)


def said(language: str) -> Said:
    """In this language, else in English."""
    return _SAID.get(language, _SAID["en"])


def move_in(language: str) -> None:
    """This process, and those it starts, count hours as in Kyiv, and are a person's who works there.

    On Windows nobody can say which hours: there it is the computer's.
    """
    os.environ["LOGNAME"] = said(language).operators[0]
    os.environ["TZ"] = _KYIV
    if hasattr(time, "tzset"):
        time.tzset()
