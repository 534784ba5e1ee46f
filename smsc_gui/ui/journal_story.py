"""A verification's story in words: each step with its time, what it was, and who where it changed. Pure."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import (
    Assigned,
    BecameUnknown,
    CallFound,
    CallSeen,
    Cancelled,
    ConfirmedByHand,
    Doubt,
    Erased,
    Event,
    Expired,
    ExpiredUnchecked,
    Failed,
    FloorFound,
    NumberCameLate,
    Prepared,
    Requested,
    Why,
)
from smsc_gui.core.failure import Failure
from smsc_gui.core.journal_search import Entry
from smsc_gui.core.verification import NotPossible, Verification, advance
from smsc_gui.ui import messages
from smsc_gui.ui.spoken import spoken

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `day`: empty where it is the day of the step before; `who` where nobody else took over."""

    day: str
    time: str
    title: str
    lines: tuple[str, ...] = ()
    who: str = ""


def steps(story: Sequence[Entry]) -> list[Step]:
    """The whole story, in order. No-break spaces hold its numbers together."""
    after = _replayed(story)
    days = [_day(entry.at) for entry in story]
    names = [_who(entry) for entry in story]
    told = []
    for place, entry in enumerate(story):
        title, lines = _words(entry, after[place])
        told.append(
            Step(
                days[place] if place == 0 or days[place] != days[place - 1] else "",
                _time(entry.at),
                title,
                tuple(line for line in lines if line),
                names[place] if place == 0 or names[place] != names[place - 1] else "",
            )
        )
    return told


def account_of(story: Sequence[Entry]) -> str:
    """The account that was asked, for people; empty when the story does not begin with its beginning."""
    first = story[0].event if story else None
    return _account(first.account) if isinstance(first, Prepared) else ""


def _account(known: str) -> str:
    """Its id is `host login NAME` or `host key MARK` (`SignIn.ref`); others are shown as they are."""
    match known.split(" ", 2):
        case host, "login", name:
            return f"{name} · {host}"
        case host, "key", mark:
            return translate("Story", "{host}, API key {mark}").format(host=host, mark=mark)
    return known


def plain_text(head: Sequence[str], told: Sequence[Step]) -> str:
    """The story as a ticket takes it: no colour, no layout, a line for each thing."""
    lines = [*head, ""]
    for step in told:
        lines += [step.day] if step.day else []
        who = f" ({step.who})" if step.who else ""
        lines.append(f"{step.time}  {step.title}{who}")
        lines += [f"          {line}" for line in step.lines]
    return "\n".join(lines).replace("\u00a0", " ")


def _replayed(story: Sequence[Entry]) -> list[Verification | None]:
    """What each step made of the verification. One that was put in from outside the program made nothing."""
    was: Verification | None = None
    after = []
    for entry in story:
        with suppress(NotPossible, ValueError):
            was = advance(was, entry.event, Moment(entry.at, entry.at), new_id="story")
        after.append(was)
    return after


def _day(at: float) -> str:
    date = QDateTime.fromSecsSinceEpoch(int(at)).date()
    return QLocale().toString(date, QLocale.FormatType.LongFormat)


def _time(at: float) -> str:
    """To the second, which the short way of most languages leaves out."""
    time, short = QDateTime.fromSecsSinceEpoch(int(at)).time(), QLocale.FormatType.ShortFormat
    pattern = re.sub(r"(\W?)mm(?!.*s)", r"\1mm\1ss", QLocale().timeFormat(short))
    return QLocale().toString(time, pattern)


def _who(entry: Entry) -> str:
    return " · ".join(part for part in (entry.operator, entry.desk) if part)


def _words(entry: Entry, after: Verification | None) -> tuple[str, tuple[str, ...]]:
    event = entry.event
    match event:
        case Failed(failure) | BecameUnknown(failure):
            return _failure(failure, entry, after)
        case ConfirmedByHand():
            return _by_hand(event)
        case Erased(why):
            return translate("Story", "Data deleted"), (_why_erased(why),)
        case CallFound() | CallSeen():
            return _call(event)
        case Assigned() | NumberCameLate():
            return _number(event)
    return _plain_words(event)


