"""What happened to a verification, as far as somebody who looks elsewhere wants to hear of it."""

from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from smsc_gui.core.events import Doubt
from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.glyphs import Shape, shape_of
from smsc_gui.ui.messages_types import translate
from smsc_gui.ui.theme import Tone

_LAST: Final = 4
_STAFF_DECIDE: Final = frozenset({Doubt.OTHER_NUMBER, Doubt.UNDATED})


class Weight(Enum):
    """How much of a stir it is worth."""

    LOUD = auto()
    """What was waited for: with the sound, and the taskbar's attention."""
    PLAIN = auto()
    """Staff have to do something: the taskbar's attention, but no sound."""
    QUIET = auto()
    """Good to know."""


_WEIGHTS: Final = MappingProxyType(
    {
        State.VERIFIED: Weight.LOUD,
        State.FAILED: Weight.PLAIN,
        State.UNKNOWN: Weight.PLAIN,
        State.EXPIRED: Weight.QUIET,
        State.UNCHECKED: Weight.QUIET,
    }
)


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell. `verification`: its id. `title`: a few words. `text`: a sentence about whom.

    Both are our own words and four digits: a notification may stand on a locked screen, or on one that the
    queue can see, so neither the whole number nor the reference (a name, a contract) is in it. Four digits
    are what the second screen shows too; two would stand for several of a busy desk's subscribers.
    """

    verification: str
    title: str
    text: str
    weight: Weight
    shape: Shape
    tone: Tone


def news_of(change: Change) -> News | None:
    """What there is to tell of a change; None when there is nothing.

    Nothing is told of what was found at the start, and of what staff did themselves.
    """
    before, after = change.before, change.after
    if before is None:
        return None
    digits = " ".join(_pairs(after.subscriber[-_LAST:]))
    if before.state is not after.state and after.state in _WEIGHTS:
        shape, tone = shape_of(after)
        title, text = messages.state_name(after.state), _text(after)
        weight = _WEIGHTS[after.state]
        return News(after.id, title, text.format(digits=digits), weight, shape, tone)
    seen = after.seen[len(before.seen) :]
    if after.state is State.WAITING and any(one.doubt in _STAFF_DECIDE for one in seen):
        title = translate("News", "A call that does not verify")
        text = translate(
            "News", "The number ending in {digits} called. The card says why it is not enough."
        )
        text = text.format(digits=digits)
        return News(after.id, title, text, Weight.PLAIN, Shape.ALARM, Tone.WARNING)
    return None


def _pairs(digits: str) -> tuple[str, ...]:
    return (digits[:-2], digits[-2:])


def _text(after: Verification) -> str:
    match after.state:
        case State.VERIFIED if after.late:
            return translate(
                "News",
                "The number ending in {digits} called; the call was found after time ran out.",
            )
        case State.VERIFIED:
            return translate("News", "The number ending in {digits} called.")
        case State.FAILED:
            return translate("News", "The request for the number ending in {digits} failed.")
        case State.UNKNOWN:
            return translate(
                "News", "What became of the request for the number ending in {digits} is not known."
            )
        case State.EXPIRED:
            return translate("News", "The number ending in {digits} did not call.")
        case _:
            return translate("News", "Whether the number ending in {digits} called is not known.")
