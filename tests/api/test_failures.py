"""Every way a call can fail has its kind, and knows whether the request may have arrived."""

import gzip
import threading
import zlib

import pytest

from smsc_gui.api import (
    BadReply,
    CallNumber,
    SmscClient,
    TimedOut,
    TransportFailure,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.api.exchange import Exchange
from smsc_gui.api.transport import Request, send
from tests.api.known import NUMBER, SUBSCRIBER, Names, client_for
from tests.api.servers import (
    RawServer,
    Script,
    Visit,
    answering,
    hanging_up,
    http,
    resetting,
    saying,
    silent,
)

MEBIBYTE = 1024 * 1024
SHORT = 0.4  # seconds; only for calls that are to run out of time


def failure(client: SmscClient) -> TransportFailure:
    with pytest.raises(TransportFailure) as caught:
        client.wait_call(SUBSCRIBER)
    return caught.value


def failure_of(script: Script, timeout: float = 10.0) -> TransportFailure:
    """Return what a call to such a server fails with; it must have been asked once only."""
    with RawServer(script) as server:
        found = failure(client_for(server.url, timeout))
        assert server.visits == 1
    return found


class TestBeforeSending:
    def test_refused(self, closed_port: int) -> None:
        found = failure(client_for(f"http://127.0.0.1:{closed_port}"))
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.REFUSED, False)
        assert (str(found.reason), str(found)) == ("refused", "refused")

    def test_nothing_is_noted_as_sent(self, closed_port: int) -> None:
        request = Request("POST", f"http://127.0.0.1:{closed_port}/", {}, {}, limit=100)
        with Exchange(10.0) as exchange:
            assert isinstance(send(exchange, request), Unreachable)
            assert not exchange.sent

    def test_no_such_name(self, names: Names) -> None:
        found = failure(client_for("https://smsc.test"))
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.NAME_NOT_FOUND, False)
        assert names.asked == ["smsc.test", "smsc.test"]  # once more, and no backup of a base URL

    def test_a_name_that_cannot_be_looked_up(self) -> None:
        found = failure(client_for(f"https://{'x' * 64}.test"))
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.NAME_NOT_FOUND, False)

    def test_a_name_without_an_address(self, names: Names) -> None:
        names.lead("smsc.test")
        found = failure(client_for("https://smsc.test"))
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.NO_CONNECTION, False)

    def test_connecting_takes_too_long(self, deaf_port: int) -> None:
        found = failure(client_for(f"http://127.0.0.1:{deaf_port}", SHORT))
        assert isinstance(found, TimedOut)
        assert not found.may_have_arrived

    def test_the_name_lookup_hangs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        released = threading.Event()
        gone = threading.Event()

        def hang(*_: object, **__: object) -> list[object]:
            released.wait(30)
            gone.set()
            return []

        monkeypatch.setattr("socket.getaddrinfo", hang)
        try:
            found = failure(client_for("https://smsc.test", SHORT))
            in_time = not gone.is_set()
        finally:
            released.set()
        assert in_time
        assert isinstance(found, TimedOut)
        assert not found.may_have_arrived
        assert gone.wait(30)

    def test_the_second_address_is_tried_too(self, names: Names, closed_port: int) -> None:
        with RawServer(answering(NUMBER)) as server:
            names.lead("localhost", closed_port, server.port)
            number = client_for("http://localhost").wait_call(SUBSCRIBER)
            assert server.visits == 1
        assert number.phone == "380441234567"
        assert names.asked == ["localhost"]

    def test_a_hanging_address_leaves_time_for_the_next(self, names: Names, deaf_port: int) -> None:
        with RawServer(answering(NUMBER)) as server:
            names.lead("localhost", deaf_port, server.port)
            number = client_for("http://localhost", 4.0).wait_call(SUBSCRIBER)
        assert number.phone == "380441234567"
        assert names.asked == ["localhost"]


