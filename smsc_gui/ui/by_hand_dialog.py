"""Confirming a subscriber by hand: it needs a reason, and is marked as such everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from smsc_gui.core.second_person import is_pin
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.fields import field
from smsc_gui.ui.notice import Notice
from smsc_gui.ui.pin_field import pin_field
from smsc_gui.ui.surfaces import Text, button
from smsc_gui.ui.theme import Tone

LONGEST_REASON = 200


class ByHandDialog(Dialog):
    """`confirmed(id, reason)`: without a second person. `agreement_wanted(name, PIN)`: whether this one
    agrees; `agreed` or `refuse` is called with the answer.

    `verification`: its id; `subscriber`: for people. `needs_second`: whether a second person has to agree;
    who there is may become known later (`show_seconds`), the reason can be typed meanwhile. The PIN not: a
    wrong one counts against the person it is taken for.
    """

    confirmed = Signal(str, str)
    agreement_wanted = Signal(str, str)

    def __init__(
        self,
        verification: str,
        subscriber: str,
        parent: QWidget | None = None,
        *,
        needs_second: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_head(self.tr("Confirm by hand"), "user-check", Tone.WARNING, about=subscriber)
        self.verification = verification
        self._asks_second = needs_second
        self._busy = False
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.second = QComboBox()
        self.second.setEnabled(False)
        self.pin = pin_field()
        self.pin.setEnabled(False)
        self.said = Notice(Tone.BAD)
        self.confirm = button(self.tr("&Confirm by hand"), primary=True)
        self.back = button(self.tr("&Back"))
        self.confirm.setDefault(True)
        for one in (self.reason, self.pin):
            one.textChanged.connect(self._enable)
        self.confirm.clicked.connect(self._confirm)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self._enable()

    def show_seconds(self, names: Sequence[str]) -> None:
        """The second persons to choose from; at least one."""
        self.second.addItems(list(names))
        self._second_field.hint(
            self.tr("Somebody else has to agree; the journal keeps that name as well.")
        )
        for one in (self.second, self.pin):
            one.setEnabled(True)
        self._enable()

    def refuse(self, why: str) -> None:
        """The second person did not agree: says why, and lets it be tried again."""
        self._busy = False
        self.pin.clear()
        self.said.say(why)
        self.fit()
        self._enable()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason or self._busy:
            return
        if not self._asks_second:
            self.confirmed.emit(self.verification, reason)
            self.accept()
            return
        self._busy = True
        self.said.say("")  # the same refusal is a new one
        self._enable()
        self.agreement_wanted.emit(self.second.currentText(), self.pin.text())

    def _enable(self) -> None:
        agreed = not self._asks_second or (self.second.isEnabled() and is_pin(self.pin.text()))
        reason = bool(self.reason.text().strip())
        self.confirm.setEnabled(reason and agreed and not self._busy)

    def _lay_out(self) -> None:
        words = self.tr(
            "No call verifies this subscriber: you vouch for the number. The journal keeps "
            "your name and the reason, and the request counts as confirmed by hand, not as verified."
        )
        self.page.addWidget(Text(words))
        hint = self.tr("Such as: passport shown, number on contract.")
        self.page.addWidget(field(self.tr("&Reason"), self.reason, hint).box)
        if self._asks_second:
            self._add_second()
        self.page.addWidget(self.said)
        self.page.addStretch(1)
        self.add_buttons(self.back, self.confirm)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_second(self) -> None:
        asking = self.tr("Asking the keyring who can agree…")
        self._second_field = field(self.tr("&Second person"), self.second, asking)
        self.page.addWidget(self._second_field.box)
        self.page.addWidget(field(self.tr("That person’s &PIN"), self.pin).box)
