"""Asking: what is sent, what waits, what is shown instead, and what becomes of lost answers."""

import itertools
from pathlib import Path

import pytest

from smsc_gui.api import (
    BadReply,
    CallNumber,
    Inbox,
    IncomingMessage,
    ServiceError,
    TimedOut,
    Unreachable,
)
from smsc_gui.core.calls import Call, InboxLook, NumberRequest
from smsc_gui.core.desk import AlreadyThere, AskedBefore, Begun, Held
from smsc_gui.core.events import Doubt, NumberCameLate, Requested
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.stops import StopReason
from smsc_gui.core.verification import NotPossible, State
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.stories import NUMBER, NUMBERS, SUBSCRIBER

ANOTHER = "380509998877"
SILENT = "380500000010"
NEVER_ANSWERS = "380500000021"


def fail_once(driver: DeskDriver, subscriber: str) -> None:
    """A request that the service refuses: the next one needs a look of its own."""
    driver.service.script("wait_call.php", 3)
    which = driver.ask(subscriber)
    driver.run(1)
    assert driver.state(which) is State.FAILED


def test_a_subscriber_who_waits_is_not_asked_for_again(driver: DeskDriver) -> None:
    for _ in range(3):
        reply = driver.desk.request(SUBSCRIBER)
        driver.step()
    one = next(iter(driver.desk.register.all.values()))
    assert reply == AlreadyThere(one)
    driver.run(2)
    assert driver.desk.request(SUBSCRIBER) == AlreadyThere(driver.one(one.id))
    assert driver.sent(NumberRequest) == 1


