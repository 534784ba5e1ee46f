"""What the journal needs while the program runs: old data goes, and its end is noted in the keyring."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from smsc_gui.core.clock import Clock
from smsc_gui.core.credentials import SecretStore
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.journal_erasure import Retention
from smsc_gui.core.journal_mark import Marking, Marks, MarksAnswer, MarkStore
from smsc_gui.core.secret_store import Stored
from smsc_gui.core.settings import Settings
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

FIRST_MS: Final = 10_000
"""Until the retention looks for the first time: the start has other things to do."""
EVERY_MS: Final = 3_600_000
MARK_MS: Final = 5_000
"""How soon after an event the mark may follow; a minute lies between two marks all the same."""
LET_GO_MS: Final = 300
"""How long the program's end waits for the last mark."""


class JournalKeeper(QObject):
    """See the module. `path`: of the journal. Main thread; the keyring is asked in the background.

    `start` when the keyring has answered, whatever it said: what is written before that has no key to prove
    it. `begin` when it has given the key: without it there is nothing to note.
    `replaced()`: the keyring knows another end of this journal.
    """

    replaced = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        journal: Journal,
        clock: Clock,
        preferences: Preferences,
        tasks: Tasks,
        store: SecretStore,
        path: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.retention = Retention(journal, clock)
        self.marking = Marking(journal, clock)
        self._marks = MarkStore(store, path)
        self._preferences = preferences
        self._days = preferences.settings.keep_days
        self._tasks = tasks
        self._hourly = self._timer(EVERY_MS, self.look_for_old)
        self._often = self._timer(MARK_MS, self.mark)
        self._step = self._timer(0, self._do_a_step, single=True)
        self._first = self._timer(FIRST_MS, self.look_for_old, single=True)
        preferences.changed.connect(self._settings_changed)

    def start(self) -> None:
        """Old data goes from now on."""
        if not self._hourly.isActive():
            self._first.start()
            self._hourly.start()

    def begin(self) -> None:
        """The keyring is open: asks where it says that the journal ended."""
        self._tasks.run(self._marks.read, self._known, partial(self._broke, "read"))

    def look_for_old(self) -> None:
        """What is older than the set number of days goes, from now on, a short step at a time."""
        self._or_log(lambda: self.retention.due(self._days))
        self._step.start()

    def clean(self) -> None:
        """Somebody's data was erased just now: no trace of it stays in the write-ahead file."""
        self.retention.clean()
        self._step.start(0)

    def mark(self) -> None:
        """Notes where the journal ends, when it is time for that."""
        marks = self.marking.due()
        if marks is not None:
            self._tasks.run(
                partial(self._marks.write, marks),
                partial(self._kept, marks),
                partial(self._broke, "write"),
            )

    def close(self) -> None:
        """The program ends: the last mark, and a file without a trace of what was erased."""
        for timer in (self._hourly, self._often, self._step, self._first):
            timer.stop()
        marks = self.marking.due(at_the_end=True)
        writing = Copying(at_work=marks is not None)
        if marks is not None:
            work = partial(self._write_last, marks, writing)
            self._tasks.run(work, lambda _answer: None, partial(self._broke, "write"))
        self._or_log(self.retention.end)
        writing.end(LET_GO_MS)

    def _write_last(self, marks: Marks, writing: Copying) -> object:
        try:
            return self._marks.write(marks)
        finally:
            writing.at_work = False

    def _timer(self, after_ms: int, then: Callable[[], None], *, single: bool = False) -> QTimer:
        timer = QTimer(self, interval=after_ms, singleShot=single)
        timer.timeout.connect(then)
        return timer

    def _settings_changed(self, settings: Settings) -> None:
        if settings.keep_days != self._days:
            self._days = settings.keep_days
            if self._hourly.isActive():
                self.look_for_old()

    def _do_a_step(self) -> None:
        wait = self._or_log(self.retention.step)
        if wait is not None:
            self._step.start(int(wait * 1000))

    def _or_log(self, step: Callable[[], float | bool | None]) -> float | None:
        """What the disk refuses is tried again within the hour; the bar tells of a disk that is full."""
        try:
            return step()
        except JournalError as error:
            _log.error("old data was not erased: %s", error)
            return None

    def _known(self, answer: MarksAnswer) -> None:
        try:
            broken = self.marking.know(answer)
        except JournalError as error:
            _log.error("the journal's end was not compared: %s", error)
            return
        for mark in broken:
            _log.error("the journal is not the one whose event %d the keyring knows", mark.seq)
        if broken:
            self.replaced.emit()
        self._often.start()

    def _kept(self, marks: Marks, answer: object) -> None:
        if isinstance(answer, Stored):
            self.marking.kept(marks)

    def _broke(self, what: str, error: Exception) -> None:
        _log.error("the keyring broke (%s)", what, exc_info=error)
