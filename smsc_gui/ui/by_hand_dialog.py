"""Confirming a subscriber by hand: it needs a reason, and is marked as such everywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from smsc_gui.ui.fields import field
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Type

LONGEST_REASON = 200


class ByHandDialog(QDialog):
    """`confirmed(id, reason)`. `verification`: its id; `subscriber`: for people."""

    confirmed = Signal(str, str)

    def __init__(self, verification: str, subscriber: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Confirm by hand"))
        self.verification = verification
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self._field = field(
            self.tr("&Reason"), self.reason, self.tr("Such as: passport shown, number on contract.")
        )
        self.confirm = button(self.tr("&Confirm by hand"), primary=True)
        self.back = button(self.tr("&Back"))
        self.confirm.setEnabled(False)
        self.confirm.setDefault(True)
        self.reason.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))
        self.confirm.clicked.connect(self._confirm)
        self.back.clicked.connect(self.reject)
        self._lay_out(subscriber)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.confirmed.emit(self.verification, reason)
            self.accept()

    def _lay_out(self, subscriber: str) -> None:
        layout = column(self, margin=Space.LARGE, spacing=Space.MEDIUM)
        layout.addWidget(Text(subscriber, size=Type.TITLE, strong=True))
        layout.addWidget(
            Text(
                self.tr(
                    "No call verifies this subscriber: you vouch for the number. The journal keeps "
                    "your name and the reason, and it is marked as confirmed by hand everywhere."
                )
            )
        )
        layout.addWidget(self._field.box)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.back)
        buttons.addWidget(self.confirm)
        layout.addLayout(buttons)
        self.setMinimumWidth(round(self.fontMetrics().averageCharWidth() * 62))
