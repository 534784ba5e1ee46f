"""One desk with everything it has: journal on disk, the simulator over HTTP, and a clock moved by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from smsc_gui.api import Account, ApiKey, SmscClient
from smsc_gui.core.clock import Moment
from smsc_gui.core.credentials import Credentials, SecretStore, SessionStore
from smsc_gui.core.desk import Begun, Desk
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.settings import AccountSettings, Settings, SettingsFile
from smsc_gui.core.verification import Verification
from smsc_gui.simulator import DEMO_KEY, Simulator
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn

T = TypeVar("T")
START = 1_795_341_600.0
"""22.11.2026 10:00:00 UTC."""
SUBSCRIBER = "380671234567"


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.elapsed = 1_000.0

    def now(self) -> Moment:
        return Moment(START + self.elapsed, self.elapsed, "test")


class OrderedTasks:
    """Runs work at once; or, while `held`, when `release` says so."""

    def __init__(self) -> None:
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        def step() -> None:
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001 - as the real one does
                failed(error)
            else:
                done(answer)

        if self.held:
            self._waiting.append(step)
        else:
            step()

    def release(self) -> None:
        self.held = False
        waiting, self._waiting = self._waiting, []
        for step in waiting:
            step()


@dataclass
class Shop:
    """`account`: signed in by `sign_in_now`."""

    clock: HandClock
    simulator: Simulator
    tasks: OrderedTasks
    journal: Journal
    desk: Desk
    model: DeskModel
    sign_in: SignIn
    preferences: Preferences
    account: Account

    def sign_in_now(self) -> None:
        self.sign_in.use(self.account)
        self.model.step()

    def tick(self) -> None:
        """What the model's timer does; the timer itself does not run in these tests."""
        self.model.step()
        self.model.ticked.emit()

    def wait(self, seconds: float, step: float = 1.0) -> None:
        """Time passes, and the desk does what is due; the window hears of each step."""
        end = self.clock.elapsed + seconds
        while self.clock.elapsed < end:
            self.clock.elapsed = min(end, self.clock.elapsed + step)
            self.tick()

    def ask(self, subscriber: str = SUBSCRIBER, reference: str = "") -> Verification:
        """A request, and what had become of it when the next second came."""
        self.model.typing()
        self.wait(1)
        reply = self.model.request(subscriber, reference)
        assert isinstance(reply, Begun)
        return self.now(reply.verification)

    def now(self, verification: Verification) -> Verification:
        """The same verification as it stands."""
        return self.model.verifications[verification.id]

    def call(self, verification: Verification, to_phone: str = "") -> None:
        """The subscriber calls, by default the right number."""
        self.simulator.service.call(
            verification.subscriber, to_phone or self.now(verification).assigned
        )


def open_shop(
    folder: Path,
    clock: HandClock,
    simulator: Simulator,
    *,
    store: SecretStore | None = None,
    known: AccountSettings | None = None,
) -> Shop:
    """A desk that is not signed in; the keyring was not asked yet."""
    journal = Journal(folder / "journal.sqlite3", Who("desk 1", "olena"))
    desk, tasks = Desk(journal, clock), OrderedTasks()

    def client_for(account: Account) -> SmscClient:
        return SmscClient(account, base_url=simulator.url)

    settings = Settings() if known is None else Settings(accounts=(known,), in_use=0)
    preferences = Preferences(SettingsFile(folder / "settings.json"), settings)
    sign_in = SignIn(
        desk,
        tasks,
        Credentials(store or SessionStore()),
        preferences,
        client_for,
        lambda _account: simulator.url,
    )
    model = DeskModel(desk, clock, tasks, sign_in.client_of)
    account = Account("smsc.ua", ApiKey(DEMO_KEY))
    return Shop(clock, simulator, tasks, journal, desk, model, sign_in, preferences, account)
