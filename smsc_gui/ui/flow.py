"""A row of controls that goes on in the next line where the first is full: texts may be twice as long."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """See the module. Hidden controls take no place.

    `spread`: while all fit in one line, the last stands at its end and the row is centred upright.
    """

    def __init__(self, spacing: int, *, spread: bool = False) -> None:
        super().__init__()
        self._spread = spread
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Qt's."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: all in one line."""
        hints = [_size(item) for item in self._items if not item.isEmpty()]
        width = sum(hint.width() + self.spacing() for hint in hints) - self.spacing()
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: the widest control alone."""
        least = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().setGeometry(rect)
        self._place(rect, move=True)
        if self._spread and self.sizeHint().width() <= rect.width():
            self._spread_out(rect)

    def _spread_out(self, rect: QRect) -> None:
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            place = item.geometry()
            place.moveTop(rect.top() + (self.sizeHint().height() - place.height()) // 2)
            if item is shown[-1] and len(shown) > 1:
                place.moveRight(rect.right())
            item.setGeometry(place)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Sets the controls in lines; the height they take."""
        at, line = rect.topLeft(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = _size(item)
            if at.x() > rect.x() and at.x() + hint.width() > rect.x() + rect.width():
                at, line = QPoint(rect.x(), at.y() + line + self.spacing()), 0
            width = min(hint.width(), max(rect.width(), item.minimumSize().width()))
            if move:
                item.setGeometry(QRect(at, QSize(width, hint.height())))
            at.setX(at.x() + width + self.spacing())
            line = max(line, hint.height())
        return at.y() + line - rect.y()


def _size(item: QLayoutItem) -> QSize:
    """What it would take, with texts that wrap at that width."""
    hint = item.sizeHint()
    if item.hasHeightForWidth():
        hint.setHeight(item.heightForWidth(hint.width()))
    return hint
