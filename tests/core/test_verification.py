"""The pure function between the states: every state and every event, and what time alone does."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from smsc_gui.core.verification import (
    NotPossible,
    State,
    Verification,
    advance,
    end_by_time,
    may_be_erased,
)
from tests.support.stories import (
    ACCOUNT,
    FLOOR,
    LOST,
    NUMBER,
    NUMBERS,
    ONE_OF_EACH,
    OTHER,
    REFUSED,
    SUBSCRIBER,
    after,
    in_state,
    moment,
    waiting,
)

BECOMES: dict[tuple[State, type], State] = {
    (State.PREPARING, Requested): State.REQUESTING,
    (State.PREPARING, Failed): State.FAILED,
    (State.PREPARING, Cancelled): State.CANCELLED,
    (State.REQUESTING, Assigned): State.WAITING,
    (State.REQUESTING, Failed): State.FAILED,
    (State.REQUESTING, BecameUnknown): State.UNKNOWN,
    (State.WAITING, CallFound): State.VERIFIED,
    (State.WAITING, CallSeen): State.WAITING,
    (State.WAITING, Expired): State.EXPIRED,
    (State.WAITING, ExpiredUnchecked): State.UNCHECKED,
    (State.WAITING, Cancelled): State.CANCELLED,
    (State.WAITING, ConfirmedByHand): State.BY_HAND,
    (State.UNKNOWN, Assigned): State.WAITING,
    (State.UNKNOWN, Failed): State.FAILED,
    (State.UNKNOWN, CallSeen): State.UNKNOWN,
    (State.UNKNOWN, NumberCameLate): State.UNKNOWN,
    (State.VERIFIED, CallSeen): State.VERIFIED,
    (State.BY_HAND, CallSeen): State.BY_HAND,
    (State.EXPIRED, CallSeen): State.EXPIRED,
    (State.UNCHECKED, CallSeen): State.UNCHECKED,
    (State.CANCELLED, CallSeen): State.CANCELLED,
    (State.FAILED, CallSeen): State.FAILED,
    **{(state, Erased): state for state in State if not state.is_open},
}
"""All that is possible (a floor is found only where there is none: below). Whatever is not here is not."""

ENDED = [state for state in State if not state.is_open and state is not State.UNKNOWN]


@pytest.mark.parametrize("kind", ONE_OF_EACH, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("state", State)
def test_every_state_and_every_event(state: State, kind: type) -> None:
    was = in_state(state)
    before = dataclasses.replace(was)
    expected = BECOMES.get((state, kind))
    if expected is None:
        with pytest.raises(NotPossible):
            advance(was, ONE_OF_EACH[kind], moment(50), new_id="w")
    else:
        assert advance(was, ONE_OF_EACH[kind], moment(50), new_id="w").state is expected
    assert was == before


def test_the_program_still_acts_in_three_states() -> None:
    assert {state for state in State if state.is_open} == {
        State.PREPARING,
        State.REQUESTING,
        State.WAITING,
    }


def test_it_begins_with_what_staff_asked_for() -> None:
    assert advance(None, ONE_OF_EACH[Prepared], moment(3), new_id="w") == Verification(
        "w", ACCOUNT, SUBSCRIBER, "contract 7", prepared=moment(3)
    )


@pytest.mark.parametrize(
    "event", [event for kind, event in ONE_OF_EACH.items() if kind is not Prepared], ids=repr
)
def test_nothing_happens_to_what_has_not_begun(event: Event) -> None:
    with pytest.raises(NotPossible, match=r"^it has not begun$"):
        advance(None, event, moment(0))


def test_it_begins_once() -> None:
    with pytest.raises(NotPossible, match=r"^it has begun already$"):
        advance(in_state(State.FAILED), ONE_OF_EACH[Prepared], moment(0), new_id="w")


def test_a_refusal_names_the_event_and_the_state() -> None:
    with pytest.raises(NotPossible, match=r"^Cancelled in state verified by hand$"):
        advance(in_state(State.BY_HAND), Cancelled(), moment(0))


def test_what_each_event_leaves_behind() -> None:
    prepared = after(ONE_OF_EACH[Prepared])
    requested = advance(prepared, Requested(7), moment(1))
    assert requested == dataclasses.replace(
        prepared, state=State.REQUESTING, sent=moment(1), floor=7
    )
    shown = advance(requested, Assigned(NUMBER, NUMBERS), moment(2))
    assert shown == dataclasses.replace(
        requested, state=State.WAITING, assigned=NUMBER, all_phones=NUMBERS, shown=moment(2)
    )
    assert shown.other_phones == NUMBERS[1:]
    found = advance(shown, CallFound(8, NUMBER, late=True), moment(3))
    assert found == dataclasses.replace(
        shown, state=State.VERIFIED, row=8, late=True, ended=moment(3), row_seen=moment(3)
    )
    call = CallSeen(9, OTHER, Doubt.AFTER_THE_END)
    assert advance(found, call, moment(4)) == dataclasses.replace(
        found, seen=(call,), row_seen=moment(4)
    )


@pytest.mark.parametrize(
    ("kind", "end"),
    [(Expired, State.EXPIRED), (ExpiredUnchecked, State.UNCHECKED), (Cancelled, State.CANCELLED)],
)
def test_an_end_keeps_everything_else(kind: type, end: State) -> None:
    was = in_state(State.WAITING)
    became = advance(was, ONE_OF_EACH[kind], moment(9))
    assert became == dataclasses.replace(was, state=end, ended=moment(9))


def test_a_failure_is_kept() -> None:
    was = in_state(State.REQUESTING)
    failed = advance(was, Failed(REFUSED), moment(9))
    assert failed == dataclasses.replace(was, state=State.FAILED, failure=REFUSED, ended=moment(9))
    unknown = advance(was, BecameUnknown(LOST), moment(9))
    assert unknown == dataclasses.replace(was, state=State.UNKNOWN, failure=LOST, ended=moment(9))


def test_a_late_answer_brings_it_back_with_the_time_that_is_left() -> None:
    unknown = in_state(State.UNKNOWN)
    back = advance(unknown, Assigned(NUMBER, NUMBERS), moment(61))
    assert (back.state, back.failure, back.ended) == (State.WAITING, None, None)
    assert back.sent == unknown.sent == moment(1)
    assert back.time_left(moment(61)) == 840.0


def test_a_number_that_came_late_is_only_told() -> None:
    unknown = in_state(State.UNKNOWN)
    assert advance(unknown, NumberCameLate(OTHER), moment(61)) == unknown


def test_a_floor_is_found_once_and_only_while_it_waits() -> None:
    without = waiting(floor=None)
    found = advance(without, FloorFound(55), moment(9))
    assert found == dataclasses.replace(without, floor=55)
    with pytest.raises(NotPossible, match=r"^it has a floor$"):
        advance(found, FloorFound(56), moment(10))


@pytest.mark.parametrize(("floor", "row"), [(FLOOR, FLOOR), (FLOOR, 1), (None, 10**9)])
def test_no_row_verifies_that_is_not_above_the_floor(floor: int | None, row: int) -> None:
    reason = r"^the row is not known to have come after the request$"
    with pytest.raises(NotPossible, match=reason):
        advance(waiting(floor=floor), CallFound(row, NUMBER, late=False), moment(9))


def test_the_first_row_above_the_floor_verifies() -> None:
    found = advance(waiting(floor=0), CallFound(1, "", late=False), moment(9))
    assert (found.state, found.row, found.late) == (State.VERIFIED, 1, False)


def test_reason_and_second_person_are_kept_without_blanks_around_them() -> None:
    was = waiting()
    by_hand = advance(was, ConfirmedByHand("  passport shown\n", " Ірина "), moment(9))
    assert by_hand == dataclasses.replace(
        was, state=State.BY_HAND, reason="passport shown", second="Ірина", ended=moment(9)
    )


def test_a_confirmation_whose_reason_was_erased_is_still_one() -> None:
    assert advance(waiting(), ConfirmedByHand(""), moment(9)).state is State.BY_HAND


ENDED_IN_ALL_WAYS = [state for state in State if not state.is_open]


@pytest.mark.parametrize("state", ENDED_IN_ALL_WAYS)
def test_what_is_erased_names_nobody_and_keeps_its_figures(state: State) -> None:
    was = advance(in_state(state), ONE_OF_EACH[CallSeen], moment(50))
    erased = advance(was, Erased(Why.ASKED), moment(5000))
    told = repr(erased)
    for word in (SUBSCRIBER, NUMBER, OTHER, "contract 7", "known in person", "немає коштів"):
        assert word not in told
    assert erased.erased
    for name in ("id", "account", "state", "prepared", "sent", "shown", "ended", "row", "late"):
        assert getattr(erased, name) == getattr(was, name)


@pytest.mark.parametrize("event", ONE_OF_EACH.values(), ids=repr)
def test_nothing_happens_to_what_is_erased(event: Event) -> None:
    erased = advance(in_state(State.UNKNOWN), Erased(Why.AGE), moment(5000))
    with pytest.raises(NotPossible):
        advance(erased, event, moment(5001))


@pytest.mark.parametrize("state", State)
def test_only_what_has_ended_may_be_erased(state: State) -> None:
    """An unknown request's answer may come while its fifteen minutes, from second 1 on, run."""
    expected = not state.is_open
    assert may_be_erased(in_state(state), moment(901)) is expected
    assert may_be_erased(in_state(state), moment(900)) is (expected and state is not State.UNKNOWN)


