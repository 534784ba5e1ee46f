"""How a verification ended, for a program that asked for it with `--wait`: one JSON line and an exit code.

Names and codes are a contract with other people's programs (docs/integration.md): never change one.
Pure; any thread.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final, Self

from smsc_gui.core.verification import State, Verification

VERSION: Final = 1
"""Of the JSON line. New names may be added to it without a new version."""


class ExitCode(IntEnum):
    """Of a `smsc-gui --wait`. Any other code is a crash, and proves nothing."""

    VERIFIED = 0
    USAGE = 2
    BY_HAND = 10
    EXPIRED = 11
    NOT_CHECKED = 12
    CANCELLED = 13
    FAILED = 14
    UNKNOWN = 15
    NOT_ASKED = 16
    LOST = 17
    NOT_STARTED = 20
    INTERRUPTED = 130


class SignInCode(IntEnum):
    """Of a `smsc-gui --sign-in`. `NOT_STARTED` and `INTERRUPTED` are those of `ExitCode`."""

    DONE = 0
    NOT_STARTED = 20
    """The data folder or the journal cannot be used."""
    REFUSED = 30
    """By the service: the API key, the login or the password is wrong, or the address is not allowed."""
    NOT_TESTED = 31
    """The service was not reached, or what came is no answer: nothing is known."""
    KEYRING = 32
    """It is locked or missing, or did not keep it."""
    INPUT = 33
    """What was read is no sign-in, or a proxy's password that nothing here wants."""
    BUSY = 34
    """The window, or another sign-in, has the data folder."""
    HELD = 35
    """For now: the service blocks the address, or one more wrong sign-in could lead there, or the account was
    asked too often within a minute. The same again, later."""
    NOT_ALLOWED = 36
    """By the machine-wide settings."""
    NOT_SAVED = 37
    """The settings cannot be written."""
    INTERRUPTED = 130


class Outcome(StrEnum):
    """What became of it. Only `VERIFIED` says that the subscriber's call came."""

    VERIFIED = "verified"
    BY_HAND = "by_hand"
    EXPIRED = "expired"
    NOT_CHECKED = "expired_not_checked"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"
    """Staff did not send the request; `why` says how that is known."""
    LOST = "lost"
    """The window ended while the request was under way, or without a word; it goes on at its next start."""
    REFUSED = "refused"
    """What was handed over is no number, or more than one; nothing was shown but that."""
    NOT_STARTED = "not_started"

    @property
    def code(self) -> ExitCode:
        """The exit code."""
        return _CODES[self]


class Why(StrEnum):
    """Of `NOT_ASKED`, of `LOST` and of `REFUSED`. More may be added."""

    DECLINED = "declined"
    """Staff kept the number that they were typing."""
    CLEARED = "cleared"
    OTHER_NUMBER = "another_number"
    REPLACED = "replaced"
    """Another program's number took its place."""
    ALREADY_OPEN = "already_open"
    """An earlier request for the subscriber is still open: its outcome is not this one's."""
    CLOSED = "closed"
    """The window was closed."""
    BROKEN_OFF = "broken_off"
    """The window was killed, or the connection to it broke."""
    TOO_LONG = "too_long"
    NOT_READABLE = "not_readable"
    NO_NUMBER = "no_number"
    SEVERAL_NUMBERS = "several_numbers"
    REFERENCE_TOO_LONG = "reference_too_long"
    TOO_MANY = "too_many"
    """So many programs wait already that one more is not taken."""
    BUSY = "busy"
    """The window did not answer in time."""
    OTHER_SERVICE = "other_service"
    """The program is running with another `--base-url`, or with one where none was named."""
    OTHER_VERSION = "other_version"


@dataclass(frozen=True, slots=True)
class Report:
    """The line. `subscriber`: `+` and digits, as far as it is known. `reference`: as it was sent.

    `verification`: the UUID that the journal has, None when none began. `assigned`: the number to call.
    `seconds`: from showing the number to the call, for `VERIFIED`. `late`: the call was found after the
    time had run out. `operator`: who was at work when it was asked for.
    """

    outcome: Outcome
    subscriber: str = ""
    reference: str = ""
    verification: str | None = None
    assigned: str | None = None
    seconds: float | None = None
    late: bool = False
    operator: str = ""
    why: Why | None = None

    def to_json(self) -> str:
        """One line of ASCII, so that no code page on the way can spoil it; no line end."""
        values = {"version": VERSION, **asdict(self), "code": int(self.outcome.code)}
        return json.dumps(values)

    @classmethod
    def from_values(cls, values: Mapping[str, object]) -> Self:
        """What `to_json` wrote, read. Raises `ValueError` on anything else."""
        try:
            report = cls(**{name: values[name] for name in cls.__slots__})  # type: ignore[arg-type]
            why = None if report.why is None else Why(report.why)
            return replace(report, outcome=Outcome(report.outcome), why=why)
        except (KeyError, TypeError) as error:
            raise ValueError(type(error).__name__) from None


def report_of(verification: Verification, operator: str) -> Report | None:
    """How it ended; None while it has not."""
    outcome = _ENDS.get(verification.state)
    if outcome is None:
        return None
    return replace(_begun(verification, operator), outcome=outcome, seconds=_seconds(verification))


def lost(verification: Verification, operator: str, why: Why) -> Report:
    """The window ends while this is under way."""
    return replace(_begun(verification, operator), why=why)


def _begun(verification: Verification, operator: str) -> Report:
    return Report(
        Outcome.LOST,
        f"+{verification.subscriber}",
        verification.reference,
        verification.id,
        f"+{verification.assigned}" if verification.assigned else None,
        late=verification.late,
        operator=operator,
    )


def _seconds(verification: Verification) -> float | None:
    if verification.state is not State.VERIFIED or not verification.shown or not verification.ended:
        return None
    return round(verification.ended.elapsed - verification.shown.elapsed, 1)


_ENDS: Final[Mapping[State, Outcome]] = MappingProxyType(
    {
        State.VERIFIED: Outcome.VERIFIED,
        State.BY_HAND: Outcome.BY_HAND,
        State.EXPIRED: Outcome.EXPIRED,
        State.UNCHECKED: Outcome.NOT_CHECKED,
        State.CANCELLED: Outcome.CANCELLED,
        State.FAILED: Outcome.FAILED,
        State.UNKNOWN: Outcome.UNKNOWN,
    }
)

_CODES: Final[Mapping[Outcome, ExitCode]] = MappingProxyType(
    {
        Outcome.VERIFIED: ExitCode.VERIFIED,
        Outcome.BY_HAND: ExitCode.BY_HAND,
        Outcome.EXPIRED: ExitCode.EXPIRED,
        Outcome.NOT_CHECKED: ExitCode.NOT_CHECKED,
        Outcome.CANCELLED: ExitCode.CANCELLED,
        Outcome.FAILED: ExitCode.FAILED,
        Outcome.UNKNOWN: ExitCode.UNKNOWN,
        Outcome.NOT_ASKED: ExitCode.NOT_ASKED,
        Outcome.LOST: ExitCode.LOST,
        Outcome.REFUSED: ExitCode.USAGE,
        Outcome.NOT_STARTED: ExitCode.NOT_STARTED,
    }
)
