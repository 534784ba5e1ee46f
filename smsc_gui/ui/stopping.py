"""The question before waiting for a call is given up: there is no way back from that."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.question import Question
from smsc_gui.ui.spoken import in_sentence


class Stopping(QObject):
    """`stop(id)`: does it. Main thread. `question`: the one that is on screen."""

    def __init__(
        self, model: DeskModel, dialogs: Dialogs, stop: Callable[[str], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._stop = stop
        self._of = ""
        self.question: Question | None = None
        model.changed.connect(self._changed)

    def ask(self, of: Verification) -> None:
        """Staff want to stop. Before the request is sent nothing is lost by it, and nothing is asked."""
        if of.state is not State.WAITING:
            self._stop(of.id)
        elif self.question is None:
            self._open(of)

    def _open(self, of: Verification) -> None:
        self._of = of.id
        self.question = self._dialogs.ask(
            self.tr("Cancel the request?"),
            self.tr(
                "A call from {subscriber} would not count any more, and asking again may cost again."
            ).format(subscriber=in_sentence(of.subscriber)),
            self.tr("&Cancel the request"),
            self.tr("&Keep waiting"),
            self._agreed,
        )
        self.question.finished.connect(self._closed)

    def _agreed(self) -> None:
        self.question = None  # it is answered: what ends now is no reason to refuse it
        self._stop(self._of)

    def _closed(self) -> None:
        self.question = None

    def _changed(self, change: Change) -> None:
        """What has ended by itself needs no answer any more."""
        ended = change.after.state is not State.WAITING
        if self.question is not None and change.after.id == self._of and ended:
            self.question.reject()
