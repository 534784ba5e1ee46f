"""Failures in a few words, for a card and for the bar."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.ui.messages_answer import CUT_OFF
from smsc_gui.ui.messages_types import translate


def short(failure: Failure) -> str:
    """A few words without a full stop; they may also stand inside a sentence."""
    return _BY_KIND[failure.kind](failure)


def _service(failure: Failure) -> str:
    words = _codes().get(failure.code)
    if words is None or (failure.by_look and failure.code in {3, 5, 6}):
        return translate("messages", "error {code} of the service").format(
            code="?" if failure.code is None else failure.code
        )
    return words


def _codes() -> dict[int | None, str]:
    return {
        1: translate("messages", "request not accepted"),
        2: translate("messages", "sign-in refused"),
        3: translate("messages", "not enough money on the account"),
        4: translate("messages", "address blocked"),
        5: translate("messages", "number on the account’s blacklist"),
        6: translate("messages", "not allowed by the account’s settings"),
        9: translate("messages", "too many requests"),
    }


def _timed_out(failure: Failure) -> str:
    if failure.may_have_arrived:
        return translate("messages", "no answer in time")
    return translate("messages", "service not reached in time")


def _answer(failure: Failure) -> str:
    status = failure.status or 200
    if status >= 500 and status != 511:
        return translate("messages", "service out of order")
    if failure.kind is FailureKind.PAGE or 300 <= status < 400 or status == 511:
        return translate("messages", "web page instead of an answer")
    if failure.reason == CUT_OFF:
        return translate("messages", "answer cut off")
    return translate("messages", "unreadable answer")


def _interrupted(failure: Failure) -> str:
    if failure.may_have_arrived:
        return translate("messages", "program closed during the request")
    return translate("messages", "program closed before the request")


_BY_KIND: Final[Mapping[FailureKind, Callable[[Failure], str]]] = MappingProxyType(
    {
        FailureKind.SERVICE: _service,
        FailureKind.UNREACHABLE: lambda _: translate("messages", "no connection"),
        FailureKind.TIMED_OUT: _timed_out,
        FailureKind.CERTIFICATE: lambda _: translate("messages", "connection not safe"),
        FailureKind.PAGE: _answer,
        FailureKind.BAD_REPLY: _answer,
        FailureKind.INTERRUPTED: _interrupted,
        FailureKind.ACCOUNT_LEFT: lambda _: translate(
            "messages", "account signed out before the request"
        ),
    }
)
