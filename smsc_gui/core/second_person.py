"""A second person who agrees to a confirmation by hand, and what the administrator's setting asks for.

Each has a PIN. Only scrypt verifiers are kept, with a salt each, in the keyring and nowhere else; wrong PINs
are counted and held back (`pin_tries`). Names go into the journal with the confirmation.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, TypeAlias

from smsc_gui.core.secret_store import (
    Absent,
    Found,
    Locked,
    SecretStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.verification import State

NAME: Final = "second-persons"
"""The keyring's entry."""
SHORTEST_PIN: Final = 4
LONGEST_PIN: Final = 12
LONGEST_NAME: Final = 40


class ByHand(Enum):
    """What staff may do about a confirmation by hand."""

    ALLOWED = auto()
    NEEDS_SECOND = auto()
    """Ask for one of the second persons and their PIN."""
    NOBODY_ELSE = auto()
    """A second person is needed, and there is none but the operator: one has to be added first."""
    NOT_READABLE = auto()
    """A second person is needed, and the keyring that knows them cannot be asked."""
    FORBIDDEN = auto()
    NOT_NOW = auto()
    """Only what waits for the call can be confirmed by hand."""


Names: TypeAlias = Found[tuple[str, ...]] | Locked | Unavailable


def by_hand(setting: str, state: State, operator: str, names: Names | None = None) -> ByHand:
    """What is allowed. `setting`: as in `Settings.by_hand`; any other than the three known ones forbids.

    `operator`: who works here, by name. `names`: who the second persons are, None while that is not known.
    """
    if setting not in {"allowed", "second person"}:
        return ByHand.FORBIDDEN
    if state is not State.WAITING:
        return ByHand.NOT_NOW
    if setting == "allowed":
        return ByHand.ALLOWED
    if not isinstance(names, Found):
        return ByHand.NOT_READABLE
    return ByHand.NEEDS_SECOND if others(names.value, operator) else ByHand.NOBODY_ELSE


def others(names: Sequence[str], operator: str) -> tuple[str, ...]:
    """The second persons who may agree: nobody can agree with themselves."""
    return tuple(name for name in names if not same_person(name, operator))


def same_person(one: str, other: str) -> bool:
    """Whether two names are of one person, whatever their case, blanks and way of writing."""
    return plain(one) == plain(other)


def is_pin(text: str) -> bool:
    """Whether this can be a PIN: 4 to 12 digits (0 to 9)."""
    return text.isascii() and text.isdigit() and SHORTEST_PIN <= len(text) <= LONGEST_PIN


class Refusal(Enum):
    """Why a second person was not accepted, added, renamed or removed."""

    WRONG_PIN = auto()
    UNKNOWN = auto()
    """There is no second person of this name."""
    NAME_TAKEN = auto()
    NOT_A_NAME = auto()
    """Empty, longer than 40 signs, or with signs that cannot be printed."""
    NOT_A_PIN = auto()


@dataclass(frozen=True, slots=True)
class Agreed:
    """The PIN is right. `name`: as it goes into the journal."""

    name: str


@dataclass(frozen=True, slots=True)
class Approval:
    """A second person who is there already lets the list be changed."""

    name: str
    pin: str


Answer: TypeAlias = Agreed | Refusal | Locked | Unavailable
Changed: TypeAlias = Stored | Refusal | Locked | Unavailable


