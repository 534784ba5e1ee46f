"""The desk's model over real HTTP: every call on a thread, every answer on the main thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsc_gui.api import Account, ApiKey, SmscClient
from smsc_gui.core.desk import Begun, Desk, Held
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.journal import Journal, JournalTrouble, Who
from smsc_gui.core.register import Change
from smsc_gui.core.stops import AccountRef, StopReason
from smsc_gui.core.verification import State, Verification
from smsc_gui.simulator import DEMO_KEY, Answer, Simulator
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.tasks import BackgroundTasks
from tests.support.clocks import MovableClock

SUBSCRIBER = "380671234567"


class Counter:
    """A model at work on a simulator, and what it told."""

    def __init__(self, folder: Path) -> None:
        self.clock = MovableClock()
        self.simulator = Simulator(clock=self.clock.wall).start()
        self.journal = Journal(folder / "journal.sqlite3", Who("desk", "operator"), bytes(32))
        self.tasks = BackgroundTasks()
        self.account = AccountRef("smsc.ua key", self.simulator.url, "smsc.ua")
        self.client: SmscClient | None = SmscClient(
            Account("smsc.ua", ApiKey(DEMO_KEY)), base_url=self.simulator.url, timeout=2
        )
        desk = Desk(self.journal, self.clock)
        self.model = DeskModel(desk, self.clock, self.tasks, lambda _account: self.client)
        self.told: list[Change] = []
        self.model.changed.connect(self.told.append)

    def state(self) -> State:
        (verification,) = self.model.verifications.values()
        return verification.state

    def close(self) -> None:
        self.model.stop()
        self.tasks.close()
        self.simulator.stop()
        self.journal.close()


def newest(model: DeskModel) -> Verification:
    return list(model.verifications.values())[-1]


@pytest.fixture
def counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Counter]:
    at_work = Counter(tmp_path)
    yield at_work
    at_work.close()
    assert at_work.simulator.faults == []


def test_from_enter_to_verified_nobody_touches_anything(counter: Counter, qtbot: QtBot) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    assert isinstance(model.request(SUBSCRIBER, "ticket 7"), Begun)
    qtbot.waitUntil(lambda: counter.state() is State.WAITING)
    counter.clock.move(16)  # the subscriber calls
    counter.clock.move(6)  # the next look is due
    qtbot.waitUntil(lambda: counter.state() is State.VERIFIED)
    states = [change.after.state for change in counter.told]
    assert states == [State.PREPARING, State.REQUESTING, State.WAITING, State.VERIFIED]
    assert counter.told[0].before is None
    assert [change.before for change in counter.told[1:]] == [
        change.after for change in counter.told[:-1]
    ]


def test_typing_makes_the_look_that_the_request_would_wait_for(
    counter: Counter, qtbot: QtBot
) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    model.typing()
    qtbot.waitUntil(lambda: model.look_wait() is not None)
    model.request(SUBSCRIBER)
    assert counter.state() is State.REQUESTING
    assert len(counter.simulator.service.looks) == 1


def test_a_request_waits_for_its_look_and_says_how_long(counter: Counter, qtbot: QtBot) -> None:
    model = counter.model
    counter.simulator.service.call_after = None  # a call that is found makes the next request wait
    model.start()
    model.use(counter.account)
    for _ in range(3):  # each asks again for a subscriber who may redial, so each takes a look
        counter.simulator.script("wait_call.php", 3)
        model.request(SUBSCRIBER)
        qtbot.waitUntil(lambda: newest(model).state is State.FAILED)
    model.request(SUBSCRIBER)
    verification = newest(model)
    wait = model.request_wait(verification)
    assert wait is not None
    assert 55 < wait <= 62
    assert verification.state is State.PREPARING
    counter.clock.move(wait)
    qtbot.waitUntil(lambda: newest(model).state is State.WAITING)
    assert counter.simulator.service.most_looks_in_a_minute == 3


def test_status_tells_a_refused_sign_in_once(counter: Counter, qtbot: QtBot) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    counter.simulator.script("wait_call.php", 2)
    with qtbot.waitSignal(model.status_changed, check_params_cb=None):
        model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.FAILED)
    qtbot.waitUntil(lambda: model.status.stop is not None)
    assert model.status.stop is not None
    assert model.status.stop.reason is StopReason.SIGN_IN_REFUSED
    assert isinstance(model.request("380671234568"), Held)


def test_a_look_that_fails_shows_in_the_status_until_one_succeeds(
    counter: Counter, qtbot: QtBot
) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.WAITING)
    counter.simulator.script("get.php", 9)
    counter.clock.move(21)
    qtbot.waitUntil(lambda: model.status.look_failure is not None)
    assert model.status.crowded
    counter.clock.move(125)
    qtbot.waitUntil(lambda: model.status.look_failure is None)
    assert not model.status.crowded


def test_an_account_without_a_client_fails_before_anything_is_sent(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.client = None
    counter.model.start()
    counter.model.use(counter.account)
    counter.model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.FAILED)
    assert not counter.simulator.service.requests


def test_a_call_that_breaks_is_a_failure_like_any_other(
    counter: Counter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(SmscClient):
        def wait_call(self, *_arguments: object, **_options: object) -> None:  # type: ignore[override]
            raise RuntimeError("a fault of ours")

    counter.client = Broken(Account("smsc.ua", ApiKey(DEMO_KEY)), base_url=counter.simulator.url)
    counter.model.start()
    counter.model.use(counter.account)
    counter.model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.UNKNOWN)
    (verification,) = counter.model.verifications.values()
    assert verification.failure is not None
    assert verification.failure.kind is FailureKind.BAD_REPLY
    assert "a fault of ours" in caplog.text


def test_an_answer_the_disk_refuses_is_shown_when_it_is_written(
    counter: Counter, qtbot: QtBot
) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    counter.simulator.script("wait_call.php", Answer(b'{"phone": "380440001101"}', delay=0.2))
    model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.REQUESTING)
    counter.journal.connection.execute("PRAGMA query_only = ON")
    qtbot.waitUntil(lambda: model.status.journal is JournalTrouble.READ_ONLY)
    assert counter.state() is State.REQUESTING
    counter.journal.connection.execute("PRAGMA query_only = OFF")
    qtbot.waitUntil(lambda: counter.state() is State.WAITING)
    assert model.status.journal is None


def test_what_waits_for_another_account_is_counted(counter: Counter, qtbot: QtBot) -> None:
    model = counter.model
    model.start()
    model.use(counter.account)
    model.request(SUBSCRIBER)
    qtbot.waitUntil(lambda: counter.state() is State.WAITING)
    assert model.status.left_behind == 0
    model.use(None)
    assert model.status.left_behind == 1
