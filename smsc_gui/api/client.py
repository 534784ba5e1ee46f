"""The service's three calls. Any of them may be made from any thread, several at once."""

import ipaddress
import logging
import math
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import urlsplit

from smsc_gui import __version__
from smsc_gui.api.accounts import Account
from smsc_gui.api.decoding import MAX_REPLY
from smsc_gui.api.errors import (
    BadReply,
    ServiceError,
    SmscError,
    TimedOut,
    TransportFailure,
    Unreachable,
    UnreachableReason,
)
from smsc_gui.api.exchange import Exchange
from smsc_gui.api.inbox import MAX_INBOX, MOST_ROWS, Inbox, read_inbox
from smsc_gui.api.proxies import Proxies
from smsc_gui.api.redaction import guard_library_logs, shape
from smsc_gui.api.replies import Balance, CallNumber, read_balance, read_call_number
from smsc_gui.api.service_numbers import read_number

if TYPE_CHECKING:
    from smsc_gui.api.transport import Answer

DEFAULT_TIMEOUT = 15.0
"""Seconds for a whole call: name lookup, connecting, retries and the answer (DESIGN.md, "Secrets")."""

INBOX_HOURS = 24
"""So many hours of incoming messages are asked for; without, the service counts from its midnight."""
_URL = re.compile(r"https?://[A-Za-z0-9.\-:\[\]]+(?:/[A-Za-z0-9._~/-]*)?")
_HEADERS = {"User-Agent": f"smsc-gui/{__version__}", "Connection": "close"}

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class SmscClient:
    """Speaks to one account. It keeps no connection and no state.

    Each call raises ServiceError, Unreachable, TimedOut, CertificateRejected or BadReply; a
    ValueError is a mistake of the caller, made before anything was sent. No call takes longer than
    `timeout` seconds, but for the operating system's own look at a certificate or at its proxy
    settings, which cannot be interrupted; nothing is sent once the time is over.
    """

    def __init__(
        self,
        account: Account,
        *,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        proxy: Proxies = "system",
        also_trusted: Path | None = None,
    ) -> None:
        """Take `base_url` in place of `https://<host>`; plain http is for loopback addresses only.

        No `proxy` stands before plain http. `also_trusted` is a file of authorities that are trusted
        beside the system's: `--self-test` alone has one, for its own servers. Raises ValueError for
        another URL, and for a timeout that is no positive number of seconds.
        """
        if not (math.isfinite(timeout) and timeout > 0):
            raise ValueError("the timeout is not a positive number of seconds")
        self._account = account
        self._timeout = timeout
        self._proxies: Proxies = proxy
        self._also_trusted = also_trusted
        self._base = f"https://{account.host}" if base_url is None else checked_base_url(base_url)
        self._backup = None if base_url else f"https://www2.{account.host}"
        guard_library_logs()

    def __repr__(self) -> str:
        """Name the place, not the account."""
        return f"SmscClient({self._base!r})"

    def wait_call(
        self, phone: str, *, fmt: int = 3, method: Literal["GET", "POST"] = "POST"
    ) -> CallNumber:
        """Ask which number the subscriber is to call within 15 minutes. This costs money.

        `phone`: 7 to 15 digits, written in any way. GET puts the sign-in into the URL, where
        proxies log it: it is there to be complete, the program never uses it.
        """
        digits = read_number(phone)
        if digits is None:
            raise ValueError("the phone has not 7 to 15 digits")
        if fmt not in range(4):
            raise ValueError("fmt is 0, 1, 2 or 3")
        if method not in {"GET", "POST"}:
            raise ValueError("the method is GET or POST")
        question = {"phone": digits, "fmt": str(fmt)}
        return self._ask("wait_call", question, lambda body: read_call_number(body, fmt), method)

    def incoming_messages(self, *, after_id: int | None = None) -> Inbox:
        """Ask for the messages of the last 24 hours, only those above `after_id` when it is given."""
        question = {"get_answers": "1", "fmt": "3", "cnt": str(MOST_ROWS), "hour": str(INBOX_HOURS)}
        if after_id is not None:
            question["after_id"] = str(after_id)
        return self._ask("get", question, read_inbox)

    def balance(self) -> Balance:
        """Ask what is on the account. It spends nothing: the right way to test a sign-in."""
        return self._ask("balance", {"fmt": "3", "cur": "1"}, read_balance)

    def _ask(
        self,
        endpoint: str,
        question: dict[str, str],
        read: Callable[[bytes], _T],
        method: str = "POST",
    ) -> _T:
        started = time.monotonic()
        outcome = self._outcome(endpoint, question, read, method)
        _log.info(
            "%s at %s: %s, %.3f s",
            endpoint,
            urlsplit(self._base).hostname,
            _told(outcome),
            time.monotonic() - started,
        )
        # Raised here, where neither the form nor the library's exceptions are in reach of it.
        if isinstance(outcome, SmscError):
            raise outcome
        return outcome

    def _outcome(
        self, endpoint: str, question: dict[str, str], read: Callable[[bytes], _T], method: str
    ) -> _T | SmscError:
        form = {**self._account.sign_in.form(), "charset": "utf-8", **question}
        limit = MAX_INBOX if endpoint == "get" else MAX_REPLY
        with Exchange(self._timeout) as exchange:
            answer = self._sent(exchange, method, f"/sys/{endpoint}.php", form, limit)
        if isinstance(answer, SmscError):
            return answer
        try:
            found = read(answer.body)
        except SmscError as error:
            failure = error.with_traceback(None)
        else:
            if endpoint != "get":  # an inbox holds other people's messages
                _log.debug("%s: reply of %s", endpoint, shape(answer.body))
            return found
        if isinstance(failure, BadReply):
            failure.status = 200
            _log.info("%s: unreadable reply of %s", endpoint, shape(answer.body))
        return failure

    def _sent(
        self, exchange: Exchange, method: str, path: str, form: dict[str, str], limit: int
    ) -> "Answer | TransportFailure":
        """Send the request; try again only while no connection could be made at all.

        Once more to the host, then once to its backup. What the backup failed with before
        anything was sent says little: then the host's own failure is returned.
        """
        from smsc_gui.api.transport import Request, send  # noqa: PLC0415  # see there

        def to(base: str) -> "Answer | TransportFailure":
            request = Request(
                method, base + path, form, _HEADERS, limit, self._proxies, self._also_trusted
            )
            return send(exchange, request)

        answer = to(self._base)
        if _could_not_connect(answer) and not exchange.is_over:
            _log.debug("%s: once more after: %s", path, answer)
            answer = to(self._base)
        if self._backup and _could_not_connect(answer) and not exchange.is_over:
            _log.debug("%s: to the backup host after: %s", path, answer)
            second = to(self._backup)
            if not isinstance(second, TransportFailure) or second.may_have_arrived:
                return second
        return answer


def _could_not_connect(answer: "Answer | TransportFailure") -> bool:
    if isinstance(answer, Unreachable):
        wants_sign_in = answer.reason is UnreachableReason.PROXY_SIGN_IN
        return not answer.may_have_arrived and not wants_sign_in
    return isinstance(answer, TimedOut) and not answer.may_have_arrived


def checked_base_url(url: str) -> str:
    """Return it without a slash at its end, so that a place has one spelling.

    Raises ValueError unless it is https, or http to this machine; the URL stays out of the text.
    """
    if not _URL.fullmatch(url):
        raise ValueError("the base URL is not http(s)://host[:port][/path]")
    parts = urlsplit(url)
    if not parts.hostname or parts.port == 0:
        raise ValueError("the base URL has no host")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ValueError("plain http is for loopback addresses only")
    return url.rstrip("/")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _told(outcome: object) -> str:
    """Say what a call brought, without a number, a name or a word of the service."""
    if isinstance(outcome, BadReply) and outcome.status is not None:
        return f"BadReply, {outcome}, HTTP {outcome.status}"
    if isinstance(outcome, ServiceError | TransportFailure):
        return f"{type(outcome).__name__}, {outcome}"
    return repr(outcome) if isinstance(outcome, Inbox) else "answered"
