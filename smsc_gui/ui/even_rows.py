"""Things of one width in as many rows as they need: tiles."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem

from smsc_gui.ui.item_layout import ItemLayout


class EvenRows(ItemLayout):
    """As many in a row as there is room for, all equally wide, those of one row equally high.

    `least`: so wide they are at least where that leaves one of them its place.
    """

    def __init__(self, spacing: int, least: int = 0) -> None:
        super().__init__(spacing)
        self._least = least

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Qt's."""
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: all in one row."""
        count, least = max(1, len(self._items)), max(self._least, self.minimumSize().width())
        width = count * least + (count - 1) * self.spacing()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: the widest alone."""
        least = QSize(0, 0)
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Sets the rows one below the other; the height they take."""
        columns = self._columns(rect.width())
        width = (rect.width() - (columns - 1) * self.spacing()) // columns
        top = rect.top()
        for first in range(0, len(self._items), columns):
            row = self._items[first : first + columns]
            height = max(_height(item, width) for item in row)
            if move:
                for place, item in enumerate(row):
                    left = rect.left() + place * (rect.width() + self.spacing()) // columns
                    item.setGeometry(QRect(left, top, width, height))
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.top())

    def _columns(self, width: int) -> int:
        """How many fit, spread evenly: six where five fit are two rows of three."""
        least = max(1, self._least, self.minimumSize().width())
        fit = max(1, (width + self.spacing()) // (least + self.spacing()))
        rows = -(-len(self._items) // fit)
        return max(1, -(-len(self._items) // max(1, rows)))


def _height(item: QLayoutItem, width: int) -> int:
    # What is hinted is for another width, in which texts wrap.
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