class TestAfterSending:
    def test_silence(self) -> None:
        found = failure_of(silent, SHORT)
        assert isinstance(found, TimedOut)
        assert found.may_have_arrived

    @pytest.mark.parametrize("script", [hanging_up, resetting])
    def test_the_connection_ends_without_a_word(self, script: Script) -> None:
        found = failure_of(script)
        assert isinstance(found, Unreachable)
        assert (found.reason, found.may_have_arrived) == (UnreachableReason.CONNECTION_LOST, True)

    @pytest.mark.parametrize(
        "beginning",
        [
            b"HTTP/1.1 200 OK\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Len",
            b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + NUMBER,
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n" + NUMBER,
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n48\r\n" + NUMBER[:72] + b"\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
            + gzip.compress(NUMBER, mtime=0)[:20],
        ],
    )
    def test_cut_off(self, beginning: bytes) -> None:
        found = failure_of(saying(beginning))
        assert isinstance(found, BadReply)
        assert found.may_have_arrived
        assert (found.status, found.page) == (200, False)

    @pytest.mark.parametrize("beginning", [b"H", b"HTTP/1.1 2", b"HTTP/1.1 200 OK\r\nContent-"])
    def test_reset_within_the_answer(self, beginning: bytes) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(beginning)
            visit.connection.setblocking(True)
            visit.reset()

        found = failure_of(script)
        assert found.may_have_arrived
        # Which of the two depends on whether the reset overtook the bytes.
        assert isinstance(found, BadReply | Unreachable)

    @pytest.mark.parametrize(
        "answer",
        [
            b"SSH-2.0-OpenSSH_9.2\r\n",
            b"\x16\x03\x01\x02\x00",
            b"HTTP/1.1 OK\r\n\r\n",
            b"HTTP/1.1 999999 OK\r\n\r\n",
            b"HTTP/1.1 200 " + b"x" * 70_000 + b"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1000 + b"\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}",
        ],
    )
    def test_something_that_is_not_http(self, answer: bytes) -> None:
        found = failure_of(saying(answer))
        assert isinstance(found, BadReply)
        assert found.may_have_arrived
        assert found.status in {None, 200}

    def test_garbage_that_claims_to_be_compressed(self) -> None:
        found = failure_of(answering(NUMBER, headers="Content-Encoding: gzip\r\n"))
        assert isinstance(found, BadReply)
        assert (found.status, found.may_have_arrived) == (200, True)

    @pytest.mark.parametrize("status", ["201 Created", "204 No Content", "301 Moved", "302 Found"])
    @pytest.mark.parametrize("place", ["http://127.0.0.1:1/", "/elsewhere", "bad://[", ""])
    def test_redirects_and_others_are_not_followed(self, status: str, place: str) -> None:
        body = b"" if status.startswith("204") else NUMBER
        found = failure_of(answering(body, status, f"Location: {place}\r\n"))
        assert isinstance(found, BadReply)
        assert (found.status, found.page) == (int(status[:3]), False)
        assert found.may_have_arrived

    @pytest.mark.parametrize("status", ["307 Temporary Redirect", "308 Permanent Redirect"])
    def test_a_redirect_that_would_take_the_password_along(self, status: str) -> None:
        with RawServer(answering(NUMBER)) as other:
            found = failure_of(answering(b"", status, f"Location: {other.url}/\r\n"))
            assert other.visits == 0
        assert isinstance(found, BadReply)
        assert found.status == int(status[:3])

    @pytest.mark.parametrize(
        "status", ["200 OK", "502 Bad Gateway", "403 Forbidden", "511 Sign-in"]
    )
    @pytest.mark.parametrize("packed", [False, True])
    def test_a_page(self, status: str, packed: bool) -> None:
        page = b"<!DOCTYPE html><html><body>Welcome to the network</body></html>"
        body, header = (
            (gzip.compress(page, mtime=0), "Content-Encoding: gzip\r\n") if packed else (page, "")
        )
        found = failure_of(answering(body, status, header))
        assert isinstance(found, BadReply)
        assert (found.status, found.page, found.may_have_arrived) == (int(status[:3]), True, True)

    def test_a_status_counts_even_when_its_body_cannot_be_read(self) -> None:
        found = failure_of(answering(b"x", "500 Oops", "Content-Encoding: gzip\r\n"))
        assert isinstance(found, BadReply)
        assert (found.status, found.page) == (500, False)

    def test_an_unreadable_reply(self) -> None:
        found = failure_of(answering(b'{"phone": "380441234567", "all_phones": ["3804'))
        assert isinstance(found, BadReply)
        assert (found.status, found.page, found.may_have_arrived) == (200, False, True)
        assert str(found) == "not JSON"


