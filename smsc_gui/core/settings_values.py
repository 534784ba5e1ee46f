"""What the settings are: their names, their defaults, and what each may be."""

import platform
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from smsc_gui.api import DEFAULT_TIMEOUT, checked_proxy_address

VERSION: Final = 2
"""Of what the names and values mean; `settings_json.UPGRADES` leads to it."""
THEMES: Final = ("system", "light", "dark", "contrast-light", "contrast-dark")
PAPERS: Final = ("80mm", "a5")
BY_HAND: Final = ("allowed", "second person", "forbidden")
PROXIES: Final = ("system", "none", "manual")
MOST_DAYS: Final = 3650
LEAST_TIMEOUT: Final = 5.0
"""Seconds; a service that is slow on a good day still answers within them."""


class NotSettings(ValueError):  # noqa: N818 - a state of the file, named as such
    """They are no settings of any version."""


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """An account that staff can work with; its secret is in the keyring or nowhere.

    `host`: such as `smsc.ua`. `login`: None when signed in by API key. `keep`: whether the secret is kept
    in the system keyring (else for the session only). `name`: for people, "" by login and host. `slot`:
    tells several API keys of one host apart in the keyring, "" for the first.
    """

    host: str
    login: str | None = None
    keep: bool = True
    name: str = ""
    slot: str = ""

    def __post_init__(self) -> None:
        _check(_is_word(self.host), "account.host")
        _check(self.login is None or _is_line(self.login), "account.login")
        _check(isinstance(self.keep, bool), "account.keep")
        _check(_is_line_or_empty(self.name), "account.name")
        _check(_matches(r"[0-9a-z]{0,16}", self.slot), "account.slot")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person can set. A value out of range raises `NotSettings`.

    `language`: such as "uk" or "pt_BR"; "" follows the system, as one that is not spoken here does.
    `theme`: one of `THEMES`. `default_country`: ISO 3166, for numbers without a country code. `salt`: 32
    hex digits, made when first saved; for fingerprints that mean nothing elsewhere. `desk`: how this desk
    is called, "" by the computer's name, so that one file can be given to many desks. `accounts`,
    `in_use`: the accounts, and which of them is used, from 0; None for none. `operators`: names to choose
    from where desks share one user of the system; `operator`: the one chosen last.

    `sound`, `notifications`: when a call comes. `tray`: stay in the notification area while something
    waits. `second_screen`: whether the subscriber's window is used; `second_screen_place`: on which
    screen, "" where it finds one; `idle_text`: the shop's own words on it. `subscriber_language`: in the same
    way, "" as the window. `slip_paper`: one of `PAPERS`; `slip_printer`: its name, "" the system's;
    `slip_at_once`: without a dialog. `keep_days`: 1 to 3650, after which numbers and references are
    erased. `mask_in_journal`: the journal shows the last four digits only. `by_hand`: one of `BY_HAND`.
    `balance_warning`: an amount, "" for no warning. `proxy`: one of `PROXIES`; `proxy_address`: such as
    `proxy.bank.ua:3128`; `proxy_user`: "" without a sign-in there. `timeout`: seconds for a call to the
    service, 5 to 15.
    """

    version: int = VERSION
    language: str = ""
    theme: str = "system"
    default_country: str = "UA"
    salt: str = ""
    desk: str = ""
    accounts: tuple[AccountSettings, ...] = ()
    in_use: int | None = None
    operators: tuple[str, ...] = ()
    operator: str = ""
    sound: bool = True
    notifications: bool = True
    tray: bool = True
    second_screen: bool = False
    second_screen_place: str = ""
    idle_text: str = ""
    subscriber_language: str = ""
    slip_paper: str = "80mm"
    slip_printer: str = ""
    slip_at_once: bool = False
    keep_days: int = 90
    mask_in_journal: bool = False
    by_hand: str = "allowed"
    balance_warning: str = ""
    proxy: str = "system"
    proxy_address: str = ""
    proxy_user: str = ""
    timeout: float = DEFAULT_TIMEOUT

    def __post_init__(self) -> None:
        for name, holds in _RULES.items():
            _check(holds(getattr(self, name)), name)

    @property
    def account(self) -> AccountSettings | None:
        """The account that is used; None, too, when the list that an administrator gave has fewer."""
        if self.in_use is None or self.in_use >= len(self.accounts):
            return None
        return self.accounts[self.in_use]

    @property
    def desk_name(self) -> str:
        """The desk's name, never empty."""
        return self.desk or platform.node() or "desk"


