"""The dialogs of the window: one failure at a time, and small questions. None waits inside a call."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.messages import Action, Message
from smsc_gui.ui.question import Question


@dataclass(frozen=True, slots=True)
class _Told:
    message: Message
    act: Callable[[Action], None]


class Dialogs(QObject):
    """`window`: whose dialogs they are. `place`: the widget over which failures show, as it is then."""

    def __init__(
        self, window: QWidget, now: Callable[[], Moment], place: Callable[[], QWidget]
    ) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._now = now
        self._open: FailureDialog | None = None
        self._cause = ""
        self._next: dict[str, _Told] = {}
        self._more: list[Callable[[], bool]] = []

    @property
    def open_failure(self) -> FailureDialog | None:
        """The failure that is on screen."""
        return self._open

    def tell(self, message: Message, act: Callable[[Action], None]) -> None:
        """A failure that came by itself: it shows without taking the focus from what is being typed.

        One dialog is open at a time. The same cause is not told twice while it is on screen (each card says
        it too); another cause follows when the first is closed.
        """
        if self._open is not None:
            if message.title != self._cause:
                self._next[message.title] = _Told(message, act)
            return
        dialog = self._made(message, act, aside=True)
        _show_aside(dialog, self._window, self._place())

    def answer(self, message: Message, act: Callable[[Action], None]) -> None:
        """The answer to what staff just did: it shows at once, in front."""
        before, self._open = self._open, None
        if before is not None:
            before.reject()
        dialog = self._made(message, act)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()
        dialog.activateWindow()

    def close(self) -> bool:
        """Closes the failure on screen; whether there was one."""
        if self._open is None:
            return False
        self._open.reject()
        return True

    def put_away_too(self, close: Callable[[], bool]) -> None:
        """For Esc: one more that can stand over the window. `close`: closes it; whether it stood there."""
        self._more.append(close)

    def put_away(self) -> bool:
        """Esc in the window: closes the failure, else what else stands over it; whether there was anything.

        One at a time. What is being written, read or printed goes on: only its own window cancels it.
        """
        if self.close() or any(close() for close in self._more):
            return True
        over = [one for one in self._window.findChildren(QDialog) if self._is_in_the_way(one)]
        if over:
            over[-1].reject()
        return bool(over)

    def _is_in_the_way(self, dialog: QDialog) -> bool:
        return (
            dialog.isVisible()
            and stands_over(dialog, self._window)
            and not any(bar.isVisible() for bar in dialog.findChildren(QProgressBar))
        )

    def clear(self) -> None:
        """Closes the failure on screen, and tells none that came behind it: each stands on its card."""
        self._next.clear()
        self.close()

    def turn(self) -> None:
        """The keyboard goes on to the next dialog that is open, and from the last one back to the window."""
        open_ones = [one for one in self._window.findChildren(QDialog) if one.isVisible()]
        turns = [self._window, *open_ones]
        active = QApplication.activeWindow()
        at = turns.index(active) if active in turns else -1
        turns[(at + 1) % len(turns)].activateWindow()

    def ask(  # noqa: PLR0913, PLR0917 - two words, two answers, two ways on
        self,
        title: str,
        text: str,
        yes: str,
        no: str,
        then: Callable[[], None],
        otherwise: Callable[[], None] | None = None,
    ) -> Question:
        """A question; `then` follows on yes, `otherwise` on no. Esc and closing mean no."""
        question = Question(title, text, yes, no, self._window)
        question.agreed.connect(then)
        if otherwise is not None:
            question.refused.connect(otherwise)
        question.open()
        return question

    def _made(
        self, message: Message, act: Callable[[Action], None], *, aside: bool = False
    ) -> FailureDialog:
        dialog = FailureDialog(message, self._now, self._window, aside=aside)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.acted.connect(act)
        dialog.finished.connect(partial(self._finished, dialog))
        self._open, self._cause = dialog, message.title
        return dialog

    def _finished(self, dialog: FailureDialog, _result: int) -> None:
        if self._open is not dialog:
            return  # another one has taken its place
        self._open = None
        if self._next:
            told = self._next.pop(next(iter(self._next)))
            self.tell(told.message, told.act)


def stands_over(one: QWidget, window: QWidget) -> bool:
    """Whether a window covers some of another."""
    return one.frameGeometry().intersects(window.frameGeometry())


def _show_aside(dialog: FailureDialog, window: QWidget, place: QWidget) -> None:
    """Over `place`, leaving the focus where it was: not every platform does so by itself."""
    active, focus = QApplication.activeWindow(), QApplication.focusWidget()
    dialog.show()
    middle = place.mapToGlobal(place.rect().center())
    dialog.move(middle - QPoint(dialog.width() // 2, dialog.height() // 2))
    if active is window:
        window.activateWindow()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