def _plain_words(event: Event) -> tuple[str, tuple[str, ...]]:
    match event:
        case Prepared():
            return translate("Story", "Request prepared"), ()
        case Requested(floor):
            unsure = translate(
                "Story",
                "No check of earlier calls had succeeded, so the first calls found afterwards "
                "prove nothing by themselves.",
            )
            return translate("Story", "Request sent"), (unsure if floor is None else "",)
        case FloorFound():
            said = translate("Story", "Calls that come from now on verify.")
            return translate("Story", "Earlier calls are known"), (said,)
        case Expired():
            said = translate("Story", "The last check found no call.")
            return translate("Story", "Time is up"), (said,)
        case ExpiredUnchecked():
            said = translate("Story", "Calls could not be checked: whether one came is not known.")
            return translate("Story", "Time is up, not checked"), (said,)
        case Cancelled():
            return translate("Story", "Cancelled"), ()
    raise TypeError(f"no words for {type(event).__name__}")


def _number(event: Assigned | NumberCameLate) -> tuple[str, tuple[str, ...]]:
    if isinstance(event, NumberCameLate):
        said = translate("Story", "The subscriber had another card by then: it was not used.")
        return translate("Story", "A number came too late: {number}").format(
            number=_said(event.phone)
        ), (said,)
    others = ", ".join(map(spoken, event.all_phones[1:]))
    said = translate("Story", "The service’s other numbers: {numbers}").format(numbers=others)
    title = translate("Story", "Number to call: {number}").format(number=_said(event.phone))
    return title, (said if others else "",)


def _call(event: CallFound | CallSeen) -> tuple[str, tuple[str, ...]]:
    to = translate("Story", "To {number}.").format(number=spoken(event.to_phone))
    to = to if event.to_phone else ""
    if isinstance(event, CallSeen):
        return translate("Story", "A call that does not count"), (to, _doubt(event.doubt))
    late = translate("Story", "It was found after time had run out.") if event.late else ""
    return translate("Story", "The subscriber’s call"), (to, late)


def _doubt(doubt: Doubt) -> str:
    return {
        Doubt.OTHER_NUMBER: translate(
            "Story", "It went to another of the service’s numbers: it was for another request."
        ),
        Doubt.UNDATED: translate(
            "Story", "Whether it came before the request or after it is not known."
        ),
        Doubt.AFTER_THE_END: translate(
            "Story", "It came to light only after this request had ended."
        ),
    }[doubt]


def _by_hand(event: ConfirmedByHand) -> tuple[str, tuple[str, ...]]:
    reason = (
        translate("Story", "Reason: {reason}").format(reason=event.reason)
        if event.reason
        else translate("Story", "The reason is deleted.")
    )
    second = translate("Story", "Agreed to by {name}.").format(name=event.second)
    return translate("Story", "Confirmed by hand"), (reason, second if event.second else "")


def _why_erased(why: Why) -> str:
    return {
        Why.AGE: translate(
            "Story", "The number and what was written were kept for the set number of days."
        ),
        Why.ASKED: translate(
            "Story", "Someone had the number and what was written deleted for good."
        ),
    }[why]


def _failure(
    failure: Failure, entry: Entry, after: Verification | None
) -> tuple[str, tuple[str, ...]]:
    at = Moment(entry.at, entry.at)
    of = after or Verification(
        "", "", "", "", at
    )  # no beginning is known: a story that was changed
    host = of.account.split(" ")[0]
    message = messages.for_failure(failure, verification=of, host=host, now=at)
    words = " ".join("".join(s if s.isprintable() else " " for s in failure.text).split())
    lines = [message.what]
    if failure.code is not None:
        lines.append(translate("Story", "Error code: {code}").format(code=failure.code))
    if words:
        lines.append(translate("Story", "The service’s words: {words}").format(words=words))
    return message.title, tuple(lines)


def _said(number: str) -> str:
    return spoken(number) if number else translate("Journal", "deleted")
