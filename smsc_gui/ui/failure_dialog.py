"""One failure: what happened, what to do, a button that does it, and details to unfold and copy."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.failure_parts import Details, numbered
from smsc_gui.ui.messages import Action, Message
from smsc_gui.ui.places import NEXT_WINDOW_KEY, keys_shown
from smsc_gui.ui.surfaces import Text, button
from smsc_gui.ui.theme import Tone, Type

COUNT_MS: Final = 250
"""Often enough that no second is skipped."""


class FailureDialog(Dialog):
    """See the module. `acted(Action)`: the button was pressed; the dialog has closed before.

    `clock`: what `Message.try_again_at` is counted by. For `open`, `show` or `exec`. `aside`: it leaves the
    keyboard where it is, and says how to get to it.

    Enter does what is proposed, but does not lead to the sign-in: who goes on typing numbers without looking
    would type them into the field of the key, and wrong keys block the address.
    """

    acted = Signal(object)

    def __init__(
        self,
        message: Message,
        clock: Callable[[], Moment],
        parent: QWidget | None = None,
        *,
        aside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._aside = aside
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, aside)
        self._message = message
        self._clock = clock
        self._count = QTimer(self, interval=COUNT_MS)
        self._count.timeout.connect(self._show_count)
        self.finished.connect(self._count.stop)
        self.say_head(message.title, "triangle-alert", Tone.WARNING, about=message.subscriber)
        self._safe = message.action in {None, Action.SIGN_IN}
        self._close = button(self.tr("C&lose"), primary=self._safe)
        self._close.setDefault(self._safe)
        self._close.clicked.connect(self.reject)
        self._action = self._action_button()
        self.unfold = button(self.tr("Show &details"), quiet=True)
        self.unfold.clicked.connect(self._fold_or_unfold)
        self._copy = button(self.tr("&Copy details"), quiet=True, icon="copy")
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
        ready = self._action is not None and self._action.isEnabled() and not self._safe
        (self._action if self._action is not None and ready else self._close).setFocus()
        super().showEvent(event)

    def _lay_out(self) -> None:
        self.page.addWidget(Text(self._message.what))
        self.page.addLayout(numbered(self._message.steps))
        if self._message.details:
            self.page.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.addWidget(self._details)
        if self._aside:
            self.page.addWidget(Text(self._how_to_get_here(), Tone.MUTED, Type.SMALL))
        self.page.addStretch(1)
        ways = (self._action, self._close) if self._safe else (self._close, self._action)
        self.add_buttons(*filter(None, ways))

    def _how_to_get_here(self) -> str:
        words = self.tr("You can go on typing. {key} leads to this message, {escape} closes it.")
        return words.format(key=keys_shown(NEXT_WINDOW_KEY), escape=keys_shown("Esc"))

    def _action_button(self) -> QPushButton | None:
        if self._message.action is None:
            return None
        made = button(self._action_text(), primary=not self._safe)
        made.setDefault(not self._safe)
        made.clicked.connect(self._act)
        return made

    def _action_text(self) -> str:
        match self._message.action:
            case Action.SIGN_IN:
                return self.tr("Open &sign-in")
            case Action.ACCOUNT_PAGE:
                return self.tr("Open &the account’s page")
            case _:
                return self.tr("&Try again")

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
        wait = self.tr("&Try again in {seconds} s").format(seconds=left)
        self._action.setText(wait if left else self._action_text())
        self._action.setEnabled(left == 0)
        if left and not self._count.isActive():
            self._count.start()
        elif not left:
            self._count.stop()

    def _fold_or_unfold(self) -> None:
        folded = self._details.isHidden()
        self._details.setVisible(folded)
        self.unfold.setText(self.tr("Hide &details") if folded else self.tr("Show &details"))
        self.fit()
        if folded:
            self.page_scroll.show_last(self._details)

    def _copy_details(self) -> None:
        lines = [
            self._message.title,
            *(f"{name}: {value}" for name, value in self._message.details),
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(self.tr("&Copied"))
