"""A number that comes from outside: it fills the fields, or staff are asked where something stands there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.number_form import NumberForm
from smsc_gui.ui.question import Question


class Filling(QObject):
    """`form`: the fields as they are then; they are made anew for another language."""

    def __init__(self, dialogs: Dialogs, form: Callable[[], NumberForm], window: QWidget) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._form = form
        self._question: Question | None = None

    def fill(self, text: str, reference: str, answered: Callable[[bool], object]) -> None:
        """See `MainWindow.fill_number`. A later question takes the place of an earlier one."""
        if self._question is not None:
            self._question.reject()
        if self._form().can_take(text, reference):
            self._take(text, reference, answered)
            return
        self._question = self._dialogs.ask(
            self.tr("Another number"),
            self.tr("Another program has sent {number}. Replace what is being typed?").format(
                number=self._form().as_read(text)
            ),
            self.tr("&Replace"),
            self.tr("&Keep"),
            lambda: self._take(text, reference, answered),
            lambda: self._keep(answered),
        )
        self._question.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Digits that were on their way when the question came go on into the field."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        return bool(event.text().strip()) and self._form().type_on(event)

    def _take(self, text: str, reference: str, answered: Callable[[bool], object]) -> None:
        self._question = None
        self._form().fill(text, reference)
        answered(True)

    def _keep(self, answered: Callable[[bool], object]) -> None:
        self._question = None
        answered(False)
