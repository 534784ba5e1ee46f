"""The service's own errors in words (API.md: the codes of each page are that page's alone)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.ui.messages_types import Action, Asked, Words, translate


def service_words(code: int | None, asked: Asked, until: str) -> Words:
    """The words for one code. `until`: the clock time at which the block of an address ends."""
    if code == 1:
        return _parameters(asked)
    if code == 4:
        return _blocked(until)
    if code == 9:
        return _too_many(asked)
    words = _BY_CODE.get(code) if code == 2 or asked is Asked.NUMBER else None
    return words() if words else _unknown(code)


def _parameters(asked: Asked) -> Words:
    if asked is Asked.NUMBER:
        return Words(
            translate("messages", "The service did not accept the number"),
            translate(
                "messages",
                "The service found a mistake in the request, most likely in the subscriber’s number.",
            ),
            (
                translate("messages", "Check the number together with the subscriber."),
                translate("messages", "Enter it again with its country code."),
                translate(
                    "messages",
                    "If the number is right, copy the details and give them to the administrator.",
                ),
            ),
        )
    return Words(
        translate("messages", "The service did not accept the question"),
        translate("messages", "The service found a mistake in what the program asked."),
        (
            translate("messages", "Check the host on the sign-in page for typing mistakes."),
            translate("messages", "Try again in a minute."),
            translate(
                "messages",
                "If it happens again, copy the details and give them to the administrator.",
            ),
        ),
        Action.TRY_AGAIN,
    )


def _refused() -> Words:
    return Words(
        translate("messages", "The service refused the sign-in"),
        translate(
            "messages",
            "The API key, or the login and password, may be wrong: check it and try again. After five "
            "wrong ones the service blocks this address for half an hour.",
        ),
        (
            translate(
                "messages",
                "Open the sign-in page and enter the API key or the password again, letter by letter.",
            ),
            translate(
                "messages",
                "The account may live on another host: choose the one where it was opened.",
            ),
            translate(
                "messages",
                "This computer’s address may be missing from the account’s list of allowed addresses: "
                "ask whoever looks after the account to add it.",
            ),
            translate(
                "messages",
                "Try it once after each change: each wrong one counts.",
            ),
        ),
        Action.SIGN_IN,
    )


def _no_money() -> Words:
    return Words(
        translate("messages", "Not enough money on the account"),
        translate("messages", "The account’s balance does not cover this request."),
        (
            translate("messages", "Top up the account on its page, or ask whoever looks after it."),
            translate("messages", "Then ask for this subscriber again."),
        ),
        Action.ACCOUNT_PAGE,
    )


def _blocked(until: str) -> Words:
    return Words(
        translate("messages", "The service has blocked this computer’s address"),
        translate(
            "messages",
            "The service takes no requests from this computer’s address until {time} at the latest.",
        ).format(time=until),
        (
            translate("messages", "Wait until then: the program goes on by itself."),
            translate(
                "messages",
                "Check the sign-in at every desk and in every program that shares this address: "
                "five wrong ones within half an hour lead to the block.",
            ),
        ),
    )


def _blacklisted() -> Words:
    return Words(
        translate("messages", "The number is on the account’s blacklist"),
        translate("messages", "The account does not allow requests for this subscriber’s number."),
        (
            translate("messages", "Check that the number was typed correctly."),
            translate(
                "messages",
                "If it is right, have it taken off the blacklist on the account’s page.",
            ),
            translate("messages", "Then ask for this subscriber again."),
        ),
        Action.ACCOUNT_PAGE,
    )


def _no_price() -> Words:
    return Words(
        translate("messages", "The account’s settings do not allow this request"),
        translate(
            "messages",
            "The service found no price for this number because of the account’s settings.",
        ),
        (
            translate("messages", "Check on the account’s page which numbers are allowed."),
            translate("messages", "Check there at which hours requests are allowed."),
            translate("messages", "Then ask for this subscriber again."),
        ),
        Action.ACCOUNT_PAGE,
    )


def _too_many(asked: Asked) -> Words:
    title = translate("messages", "Too many requests")
    wait = translate("messages", "Wait for the countdown on the button to end, then try again.")
    if asked is Asked.TEST:
        what = translate("messages", "The account’s balance was asked for too often in one minute.")
    elif asked is Asked.LOOK:
        what = translate("messages", "The account’s calls were looked up too often in one minute.")
    else:
        what = translate(
            "messages", "The account sent more requests than the service takes at once."
        )
    others = translate(
        "messages",
        "If it happens often, ask the administrator which other desks or programs use this account.",
    )
    return Words(title, what, (wait, others), Action.TRY_AGAIN)


def _unknown(code: int | None) -> Words:
    return Words(
        translate("messages", "The service answered with error {code}").format(
            code="?" if code is None else code
        ),
        translate("messages", "The service does not say in its description what this error means."),
        (
            translate("messages", "Show the details and read what the service says about it."),
            translate("messages", "Try again in a minute."),
            translate(
                "messages",
                "If it happens again, copy the details and send them to the service’s support.",
            ),
        ),
        Action.TRY_AGAIN,
    )


_BY_CODE: Final[Mapping[int | None, Callable[[], Words]]] = MappingProxyType(
    {2: _refused, 3: _no_money, 5: _blacklisted, 6: _no_price}
)
