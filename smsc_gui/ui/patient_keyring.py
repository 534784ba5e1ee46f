"""The keyring for commands without a window: asked until it answers, and changed whole or not at all.

Main thread; with a `QCoreApplication`.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

from smsc_gui.core.credentials import Deleted, Locked, Stored, Unavailable, UnavailableReason
from smsc_gui.ui.waiting import WaitingTasks

_log = logging.getLogger(__name__)

KEYRING_PATIENCE: Final = 60.0
"""Seconds for a keyring that asks somebody for its password, on a screen somewhere."""

T = TypeVar("T")

_Put: TypeAlias = Callable[[], Stored | Deleted | Locked | Unavailable]


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the keyring: `make` puts a new secret there, `take_back` what was there before."""

    entry: str
    make: _Put
    take_back: _Put


class PatientKeyring:
    """See the module. `tasks`: what asks it."""

    def __init__(self) -> None:
        self.tasks = WaitingTasks(KEYRING_PATIENCE, _Late)

    def ask(self, question: Callable[[], T]) -> T | Locked | Unavailable:
        """What the keyring says. One that does not answer waits for its password: it is locked."""
        answers: list[T | Locked | Unavailable] = []

        def failed(error: Exception) -> None:
            if isinstance(error, _Late):
                answers.append(Locked())
                return
            kind = type(error).__name__
            _log.error("the keyring broke: %s", kind)  # its text may hold anything
            answers.append(Unavailable(UnavailableReason.FAILED, kind))

        self.tasks.run(question, answers.append, failed)
        return answers[0]

    def make(self, changes: Sequence[Change]) -> tuple[Locked | Unavailable | None, list[str]]:
        """All of them. Else why not, and the entries that could not be put back as they were."""
        for count, change in enumerate(changes):
            answer = self.ask(change.make)
            if isinstance(answer, Locked):
                return answer, self.take_back(changes[:count])
            if isinstance(
                answer, Unavailable
            ):  # it may have taken it, and gave back something else
                return answer, self.take_back(changes[: count + 1])
        return None, []

    def take_back(self, changes: Sequence[Change]) -> list[str]:
        """Puts back what was there before. Returns the entries of which that is not known."""
        return [
            change.entry
            for change in changes
            if isinstance(self.ask(change.take_back), Locked | Unavailable)
        ]


class _Late(Exception):  # noqa: N818 - a state of the keyring, named as such
    """The keyring has not answered."""