def test_what_is_erased_is_not_erased_again() -> None:
    erased = advance(in_state(State.VERIFIED), Erased(Why.AGE), moment(5000))
    assert not may_be_erased(erased, moment(99_999))


def test_the_time_left_is_counted_from_the_sending_and_held() -> None:
    was = waiting()  # sent at second 1
    assert was.zero == moment(901).elapsed
    assert was.time_left(moment(1)) == 900.0
    assert was.time_left(moment(900)) == 1.0
    assert was.time_left(moment(902)) == 0.0
    assert was.time_left(moment(-500)) == 900.0


def test_no_time_is_left_before_it_was_sent() -> None:
    with pytest.raises(ValueError, match=r"^not sent yet$"):
        in_state(State.PREPARING).time_left(moment(0))


# Time alone. Sent at second 1, so zero is at second 901.


@pytest.mark.parametrize(
    ("now", "looked", "since", "end"),
    [
        (900, None, 0, None),
        (930, 920.9, 0, None),  # a row may show later than this look
        (930, 921, 0, Expired()),
        (922, 922, 0, Expired()),
        (1500.9, None, 0, None),
        (1501, None, 0, ExpiredUnchecked()),
        (1501, 920, 0, ExpiredUnchecked()),
        (1501, 921, 0, Expired()),
        (1501, None, 901, ExpiredUnchecked()),
        (1501, None, 902, None),  # the program started, or woke, a second later
        (5000, None, 4400.1, None),
        (5000, None, 4400, ExpiredUnchecked()),
        (5000, 4401, 4400, Expired()),
    ],
)
def test_what_time_makes_of_one_that_waits(
    now: float, looked: float | None, since: float, end: object
) -> None:
    assert end == end_by_time(
        waiting(),
        moment(now),
        looked=None if looked is None else moment(looked).elapsed,
        checking_since=moment(since).elapsed,
    )


