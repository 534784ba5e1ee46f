"""One request over HTTP, once: an answer or a failure. Whether to try again is the client's affair.

Imported when the first request is made, because `requests` takes its time; import it earlier, in a
thread, to spare the first request that.
"""

import contextlib
import http.client
import ssl
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from smsc_gui.api.connection import NotConnectedError, WatchedHTTP, WatchedHTTPS
from smsc_gui.api.decoding import looks_like_page
from smsc_gui.api.errors import (
    BadReply,
    TimedOut,
    TransportFailure,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.api.exchange import Exchange
from smsc_gui.api.proxies import NamedProxy, Proxies

_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an HTTP 200, as it came."""

    body: bytes


@dataclass(frozen=True, slots=True)
class Request:
    """What to send, and through which proxy; the form is a secret.

    `limit`: bytes of the answer, after decompression. `also_trusted`: see `SmscClient`.
    """

    method: str
    url: str
    form: dict[str, str]
    headers: dict[str, str]
    limit: int
    proxies: Proxies = "system"
    also_trusted: Path | None = None

    __repr__ = object.__repr__

    def prepared(self) -> requests.PreparedRequest:
        """Build it without a Session: no .netrc, no cookies, and nobody who follows redirects."""
        place = "params" if self.method == "GET" else "data"
        form: Any = {place: self.form}
        return requests.Request(self.method, self.url, headers=self.headers, **form).prepare()


def send(exchange: Exchange, request: Request) -> Answer | TransportFailure:
    """Send it over a connection of its own, and return what became of it.

    A kept connection could have died unnoticed, and then nobody knows whether a paid request was
    taken. A failure is returned, not raised, so that no traceback leads from it to the request.
    """
    try:
        with contextlib.closing(_Adapter(exchange, request)) as adapter:
            response = adapter.send(
                request.prepared(),
                stream=True,
                timeout=max(exchange.left(), 0.001),
                proxies=_proxies(request),
            )
            with contextlib.closing(response):
                return _read(exchange, response, request.limit)
    except NotConnectedError as error:
        return error.failure
    except (
        requests.RequestException,
        HTTPError,
        http.client.HTTPException,
        OSError,
        ValueError,  # a proxy's address that cannot be read
    ):
        return _judge(exchange)


def _judge(exchange: Exchange) -> TransportFailure:
    """Say what it means that an answer did not come, or not to its end."""
    if exchange.is_over:
        return TimedOut(may_have_arrived=exchange.sent)
    if exchange.answered:
        return BadReply("cut off", status=exchange.status)
    if exchange.sent:
        return Unreachable(UnreachableReason.CONNECTION_LOST, may_have_arrived=True)
    return Unreachable(UnreachableReason.PROXY, may_have_arrived=False)


def _read(exchange: Exchange, response: requests.Response, limit: int) -> Answer | TransportFailure:
    if response.status_code != http.HTTPStatus.OK:
        return _unexpected(response)
    body = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            return BadReply("too long", status=response.status_code)
    # The watchdog's cut looks like an end of the body when no length was announced. A body that was
    # whole before the computer slept is read all the same: the number in it may be paid for.
    if exchange.was_cut:
        return TimedOut(may_have_arrived=True)
    return Answer(bytes(body))


def _unexpected(response: requests.Response) -> BadReply:
    """Look into the body just far enough to tell a page."""
    start = response.raw.read1(_CHUNK, decode_content=True)
    page = looks_like_page(start.decode("utf-8", "replace"))
    return BadReply("unexpected status", status=response.status_code, page=page)


def _proxies(request: Request) -> dict[str, str]:
    """Return the proxies by scheme; plain HTTP is loopback and has none. ValueError: a wrong address."""
    if request.proxies == "none" or request.url.startswith("http:"):
        return {}
    if isinstance(request.proxies, NamedProxy):
        return {"https": request.proxies.url()}
    return get_environ_proxies(request.url)


def _trust(also: Path | None) -> truststore.SSLContext:
    """Judge by the system's trust store, and by the authorities of a file beside it."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if also is not None:
        context.load_verify_locations(also)
    return context


class _Adapter(HTTPAdapter):
    """An adapter for one exchange, with the operating system's trust store and nothing else."""

    def __init__(self, exchange: Exchange, request: Request) -> None:
        self._exchange = exchange
        self._proxies = request.proxies
        # A context of its own: truststore holds a lock of the context during the handshake, so
        # that in a shared one a server that hangs would hold up every other call.
        plain = request.url.startswith("http:")
        self._trust = None if plain else _trust(request.also_trusted)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Let direct connections use the context."""
        super().init_poolmanager(*args, ssl_context=self._trust, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Let connections through a proxy use it, and those to an https proxy.

        A SOCKS proxy is refused: its connections would not be ours, and so without a deadline.
        """
        if proxy.lower().startswith("socks"):
            raise NotConnectedError(Unreachable(UnreachableReason.PROXY, may_have_arrived=False))
        return super().proxy_manager_for(
            proxy, ssl_context=self._trust, proxy_ssl_context=self._trust, **kwargs
        )

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """Sign in to a named proxy, whose URL holds no sign-in; the system's has it in its URL."""
        if isinstance(self._proxies, NamedProxy):
            return self._proxies.headers()
        return super().proxy_headers(proxy)

    def cert_verify(self, conn: Any, *_others: Any) -> None:
        """Keep `requests` from adding its own bundle of authorities to the system's."""
        conn.cert_reqs = "CERT_REQUIRED"

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        """Make the pool's connections ones that the exchange watches."""
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        watched = WatchedHTTPS if pool.scheme == "https" else WatchedHTTP
        pool.ConnectionCls = partial(watched, exchange=self._exchange)
        return pool
