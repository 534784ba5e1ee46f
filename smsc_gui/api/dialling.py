"""From a host name to a connected socket, within the time that an exchange has left."""

import queue
import socket
import threading
import time
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from smsc_gui.api.exchange import Exchange

_SHARE = 4
"""Each try may spend a fourth of the call's time on connecting: two tries at the host and one at its
backup leave a fourth for the answer."""

_Addresses: TypeAlias = Sequence[tuple[int, int, int, str, object]]
_Options: TypeAlias = Iterable[tuple[int, int, int | bytes]]


def dial(exchange: Exchange, host: str, port: int, options: _Options) -> socket.socket:
    """Return a connection that the exchange watches; OSError or UnicodeError when there is none.

    The addresses of the host share the time of one try evenly.
    """
    addresses = _resolve(host, port, exchange.left())
    ends = time.monotonic() + min(exchange.seconds / _SHARE, exchange.left())
    failure = OSError("the host has no address")
    for tried, (family, kind, protocol, _, address) in enumerate(addresses):
        patience = (ends - time.monotonic()) / (len(addresses) - tried)
        connection = socket.socket(family, kind, protocol)
        try:
            _connect(connection, address, max(patience, 0.001), options)
            exchange.watch(connection)
        except OSError as error:
            connection.close()
            failure = error
        else:
            connection.settimeout(max(exchange.left(), 0.001))
            return connection
    raise failure


def _connect(connection: socket.socket, address: object, seconds: float, options: _Options) -> None:
    for option in options:
        connection.setsockopt(*option)
    connection.settimeout(seconds)
    connection.connect(address)  # type: ignore[arg-type]  # as getaddrinfo gave it


def _resolve(host: str, port: int, seconds: float) -> _Addresses:
    """Look the name up; TimeoutError when that takes longer than `seconds`.

    The operating system's lookup cannot be interrupted, so it runs in a thread of its own, which is
    left behind when it hangs: it holds no part of the request and ends when the lookup does.
    """
    answers: queue.SimpleQueue[_Addresses | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=look_up, name="name lookup", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer
