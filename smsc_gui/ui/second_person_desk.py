"""Second persons at this desk: who they are, whether one agrees, and the list of them being changed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from smsc_gui.core.clock import Clock
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.limit_store import LimitStore
from smsc_gui.core.pin_tries import PinTries
from smsc_gui.core.second_person import (
    Agreed,
    Answer,
    Approval,
    Changed,
    Names,
    Refusal,
    SecondPersons,
)
from smsc_gui.core.secret_store import Locked, SecretStore, Stored, Unavailable, UnavailableReason
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Too many wrong PINs. `seconds`: until this person's may be tried again."""

    seconds: float


Said: TypeAlias = Answer | HeldBack
Done: TypeAlias = Changed | HeldBack


class SecondPersonDesk:
    """See the module. Main thread: the keyring and the PINs are worked on in the background, and each
    `done` is called later. Raises `JournalError` where a try cannot be noted: it is not made then.
    """

    def __init__(self, store: SecretStore, journal: Journal, clock: Clock, tasks: Tasks) -> None:
        self._people = SecondPersons(store)
        self._tries = PinTries(LimitStore(journal), clock)
        self._tasks = tasks

    def names(self, done: Callable[[Names], None]) -> None:
        """Who they are."""
        self._tasks.run(self._people.names, done, lambda error: done(_broken(error)))

    def agree(self, name: str, pin: str, done: Callable[[Said], None]) -> None:
        """Whether `name` agrees with this PIN."""
        held = self._begin(name)
        if held is not None:
            done(held)
            return
        work = partial(self._people.agree, name, pin)
        ended = partial(self._agreed, name, done)
        self._tasks.run(work, ended, lambda error: ended(_broken(error)))

    def add(
        self, name: str, pin: str, approval: Approval | None, done: Callable[[Done], None]
    ) -> None:
        """Adds one; somebody who is there approves, but for the first."""
        self._change(partial(self._people.add, name, pin, approval), approval, done)

    def remove(self, name: str, approval: Approval, done: Callable[[Done], None]) -> None:
        """Removes one; somebody who is there approves, perhaps the same."""
        self._change(partial(self._people.remove, name, approval), approval, done)

    def _change(
        self, work: Callable[[], Changed], approval: Approval | None, done: Callable[[Done], None]
    ) -> None:
        held = self._begin(approval.name) if approval else None
        if held is not None:
            done(held)
            return
        ended = partial(self._changed, approval.name if approval else "", done)
        self._tasks.run(work, ended, lambda error: ended(_broken(error)))

    def _begin(self, name: str) -> HeldBack | None:
        wait = self._tries.wait(name)
        if wait > 0:
            return HeldBack(wait)
        self._tries.trying(name)
        return None

    def _agreed(self, name: str, done: Callable[[Said], None], answer: Answer) -> None:
        self._note(name, right=isinstance(answer, Agreed), wrong=answer is Refusal.WRONG_PIN)
        done(answer)

    def _changed(self, name: str, done: Callable[[Done], None], answer: Changed) -> None:
        if name:
            self._note(name, right=isinstance(answer, Stored), wrong=answer is Refusal.WRONG_PIN)
        done(answer)

    def _note(self, name: str, *, right: bool, wrong: bool) -> None:
        try:
            if right:
                self._tries.was_right(name)
            elif not wrong:
                self._tries.was_not_tried(name)
        except JournalError as error:
            _log.warning("a PIN’s try stays noted: %s", error)


def _broken(error: Exception) -> Locked | Unavailable:
    _log.error("the keyring broke", exc_info=error)
    return Unavailable(UnavailableReason.FAILED, type(error).__name__)
