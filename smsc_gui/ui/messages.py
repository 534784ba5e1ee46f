"""The home of every text about a failure: what happened, in a sentence; what to do, in steps.

The texts themselves stand in the `messages_…` modules; here a failure finds its own. Main thread, after
`translation.install`; nothing is looked up before it is asked for.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.api import HOSTS
from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.sign_in_guard import ADDRESS_BLOCK
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.core.verification import Verification
from smsc_gui.ui.messages_answer import account_left_words, answer_words, interrupted_words
from smsc_gui.ui.messages_connection import certificate_words, timed_out_words, unreachable_words
from smsc_gui.ui.messages_details import details_of
from smsc_gui.ui.messages_files import (
    for_journal,
    for_start,
    journal_put_aside,
    journal_replaced,
    machine_settings_problem,
    settings_problem,
    sign_in_forbidden,
)
from smsc_gui.ui.messages_names import (
    country_name,
    country_names,
    has_no_keyring,
    keyring_text,
    kind_name,
    not_kept_text,
    phone_problem,
    state_name,
)
from smsc_gui.ui.messages_service import service_words
from smsc_gui.ui.messages_short import short
from smsc_gui.ui.messages_state import bar, for_stop
from smsc_gui.ui.messages_types import (
    Action,
    Asked,
    BarText,
    Message,
    Severity,
    Words,
    clock_time,
    translate,
)
from smsc_gui.ui.spoken import in_sentence

__all__ = [
    "Action",
    "BarText",
    "Message",
    "Severity",
    "account_page",
    "bar",
    "clock_time",
    "country_name",
    "country_names",
    "for_failure",
    "for_journal",
    "for_start",
    "for_stop",
    "has_no_keyring",
    "journal_put_aside",
    "journal_replaced",
    "keyring_text",
    "kind_name",
    "machine_settings_problem",
    "not_kept_text",
    "phone_problem",
    "settings_problem",
    "short",
    "sign_in_forbidden",
    "state_name",
]

TOO_MANY_WAIT: Final = 60.0
"""Seconds until the service takes requests again after an error 9: it counts them by the minute (API.md)."""


def for_failure(
    failure: Failure,
    *,
    verification: Verification | None,
    host: str,
    now: Moment,
    stop: Stop | None = None,
) -> Message:
    """The message for a failed request, or (without a verification) for a failed *Test*.

    `host`: the account's. `stop`: what holds the account's calls back now, for the exact end of a block.
    """
    asked = _asked(failure, verification)
    ended = verification.ended if verification and verification.ended else now
    words = _words(failure, asked, host, _block_ends(stop, ended, now))
    crowded = failure.kind is FailureKind.SERVICE and failure.code == 9
    return Message(
        words.title,
        " ".join(part for part in (words.what, _consequence(failure, asked)) if part),
        words.steps,
        _possible(words.action, host),
        details_of(failure, asked, verification, host, now),
        ended.elapsed + TOO_MANY_WAIT if crowded else None,
        in_sentence(verification.subscriber) if verification else "",
    )


def account_page(host: str) -> str | None:
    """The account's page on its host; None for hosts whose pages are not known."""
    return f"https://{host}/" if host in HOSTS else None


def _asked(failure: Failure, verification: Verification | None) -> Asked:
    if failure.by_look:
        return Asked.LOOK
    return Asked.TEST if verification is None else Asked.NUMBER


def _words(failure: Failure, asked: Asked, host: str, block_ends: str) -> Words:
    if failure.kind is FailureKind.SERVICE:
        return service_words(failure.code, asked, block_ends)
    return _BY_KIND[failure.kind](failure, host)


def _block_ends(stop: Stop | None, ended: Moment, now: Moment) -> str:
    if stop is not None and stop.reason is StopReason.ADDRESS_BLOCKED and stop.until is not None:
        return clock_time(stop.until, now)
    return clock_time(ended.elapsed + ADDRESS_BLOCK, now)


def _possible(action: Action | None, host: str) -> Action | None:
    return None if action is Action.ACCOUNT_PAGE and account_page(host) is None else action


def _consequence(failure: Failure, asked: Asked) -> str:
    if asked is Asked.LOOK:
        return translate(
            "messages",
            "This came up in the check for earlier calls; the request itself was not sent.",
        )
    if asked is Asked.TEST:
        return _left_open(failure)
    if failure.may_have_arrived:
        return translate(
            "messages",
            "The request may have reached the service all the same: asking again may cost again.",
        )
    if failure.kind is FailureKind.SERVICE:
        return translate("messages", "No number was assigned.")
    return translate("messages", "The request was not sent.")


def _left_open(failure: Failure) -> str:
    if failure.kind is FailureKind.SERVICE:
        return ""
    if failure.may_have_arrived:
        return translate("messages", "Whether the sign-in is right could not be found out.")
    return translate("messages", "The sign-in was not sent.")


_BY_KIND: Final[Mapping[FailureKind, Callable[[Failure, str], Words]]] = MappingProxyType(
    {
        FailureKind.UNREACHABLE: unreachable_words,
        FailureKind.TIMED_OUT: timed_out_words,
        FailureKind.CERTIFICATE: certificate_words,
        FailureKind.PAGE: answer_words,
        FailureKind.BAD_REPLY: answer_words,
        FailureKind.INTERRUPTED: interrupted_words,
        FailureKind.ACCOUNT_LEFT: account_left_words,
    }
)
