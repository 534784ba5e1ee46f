"""The service over HTTP: what a real client meets on the wire."""

import json
import socket
import struct
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
import requests

from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Account, Answer, Simulator
from smsc_gui.simulator.server import Server

KEY = {"apikey": DEMO_KEY, "fmt": "3"}
SUBSCRIBER = "380501112233"
RESET = struct.pack("ii", 1, 0)
"""SO_LINGER so that closing sends a reset."""


@pytest.fixture
def pool():
    with ThreadPoolExecutor(20) as pool:
        yield pool


@pytest.fixture
def post(simulator, session):
    def post(page, **params):
        return session.post(f"{simulator.url}/sys/{page}", data=KEY | params, timeout=10)

    return post


def connect(simulator):
    address = urlsplit(simulator.url)
    return socket.create_connection((address.hostname, address.port), timeout=10)


def read_all(connection):
    received = b""
    while more := connection.recv(65536):
        received += more
    return received


def held(change):
    """A script that changes the answer, and an event that tells when the request has come."""
    came = threading.Event()

    def script(answer):
        came.set()
        return change(answer)

    return came, script


def never(answer):
    return replace(answer, never=True)


def test_post_and_get_are_both_answered(simulator, session, post):
    posted = post("wait_call.php", phone=SUBSCRIBER)
    got = session.get(f"{simulator.url}/sys/balance.php", params=KEY, timeout=10)
    assert posted.json()["phone"] in posted.json()["all_phones"]
    assert got.json() == {"balance": "250.30"}
    assert [arrival.method for arrival in simulator.service.requests] == ["POST", "GET"]


def test_the_page_for_looks(post, clock, simulator):
    number = post("wait_call.php", phone=SUBSCRIBER).json()["phone"]
    clock.now += 15
    row = post("get.php", get_answers="1", hour="24").json()[-1]
    assert (row["phone"], row["to_phone"]) == (SUBSCRIBER, number)
    assert simulator.service.requests[-1].now == clock.now


def test_another_page_is_a_404(simulator, session):
    reply = session.get(f"{simulator.url}/sys/send.php", timeout=10)
    assert reply.status_code == 404
    assert reply.headers["Content-Type"] == "text/html"


def test_replies_are_windows_1251_unless_utf_8_is_asked_for(post):
    plain, utf8 = post("balance.php", apikey="x"), post("balance.php", apikey="x", charset="utf-8")
    assert plain.headers["Content-Type"] == "application/json; charset=windows-1251"
    assert json.loads(plain.content.decode("windows-1251"))["error"] == "невірний логін або пароль"
    assert json.loads(utf8.content.decode("utf-8"))["error"] == "невірний логін або пароль"


@pytest.mark.parametrize(("charset", "encoding"), [("", "windows-1251"), ("utf-8", "utf-8")])
def test_parameters_are_read_in_the_charset_that_they_name(simulator, session, charset, encoding):
    simulator.service.set_password(DEMO_LOGIN, "пароль &+%")
    form = {"login": DEMO_LOGIN, "psw": "пароль &+%".encode(encoding), "charset": charset}
    reply = session.post(f"{simulator.url}/sys/balance.php", data=form, timeout=10)
    assert reply.text == "250.80"


def test_a_connection_serves_many_requests(simulator):
    request = f"GET /sys/balance.php?apikey={DEMO_KEY} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    with connect(simulator) as connection:
        for _ in range(2):
            connection.sendall(request)
            reply = connection.recv(65536)
            assert reply.startswith(b"HTTP/1.1 200 OK\r\n")
            assert reply.endswith(b"\r\n\r\n250.80")
        connection.sendall(request.replace(b"Host: x", b"Connection: close"))
        assert b"\r\nConnection: close\r\n" in read_all(connection)


def test_a_body_that_is_too_long_is_refused(simulator, session):
    reply = session.post(f"{simulator.url}/sys/balance.php", data=b"x" * 65_537, timeout=10)
    assert reply.status_code == 413
    assert not simulator.service.requests


@pytest.mark.parametrize(
    ("header", "status"),
    [
        (b"", b"411"),
        (b"Content-Length: -1\r\n", b"411"),
        (b"Transfer-Encoding: chunked\r\n", b"411"),
        (b"Content-Length: " + b"9" * 5000 + b"\r\n", b"413"),
        (b"Content-Length: 999999999\r\n", b"413"),
    ],
)
def test_a_body_without_a_sensible_length_is_refused(simulator, header, status):
    with connect(simulator) as connection:
        connection.sendall(b"POST /sys/balance.php HTTP/1.1\r\n" + header + b"\r\n")
        assert read_all(connection).startswith(b"HTTP/1.1 " + status)


def test_too_many_parameters_are_refused(simulator, session):
    reply = session.post(f"{simulator.url}/sys/balance.php", data="a=1&" * 101, timeout=10)
    assert reply.status_code == 400


def test_an_address_that_cannot_be_read_is_refused(simulator):
    with connect(simulator) as connection:
        connection.sendall(b"GET http://[x HTTP/1.0\r\n\r\n")
        assert read_all(connection).startswith(b"HTTP/1.1 400")


