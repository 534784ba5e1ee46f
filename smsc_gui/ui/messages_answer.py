"""Answers that are not the service's, or not readable, in words; and what a closed program left behind."""

from typing import Final

from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.ui.messages_types import Action, Words, translate

_NETWORK_SIGN_IN = 511
"""HTTP's own status for a captive portal (RFC 6585)."""
CUT_OFF: Final = "cut off"
"""What `api` says of a reply whose end did not come."""


def answer_words(failure: Failure, host: str) -> Words:
    """By the HTTP status where it tells (the service itself always answers with 200), else by the body."""
    status = failure.status or 200
    if status == _NETWORK_SIGN_IN or 300 <= status < 400:
        return _portal(host)
    if status >= 500:
        return _out_of_order(host)
    if status >= 400:
        return _turned_away(host)
    if failure.kind is FailureKind.PAGE:
        return _portal(host)
    if failure.reason == CUT_OFF:
        return _cut_off(host)
    return _unreadable(host) if failure.may_have_arrived else _signed_out()


def interrupted_words(failure: Failure, _host: str) -> Words:
    """The program ended while this was under way."""
    if failure.may_have_arrived:
        return Words(
            translate("messages", "The program was closed during the request"),
            translate("messages", "The program ended before the service’s answer came."),
            (
                translate("messages", "Check on the account’s page whether the request is there."),
                translate(
                    "messages", "Ask for this subscriber again if the number is still needed."
                ),
            ),
            Action.TRY_AGAIN,
        )
    return Words(
        translate("messages", "The program was closed before the request"),
        translate("messages", "The program ended while this request was waiting its turn."),
        (translate("messages", "Ask for this subscriber again if the number is still needed."),),
        Action.TRY_AGAIN,
    )


def account_left_words(_failure: Failure, _host: str) -> Words:
    """The account was signed out of, or removed, while a request waited its turn."""
    return Words(
        translate("messages", "The account was left before the request"),
        translate(
            "messages", "The request’s account was signed out while the request waited its turn."
        ),
        (
            translate("messages", "Check at the top of the window which account is used."),
            translate("messages", "Ask for this subscriber again if the number is still needed."),
        ),
        Action.TRY_AGAIN,
    )


def _portal(host: str) -> Words:
    return Words(
        translate("messages", "A web page came instead of an answer"),
        translate(
            "messages",
            "Something between this computer and {host} answered with a page of its own: "
            "a guest network’s sign-in or a proxy.",
        ).format(host=host),
        (
            translate("messages", "Open any website in the browser."),
            translate("messages", "If the network asks for a sign-in there, sign in to it."),
            translate("messages", "Then try again."),
            translate(
                "messages",
                "If no such page shows, ask the administrator whether a proxy stands in the way.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _out_of_order(host: str) -> Words:
    return Words(
        translate("messages", "The service is out of order"),
        translate("messages", "{host} answered that it cannot work right now.").format(host=host),
        (
            translate(
                "messages", "Wait a few minutes: this is usually mended on the service’s side."
            ),
            translate("messages", "Then try again."),
            translate(
                "messages",
                "If it goes on, copy the details and send them to the service’s support.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _turned_away(host: str) -> Words:
    return Words(
        translate("messages", "The request was turned away"),
        translate("messages", "{host} answered, but not as the service does.").format(host=host),
        (
            translate("messages", "Check the host on the sign-in page for typing mistakes."),
            translate(
                "messages",
                "Ask the administrator whether a proxy or a filter stands in the way of {host}.",
            ).format(host=host),
        ),
        Action.TRY_AGAIN,
    )


def _unreadable(host: str) -> Words:
    return Words(
        translate("messages", "The answer could not be read"),
        translate(
            "messages", "An answer came from {host}, but the program cannot make sense of it."
        ).format(host=host),
        (
            translate("messages", "Give the service a minute, then try again."),
            translate(
                "messages",
                "If it happens again, copy the details and give them to the administrator.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _cut_off(host: str) -> Words:
    return Words(
        translate("messages", "The answer was cut off"),
        translate(
            "messages", "The connection to {host} was lost while the answer was coming in."
        ).format(host=host),
        (
            translate("messages", "Check the network: is the connection weak or overloaded?"),
            translate("messages", "Then try again."),
        ),
        Action.TRY_AGAIN,
    )


def _signed_out() -> Words:
    """The one unreadable answer that never left: there was no sign-in to ask with."""
    return Words(
        translate("messages", "The program is not signed in"),
        translate(
            "messages", "The program had no API key and no password to ask the service with."
        ),
        (
            translate("messages", "Open the sign-in page and sign in."),
            translate("messages", "Then ask for this subscriber again."),
        ),
        Action.SIGN_IN,
    )
