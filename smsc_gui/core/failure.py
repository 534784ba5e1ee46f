"""Why a call to the service did not do what was asked, as it is kept in the journal and shown to a person."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeAlias

from smsc_gui.api import (
    BadReply,
    CertificateRejected,
    ServiceError,
    SmscError,
    TimedOut,
    Unreachable,
)

Json: TypeAlias = dict[str, str | int | bool | None]


class FailureKind(StrEnum):
    """The closed set of causes. The values are written to the journal: never rename one."""

    SERVICE = "service"
    """The service answered with an error; `Failure.code` is its number."""
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed out"
    CERTIFICATE = "certificate"
    PAGE = "page"
    """A web page came instead of a reply: a captive portal, a proxy, a broken server."""
    BAD_REPLY = "bad reply"
    INTERRUPTED = "interrupted"
    """The program ended while the request was under way."""
    ACCOUNT_LEFT = "account left"
    """The account was signed out of, or removed, before the request was sent."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure. `may_have_arrived`: whether the service may have acted on the request all the same.

    `code`, `text`: the service's error number and words (API.md), for `SERVICE` only. `status`: the HTTP
    status where one came. `reason`: a short fixed phrase of the transport's or the readers', never a secret.
    `by_look`: it was the look before the request that failed; the request itself was not sent.
    """

    kind: FailureKind
    may_have_arrived: bool
    code: int | None = None
    text: str = ""
    status: int | None = None
    reason: str = ""
    by_look: bool = False

    def to_json(self) -> Json:
        """As plain values, for the journal."""
        return {
            "kind": self.kind.value,
            "may_have_arrived": self.may_have_arrived,
            "code": self.code,
            "text": self.text,
            "status": self.status,
            "reason": self.reason,
            "by_look": self.by_look,
        }

    @classmethod
    def from_json(cls, values: Json) -> Self:
        """What `to_json` wrote. Raises `ValueError`, `KeyError` or `TypeError` on anything else."""
        kind = FailureKind(str(values["kind"]))
        rest = {name: value for name, value in values.items() if name != "kind"}
        return cls(kind=kind, **rest)  # type: ignore[arg-type]


def failure_of(error: SmscError, *, by_look: bool = False) -> Failure:
    """What is worth keeping of an error from `smsc_gui.api`."""
    match error:
        case ServiceError():
            return Failure(
                FailureKind.SERVICE, False, code=error.code, text=error.text, by_look=by_look
            )
        case BadReply():
            kind = FailureKind.PAGE if error.page else FailureKind.BAD_REPLY
            return Failure(
                kind,
                error.may_have_arrived,
                status=error.status,
                reason=str(error),
                by_look=by_look,
            )
        case TimedOut():
            return Failure(FailureKind.TIMED_OUT, error.may_have_arrived, by_look=by_look)
        case CertificateRejected():
            return Failure(FailureKind.CERTIFICATE, error.may_have_arrived, by_look=by_look)
        case Unreachable():
            return Failure(
                FailureKind.UNREACHABLE,
                error.may_have_arrived,
                reason=error.reason,
                by_look=by_look,
            )
    raise TypeError(f"no such failure: {type(error).__name__}")
