"""The proxy that is chosen: the system's, none, or one that is named, with its sign-in."""

import logging
import ssl
import traceback

import pytest
import trustme

from smsc_gui.api import (
    Account,
    NamedProxy,
    Password,
    Proxies,
    SmscClient,
    SmscError,
    Unreachable,
    UnreachableReason,
    checked_proxy_address,
)
from tests.api.known import LOGIN, NUMBER, SECRET, SUBSCRIBER, client_for, server_context
from tests.api.servers import Proxy, RawServer, answering

USER, GATE = "каса 7", "gate:Ї s3same"
BASIC = b"Proxy-Authorization: Basic 0LrQsNGB0LAgNzpnYXRlOtCHIHMzc2FtZQ=="


@pytest.fixture
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    return server_context(authority, "smsc.test", "localhost")


def client(proxy: Proxies, base_url: str | None = None) -> SmscClient:
    account = Account("smsc.test", Password(LOGIN, SECRET))
    return SmscClient(account, base_url=base_url, timeout=10, proxy=proxy)


def reason(of: SmscClient) -> UnreachableReason:
    with pytest.raises(SmscError) as caught:
        of.balance()
    assert isinstance(caught.value, Unreachable)
    assert not caught.value.may_have_arrived
    return caught.value.reason


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("scheme", ["", "http://", "https://"])
def test_the_named_proxy_is_used_and_the_environment_s_is_not(
    monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext, closed_port: int, scheme: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port}")
    monkeypatch.setenv("NO_PROXY", "*")
    with (
        RawServer(answering(NUMBER), tls=server_tls) as server,
        Proxy(server.port, tls=server_tls if scheme == "https://" else None) as proxy,
    ):
        named = NamedProxy(f"{scheme}localhost:{proxy.port}", USER, GATE)
        assert client(named).wait_call(SUBSCRIBER).phone == "380441234567"
    (asked,) = proxy.asked
    assert asked.startswith(b"CONNECT smsc.test:443 HTTP/1.")
    assert BASIC in asked
    assert b"psw" not in asked


@pytest.mark.usefixtures("_trusted")
def test_without_a_user_nothing_signs_in(server_tls: ssl.SSLContext) -> None:
    with RawServer(answering(NUMBER), tls=server_tls) as server, Proxy(server.port) as proxy:
        client(NamedProxy(f"127.0.0.1:{proxy.port}", password=GATE)).wait_call(SUBSCRIBER)
    assert b"authorization" not in proxy.asked[0].lower()


@pytest.mark.usefixtures("_trusted")
def test_none_means_none_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext, closed_port: int
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port}")
    with RawServer(answering(NUMBER), tls=server_tls) as server:
        direct = client("none", f"https://localhost:{server.port}")
        assert direct.wait_call(SUBSCRIBER).phone == "380441234567"
        by_system = client("system", f"https://localhost:{server.port}")
        assert reason(by_system) is UnreachableReason.PROXY


def test_plain_http_on_this_machine_goes_through_no_proxy(closed_port: int) -> None:
    with RawServer(answering(NUMBER)) as server:
        named = client(NamedProxy(f"127.0.0.1:{closed_port}"), server.url)
        assert named.wait_call(SUBSCRIBER).phone == "380441234567"


def test_a_wrong_password_of_the_proxy_is_its_own_failure_and_shows_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with Proxy(refusal="407 Proxy Authentication Required") as proxy:
        named = NamedProxy(f"127.0.0.1:{proxy.port}", USER, GATE)
        asking = client(named)
        with pytest.raises(Unreachable) as caught:
            asking.balance()
    assert caught.value.reason is UnreachableReason.PROXY_SIGN_IN
    assert not caught.value.may_have_arrived
    assert len(proxy.asked) == 1, "it is not tried again: some proxies count"
    told = caplog.text + "".join(traceback.format_exception(caught.value)) + repr((named, asking))
    for secret in (GATE, BASIC.decode().split()[-1], "%D0%87"):
        assert secret not in told


@pytest.mark.parametrize(
    "named",
    [
        NamedProxy(""),
        NamedProxy("proxy.test"),
        NamedProxy("127.0.0.1:1", "with:colon", "x"),
    ],
)
def test_a_named_proxy_that_cannot_be_used_is_never_gone_around(
    names: object, named: NamedProxy
) -> None:
    assert reason(client(named)) is UnreachableReason.PROXY


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("proxy.shop.ua:3128", "http://proxy.shop.ua:3128"),
        (" HTTP://Proxy:80/ ", "http://proxy:80"),
        ("https://10.0.0.1:08443", "https://10.0.0.1:8443"),
        ("[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_an_address_has_one_spelling(written: str, url: str) -> None:
    assert checked_proxy_address(written) == url


@pytest.mark.parametrize(
    "written",
    [
        "",
        "proxy",
        "proxy:",
        "proxy:0",
        "proxy:65536",
        "proxy:123456",
        ":3128",
        "me:secret@proxy:3128",
        "http://me:secret@proxy:3128",
        "socks5://proxy:1080",
        "http://proxy:3128/pac",
        "proxy:3128?x",
        "pro xy:3128",
        "proxy:3128\r\nX: y",
        "[::1:3128",
    ],
)
def test_what_is_no_address_is_refused_without_being_repeated(written: str) -> None:
    with pytest.raises(ValueError, match="host:port") as caught:
        checked_proxy_address(written)
    assert "secret" not in str(caught.value)


def test_a_client_says_nothing_of_its_proxy() -> None:
    assert "proxy" not in repr(client_for("http://127.0.0.1"))
