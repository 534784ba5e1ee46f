"""The service on a loopback port, for `--demo`, tests and benchmarks."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from socketserver import TCPServer, ThreadingMixIn
from types import TracebackType
from typing import Any, Self

from smsc_gui.simulator.accounts import Account
from smsc_gui.simulator.answer import Scripted
from smsc_gui.simulator.handler import Handler
from smsc_gui.simulator.options import Options
from smsc_gui.simulator.service import Service

LOOPBACK = "127.0.0.1"
POLL = 0.05
LONGEST_STOP = 0.8
"""Seconds that `stop` waits for connections to end."""


class Server(ThreadingMixIn, TCPServer):
    """A thread for each connection. Not HTTPServer: that asks the DNS for its own name."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self, port: int, service: Service, clock: Callable[[], float], tls: ssl.SSLContext | None
    ) -> None:
        super().__init__((LOOPBACK, port), Handler)
        self.service = service
        self.clock = clock
        self.stopping = threading.Event()
        self.faults: list[Exception] = []
        self._tls = tls
        self._open: set[socket.socket] = set()
        self._changed = threading.Condition()

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Serve one connection, in its own thread."""
        connection = self._secured(request)
        with self._changed:
            self._open.add(connection)
        try:
            if self.stopping.is_set():
                return
            if isinstance(connection, ssl.SSLSocket):
                connection.do_handshake()
            super().finish_request(connection, client_address)
        except OSError:
            # The client went away or did not trust the certificate: its own affair.
            return
        except Exception as fault:  # noqa: BLE001 - kept for the tests; printed it could show a secret
            self.faults.append(fault)
        finally:
            connection.close()
            with self._changed:
                self._open.discard(connection)
                self._changed.notify_all()

    def hang_up(self) -> None:
        """End every connection, held ones included; returns when they have ended."""
        self.stopping.set()
        with self._changed:
            for connection in self._open:
                _shut(connection)
            self._changed.wait_for(lambda: not self._open, LONGEST_STOP)

    def _secured(self, request: socket.socket) -> socket.socket:
        if self._tls is None:
            return request
        request.settimeout(Handler.timeout)
        return self._tls.wrap_socket(request, server_side=True, do_handshake_on_connect=False)


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        # The plain socket's shutdown: a TLS one would drop its state under the thread that reads.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


class Simulator:
    """The service over HTTP (or HTTPS) on loopback. `start` and `stop`, or a `with` block.

    Stopped and started again it keeps its state and its port, as a service that was away does.
    """

    def __init__(  # noqa: PLR0913 - all by name, each with a default
        self,
        *,
        accounts: Iterable[Account] | None = None,
        clock: Callable[[], float] = time.time,
        call_after: float | None = 15.0,
        port: int = 0,
        options: Options | None = None,
        record: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`clock`: the service's own, in seconds on the unix scale; `port` 0: any free one.

        `call_after`: seconds from a request to the subscriber's call; None: nobody calls.
        `tls`: a server context with a certificate makes it `https`.
        """
        self.service = Service(
            accounts, started=clock(), call_after=call_after, options=options, record=record
        )
        self.faults: list[Exception] = []
        """What went wrong in the simulator itself: tests hold it empty."""
        self._clock = clock
        self._port = port
        self._tls = tls
        self._server: Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """`http://127.0.0.1:PORT`; the port is known after the first start."""
        return f"{'https' if self._tls else 'http'}://{LOOPBACK}:{self._port}"

    def start(self) -> Self:
        """Serve from now on. `OSError` when the port cannot be had."""
        self._server = Server(self._port, self.service, self._clock, self._tls)
        self._server.faults = self.faults
        self._port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(POLL,), name="simulator", daemon=True
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """End within a second, whatever hangs; without effect when it does not run."""
        server, self._server = self._server, None
        thread, self._thread = self._thread, None
        if server is None or thread is None:
            return
        server.shutdown()
        thread.join()
        server.server_close()
        server.hang_up()

    def script(self, page: str, *answers: Scripted) -> None:
        """As `Service.script`."""
        self.service.script(page, *answers)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
