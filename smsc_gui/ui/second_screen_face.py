"""What the second screen shows: a pure function of one verification and the time.

Nothing of it names a person, a reference, another request, or what went wrong.
"""

from dataclasses import dataclass
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.ring import whole_seconds
from smsc_gui.ui.spoken import in_sentence
from smsc_gui.ui.subscriber_texts import hidden

TICK_FOR: Final = 15.0
"""Seconds for which the tick stays: time to look up from the phone, and no more."""
OVER_FOR: Final = 20.0
"""Seconds for which it says that the time is over."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is to call."""


@dataclass(frozen=True, slots=True)
class ToCall:
    """The number to call, in reading groups that may stand in two lines; `tel` for the QR code.

    `subscriber`: digits, to be shown hidden but for the last four. `left`: whole seconds, 1 or more.
    """

    number: str
    tel: str
    subscriber: str
    left: int


@dataclass(frozen=True, slots=True)
class TimeOver:
    """The time has just run out."""


@dataclass(frozen=True, slots=True)
class CallCame:
    """The call has just been found. `subscriber`: the number, hidden but for the last four digits."""

    subscriber: str


SecondFace = Idle | ToCall | TimeOver | CallCame


def second_face(of: Verification | None, now: Moment) -> SecondFace:
    """What the subscriber of `of` sees now. Every other end than a call leads to the idle screen."""
    if of is None or of.sent is None:
        return Idle()
    if of.state is State.VERIFIED and of.ended is not None:
        is_new = now.elapsed < of.ended.elapsed + TICK_FOR
        return CallCame(hidden(of.subscriber)) if is_new else Idle()
    if of.state is State.WAITING and of.time_left(now) > 0:
        return ToCall(
            number=in_sentence(of.assigned),
            tel=f"tel:+{of.assigned}",
            subscriber=of.subscriber,
            left=whole_seconds(of.time_left(now)),
        )
    ran_out = of.state in {State.WAITING, State.EXPIRED, State.UNCHECKED}
    return TimeOver() if ran_out and now.elapsed < of.zero + OVER_FOR else Idle()