def test_a_card_that_is_there_is_shown_also_while_calls_are_stopped(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.desk.use(None)
    assert driver.desk.request(SUBSCRIBER) == AlreadyThere(driver.one(which))


def test_without_an_account_nothing_is_asked(driver: DeskDriver) -> None:
    driver.desk.use(None)
    assert driver.desk.request(SUBSCRIBER) == Held(None)
    driver.desk.typing()
    driver.desk.check_now()
    driver.run(60)
    assert driver.made == []
    assert driver.desk.look_wait() is None


def test_the_reference_is_kept(driver: DeskDriver) -> None:
    which = driver.ask(SUBSCRIBER, reference="ticket 7")
    assert driver.one(which).reference == "ticket 7"


# The look before the request


def test_a_look_comes_before_the_first_request_and_its_answer_is_the_floor(
    driver: DeskDriver,
) -> None:
    which = driver.ask(SUBSCRIBER)
    driver.run(1)
    assert [type(call) for _, call in driver.made][:2] == [InboxLook, NumberRequest]
    newest = max(driver.received)
    assert driver.one(which).floor == newest


def test_a_fresh_look_serves_a_new_subscriber_and_a_known_one_gets_their_own(
    driver: DeskDriver,
) -> None:
    fail_once(driver, SILENT)
    looks = driver.sent(InboxLook)
    driver.ask(ANOTHER)
    assert driver.sent(InboxLook) == looks
    driver.ask(SILENT)
    driver.step()
    assert driver.sent(InboxLook) == looks + 1


def test_a_request_that_waits_for_its_look_shows_the_seconds(driver: DeskDriver) -> None:
    driver.service.call_after = None
    for _ in range(3):
        fail_once(driver, SUBSCRIBER)
    which = driver.ask(SUBSCRIBER)
    wait = driver.desk.request_wait(driver.one(which))
    assert wait is not None
    assert 55 < wait <= 62
    driver.run(wait - 1)
    assert driver.state(which) is State.PREPARING
    driver.run(3)
    assert driver.state(which) is State.WAITING
    assert driver.service.most_looks_in_a_minute == 3


@pytest.mark.parametrize("end", ["cancelled", "expired"])
def test_who_asks_again_waits_for_a_call_to_show(driver: DeskDriver, end: str) -> None:
    """The subscriber rang, the row has not shown yet, staff ask again: it must not count."""
    driver.service.call_after = None
    first = driver.ask_and_wait(SUBSCRIBER)
    if end == "cancelled":
        driver.desk.cancel(first)
    else:
        driver.run_until(lambda: driver.state(first) is State.EXPIRED)
    assigned = next(iter(driver.desk.register.all.values())).assigned
    now = driver.computer.service_time()
    driver.service.call(SUBSCRIBER, assigned, at=now, visible_at=now + 10)
    which = driver.ask(SUBSCRIBER)
    wait = driver.desk.request_wait(driver.one(which))
    assert wait is not None
    assert 19 < wait <= 21
    driver.run(60)
    assert driver.state(which) is State.WAITING


def test_while_its_look_is_under_way_there_are_no_seconds_to_show(driver: DeskDriver) -> None:
    which = driver.ask(SUBSCRIBER)
    assert driver.desk.look_wait() is None
    assert driver.desk.request_wait(driver.one(which)) is None


def test_after_a_call_was_seen_the_next_request_waits_for_its_double(driver: DeskDriver) -> None:
    driver.service.call_after = 1
    driver.ask_and_wait(SUBSCRIBER)
    driver.run(2)
    driver.desk.check_now()
    driver.run(1)
    which = driver.ask(SUBSCRIBER)
    wait = driver.desk.request_wait(driver.one(which))
    assert wait is not None
    assert 19 < wait <= 21
    driver.run(wait + 2)
    assert driver.state(which) is State.WAITING


@pytest.mark.parametrize("code", [1, 2, 4])
def test_when_its_look_is_refused_nothing_is_sent(driver: DeskDriver, code: int) -> None:
    driver.service.script("get.php", code)
    which = driver.ask(SUBSCRIBER)
    driver.run(2)
    one = driver.one(which)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert (one.failure.code, one.failure.by_look) == (code, True)
    assert driver.sent(NumberRequest) == 0


def test_without_a_connection_nothing_is_sent(driver: DeskDriver) -> None:
    driver.way = lambda _call: Way(unreachable=True)
    which = driver.ask(SUBSCRIBER)
    driver.run(2)
    one = driver.one(which)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert (one.failure.kind, one.failure.by_look) == (FailureKind.UNREACHABLE, True)
    assert driver.sent(NumberRequest) == 0


def lose_looks(call: Call) -> Way:
    return Way(answer_lost=isinstance(call, InboxLook))


@pytest.mark.parametrize("how", ["lost", "crowded"])
def test_without_a_floor_the_first_rows_are_undated_and_later_ones_verify(
    driver: DeskDriver, how: str
) -> None:
    driver.service.call_after = None
    if how == "lost":
        driver.way = lose_looks
    else:
        driver.service.script("get.php", 9)
    driver.service.call(SUBSCRIBER)  # an old one
    which = driver.ask_and_wait(SUBSCRIBER)
    assert driver.one(which).floor is None
    driver.way = lambda _call: Way()
    driver.run(150)
    one = driver.one(which)
    assert [call.doubt for call in one.seen] == [Doubt.UNDATED]
    assert one.state is State.WAITING
    assert one.floor == one.seen[0].row
    driver.service.call(SUBSCRIBER, one.assigned)
    driver.run(150)
    assert driver.state(which) is State.VERIFIED


def test_a_row_that_was_used_long_ago_is_not_told_again_to_one_without_a_floor(
    driver: DeskDriver,
) -> None:
    first = driver.ask_and_wait(SUBSCRIBER)
    driver.run(60)
    assert driver.state(first) is State.VERIFIED
    driver.restarted(after=2 * 3600)
    driver.way = lose_looks
    driver.service.call_after = None
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.way = lambda _call: Way()
    driver.run(150)
    assert driver.one(which).floor is not None
    assert driver.one(which).seen == ()


# Answers that are lost, late, or of no use


def test_an_unknown_one_is_shown_first(driver: DeskDriver) -> None:
    which = driver.ask(NEVER_ANSWERS)
    driver.run(20)
    assert driver.desk.request(NEVER_ANSWERS) == AskedBefore(driver.one(which))
    driver.run(870)
    assert driver.desk.request(NEVER_ANSWERS) == AskedBefore(driver.one(which))
    driver.run(20)
    assert isinstance(driver.desk.request(NEVER_ANSWERS), Begun)


def given_up(driver: DeskDriver, subscriber: str = NEVER_ANSWERS) -> tuple[str, NumberRequest]:
    """A request whose answer did not come in time."""
    which = driver.ask(subscriber)
    driver.run(20)
    assert driver.state(which) is State.UNKNOWN
    call = driver.made[-1][1]
    assert isinstance(call, NumberRequest)
    return which, call


def test_a_number_that_comes_late_is_shown_with_the_time_that_is_left(driver: DeskDriver) -> None:
    which, call = given_up(driver)
    driver.run(100)
    driver.desk.answered(call, CallNumber(NUMBER, NUMBERS))
    one = driver.one(which)
    assert (one.state, one.assigned, one.failure) == (State.WAITING, NUMBER, None)
    assert 775 < one.time_left(driver.computer.now()) < 785
    driver.service.call(one.subscriber, NUMBER)
    driver.run(45)
    assert driver.state(which) is State.VERIFIED


def test_an_error_that_comes_late_says_what_became_of_it(driver: DeskDriver) -> None:
    which, call = given_up(driver)
    driver.desk.answered(call, ServiceError(3))
    one = driver.one(which)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert one.failure.code == 3


@pytest.mark.parametrize("code", [2, 4])
def test_an_error_2_or_4_that_comes_late_stops_the_calls(driver: DeskDriver, code: int) -> None:
    _, call = given_up(driver)
    driver.desk.answered(call, ServiceError(code))
    reason = StopReason.SIGN_IN_REFUSED if code == 2 else StopReason.ADDRESS_BLOCKED
    assert driver.stop_reason() is reason


@pytest.mark.parametrize(
    "outcome",
    [TimedOut(may_have_arrived=True), BadReply(), Unreachable(may_have_arrived=False)],
    ids=repr,
)
def test_other_late_outcomes_change_nothing(
    driver: DeskDriver, outcome: TimedOut | BadReply | Unreachable
) -> None:
    which, call = given_up(driver)
    before = driver.one(which)
    driver.desk.answered(call, outcome)
    assert driver.one(which) == before


def test_a_late_number_is_only_told_when_another_request_is_open(driver: DeskDriver) -> None:
    first, call = given_up(driver)
    second = driver.ask(NEVER_ANSWERS, again=True)
    driver.desk.answered(call, CallNumber(NUMBER, NUMBERS))
    assert driver.state(first) is State.UNKNOWN
    assert driver.journal.story(first)[-1].event == NumberCameLate(NUMBER)
    assert driver.one(second).assigned == ""


def test_an_answer_for_a_verification_that_is_over_or_forgotten_changes_nothing(
    driver: DeskDriver,
) -> None:
    which, call = given_up(driver)
    driver.desk.answered(call, CallNumber(NUMBER, NUMBERS))
    driver.desk.cancel(which)
    before = driver.one(which)
    driver.desk.answered(call, CallNumber(NUMBERS[1], NUMBERS))
    assert driver.one(which) == before
    driver.run(3700, tick=20)
    assert which not in driver.desk.register.all
    driver.desk.answered(call, CallNumber(NUMBERS[1], NUMBERS))
    assert which not in driver.desk.register.all


def test_late_rows_of_a_look_that_was_given_up_are_not_read(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.way = lambda _call: Way(answer_lost=True)
    driver.run(60)
    look = [call for _, call in driver.made if isinstance(call, InboxLook)][1]
    floor = driver.one(which).floor
    assert floor is not None
    call_row = IncomingMessage(floor + 1, SILENT, "[waitcall]", None, "", "")
    driver.desk.answered(look, Inbox([call_row], highest_id=floor + 1))
    assert driver.state(which) is State.WAITING


def test_a_request_is_given_up_after_seventeen_seconds(driver: DeskDriver) -> None:
    driver.desk.typing()
    driver.run(1)
    which = driver.ask(SUBSCRIBER)
    for _ in range(35):
        driver.computer.pass_time(0.5)  # its thread hangs
        due = driver.desk.due()
    assert driver.state(which) is State.UNKNOWN
    assert not [call for call in due if isinstance(call, NumberRequest)]


def test_a_request_that_was_never_taken_was_not_sent(driver: DeskDriver) -> None:
    """The computer slept between Enter and the sending: it is not sent after it was given up."""
    driver.desk.typing()
    driver.run(1)
    reply = driver.desk.request(SUBSCRIBER)
    assert isinstance(reply, Begun)
    driver.computer.pass_time(3600)
    assert not [call for call in driver.desk.due() if isinstance(call, NumberRequest)]
    one = driver.one(reply.verification.id)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert not one.failure.may_have_arrived


# What staff can end


def test_cancel_is_offered_before_sending_and_while_it_waits(driver: DeskDriver) -> None:
    preparing = driver.ask(SUBSCRIBER)
    driver.desk.cancel(preparing)
    driver.run(5)
    assert driver.sent(NumberRequest) == 0
    which = driver.ask(ANOTHER)
    assert driver.state(which) is State.REQUESTING
    with pytest.raises(NotPossible):
        driver.desk.cancel(which)
    driver.run(1)
    driver.desk.cancel(which)
    assert driver.state(which) is State.CANCELLED


def test_by_hand_only_while_it_waits_and_with_a_reason(driver: DeskDriver) -> None:
    which = driver.ask(SUBSCRIBER)
    with pytest.raises(NotPossible):
        driver.desk.confirm_by_hand(which, "known")
    driver.run(2)
    with pytest.raises(NotPossible):
        driver.desk.confirm_by_hand(which, " ")
    driver.desk.confirm_by_hand(which, "known")
    assert (driver.state(which), driver.one(which).reason) == (State.BY_HAND, "known")


def test_a_call_after_cancelling_is_told_while_others_wait(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.desk.cancel(which)
    driver.run(60)
    assert driver.state(which) is State.CANCELLED
    assert [call.doubt for call in driver.one(which).seen] == [Doubt.AFTER_THE_END]


# Accounts, and many at once


def test_signing_out_ends_what_was_not_sent_and_leaves_the_rest(driver: DeskDriver) -> None:
    waits = driver.ask_and_wait(SILENT)
    driver.desk.cancel(driver.ask_and_wait(SUBSCRIBER))
    prepared = driver.ask(SUBSCRIBER)
    assert driver.state(prepared) is State.PREPARING
    driver.desk.use(HOME)  # the same account: nothing ends
    assert driver.state(prepared) is State.PREPARING
    driver.desk.use(None)
    assert driver.one(prepared).failure == Failure(FailureKind.ACCOUNT_LEFT, False)
    assert driver.state(waits) is State.WAITING
    driver.run(20)  # what is under way comes back
    before = len(driver.made)
    driver.run(1500, tick=5)
    assert len(driver.made) == before
    assert driver.state(waits) is State.UNCHECKED


def test_never_more_than_four_calls_are_under_way(tmp_path: Path) -> None:
    driver = DeskDriver(tmp_path, way=lambda _call: Way(there=1, back=5))
    driver.desk.typing()
    driver.run(10)
    asked = [driver.ask(f"38067000{number:04}") for number in range(12)]
    under_way = set()
    for _ in range(120):
        driver.run(0.5)
        under_way.add(len(driver.desk.lines._under_way))
    assert max(under_way) == 4
    assert {driver.state(which) for which in asked} <= {State.WAITING, State.VERIFIED}
    assert driver.sent(NumberRequest) == 12
    driver.journal.close()


def test_nothing_is_ever_sent_twice(driver: DeskDriver) -> None:
    driver.way = lambda call: Way(answer_lost=call.number % 3 == 0)
    for number in range(30):
        driver.desk.request(f"38067000{number:04}", again=True)
        driver.run(7)
    driver.run(60)
    subscribers = [call.verification for _, call in driver.made if isinstance(call, NumberRequest)]
    assert len(subscribers) == len(set(subscribers)) > 10


def test_a_floor_is_on_disk_before_the_request_is_sent(driver: DeskDriver) -> None:
    which = driver.ask(SUBSCRIBER)
    while not driver.sent(NumberRequest):
        driver.run(0.1, tick=0.1)
    (requested,) = [
        record.event
        for record in driver.journal.story(which)
        if isinstance(record.event, Requested)
    ]
    assert requested.floor == driver.one(which).floor


def test_numbers_of_calls_are_unique(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    driver.run(100)
    numbers = [call.number for _, call in driver.made]
    assert numbers == list(itertools.islice(itertools.count(1), len(numbers)))
