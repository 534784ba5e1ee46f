"""Connections that keep to an exchange's deadline and know when the request leaves.

Everything before the request is judged here, where the operating system's and OpenSSL's own errors
are still to be seen; what happens afterwards is judged in `transport`.
"""

import http.client
import re
import socket
import ssl
from functools import partial
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection

from smsc_gui.api.dialling import dial
from smsc_gui.api.errors import (
    CertificateRejected,
    TimedOut,
    TransportFailure,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.api.exchange import Exchange

_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: ([0-9]{3})")  # http.client, urllib3


class NotConnectedError(Exception):
    """Nothing was sent. Not an OSError, so that urllib3 passes it on as it is."""

    def __init__(self, failure: TransportFailure) -> None:
        """Carry the failure that the caller of the client is to see."""
        super().__init__(failure)
        self.failure = failure


class _Answer(http.client.HTTPResponse):
    """Notes the first byte of an answer, and its status."""

    def __init__(self, exchange: Exchange, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._exchange = exchange

    def begin(self) -> None:
        """Wait for that byte before the status line is read."""
        if self.fp.peek(1):
            self._exchange.answered = True
        super().begin()
        self._exchange.status = self.status


class _Watched(HTTPConnection):
    """What the plain and the TLS connection have in common."""

    def __init__(self, *args: Any, exchange: Exchange, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._exchange = exchange
        self.response_class = partial(_Answer, exchange)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        return dial(self._exchange, self._dns_host, self.port, self.socket_options or ())

    def connect(self) -> None:
        """Connect, through the proxy and its tunnel where there is one; NotConnectedError."""
        proxied = self.proxy is not None
        try:
            super().connect()
        except (OSError, http.client.HTTPException, ValueError) as error:
            failure = _judge(error, self._exchange, proxied=proxied)
        else:
            return
        raise NotConnectedError(failure)  # outside the block: it is to drag nothing along

    def endheaders(self, *args: Any, **kwargs: Any) -> None:
        """Send the headers. A CONNECT to a proxy does not pass here; the request always does."""
        if self.sock is None:
            self.connect()
        try:
            self._exchange.leave()
        except TimeoutError:
            late = True
        else:
            late = False
        if late:
            raise NotConnectedError(TimedOut(may_have_arrived=False))
        super().endheaders(*args, **kwargs)


class WatchedHTTP(_Watched):
    """For plain HTTP on loopback."""


class WatchedHTTPS(_Watched, HTTPSConnection):
    """For everything else."""


def _judge(error: Exception, exchange: Exchange, *, proxied: bool) -> TransportFailure:
    if isinstance(error, ssl.SSLCertVerificationError):
        return CertificateRejected(may_have_arrived=False)
    if isinstance(error, TimeoutError) or exchange.is_over:
        return TimedOut(may_have_arrived=False)
    return Unreachable(_reason(error, proxied=proxied), may_have_arrived=False)


def _reason(error: Exception, *, proxied: bool) -> UnreachableReason:
    if isinstance(error, ssl.SSLError):
        return UnreachableReason.TLS
    if proxied:
        refused = _TUNNEL_REFUSED.match(str(error))
        wants_sign_in = refused is not None and refused[1] == "407"
        return UnreachableReason.PROXY_SIGN_IN if wants_sign_in else UnreachableReason.PROXY
    if isinstance(error, socket.gaierror | UnicodeError):
        return UnreachableReason.NAME_NOT_FOUND
    if isinstance(error, ConnectionRefusedError):
        return UnreachableReason.REFUSED
    return UnreachableReason.NO_CONNECTION
