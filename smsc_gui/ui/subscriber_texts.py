"""What the subscriber reads, on the second screen and on the slip, in a language of the subscriber's own."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QDateTime, QLocale

from smsc_gui.ui import languages
from smsc_gui.ui.spoken import in_sentence
from smsc_gui.ui.translation import Texts, choose, locale_of, own_name

OPEN_DIGITS: Final = 4
"""Digits of the subscriber's own number that others may read: enough to know it by."""
HIDDEN: Final = "•"
NO_BREAK: Final = "\u00a0"


class SubscriberTexts:
    """The texts in `language`, one of `spoken()`, whatever language the window speaks. Main thread."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = locale_of(language, QLocale.system())
        self._texts = Texts(languages.file_of(language))

    def tr(self, text: str) -> str:
        """As `QObject.tr`, by this language's own file."""
        return self._texts.translate("SubscriberTexts", text) or text

    def caption(self, subscriber: str) -> str:
        """What stands above the number. `subscriber`: digits."""
        text = self.tr("From your phone {number}, call:")
        return text.format(number=hidden(subscriber).replace(" ", NO_BREAK))

    def steps(self) -> tuple[str, str, str]:
        """What to do, and what to expect."""
        return (
            self.tr("Dial the number, or scan the code."),
            self.tr("You will hear a busy tone, or “unavailable”: that is how it should be."),
            self.tr("Hang up. We will see your call."),
        )

    def left(self) -> str:
        """What stands under the time that is left."""
        return self.tr("left to call")

    def confirmed(self) -> str:
        """The call has come."""
        return self.tr("Thank you. Your number is confirmed.")

    def over(self) -> str:
        """The time has run out."""
        return self.tr("Time is up. We will tell you what comes next.")

    def welcome(self) -> str:
        """What stands there while nobody is to call, where the shop has no text of its own."""
        return self.tr("Welcome")

    def until(self, wall: float) -> str:
        """Until when to call. `wall`: seconds since 1970 UTC; told in the computer's time zone."""
        at = QDateTime.fromSecsSinceEpoch(int(wall))
        short = QLocale.FormatType.ShortFormat
        time, date = (self.locale.toString(part, short) for part in (at.time(), at.date()))
        return self.tr("Call before {time} ({date})").format(time=time, date=date)


def spoken() -> dict[str, str]:
    """The languages by their codes, with what each calls itself."""
    return {language: own_name(language) for language in languages.of_subscribers()}


@lru_cache(maxsize=8)
def texts_in(language: str) -> SubscriberTexts:
    """The texts in one language, read once."""
    return SubscriberTexts(language)


def language_for(chosen: str, window: str) -> str:
    """`chosen` where it is spoken, else the window's own language, else English."""
    known = languages.of_subscribers()
    return chosen if chosen in known else choose([window], known)


def hidden(digits: str) -> str:
    """A subscriber's number of which only the last four digits can be read: `+••• •• ••• 45 67`."""
    shown, left = [], OPEN_DIGITS
    for sign in reversed(in_sentence(digits)):
        is_open = left > 0 or not sign.isdigit()
        shown.append(sign if is_open else HIDDEN)
        left -= sign.isdigit()
    return "".join(reversed(shown))
