"""Several accounts at one desk: each goes on with what was begun with it, one is used for what comes next."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smsc_gui.core.calls import InboxLook, NumberRequest, SignInTest
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import JournalError
from smsc_gui.core.stops import AccountRef
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_PASSWORD, Service
from smsc_gui.simulator.accounts import Account
from tests.support.desk_driver import HOME, DeskDriver
from tests.support.stories import SUBSCRIBER
from tests.support.virtual_time import STARTED

OTHER = AccountRef("smsc.ua other", "smsc.ua", "other")
ELSEWHERE = AccountRef("smsc.kz other", "smsc.kz", "elsewhere")
ANOTHER = "380509998877"
SILENT = "380500000010"


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[DeskDriver]:
    """`OTHER` has the demonstration's login too, `ELSEWHERE` is an account of its own."""
    service = Service([Account(), Account("elsewhere")], started=STARTED)
    at_work = DeskDriver(tmp_path, service=service)
    at_work.secrets.of |= dict.fromkeys((OTHER.id, ELSEWHERE.id), DEMO_PASSWORD)
    at_work.secrets.logins[ELSEWHERE.id] = "elsewhere"
    yield at_work
    at_work.journal.close()


@pytest.mark.parametrize("other", [OTHER, ELSEWHERE])
def test_what_waits_with_another_account_is_found_all_the_same(
    driver: DeskDriver, other: AccountRef
) -> None:
    waits = driver.ask_and_wait(SUBSCRIBER)
    driver.desk.use(other)
    later = driver.ask_and_wait(ANOTHER)
    assert driver.one(later).account == other.id
    driver.run(90)
    assert driver.state(waits) is State.VERIFIED
    assert driver.state(later) is State.VERIFIED
    assert driver.one(waits).account == HOME.id


def test_a_request_that_is_not_sent_yet_is_sent_with_its_own_account(driver: DeskDriver) -> None:
    driver.desk.cancel(driver.ask_and_wait(SUBSCRIBER))
    prepared = driver.ask(SUBSCRIBER)
    assert driver.state(prepared) is State.PREPARING
    wait = driver.desk.request_wait(driver.one(prepared))
    driver.desk.use(ELSEWHERE)
    assert driver.desk.request_wait(driver.one(prepared)) == wait
    assert driver.desk.request_wait(driver.one(prepared)) is not None
    driver.run_until(lambda: driver.state(prepared) is State.WAITING)
    sent = [call for _, call in driver.made if isinstance(call, NumberRequest)]
    assert sent[-1].account == HOME


def test_nothing_is_asked_with_an_account_that_has_nothing_to_wait_for(driver: DeskDriver) -> None:
    driver.desk.accounts.stand_by(ELSEWHERE)
    which = driver.ask_and_wait(SILENT)
    driver.desk.check_now()
    driver.run(100)
    assert {call.account for _, call in driver.made} == {HOME}
    driver.desk.use(ELSEWHERE)
    driver.desk.cancel(which)
    driver.run(30)
    made = len(driver.made)
    driver.run(300)
    assert len(driver.made) == made


def test_the_accounts_of_one_host_share_its_looks(driver: DeskDriver) -> None:
    """The service counts them by account; nobody can know that two sign-ins are not the same one."""
    driver.ask_and_wait(SILENT)
    driver.desk.use(OTHER)
    driver.ask_and_wait(ANOTHER)
    driver.service.call_after = None
    driver.run(600)
    assert driver.service.most_looks_in_a_minute <= 3
    looks = [call.account for _, call in driver.made if isinstance(call, InboxLook)]
    assert looks.count(HOME) > 5


