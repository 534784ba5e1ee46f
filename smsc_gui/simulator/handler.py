"""One HTTP connection to the simulator."""

import select
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from smsc_gui.simulator.answer import HTML, Answer

if TYPE_CHECKING:
    from smsc_gui.simulator.server import Server

LARGEST_BODY = 64 * 1024
MOST_PARAMETERS = 100
STEP = 0.02
"""Seconds between two looks at the clock while a reply is held back."""


class Handler(BaseHTTPRequestHandler):
    """Reads requests and sends what the service answers. Writes no log."""

    server: "Server"
    protocol_version = "HTTP/1.1"
    server_version = "smsc-simulator"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = 75

    def do_GET(self) -> None:
        """Parameters in the URL."""
        self._serve(b"")

    def do_POST(self) -> None:
        """Parameters in a form (and in the URL)."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._refuse(HTTPStatus.LENGTH_REQUIRED)
        elif len(length) > 9 or int(length) > LARGEST_BODY:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._serve_form(int(length))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: a request line may hold a secret."""

    def _serve_form(self, length: int) -> None:
        body = self.rfile.read(length)
        if len(body) == length:
            self._serve(body)
        else:  # the client broke off: no request has come
            self.close_connection = True

    def _serve(self, body: bytes) -> None:
        try:
            url = urlsplit(self.path)
            params = read_form(url.query.encode("latin-1"), body)
        except ValueError:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        service = self.server.service
        login = service.enter(params)
        try:
            came = self.server.clock()
            answer = service.answer(
                url.path, params, self.client_address[0], came, method=self.command
            )
            self._deliver(answer, came)
        finally:
            service.leave(login)

    def _deliver(self, answer: Answer, came: float) -> None:
        if self._hold(answer, came):
            self._send(answer)
        else:
            self.close_connection = True

    def _hold(self, answer: Answer, came: float) -> bool:
        """Wait until the reply is due; False when nobody waits for it any more."""
        while answer.never or self.server.clock() < came + answer.delay:
            if self.server.stopping.wait(STEP) or self._client_has_gone():
                return False
        return True

    def _client_has_gone(self) -> bool:
        if not select.select([self.connection], [], [], 0)[0]:
            return False
        try:
            # The plain socket's recv: a TLS one takes no flags.
            return not socket.socket.recv(self.connection, 1, socket.MSG_PEEK)
        except OSError:
            return True

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self._send(Answer(f"<html>{status} {status.phrase}</html>".encode(), status, HTML))

    def _send(self, answer: Answer) -> None:
        body = answer.body
        if answer.cut_off:
            self.close_connection = True
            body = body[: len(body) // 2]
        # Head and body in one write: apart, the second would wait for the first one's receipt.
        try:
            self.wfile.write(self._head(answer) + body)
        except OSError:
            self.close_connection = True

    def _head(self, answer: Answer) -> bytes:
        lines = [
            f"{self.protocol_version} {int(answer.status)} {HTTPStatus(answer.status).phrase}",
            f"Server: {self.server_version}",
            f"Date: {self.date_time_string()}",
            f"Content-Type: {answer.content_type}",
            f"Content-Length: {len(answer.body)}",
        ]
        if self.close_connection and not answer.cut_off:
            lines.append("Connection: close")
        return "\r\n".join([*lines, "", ""]).encode("latin-1")


def read_form(query: bytes, body: bytes) -> dict[str, str]:
    """The parameters of a request, read in the charset that it names itself (API.md).

    `ValueError` when there are more than any page takes.
    """
    form = b"&".join(part for part in (query, body) if part)
    encoding = "utf-8" if b"charset=utf-8" in form.lower() else "windows-1251"
    pairs = parse_qsl(
        form.decode("latin-1"),
        keep_blank_values=True,
        encoding=encoding,
        errors="replace",
        max_num_fields=MOST_PARAMETERS,
    )
    return dict(pairs)
