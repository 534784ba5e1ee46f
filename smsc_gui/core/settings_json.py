"""The form in which the settings stand in their file: JSON with a version."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from smsc_gui.core.settings_values import NAMES, AccountSettings, NotSettings, Settings

Values = dict[str, object]
Upgrade = Callable[[Values], Values]


def _several_accounts(values: Values) -> Values:
    """Version 2 knows several accounts, and which of them is used."""
    values = dict(values)
    account = values.pop("account", None)
    return values if account is None else {**values, "accounts": [account], "in_use": 0}


UPGRADES: Final[tuple[Upgrade, ...]] = (_several_accounts,)
"""The first turns the values of version 1 into those of version 2, and so on. Old ones stay for good."""


class OfNewerVersion(Exception):  # noqa: N818 - a state of the file, named as such
    """The settings were written by a newer version of the program, and may mean more than is known here."""


def to_bytes(
    settings: Settings, defaults: Settings | None = None, kept: Values | None = None
) -> bytes:
    """The settings as they stand in the file: indented, so that an administrator can edit them.

    Only what differs from `defaults` (the program's own without them) is written, so that defaults which
    change later still reach people. `kept`: written as it is, see `chosen_under`.
    """
    same = asdict(defaults or Settings())
    values = {
        name: value
        for name, value in asdict(settings).items()
        if name == "version" or value != same[name]
    }
    values.update(kept or {})
    return (json.dumps(values, indent=2, ensure_ascii=False) + "\n").encode()


def from_bytes(
    raw: bytes,
    upgrades: Sequence[Upgrade] = UPGRADES,
    *,
    defaults: Values | None = None,
    locked: Values | None = None,
) -> Settings:
    """The settings in these bytes, brought up to date.

    A name that is missing has its value in `defaults`, or the program's own; what is `locked` counts
    whatever the bytes say; a name that is not known is passed over. Raises `NotSettings` or
    `OfNewerVersion`, whatever the bytes.
    """
    values = upgraded(values_in(raw), upgrades)
    return settings_of({**(defaults or {}), **values, **(locked or {})})


def chosen_under(raw: bytes, locked: Iterable[str]) -> Values:
    """What a person had chosen where a lock now counts, so that it counts again when the lock is lifted.

    `raw`: of a file that can be read. A value that makes no sense is left out.
    """
    values = upgraded(values_in(raw), UPGRADES)
    return {name: values[name] for name in locked if name in values and _is_setting(name, values)}


def settings_of(values: Values) -> Settings:
    """Settings of today's version out of what JSON holds. Raises `NotSettings`."""
    known: dict[str, Any] = {name: value for name, value in values.items() if name in NAMES}
    for name in {"accounts", "operators"} & known.keys():
        if not isinstance(known[name], list):
            raise NotSettings(name)
        known[name] = tuple(known[name])
    if "accounts" in known:
        known["accounts"] = tuple(_account(one) for one in known["accounts"])
    return Settings(**known)


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


def values_in(raw: bytes) -> Values:
    """The JSON object in these bytes. Raises `NotSettings`."""
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


def _is_setting(name: str, values: Values) -> bool:
    try:
        settings_of({name: values[name]})
    except NotSettings:
        return False
    return True


def _no_such_value(name: str) -> object:
    raise ValueError(name)


def _account(values: object) -> AccountSettings:
    if not isinstance(values, dict):
        raise NotSettings("account")
    if "host" not in values:
        raise NotSettings("account.host")
    names = {field.name for field in fields(AccountSettings)}
    known: dict[str, Any] = {name: value for name, value in values.items() if name in names}
    return AccountSettings(**known)
