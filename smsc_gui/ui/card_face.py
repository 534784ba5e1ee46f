"""What a card shows: a pure function of a verification, the time, and what the limits say.

The widgets of `card.py` only draw a `Face`; nothing else decides what is shown or can be pressed.
"""

from dataclasses import dataclass
from enum import Enum, auto

from smsc_gui.core.clock import Moment
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import card_texts
from smsc_gui.ui.glyphs import Shape, shape_of
from smsc_gui.ui.ring import whole_seconds
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.theme import Tone


class Act(Enum):
    """What staff can do with a card."""

    SHOW = auto()
    SLIP = auto()
    CHECK_NOW = auto()
    BY_HAND = auto()
    CANCEL = auto()
    ASK_AGAIN = auto()
    CORRECT = auto()
    """Put the number back into its field."""
    DETAILS = auto()


@dataclass(frozen=True, slots=True)
class Waits:
    """What the limits say, in seconds. `look`, `request`, `checked`: as `DeskModel.look_wait`, `request_wait`
    and `checked` say. `wanted`: whether staff asked for a look that has not begun.

    `can_look`: whether looks are made at all for the card's account. `by_hand`: whether confirming by hand
    is allowed here.
    """

    look: float | None = None
    request: float | None = None
    can_look: bool = True
    by_hand: bool = True
    wanted: bool = False
    checked: float | None = None


@dataclass(frozen=True, slots=True)
class Calling:
    """The number to call and all around it. Numbers in reading groups; `tel` for the QR code."""

    number: str
    tel: str
    left: int
    ends: str
    read_out: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """A card at one moment. Every text is plain. `facts`: of an end, for whoever wants to know more."""

    subscriber: str
    reference: str
    shape: Shape
    tone: Tone
    state: str
    lines: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    calling: Calling | None = None
    facts: str = ""
    look_hint: str = ""
    acts: tuple[Act, ...] = ()


def face(of: Verification, now: Moment, waits: Waits, by: str = "") -> Face:
    """The card of a verification, now. `by`: who confirmed it by hand, where that is known."""
    shape, tone = shape_of(of)
    waiting = of.state is State.WAITING
    calling = _calling(of, now) if waiting else None
    look_hint = ""
    if waiting and waits.can_look:
        look_hint = card_texts.look_hint(waits.look, waits.checked, wanted=waits.wanted)
    if waiting and not waits.by_hand:
        look_hint = f"{look_hint} {card_texts.by_hand_forbidden()}".strip()
    return Face(
        subscriber=spoken(of.subscriber),
        reference=card_texts.typed(of.reference),
        shape=shape,
        tone=tone,
        state=card_texts.state(of, now),
        lines=card_texts.lines(of, now, waits.request, by),
        seen=tuple(card_texts.call_seen(call, waits=calling is not None) for call in of.seen),
        calling=calling,
        facts=card_texts.facts(of, by_hand=waits.by_hand),
        look_hint=look_hint,
        acts=tuple(act for act in _acts(of, now) if act is not Act.BY_HAND or waits.by_hand),
    )


def _calling(of: Verification, now: Moment) -> Calling | None:
    """None when the time is over: nothing is to be called any more."""
    left = whole_seconds(of.time_left(now))
    if not left:
        return None
    return Calling(
        number=spoken(of.assigned),
        tel=f"tel:+{of.assigned}",
        left=left,
        ends=card_texts.ends(of, now),
        read_out=card_texts.read_out(of, left),
        others=tuple(spoken(other) for other in of.other_phones),
    )


_ASK_AGAIN = frozenset(
    {State.EXPIRED, State.UNCHECKED, State.CANCELLED, State.FAILED, State.UNKNOWN}
)


def _acts(of: Verification, now: Moment) -> tuple[Act, ...]:
    if of.state is State.WAITING:
        shows = (Act.SHOW, Act.SLIP) if whole_seconds(of.time_left(now)) else ()
        return (*shows, Act.CHECK_NOW, Act.BY_HAND, Act.CANCEL)
    if of.state is State.PREPARING:
        return (Act.CANCEL,)
    acts = [Act.ASK_AGAIN] if of.state in _ASK_AGAIN and not _is_pointless(of) else []
    if of.state is State.FAILED and of.failure is not None and of.failure.code == 1:
        acts.append(Act.CORRECT)
    if of.state in {State.FAILED, State.UNKNOWN}:
        acts.append(Act.DETAILS)
    return tuple(acts)


def _is_pointless(of: Verification) -> bool:
    """Whether the service would only say the same again: a number it does not take, or has barred."""
    return of.failure is not None and of.failure.code in {1, 5} and of.state is State.FAILED
