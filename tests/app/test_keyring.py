"""The program with a real Secret Service: unlocked, locked, absent, and no bus at all."""

from collections.abc import Iterator

import pytest

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.credentials import (
    Absent,
    Found,
    KeyringStore,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.verification import State
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD
from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.desk_place import DeskPlace
from smsc_gui.ui.places import Page
from tests.app.conftest import House, type_into
from tests.support.secret_service import SecretService


@pytest.fixture
def keyring(secret_service: SecretService, house: House) -> Iterator[SecretService]:
    house.store = None  # the system's
    yield secret_service
    house.end()


def sign_in(house: House) -> None:
    program = house.program
    assert program is not None
    page = program.window.sign_in
    type_into(page.form.key, f"{DEMO_KEY}\r")
    house.qtbot.waitUntil(lambda: program.window.page is Page.WORK)


def verify_somebody(house: House) -> None:
    house.ask("067 123 45 67")
    house.wait_for(State.WAITING)
    house.clock.move(40)
    house.wait_for(State.VERIFIED)


def test_the_sign_in_is_there_after_a_restart_of_program_and_keyring(
    house: House, keyring: SecretService
) -> None:
    program = house.start()
    assert program.sign_in.answer == Absent()
    with house.qtbot.waitSignal(program.sign_in.kept):
        sign_in(house)
    house.end()
    keyring.restart("right")
    program = house.start()
    assert isinstance(program.sign_in.answer, Found)
    assert program.window.page is Page.WORK
    verify_somebody(house)


def test_a_locked_keyring_says_so_and_the_session_goes_on(
    house: House, keyring: SecretService
) -> None:
    house.start()
    sign_in(house)
    house.end()
    keyring.restart("wrong")
    program = house.start()
    assert program.sign_in.answer == Locked()
    assert program.window.page is Page.SIGN_IN
    assert "lock" in program.window.sign_in.keyring.text()
    sign_in(house)
    verify_somebody(house)


def test_a_keyring_that_was_unlocked_meanwhile_is_asked_again(
    house: House, keyring: SecretService
) -> None:
    program = house.start()
    with house.qtbot.waitSignal(program.sign_in.kept):
        sign_in(house)
    house.end()
    keyring.restart("wrong")
    program = house.start()
    page = program.window.sign_in
    assert page.ask_keyring.isVisible()
    keyring.restart("right")
    page.ask_keyring.click()
    house.qtbot.waitUntil(lambda: program.window.page is Page.WORK)
    assert isinstance(program.sign_in.answer, Found)


@pytest.mark.parametrize("bus", [True, False])
def test_a_missing_keyring_says_so_and_the_session_goes_on(
    house: House, keyring: SecretService, monkeypatch: pytest.MonkeyPatch, bus: bool
) -> None:
    keyring.stop()
    if not bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    program = house.start()
    assert isinstance(program.sign_in.answer, Unavailable)
    assert program.sign_in.answer.reason is UnavailableReason.NO_SERVICE
    assert "session" in program.window.sign_in.keyring.text()
    sign_in(house)
    verify_somebody(house)


def accounts_of(program: Program) -> Accounts:
    (place,) = [one for one in program.around if isinstance(one, DeskPlace)]
    return place._accounts


def sign_in_with_two_keys(house: House) -> Program:
    """Two accounts of one host, both by API key."""
    program = house.start()
    with house.qtbot.waitSignal(program.sign_in.kept):
        sign_in(house)
    program.sign_in.aim(None)
    with house.qtbot.waitSignal(program.sign_in.kept) as kept:
        program.sign_in.accept(Account("smsc.ua", ApiKey("another-key")), keep=True)
    assert kept.args == [Stored()]
    return program


def test_a_removed_accounts_secret_is_gone_from_the_keyring_and_the_others_stay(
    house: House, keyring: SecretService
) -> None:
    program = sign_in_with_two_keys(house)
    store = KeyringStore()
    assert store.get("account:smsc.ua/apikey 2") == Found("another-key")
    accounts = accounts_of(program)
    with house.qtbot.waitSignal(accounts.removed) as removed:
        accounts.remove(accounts.all[1])
    assert removed.args[1] is True
    assert store.get("account:smsc.ua/apikey 2") == Absent()
    assert store.get("account:smsc.ua/apikey") == Found(DEMO_KEY)
    house.end()
    keyring.restart("right")
    assert store.get("account:smsc.ua/apikey 2") == Absent()
    program = house.start()
    assert [one.slot for one in program.preferences.settings.accounts] == [""]


def test_a_locked_keyring_removes_no_account(house: House, keyring: SecretService) -> None:
    program = sign_in_with_two_keys(house)
    accounts = accounts_of(program)
    keyring.restart("wrong")
    with house.qtbot.waitSignal(accounts.not_removed) as told:
        accounts.remove(accounts.all[1])
    assert told.args[1] == Locked()
    assert len(accounts.all) == 2
    keyring.restart("right")
    assert KeyringStore().get("account:smsc.ua/apikey 2") == Found("another-key")


def test_what_waits_with_the_account_that_is_not_used_is_found_after_a_restart(
    house: House, keyring: SecretService
) -> None:
    program = house.start()
    with house.qtbot.waitSignal(program.sign_in.kept):
        sign_in(house)
    house.ask("067 123 45 67")
    house.wait_for(State.WAITING)
    waiting = house.newest().id
    program.sign_in.aim(None)
    with house.qtbot.waitSignal(program.sign_in.kept):
        program.sign_in.accept(Account("smsc.ua", Password(DEMO_LOGIN, DEMO_PASSWORD)), keep=True)
    house.end()
    program = house.start()
    assert program.model.status.left_behind == 0
    assert program.sign_in.known is not None
    assert program.sign_in.known.login == DEMO_LOGIN
    house.clock.move(70)
    found = program.model.verifications
    house.qtbot.waitUntil(lambda: found[waiting].state is State.VERIFIED, timeout=20_000)
