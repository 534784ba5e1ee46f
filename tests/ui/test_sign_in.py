"""Signing in over real HTTP, with secrets in memory or in a keyring that says no."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsc_gui.api import Account, ApiKey, Password, SmscClient
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    SecretStore,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.desk import Desk
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.journal import Journal, JournalError, Who
from smsc_gui.core.settings import SettingsFile
from smsc_gui.core.stops import StopReason
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Simulator
from smsc_gui.ui import sign_in as results  # its Test… are no tests of pytest's
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn, Tested
from smsc_gui.ui.tasks import BackgroundTasks
from tests.support.clocks import MovableClock

KEY = Account("smsc.ua", ApiKey(DEMO_KEY))
LOGIN = Account("smsc.ua", Password(DEMO_LOGIN, DEMO_PASSWORD))
WRONG = Account("smsc.ua", ApiKey("not-the-key"))


class LockedStore:
    """A keyring that nobody unlocks."""

    def get(self, _name: str) -> Locked:
        return Locked()

    def set(self, _name: str, _secret: str) -> Locked:
        return Locked()

    def delete(self, _name: str) -> Locked:
        return Locked()

    def backend_name(self) -> str:
        return "locked"


class BrokenStore(LockedStore):
    """A keyring that raises what its library never should."""

    def get(self, _name: str) -> Locked:
        raise RuntimeError("a fault of the keyring's library")

    def set(self, _name: str, _secret: str) -> Locked:
        raise RuntimeError("a fault of the keyring's library")


class Door(QObject):
    """A sign-in on a simulator. `again()` is the next start of the program on the same folder."""

    def __init__(self, folder: Path, store: SecretStore) -> None:
        super().__init__()
        self.folder = folder
        self.store = store
        self.clock = MovableClock()
        self.simulator = Simulator(clock=self.clock.wall).start()
        self.tasks = BackgroundTasks()
        self.base_url = self.simulator.url
        self.start()

    def start(self) -> None:
        self.journal = Journal(self.folder / "journal.sqlite3", Who("desk", "operator"))
        self.desk = Desk(self.journal, self.clock)
        file = SettingsFile(self.folder / "settings.json")
        self.preferences = Preferences(file, file.load().settings)
        self.sign_in = SignIn(
            self.desk,
            self.tasks,
            Credentials(self.store),
            self.preferences,
            client_for=lambda account: SmscClient(account, base_url=self.base_url, timeout=2),
            endpoint_of=lambda account: account.host,
        )
        self.tested: list[Tested] = []
        self.sign_in.tested.connect(self.heard)

    def heard(self, _account: Account, tested: Tested) -> None:
        self.tested.append(tested)

    def again(self) -> None:
        self.journal.close()
        self.start()

    def close(self) -> None:
        self.tasks.close()
        self.simulator.stop()
        self.journal.close()


@pytest.fixture
def door(tmp_path: Path, qtbot: QtBot) -> Iterator[Door]:
    opened = Door(tmp_path, SessionStore())
    yield opened
    opened.close()


def opened_with(door: Door, qtbot: QtBot) -> SignIn:
    with qtbot.waitSignal(door.sign_in.opened):
        door.sign_in.open()
    return door.sign_in


@pytest.mark.parametrize("account", [KEY, LOGIN])
def test_a_tested_sign_in_is_kept_and_found_at_the_next_start(
    door: Door, qtbot: QtBot, account: Account
) -> None:
    with qtbot.waitSignal(door.sign_in.tested):
        door.sign_in.test(account)
    (passed,) = door.tested
    assert isinstance(passed, results.TestPassed)
    assert (str(passed.balance.amount), passed.balance.currency) == ("250.80", "UAH")
    with qtbot.waitSignal(door.sign_in.kept) as kept:
        door.sign_in.accept(account, keep=True)
    assert kept.args == [Stored()]
    ref = door.sign_in.ref(account)
    assert door.desk.account == ref
    door.again()
    assert opened_with(door, qtbot).answer == Found(account)
    assert door.sign_in.ref(account) == ref


def test_for_this_session_only_means_that_nothing_is_kept(door: Door, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.sign_in.kept):
        door.sign_in.accept(KEY, keep=True)
    with qtbot.waitSignal(door.sign_in.kept) as kept:
        door.sign_in.accept(KEY, keep=False)
    assert kept.args == [Deleted()]
    door.again()
    assert opened_with(door, qtbot).answer == Absent()
    assert door.sign_in.known is not None
    assert not door.sign_in.known.keep
    assert DEMO_KEY not in (door.folder / "settings.json").read_text(encoding="utf-8")


def test_the_first_start_finds_no_account_and_makes_a_key_for_the_journal(
    door: Door, qtbot: QtBot
) -> None:
    sign_in = opened_with(door, qtbot)
    assert sign_in.answer == Absent()
    assert sign_in.known is None
    key = sign_in.journal_key
    assert key is not None
    assert len(key) == 32
    door.again()
    assert opened_with(door, qtbot).journal_key == key


@pytest.mark.parametrize(
    ("store", "answer"),
    [
        (LockedStore(), Locked()),
        (BrokenStore(), Unavailable(UnavailableReason.FAILED, "RuntimeError")),
    ],
)
def test_without_a_keyring_one_signs_in_for_the_session(
    tmp_path: Path, qtbot: QtBot, store: SecretStore, answer: object
) -> None:
    door = Door(tmp_path, store)
    try:
        sign_in = opened_with(door, qtbot)
        assert sign_in.answer == answer
        assert sign_in.journal_key is None
        with qtbot.waitSignal(sign_in.kept) as kept:
            sign_in.accept(KEY, keep=True)
        assert kept.args == [answer]
        assert sign_in.client_of(sign_in.ref(KEY)) is not None
    finally:
        door.close()


def test_a_wrong_key_is_told_and_counted(door: Door, qtbot: QtBot) -> None:
    for warned in (False, False, False, True):
        assert door.sign_in.warns(WRONG) is warned
        with qtbot.waitSignal(door.sign_in.tested):
            door.sign_in.test(WRONG)
    assert all(isinstance(one, results.TestFailed) and one.failure.code == 2 for one in door.tested)
    with qtbot.waitSignal(door.sign_in.tested):
        door.sign_in.test(WRONG)
    held = door.tested[-1]
    assert isinstance(held, results.TestHeld)
    assert held.stop.reason is StopReason.TOO_MANY_WRONG
    assert len(door.simulator.service.wrong_sign_ins) == 4


def test_a_test_without_connection_says_so(door: Door, qtbot: QtBot) -> None:
    door.simulator.stop()
    with qtbot.waitSignal(door.sign_in.tested):
        door.sign_in.test(KEY)
    (failed,) = door.tested
    assert isinstance(failed, results.TestFailed)
    assert failed.failure.kind is FailureKind.UNREACHABLE
    assert not door.sign_in.warns(KEY)


def test_settings_that_cannot_be_saved_hold_for_the_session(door: Door, qtbot: QtBot) -> None:
    (door.folder / "settings.json").mkdir()
    with qtbot.waitSignals([door.preferences.not_saved, door.sign_in.kept]):
        door.sign_in.accept(KEY, keep=True)
    assert door.sign_in.current == KEY
    assert door.sign_in.known is not None


def test_two_keys_are_two_accounts_and_neither_shows(door: Door) -> None:
    door.preferences.change(salt="0" * 32)
    one, other = door.sign_in.ref(KEY), door.sign_in.ref(WRONG)
    assert one.id != other.id
    assert DEMO_KEY not in repr(one)
    assert door.sign_in.ref(LOGIN).name == f"{DEMO_LOGIN} · smsc.ua"


def test_after_a_test_that_passes_calls_go_on_with_the_secret_that_passed(
    door: Door, qtbot: QtBot
) -> None:
    """The password was changed at the service: a call with the old one would be refused once more."""
    door.sign_in.use(Account("smsc.ua", Password(DEMO_LOGIN, "the old password")))
    ref = door.sign_in.ref(LOGIN)
    with qtbot.waitSignal(door.sign_in.tested):
        door.sign_in.test(LOGIN)
    client = door.sign_in.client_of(ref)
    assert client is not None
    assert client.balance().amount > 0
    assert door.sign_in.current == LOGIN


def test_a_test_of_another_account_changes_nothing_for_the_one_in_use(
    door: Door, qtbot: QtBot
) -> None:
    door.sign_in.use(LOGIN)
    with qtbot.waitSignal(door.sign_in.tested):
        door.sign_in.test(KEY)
    assert door.sign_in.client_of(door.sign_in.ref(LOGIN)) is not None
    assert door.sign_in.client_of(door.sign_in.ref(KEY)) is None
    assert door.sign_in.current == LOGIN


def test_a_sign_in_that_the_disk_refuses_changes_nothing(door: Door) -> None:
    door.sign_in.use(LOGIN)
    door.journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        door.sign_in.use(KEY)
    door.journal.connection.execute("PRAGMA query_only=OFF")
    assert door.sign_in.current == LOGIN
    assert door.desk.account == door.sign_in.ref(LOGIN)
    assert door.sign_in.client_of(door.sign_in.ref(KEY)) is None
