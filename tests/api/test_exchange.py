"""The watchdog and the dialling, on real sockets."""

import socket
import time

import pytest

from smsc_gui.api.dialling import dial
from smsc_gui.api.elapsed import elapsed_clock
from smsc_gui.api.exchange import Exchange
from smsc_gui.api.transport import Answer, Request, send
from tests.api.known import NUMBER, Names
from tests.api.servers import RawServer, http, saying

SHORT = 0.2


def test_the_time_left_runs_down_to_nothing() -> None:
    exchange = Exchange(100.0)
    assert 99.0 < exchange.left() <= 100.0
    assert not exchange.is_over
    assert Exchange(1e-9).left() == 0.0
    assert Exchange(1e-9).is_over


def test_the_time_of_a_call_runs_on_while_the_computer_sleeps() -> None:
    """The desk gives a call up when it wakes: one that had not left must not leave after that."""
    now = [1000.0]
    with Exchange(15.0, lambda: now[0]) as exchange:
        assert exchange.left() == 15.0
        now[0] += 3600  # as `CLOCK_BOOTTIME` does; the watchdog knows nothing of it
        assert exchange.is_over
        assert not exchange.was_cut
        with pytest.raises(TimeoutError):
            exchange.leave()
        assert not exchange.sent


def test_each_system_has_a_clock_that_counts_sleep() -> None:
    """Which is which cannot be measured on a computer that has never slept."""
    assert elapsed_clock("linux").args == (time.CLOCK_BOOTTIME,)
    assert elapsed_clock("darwin").args == (time.CLOCK_MONOTONIC,)
    assert elapsed_clock("win32") is time.monotonic
    here = elapsed_clock()
    before = here()
    assert before + 15 <= Exchange(15.0)._ends <= here() + 15


def test_an_answer_that_was_there_before_the_computer_slept_is_read() -> None:
    """The number in it may be paid for; the desk takes it though it had given the call up."""
    now = [1000.0]

    class Sleeping(Exchange):
        """Sleeps as soon as the request has left."""

        def leave(self) -> None:
            super().leave()
            now[0] += 3600

    with RawServer(saying(http(NUMBER))) as server, Sleeping(15.0, lambda: now[0]) as exchange:
        answer = send(exchange, Request("POST", server.url, {}, {}, limit=1000))
    assert answer == Answer(NUMBER)


def test_a_connection_is_cut_at_the_deadline_and_others_are_not() -> None:
    earlier, earlier_peer = socket.socketpair()
    latest, latest_peer = socket.socketpair()
    with earlier, earlier_peer, latest, latest_peer, Exchange(SHORT) as exchange:
        exchange.watch(earlier)
        exchange.watch(latest)
        assert latest.recv(1) == b""  # ends only because of the cut
        assert exchange.is_over
        earlier_peer.sendall(b"x")
        assert earlier.recv(1) == b"x"


def test_a_wrapped_socket_is_still_cut() -> None:
    raw, peer = socket.socketpair()
    with raw, peer, Exchange(SHORT) as exchange:
        exchange.watch(raw)
        with socket.socket(fileno=raw.detach()) as wrapped:  # as wrapping for TLS does
            assert wrapped.recv(1) == b""


def test_a_call_that_is_done_cuts_nothing() -> None:
    here, peer = socket.socketpair()
    with here, peer:
        with Exchange(SHORT) as exchange:
            exchange.watch(here)
        exchange._watchdog.join(30)
        peer.sendall(b"x")
        assert here.recv(1) == b"x"
        here.close()
        assert peer.recv(1) == b""  # no duplicate holds the connection open


def test_the_watchdog_goes_with_its_call_and_holds_up_no_exit() -> None:
    with Exchange(1000.0) as exchange:
        assert exchange._watchdog.is_alive()
        assert exchange._watchdog.daemon
    exchange._watchdog.join(30)
    assert not exchange._watchdog.is_alive()


def test_a_connection_that_has_ended_by_itself_is_no_trouble() -> None:
    with socket.socket() as never_connected, Exchange(SHORT) as exchange:
        exchange.watch(never_connected)
        exchange._watchdog.join(30)  # an error in that thread would fail the test
        assert exchange.is_over


def test_without_a_connection_there_is_nothing_to_cut() -> None:
    with Exchange(SHORT) as exchange:
        exchange._watchdog.join(30)
        assert exchange.is_over


def test_it_is_too_late_to_watch_or_to_leave() -> None:
    exchange = Exchange(1e-9)
    with socket.socket() as connection:
        with pytest.raises(TimeoutError):
            exchange.watch(connection)
        with pytest.raises(TimeoutError):
            exchange.leave()
    exchange.release()
    assert not exchange.sent


def test_leaving_is_noted() -> None:
    exchange = Exchange(100.0)
    assert not exchange.sent
    exchange.leave()
    assert exchange.sent


def test_addresses_share_a_fourth_of_the_time(
    monkeypatch: pytest.MonkeyPatch, names: Names, closed_port: int
) -> None:
    patience: list[float | None] = []

    class Noting(socket.socket):
        def settimeout(self, value: float | None) -> None:
            patience.append(value)
            super().settimeout(value)

    with socket.create_server(("127.0.0.1", 0)) as listener, Exchange(80.0) as exchange:
        names.lead("smsc.test", closed_port, listener.getsockname()[1])
        monkeypatch.setattr(socket, "socket", Noting)
        options = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
        with dial(exchange, "smsc.test", 443, options) as connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            patience.append(connection.gettimeout())
    first, second, left = (round(value or 0) for value in (*patience[:2], patience[-1]))
    assert (first, second, left) == (10, 20, 80)
