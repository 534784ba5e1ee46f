"""From Enter to the end for each special subscriber, through the simulator's rules and real readers."""

import pytest

from smsc_gui.core.calls import NumberRequest
from smsc_gui.core.desk import AskedBefore, Begun
from smsc_gui.core.events import CallSeen, Doubt
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.verification import State
from tests.support.desk_driver import DeskDriver
from tests.support.stories import SUBSCRIBER

SPECIAL = "3805000000"
QUARTER = 900.0


def test_from_enter_to_verified_staff_touch_nothing(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.run(45)
    one = driver.one(which)
    assert (one.state, one.late) == (State.VERIFIED, False)
    assert driver.sent(NumberRequest) == 1


def test_the_look_that_typing_began_saves_the_wait(driver: DeskDriver) -> None:
    driver.desk.typing()
    driver.run(2)
    which = driver.ask(SUBSCRIBER)
    assert driver.state(which) is State.REQUESTING
    driver.run(1)
    assert driver.state(which) is State.WAITING


def test_10_never_calls_and_expires_after_a_look_that_proves_it(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "10")
    sent = driver.one(which).sent
    assert sent is not None
    driver.run_until(lambda: driver.state(which) is not State.WAITING, within=1000)
    one = driver.one(which)
    good = driver.desk.lines.last_good(one.account)
    assert one.state is State.EXPIRED
    assert one.ended is not None
    assert good is not None
    assert good.sent - sent.elapsed >= QUARTER + 20
    assert 20 <= one.ended.elapsed - sent.elapsed - QUARTER < 60


def test_11_calls_from_another_number(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "11")
    driver.run(1000)
    one = driver.one(which)
    assert (one.state, one.seen) == (State.EXPIRED, ())


def test_12_calls_a_number_that_was_not_assigned(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "12")
    driver.run(60)
    one = driver.one(which)
    assert one.state is State.WAITING
    (seen,) = one.seen
    assert seen.doubt is Doubt.OTHER_NUMBER
    assert seen.to_phone in one.other_phones
    driver.desk.confirm_by_hand(which, "showed the call on the phone")
    assert driver.state(which) is State.BY_HAND


def test_13_has_a_row_from_before_the_programs_first_look(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "13")
    driver.run(1000)
    assert driver.state(which) is State.EXPIRED


@pytest.mark.parametrize("asks_again_after", [0.0, 1.0, 3.0, 6.0, 15.0])
def test_14_calls_twice_and_the_second_call_is_for_nobody(
    driver: DeskDriver, asks_again_after: float
) -> None:
    """Staff ask again in between while another waits: the second row must not verify."""
    other = driver.ask_and_wait(SPECIAL + "10")
    first = driver.ask_and_wait(SPECIAL + "14")
    driver.run_until(lambda: driver.state(first) is State.VERIFIED)
    driver.run(asks_again_after)
    driver.service.call_after = None
    second = driver.ask_and_wait(SPECIAL + "14")
    driver.run(300)
    assert driver.state(second) is State.WAITING
    assert driver.state(other) is State.WAITING
    assert driver.one(second).seen == ()
    (seen,) = driver.one(first).seen
    assert (seen.doubt, seen.row) == (Doubt.AFTER_THE_END, (driver.one(first).row or 0) + 1)
    driver.service.call(SPECIAL + "14", driver.one(second).assigned)
    driver.run(45)
    assert driver.state(second) is State.VERIFIED


@pytest.mark.parametrize("second_call", [0.5, 4.0, 10.0, 19.0])
def test_a_second_call_after_the_request_is_asked_for_again(
    driver: DeskDriver, second_call: float
) -> None:
    """The subscriber rings once more for the old request while the new one is being prepared."""
    other = driver.ask_and_wait(SPECIAL + "10")
    first = driver.ask_and_wait(SUBSCRIBER)
    assigned = driver.one(first).assigned
    driver.run_until(lambda: driver.state(first) is State.VERIFIED)
    driver.service.call_after = None
    second = driver.ask(SUBSCRIBER)
    at = driver.computer.service_time() + second_call
    driver.service.call(SUBSCRIBER, assigned, at=at, visible_at=at)
    driver.run(200)
    assert driver.state(second) is State.WAITING
    assert driver.state(other) is State.WAITING


def test_15_shows_late_and_verifies_in_the_last_look(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "15")
    driver.run(1000)
    one = driver.one(which)
    assert (one.state, one.late) == (State.VERIFIED, True)


def test_16_calls_just_before_the_services_midnight(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "16")
    driver.run(60)
    assert driver.state(which) is State.VERIFIED


def test_20_is_slow(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SPECIAL + "20")
    one = driver.one(which)
    assert one.sent is not None
    assert 8 <= driver.computer.now().elapsed - one.sent.elapsed < 10
    driver.run(45)
    assert driver.state(which) is State.VERIFIED


def test_21_never_answers(driver: DeskDriver) -> None:
    which = driver.ask(SPECIAL + "21")
    driver.run(30)
    one = driver.one(which)
    assert one.state is State.UNKNOWN
    assert one.failure is not None
    assert (one.failure.kind, one.failure.may_have_arrived) == (FailureKind.TIMED_OUT, True)


@pytest.mark.parametrize(
    ("special", "kind", "status"),
    [
        ("22", FailureKind.BAD_REPLY, None),
        ("23", FailureKind.PAGE, None),
        ("24", FailureKind.PAGE, None),
        ("25", FailureKind.BAD_REPLY, None),
    ],
)
def test_what_cannot_be_read_is_unknown(
    driver: DeskDriver, special: str, kind: FailureKind, status: int | None
) -> None:
    which = driver.ask(SPECIAL + special)
    driver.run(30)
    one = driver.one(which)
    assert one.state is State.UNKNOWN
    assert one.failure is not None
    assert (one.failure.kind, one.failure.status) == (kind, status)
    asked = driver.desk.request(one.subscriber)
    assert asked == AskedBefore(one)
    assert isinstance(driver.desk.request(one.subscriber, again=True), Begun)


@pytest.mark.parametrize("code", [1, 3, 5, 6, 7, 9])
def test_an_error_ends_it_and_the_program_goes_on(driver: DeskDriver, code: int) -> None:
    which = driver.ask(f"{SPECIAL}0{code}")
    driver.run(3)
    one = driver.one(which)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert (one.failure.kind, one.failure.code) == (FailureKind.SERVICE, code)
    assert driver.stop_reason() is None
    driver.ask_and_wait(SUBSCRIBER)


def test_a_call_for_an_ended_request_is_told_when_its_subscriber_is_asked_again(
    driver: DeskDriver,
) -> None:
    """The look before the new request finds it: it belongs to the old story and verifies nothing."""
    driver.service.call_after = None
    first = driver.ask_and_wait(SUBSCRIBER)
    driver.desk.cancel(first)
    driver.service.call(SUBSCRIBER, driver.one(first).assigned)
    second = driver.ask_and_wait(SUBSCRIBER)
    assert [call.doubt for call in driver.one(first).seen] == [Doubt.AFTER_THE_END]
    assert all(isinstance(call, CallSeen) for call in driver.one(first).seen)
    driver.run(100)
    assert driver.state(second) is State.WAITING
