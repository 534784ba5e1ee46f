"""The whole program behind a proxy that is set by hand: from its first call on, and no call too early."""

import json
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from smsc_gui.api import Account, ApiKey
from smsc_gui.app import build
from smsc_gui.core.credentials import PROXY, Credentials, SessionStore
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.simulator import DEMO_KEY, Simulator
from tests.api.known import server_context
from tests.api.servers import Proxy
from tests.app.conftest import House


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return server_context(authority, "localhost")


@pytest.fixture
def service(house: House, tls: ssl.SSLContext) -> Iterator[Simulator]:
    with Simulator(tls=tls, clock=house.clock.wall, record=True) as simulator:
        yield simulator


def test_calls_go_through_the_proxy_with_its_password_and_around_it_when_it_is_taken_out(
    house: House, service: Simulator
) -> None:
    store = house.store = SessionStore()
    store.set(PROXY, "gate")
    Credentials(store).save_sign_in(Account("smsc.ua", ApiKey(DEMO_KEY)))
    port = int(service.url.rpartition(":")[2])
    house.folder.mkdir()
    with Proxy(port) as proxy:
        settings = {
            "version": 2,
            "accounts": [{"host": "smsc.ua"}],
            "in_use": 0,
            "proxy": "manual",
            "proxy_address": f"127.0.0.1:{proxy.port}",
            "proxy_user": "desk",
        }
        (house.folder / "settings.json").write_text(json.dumps(settings))
        options = Options(data_dir=house.folder, base_url=f"https://localhost:{port}", lang="en")
        program = house.program = build(options, clock=house.clock, store=store, timeout=5)
        program.begin()
        house.qtbot.waitUntil(lambda: program.sign_in.current is not None, timeout=20_000)
        house.ask("+380671234567")
        house.wait_for(State.WAITING)
        # Each call that was begun has come through before its way is taken away.
        house.qtbot.waitUntil(lambda: len(proxy.asked) == len(service.service.requests) > 1)
        asked = len(proxy.asked)
        assert all(b"Proxy-Authorization: Basic ZGVzazpnYXRl" in one for one in proxy.asked)
        program.preferences.change(proxy="none")
        house.clock.move(22)
        house.wait_for(State.VERIFIED)
        assert len(proxy.asked) == asked
    log = (house.folder / "smsc-gui.log").read_text()
    assert "wait_call" in log
    assert "gate" not in log