@pytest.mark.parametrize("state", [state for state in State if state is not State.WAITING])
def test_time_ends_nothing_else(state: State) -> None:
    far = moment(10**6)
    assert end_by_time(in_state(state), far, looked=far.elapsed, checking_since=0.0) is None


def test_a_look_from_before_the_number_was_known_proves_nothing() -> None:
    """It may have asked for rows above a higher floor only: nobody waited for this one yet."""
    back = advance(in_state(State.UNKNOWN), Assigned(NUMBER, NUMBERS), moment(1000))
    ends = [
        end_by_time(back, moment(1001), looked=moment(at).elapsed, checking_since=0.0)
        for at in (930, 999.9, 1000)
    ]
    assert ends == [None, None, Expired()]


# Whatever happens, in whatever order.

_EVENTS = st.one_of(
    st.sampled_from(list(ONE_OF_EACH.values())),
    st.builds(Requested, st.none() | st.integers(0, 20)),
    st.builds(FloorFound, st.integers(0, 20)),
    st.builds(CallFound, st.integers(0, 20), st.sampled_from(NUMBERS), late=st.booleans()),
    st.builds(CallSeen, st.integers(0, 20), st.just(""), st.sampled_from(Doubt)),
)


@given(st.lists(_EVENTS, max_size=30))
def test_ends_stay_and_only_a_row_above_the_floor_verifies(happened: list[Event]) -> None:
    one = after(ONE_OF_EACH[Prepared])
    for second, event in enumerate(happened, start=1):
        try:
            became = advance(one, event, moment(second))
        except NotPossible:
            continue
        if one.state in ENDED:
            assert became.state is one.state
            assert became.ended == one.ended
        if became.state is State.VERIFIED and one.state is not State.VERIFIED:
            assert one.state is State.WAITING
            assert isinstance(event, CallFound)
            assert one.floor is not None
            assert became.row == event.row > one.floor
        assert one.sent is None or became.sent == one.sent
        assert one.floor is None or became.floor == one.floor
        one = became


@pytest.mark.parametrize(
    ("after", "end"), [(24 * 3600, Expired), (24 * 3600 + 1, ExpiredUnchecked)]
)
def test_a_look_that_reaches_no_longer_back_to_the_request_proves_nothing(
    after: float, end: type
) -> None:
    """The program was closed over the weekend: the inbox is asked for one day only."""
    waiting = in_state(State.WAITING)
    assert waiting.sent is not None
    looked = waiting.sent.elapsed + after
    now = Moment(waiting.sent.wall + after, looked, waiting.sent.boot)
    assert isinstance(end_by_time(waiting, now, looked=looked, checking_since=looked), end)
