"""The words of the page about today: hours, days, bars, and how long calls took. Main thread."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from smsc_gui.core.journal_statistics import Figures
from smsc_gui.ui.chart import Bar

translate = QCoreApplication.translate

NOTHING: Final = "–"


def hours(figures: Figures) -> list[Bar]:
    """A bar for each hour of the day."""
    return [
        Bar(str(hour), _words(_hour(hour), asked, verified), asked, verified)
        for hour, (asked, verified) in enumerate(figures.by_hour)
    ]


def days(figures: Figures) -> list[Bar]:
    """A bar for each of the last days."""
    return [
        Bar(
            _mark(day.date),
            _words(_day(day.date), day.asked, day.verified),
            day.asked,
            day.verified,
        )
        for day in figures.by_day
    ]


def hour_names() -> list[str]:
    """The names of the hours, from midnight on."""
    return [_hour(hour) for hour in range(24)]


def day_names(figures: Figures) -> list[str]:
    """The names of the last days."""
    return [_day(day.date) for day in figures.by_day]


def duration(seconds: float | None) -> str:
    """`37 s`, `2 min 5 s`, not to be parted at the end of a line; a dash where nobody knows."""
    if seconds is None:
        return NOTHING
    minutes, left = divmod(int(seconds), 60)
    words = (
        translate("Today", "{minutes} min {seconds} s")
        if minutes
        else translate("Today", "{seconds} s")
    )
    return words.format(minutes=minutes, seconds=left).replace(" ", "\u00a0")


def _words(when: str, asked: int, verified: int) -> str:
    words = translate("Today", "{when}: requested {asked}, verified {verified}.")
    number = QLocale().toString
    return words.format(when=when, asked=number(asked), verified=number(verified))


def _hour(hour: int) -> str:
    time = QLocale().toString
    short = QLocale.FormatType.ShortFormat
    return f"{time(QTime(hour, 0), short)}–{time(QTime((hour + 1) % 24, 0), short)}"


def _day(day: date) -> str:
    shown = _qt(day)
    name = QLocale().standaloneDayName(shown.dayOfWeek(), QLocale.FormatType.ShortFormat)
    return f"{name} {QLocale().toString(shown, QLocale.FormatType.ShortFormat)}"


def _mark(day: date) -> str:
    shown = _qt(day)
    name = QLocale().standaloneDayName(shown.dayOfWeek(), QLocale.FormatType.ShortFormat)
    return f"{name} {day.day}"


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
