"""The field that a PIN is entered into."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from smsc_gui.core.second_person import LONGEST_PIN


def pin_field() -> QLineEdit:
    """Digits only, and none of them shown."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(LONGEST_PIN)
    made.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    made.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), made))
    return made
