"""The program with a real Secret Service: unlocked, locked, absent, and no bus at all."""

from collections.abc import Iterator

import pytest

from smsc_gui.core.credentials import Absent, Found, Locked, Unavailable, UnavailableReason
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.ui.places import Page
from tests.app.conftest import House, type_into
from tests.support.secret_service import SecretService, running_secret_service


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch, house: House) -> Iterator[SecretService]:
    house.store = None  # the system's
    with running_secret_service() as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service
        house.end()


def sign_in(house: House) -> None:
    program = house.program
    assert program is not None
    page = program.window.sign_in
    type_into(page.form.key, f"{DEMO_KEY}\r")
    house.qtbot.waitUntil(page.use.isEnabled)
    page.use.click()
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
