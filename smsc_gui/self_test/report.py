"""A line for each part: `ok`, `note` or `FAILED`."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TextIO, TypeAlias


@dataclass(frozen=True, slots=True)
class Note:
    """The program works, but something that people may miss is not there: the text says what."""

    text: str


Part: TypeAlias = tuple[str, Callable[[], str | Note]]
"""A name, and the check: it answers what it found, or raises."""


class Faulty(Exception):  # noqa: N818 - a finding
    """The part does not work; the text says how."""


def hold(condition: object, otherwise: str) -> None:
    """Raises `Faulty` with these words unless the condition holds."""
    if not condition:
        raise Faulty(otherwise)


def report(parts: Sequence[Part], out: TextIO) -> int:
    """Runs them all, whatever one does; the exit code: 1 when one failed."""
    verdicts = [_tell(name, check, out) for name, check in parts]
    failed, notes = verdicts.count("FAILED"), verdicts.count("note")
    said = f"{failed} of {len(parts)} parts failed" if failed else "all parts work"
    more = f", with {notes} note{'s' if notes > 1 else ''}" if notes else ""
    write(out, f"{said}{more}\n")
    return 1 if failed else 0


def _tell(name: str, check: Callable[[], str | Note], out: TextIO) -> str:
    try:
        found = check()
    except Faulty as fault:
        verdict, text = "FAILED", str(fault)
    except Exception as error:  # noqa: BLE001 - whatever a part does, the others are checked too
        verdict, text = "FAILED", f"{type(error).__name__}: {error}"
    else:
        verdict, text = ("note", found.text) if isinstance(found, Note) else ("ok", found)
    write(out, f"{verdict:<8}{name}: {' '.join(text.split())}\n")
    return verdict


def write(out: TextIO, line: str) -> None:
    """Whoever reads may have gone, as with `| head`; the exit code still says how it went."""
    try:
        out.write(line)
        out.flush()
    except OSError:
        # Else Python tries again at its end, and the exit code is another.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
