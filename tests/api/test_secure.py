"""TLS by the system's trust store, the backup host, and proxies: with real certificates."""

import socket
import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme
import truststore

from smsc_gui.api import (
    Account,
    BadReply,
    CertificateRejected,
    Password,
    ServiceError,
    SmscClient,
    SmscError,
    TimedOut,
    Unreachable,
    UnreachableReason,
)
from tests.api.known import LOGIN, NUMBER, SECRET, SUBSCRIBER, Names, client_for, server_context
from tests.api.servers import (
    Proxy,
    RawServer,
    Script,
    Visit,
    answering,
    hanging_up,
    recording,
    resetting,
    silent,
)

SHORT = 0.5


@pytest.fixture
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    return server_context(authority, "smsc.test", "www2.smsc.test", "localhost", "127.0.0.1")


def account_client(timeout: float = 10.0) -> SmscClient:
    """Return a client without a base URL: it goes to https://smsc.test, then to its backup."""
    return SmscClient(Account("smsc.test", Password(LOGIN, SECRET)), timeout=timeout)


def failure(client: SmscClient) -> SmscError:
    with pytest.raises(SmscError) as caught:
        client.wait_call(SUBSCRIBER)
    return caught.value


@pytest.mark.usefixtures("_trusted")
class TestCertificates:
    def test_what_the_system_trusts_is_trusted(self, server_tls: ssl.SSLContext) -> None:
        with RawServer(answering(NUMBER), tls=server_tls) as server:
            for host in ("127.0.0.1", "localhost"):
                client = client_for(f"https://{host}:{server.port}")
                assert client.wait_call(SUBSCRIBER).phone == "380441234567"

    def test_another_name_is_not(self, authority: trustme.CA) -> None:
        asked: list[bytes] = []
        other = server_context(authority, "smsc.example")
        with RawServer(recording(asked, NUMBER), tls=other) as server:
            found = failure(client_for(f"https://localhost:{server.port}"))
            assert server.visits == 1  # it does not get better by trying again
        assert isinstance(found, CertificateRejected)
        assert not found.may_have_arrived
        assert not asked

    def test_what_the_caller_trusts_besides_is_trusted_for_that_client(
        self, tmp_path: Path
    ) -> None:
        """For `--self-test`, which brings servers of its own."""
        own = trustme.CA()
        own.cert_pem.write_to_path(tmp_path / "own.pem")
        with RawServer(answering(NUMBER), tls=server_context(own, "localhost")) as server:
            url = f"https://localhost:{server.port}"
            sign_in = Account("smsc.test", Password(LOGIN, SECRET))
            trusting = SmscClient(sign_in, base_url=url, also_trusted=tmp_path / "own.pem")
            assert trusting.wait_call(SUBSCRIBER).phone == "380441234567"
            assert isinstance(failure(client_for(url)), CertificateRejected)

    def test_what_the_system_trusts_is_trusted_beside_that(
        self, server_tls: ssl.SSLContext, tmp_path: Path
    ) -> None:
        trustme.CA().cert_pem.write_to_path(tmp_path / "own.pem")
        with RawServer(answering(NUMBER), tls=server_tls) as server:
            client = SmscClient(
                Account("smsc.test", Password(LOGIN, SECRET)),
                base_url=f"https://localhost:{server.port}",
                also_trusted=tmp_path / "own.pem",
            )
            assert client.wait_call(SUBSCRIBER).phone == "380441234567"

    def test_another_authority_is_not(self) -> None:
        stranger = server_context(trustme.CA(), "localhost")
        with RawServer(answering(NUMBER), tls=stranger) as server:
            found = failure(client_for(f"https://localhost:{server.port}"))
            assert server.visits == 1
        assert isinstance(found, CertificateRejected)
        assert not found.may_have_arrived

    def test_the_library_s_own_bundle_does_not_count(
        self, monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext
    ) -> None:
        trusted_by_others = ssl.get_default_verify_paths().cafile
        monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", trusted_by_others)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted_by_others))
        monkeypatch.delenv("SSL_CERT_FILE")
        with RawServer(answering(NUMBER), tls=server_tls) as server:
            found = failure(client_for(f"https://localhost:{server.port}"))
        assert isinstance(found, CertificateRejected)

    def test_no_secure_connection(self) -> None:
        with RawServer(lambda visit: visit.send(b"220 mail ready\r\n")) as server:
            found = failure(client_for(f"https://localhost:{server.port}"))
            assert server.visits == 2
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.TLS, False)

    def test_a_handshake_that_hangs(self) -> None:
        with RawServer(silent) as server:
            found = failure(client_for(f"https://localhost:{server.port}", SHORT))
        assert isinstance(found, TimedOut)
        assert not found.may_have_arrived

    def test_a_handshake_that_drips(self) -> None:
        def script(visit: Visit) -> None:
            visit.send(b"\x16\x03\x03\x3f\xff")  # a record of 16 KiB, byte after byte
            visit.drip(b"\x02")

        with RawServer(script) as server:
            found = failure(client_for(f"https://localhost:{server.port}", SHORT))
        assert isinstance(found, TimedOut)
        assert not found.may_have_arrived

    def test_a_hanging_handshake_holds_up_no_other_call(self, server_tls: ssl.SSLContext) -> None:
        def script(visit: Visit) -> None:
            with RawServer(answering(NUMBER), tls=server_tls) as other:
                client_for(f"https://localhost:{other.port}").wait_call(SUBSCRIBER)
            visit.send(b"220 now you may\r\n")

        with RawServer(script) as server:
            found = failure(client_for(f"https://localhost:{server.port}", 20.0))
        assert isinstance(found, Unreachable)  # and no time-out: the other call went through

    @pytest.mark.parametrize(
        "beginning", [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n"]
    )
    def test_drips_inside(self, server_tls: ssl.SSLContext, beginning: bytes) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(beginning)
            visit.drip(b"0")

        with RawServer(script, tls=server_tls) as server:
            found = failure(client_for(f"https://localhost:{server.port}", SHORT))
        assert isinstance(found, TimedOut)
        assert found.may_have_arrived

    @pytest.mark.parametrize("script", [hanging_up, resetting])
    def test_the_connection_ends_without_a_word(
        self, server_tls: ssl.SSLContext, script: Script
    ) -> None:
        with RawServer(script, tls=server_tls) as server:
            found = failure(client_for(f"https://localhost:{server.port}"))
            assert server.visits == 1
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.CONNECTION_LOST, True)


