"""Words for what a person types, sees and keeps: numbers, countries, states, the keyring."""

import json
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from smsc_gui.api import Account
from smsc_gui.core.credentials import (
    Absent,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.phone import Kind, Problem
from smsc_gui.core.verification import State
from smsc_gui.ui.messages_types import translate
from smsc_gui.ui.resources import resource

KeyringAnswer: TypeAlias = Found[Account] | Absent | Locked | Unavailable | Stored | Deleted


def keyring_text(answer: KeyringAnswer) -> str:
    """What the system's keyring said, and how to go on; the program can always be used for this session."""
    match answer:
        case Found():
            return translate("messages", "The sign-in was found in the system’s keyring.")
        case Absent():
            return translate(
                "messages",
                "Nothing is kept in the system’s keyring yet: enter the API key, or "
                "the login and password.",
            )
        case Locked():
            return translate(
                "messages",
                "The system’s keyring is locked. Unlock it and try again, "
                "or use the sign-in for this session only.",
            )
        case Stored():
            return translate("messages", "The sign-in is kept in the system’s keyring.")
        case Deleted():
            return translate(
                "messages",
                "The sign-in is not kept in the system’s keyring: it holds for this session only.",
            )
        case Unavailable(reason):
            return _unavailable(reason)


def has_no_keyring(answer: KeyringAnswer | None) -> bool:
    """Whether this system can keep nothing, whatever is tried."""
    return isinstance(answer, Unavailable) and answer.reason is UnavailableReason.NO_SERVICE


def not_kept_text(answer: Locked | Unavailable) -> str:
    """The same after signing in: what it means for the sign-in that is in use now."""
    if has_no_keyring(answer):
        return translate(
            "messages",
            "The sign-in holds until the program is closed: this system has no keyring that the program "
            "trusts. The administrator can set one up.",
        )
    return keyring_text(answer)


def phone_problem(problem: Problem) -> str:
    """What is wrong with a number, for the line under its field."""
    return {
        Problem.EMPTY: translate("messages", "Enter the subscriber’s number."),
        Problem.NO_DIGITS: translate("messages", "There are no digits in this text."),
        Problem.LETTERS: translate(
            "messages", "There is a letter or another character among the digits, such as O for 0."
        ),
        Problem.TOO_SHORT: translate("messages", "Digits are missing."),
        Problem.TOO_LONG: translate("messages", "There are too many digits."),
        Problem.NO_AREA_CODE: translate("messages", "The code of the town or operator is missing."),
        Problem.UNKNOWN_COUNTRY: translate("messages", "No country has this code."),
        Problem.NOT_A_NUMBER: translate(
            "messages", "There is no such number: check its digits and the plus sign."
        ),
        Problem.SEVERAL: translate("messages", "These are several numbers: leave one."),
        Problem.EXTENSION: translate(
            "messages",
            "A number with an extension cannot be verified: its calls do not show the extension.",
        ),
        Problem.SHORT_NUMBER: translate(
            "messages", "This is a short number of a service: nobody calls from it."
        ),
        Problem.TOO_MUCH_TEXT: translate(
            "messages", "The text is too long: leave the number only."
        ),
    }[problem]


def state_name(state: State) -> str:
    """A verification's state, as it stands on cards and in the journal."""
    return {
        State.PREPARING: translate("messages", "Preparing"),
        State.REQUESTING: translate("messages", "Asking for a number"),
        State.WAITING: translate("messages", "Waiting for the call"),
        State.VERIFIED: translate("messages", "Verified"),
        State.BY_HAND: translate("messages", "Confirmed by hand"),
        State.EXPIRED: translate("messages", "Time is up"),
        State.UNCHECKED: translate("messages", "Time is up, not checked"),
        State.CANCELLED: translate("messages", "Cancelled"),
        State.FAILED: translate("messages", "Failed"),
        State.UNKNOWN: translate("messages", "Outcome unknown"),
    }[state]


def kind_name(kind: Kind) -> str:
    """What sort of number it is."""
    return {
        Kind.MOBILE: translate("messages", "mobile"),
        Kind.LANDLINE: translate("messages", "landline"),
        Kind.MOBILE_OR_LANDLINE: translate("messages", "mobile or landline"),
        Kind.TOLL_FREE: translate("messages", "toll-free"),
        Kind.PREMIUM: translate("messages", "premium rate"),
        Kind.SHARED_COST: translate("messages", "shared cost"),
        Kind.VOIP: translate("messages", "internet telephony"),
        Kind.OTHER: translate("messages", "other kind"),
    }[kind]


def country_name(iso: str, language: str) -> str:
    """A country (ISO 3166) in words. One that has no name keeps its code. `language`: see `country_names`."""
    return country_names(language).get(iso, iso)


@cache
def country_names(language: str) -> Mapping[str, str]:
    """Countries by ISO 3166. `language`: such as uk_UA; one without a list of its own has the English."""
    file = resource("countries", f"{language.partition('_')[0]}.json")
    if not file.is_file():
        file = resource("countries", "en.json")
    names: Mapping[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return names


def _unavailable(reason: UnavailableReason) -> str:
    return {
        UnavailableReason.NO_SERVICE: translate(
            "messages",
            "This computer has no keyring that the program trusts. "
            "Ask the administrator to set one up, or use the sign-in for this session only.",
        ),
        UnavailableReason.TOO_LONG: translate(
            "messages",
            "The system’s keyring cannot keep a key or password this long. Check that it is the "
            "right one, or use it for this session only.",
        ),
        UnavailableReason.NOT_KEPT: translate(
            "messages",
            "The system’s keyring took the sign-in but did not give it back. "
            "The sign-in holds for this session only.",
        ),
        UnavailableReason.UNREADABLE: translate(
            "messages",
            "What the system’s keyring holds for this program was changed by something else. Enter "
            "the sign-in again, or use it for this session only.",
        ),
        UnavailableReason.FAILED: translate(
            "messages",
            "The system’s keyring reported a failure. Try again, "
            "or use the sign-in for this session only.",
        ),
    }[reason]
