"""What a second start says to the program that is running, and what it is answered: lines of JSON.

Both ends are this user's processes, and still nothing is believed: every line is short, has a version and
only the fields that are known here. Pure, but for the file that says where to knock; any thread.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final, Self, TypeAlias

from smsc_gui.core.links import HandedOver, HandedOverProblem, checked, read_link
from smsc_gui.core.outcomes import Report, Why

VERSION: Final = 1
MOST_BYTES: Final = 16 * 1024
"""Of one line. A link has at most 2,000 characters, an activation token a hundred."""
_LONGEST_VALUE: Final = 4096


class NotUnderstood(ValueError):  # noqa: N818 - it is an answer, not a fault
    """The line is none of ours. Its text is safe to log: nothing of the line is in it."""


class OfAnotherVersion(NotUnderstood):
    """The line is of a version that is not known here."""


@dataclass(frozen=True, slots=True)
class Knock:
    """A second start: brings the window to the front, and fills in what there is to fill in.

    `link` as it came, or `phone` and `reference`; all empty: nothing. `wait`: whether the outcome is waited
    for. `token`: Wayland's leave to come to the front (xdg-activation). `base_url`: as on the command line.
    """

    phone: str = ""
    reference: str = ""
    link: str = ""
    wait: bool = False
    token: str = ""
    base_url: str = ""

    @property
    def handed(self) -> HandedOver | HandedOverProblem | None:
        """What is to be filled in; None for nothing."""
        if self.link:
            return read_link(self.link)
        return checked(self.phone, self.reference) if self.phone else None

    def to_line(self) -> bytes:
        """The line that says so."""
        return _line(asdict(self))

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """What `to_line` made. Raises `NotUnderstood`, whatever the bytes."""
        values = _values(line)
        known = {each.name: values.get(each.name, each.default) for each in fields(cls)}
        for name, value in known.items():
            _check(name, value, bool if name == "wait" else str)
        if not _is_token(str(known["token"])):
            known["token"] = (
                ""  # the number comes all the same, into a window behind others perhaps
            )
        return cls(**known)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Taken:
    """The window has it. When nobody waits this is the last answer."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The window did not take it."""

    why: Why


@dataclass(frozen=True, slots=True)
class Begun:
    """Staff have asked for it; from here on it has a name in the journal."""

    verification: str
    subscriber: str
    reference: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The outcome; nothing follows."""

    report: Report


Answer: TypeAlias = Taken | Refused | Begun | Ended


def to_line(answer: Answer) -> bytes:
    """The line that says so."""
    if isinstance(answer, Ended):
        return _line({"answer": "ended", "report": json.loads(answer.report.to_json())})
    return _line({"answer": type(answer).__name__.lower(), **asdict(answer)})


def answer_from(line: bytes) -> Answer:
    """What `to_line` made. Raises `NotUnderstood`, whatever the bytes."""
    values = _values(line)
    try:
        return _answer(values)
    except (KeyError, TypeError, ValueError) as error:
        raise NotUnderstood(type(error).__name__) from None


def _answer(values: Mapping[str, object]) -> Answer:
    match values["answer"]:
        case "taken":
            return Taken()
        case "refused":
            return Refused(Why(str(values["why"])))
        case "begun":
            names = [each.name for each in fields(Begun)]
            return Begun(*(_text(name, values[name]) for name in names))
        case "ended" if isinstance(values["report"], dict):
            return Ended(Report.from_values(values["report"]))
    raise NotUnderstood("answer")


def announce(place: Path, address: str) -> None:
    """Notes where the running program can be knocked at, for this user alone. Raises `OSError`."""
    new = place.with_name(f"{place.name}.{secrets.token_hex(4)}.new")
    try:
        with open(new, "x", encoding="utf-8", opener=_private) as file:
            file.write(address)
        new.replace(place)
    except OSError:
        with contextlib.suppress(OSError):  # the first failure is the one to tell
            new.unlink(missing_ok=True)
        raise


def announced(place: Path) -> str:
    """Where a program was that noted it, be it still there or not; "" when none did."""
    try:
        with place.open(encoding="utf-8") as file:
            return file.read(_LONGEST_VALUE)
    except (OSError, ValueError):
        return ""


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _line(values: Mapping[str, object]) -> bytes:
    return json.dumps({"version": VERSION, **values}).encode("ascii") + b"\n"


def _values(line: bytes) -> dict[str, object]:
    if len(line) > MOST_BYTES:
        raise NotUnderstood("too long")
    try:
        values = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):  # no UTF-8, no JSON, 100,000 brackets
        raise NotUnderstood("not JSON") from None
    if not isinstance(values, dict) or type(values.get("version")) is not int:
        raise NotUnderstood("no version")
    if values["version"] != VERSION:
        raise OfAnotherVersion("version")
    return values


def _check(name: str, value: object, kind: type) -> None:
    if type(value) is not kind or (isinstance(value, str) and len(value) > _LONGEST_VALUE):
        raise NotUnderstood(name)


def _is_token(text: str) -> bool:
    """It goes into the environment, which takes no NUL; no compositor's token has a sign beyond these."""
    return text.isascii() and text.isprintable()


def _text(name: str, value: object) -> str:
    _check(name, value, str)
    return str(value)
