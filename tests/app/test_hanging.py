"""The window answers while the service, or the keyring, does not."""

import threading
from collections.abc import Callable

from smsc_gui.app import build
from smsc_gui.core.credentials import Absent, Found, SessionStore
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.ui.places import Page
from tests.app.conftest import House, type_into

NEVER_ANSWERS = "+380500000021"


def test_typing_and_other_requests_go_on_while_the_service_hangs(
    house: House, signed_in: Callable[[], Program]
) -> None:
    house.timeout = 15
    program = signed_in()
    house.ask(NEVER_ANSWERS)
    house.wait_for(State.REQUESTING)
    hanging = house.newest().id
    form = program.window.work.form
    type_into(form.number, "0671234567")
    assert form.number.text() == "067 123 45 67"
    type_into(form.number, "\r")
    house.wait_for(State.WAITING)
    assert program.model.verifications[hanging].state is State.REQUESTING
    house.clock.move(22)
    house.wait_for(State.VERIFIED)


class SlowStore(SessionStore):
    """A keyring whose unlock dialog nobody answers."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get(self, name: str) -> Found[str] | Absent:
        self.unlocked.wait(30)
        return super().get(name)


def test_a_keyring_that_waits_for_a_person_holds_nobody_up(house: House) -> None:
    store = SlowStore()
    options = Options(data_dir=house.folder, base_url=house.simulator.url, lang="en")
    program = house.program = build(options, clock=house.clock, store=store, timeout=5)
    try:
        program.begin()
        page = program.window.sign_in
        assert page.go_on.isVisible()
        assert not page.form.isEnabled()
        page.go_on.click()
        page.form.this_session.setChecked(True)
        type_into(page.form.key, f"{DEMO_KEY}\r")
        house.qtbot.waitUntil(lambda: program.window.page is Page.WORK)
        house.ask("067 123 45 67")
        house.wait_for(State.WAITING)
    finally:
        store.unlocked.set()
    house.qtbot.waitUntil(lambda: program.sign_in.answer is not None)
    assert program.window.page is Page.WORK, "a late answer changes no page"
