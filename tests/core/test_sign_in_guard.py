"""No fifth wrong sign-in within half an hour, and no call where one is refused or blocked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smsc_gui.api import BadReply, ServiceError, SmscError, TimedOut, Unreachable
from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.sign_in_guard import SignInGuard
from smsc_gui.core.stops import AccountRef, Stop, StopReason
from tests.support.journals import open_journal
from tests.support.stories import moment

ME = AccountRef("smsc.ua me", "smsc.ua", "me")
OTHER = AccountRef("smsc.ua other", "smsc.ua", "other")
ELSEWHERE = AccountRef("smsc.kz me", "smsc.kz", "me")
REFUSED = ServiceError(2)
BLOCKED = ServiceError(4)
LOST = TimedOut(may_have_arrived=True)
NEVER_LEFT = Unreachable(may_have_arrived=False)
WINDOW = 1817.0


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path)
    opened.connection.execute("PRAGMA synchronous=OFF")  # nobody is killed here: much faster
    yield opened
    opened.close()


def guard_at(journal: Journal, now: Moment) -> SignInGuard:
    return SignInGuard(LimitStore(journal), now)


@pytest.fixture
def guard(journal: Journal) -> SignInGuard:
    return guard_at(journal, moment(0))


def call(
    guard: SignInGuard, at: float, error: SmscError | None = None, of: AccountRef = ME
) -> None:
    guard.ended(of, guard.began(of, moment(at)), moment(at), error)


def tried(guard: SignInGuard, at: float, error: SmscError | None, of: AccountRef = ME) -> None:
    assert guard.test_stop(of, moment(at)) is None
    guard.test_ended(of, guard.test_began(of, moment(at)), moment(at), error)


def doubtful(journal: Journal) -> int:
    return sum(len(notes) for notes in LimitStore(journal).doubtful_sign_ins().values())


# Error 2


def test_error_2_stops_the_account_until_its_test_has_passed(
    journal: Journal, guard: SignInGuard
) -> None:
    assert guard.stop(ME, moment(0)) is None
    call(guard, 0, REFUSED)
    refused = Stop(StopReason.SIGN_IN_REFUSED)
    assert guard.stop(ME, moment(10**6)) == refused
    assert guard_at(journal, moment(10**6)).stop(ME, moment(10**6)) == refused
    assert guard.stop(OTHER, moment(1)) is None
    tried(guard, 1, REFUSED)
    tried(guard, 2, ServiceError(9))
    tried(guard, 3, NEVER_LEFT)
    assert guard.stop(ME, moment(4)) == refused
    tried(guard, 5, None, of=OTHER)
    assert guard.stop(ME, moment(6)) == refused
    tried(guard, 7, None)
    assert guard.stop(ME, moment(8)) is None
    assert guard_at(journal, moment(8)).stop(ME, moment(8)) is None


def test_a_test_that_is_refused_stops_no_account_that_works(guard: SignInGuard) -> None:
    call(guard, 0)
    tried(guard, 1, REFUSED)
    assert guard.stop(ME, moment(2)) is None


# Four, and no fifth


def test_the_third_warns_and_after_the_fourth_none_is_made(guard: SignInGuard) -> None:
    warns = []
    for second in range(4):
        warns.append(guard.last_chance("smsc.ua", moment(second)))
        tried(guard, second, REFUSED)
    assert warns == [False, False, False, True]
    held = Stop(StopReason.TOO_MANY_WRONG, moment(WINDOW).elapsed)
    assert guard.test_stop(ME, moment(5)) == held
    assert guard.stop(ME, moment(5)) == held
    assert not guard.has_room(ME, moment(5))
    assert guard.stop(ELSEWHERE, moment(5)) is None
    assert guard.test_stop(ME, moment(WINDOW - 0.1)) == held
    assert guard.test_stop(ME, moment(WINDOW)) is None
    assert guard.last_chance("smsc.ua", moment(WINDOW))


def test_wrong_ones_count_across_a_restart(journal: Journal, guard: SignInGuard) -> None:
    for second in range(4):
        tried(guard, second, REFUSED)
    again = guard_at(journal, moment(100))
    assert again.test_stop(ME, moment(100)) == Stop(
        StopReason.TOO_MANY_WRONG, moment(WINDOW).elapsed
    )


@pytest.mark.parametrize(
    ("now", "counts"),
    [
        (Moment(moment(0).wall + 10**7, 5100.0, "boot 1"), True),  # the wall clock was set
        (Moment(moment(0).wall + 7200, 60.0, "boot 2"), True),  # and the computer started anew
        (Moment(moment(0).wall - 7200, 60.0, "boot 2"), True),
        (Moment(moment(0).wall - 7200, 1817.0, "boot 2"), False),
        (Moment(moment(0).wall + 14399, 60.0, "boot 2"), True),
        (Moment(moment(3).wall + 14400, 60.0, "boot 2"), False),  # it was off for hours
        (Moment(moment(0).wall + 100, 4000.0, "boot 1"), True),  # a restored snapshot
    ],
)
def test_what_the_clocks_can_and_cannot_make_forgotten(
    journal: Journal, guard: SignInGuard, now: Moment, counts: bool
) -> None:
    for second in range(4):
        tried(guard, second, REFUSED)
    assert (guard_at(journal, now).test_stop(ME, now) is not None) is counts


@pytest.mark.parametrize(
    ("error", "counts"),
    [
        (REFUSED, True),
        (LOST, True),  # the service may have counted it
        (BadReply(), True),
        (NEVER_LEFT, False),
        (ServiceError(9), False),
        (BLOCKED, False),
        (None, False),
    ],
)
def test_which_tests_count(
    journal: Journal, guard: SignInGuard, error: SmscError | None, counts: bool
) -> None:
    tried(guard, 0, error)
    assert doubtful(journal) == counts
    for second in range(1, 4):
        note = guard.test_began(OTHER, moment(second))
        guard.test_ended(OTHER, note, moment(second), REFUSED)
    stop = guard.stop(OTHER, moment(5))
    assert (stop is not None and stop.reason is StopReason.TOO_MANY_WRONG) is counts


def test_a_test_counts_from_its_end(guard: SignInGuard) -> None:
    for second in range(4):
        note = guard.test_began(ME, moment(second))
        guard.test_ended(ME, note, moment(second + 10), REFUSED)
    stop = guard.test_stop(ME, moment(20))
    assert stop == Stop(StopReason.TOO_MANY_WRONG, moment(10 + WINDOW).elapsed)


def test_a_test_is_on_disk_before_it_is_made(journal: Journal, guard: SignInGuard) -> None:
    for second in range(4):
        guard.test_began(ME, moment(second))
    assert doubtful(journal) == 4
    stop = guard_at(journal, moment(60)).test_stop(ME, moment(60))
    assert stop is not None
    assert stop.reason is StopReason.TOO_MANY_WRONG


def test_a_test_that_the_disk_refuses_is_not_made(journal: Journal, guard: SignInGuard) -> None:
    journal.connection.execute("PRAGMA query_only=ON")
    for second in range(9):
        with pytest.raises(JournalError):
            guard.test_began(ME, moment(second))
    journal.connection.execute("PRAGMA query_only=OFF")
    assert guard.test_stop(ME, moment(10)) is None
    assert guard.has_room(ME, moment(10))


def test_a_test_waits_while_calls_that_may_be_wrong_are_under_way(guard: SignInGuard) -> None:
    notes = [guard.test_began(ME, moment(0)) for _ in range(4)]
    assert guard.test_stop(ME, moment(1)) == Stop(StopReason.CALLS_UNDER_WAY)
    assert guard.stop(ME, moment(1)) is None
    guard.test_ended(ME, notes[0], moment(2), NEVER_LEFT)
    assert guard.test_stop(ME, moment(2)) is None


# Calls at once


def test_before_the_first_answer_calls_go_one_at_a_time(guard: SignInGuard) -> None:
    assert guard.has_room(ME, moment(0))
    note = guard.began(ME, moment(0))
    assert not guard.has_room(ME, moment(0))
    assert guard.has_room(ELSEWHERE, moment(0))
    guard.ended(ME, note, moment(1), None)
    assert guard.has_room(ME, moment(1))


@pytest.mark.parametrize("error", [None, ServiceError(3), ServiceError(9)])
def test_after_it_four_at_once(guard: SignInGuard, error: SmscError | None) -> None:
    call(guard, 0, error)
    for _ in range(4):
        assert guard.has_room(ME, moment(1))
        assert guard.began(ME, moment(1)) == 0
    assert not guard.has_room(ME, moment(1))


@pytest.mark.parametrize("error", [LOST, NEVER_LEFT, BLOCKED])
def test_what_proves_nothing(guard: SignInGuard, error: SmscError) -> None:
    call(guard, 0, error)
    guard.began(ME, moment(1))
    assert not guard.has_room(ME, moment(1))


def test_each_wrong_one_leaves_less_room(guard: SignInGuard) -> None:
    call(guard, 0, of=OTHER)
    for second in range(3):
        tried(guard, second, REFUSED)
    assert guard.has_room(OTHER, moment(5))
    guard.began(OTHER, moment(5))
    assert not guard.has_room(OTHER, moment(5))
    assert guard.stop(OTHER, moment(5)) is None


def test_signing_in_again_proves_nothing_yet(guard: SignInGuard) -> None:
    call(guard, 0)
    guard.signed_in(ME)
    guard.began(ME, moment(1))
    assert not guard.has_room(ME, moment(1))


# Sign-ins that the service has not accepted yet, and answers that are lost


def test_a_kill_does_not_hide_a_wrong_sign_in(journal: Journal) -> None:
    for second in range(4):
        guard = guard_at(journal, moment(second))
        assert guard.has_room(ME, moment(second))
        guard.began(ME, moment(second))  # killed before the answer
    guard = guard_at(journal, moment(5))
    assert not guard.has_room(ME, moment(5))
    stop = guard.stop(ME, moment(5))
    assert stop is not None
    assert stop.reason is StopReason.TOO_MANY_WRONG


def test_lost_answers_count_until_one_is_right(journal: Journal, guard: SignInGuard) -> None:
    for second in range(3):
        call(guard, second, LOST)
    assert guard.last_chance("smsc.ua", moment(3))
    assert doubtful(journal) == 3
    call(guard, 4)
    assert not guard.last_chance("smsc.ua", moment(4))
    assert doubtful(journal) == 0
    assert guard_at(journal, moment(5)).has_room(ME, moment(5))


def test_four_lost_answers_of_an_unproven_sign_in_are_the_last(guard: SignInGuard) -> None:
    for second in range(4):
        call(guard, second, LOST)
    assert not guard.has_room(ME, moment(5))


def test_what_was_lost_under_another_secret_is_not_proven_by_this_one(
    journal: Journal, guard: SignInGuard
) -> None:
    wrong = guard.began(ME, moment(0))
    call(guard, 1, LOST)
    guard.signed_in(ME)  # now with the right one
    guard.ended(ME, wrong, moment(2), LOST)
    call(guard, 3)
    assert doubtful(journal) == 2


def test_an_answer_from_before_the_sign_in_proves_nothing(guard: SignInGuard) -> None:
    right = guard.began(ME, moment(0))
    guard.signed_in(ME)  # now with a wrong one
    guard.ended(ME, right, moment(1), None)
    assert guard.began(ME, moment(2)) != 0


def test_a_proven_sign_in_is_not_doubted_for_lost_answers(
    journal: Journal, guard: SignInGuard
) -> None:
    call(guard, 0)
    for second in range(1, 9):
        call(guard, second, LOST)
    assert guard.has_room(ME, moment(9))
    assert doubtful(journal) == 0


def test_one_that_never_left_is_forgotten(journal: Journal, guard: SignInGuard) -> None:
    for second in range(9):
        call(guard, second, NEVER_LEFT)
    assert doubtful(journal) == 0
    assert guard.has_room(ME, moment(9))


def test_a_proven_sign_in_that_is_refused_has_to_prove_itself_again(guard: SignInGuard) -> None:
    call(guard, 0)
    call(guard, 1, REFUSED)
    tried(guard, 2, None)
    guard.began(ME, moment(3))
    assert not guard.has_room(ME, moment(3))


# Error 4


def test_error_4_stops_every_call_to_the_endpoint(journal: Journal, guard: SignInGuard) -> None:
    call(guard, 0)
    call(guard, 10, BLOCKED)
    call(guard, 20, BLOCKED)
    stop = Stop(StopReason.ADDRESS_BLOCKED, moment(1820).elapsed)
    assert guard.stop(ME, moment(30)) == stop
    assert guard.stop(OTHER, moment(30)) == stop
    assert guard.test_stop(OTHER, moment(1819.9)) == stop
    assert guard.stop(ELSEWHERE, moment(30)) is None
    assert guard_at(journal, moment(30)).stop(ME, moment(30)) == stop


def test_then_one_call_tries_and_its_answer_lifts_the_block(
    journal: Journal, guard: SignInGuard
) -> None:
    call(guard, 0, BLOCKED)
    assert not guard.probe_due(ME, moment(1799.9))
    assert not guard.probe_due(ELSEWHERE, moment(1800))
    assert guard.probe_due(ME, moment(1800))
    note = guard.began(ME, moment(1800))
    assert not guard.probe_due(ME, moment(1801))  # one call
    guard.ended(ME, note, moment(1802), ServiceError(9), probe=True)
    assert guard.stop(ME, moment(1803)) is None
    assert not guard.probe_due(ME, moment(1803))
    assert guard_at(journal, moment(1803)).stop(ME, moment(1803)) is None


def test_a_probe_that_is_refused_says_that_the_block_is_over(guard: SignInGuard) -> None:
    call(guard, 0, BLOCKED)
    guard.ended(ME, guard.began(ME, moment(1800)), moment(1800), REFUSED, probe=True)
    assert guard.stop(ME, moment(1801)) == Stop(StopReason.SIGN_IN_REFUSED)


def test_a_probe_that_is_still_blocked_waits_another_half_hour(guard: SignInGuard) -> None:
    call(guard, 0, BLOCKED)
    guard.ended(ME, guard.began(ME, moment(1800)), moment(1805), BLOCKED, probe=True)
    assert guard.stop(ME, moment(1806)) == Stop(StopReason.ADDRESS_BLOCKED, moment(3605).elapsed)
    assert not guard.probe_due(ME, moment(3604.9))
    assert guard.probe_due(ME, moment(3605))


@pytest.mark.parametrize("error", [NEVER_LEFT, LOST])
def test_a_probe_without_an_answer_is_repeated_a_minute_later(
    guard: SignInGuard, error: SmscError
) -> None:
    call(guard, 0)
    call(guard, 0, BLOCKED)
    guard.ended(ME, guard.began(ME, moment(1800)), moment(1810), error, probe=True)
    assert not guard.probe_due(ME, moment(1869.9))
    assert guard.probe_due(ME, moment(1870))


def test_other_answers_do_not_lift_the_block(guard: SignInGuard) -> None:
    under_way = guard.began(ME, moment(0))
    call(guard, 1, BLOCKED)
    guard.ended(ME, under_way, moment(2), None)
    assert guard.stop(ME, moment(3)) is not None


def test_a_probe_is_no_fifth_wrong_sign_in(guard: SignInGuard) -> None:
    guard = SignInGuard(guard._store, moment(0), address_block=30)
    for second in range(4):
        tried(guard, second, REFUSED, of=OTHER)
    call(guard, 5, BLOCKED)
    assert not guard.probe_due(ME, moment(100))
    assert guard.probe_due(ME, moment(WINDOW))


def test_the_time_of_a_block_can_be_another_in_the_demonstration(journal: Journal) -> None:
    guard = SignInGuard(LimitStore(journal), moment(0), address_block=30)
    call(guard, 0, BLOCKED)
    assert guard.stop(ME, moment(1)) == Stop(StopReason.ADDRESS_BLOCKED, moment(30).elapsed)
    assert guard.probe_due(ME, moment(30))


@pytest.mark.parametrize("error", [None, REFUSED, ServiceError(9)])
def test_a_test_after_the_block_is_the_call_that_tries(
    guard: SignInGuard, error: SmscError | None
) -> None:
    call(guard, 0, BLOCKED)
    assert guard.test_stop(ME, moment(1799.9)) is not None
    tried(guard, 1800, error)
    assert guard.stop(ME, moment(1801)) is None


@pytest.mark.parametrize("error", [NEVER_LEFT, BLOCKED])
def test_a_test_that_shows_no_end_of_the_block_leaves_it(
    guard: SignInGuard, error: SmscError
) -> None:
    call(guard, 0, BLOCKED)
    tried(guard, 1800, error)
    stop = guard.stop(ME, moment(1801))
    assert stop is not None
    assert stop.reason is StopReason.ADDRESS_BLOCKED


def test_refused_and_blocked_ends_in_a_test_not_in_a_wait_for_ever(guard: SignInGuard) -> None:
    call(guard, 0, REFUSED)
    tried(guard, 1, BLOCKED)
    assert guard.stop(ME, moment(2)) == Stop(StopReason.ADDRESS_BLOCKED, moment(1801).elapsed)
    assert not guard.probe_due(ME, moment(5000))  # it would be wrong again
    assert guard.stop(ME, moment(1800.9)) == Stop(StopReason.ADDRESS_BLOCKED, moment(1801).elapsed)
    assert guard.stop(ME, moment(1801)) == Stop(StopReason.SIGN_IN_REFUSED)
    tried(guard, 1801, None)
    assert guard.stop(ME, moment(1802)) is None


# Late answers, and a disk that refuses


def test_a_late_answer_still_stops_what_it_stops(journal: Journal, guard: SignInGuard) -> None:
    guard.heard_late(ME, moment(0), None)
    guard.heard_late(ME, moment(0), ServiceError(3))
    guard.heard_late(ME, moment(0), LOST)
    assert guard.stop(ME, moment(1)) is None
    guard.heard_late(ME, moment(1), REFUSED)
    assert guard.stop(ME, moment(1)) == Stop(StopReason.SIGN_IN_REFUSED)
    assert doubtful(journal) == 1
    guard.heard_late(ELSEWHERE, moment(2), BLOCKED)
    assert guard.stop(ELSEWHERE, moment(2)) is not None


def test_what_the_disk_refuses_is_known_all_the_same(journal: Journal, guard: SignInGuard) -> None:
    for second in range(3):
        tried(guard, second, REFUSED)
    note = guard.began(ME, moment(3))
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        guard.ended(ME, note, moment(4), REFUSED)
    with pytest.raises(JournalError):
        guard.heard_late(ELSEWHERE, moment(4), BLOCKED)
    assert guard.stop(ME, moment(5)) == Stop(StopReason.SIGN_IN_REFUSED)
    assert guard.stop(ELSEWHERE, moment(5)) is not None
    stop = guard.test_stop(ME, moment(5))
    assert stop is not None
    assert stop.reason is StopReason.TOO_MANY_WRONG


def test_a_call_is_made_although_its_note_is_refused(journal: Journal, guard: SignInGuard) -> None:
    """The request is on disk by then: giving it up here would leave it without an end."""
    journal.connection.execute("PRAGMA query_only=ON")
    assert guard.began(ME, moment(0)) == 1
    assert not guard.has_room(ME, moment(0))


def test_old_ones_leave_the_disk(journal: Journal, guard: SignInGuard) -> None:
    tried(guard, 0, REFUSED)
    tried(guard, 1, REFUSED)
    guard.forget_old(moment(WINDOW - 0.1))
    assert doubtful(journal) == 2
    guard.forget_old(moment(WINDOW))
    assert doubtful(journal) == 1
    guard.forget_old(moment(WINDOW + 1))
    assert doubtful(journal) == 0
    assert guard_at(journal, moment(0)).test_began(ME, moment(0)) == 1


def test_numbers_are_not_given_twice(journal: Journal, guard: SignInGuard) -> None:
    notes = [guard.test_began(ME, moment(0)), guard.began(ME, moment(0))]
    notes.append(guard_at(journal, moment(1)).test_began(ME, moment(1)))
    assert notes == [1, 2, 3]


# A sign-in that the service took in an earlier run

DAY = 24 * 3600.0


def test_what_was_taken_lately_is_not_doubted_for_lost_answers(
    journal: Journal, guard: SignInGuard
) -> None:
    """A service that hangs in the morning must not stop the desk for half an hour."""
    call(guard, 0)
    guard = guard_at(journal, moment(3 * DAY - 1))
    guard.signed_in(ME, as_before=True)
    for second in range(8):
        call(guard, 3 * DAY + second, LOST)
    assert guard.has_room(ME, moment(3 * DAY + 9))
    assert doubtful(journal) == 0


def test_it_is_doubted_again_after_three_days(journal: Journal, guard: SignInGuard) -> None:
    call(guard, 0)
    guard = guard_at(journal, moment(3 * DAY))
    guard.signed_in(ME, as_before=True)
    assert guard.began(ME, moment(3 * DAY)) != 0


def test_one_that_is_used_every_day_stays_trusted(journal: Journal, guard: SignInGuard) -> None:
    call(guard, 0)
    call(guard, 3599)  # within the hour the disk is left alone
    assert LimitStore(journal).stops("taken")[ME.id].elapsed == moment(0).elapsed
    call(guard, 3600)
    assert LimitStore(journal).stops("taken")[ME.id].elapsed == moment(3600).elapsed


def test_its_calls_still_go_one_at_a_time_until_the_first_answer(
    journal: Journal, guard: SignInGuard
) -> None:
    call(guard, 0)
    guard = guard_at(journal, moment(1))
    guard.signed_in(ME, as_before=True)
    note = guard.began(ME, moment(1))
    assert note == 0
    assert not guard.has_room(ME, moment(1))
    guard.ended(ME, note, moment(2), None)
    guard.began(ME, moment(3))
    assert guard.has_room(ME, moment(3))


def test_another_secret_is_trusted_by_nobody(journal: Journal, guard: SignInGuard) -> None:
    call(guard, 0)
    guard.signed_in(ME)
    assert guard.began(ME, moment(1)) != 0
    guard = guard_at(journal, moment(2))
    guard.signed_in(ME, as_before=True)
    assert guard.began(ME, moment(3)) != 0


def test_a_refused_one_is_trusted_no_more(journal: Journal, guard: SignInGuard) -> None:
    call(guard, 0)
    guard = guard_at(journal, moment(1))
    guard.signed_in(ME, as_before=True)
    call(guard, 2, REFUSED)
    tried(guard, 3, None)
    assert guard.began(ME, moment(4)) != 0
    assert LimitStore(journal).stops("taken") == {}
