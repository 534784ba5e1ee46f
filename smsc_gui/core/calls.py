"""The calls to the service that `core` wants made. Whoever makes them brings the answer back to the desk."""

from dataclasses import dataclass
from typing import TypeAlias

from smsc_gui.api import Balance, CallNumber, Inbox, SmscError
from smsc_gui.core.stops import AccountRef


@dataclass(frozen=True, slots=True)
class NumberRequest:
    """`SmscClient.wait_call(subscriber)`, for this verification. It costs money and is made once."""

    number: int
    account: AccountRef
    verification: str
    subscriber: str


@dataclass(frozen=True, slots=True)
class InboxLook:
    """`SmscClient.incoming_messages(after_id=after_id)`."""

    number: int
    account: AccountRef
    after_id: int | None


@dataclass(frozen=True, slots=True)
class BlockProbe:
    """`SmscClient.balance()`, to learn whether the address is still blocked."""

    number: int
    account: AccountRef


@dataclass(frozen=True, slots=True)
class BalanceQuestion:
    """`SmscClient.balance()`, to be shown."""

    number: int
    account: AccountRef


@dataclass(frozen=True, slots=True)
class SignInTest:
    """`SmscClient.balance()` with a sign-in that is being tried."""

    number: int
    account: AccountRef


Call: TypeAlias = NumberRequest | InboxLook | BlockProbe | BalanceQuestion | SignInTest
"""Each has a `number`, unique within the process."""

Outcome: TypeAlias = CallNumber | Inbox | Balance | SmscError
"""What a call can come back with."""
