"""Verifications in every state, made the only way there is: event by event."""

from collections.abc import Iterable

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
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.verification import State, Verification, advance

SUBSCRIBER = "380671234567"
NUMBER = "380440001101"
OTHER = "380440001102"
NUMBERS = (NUMBER, OTHER, "380930001104")
ACCOUNT = "smsc.ua demo"
FLOOR = 100
REFUSED = Failure(FailureKind.SERVICE, may_have_arrived=False, code=3, text="немає коштів")
LOST = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)

ONE_OF_EACH: dict[type, Event] = {
    type(event): event
    for event in (
        Prepared(ACCOUNT, SUBSCRIBER, "contract 7"),
        Requested(FLOOR),
        Assigned(NUMBER, NUMBERS),
        Failed(REFUSED),
        BecameUnknown(LOST),
        FloorFound(FLOOR),
        CallFound(FLOOR + 1, NUMBER, late=False),
        CallSeen(FLOOR + 2, OTHER, Doubt.OTHER_NUMBER),
        NumberCameLate(OTHER),
        Expired(),
        ExpiredUnchecked(),
        Cancelled(),
        ConfirmedByHand("known in person"),
        Erased(Why.ASKED),
    )
}

_WAITS: tuple[Event, ...] = (
    ONE_OF_EACH[Prepared],
    ONE_OF_EACH[Requested],
    ONE_OF_EACH[Assigned],
)
WAYS: dict[State, tuple[Event, ...]] = {
    State.PREPARING: _WAITS[:1],
    State.REQUESTING: _WAITS[:2],
    State.WAITING: _WAITS,
    State.VERIFIED: (*_WAITS, ONE_OF_EACH[CallFound]),
    State.BY_HAND: (*_WAITS, ONE_OF_EACH[ConfirmedByHand]),
    State.EXPIRED: (*_WAITS, Expired()),
    State.UNCHECKED: (*_WAITS, ExpiredUnchecked()),
    State.CANCELLED: (*_WAITS, Cancelled()),
    State.FAILED: (*_WAITS[:2], ONE_OF_EACH[Failed]),
    State.UNKNOWN: (*_WAITS[:2], ONE_OF_EACH[BecameUnknown]),
}
"""How a verification comes into each state."""


def moment(seconds: float) -> Moment:
    """A reading of both clocks, `seconds` after these stories begin."""
    return Moment(1_800_000_000.0 + seconds, 5000.0 + seconds, "boot 1")


def after(*events: Event, new_id: str = "v", each: float = 1.0, begin: float = 0.0) -> Verification:
    """What these events, `each` so many seconds after the one before, make of a new verification."""
    state: Verification | None = None
    for number, event in enumerate(events):
        state = advance(state, event, moment(begin + number * each), new_id=new_id)
    assert state is not None
    return state


def in_state(state: State) -> Verification:
    """A verification in this state; prepared at second 0, one event a second."""
    return after(*WAYS[state])


def waiting(
    *,
    floor: int | None = FLOOR,
    new_id: str = "v",
    subscriber: str = SUBSCRIBER,
    begin: float = 0.0,
) -> Verification:
    """One that waits, sent a second after `begin`."""
    return after(
        Prepared(ACCOUNT, subscriber),
        Requested(floor),
        Assigned(NUMBER, NUMBERS),
        new_id=new_id,
        begin=begin,
    )


def all_events() -> Iterable[Event]:
    """One event of each kind."""
    return ONE_OF_EACH.values()