@pytest.mark.usefixtures("_trusted")
class TestBackup:
    def test_it_answers_when_the_host_cannot_be_reached(
        self, names: Names, closed_port: int, server_tls: ssl.SSLContext
    ) -> None:
        with RawServer(answering(NUMBER), tls=server_tls) as backup:
            names.lead("smsc.test", closed_port)
            names.lead("www2.smsc.test", backup.port)
            assert account_client().wait_call(SUBSCRIBER).phone == "380441234567"
        assert names.asked == ["smsc.test", "smsc.test", "www2.smsc.test"]

    def test_a_host_that_lets_callers_wait_leaves_time_for_it(
        self, names: Names, deaf_port: int, server_tls: ssl.SSLContext
    ) -> None:
        with RawServer(answering(NUMBER), tls=server_tls) as backup:
            names.lead("smsc.test", deaf_port)
            names.lead("www2.smsc.test", backup.port)
            assert account_client(6.0).wait_call(SUBSCRIBER).phone == "380441234567"
        assert names.asked == ["smsc.test", "smsc.test", "www2.smsc.test"]

    def test_it_is_not_asked_when_the_host_is_there(
        self, names: Names, server_tls: ssl.SSLContext
    ) -> None:
        with RawServer(answering(NUMBER), tls=server_tls) as server:
            names.lead("smsc.test", server.port)
            assert account_client().wait_call(SUBSCRIBER).phone == "380441234567"
        assert names.asked == ["smsc.test"]

    @pytest.mark.parametrize(
        "script", [hanging_up, resetting, answering(b"", "503 Busy"), answering(b"<html>")]
    )
    def test_nor_when_the_request_may_have_arrived(
        self, names: Names, server_tls: ssl.SSLContext, script: Script
    ) -> None:
        with RawServer(script, tls=server_tls) as server:
            names.lead("smsc.test", server.port)
            found = failure(account_client())
            assert server.visits == 1
        assert isinstance(found, Unreachable | BadReply)
        assert found.may_have_arrived
        assert names.asked == ["smsc.test"]

    def test_nor_when_the_certificate_is_wrong(self, names: Names) -> None:
        with RawServer(silent, tls=server_context(trustme.CA(), "smsc.test")) as server:
            names.lead("smsc.test", server.port)
            assert isinstance(failure(account_client()), CertificateRejected)
        assert names.asked == ["smsc.test"]

    def test_nor_when_the_time_is_over(self, names: Names) -> None:
        with RawServer(silent) as server:
            names.lead("smsc.test", server.port)
            assert isinstance(failure(account_client(SHORT)), TimedOut)
            assert server.visits == 1
        assert names.asked == ["smsc.test"]

    def test_its_error_is_an_answer(
        self, names: Names, closed_port: int, server_tls: ssl.SSLContext
    ) -> None:
        with RawServer(answering(b'{"error": "x", "error_code": 2}'), tls=server_tls) as backup:
            names.lead("smsc.test", closed_port)
            names.lead("www2.smsc.test", backup.port)
            found = failure(account_client())
        assert isinstance(found, ServiceError)
        assert found.code == 2

    def test_its_silence_may_have_cost(
        self, names: Names, closed_port: int, server_tls: ssl.SSLContext
    ) -> None:
        with RawServer(hanging_up, tls=server_tls) as backup:
            names.lead("smsc.test", closed_port)
            names.lead("www2.smsc.test", backup.port)
            found = failure(account_client())
            assert backup.visits == 1
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.CONNECTION_LOST, True)

    def test_when_neither_can_be_reached_it_is_the_host_that_failed(
        self, names: Names, closed_port: int
    ) -> None:
        names.lead("smsc.test", closed_port)
        found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.REFUSED, False)
        assert names.asked == ["smsc.test", "smsc.test", "www2.smsc.test"]


