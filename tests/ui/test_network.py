"""The proxy and the time-out that are set, at work: real proxies, from the next call on."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import QObject

from smsc_gui.api import Account, ApiKey, SmscError, TimedOut, Unreachable, UnreachableReason
from smsc_gui.core.credentials import (
    PROXY,
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
)
from smsc_gui.core.failure import FailureKind
from smsc_gui.core.settings import Settings, SettingsFile
from smsc_gui.simulator import Simulator
from smsc_gui.ui import sign_in
from smsc_gui.ui.network import Network
from smsc_gui.ui.preferences import Preferences
from tests.api.known import NUMBER, SUBSCRIBER, server_context
from tests.api.servers import Proxy, RawServer, answering, silent
from tests.support.shop import HandClock, OrderedTasks, Shop, open_shop

ACCOUNT = Account("smsc.ua", ApiKey("k"))
BASIC = b"Proxy-Authorization: Basic ZGVzazpnYXRl"


class Deaf(SessionStore):
    """A keyring that gives one answer, or breaks."""

    def __init__(self, answer: Locked | Exception) -> None:
        super().__init__()
        self._answer = answer

    def get(self, *_: str) -> Locked:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer

    def set(self, *_: str) -> Locked:
        return self.get()


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A service whose certificate this machine trusts; and no proxy of this machine."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return server_context(authority, "localhost")


class Desk:
    """A network of a desk, on its settings and its keyring."""

    def __init__(self, folder: Path, base_url: str, store: SessionStore | None = None) -> None:
        self.store = store or SessionStore()
        self.tasks = OrderedTasks()
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), Settings())
        self.network = Network(
            self.preferences, Credentials(self.store), self.tasks, base_url=base_url, most=10
        )
        self.opened: list[bool] = []
        self.kept: list[object] = []
        self.network.opened.connect(lambda: self.opened.append(self.network.has_password))
        self.network.kept.connect(self.kept.append)

    def ask(self) -> str:
        return self.network.client_for(ACCOUNT).wait_call(SUBSCRIBER).phone


@pytest.fixture
def service(tls: ssl.SSLContext) -> Iterator[RawServer]:
    with RawServer(answering(NUMBER), tls=tls) as server:
        yield server


def by_hand(desk: Desk, port: int, user: str = "desk") -> None:
    desk.preferences.change(proxy="manual", proxy_address=f"127.0.0.1:{port}", proxy_user=user)


def test_each_choice_holds_from_the_next_call_on(
    qapp: QObject, tmp_path: Path, service: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Proxy(service.port) as proxy, Proxy(service.port) as of_environment:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{of_environment.port}")
        desk = Desk(tmp_path, f"https://localhost:{service.port}")
        asked = []
        for choice in ("manual", "none", "system", "manual"):
            desk.preferences.change(
                proxy=choice, proxy_address=f"127.0.0.1:{proxy.port}", proxy_user=""
            )
            assert desk.ask() == "380441234567"
            asked.append((len(proxy.asked), len(of_environment.asked)))
    assert asked == [(1, 0), (1, 0), (1, 1), (2, 1)]


def test_the_password_comes_out_of_the_keyring_when_it_is_needed(
    qapp: QObject, tmp_path: Path, service: RawServer
) -> None:
    with Proxy(service.port) as proxy:
        desk = Desk(tmp_path, f"https://localhost:{service.port}")
        desk.store.set(PROXY, "gate")
        desk.network.open()
        assert desk.opened == [False], "without a proxy that signs in nobody asks the keyring"
        assert desk.network.answer is None
        by_hand(desk, proxy.port)
        assert desk.opened == [False, True]
        desk.ask()
    assert BASIC in proxy.asked[0]


def test_a_password_is_used_at_once_and_kept_and_forgotten(
    qapp: QObject, tmp_path: Path, service: RawServer
) -> None:
    with Proxy(service.port) as proxy:
        desk = Desk(tmp_path, f"https://localhost:{service.port}")
        by_hand(desk, proxy.port)
        assert desk.network.answer == Absent()
        desk.network.use_password("gate")
        desk.ask()
        assert desk.store.get(PROXY) == Found("gate")
        desk.network.use_password("")
        assert desk.store.get(PROXY) == Absent()
        assert not desk.network.has_password
    assert BASIC in proxy.asked[0]
    assert desk.kept == [Stored(), Deleted()]
    assert "gate" not in (tmp_path / "settings.json").read_text()


@pytest.mark.parametrize("answer", [Locked(), RuntimeError("broke")])
def test_without_the_keyring_a_password_holds_for_the_session(
    qapp: QObject, tmp_path: Path, service: RawServer, answer: Locked | Exception
) -> None:
    with Proxy(service.port) as proxy:
        desk = Desk(tmp_path, f"https://localhost:{service.port}", Deaf(answer))
        by_hand(desk, proxy.port)
        assert desk.opened == [False]
        assert isinstance(desk.network.answer, Locked | Unavailable)
        desk.network.use_password("gate")
        desk.ask()
    assert BASIC in proxy.asked[0]
    assert isinstance(desk.kept[0], Locked | Unavailable)


def test_what_is_entered_while_the_keyring_takes_its_time_counts(
    qapp: QObject, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, "https://localhost:1")
    desk.store.set(PROXY, "old")
    desk.tasks.held = True
    by_hand(desk, 3128)
    desk.network.use_password("gate")
    desk.tasks.release()
    assert desk.network.answer == Found("gate")


def test_the_time_out_is_the_set_one_within_bounds(qapp: QObject, tmp_path: Path) -> None:
    with RawServer(silent) as server:
        desk = Desk(tmp_path, server.url)
        desk.preferences.change(timeout=5)
        assert desk.network.client_for(ACCOUNT)._timeout == 5
        desk.preferences.change(timeout=15)
        assert desk.network.client_for(ACCOUNT)._timeout == 10
        short = Network(
            desk.preferences, Credentials(desk.store), desk.tasks, base_url=server.url, most=0.2
        )
        with pytest.raises(TimedOut):
            short.client_for(ACCOUNT).balance()


@pytest.fixture
def shop(tmp_path: Path, qapp: QObject) -> Iterator[Shop]:
    clock = HandClock()
    with Simulator(clock=lambda: clock.now().wall) as simulator:
        opened = open_shop(tmp_path, clock, simulator)
        yield opened
        opened.journal.close()


def test_a_wrong_password_of_the_proxy_is_no_wrong_sign_in(
    tmp_path: Path, shop: Shop, tls: ssl.SSLContext
) -> None:
    """Five wrong sign-ins block the address of every desk: the proxy's must never be among them."""
    with Proxy(refusal="407 Proxy Authentication Required") as proxy:
        desk = Desk(tmp_path, "https://localhost:443")
        by_hand(desk, proxy.port)
        desk.network.use_password("wrong")
        shop.sign_in._client_for = desk.network.client_for
        told: list[object] = []
        shop.sign_in.tested.connect(lambda _account, tested: told.append(tested))
        for _ in range(6):
            shop.sign_in.test(shop.account)
            shop.clock.elapsed += 1
        with pytest.raises(SmscError) as caught:
            desk.network.client_for(ACCOUNT).balance()
    assert len(proxy.asked) == 7
    assert isinstance(caught.value, Unreachable)
    assert caught.value.reason is UnreachableReason.PROXY_SIGN_IN
    for tested in told:
        assert isinstance(tested, sign_in.TestFailed)
        assert tested.failure.kind is FailureKind.UNREACHABLE
        assert tested.failure.reason == UnreachableReason.PROXY_SIGN_IN
    assert not shop.sign_in.warns(shop.account)
