"""Enter that is held down is pressed once: what it sends goes out once."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HeldEnter(QObject):
    """Keeps from `control` the Enters that the keyboard repeats by itself. Lives as long as the control.

    Qt presses a button, and tells of Enter in a line, with each of them.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.isAutoRepeat() and event.key() in _ENTERS
        return super().eventFilter(watched, event)
