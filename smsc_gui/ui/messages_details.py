"""What stands under *Details*: for whoever helps, so technical words are allowed; never a secret."""

from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.phone_groups import masked
from smsc_gui.core.verification import Verification
from smsc_gui.ui.messages_types import Asked, stamp, translate

_LONGEST_TEXT = 500  # characters: the service's words are a line


def details_of(
    failure: Failure, asked: Asked, verification: Verification | None, host: str, now: Moment
) -> tuple[tuple[str, str], ...]:
    """Labels and values; what is not known has no line."""
    at = verification.ended if verification and verification.ended else now
    subscriber = verification.subscriber if verification else ""
    rows = (
        (translate("messages", "Cause"), _cause(failure)),
        (translate("messages", "Error code"), "" if failure.code is None else str(failure.code)),
        (translate("messages", "The service’s words"), _plain(failure.text, subscriber)),
        (translate("messages", "HTTP status"), str(failure.status or "")),
        (translate("messages", "Time"), stamp(at)),
        (translate("messages", "Request"), _request(asked)),
        (translate("messages", "Host"), host),
        (translate("messages", "Subscriber"), masked(subscriber) if subscriber else ""),
    )
    return tuple((label, value) for label, value in rows if value)


def _plain(text: str, subscriber: str) -> str:
    """The service's words in one line without signs that change how the rest is shown."""
    if subscriber:
        text = text.replace(subscriber, masked(subscriber))
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:_LONGEST_TEXT]


def _request(asked: Asked) -> str:
    return {
        Asked.NUMBER: translate("messages", "number to call"),
        Asked.LOOK: translate("messages", "calls before the request"),
        Asked.TEST: translate("messages", "balance, to test the sign-in"),
    }[asked]


def _cause(failure: Failure) -> str:
    causes = {
        FailureKind.SERVICE: translate("messages", "error reported by the service"),
        FailureKind.UNREACHABLE: translate("messages", "no connection"),
        FailureKind.TIMED_OUT: translate("messages", "time-out"),
        FailureKind.CERTIFICATE: translate("messages", "TLS certificate not trusted"),
        FailureKind.PAGE: translate("messages", "HTML page instead of a reply"),
        FailureKind.BAD_REPLY: translate("messages", "unreadable reply"),
        FailureKind.INTERRUPTED: translate("messages", "program ended"),
        FailureKind.ACCOUNT_LEFT: translate("messages", "signed out"),
    }
    sent = (
        translate("messages", "may have reached the service")
        if failure.may_have_arrived
        else translate("messages", "not sent")
    )
    parts = [causes[failure.kind], failure.reason]
    if failure.kind is not FailureKind.SERVICE:
        parts.append(sent)
    return "; ".join(part for part in parts if part)
