"""What people call an account: a name of their own, or its login and host."""

from collections.abc import Sequence

from smsc_gui.core.settings import AccountSettings


def title(account: AccountSettings) -> str:
    """Its name; without one, the login with the host, or the host (and which of its API keys)."""
    if account.name:
        return account.name
    if account.login is not None:
        return f"{account.login} · {account.host}"
    return f"{account.host} · {account.slot}" if account.slot else account.host


def titles(accounts: Sequence[AccountSettings]) -> list[str]:
    """One for each; where two would be the same, the host and login stand beside the name."""
    names = [title(one) for one in accounts]
    return [
        name if names.count(name) == 1 else f"{name} ({_place(one)})"
        for name, one in zip(names, accounts, strict=True)
    ]


def _place(account: AccountSettings) -> str:
    return " · ".join(part for part in (account.login, account.host, account.slot) if part)
