"""When a request may be sent: the look before it, and what becomes of the request when that fails."""

import dataclasses
import random
from pathlib import Path

import pytest

from smsc_gui.api import Inbox
from smsc_gui.core.call_watch import CallWatch, FailedLook, GoodLook, Look
from smsc_gui.core.events import CallSeen, Doubt, Failed, Requested
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LookPlaces
from smsc_gui.core.request_rules import held_back, is_in_doubt, look_needed, sending
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.core.verification import State, Verification, advance
from tests.support.journals import open_journal
from tests.support.stories import LOST, OTHER, SUBSCRIBER, in_state, moment, waiting

ANOTHER = "380509998877"
ASKED = moment(1000).elapsed


def needed(*earlier: Verification) -> float:
    return look_needed(SUBSCRIBER, ASKED, earlier) - moment(0).elapsed


def test_a_new_subscriber_needs_a_look_of_the_last_half_minute() -> None:
    assert needed() == 970
    assert needed(waiting(subscriber=ANOTHER)) == 970


@pytest.mark.parametrize("state", State)
def test_one_who_was_asked_before_needs_a_look_after_asking_again(state: State) -> None:
    assert needed(in_state(state)) == 1000


@pytest.mark.parametrize("state", [State.CANCELLED, State.BY_HAND])
def test_a_call_that_staff_did_not_wait_for_must_have_time_to_show(state: State) -> None:
    stopped = dataclasses.replace(in_state(state), shown=moment(900), ended=moment(990))
    assert needed(stopped) == 1010
    assert needed(dataclasses.replace(stopped, ended=moment(970))) == 1000
    assert needed(dataclasses.replace(stopped, shown=None)) == 1000, "nobody knew the number"


def test_one_that_ended_by_itself_has_been_looked_for() -> None:
    ended = dataclasses.replace(in_state(State.EXPIRED), shown=moment(50), ended=moment(990))
    assert needed(ended) == 1000


@pytest.mark.parametrize(
    ("last", "expected"),
    [(1000 - 1800, 1000), (1000 - 1800.1, 970)],
)
@pytest.mark.parametrize("how", ["ended", "sent", "prepared"])
def test_for_half_an_hour(how: str, last: float, expected: float) -> None:
    state = {"ended": State.CANCELLED, "sent": State.WAITING, "prepared": State.PREPARING}[how]
    one = dataclasses.replace(in_state(state), prepared=moment(last))
    if how != "prepared":
        one = dataclasses.replace(one, sent=moment(last))
    if how == "ended":
        one = dataclasses.replace(one, sent=moment(last - 900), ended=moment(last))
    assert needed(one) == expected


def test_after_a_call_was_seen_its_double_must_have_time_to_show() -> None:
    call = CallSeen(101, OTHER, Doubt.OTHER_NUMBER)
    seen = advance(waiting(begin=900), call, moment(990))
    assert needed(seen) == 1010
    assert needed(advance(waiting(begin=900), call, moment(979))) == 1000
    assert needed(seen, waiting(begin=900)) == 1010
    assert needed(waiting(begin=900), seen) == 1010


# What the looks mean for the request


@pytest.fixture
def watch(tmp_path: Path) -> CallWatch:
    journal = open_journal(tmp_path)
    places = LookPlaces(LimitStore(journal), "smsc.ua", moment(0))
    made = CallWatch(places, random.Random(1))  # noqa: S311 - repeatable
    journal.close()
    return made


def verdict(watch: CallWatch, *, needed: float = 990) -> Requested | Failed | None:
    return sending(ASKED, moment(needed).elapsed, watch)


def good(sent: float, highest: int = 55) -> GoodLook:
    return GoodLook(moment(sent).elapsed, highest)


def failed(sent: float, ended: float, failure: Failure) -> FailedLook:
    return FailedLook(moment(sent).elapsed, moment(ended).elapsed, failure)


def refused(code: int) -> Failure:
    return Failure(FailureKind.SERVICE, may_have_arrived=False, code=code)


def test_it_waits_for_the_first_look(watch: CallWatch) -> None:
    assert verdict(watch) is None


def test_a_fresh_look_gives_the_floor(watch: CallWatch) -> None:
    watch.last_good = good(989.9)
    assert verdict(watch) is None
    watch.last_good = good(990)
    assert verdict(watch) == Requested(55)


def test_it_waits_for_a_look_under_way(watch: CallWatch) -> None:
    watch.last_good = good(995)
    watch.under_way = Look(0, moment(999), None)
    assert verdict(watch) is None


@pytest.mark.parametrize("code", [1, 2, 4])
def test_without_the_services_leave_nothing_is_sent(watch: CallWatch, code: int) -> None:
    watch.last_failed = failed(995, 1000, refused(code))
    assert verdict(watch) == Failed(dataclasses.replace(refused(code), by_look=True))


@pytest.mark.parametrize("kind", [FailureKind.UNREACHABLE, FailureKind.CERTIFICATE])
def test_without_a_connection_nothing_is_sent(watch: CallWatch, kind: FailureKind) -> None:
    gone = Failure(kind, may_have_arrived=False)
    watch.last_failed = failed(995, 1000, gone)
    assert verdict(watch) == Failed(dataclasses.replace(gone, by_look=True))


@pytest.mark.parametrize(
    "failure",
    [refused(9), refused(7), LOST, Failure(FailureKind.BAD_REPLY, may_have_arrived=True)],
    ids=repr,
)
def test_a_crowded_slow_or_unreadable_inbox_costs_only_the_floor(
    watch: CallWatch, failure: Failure
) -> None:
    watch.last_failed = failed(990, 999, failure)
    assert verdict(watch) == Requested(None)
    watch.last_failed = failed(989.9, 999, failure)
    assert verdict(watch) is None


def test_a_failure_from_before_staff_asked_is_tried_again(watch: CallWatch) -> None:
    watch.last_failed = failed(995, 999.9, refused(1))
    assert verdict(watch) is None


def test_a_good_look_outweighs_a_failed_one(watch: CallWatch) -> None:
    watch.last_good = good(991)
    watch.last_failed = failed(995, 1000, refused(1))
    assert verdict(watch) == Requested(55)
    watch.last_good = good(900)
    watch.last_failed = failed(995, 1000, LOST)
    assert verdict(watch) == Requested(None)


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        (StopReason.ADDRESS_BLOCKED, 4),
        (StopReason.SIGN_IN_REFUSED, 2),
        (StopReason.TOO_MANY_WRONG, 2),
    ],
)
def test_a_stop_gives_it_up(reason: StopReason, code: int) -> None:
    assert held_back(Stop(reason)) == Failed(dataclasses.replace(refused(code), by_look=True))


@pytest.mark.parametrize("state", State)
def test_only_an_unknown_one_is_in_doubt(state: State) -> None:
    assert is_in_doubt(in_state(state), moment(10)) is (state is State.UNKNOWN)


def test_it_is_in_doubt_while_its_number_would_run() -> None:
    unknown = in_state(State.UNKNOWN)  # sent at second 1
    assert is_in_doubt(unknown, moment(900.9))
    assert not is_in_doubt(unknown, moment(901))


def test_an_inbox_without_rows_is_good_enough(watch: CallWatch) -> None:
    watch.last_good = GoodLook(moment(995).elapsed, Inbox().highest_id)
    assert verdict(watch) == Requested(0)
