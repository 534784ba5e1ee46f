"""What the texts of `messages` come in, and how each is looked up. The texts are read on the main thread."""

from dataclasses import dataclass
from enum import Enum, auto
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from smsc_gui.core.clock import Moment

translate: Final = QCoreApplication.translate
"""Under this name lupdate finds the texts; they all stand in the context "messages"."""


class Action(Enum):
    """What the button of a message does."""

    SIGN_IN = auto()
    """Open the sign-in page."""
    TRY_AGAIN = auto()
    """Ask again for this subscriber, or test this sign-in again."""
    ACCOUNT_PAGE = auto()
    """Open `messages.account_page(host)` in the browser."""


class Severity(Enum):
    """How much a text of the bar matters."""

    INFO = auto()
    WARNING = auto()
    ERROR = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """One failure for a person. Every part is plain text: some of it comes from the service.

    `details`: labels and values to unfold and copy; no secret, the subscriber's number masked.
    `try_again_at`: until this `Moment.elapsed` the action is not offered yet; a countdown shows.
    `subscriber`: whose request failed, in groups; empty when it is nobody's. By then another card may show.
    """

    title: str
    what: str
    steps: tuple[str, ...]
    action: Action | None = None
    details: tuple[tuple[str, str], ...] = ()
    try_again_at: float | None = None
    subscriber: str = ""


@dataclass(frozen=True, slots=True)
class BarText:
    """The one line at the top of the window."""

    text: str
    severity: Severity
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A cause in words: what a message is made of."""

    title: str
    what: str
    steps: tuple[str, ...]
    action: Action | None = None


class Asked(Enum):
    """What was asked of the service when it failed."""

    NUMBER = auto()
    LOOK = auto()
    """The look before the request: the request itself was not sent."""
    TEST = auto()
    """The balance, to test a sign-in."""


def clock_time(elapsed: float, now: Moment) -> str:
    """`Moment.elapsed` as the local time on the wall, in the way of the chosen language.

    Rounded up to the minute: what is told to be over at that time really is.
    """
    wall = ceil(round(now.wall + elapsed - now.elapsed, 3) / 60) * 60
    time = QDateTime.fromSecsSinceEpoch(wall).time()
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def stamp(moment: Moment) -> str:
    """Local date and time with the distance from UTC, the same in every language."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.wall))
    zoned = local.toOffsetFromUtc(local.offsetFromUtc())
    return zoned.toString(Qt.DateFormat.ISODate).replace("T", " ")
