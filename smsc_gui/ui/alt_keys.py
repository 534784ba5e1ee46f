"""Alt and a letter are for the control that has it underlined: where there is none they write nothing."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_HAVE_LETTERS = sys.platform != "darwin"
"""There Option and a letter write another letter, and no control has one."""


class AltPasses(QObject):
    """Hands on what `field` would write, as Qt has it. Lives as long as the field.

    Ctrl with Alt is AltGr on Windows, and writes.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        if _HAVE_LETTERS:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            has_alt = event.modifiers() & (_ALT | _CONTROL) == _ALT
            if has_alt and event.text() and event.text().isprintable():
                event.ignore()  # Qt offers it to the parent then
                return True
        return super().eventFilter(watched, event)