def _check(holds: bool, name: str) -> None:
    if not holds:
        raise NotSettings(name)


def _matches(pattern: str, value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _is_line(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 255 and value.isprintable()


def _is_line_or_empty(value: object) -> bool:
    return value == "" or _is_line(value)


def _is_word(value: object) -> bool:
    return _is_line(value) and _matches(r"[^\s/]+", value)


def _is_words(value: object) -> bool:
    """Several lines that a person wrote for a screen."""
    return (
        isinstance(value, str)
        and len(value) <= 500
        and all(line.isprintable() for line in value.split("\n"))
    )


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


def _is_whole(value: object, least: int, most: float) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_amount(value: object) -> bool:
    """As the service writes amounts: a balance with credit may be below zero."""
    return _matches(r"(-?[0-9]{1,12}(\.[0-9]{1,4})?)?", value)


def _is_address(value: object) -> bool:
    """`host:port`, with or without `http://`; a name or a password in it would be a secret in the open."""
    if value == "":
        return True
    try:
        return isinstance(value, str) and len(value) <= 300 and bool(checked_proxy_address(value))
    except ValueError:
        return False


def _is_proxy_user(value: object) -> bool:
    """A colon would end the name in what is sent to the proxy (RFC 7617, 2)."""
    return isinstance(value, str) and _is_line_or_empty(value) and ":" not in value


def _one_of(choices: Sequence[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in choices


def _is_language(value: object) -> bool:
    """Which ones are spoken, the texts decide that lie beside the program: more may come."""
    return _matches(r"([a-z]{2,3}(_[A-Z]{2})?)?", value)


def _all_of(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, tuple) and all(isinstance(one, kind) for one in value)


_RULES: Final[Mapping[str, Callable[[object], bool]]] = MappingProxyType(
    {
        "version": lambda value: type(value) is int and value == VERSION,
        "language": _is_language,
        "theme": _one_of(THEMES),
        "default_country": lambda value: _matches(r"[A-Z]{2}", value),
        "salt": lambda value: _matches(r"([0-9a-f]{32})?", value),
        "desk": _is_line_or_empty,
        "accounts": _all_of(AccountSettings),
        "in_use": lambda value: value is None or _is_whole(value, 0, float("inf")),
        "operators": lambda value: isinstance(value, tuple) and all(map(_is_line, value)),
        "operator": _is_line_or_empty,
        "sound": _is_bool,
        "notifications": _is_bool,
        "tray": _is_bool,
        "second_screen": _is_bool,
        "second_screen_place": _is_line_or_empty,
        "idle_text": _is_words,
        "subscriber_language": _is_language,
        "slip_paper": _one_of(PAPERS),
        "slip_printer": _is_line_or_empty,
        "slip_at_once": _is_bool,
        "keep_days": lambda value: _is_whole(value, 1, MOST_DAYS),
        "mask_in_journal": _is_bool,
        "by_hand": _one_of(BY_HAND),
        "balance_warning": _is_amount,
        "proxy": _one_of(PROXIES),
        "proxy_address": _is_address,
        "proxy_user": _is_proxy_user,
        "timeout": lambda value: (
            isinstance(value, int | float) and LEAST_TIMEOUT <= value <= DEFAULT_TIMEOUT
        ),
    }
)

NAMES: Final = frozenset(_RULES)
"""Of everything that can be set."""
