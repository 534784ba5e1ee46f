"""What a place for secrets answers, and the place that forgets everything with the session.

Four answers to a question for a secret: `Found`, `Absent`, `Locked`, `Unavailable`. There is no fifth,
and no place ever falls back to another.
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Generic, Protocol, TypeVar

Secret_co = TypeVar("Secret_co", covariant=True)


class UnavailableReason(Enum):
    """Why a place for secrets cannot do what it was asked."""

    NO_SERVICE = auto()
    """There is no keyring of the accepted kinds, or it is not running."""
    TOO_LONG = auto()
    """The keyring of this system does not hold secrets of this length."""
    NOT_KEPT = auto()
    """The keyring said yes, but what was read back is something else."""
    UNREADABLE = auto()
    """There is something under this name, but it is not what this program puts there."""
    FAILED = auto()
    """The keyring reported another failure."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Secret_co]):
    """The secret; not shown when printed."""

    value: Secret_co = field(repr=False)


@dataclass(frozen=True, slots=True)
class Absent:
    """The place is open and holds nothing under this name."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The place is locked, and unlocking was refused, dismissed or not possible."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """`cause`: the type of the error, for the log; never its text, which may hold anything."""

    reason: UnavailableReason
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """The secret is there: it was read back."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Nothing is there any more, or never was: it was looked up."""


class SecretStore(Protocol):
    """A place for secrets under names. Calls may wait for a person (an unlock dialog): never on the
    main thread. They raise nothing but `ValueError` for an empty name or secret."""

    def get(self, name: str) -> Found[str] | Absent | Locked | Unavailable:
        """The secret under this name."""
        ...

    def set(self, name: str, secret: str) -> Stored | Locked | Unavailable:
        """Keeps a secret, in place of an earlier one under this name."""
        ...

    def delete(self, name: str) -> Deleted | Locked | Unavailable:
        """Removes the secret under this name, if there is one."""
        ...

    def backend_name(self) -> str:
        """What keeps the secrets, for diagnostics; "" when nothing does."""
        ...


class SessionStore:
    """This session only: in memory, never written anywhere. Any thread."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> Found[str] | Absent | Locked | Unavailable:
        secret = self._secrets.get(named(name))
        return Absent() if secret is None else Found(secret)

    def set(self, name: str, secret: str) -> Stored | Locked | Unavailable:
        self._secrets[named(name)] = not_empty(secret)
        return Stored()

    def delete(self, name: str) -> Deleted | Locked | Unavailable:
        self._secrets.pop(named(name), None)
        return Deleted()

    def backend_name(self) -> str:
        return "this session only"


def named(name: str) -> str:
    """The name; ValueError for an empty one, which keyrings take for "any"."""
    if not name:
        raise ValueError("a secret needs a name")
    return name


def not_empty(secret: str) -> str:
    """The secret; ValueError for an empty one, which some keyrings take for "none"."""
    if not secret:
        raise ValueError("an empty secret cannot be kept")
    return secret
