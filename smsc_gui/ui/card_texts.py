"""The words on a card. Each is a function of the verification and the time; numbers come in groups."""

from collections.abc import Callable, Mapping
from math import ceil
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import CallSeen, Doubt
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.failure_parts import breakable
from smsc_gui.ui.ring import digits, whole_seconds
from smsc_gui.ui.spoken import in_sentence, spoken

translate = QCoreApplication.translate


class CardCounts:
    """Texts with a number in them: lupdate finds plural forms in `tr` only, under the name of its class."""

    def tr(self, text: str, comment: str, n: int) -> str:
        """As `QObject.tr`."""
        return translate("CardCounts", text, comment, n)

    def minutes(self, minutes: int) -> str:
        """How long the subscriber has."""
        return self.tr("%n minute(s)", "", minutes)

    def next_look(self, seconds: int) -> str:
        """When the look comes that *Check now* asked for."""
        return self.tr("The next check comes in %n s.", "", seconds)

    def checked(self, seconds: int) -> str:
        """What the last look found. Where it found the call nobody asks."""
        return self.tr("Checked %n s ago: the call is not there yet.", "", seconds)

    def look_before(self, seconds: int) -> str:
        """When the look before a request can be made."""
        return self.tr(
            "%n s more: earlier calls are checked, so that none of them counts. Then the request goes "
            "out by itself, and the number to call shows here.",
            "",
            seconds,
        )


def lines(
    of: Verification, now: Moment, request_wait: float | None, by: str = ""
) -> tuple[str, ...]:
    """The sentences that stand under the state's name. `by`: who confirmed it by hand, where known."""
    if of.state is State.BY_HAND:
        return _by_hand(of, by)
    if of.state is State.PREPARING:
        return (_preparing(request_wait),)
    if of.state is State.WAITING:
        return () if of.time_left(now) > 0 else (_last_look(),)
    return _SAYS[of.state](of)


def state(of: Verification, now: Moment) -> str:
    """What the card is called by at this moment."""
    if of.state is State.WAITING and whole_seconds(of.time_left(now)) == 0:
        return translate("Card", "One last check")
    return messages.state_name(of.state)


def facts(of: Verification, *, by_hand: bool) -> str:
    """What else there is to know of an end. `by_hand`: whether confirming by hand is allowed here."""
    if of.state in {State.EXPIRED, State.UNCHECKED} and by_hand:
        return translate(
            "Card", "Only a request that still waits for its call can be confirmed by hand."
        )
    if of.state is not State.VERIFIED or of.sent is None or of.ended is None:
        return ""
    return translate(
        "Card", "Number to call: {number} · requested at {time} · verified after {duration}"
    ).format(
        number=spoken(of.assigned),
        time=clock_text(of.sent.wall),
        duration=digits(int(of.ended.elapsed - of.sent.elapsed)),
    )


def ends(of: Verification, now: Moment) -> str:
    """Until when the number may be called, by the clock on the wall."""
    at = clock_text(now.wall + of.zero - now.elapsed)
    return translate("Card", "until {time}").format(time=at)


def read_out(of: Verification, left: int) -> str:
    """What staff can say to the subscriber."""
    number = in_sentence(of.assigned)
    ending = " ".join(in_sentence(of.subscriber).split()[-2:])
    minutes = CardCounts().minutes(max(1, ceil(left / 60)))
    return translate(
        "Card",
        "“Call {number} from your phone that ends in {ending}, within {minutes}. You will hear a "
        "busy tone, or that the number is unavailable: that is how it should be.”",
    ).format(number=number, ending=ending, minutes=minutes)


def look_hint(wait: float | None, checked: float | None, *, wanted: bool) -> str:
    """What *Check now* does at this moment, and what it did. The seconds as of `card_face.Waits`."""
    if wait is None:
        return translate("Card", "Looking for calls…")
    if wanted and wait > 0:
        return CardCounts().next_look(ceil(wait))
    if checked is not None:
        return CardCounts().checked(max(1, int(checked)))
    return translate("Card", "The call appears here by itself.")


def by_hand_forbidden() -> str:
    """Why the button is missing."""
    return translate("Card", "Confirming by hand is not allowed at this desk.")


def call_seen(call: CallSeen, *, waits: bool) -> str:
    """A call that does not verify, and why. `waits`: another one would still count."""
    number = in_sentence(call.to_phone) if call.to_phone else "?"
    said = _seen(call.doubt).format(number=number)
    if waits and call.doubt is not Doubt.AFTER_THE_END:
        said += " " + translate("Card", "Ask for one more call, to the number on this card.")
    return said