class SecondPersons:
    """The second persons in the keyring. Calls may wait for a person, and a PIN takes a tenth of a second:
    never on the main thread. Ask `pin_tries.PinTries` before each PIN, and tell it after.
    """

    def __init__(self, store: SecretStore) -> None:
        self._store = store

    def names(self) -> Names:
        """Who they are, in the order in which they were added; empty where there are none."""
        people = self._read()
        return people if isinstance(people, Locked | Unavailable) else Found(tuple(people.value))

    def agree(self, name: str, pin: str) -> Answer:
        """Whether `name` agrees with this PIN."""
        people = self._read()
        return people if not isinstance(people, Found) else _agreed(people.value, name, pin)

    def add(self, name: str, pin: str, approval: Approval | None) -> Changed:
        """Adds one. `approval`: of one who is there; for the first there is none."""
        name = name.strip()
        if not _is_name(name):
            return Refusal.NOT_A_NAME
        if not is_pin(pin):
            return Refusal.NOT_A_PIN
        people = self._approved(approval)
        if not isinstance(people, Found):
            return people
        if _of(people.value, name) is not None:
            return Refusal.NAME_TAKEN
        return self._write({**people.value, name: _verifier(pin)})

    def remove(self, name: str, approval: Approval) -> Changed:
        """Removes one; the last one as well, after which anybody can add the first again."""
        people = self._approved(approval)
        if not isinstance(people, Found):
            return people
        known = _of(people.value, name)
        if known is None:
            return Refusal.UNKNOWN
        return self._write({one: kept for one, kept in people.value.items() if one != known})

    def rename(self, name: str, to: str, approval: Approval) -> Changed:
        """Gives one another name; what is in the journal stays as it is."""
        to = to.strip()
        if not _is_name(to):
            return Refusal.NOT_A_NAME
        people = self._approved(approval)
        if not isinstance(people, Found):
            return people
        known = _of(people.value, name)
        if known is None:
            return Refusal.UNKNOWN
        if _of(people.value, to) not in {None, known}:
            return Refusal.NAME_TAKEN
        return self._write(
            {to if one == known else one: kept for one, kept in people.value.items()}
        )

    def _approved(
        self, approval: Approval | None
    ) -> Found[dict[str, str]] | Refusal | Locked | Unavailable:
        people = self._read()
        if not isinstance(people, Found) or not people.value:
            return people
        if approval is None:
            return Refusal.WRONG_PIN
        answer = _agreed(people.value, approval.name, approval.pin)
        return people if isinstance(answer, Agreed) else answer

    def _read(self) -> Found[dict[str, str]] | Locked | Unavailable:
        answer = self._store.get(NAME)
        if isinstance(answer, Absent):
            return Found({})
        if not isinstance(answer, Found):
            return answer
        people = _people(answer.value)
        return Unavailable(UnavailableReason.UNREADABLE) if people is None else Found(people)

    def _write(self, people: dict[str, str]) -> Changed:
        text = json.dumps(
            [[name, kept] for name, kept in people.items()],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        return self._store.set(NAME, text)


def _agreed(people: dict[str, str], name: str, pin: str) -> Agreed | Refusal:
    known = _of(people, name)
    if known is None:
        return Refusal.UNKNOWN
    salt = b64decode(people[known][:16])
    right = hmac.compare_digest(_verifier(pin, salt), people[known])
    return Agreed(known) if right else Refusal.WRONG_PIN


def _verifier(pin: str, salt: bytes | None = None) -> str:
    """The salt (12 bytes) and what scrypt (RFC 7914) makes of the PIN with it, 48 signs in all."""
    salt = salt or secrets.token_bytes(12)
    made = hashlib.scrypt(pin.encode(), salt=salt, n=1 << 15, r=8, p=1, dklen=24, maxmem=1 << 26)
    return b64encode(salt + made).decode()


def _people(text: str) -> dict[str, str] | None:
    """What `_write` wrote; None for anything else."""
    try:
        pairs: Any = json.loads(text)
        people: dict[str, str] = dict(pairs)
        right = all(_is_name(name) and len(b64decode(kept)) == 36 for name, kept in people.items())
    except (TypeError, ValueError, RecursionError):
        return None
    return people if right else None


def _of(people: dict[str, str], name: str) -> str | None:
    """The name as it is kept."""
    return next((one for one in people if same_person(one, name)), None)


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and 0 < len(name.strip()) <= LONGEST_NAME and name.isprintable()


def plain(name: str) -> str:
    """The name as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
