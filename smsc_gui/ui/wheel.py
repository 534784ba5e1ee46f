"""The mouse wheel scrolls the page, and changes no choice, number or date that it happens to pass over."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelPasses(QObject):
    """Hands the wheel on to what is around `control`, focus or not; a page is scrolled, nothing is changed.

    Lives as long as the control. Keys, clicks and the open list of a choice stay as they are.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        if control.focusPolicy() is Qt.FocusPolicy.WheelFocus:
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()  # Qt offers it to the parent then
            return True
        return super().eventFilter(watched, event)