@pytest.mark.usefixtures("_trusted")
class TestProxies:
    def test_the_company_s_proxy_is_used(
        self, monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext
    ) -> None:
        with (
            RawServer(answering(NUMBER), tls=server_tls) as server,
            Proxy(server.port) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://staff:gate@127.0.0.1:{proxy.port}")
            assert account_client().wait_call(SUBSCRIBER).phone == "380441234567"
        (asked,) = proxy.asked
        assert asked.startswith(b"CONNECT smsc.test:443 HTTP/1.")
        assert b"Proxy-Authorization: Basic c3RhZmY6Z2F0ZQ==" in asked
        assert SECRET.encode() not in asked
        assert b"psw" not in asked

    def test_a_proxy_may_be_reached_by_tls(
        self, monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext
    ) -> None:
        with (
            RawServer(answering(NUMBER), tls=server_tls) as server,
            Proxy(server.port, tls=server_tls) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"https://localhost:{proxy.port}")
            assert account_client().wait_call(SUBSCRIBER).phone == "380441234567"

    @pytest.mark.parametrize("scheme", ["http", "https"])
    def test_the_system_s_trust_store_judges_proxy_and_service_alike(
        self, monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext, scheme: str
    ) -> None:
        judged: list[object] = []

        class Noting(truststore.SSLContext):
            def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
                judged.append(kwargs["server_hostname"])
                return super().wrap_socket(*args, **kwargs)

            def wrap_bio(self, *args: Any, **kwargs: Any) -> ssl.SSLObject:
                judged.append(kwargs["server_hostname"])
                return super().wrap_bio(*args, **kwargs)

        monkeypatch.setattr(truststore, "SSLContext", Noting)
        with (
            RawServer(answering(NUMBER), tls=server_tls) as server,
            Proxy(server.port, tls=server_tls if scheme == "https" else None) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"{scheme}://localhost:{proxy.port}")
            assert account_client().wait_call(SUBSCRIBER).phone == "380441234567"
        assert judged == (["localhost"] if scheme == "https" else []) + ["smsc.test"]

    def test_hosts_may_be_exempt(
        self, monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext, closed_port: int
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port}")
        monkeypatch.setenv("NO_PROXY", "localhost")
        with RawServer(answering(NUMBER), tls=server_tls) as server:
            client = client_for(f"https://localhost:{server.port}")
            assert client.wait_call(SUBSCRIBER).phone == "380441234567"

    def test_plain_http_on_this_machine_needs_none(
        self, monkeypatch: pytest.MonkeyPatch, closed_port: int
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port}")
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{closed_port}")
        with RawServer(answering(NUMBER)) as server:
            assert client_for(server.url).wait_call(SUBSCRIBER).phone == "380441234567"

    def test_a_proxy_that_wants_a_sign_in_is_asked_once(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Proxy(refusal="407 Proxy Authentication Required") as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.PROXY_SIGN_IN, False)
        assert len(proxy.asked) == 1

    def test_a_proxy_that_cannot_reach_the_host(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with Proxy(refusal="502 Bad Gateway") as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.PROXY, False)
        assert [line.split()[1] for line in proxy.asked] == [
            b"smsc.test:443",
            b"smsc.test:443",
            b"www2.smsc.test:443",
        ]

    @pytest.mark.parametrize(
        "address", ["http://127.0.0.1:{}", "127.0.0.1:{}", "http://nowhere.test:{}"]
    )
    def test_a_proxy_that_is_not_there(
        self, monkeypatch: pytest.MonkeyPatch, names: Names, closed_port: int, address: str
    ) -> None:
        names.lead("127.0.0.1", closed_port)
        monkeypatch.setenv("HTTPS_PROXY", address.format(closed_port))
        found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.PROXY, False)

    @pytest.mark.parametrize(
        "address",
        [
            "socks5://127.0.0.1:{}",
            "SOCKS5h://127.0.0.1:{}",
            "ftp://127.0.0.1:{}",
            "http://",
            "http://[::1",
            "http://127.0.0.1:port",
            "http://:{}",
        ],
    )
    def test_a_proxy_that_cannot_be_used(
        self, monkeypatch: pytest.MonkeyPatch, closed_port: int, address: str
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", address.format(closed_port))
        found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.PROXY, False)

    @pytest.mark.parametrize(
        "answer", [b"", b"HTTP/1.1 200 ok", b"nonsense\r\n\r\n", b"x" * 70_000]
    )
    def test_a_proxy_that_talks_nonsense(
        self, monkeypatch: pytest.MonkeyPatch, answer: bytes
    ) -> None:
        def script(visit: Visit) -> None:
            visit.headers()
            visit.send(answer)

        with RawServer(script) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            found = failure(account_client())
        assert isinstance(found, Unreachable)
        assert not found.may_have_arrived

    def test_a_proxy_that_hangs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with RawServer(silent) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            found = failure(account_client(SHORT))
        assert isinstance(found, TimedOut)
        assert not found.may_have_arrived

    def test_a_proxy_that_reads_along_is_found_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        reading = server_context(trustme.CA(), "smsc.test")
        asked: list[bytes] = []
        with (
            RawServer(recording(asked, NUMBER), tls=reading) as server,
            Proxy(server.port) as proxy,
        ):
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            found = failure(account_client())
        assert isinstance(found, CertificateRejected)
        assert not asked

    def test_netrc_is_not_read(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        home = tmp_path_factory.mktemp("home")
        (home / ".netrc").write_text("machine 127.0.0.1 login me password leaked\n")
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.setenv("NETRC", str(home / ".netrc"))
        asked: list[bytes] = []
        with RawServer(recording(asked, NUMBER)) as server:
            client_for(server.url).wait_call(SUBSCRIBER)
        assert b"authorization" not in asked[0].lower()
        assert b"cookie" not in asked[0].lower()


@pytest.mark.usefixtures("_trusted")
def test_nothing_is_sent_after_the_deadline(
    monkeypatch: pytest.MonkeyPatch, server_tls: ssl.SSLContext
) -> None:
    """The system's own look at a certificate cannot be interrupted; afterwards it is too late."""
    asked: list[bytes] = []

    class Slow(truststore.SSLContext):
        def wrap_socket(self, sock: socket.socket, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
            secured = super().wrap_socket(sock, *args, **kwargs)
            secured.settimeout(10)  # its own time ends in the same moment as the watchdog's
            assert secured.recv(1) == b""  # until the watchdog's cut
            return secured

    monkeypatch.setattr(truststore, "SSLContext", Slow)
    with RawServer(recording(asked, NUMBER), tls=server_tls) as server:
        found = failure(client_for(f"https://localhost:{server.port}", SHORT))
        assert server.visits == 1
    assert isinstance(found, TimedOut)
    assert not found.may_have_arrived
    assert b"".join(asked).strip() == b""
