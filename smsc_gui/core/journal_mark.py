"""Where the journal ended, noted in the keyring: an emptied or older copy, or an end made anew, shows by it.

The journal's own note of its newest event lies in the same file and goes with it; this one does not. A mark
that does not hold is kept for good, beside the newest: it is evidence, and the next one must not cover it up.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from smsc_gui.core.clock import Clock
from smsc_gui.core.journal import Journal
from smsc_gui.core.secret_store import (
    Absent,
    Found,
    Locked,
    SecretStore,
    Stored,
    Unavailable,
    UnavailableReason,
)

EVERY: Final = 60.0
"""Seconds between two marks at the least."""
MOST: Final = 8
"""So many marks fit into every keyring."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The journal had an event with this number, from 1, and this link."""

    seq: int
    link: bytes


Marks: TypeAlias = tuple[Mark, ...]
MarksAnswer: TypeAlias = Found[Marks] | Absent | Locked | Unavailable


class MarkStore:
    """The marks of the journal at `path`. Calls may wait for a person: never on the main thread."""

    def __init__(self, store: SecretStore, path: Path) -> None:
        self._store = store
        self.name = f"journal-mark:{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:8]}"

    def read(self) -> MarksAnswer:
        """All that are kept, the newest last."""
        answer = self._store.get(self.name)
        if not isinstance(answer, Found):
            return answer
        if not re.fullmatch(r"\d{1,18}:[0-9a-f]{64}( \d{1,18}:[0-9a-f]{64})*", answer.value):
            return Unavailable(UnavailableReason.UNREADABLE)
        pairs = (one.split(":") for one in answer.value.split(" "))
        return Found(tuple(Mark(int(seq), bytes.fromhex(link)) for seq, link in pairs))

    def write(self, marks: Marks) -> Stored | Locked | Unavailable:
        """Keeps these, in place of what was there."""
        return self._store.set(self.name, " ".join(f"{one.seq}:{one.link.hex()}" for one in marks))


def broken(marks: Sequence[Mark], link_of: Callable[[int], bytes | None]) -> Marks:
    """Those of the marks that do not hold. `link_of`: the link of an event, None where there is none."""
    return tuple(one for one in marks if link_of(one.seq) != one.link)


class Marking:
    """Says when which marks are to be kept. Thread: the journal's; it makes no call itself."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._broken: Marks | None = None
        self._kept = 0
        self._tried = float("-inf")

    def know(self, answer: MarksAnswer) -> Marks:
        """The keyring's answer at the start; returns the marks that do not hold. Raises `JournalError`.

        Until it is known what was kept, nothing is kept in its place.
        """
        match answer:
            case Found(marks):
                self._broken = broken(marks, self._journal.link_of)
                self._kept = 0 if self._broken else marks[-1].seq
                return self._broken
            case Absent():
                self._broken = ()
        return ()

    def due(self, *, at_the_end: bool = False) -> Marks | None:
        """What is to be kept now; None when there is nothing new, or it is too early for it.

        `at_the_end`: the program ends, it is never too early.
        """
        seq, link = self._journal.newest
        now = self._clock.now().elapsed
        too_early = not at_the_end and now - self._tried < EVERY
        if self._broken is None or seq in {0, self._kept} or too_early:
            return None
        self._tried = now
        return (*self._broken[: MOST - 1], Mark(seq, link))

    def kept(self, marks: Marks) -> None:
        """The keyring has them."""
        self._kept = marks[-1].seq