class TestSize:
    def test_a_mebibyte_is_read(self) -> None:
        with RawServer(answering(NUMBER.ljust(MEBIBYTE))) as server:
            assert client_for(server.url).wait_call(SUBSCRIBER).phone == "380441234567"

    def test_more_is_not(self) -> None:
        found = failure_of(answering(NUMBER.ljust(MEBIBYTE + 1)))
        assert isinstance(found, BadReply)
        assert (str(found), found.status, found.may_have_arrived) == ("too long", 200, True)

    def test_an_endless_body_ends(self) -> None:
        sent = 0

        def script(visit: Visit) -> None:
            nonlocal sent
            visit.request()
            visit.send(b"HTTP/1.1 200 OK\r\n\r\n")
            while not visit.stopped.is_set():
                visit.send(b"x" * 65536)
                sent += 65536

        found = failure_of(script)
        assert isinstance(found, BadReply)
        assert str(found) == "too long"
        assert sent < 14 * MEBIBYTE  # a mebibyte, and what the system's own buffers took

    def test_a_bomb_does_not_unfold(self) -> None:
        packer = zlib.compressobj(9, wbits=31)
        bomb = b"".join([packer.compress(bytes(MEBIBYTE)) for _ in range(200)]) + packer.flush()
        assert len(bomb) < MEBIBYTE
        found = failure_of(answering(bomb, headers="Content-Encoding: gzip\r\n"))
        assert isinstance(found, BadReply)
        assert str(found) == "too long"

    def test_compressed_replies_are_read(self) -> None:
        packed = answering(gzip.compress(NUMBER, mtime=0), headers="Content-Encoding: gzip\r\n")
        with RawServer(packed) as server:
            assert client_for(server.url).wait_call(SUBSCRIBER).phone == "380441234567"

    def test_an_inbox_may_be_longer(self) -> None:
        with RawServer(answering(b"[]".ljust(16 * MEBIBYTE))) as server:
            assert client_for(server.url, 30.0).incoming_messages() == []
        with (
            RawServer(answering(b"[]".ljust(16 * MEBIBYTE + 1))) as server,
            pytest.raises(BadReply, match="too long"),
        ):
            client_for(server.url, 30.0).incoming_messages()

    def test_a_balance_may_not(self) -> None:
        body = b'{"balance": "1"}'.ljust(MEBIBYTE + 1)
        with RawServer(answering(body)) as server, pytest.raises(BadReply, match="too long"):
            client_for(server.url).balance()


class TestDrips:
    """Bytes keep coming, so that no time-out between them ever strikes."""

    @pytest.mark.parametrize(
        "beginning",
        [
            b"",
            b"HTTP/1.1 ",
            b"HTTP/1.1 200 OK\r\nX: ",
            b"HTTP/1.1 200 OK\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\3name",
            b"HTTP/1.1 100 Continue\r\n",
        ],
    )
    def test_the_deadline_holds_all_the_same(self, beginning: bytes) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(beginning)
            visit.drip(b"0")

        found = failure_of(script, SHORT)
        assert isinstance(found, TimedOut)
        assert found.may_have_arrived

    def test_a_silent_body(self) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(b"HTTP/1.1 200 OK\r\n\r\n" + NUMBER)
            visit.wait_until_left()

        found = failure_of(script, SHORT)  # the cut at the deadline is not the end of the body
        assert isinstance(found, TimedOut)
        assert found.may_have_arrived

    def test_a_body_that_never_stops_but_stays_small(self) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            visit.drip(b"1\r\n \r\n")

        found = failure_of(script, SHORT)
        assert isinstance(found, TimedOut)
        assert found.may_have_arrived


class TestRetries:
    def test_what_may_have_arrived_is_never_repeated(self) -> None:
        for script in (hanging_up, resetting, answering(b"", "503 Busy"), saying(b"HTTP/1.1 200 ")):
            with RawServer(script, answering(NUMBER)) as server:
                failure(client_for(server.url))
                assert server.visits == 1

    def test_a_base_url_is_tried_twice(self, names: Names, closed_port: int) -> None:
        names.lead("localhost", closed_port)
        failure(client_for("http://localhost"))
        assert names.asked == ["localhost", "localhost"]

    def test_the_second_try_may_succeed(self, names: Names, closed_port: int) -> None:
        with RawServer(answering(NUMBER)) as server:
            names.lead("localhost", closed_port)
            names.lead_next("localhost", server.port)
            number = client_for("http://localhost").wait_call(SUBSCRIBER)
        assert number == CallNumber("380441234567", ("380441234567", "380447654321"))
        assert names.asked == ["localhost", "localhost"]

    def test_calls_share_no_connection(self) -> None:
        def script(visit: Visit) -> None:
            visit.request()
            visit.send(http(NUMBER, headers="Connection: keep-alive\r\n"))
            visit.wait_until_left()

        with RawServer(script) as server:
            client = client_for(server.url)
            assert client.wait_call(SUBSCRIBER) == client.wait_call(SUBSCRIBER)
            assert server.visits == 2

    def test_calls_from_many_threads(self) -> None:
        together = threading.Barrier(8)

        def script(visit: Visit) -> None:
            visit.request()
            together.wait(20)  # all eight are under way at once
            visit.send(http(NUMBER))

        found: list[CallNumber] = []
        with RawServer(script) as server:
            client = client_for(server.url, 30.0)
            threads = [
                threading.Thread(target=lambda: found.append(client.wait_call(SUBSCRIBER)))
                for _ in range(8)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(30)
        assert len(found) == 8