def test_check_now_looks_for_all_that_wait(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    driver.desk.use(ELSEWHERE)
    driver.run(70)
    before = driver.sent(InboxLook)
    driver.run_until(lambda: driver.sent(InboxLook) > before)
    driver.run(1)
    before = len(driver.made)
    driver.desk.check_now()
    driver.run(25)  # a place must be free
    assert {call.account for _, call in driver.made[before:]} == {HOME, ELSEWHERE}


def test_waits_are_told_for_each_account(driver: DeskDriver) -> None:
    driver.desk.use(ELSEWHERE)
    assert driver.desk.look_wait() == driver.desk.look_wait(ELSEWHERE.id) == 0.0
    assert driver.desk.look_wait(OTHER.id) is None
    driver.desk.accounts.stand_by(OTHER)
    assert driver.desk.look_wait(OTHER.id) == 0.0
    for _ in range(3):
        driver.desk.use(HOME)
        driver.desk.check_now()
        driver.run(1)
    assert driver.desk.look_wait() == driver.desk.look_wait(OTHER.id) > 50
    assert driver.desk.look_wait(ELSEWHERE.id) == 0.0


def test_one_that_is_signed_out_leaves_the_other_at_work(driver: DeskDriver) -> None:
    driver.desk.cancel(driver.ask_and_wait(SUBSCRIBER))
    prepared = driver.ask(SUBSCRIBER)
    driver.desk.use(ELSEWHERE)
    driver.desk.accounts.sign_out(HOME.id)
    assert driver.one(prepared).failure == Failure(FailureKind.ACCOUNT_LEFT, False)
    assert driver.desk.account == ELSEWHERE
    assert not driver.desk.accounts.is_watched(HOME.id, driver.computer.now())
    assert driver.desk.accounts.is_watched(ELSEWHERE.id, driver.computer.now())
    assert driver.desk.accounts.get(HOME.id) is None
    driver.desk.accounts.sign_out(ELSEWHERE.id)
    driver.desk.accounts.sign_out(ELSEWHERE.id)
    assert driver.desk.account is None


def test_one_whose_sign_in_is_refused_is_watched_only_while_the_window_tells_of_it(
    driver: DeskDriver,
) -> None:
    accounts, now = driver.desk.accounts, driver.computer.now
    driver.ask_and_wait(SILENT)
    driver.service.script("get.php", 2)
    driver.run(40)
    assert accounts.is_watched(HOME.id, now())
    assert not accounts.can_look(HOME.id, now())
    driver.desk.use(ELSEWHERE)
    assert not accounts.is_watched(HOME.id, now())
    assert accounts.can_look(ELSEWHERE.id, now())
    assert isinstance(driver.test(DEMO_PASSWORD), SignInTest)
    driver.run(2)
    assert accounts.is_watched(HOME.id, now())
    assert accounts.can_look(HOME.id, now())


def test_one_whose_address_is_blocked_goes_on_by_itself(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    driver.desk.use(ELSEWHERE)
    driver.service.script("get.php", 4)
    driver.run(40)
    now = driver.computer.now()
    assert not driver.desk.accounts.can_look(HOME.id, now)
    assert driver.desk.accounts.is_watched(HOME.id, now)
    assert not driver.desk.accounts.can_look("unknown", now)


def test_a_journal_that_refuses_leaves_the_account_as_it_was(tmp_path: Path) -> None:
    driver = DeskDriver(tmp_path)
    driver.journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        driver.desk.use(ELSEWHERE)
    assert driver.desk.account == HOME
    assert driver.desk.accounts.get(ELSEWHERE.id) is None
    driver.journal.close()


def test_to_and_fro_leaves_a_proven_sign_in_proven(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    driver.desk.use(ELSEWHERE)
    driver.desk.use(HOME, as_before=True)
    assert HOME.id in driver.desk.lines.guard._proven
    driver.desk.use(HOME)  # entered anew: perhaps with another secret
    assert HOME.id not in driver.desk.lines.guard._proven


def test_none_signs_out_of_all(driver: DeskDriver) -> None:
    driver.desk.accounts.stand_by(OTHER)
    driver.desk.use(None)
    assert driver.desk.account is None
    assert driver.desk.accounts.get(OTHER.id) is None
    assert driver.desk.accounts.at_work() == []
