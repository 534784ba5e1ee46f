"""Whose account it is: a host and a sign-in. Neither shows its secret when printed."""

import re
from dataclasses import dataclass, field

HOSTS: tuple[str, ...] = (
    "smsc.ua",
    "smsc.ru",
    "smsc.kz",
    "smsc.tj",
    "smsc.uz",
    "smscentre.com",
)
"""The hosts of the service itself (API.md, "Hosts"); resellers have others."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")


def _check_secret(what: str, value: str) -> None:
    """Refuse what cannot be a secret, or not be sent; the value itself stays out of the text."""
    if not value.strip():
        raise ValueError(f"{what} is empty")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError(f"{what} has a character that cannot be sent")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """Sign-in by API key alone (API.md, "sign-in")."""

    key: str = field(repr=False)

    def __post_init__(self) -> None:
        """Raise ValueError for a key that cannot be one."""
        _check_secret("the API key", self.key)

    def form(self) -> dict[str, str]:
        """Return the fields of a request that sign it in: a secret."""
        return {"apikey": self.key}


@dataclass(frozen=True, slots=True)
class Password:
    """Sign-in by login and password."""

    login: str
    password: str = field(repr=False)

    def __post_init__(self) -> None:
        """Raise ValueError for an empty login or password."""
        _check_secret("the login", self.login)
        _check_secret("the password", self.password)

    def form(self) -> dict[str, str]:
        """Return the fields of a request that sign it in: a secret."""
        return {"login": self.login, "psw": self.password}


@dataclass(frozen=True, slots=True)
class Account:
    """A host name (kept in lower case, so that an account has one spelling) and its sign-in."""

    host: str
    sign_in: ApiKey | Password

    def __post_init__(self) -> None:
        """Raise ValueError unless the host is a bare host name: no scheme, path, user or port."""
        host = self.host.lower()
        if len(host) > 253 or not _HOST.fullmatch(host):
            raise ValueError("the host is not a bare host name")
        object.__setattr__(self, "host", host)
