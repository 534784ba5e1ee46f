"""When a request may be sent: the look before it, and what becomes of the request when that fails."""

import dataclasses
import random
from pathlib import Path

import pytest

from smsc_gui.api import Inbox
from smsc_gui.core.call_watch import CallWatch, FailedLook, GoodLook, Look
from smsc_gui.core.events import Failed, Requested
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.look_places import LookPlaces
from smsc_gui.core.request_rules import held_back, is_in_doubt, look_needed, sending
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.core.verification import State, Verification
from tests.support.journals import open_journal
from tests.support.stories import LOST, SUBSCRIBER, in_state, moment, waiting

ANOTHER = "380509998877"
ASKED = moment(1000).elapsed


def needed(*earlier: Verification) -> float:
    return look_needed(SUBSCRIBER, ASKED, earlier) - moment(0).elapsed


def test_a_new_subscriber_needs_a_look_of_the_last_half_minute() -> None:
    assert needed() == 970
    assert needed(waiting(subscriber=ANOTHER)) == 970


KNEW_A_NUMBER = {
    State.WAITING,
    State.VERIFIED,
    State.BY_HAND,
    State.EXPIRED,
    State.UNCHECKED,
    State.CANCELLED,
}


@pytest.mark.parametrize("state", State)
def test_one_who_was_asked_before_needs_a_look_after_asking_again(state: State) -> None:
    """So late that a call made in the same moment has shown, if there was a number to call."""
    assert needed(in_state(state)) == (1020 if state in KNEW_A_NUMBER else 1000)


@pytest.mark.parametrize(
    ("last", "within"),
    [(1000 - 1800, True), (1000 - 1800.1, False)],
)
@pytest.mark.parametrize("how", ["ended", "sent", "prepared"])
def test_for_half_an_hour(how: str, last: float, within: bool) -> None:
    state = {"ended": State.CANCELLED, "sent": State.WAITING, "prepared": State.PREPARING}[how]
    one = dataclasses.replace(in_state(state), prepared=moment(last))
    if how != "prepared":
        one = dataclasses.replace(one, sent=moment(last))
    if how == "ended":
        one = dataclasses.replace(one, sent=moment(last - 900), ended=moment(last))
    later = 1000 if how == "prepared" else 1020
    assert needed(one) == (later if within else 970)


def test_after_a_call_was_seen_its_double_must_have_time_to_show() -> None:
    """Also when the program never saw the number that was called."""
    seen = dataclasses.replace(in_state(State.FAILED), row_seen=moment(990))
    assert needed(seen) == 1020
    assert needed(seen, in_state(State.FAILED)) == 1020
    assert needed(in_state(State.FAILED), seen) == 1020


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
