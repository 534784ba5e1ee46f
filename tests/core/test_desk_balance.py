"""The balance: when it is due, at most once a minute, and never in the way of a request."""

from itertools import pairwise

import pytest

from smsc_gui.core.calls import BalanceQuestion, Call, InboxLook, NumberRequest
from smsc_gui.core.journal import JournalError
from smsc_gui.core.stops import AccountRef, StopReason
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_PASSWORD
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.stories import SUBSCRIBER

SILENT = "380500000010"


def asked(driver: DeskDriver) -> int:
    return driver.sent(BalanceQuestion)


def test_it_is_asked_when_it_is_due_and_not_by_itself(driver: DeskDriver) -> None:
    driver.run(300)
    assert asked(driver) == 0
    driver.desk.want_balance()
    driver.run(300)
    assert asked(driver) == 1


def test_it_is_asked_at_most_once_a_minute(driver: DeskDriver) -> None:
    for _ in range(599):
        driver.desk.want_balance()
        driver.run(1)
    times = [at for at, call in driver.made if isinstance(call, BalanceQuestion)]
    assert len(times) == 10
    assert min(later - one for one, later in pairwise(times)) >= 60


def test_it_is_asked_at_most_once_a_minute_over_restarts(driver: DeskDriver) -> None:
    for _ in range(6):
        driver.desk.want_balance()
        driver.run(2)
        driver.restarted(after=8)
    assert asked(driver) == 1
    driver.desk.want_balance()
    driver.run(70)
    assert asked(driver) == 2


def test_a_long_pause_counts_across_a_restart(driver: DeskDriver) -> None:
    driver.desk.want_balance()
    driver.run(2)
    driver.restarted(after=61)
    driver.desk.want_balance()
    driver.run(1)
    assert asked(driver) == 2


def test_each_account_has_a_minute_of_its_own(driver: DeskDriver) -> None:
    other = AccountRef("smsc.ua other", "smsc.ua", "other")
    driver.secrets.of[other.id] = DEMO_PASSWORD
    for account in (HOME, other, HOME, other):
        driver.desk.use(account)
        driver.desk.want_balance()
        driver.run(5)
    assert [call.account for _, call in driver.made] == [HOME, other]


def test_without_an_account_nothing_is_asked(driver: DeskDriver) -> None:
    driver.desk.use(None)
    driver.desk.want_balance()
    driver.run(5)
    assert driver.made == []


def test_a_request_and_its_look_go_first(driver: DeskDriver) -> None:
    driver.desk.cancel(driver.ask_and_wait(SUBSCRIBER))
    driver.run(1)
    before = len(driver.made)
    which = driver.ask(SUBSCRIBER)  # needs a look that comes after the row could have shown
    driver.desk.want_balance()
    driver.run_until(lambda: asked(driver) == 1)
    kinds = [type(call) for _, call in driver.made[before:]]
    assert kinds == [InboxLook, NumberRequest, BalanceQuestion]
    assert driver.state(which) in {State.REQUESTING, State.WAITING}


def test_a_look_that_is_wanted_for_what_is_being_typed_goes_first(driver: DeskDriver) -> None:
    driver.desk.want_balance()
    driver.desk.typing()
    driver.run(5)
    assert [type(call) for _, call in driver.made] == [InboxLook, BalanceQuestion]


@pytest.mark.parametrize("code", [2, 4])
def test_while_calls_are_held_it_is_not_asked(driver: DeskDriver, code: int) -> None:
    driver.ask_and_wait(SILENT)
    driver.service.script("get.php", code)
    driver.run(40)
    assert driver.stop_reason() is not None
    driver.desk.want_balance()
    driver.run(300)
    assert asked(driver) == 0


@pytest.mark.parametrize(
    ("code", "reason"), [(2, StopReason.SIGN_IN_REFUSED), (4, StopReason.ADDRESS_BLOCKED)]
)
def test_its_own_errors_hold_calls_as_any_others_do(
    driver: DeskDriver, code: int, reason: StopReason
) -> None:
    driver.ask_and_wait(SILENT)
    driver.service.script("balance.php", code)
    driver.desk.want_balance()
    driver.run(2)
    assert driver.stop_reason() is reason
    made = len(driver.made)
    driver.run(300)
    assert len(driver.made) == made


def test_one_that_never_answers_is_given_up_and_holds_nothing_up(driver: DeskDriver) -> None:
    def hangs(call: Call) -> Way:
        return Way(answer_lost=isinstance(call, BalanceQuestion))

    driver.way = hangs
    driver.ask_and_wait(SILENT)
    driver.desk.want_balance()
    driver.run(2)
    which = driver.ask_and_wait("380671111111")
    driver.run(40)
    assert asked(driver) == 1
    assert driver.state(which) is not State.PREPARING
    assert driver.desk.lines._under_way == {}


def test_a_journal_that_refuses_asks_nothing(driver: DeskDriver) -> None:
    driver.desk.want_balance()
    driver.journal.connection.execute("PRAGMA query_only=ON")
    driver.run(5)
    assert driver.made == []
    assert isinstance(driver.desk.trouble, JournalError)
    driver.journal.connection.execute("PRAGMA query_only=OFF")
    driver.run(5)
    assert driver.desk.trouble is None
    assert asked(driver) == 1
