"""What the layouts of our own have in common."""

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class ItemLayout(QLayout):
    """Holds what is added; where each stands, and in which size, says whoever derives from it."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Qt's, with an item of Python's making: of one that Qt makes nobody tells Python when it has gone,
        and another one at the same address is taken for it (PySide 6.11)."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Qt's."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        return True
