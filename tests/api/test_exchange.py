"""The watchdog and the dialling, on real sockets."""

import socket

import pytest

from smsc_gui.api.dialling import dial
from smsc_gui.api.exchange import Exchange
from tests.api.known import Names

SHORT = 0.2


def test_the_time_left_runs_down_to_nothing() -> None:
    exchange = Exchange(100.0)
    assert 99.0 < exchange.left() <= 100.0
    assert not exchange.is_over
    assert Exchange(1e-9).left() == 0.0
    assert Exchange(1e-9).is_over


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
