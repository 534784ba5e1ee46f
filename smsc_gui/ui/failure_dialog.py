"""One failure: what happened, what to do, a button that does it, and details to unfold and copy."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.ui.failure_parts import Details, PageScroll, heading, numbered
from smsc_gui.ui.messages import Action, Message
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space

COUNT_MS: Final = 250
"""Often enough that no second is skipped."""
LINE: Final = 66
"""Average letters side by side: lines that are read with ease."""
MOST_OF_SCREEN: Final = 0.9


class FailureDialog(QDialog):
    """See the module. `acted(Action)`: the button was pressed; the dialog has closed before.

    `clock`: what `Message.try_again_at` is counted by. For `open`, `show` or `exec`.
    """

    acted = Signal(object)

    def __init__(
        self, message: Message, clock: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._message = message
        self._clock = clock
        self._count = QTimer(self, interval=COUNT_MS)
        self._count.timeout.connect(self._show_count)
        self.finished.connect(self._count.stop)
        self.setWindowTitle(message.title)
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(" ".join(_spoken(message)))
        self._close = button(self.tr("Close"), primary=message.action is None)
        self._close.setDefault(message.action is None)
        self._close.clicked.connect(self.reject)
        self._action = self._action_button()
        self._unfold = button(self.tr("Show details"), quiet=True)
        self._unfold.clicked.connect(self._fold_or_unfold)
        self._copy = button(self.tr("Copy details"), quiet=True)
        self._copy.clicked.connect(self._copy_details)
        self._details = Details(message.details, self._copy)
        self._lay_out()

    @property
    def close_button(self) -> QPushButton:
        """Does nothing but close."""
        return self._close

    @property
    def action_button(self) -> QPushButton | None:
        """Does what the message proposes."""
        return self._action

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Takes the size that its texts need; the focus goes where Enter does the right thing."""
        self._show_count()
        if self._action is not None:  # it keeps its place while the seconds get fewer
            self._action.setMinimumWidth(self._action.sizeHint().width())
        self._fit()
        ready = self._action is not None and self._action.isEnabled()
        (self._action if self._action is not None and ready else self._close).setFocus()
        super().showEvent(event)

    def _lay_out(self) -> None:
        self._page = QWidget()
        page = column(self._page, margin=Space.LARGE, spacing=Space.MEDIUM)
        page.addLayout(heading(self._message.title))
        if self._message.subscriber:
            page.addWidget(Text(self._message.subscriber, strong=True))
        page.addWidget(Text(self._message.what))
        page.addLayout(numbered(self._message.steps))
        if self._message.details:
            page.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(self._details)
        page.addStretch(1)
        self._scroll = PageScroll(self._page)
        self._bar = self._buttons()
        whole = column(self, spacing=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._bar)

    def _buttons(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(self._close)
        if self._action is not None:
            row.addWidget(self._action)
        return bar

    def _action_button(self) -> QPushButton | None:
        if self._message.action is None:
            return None
        made = button(self._action_text(), primary=True)
        made.setDefault(True)
        made.clicked.connect(self._act)
        return made

    def _action_text(self) -> str:
        match self._message.action:
            case Action.SIGN_IN:
                return self.tr("Open sign-in")
            case Action.ACCOUNT_PAGE:
                return self.tr("Open the account’s page")
            case _:
                return self.tr("Try again")

    def _act(self) -> None:
        self.accept()
        self.acted.emit(self._message.action)

    def _seconds_left(self) -> int:
        until = self._message.try_again_at
        return 0 if until is None else max(0, ceil(until - self._clock().elapsed))

    def _show_count(self) -> None:
        """The button waits until its time has come, and says how long."""
        if self._action is None:
            return
        left = self._seconds_left()
        wait = self.tr("Try again in {seconds} s").format(seconds=left)
        self._action.setText(wait if left else self._action_text())
        self._action.setEnabled(left == 0)
        if left and not self._count.isActive():
            self._count.start()
        elif not left:
            self._count.stop()

    def _fold_or_unfold(self) -> None:
        folded = self._details.isHidden()
        self._details.setVisible(folded)
        self._unfold.setText(self.tr("Hide details") if folded else self.tr("Show details"))
        self._fit()
        if folded:
            self._scroll.show_last(self._details)

    def _copy_details(self) -> None:
        lines = [
            self._message.title,
            *(f"{name}: {value}" for name, value in self._message.details),
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(self.tr("Copied"))

    def _fit(self) -> None:
        """As large as the texts need, within the screen; what is more than that can be scrolled to."""
        screen = self.screen().availableSize() * MOST_OF_SCREEN
        wide = self.fontMetrics().averageCharWidth() * LINE + 2 * Space.LARGE
        width = min(max(wide, self._bar.minimumSizeHint().width()), screen.width())
        height = self._scroll.height_for(width) + self._bar.sizeHint().height()
        self.resize(width, min(height, screen.height()))
        self._scroll.settle()


def _spoken(message: Message) -> tuple[str, ...]:
    whose = (f"{message.subscriber}.",) if message.subscriber else ()
    return (*whose, message.what, *message.steps)