def _seen(doubt: Doubt) -> str:
    match doubt:
        case Doubt.OTHER_NUMBER:
            return translate(
                "Card",
                "The subscriber called {number}, another number of the service. That call was for "
                "another request, so it verifies nothing here.",
            )
        case Doubt.UNDATED:
            return translate(
                "Card",
                "The subscriber called {number}, but whether before the request or after it is not "
                "known.",
            )
        case Doubt.AFTER_THE_END:
            return translate(
                "Card",
                "A call from this subscriber to {number} showed up after this had ended. It "
                "changes nothing.",
            )


def nothing_sent(of: Verification, *, enter: bool) -> str:
    """Of one who was verified just now, when staff ask for it anew. `enter`: whether Enter would ask."""
    said = (
        translate("Card", "{state} at {time}. Enter once more asks again.")
        if enter
        else translate(
            "Card", "{state} at {time}: nothing was sent. Clear the fields to ask again."
        )
    )
    return said.format(state=messages.state_name(of.state), time=_ended_at(of))


def doubtful_call(of: Verification) -> str:
    """In a few words, that a call came which does not verify one that still waits; "" where none did."""
    doubts = [call.doubt for call in of.seen if call.doubt is not Doubt.AFTER_THE_END]
    if of.state is not State.WAITING or not doubts:
        return ""
    if doubts[-1] is Doubt.OTHER_NUMBER:
        return translate("Card", "Called another number")
    return translate("Card", "Perhaps called too early")


def typed(text: str) -> str:
    """A text that staff typed, so that it can go on in the next line even within a long word."""
    return breakable(text, 20)


def clock_text(wall: float) -> str:
    """A moment (seconds since 1970 UTC) as the time on the wall, as the language writes it."""
    time = QDateTime.fromSecsSinceEpoch(int(wall)).time()
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def date_and_time(wall: float) -> str:
    """A moment (seconds since 1970 UTC) as date and time on the wall, as the language writes them."""
    moment = QDateTime.fromSecsSinceEpoch(int(wall))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _ended_at(of: Verification) -> str:
    return clock_text(of.ended.wall) if of.ended else ""


def _preparing(wait: float | None) -> str:
    if wait is None or wait <= 0:
        return translate("Card", "Earlier calls are checked first, so that none of them can count.")
    return CardCounts().look_before(ceil(wait))


def _last_look() -> str:
    return translate(
        "Card",
        "Time is up. Calls take a moment to show, so one that was made in time still counts.",
    )


def _verified(of: Verification) -> tuple[str, ...]:
    said = [
        translate("Card", "The call from {subscriber} was found at {time}.").format(
            subscriber=in_sentence(of.subscriber), time=_ended_at(of)
        )
    ]
    if of.late:
        said.append(translate("Card", "It was found after time had run out."))
    return tuple(said)


def _by_hand(of: Verification, by: str) -> tuple[str, ...]:
    text = (
        translate("Card", "Confirmed by {name} at {time}; no call was matched.")
        if by
        else translate("Card", "Confirmed by a person at {time}; no call was matched.")
    )
    return (
        text.format(name=typed(by), time=_ended_at(of)),
        translate("Card", "Reason: {reason}").format(reason=typed(of.reason)),
        *(
            [translate("Card", "Agreed to by {name}.").format(name=typed(of.second))]
            if of.second
            else []
        ),
    )


def _expired(_of: Verification) -> tuple[str, ...]:
    return (
        translate(
            "Card", "No call came within the fifteen minutes, and the last check found none either."
        ),
        translate(
            "Card",
            "Most often the call came from the phone’s other SIM card, or with its number hidden: "
            "check that before asking again.",
        ),
    )


def _unchecked(_of: Verification) -> tuple[str, ...]:
    return (
        translate(
            "Card",
            "Time ran out, and the calls could not be checked afterwards. Whether the subscriber "
            "called is not known.",
        ),
    )


def _cancelled(of: Verification) -> tuple[str, ...]:
    return (translate("Card", "Waiting was stopped at {time}.").format(time=_ended_at(of)),)


def _requesting(_of: Verification) -> tuple[str, ...]:
    return (translate("Card", "The service is being asked for a number to call."),)


def _not_given(of: Verification) -> tuple[str, ...]:
    cause = messages.short(of.failure) if of.failure else ""
    said = [translate("Card", "Cause: {cause}.").format(cause=cause)] if cause else []
    if of.state is State.UNKNOWN:
        said.append(
            translate(
                "Card",
                "The request may have reached the service. If a number comes late, it will show "
                "here; asking again may cost again.",
            )
        )
    return tuple(said)


_SAYS: Final[Mapping[State, Callable[[Verification], tuple[str, ...]]]] = MappingProxyType(
    {
        State.REQUESTING: _requesting,
        State.VERIFIED: _verified,
        State.EXPIRED: _expired,
        State.UNCHECKED: _unchecked,
        State.CANCELLED: _cancelled,
        State.FAILED: _not_given,
        State.UNKNOWN: _not_given,
    }
)
