"""*Delete this subscriber's data*: what goes, what stays, what it does not reach; then what was done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from smsc_gui.core.journal_erasure import ErasedNow
from smsc_gui.ui.badge import sign_of
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.fields import field
from smsc_gui.ui.notice import Notice
from smsc_gui.ui.surfaces import Text, button
from smsc_gui.ui.theme import Tone

ENDING = 4
"""Digits that are typed to confirm: so many show even where numbers are masked."""

LETTERS = 74


class DeleteDialog(Dialog):
    """`confirmed()`: staff mean it. `number`: as it may be shown; `ending`: its last digits; `count`: how
    many requests the journal has of this subscriber.
    """

    confirmed = Signal()

    def __init__(self, number: str, ending: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=LETTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_head(self.tr("Delete this subscriber’s data"), "trash-2", Tone.BAD, about=number)
        self._ending = ending
        self.typed = QLineEdit()
        self.typed.setMaxLength(3 * ENDING)
        self._field = field(
            self.tr("&Type the last four digits of the number to confirm"), self.typed
        )
        self.delete = button(self.tr("&Delete for good"), icon="trash-2")
        self.back = button(self.tr("&Keep"), primary=True)
        self.delete.setEnabled(False)
        self.back.setDefault(True)
        self.typed.textChanged.connect(self._typed)
        self.delete.clicked.connect(self._confirm)
        self.back.clicked.connect(self.reject)
        self._said = [Text(text) for text in self._words(count)]
        self._lay_out()

    def tell(self, done: ErasedNow) -> None:
        """Shows what was done."""
        for old in self._said:
            old.hide()
        self._field.box.hide()
        self.delete.hide()
        tone = _tone(done)
        gone = not (done.still_open or done.unreadable)
        self.say_head(self.tr("Data deleted") if gone else self.windowTitle(), sign_of(tone), tone)
        self.outcome.say("\n".join(self._result(done)), tone)
        self.back.setText(self.tr("C&lose"))
        self.back.setDefault(True)
        self.back.setFocus()
        self.fit()

    def _words(self, count: int) -> tuple[str, ...]:
        return (
            self.tr(
                "The number, the references and the reasons of %n request(s) will be deleted for "
                "good.",
                "",
                count,
            ),
            self.tr(
                "What stays: when each request was made, how it ended, at which desk and by whom. "
                "The figures stay as they are."
            ),
            self.tr(
                "Not deleted: exported files, printed lists and slips, copies of the journal, and "
                "what the service itself keeps. See to these yourself."
            ),
            self.tr("This cannot be undone."),
        )

    def _result(self, done: ErasedNow) -> list[str]:
        said = [self.tr("The data of %n request(s) has been deleted.", "", len(done.erased))]
        if done.still_open:
            said.append(
                self.tr(
                    "%n request(s) are left because they have not ended yet: delete again when they have.",
                    "",
                    len(done.still_open),
                )
            )
        if done.unreadable:
            said.append(
                self.tr(
                    "%n request(s) are left because they were changed outside the program: "
                    "check the journal.",
                    "",
                    len(done.unreadable),
                )
            )
        return said

    def _typed(self, text: str) -> None:
        digits = "".join(sign for sign in text if sign.isdigit())
        self.delete.setEnabled(digits == self._ending)
        # Whoever has typed them means it; until then Enter keeps what is there.
        (self.delete if self.delete.isEnabled() else self.back).setDefault(True)

    def _confirm(self) -> None:
        self.delete.setEnabled(False)
        self.confirmed.emit()

    def _lay_out(self) -> None:
        for text in self._said:
            self.page.addWidget(text)
        self._said[-1].set_tone(Tone.BAD)
        self.page.addWidget(self._field.box)
        self.outcome = Notice()
        self.page.addWidget(self.outcome)
        self.page.addStretch(1)
        self.add_buttons(self.delete, self.back)
        self.typed.setFocus()


def _tone(done: ErasedNow) -> Tone:
    return Tone.WARNING if done.still_open or done.unreadable else Tone.GOOD
