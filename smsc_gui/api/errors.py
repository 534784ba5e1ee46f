"""The closed set of failures: whatever goes wrong in a call is one of these, or a ValueError of ours.

None of them holds the request, the library's exception or the reply, and their texts name neither
a secret nor a subscriber: they may be logged as they are.
"""

from enum import StrEnum


class SmscError(Exception):
    """A call did not bring what it was made for."""


class ServiceError(SmscError):
    """The service has answered with an error of its own (API.md, "N")."""

    def __init__(self, code: int, text: str = "") -> None:
        """Keep the number as it came and the service's own words, which may name the subscriber."""
        super().__init__(code)
        self.code = code
        self.text = text

    def __str__(self) -> str:
        """Leave the service's words out: texts of exceptions reach logs."""
        return f"error {self.code} of the service"


class UnreachableReason(StrEnum):
    """Why no connection came about, or where it ended."""

    NAME_NOT_FOUND = "name not found"
    REFUSED = "refused"
    NO_CONNECTION = "no connection"
    TLS = "no secure connection"
    PROXY = "proxy"
    PROXY_SIGN_IN = "proxy wants a sign-in"
    CONNECTION_LOST = "connection lost"


class TransportFailure(SmscError):  # noqa: N818  # named as its kinds are
    """There is no readable answer of the service.

    `may_have_arrived` is False only when no byte of the request has left for the service. When it
    is True the service may have acted, and charged: nothing repeats the request by itself.
    """

    def __init__(self, what: str, *, may_have_arrived: bool) -> None:
        """Take a text of ours, never one of a library."""
        super().__init__(what)
        self.may_have_arrived = may_have_arrived


class Unreachable(TransportFailure):
    """No connection, or one that ended before the first byte of an answer."""

    def __init__(
        self,
        reason: UnreachableReason = UnreachableReason.NO_CONNECTION,
        *,
        may_have_arrived: bool,
    ) -> None:
        """Keep the reason beside the text that is made of it."""
        super().__init__(reason.value, may_have_arrived=may_have_arrived)
        self.reason = reason


class TimedOut(TransportFailure):
    """The time for the whole call ran out, or the time for making a connection."""

    def __init__(self, *, may_have_arrived: bool) -> None:
        """Say whether it ran out before or after the request had left."""
        super().__init__("timed out", may_have_arrived=may_have_arrived)


class CertificateRejected(TransportFailure):
    """The operating system does not trust the other side's certificate; nothing was sent."""

    def __init__(self, *, may_have_arrived: bool = False) -> None:
        """Certificates are checked before anything is sent."""
        super().__init__("certificate rejected", may_have_arrived=may_have_arrived)


class BadReply(TransportFailure):
    """Something answered, but not as the service does.

    `status` is the HTTP status, None when the reply was not read from HTTP or had no status line;
    `page` is True when the body looks like an HTML page: a captive portal, a proxy, the provider.
    """

    def __init__(
        self,
        what: str = "unreadable",
        *,
        status: int | None = None,
        page: bool = False,
        may_have_arrived: bool = True,
    ) -> None:
        """Take in `what` a text of ours, never a part of the reply."""
        super().__init__(what, may_have_arrived=may_have_arrived)
        self.status = status
        self.page = page
