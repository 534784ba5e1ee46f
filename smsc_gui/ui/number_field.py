"""The field a phone number is typed into: put into groups at once, the caret kept at its digit."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from smsc_gui.core.phone_typing import typed
from smsc_gui.ui.theme import Type, set_type

_WHOLE: Final = "+000 00 000 00 00 "
"""As much as the digits take, and a little."""


class NumberField(QLineEdit):
    """`country`: ISO 3166, for numbers without a country code. `left()`: it has the focus no longer."""

    left = Signal()

    def __init__(self, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._size = Type.ENTRY
        set_type(self, self._size, digits=True)
        self.textEdited.connect(self._group)

    def set_country(self, country: str) -> None:
        """What is typed from now on is put into this country's groups."""
        self._country = country

    def set_size(self, size: Type) -> None:
        """How large the digits are."""
        if size is not self._size:
            self._size = size
            set_type(self, size, digits=True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. With another style sheet Qt puts the font back that was there before the first paint."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            set_type(self, self._size, digits=True)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: a whole number is always seen."""
        hint = super().minimumSizeHint()
        needed = self.fontMetrics().horizontalAdvance(_WHOLE)
        return QSize(max(hint.width(), needed), hint.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().focusOutEvent(event)
        self.left.emit()

    def _group(self, text: str) -> None:
        shown, caret = typed(text, self.cursorPosition(), self._country)
        if shown != text:
            self.setText(shown)
            self.setCursorPosition(caret)
