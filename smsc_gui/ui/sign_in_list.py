"""The list of accounts in the settings, as signing in changes it: which one of it a sign-in is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import TypeAlias

from smsc_gui.api import Account, ApiKey
from smsc_gui.core.settings import AccountSettings
from smsc_gui.ui.preferences import Preferences

Entry: TypeAlias = tuple[str, str | None, str]
"""Host, login and slot: one account of the list."""


def entry_of(account: AccountSettings) -> Entry:
    """What tells the accounts of the list apart. A person may have written the host in any case."""
    return account.host.lower(), account.login, account.slot


def place_for(
    account: Account,
    target: AccountSettings | None,
    signed_in: Mapping[Entry, Account],
    listed: Sequence[AccountSettings],
) -> AccountSettings:
    """The one of the list that the page is for (`target`), the same sign-in's, or a new one.

    `signed_in`: those of the list whose secrets are known: two keys on one host are told apart by them.
    """
    sign_in, host = account.sign_in, account.host
    if not isinstance(sign_in, ApiKey):
        return AccountSettings(host, sign_in.login)
    if target is not None and target.login is None and target.host.lower() == host:
        return AccountSettings(host, slot=target.slot)
    slots = {one.slot: one for one in listed if one.login is None and one.host.lower() == host}
    for slot, one in slots.items():
        if signed_in.get(entry_of(one)) == account:
            return AccountSettings(host, slot=slot)
    free = next(slot for slot in chain([""], map(str, count(2))) if slot not in slots)
    return AccountSettings(host, slot=free)


def remember(preferences: Preferences, used: AccountSettings) -> None:
    """The account is used from now on: a new one, or one that was there."""
    accounts, place = _with(preferences, used)
    preferences.change(accounts=accounts, in_use=place)


def add(preferences: Preferences, used: AccountSettings) -> None:
    """The account is in the list from now on; it is used where none was."""
    accounts, place = _with(preferences, used)
    before = preferences.settings
    preferences.change(accounts=accounts, in_use=before.in_use if before.account else place)


def _with(
    preferences: Preferences, used: AccountSettings
) -> tuple[tuple[AccountSettings, ...], int | None]:
    """The list with it, and its place there; None where the list is the administrator's and has it not.

    One that was there keeps its name where `used` has none.
    """
    accounts = list(preferences.settings.accounts)
    entries = [entry_of(one) for one in accounts]
    if entry_of(used) in entries:
        place = entries.index(entry_of(used))
        accounts[place] = replace(used, name=used.name or accounts[place].name)
        return tuple(accounts), place
    if preferences.is_locked("accounts"):
        return tuple(accounts), None  # for this session: the list is the administrator's
    return (*accounts, used), len(accounts)
