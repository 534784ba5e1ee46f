"""Accounts of the stand-in service, and the demo account that `--demo` and the tests sign in to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

DEMO_LOGIN = "demo"
DEMO_PASSWORD = "demo-password"  # noqa: S105 - opens nothing but this simulator
DEMO_KEY = "demo-key-0000"

PRICE = Decimal("0.50")


@dataclass(slots=True)
class Account:
    """One customer. Changing a field takes effect with the next request."""

    login: str = DEMO_LOGIN
    password: str = field(default=DEMO_PASSWORD, repr=False)
    key: str = field(default=DEMO_KEY, repr=False)
    balance: Decimal = Decimal("250.80")
    currency: str = "UAH"
    credit: Decimal | None = None
    """How far below zero the balance may go; told by balance.php where there is one."""
    price: Decimal = PRICE
    """What each granted wait_call.php costs."""
    country: str = "UA"
    """Numbers that are written the national way are read as this country's (UA only)."""
    blacklist: Collection[str] = ()
    """Digits of subscribers that get error 5."""
    allowed_addresses: Collection[str] = ()
    """Empty: any. From another address a right password gets error 2."""
    allowed_prefixes: tuple[str, ...] = ()
    """Empty: any. Subscribers whose digits begin otherwise get error 6."""

    def can_pay(self) -> bool:
        """Whether the money (and the credit) covers one more request."""
        return self.balance + (self.credit or 0) >= self.price

    def admits(self, params: Mapping[str, str], address: str) -> bool:
        """Whether the secret is right and may be used from this address."""
        key = params.get("apikey")
        right = key == self.key if key else params.get("psw") == self.password
        return right and (not self.allowed_addresses or address in self.allowed_addresses)


class Accounts(dict[str, Account]):
    """Accounts by login."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        super().__init__((account.login, account) for account in accounts)

    def named_in(self, params: Mapping[str, str]) -> Account | None:
        """The account that a request means, by its login or by the key alone; proves nothing."""
        if login := params.get("login"):
            return self.get(login)
        key = params.get("apikey")
        return next((account for account in self.values() if account.key == key), None)


def has_sign_in(params: Mapping[str, str]) -> bool:
    """Whether a request carries a sign-in at all: login + psw, apikey, or login + apikey."""
    return bool(params.get("apikey") or (params.get("login") and params.get("psw")))
