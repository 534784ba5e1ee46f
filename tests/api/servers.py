"""Real servers on loopback that behave as badly as a test needs."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from typing import Self

Script = Callable[["Visit"], None]


class Visit:
    """One connection to a RawServer, as its script sees it."""

    def __init__(self, connection: socket.socket, stopped: threading.Event) -> None:
        self.connection = connection
        self.stopped = stopped

    def request(self) -> bytes:
        """Read one whole request; what came when the client leaves half-way."""
        seen = self.headers()
        head, _, body = seen.partition(b"\r\n\r\n")
        length = 0
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        while len(body) < length and (more := self.connection.recv(65536)):
            body += more
        return head + b"\r\n\r\n" + body

    def headers(self) -> bytes:
        seen = b""
        while b"\r\n\r\n" not in seen and (more := self.connection.recv(65536)):
            seen += more
        return seen

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def wait_until_left(self) -> None:
        """Say nothing until the client goes or the server stops."""
        while self.connection.recv(65536):
            pass

    def drip(self, data: bytes) -> None:
        """Send byte after byte for ever, so slowly that no time-out between bytes notices."""
        while not self.stopped.wait(0.02):
            self.send(data)

    def reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


class RawServer:
    """Lets a script answer each connection; the last script answers all that follow."""

    def __init__(self, *scripts: Script, tls: ssl.SSLContext | None = None) -> None:
        self.visits = 0
        self._scripts = scripts
        self._tls = tls
        self._stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
            assert not thread.is_alive()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while not self._stopped.is_set():
                connection, _ = self._listener.accept()
                script = self._scripts[min(self.visits, len(self._scripts) - 1)]
                self.visits += 1
                self._open.add(connection)
                thread = threading.Thread(target=self._visit, args=(connection, script))
                self._threads.append(thread)
                thread.start()

    def _visit(self, connection: socket.socket, script: Script) -> None:
        with contextlib.suppress(OSError), connection:
            if self._tls is None:
                script(Visit(connection, self._stopped))
                return
            with self._tls.wrap_socket(connection, server_side=True) as secured:
                self._open.add(secured)
                script(Visit(secured, self._stopped))


def http(body: bytes, status: str = "200 OK", headers: str = "") -> bytes:
    return (
        f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode("ascii") + body
    )


def answering(body: bytes, status: str = "200 OK", headers: str = "") -> Script:
    """Answer as a well-behaved server does."""

    def script(visit: Visit) -> None:
        visit.request()
        visit.send(http(body, status, headers))

    return script


def recording(requests: list[bytes], body: bytes) -> Script:
    """Answer so, and keep what was asked."""

    def script(visit: Visit) -> None:
        requests.append(visit.request())
        visit.send(http(body))

    return script


def saying(data: bytes) -> Script:
    """Read the request, send these bytes and hang up."""

    def script(visit: Visit) -> None:
        visit.request()
        visit.send(data)

    return script


def silent(visit: Visit) -> None:
    visit.wait_until_left()


def hanging_up(visit: Visit) -> None:
    visit.request()


def resetting(visit: Visit) -> None:
    visit.request()
    visit.reset()


class Proxy(RawServer):
    """A CONNECT proxy that takes every name to the given port; or refuses with a status.

    `wants`: what a line of each request has to end with, such as "Basic ZGVzazpnYXRl".
    """

    def __init__(
        self,
        port: int = 0,
        refusal: str | None = None,
        tls: ssl.SSLContext | None = None,
        wants: str = "",
    ) -> None:
        self.asked: list[bytes] = []
        self.wants = wants
        self._port = port
        self._refusal = refusal
        super().__init__(self._connect, tls=tls)

    def _connect(self, visit: Visit) -> None:
        self.asked.append(visit.headers())
        if f"{self.wants}\r\n".encode() not in self.asked[-1]:
            visit.send(
                b"HTTP/1.1 407 Proxy Authentication Required\r\n"
                b'Proxy-Authenticate: Basic realm="gate"\r\nContent-Length: 0\r\n\r\n'
            )
            return
        if self._refusal is not None:
            visit.send(f"HTTP/1.1 {self._refusal}\r\nContent-Length: 0\r\n\r\n".encode("ascii"))
            return
        with socket.create_connection(("127.0.0.1", self._port)) as onward:
            visit.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pump, args=(onward, visit.connection))
            back.start()
            _pump(visit.connection, onward)
            back.join(10)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    for each in (source, target):
        with contextlib.suppress(OSError):
            socket.socket.shutdown(each, socket.SHUT_RDWR)
