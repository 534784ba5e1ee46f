"""Several things in one place, one of which is shown."""

from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """As a `QStackedWidget`, of which a screen reader says "layered pane" when the focus comes into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Qt's: one more; the first is shown."""
        self._layout.addWidget(widget)

    def currentWidget(self) -> QWidget | None:  # noqa: N802 - Qt's name
        """Qt's: the one that is shown."""
        shown = self._layout.currentWidget()
        if shown is not None:
            # PySide has made it the layout's: docs/adr/0023-whom-python-holds.md. Qt changes nothing.
            shown.setParent(self)
        return shown

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Qt's: shows this one."""
        self._layout.setCurrentWidget(widget)

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802 - Qt's name
        """Qt's: shows the one that was added as the `index`-th."""
        self._layout.setCurrentIndex(index)