def test_half_a_form_is_no_request(simulator):
    form = f"apikey={DEMO_KEY}&phone={SUBSCRIBER}".encode()
    with connect(simulator) as connection:
        head = f"POST /sys/wait_call.php HTTP/1.1\r\nContent-Length: {len(form) + 1}\r\n\r\n"
        connection.sendall(head.encode() + form)
        connection.shutdown(socket.SHUT_WR)
        assert read_all(connection) == b""
    assert not simulator.service.requests


def test_nothing_is_printed(simulator, session, capfd):
    session.get(f"{simulator.url}/sys/balance.php", params={"psw": "secret"}, timeout=10)
    assert session.put(f"{simulator.url}/sys/balance.php", timeout=10).status_code == 501
    assert capfd.readouterr() == ("", "")


def test_a_slow_reply_waits_for_the_clock(post, clock, pool):
    waiting = pool.submit(post, "wait_call.php", phone="380500000020")
    clock.until_read(5)
    clock.now += 7.9
    clock.until_read(3)
    assert not waiting.done()
    clock.now += 0.1
    assert waiting.result(10).json()["all_phones"]


def test_a_reply_that_never_comes_ends_with_the_simulator(simulator, post, pool):
    came, script = held(lambda answer: answer)
    simulator.script("wait_call.php", script)
    waiting = pool.submit(post, "wait_call.php", phone="380500000021")
    assert came.wait(10)
    began = time.monotonic()
    simulator.stop()
    assert time.monotonic() - began < 1
    assert isinstance(waiting.exception(10), requests.ConnectionError)


def test_many_hung_requests_do_not_hold_the_end_up(simulator, post, pool, wait_until):
    simulator.script("wait_call.php", *[never] * 14)
    waiting = [pool.submit(post, "wait_call.php", phone=SUBSCRIBER) for _ in range(14)]
    wait_until(lambda: simulator.service.granted == 14)
    began = time.monotonic()
    simulator.stop()
    assert time.monotonic() - began < 1
    assert all(isinstance(one.exception(10), requests.ConnectionError) for one in waiting)


def test_the_fifteenth_at_once_is_refused(simulator, post, pool, wait_until):
    simulator.script("wait_call.php", *[never] * 14)
    for _ in range(14):
        pool.submit(post, "wait_call.php", phone=SUBSCRIBER)
    wait_until(lambda: simulator.service.gate.inside[DEMO_LOGIN] == 14)
    assert post("balance.php").json()["error_code"] == 9
    simulator.stop()


@pytest.mark.parametrize("leaves", ["quietly", "with a reset"])
@pytest.mark.parametrize("reply", ["never", "late"])
def test_a_client_that_has_gone_is_not_waited_for(simulator, wait_until, leaves, reply):
    change = never if reply == "never" else lambda answer: replace(answer, delay=1e6)
    came, script = held(change)
    simulator.script("balance.php", script)
    with connect(simulator) as connection:
        connection.sendall(f"GET /sys/balance.php?apikey={DEMO_KEY} HTTP/1.1\r\n\r\n".encode())
        assert came.wait(10)
        assert simulator.service.gate.inside[DEMO_LOGIN] == 1
        if leaves == "with a reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    wait_until(lambda: simulator.service.gate.inside[DEMO_LOGIN] == 0)


