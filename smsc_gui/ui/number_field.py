"""The field a phone number is typed into: put into groups at once, the caret kept at its digit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from smsc_gui.core.phone_typing import typed
from smsc_gui.ui.theme import Type, set_type


class NumberField(QLineEdit):
    """`country`: ISO 3166, for numbers without a country code."""

    def __init__(self, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        set_type(self, Type.ENTRY, digits=True)
        self.textEdited.connect(self._group)

    def set_country(self, country: str) -> None:
        """What is typed from now on is put into this country's groups."""
        self._country = country

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt and a letter is meant for a button, also when it has just gone."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text().isalpha():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _group(self, text: str) -> None:
        shown, caret = typed(text, self.cursorPosition(), self._country)
        if shown != text:
            self.setText(shown)
            self.setCursorPosition(caret)
