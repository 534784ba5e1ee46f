"""Questions to the journal, answered in the background: the newest one wins."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from smsc_gui.core.journal_search import JournalReader
from smsc_gui.ui.tasks import Tasks

T = TypeVar("T")
Work = Callable[[JournalReader], Any]


class ReadingLine(QObject):
    """One reader, one question at a time. `failed(Exception)`: a question could not be answered.

    The reader is opened with the first question, in the background, and anew after a failure. Main thread.
    """

    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, open_reader: Callable[[], JournalReader], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._open = open_reader
        self._reader: JournalReader | None = None
        self._waiting: dict[str, tuple[Work, Callable[[Any], None]]] = {}
        self._busy = False
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether a question is being answered, or waits."""
        return self._busy

    def ask(self, what: str, work: Callable[[JournalReader], T], done: Callable[[T], None]) -> None:
        """Asks; a question of the same kind (`what`) that still waits is dropped for this one."""
        self._waiting[what] = (work, done)
        self._go_on()

    def forget(self, *what: str) -> None:
        """Drops questions of these kinds that still wait."""
        for kind in what:
            self._waiting.pop(kind, None)

    def close(self) -> None:
        """Lets go of the journal, when the question under way has been answered. No more is answered."""
        self._closed = True
        self._waiting.clear()
        self._let_go()

    def _go_on(self) -> None:
        if self._busy or self._closed or not self._waiting:
            return
        work, done = self._waiting.pop(next(iter(self._waiting)))
        self._busy = True
        self._tasks.run(partial(self._answer, work), partial(self._answered, done), self._broke)

    def _answer(self, work: Work) -> Any:
        """In the background; nobody else has the reader meanwhile."""
        if self._reader is None:
            self._reader = self._open()
        return work(self._reader)

    def _answered(self, done: Callable[[Any], None], answer: Any) -> None:
        self._busy = False
        if self._closed:
            self._let_go()
            return
        done(answer)
        self._go_on()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        self._let_go()
        if not self._closed:
            self._waiting.clear()
            self.failed.emit(error)

    def _let_go(self) -> None:
        if not self._busy and self._reader is not None:
            reader, self._reader = self._reader, None
            reader.close()