def test_a_client_that_asks_on_is_still_there(simulator, clock):
    simulator.script("balance.php", lambda answer: replace(answer, delay=5))
    request = f"GET /sys/balance.php?apikey={DEMO_KEY} HTTP/1.1\r\n\r\n".encode()
    with connect(simulator) as connection:
        connection.sendall(request + request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        clock.until_read(5)
        clock.now += 5
        assert read_all(connection).count(b"HTTP/1.1 200 OK") == 2


@pytest.mark.parametrize("leaves", ["before the reply", "in the middle of a request"])
def test_a_client_that_breaks_off_is_its_own_affair(simulator, post, leaves, wait_until):
    came, go = threading.Event(), threading.Event()

    def script(answer):
        came.set()
        assert go.wait(10)
        return answer

    simulator.script("balance.php", script)
    with connect(simulator) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        if leaves == "before the reply":
            path = f"/sys/balance.php?apikey={DEMO_KEY}"
            connection.sendall(f"GET {path} HTTP/1.1\r\n\r\n".encode())
            assert came.wait(10)
        else:
            connection.sendall(b"POST /sys/balance.php HTTP/1.1\r\nContent-Length: 9\r\n\r\nx")
    go.set()
    wait_until(lambda: simulator._server is not None and not simulator._server._open)
    assert post("balance.php").json() == {"balance": "250.80"}


def test_a_reply_that_is_cut_off(simulator, post):
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        post("wait_call.php", phone="380500000022")
    assert simulator.service.granted == 1
    form = f"apikey={DEMO_KEY}&phone=380500000022&fmt=1"
    with connect(simulator) as connection:
        head = f"POST /sys/wait_call.php HTTP/1.1\r\nContent-Length: {len(form)}\r\n\r\n"
        connection.sendall((head + form).encode())
        reply_head, body = read_all(connection).split(b"\r\n\r\n")
    assert b"Content-Length: 64" in reply_head
    assert b"Connection: close" not in reply_head
    assert len(body) == 32


@pytest.mark.parametrize(
    ("nn", "status", "kind"),
    [
        ("23", 200, "text/html; charset=utf-8"),
        ("24", 502, "text/html"),
        ("25", 200, "application/json"),
    ],
)
def test_replies_that_are_not_the_services(post, nn, status, kind):
    reply = post("wait_call.php", phone=f"3805000000{nn}")
    assert reply.status_code == status
    assert reply.headers["Content-Type"] == kind
    with pytest.raises(requests.JSONDecodeError):
        reply.json()


def test_a_scripted_answer_goes_out_as_it_is(simulator, post):
    simulator.script("balance.php", Answer(b"\xff\x00", 307, "x/y"), 6)
    reply = post("balance.php")
    assert (reply.status_code, reply.content) == (307, b"\xff\x00")
    assert post("balance.php").json()["error_code"] == 6


@pytest.mark.skipif(sys.platform == "darwin", reason="127.0.0.2 has to be set up there first")
def test_the_lock_out_is_for_the_address_that_asked(simulator, post):
    for _ in range(5):
        assert post("balance.php", apikey="wrong").json()["error_code"] == 2
    assert post("balance.php").json()["error_code"] == 4
    address = urlsplit(simulator.url)
    target = (address.hostname, address.port)
    with socket.create_connection(target, 10, ("127.0.0.2", 0)) as elsewhere:
        path = f"/sys/balance.php?apikey={DEMO_KEY}"
        elsewhere.sendall(f"GET {path} HTTP/1.1\r\nConnection: close\r\n\r\n".encode())
        assert read_all(elsewhere).endswith(b"250.80")


def test_stopped_and_started_again_it_is_the_same_service(simulator, session, post):
    url = simulator.url
    post("wait_call.php", phone=SUBSCRIBER)
    simulator.stop()
    simulator.stop()
    session.close()
    with pytest.raises(requests.ConnectionError):
        post("balance.php")
    simulator.start()
    assert simulator.url == url
    assert post("balance.php").json() == {"balance": "250.30"}


def test_stop_ends_idle_connections(simulator):
    with connect(simulator) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert connection.recv(65536)
        simulator.stop()
        assert connection.recv(1) == b""


def test_a_connection_that_comes_with_the_end_is_not_served(simulator, clock):
    server = Server(0, simulator.service, clock, None)
    ours, theirs = socket.socketpair()
    with server, ours:
        server.hang_up()
        server.finish_request(theirs, ("127.0.0.1", 1))
        assert ours.recv(1) == b""


def test_a_port_in_use_is_an_error(simulator):
    port = urlsplit(simulator.url).port
    with pytest.raises(OSError, match="in use"):
        Simulator(port=port).start()


def test_its_own_faults_are_kept_and_not_printed(clock, session, capfd, wait_until):
    def broken(answer):
        raise LookupError(answer)

    with Simulator(clock=clock) as simulator:
        simulator.script("balance.php", broken)
        with pytest.raises(requests.ConnectionError):
            session.post(f"{simulator.url}/sys/balance.php", data=KEY, timeout=10)
        wait_until(lambda: bool(simulator.faults))
    assert [type(fault) for fault in simulator.faults] == [LookupError]
    assert capfd.readouterr() == ("", "")


@pytest.fixture
def secure(clock, tmp_path):
    trustme = pytest.importorskip("trustme")
    ssl = pytest.importorskip("ssl")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Simulator(clock=clock, tls=context, accounts=[Account()]) as running:
        yield running, str(tmp_path / "ca.pem")
    assert running.faults == []


def test_https(secure, session):
    simulator, authority = secure
    assert simulator.url.startswith("https://127.0.0.1:")
    form = {"login": DEMO_LOGIN, "psw": DEMO_PASSWORD}
    for _ in range(2):
        reply = session.post(
            f"{simulator.url}/sys/balance.php", data=form, verify=authority, timeout=10
        )
        assert reply.text == "250.80"


def test_a_certificate_that_is_not_trusted_ends_the_connection(secure, session):
    simulator, authority = secure
    with pytest.raises(requests.exceptions.SSLError):
        session.post(f"{simulator.url}/sys/balance.php", data=KEY, timeout=10)
    assert not simulator.service.requests
    assert session.post(f"{simulator.url}/", verify=authority, timeout=10).status_code == 404


def test_stop_ends_secure_connections_too(secure, session, pool):
    simulator, authority = secure
    came, script = held(never)
    simulator.script("balance.php", script)
    url = f"{simulator.url}/sys/balance.php"
    waiting = pool.submit(session.post, url, data=KEY, verify=authority, timeout=10)
    with ExitStack() as silent:
        for _ in range(3):
            silent.enter_context(connect(simulator))
        assert came.wait(10)
        began = time.monotonic()
        simulator.stop()
        assert time.monotonic() - began < 1
    assert isinstance(waiting.exception(10), requests.ConnectionError)
