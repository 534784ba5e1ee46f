"""The program's secrets: the sign-in of each account, and the key of the journal's chain.

Each question has the answers of `secret_store`; each is shown to staff. Calls may wait for a person to
unlock the keyring: never on the main thread.
"""

import re
import secrets
from typing import Final

from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.core.keyring_store import KeyringStore
from smsc_gui.core.secret_store import (
    Absent,
    Deleted,
    Found,
    Locked,
    SecretStore,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)

__all__ = [
    "Absent",
    "Credentials",
    "Deleted",
    "Found",
    "KeyringStore",
    "Locked",
    "SecretStore",
    "SessionStore",
    "Stored",
    "Unavailable",
    "UnavailableReason",
]

JOURNAL: Final = "journal"
API_KEY: Final = "apikey"
PROXY: Final = "proxy"


class Credentials:
    """Secrets by what they are for. `keep`: the place they are kept in."""

    def __init__(self, keep: SecretStore) -> None:
        self._keep = keep

    def save_sign_in(self, account: Account, slot: str = "") -> Stored | Locked | Unavailable:
        """Keeps the account's key or password, in place of an earlier one. `slot`: see `AccountSettings`."""
        sign_in = account.sign_in
        if isinstance(sign_in, ApiKey):
            return self._keep.set(entry_name(account.host, None, slot), sign_in.key)
        return self._keep.set(entry_name(account.host, sign_in.login), sign_in.password)

    def load_sign_in(
        self, host: str, login: str | None, slot: str = ""
    ) -> Found[Account] | Absent | Locked | Unavailable:
        """The account with its secret. `login`: None for the API key of this host in this slot."""
        answer = self._keep.get(entry_name(host, login, slot))
        if not isinstance(answer, Found):
            return answer
        try:
            return Found(_account(host, login, answer.value))
        except ValueError:  # changed by other hands
            return Unavailable(UnavailableReason.UNREADABLE)

    def forget(
        self, host: str, login: str | None, slot: str = ""
    ) -> Deleted | Locked | Unavailable:
        """Removes the account's secret. `login`: None for the API key of this host in this slot."""
        return self._keep.delete(entry_name(host, login, slot))

    def journal_key(self) -> Found[bytes] | Locked | Unavailable:
        """The key of the journal's chain, 32 bytes; made at the first call.

        One that is there but damaged is not replaced: that would make the old chain look forged.
        """
        answer = self.kept_journal_key()
        return self._new_journal_key() if isinstance(answer, Absent) else answer

    def kept_journal_key(self) -> Found[bytes] | Absent | Locked | Unavailable:
        """The same, but none is made: to check what was written with it."""
        answer = self._keep.get(JOURNAL)
        if not isinstance(answer, Found):
            return answer
        if not re.fullmatch(r"[0-9a-f]{64}", answer.value):
            return Unavailable(UnavailableReason.UNREADABLE)
        return Found(bytes.fromhex(answer.value))

    def proxy_password(self) -> Found[str] | Absent | Locked | Unavailable:
        """The password of the proxy that is set by hand."""
        return self._keep.get(PROXY)

    def save_proxy_password(self, password: str) -> Stored | Deleted | Locked | Unavailable:
        """Keeps it in place of an earlier one; "" removes it."""
        return self._keep.set(PROXY, password) if password else self._keep.delete(PROXY)

    def _new_journal_key(self) -> Found[bytes] | Locked | Unavailable:
        key = secrets.token_bytes(32)
        kept = self._keep.set(JOURNAL, key.hex())
        return Found(key) if isinstance(kept, Stored) else kept


def entry_name(host: str, login: str | None, slot: str = "") -> str:
    """`account:smsc.ua/login`, or `account:smsc.ua/apikey` and `account:smsc.ua/apikey 2`.

    A login of such a name does not touch them.
    """
    if login is None:
        return f"account:{host.lower()}/{API_KEY}{f' {slot}' if slot else ''}"
    taken = re.fullmatch(rf"{API_KEY}( [0-9a-z]{{1,16}})?", login)
    return f"account:{host.lower()}/{'login ' if taken else ''}{login}"


def _account(host: str, login: str | None, secret: str) -> Account:
    return Account(host, ApiKey(secret) if login is None else Password(login, secret))
