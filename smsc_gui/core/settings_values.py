"""What the settings are, and the form in which they stand in their file: JSON with a version."""

import json
import platform
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

Values = dict[str, object]
Upgrade = Callable[[Values], Values]

UPGRADES: Final[tuple[Upgrade, ...]] = ()
"""The first turns the values of version 1 into those of version 2, and so on. Old ones stay for good."""
VERSION: Final = len(UPGRADES) + 1

LANGUAGES: Final = ("", "uk", "en")
THEMES: Final = ("system", "light", "dark")


class NotSettings(ValueError):  # noqa: N818 - a state of the file, named as such
    """The bytes are no settings of any version."""


class OfNewerVersion(Exception):  # noqa: N818 - a state of the file, named as such
    """The settings were written by a newer version of the program, and may mean more than is known here."""


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """Which account is used; its secret is in the keyring or nowhere.

    `host`: such as `smsc.ua`. `login`: None when signed in by API key. `keep`: whether the secret is kept
    in the system keyring (else for the session only).
    """

    host: str
    login: str | None = None
    keep: bool = True

    def __post_init__(self) -> None:
        _check(_is_word(self.host), "account.host")
        _check(self.login is None or _is_line(self.login), "account.login")
        _check(isinstance(self.keep, bool), "account.keep")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person can set. A value out of range raises `NotSettings`.

    `language`: "" follows the system, or one of `LANGUAGES`. `theme`: one of `THEMES`. `default_country`:
    ISO 3166, for numbers without a country code. `salt`: 32 hex digits, made when first saved; for
    fingerprints that mean nothing elsewhere. `desk`: how this desk is called, "" by the computer's name,
    so that one file can be given to many desks.
    """

    version: int = VERSION
    language: str = ""
    theme: str = "system"
    default_country: str = "UA"
    account: AccountSettings | None = None
    salt: str = ""
    desk: str = ""

    def __post_init__(self) -> None:
        _check(type(self.version) is int and self.version == VERSION, "version")
        _check(self.language in LANGUAGES, "language")
        _check(self.theme in THEMES, "theme")
        _check(_matches(r"[A-Z]{2}", self.default_country), "default_country")
        _check(self.account is None or isinstance(self.account, AccountSettings), "account")
        _check(_matches(r"([0-9a-f]{32})?", self.salt), "salt")
        _check(self.desk == "" or _is_line(self.desk), "desk")

    @property
    def desk_name(self) -> str:
        """The desk's name, never empty."""
        return self.desk or platform.node() or "desk"


def to_bytes(settings: Settings) -> bytes:
    """The settings as they stand in the file: indented, so that an administrator can edit them."""
    return (json.dumps(asdict(settings), indent=2, ensure_ascii=False) + "\n").encode()


def from_bytes(raw: bytes, upgrades: Sequence[Upgrade] = UPGRADES) -> Settings:
    """The settings in these bytes, brought up to date.

    A name that is missing has its default; a name that is not known is passed over. Raises `NotSettings`
    or `OfNewerVersion`, whatever the bytes.
    """
    values = upgraded(_values(raw), upgrades)
    account = values.get("account")
    if isinstance(account, dict):
        if "host" not in account:
            raise NotSettings("account.host")
        values["account"] = AccountSettings(**_known(account, AccountSettings))
    return Settings(**_known(values, Settings))


def upgraded(values: Values, upgrades: Sequence[Upgrade]) -> Values:
    """The values of any version so far as those of the version after the last upgrade."""
    version = values.get("version")
    if type(version) is not int or version < 1:  # True is an int too
        raise NotSettings("version")
    if version > len(upgrades) + 1:
        raise OfNewerVersion(str(version))
    for upgrade in upgrades[version - 1 :]:
        values = upgrade(values)
    return {**values, "version": len(upgrades) + 1}


def _values(raw: bytes) -> Values:
    try:
        # Editors on Windows put a byte order mark in front.
        values = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_such_value)
    except RecursionError:  # 100,000 brackets
        raise NotSettings("nested too deeply") from None
    except ValueError:  # no UTF-8, no JSON, NaN, a number of 5,000 digits
        raise NotSettings("not JSON") from None
    if not isinstance(values, dict):
        raise NotSettings("not an object")
    return values


def _no_such_value(name: str) -> object:
    raise ValueError(name)


def _known(values: Values, kind: type[Settings | AccountSettings]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in values.items() if name in names}


def _check(holds: bool, name: str) -> None:
    if not holds:
        raise NotSettings(name)


def _matches(pattern: str, value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _is_line(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 255 and value.isprintable()


def _is_word(value: object) -> bool:
    return _is_line(value) and _matches(r"[^\s/]+", value)
