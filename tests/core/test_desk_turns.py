"""Several accounts of one endpoint share its three places for looks: each gets its turn."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from smsc_gui.core.calls import InboxLook
from smsc_gui.core.desk import Begun
from smsc_gui.core.look_places import PLACES
from smsc_gui.core.stops import AccountRef
from smsc_gui.core.verification import LIFETIME, State
from smsc_gui.simulator import DEMO_PASSWORD, Service
from smsc_gui.simulator.accounts import Account
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.virtual_time import STARTED

OTHERS = [AccountRef(f"smsc.ua {name}", "smsc.ua", name) for name in ("east", "north", "west")]
ALL = [HOME, *OTHERS]
FOUND_WITHIN = len(ALL) * 21.0 + 20.0
"""Seconds: three looks a minute, one account after another, the way there and back."""


@pytest.fixture(params=[0.1, 3.0])
def driver(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskDriver]:
    """Four accounts of one host are signed in; nobody calls by themselves. By seconds each way."""
    service = Service([Account(), *(Account(one.name) for one in OTHERS)], started=STARTED)
    service.call_after = None
    at_work = DeskDriver(
        tmp_path, service=service, way=lambda _call: Way(request.param, request.param)
    )
    for one in OTHERS:
        at_work.secrets.of[one.id] = DEMO_PASSWORD
        at_work.secrets.logins[one.id] = one.name
        at_work.desk.accounts.stand_by(one)
    yield at_work
    at_work.journal.close()


def wait_with(driver: DeskDriver, *accounts: AccountRef) -> list[str]:
    """One verification waits with each of the accounts; the last is the one in use."""
    begun = []
    for account in accounts:
        driver.desk.use(account)
        begun.append(driver.ask(f"38067111002{ALL.index(account)}"))
        driver.run_until(lambda: driver.state(begun[-1]) is State.WAITING, within=200)
    return begun


def looks(driver: DeskDriver, since: float = 0.0) -> list[tuple[float, AccountRef]]:
    """When each look was sent, and with which account."""
    return [
        (at, call.account)
        for at, call in driver.made
        if isinstance(call, InboxLook) and at >= since
    ]


def call(driver: DeskDriver, which: str) -> None:
    """The subscriber calls the number shown."""
    one = driver.one(which)
    login = driver.secrets.logins.get(one.account)
    driver.service.call(one.subscriber, one.assigned, login=login)


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize("account", ALL, ids=lambda one: one.name)
def test_a_call_is_found_whichever_account_waits_for_it(
    driver: DeskDriver, account: AccountRef, at_once: bool
) -> None:
    """`at_once`: the places were taken together, and so they are free together, again and again."""
    begun = wait_with(driver, *ALL)
    driver.run(70)
    if at_once:
        driver.let_pass(100)
        driver.desk.check_now()
    driver.run(130)
    called = begun[ALL.index(account)]
    call(driver, called)
    driver.run(FOUND_WITHIN)
    assert {which for which in begun if driver.state(which) is State.VERIFIED} == {called}


def test_each_account_is_looked_at_as_often_as_the_others(driver: DeskDriver) -> None:
    wait_with(driver, *ALL)
    since = driver.computer.time + 100
    driver.run(700)
    sent = looks(driver, since)
    often = [sum(account == one for _, account in sent) for one in ALL]
    assert max(often) - min(often) <= 1
    for one in ALL:
        own = [at for at, account in sent if account == one]
        assert max(later - earlier for earlier, later in pairwise(own)) <= FOUND_WITHIN


def test_the_accounts_make_no_more_than_three_looks_a_minute_together(driver: DeskDriver) -> None:
    wait_with(driver, *ALL)
    for _ in range(10):
        driver.desk.check_now()
        driver.run(30)
    sent = [at for at, _ in looks(driver)]
    assert min(later - at for at, later in zip(sent, sent[PLACES:], strict=False)) > 60


def test_check_now_comes_to_every_account(driver: DeskDriver) -> None:
    """Pressed again and again, it brings the same accounts forward no more than the others."""
    wait_with(driver, *ALL)
    driver.let_pass(100)
    since = driver.computer.time
    for _ in range(30):
        driver.desk.check_now()
        driver.run(5)
    sent = [account for _, account in looks(driver, since)]
    assert set(sent[: len(ALL)]) == set(ALL)
    assert set(sent[len(ALL) : 2 * len(ALL)]) == set(ALL)


def test_people_who_wait_at_the_counter_come_first(driver: DeskDriver) -> None:
    """A request, then what is past its time, then the one that staff are typing for; then the pace."""
    past, asked, typing, regular = ALL
    wait_with(driver, past)
    driver.let_pass(LIFETIME - 100)
    wait_with(driver, regular, typing, asked)
    driver.let_pass(200)
    since = driver.computer.time
    driver.desk.use(typing)
    driver.desk.typing()
    driver.desk.use(asked)
    assert isinstance(driver.desk.request("380671110099"), Begun)
    driver.desk.use(regular)
    driver.run(100)
    assert [account for _, account in looks(driver, since)][:4] == [asked, past, typing, regular]
