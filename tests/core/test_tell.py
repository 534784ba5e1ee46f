"""Which row verifies what: every rule of DESIGN.md, "Watching for calls"."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.api import Inbox, IncomingMessage
from smsc_gui.core.call_watch import Look, Told, tell
from smsc_gui.core.events import (
    CallFound,
    CallSeen,
    Cancelled,
    Doubt,
    Expired,
    FloorFound,
    Prepared,
    Requested,
)
from smsc_gui.core.verification import State, Verification, advance
from tests.support.stories import (
    ACCOUNT,
    FLOOR,
    LOST,
    NUMBER,
    OTHER,
    SUBSCRIBER,
    after,
    in_state,
    moment,
    waiting,
)

ANOTHER = "380509998877"
LOOK = Look(0, moment(20), FLOOR)


def row(
    number: int,
    phone: str = SUBSCRIBER,
    to_phone: str | None = NUMBER,
    message: str = "[waitcall]",
) -> IncomingMessage:
    return IncomingMessage(number, phone, message, to_phone, "", "")


def inbox(*rows: IncomingMessage, whole: bool = True) -> Inbox:
    return Inbox(rows, whole=whole, highest_id=max((one.id for one in rows), default=0))


def told(
    *rows: IncomingMessage,
    of: list[Verification] | None = None,
    look: Look = LOOK,
    used: set[int] | None = None,
) -> list[Told]:
    return tell(look, inbox(*rows), [waiting()] if of is None else of, used or set())


def found(number: int, to_phone: str = NUMBER, *, late: bool = False) -> Told:
    return Told("v", CallFound(number, to_phone, late=late))


def seen(number: int, doubt: Doubt, to_phone: str = NUMBER, which: str = "v") -> Told:
    return Told(which, CallSeen(number, to_phone, doubt))


def ended(which: str = "v", *, floor: int = FLOOR, begin: float = 0.0) -> Verification:
    was = waiting(new_id=which, floor=floor, begin=begin)
    return advance(was, Cancelled(), moment(begin + 5))


def test_the_call_verifies() -> None:
    assert told(row(101)) == [found(101)]


@pytest.mark.parametrize("number", [1, 99, 100])
def test_an_old_row_does_not(number: int) -> None:
    assert told(row(number)) == []


def test_nor_one_of_another_subscriber() -> None:
    assert told(row(101, phone=ANOTHER)) == []


def test_nor_one_whose_digits_only_end_alike() -> None:
    assert told(row(101, phone=SUBSCRIBER[2:])) == []


@pytest.mark.parametrize("message", ["", "[waitcall] ", "waitcall", "[WAITCALL]", "x [waitcall]"])
def test_only_the_exact_text_is_a_call(message: str) -> None:
    verifies = message.strip() == "[waitcall]"
    assert told(row(101, message=message)) == ([found(101)] if verifies else [])


def test_nor_the_same_row_twice() -> None:
    assert told(row(101), used={101}) == []
    of = [waiting(), waiting(new_id="w", subscriber=ANOTHER)]
    assert told(row(101), row(101), of=of) == [found(101)]


def test_a_used_row_does_not_hide_the_next() -> None:
    assert told(row(101), row(102), used={101}) == [found(102)]


def test_the_second_call_is_part_of_the_story() -> None:
    assert told(row(101), row(102)) == [found(101), seen(102, Doubt.AFTER_THE_END)]


def test_rows_are_read_in_the_order_of_their_ids() -> None:
    assert told(row(103), row(101), row(102)) == [
        found(101),
        seen(102, Doubt.AFTER_THE_END),
        seen(103, Doubt.AFTER_THE_END),
    ]


def test_each_subscriber_has_a_row_of_their_own() -> None:
    of = [waiting(), waiting(new_id="w", subscriber=ANOTHER)]
    assert told(row(101, phone=ANOTHER), row(102), of=of) == [
        Told("w", CallFound(101, NUMBER, late=False)),
        found(102),
    ]


# The number that was called


@pytest.mark.parametrize(
    "to_phone", [OTHER, "0440001102", "440001102", "80440001102", "00380440001102"]
)
def test_a_call_to_another_of_the_services_numbers_was_for_another_request(to_phone: str) -> None:
    written = to_phone.removeprefix("00")
    assert told(row(101, to_phone=written)) == [seen(101, Doubt.OTHER_NUMBER, to_phone=written)]


@pytest.mark.parametrize("to_phone", [NUMBER, "0440001101", "440001101", "80440001101"])
def test_a_call_to_the_assigned_number_however_it_is_written(to_phone: str) -> None:
    assert told(row(101, to_phone=to_phone)) == [found(101, to_phone)]


@pytest.mark.parametrize("to_phone", ["380931234567", "1234", "1102", "440001", "380440001109"])
def test_a_number_that_is_none_of_the_services_verifies(to_phone: str) -> None:
    assert told(row(101, to_phone=to_phone)) == [found(101, to_phone)]


@pytest.mark.parametrize("to_phone", [None, ""])
def test_so_does_a_row_that_names_none(to_phone: str | None) -> None:
    assert told(row(101, to_phone=to_phone)) == [found(101, "")]


def test_an_ending_that_fits_both_numbers_is_not_another_one() -> None:
    assigned, other = "380440001101", "390440001101"
    of = [dataclasses.replace(waiting(), assigned=assigned, all_phones=(assigned, other))]
    assert told(row(101, to_phone="0440001101"), of=of) == [found(101, "0440001101")]


def test_seven_digits_tell_a_number_and_six_do_not() -> None:
    assert told(row(101, to_phone="0001102")) == [found(101, "0001102")]  # zeros in front are none
    of = [dataclasses.replace(waiting(), all_phones=(NUMBER, "380441231234", "380442345678"))]
    assert told(row(101, to_phone="2345678"), of=of) == [
        seen(101, Doubt.OTHER_NUMBER, to_phone="2345678")
    ]
    assert told(row(101, to_phone="345678"), of=of) == [found(101, "345678")]


def test_after_a_call_to_another_number_the_right_one_still_verifies() -> None:
    assert told(row(101, to_phone=OTHER), row(102)) == [
        seen(101, Doubt.OTHER_NUMBER, to_phone=OTHER),
        found(102),
    ]


# Late, and too early


@pytest.mark.parametrize(("sent", "late"), [(900.9, False), (901, True), (5000, True)])
def test_found_after_the_time_had_run_out(sent: float, late: bool) -> None:
    look = Look(0, moment(sent), FLOOR)
    assert told(row(101), look=look) == [found(101, late=late)]


def test_a_look_sent_before_the_request_verifies_nothing() -> None:
    assert told(row(101), look=Look(0, moment(0.9), None)) == []
    assert told(row(101), look=Look(0, moment(1), None)) == [found(101)]


# Without a floor


def test_rows_of_the_first_good_look_after_a_request_without_a_floor_are_undated() -> None:
    of = [waiting(floor=None)]
    assert told(row(90), row(101), of=of) == [
        seen(90, Doubt.UNDATED),
        seen(101, Doubt.UNDATED),
        Told("v", FloorFound(101)),
    ]


def test_that_look_gives_the_floor_even_when_it_finds_nothing() -> None:
    of = [waiting(floor=None)]
    assert told(of=of, look=Look(0, moment(20), 77)) == [Told("v", FloorFound(77))]
    assert told(of=of, look=Look(0, moment(20), None)) == [Told("v", FloorFound(0))]
    assert told(row(500, phone=ANOTHER), of=of) == [Told("v", FloorFound(500))]


def test_a_part_of_the_inbox_gives_no_floor() -> None:
    of = [waiting(floor=None)]
    reply = inbox(row(101), whole=False)
    assert tell(LOOK, reply, of, set()) == [seen(101, Doubt.UNDATED)]


def test_nor_does_a_look_from_before_the_request() -> None:
    of = [waiting(floor=None)]
    assert told(row(101), of=of, look=Look(0, moment(0.5), None)) == []


def test_only_what_waits_without_a_floor_is_given_one() -> None:
    assert told() == []
    for state in State:
        assert told(of=[dataclasses.replace(in_state(state), floor=FLOOR)]) == []
    unsent = dataclasses.replace(waiting(floor=None), sent=None)
    assert told(row(101), of=[unsent]) == []


# What has ended, and what has not begun


@pytest.mark.parametrize(
    "state",
    [State.VERIFIED, State.BY_HAND, State.EXPIRED, State.UNCHECKED, State.CANCELLED, State.FAILED],
)
def test_a_row_after_the_end_is_added_to_the_story(state: State) -> None:
    of = [in_state(state)]
    assert told(row(100), row(105), of=of) == [seen(105, Doubt.AFTER_THE_END)]


def test_so_is_one_that_names_no_number() -> None:
    assert told(row(105, to_phone=None), of=[ended()]) == [
        seen(105, Doubt.AFTER_THE_END, to_phone="")
    ]


def test_what_ended_without_a_floor_has_no_story() -> None:
    of = [dataclasses.replace(in_state(State.EXPIRED), floor=None)]
    assert told(row(105), of=of) == []


@pytest.mark.parametrize("state", [State.REQUESTING, State.UNKNOWN])
def test_a_row_for_what_has_no_number_yet_is_left_for_the_next_look(state: State) -> None:
    assert told(row(105), of=[in_state(state)]) == []
    assert told(row(105), of=[ended("u"), in_state(state)]) == []


def test_the_one_that_waits_comes_before_those_that_ended() -> None:
    newer = ended("w", begin=100)
    assert told(row(105), of=[waiting(), newer]) == [found(105)]


def test_of_those_that_ended_the_newest_gets_the_row_that_is_above_its_floor() -> None:
    of = [ended("u", floor=10), ended("w", floor=50, begin=100)]
    assert told(row(5), row(40), row(60), of=of) == [
        seen(40, Doubt.AFTER_THE_END, which="u"),
        seen(60, Doubt.AFTER_THE_END, which="w"),
    ]


def test_a_row_before_the_floor_of_the_one_that_waits_is_the_story_of_the_one_before() -> None:
    of = [ended("u", floor=50), waiting()]
    assert told(row(70), row(101), of=of) == [
        seen(70, Doubt.AFTER_THE_END, which="u"),
        found(101),
    ]


@pytest.mark.parametrize("state", [State.REQUESTING, State.UNKNOWN])
def test_the_same_behind_one_that_has_no_number_yet(state: State) -> None:
    of = [ended("u", floor=50), in_state(state)]
    assert told(row(70), of=of) == [seen(70, Doubt.AFTER_THE_END, which="u")]


def test_the_look_before_a_request_tells_the_story_of_the_one_before() -> None:
    preparing = after(Prepared(ACCOUNT, SUBSCRIBER), new_id="w", begin=15)
    of = [ended("u", floor=50), preparing]
    assert told(row(70), of=of) == [seen(70, Doubt.AFTER_THE_END, which="u")]
    assert told(row(70), of=[preparing]) == []


def test_after_a_verification_its_second_row_does_not_touch_an_older_one() -> None:
    of = [ended("u", floor=10), waiting()]
    assert told(row(101), row(102), of=of) == [found(101), seen(102, Doubt.AFTER_THE_END)]


# Whatever comes in whatever order

_ROWS = st.builds(
    row,
    st.integers(90, 110),
    st.sampled_from([SUBSCRIBER, ANOTHER]),
    st.sampled_from([NUMBER, OTHER, None, "0440001102"]),
    st.sampled_from(["[waitcall]", "hello"]),
)
_FLOORS = st.none() | st.integers(90, 110)


@given(
    st.lists(st.lists(_ROWS, max_size=6), max_size=5),
    _FLOORS,
    _FLOORS,
    st.sampled_from([State.EXPIRED, State.UNKNOWN, State.REQUESTING]),
)
def test_every_row_is_told_once_and_what_is_told_can_happen(
    looks: list[list[IncomingMessage]], floor: int | None, other: int | None, earlier: State
) -> None:
    old = advance(
        advance(None, Prepared(ACCOUNT, SUBSCRIBER), moment(0), new_id="old"),
        Requested(other),
        moment(0),
    )
    if earlier is State.EXPIRED:
        old = advance(waiting(floor=other, new_id="old"), Expired(), moment(3))
    elif earlier is State.UNKNOWN:
        old = dataclasses.replace(old, state=State.UNKNOWN, failure=LOST)
    everyone = {"old": old, "v": waiting(floor=floor, begin=4)}
    used: set[int] = set()
    for number, rows in enumerate(looks):
        made = Look(0, moment(20 + number), None)
        for one in tell(made, inbox(*rows), list(everyone.values()), used):
            before = everyone[one.verification]
            everyone[one.verification] = advance(before, one.event, moment(20 + number))
            if isinstance(one.event, CallFound | CallSeen):
                assert one.event.row not in used
                used.add(one.event.row)
            if isinstance(one.event, CallFound):
                assert one.verification == "v"
                assert before.floor is not None
                assert before.floor < one.event.row
                assert one.event.to_phone in {NUMBER, ""}
