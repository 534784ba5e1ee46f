"""A row of controls that goes on in the next line where the first is full: texts may be twice as long."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from smsc_gui.ui.item_layout import ItemLayout
from smsc_gui.ui.theme import Space

_ANY = 1 << 20
_Line = list[tuple[QLayoutItem, QSize]]


class Flow(ItemLayout):
    """See the module. Hidden controls take no place.

    `spread`: while all fit in one line, the last stands at its end.
    """

    def __init__(self, spacing: int, *, spread: bool = False) -> None:
        super().__init__(spacing)
        self._spread = spread
        self._apart: QWidget | None = None
        self.invalidate()

    def add_apart(self, widget: QWidget) -> None:
        """Adds the last one, away from the others: it always stands at the end of its line."""
        self.addWidget(widget)
        self._apart = widget

    def invalidate(self) -> None:
        """Qt's: to be measured anew. Until then it is asked for the same again and again."""
        self._known: dict[int, list[_Line]] = {}
        self._least: QSize | None = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Qt's."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        lines = self._lines(width)
        between = self.spacing() * (len(lines) - 1) if lines else 0
        return sum(_height(line) for line in lines) + between

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: all in one line."""
        lines = self._lines(_ANY)
        if not lines:
            return QSize(0, 0)
        width = sum(size.width() for _, size in lines[0]) + self.spacing() * (len(lines[0]) - 1)
        return QSize(width, _height(lines[0]))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: the widest control alone."""
        if self._least is None:
            self._least = QSize(0, 0)
            for item in self._items:
                if not item.isEmpty():
                    self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().setGeometry(rect)
        lines, top = self._lines(rect.width()), rect.top()
        for line in lines:
            self._set(line, rect.left(), top)
            top += _height(line) + self.spacing()
        if lines and self._ends_its_line(lines):
            last = lines[-1][-1][0]
            place = last.geometry()
            place.moveRight(rect.right())
            last.setGeometry(place)

    def _ends_its_line(self, lines: list[_Line]) -> bool:
        """Whether the last one does."""
        if self._spread and len(lines) == 1 and len(lines[0]) > 1:
            return True
        return self._apart is not None and lines[-1][-1][0].widget() is self._apart

    def _lines(self, width: int) -> list[_Line]:
        """What stands beside each other."""
        known = self._known.get(width)
        if known is None:
            known = self._known[width] = self._measured(width)
        return known

    def _measured(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, width)
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _set(self, line: _Line, left: int, top: int) -> None:
        """The lower ones in the middle of the higher."""
        height = _height(line)
        for item, size in line:
            item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
            left += size.width() + self.spacing()


def least_width(*controls: QWidget) -> int:
    """What they need beside each other, and a little."""
    return sum(one.minimumSizeHint().width() + Space.SMALL for one in controls)


def _height(line: _Line) -> int:
    return max(size.height() for _, size in line)


def _size(item: QLayoutItem, width: int) -> QSize:
    """What it takes where there is so much room at most: texts wrap at that."""
    hint = item.sizeHint()
    hint.setWidth(min(hint.width(), max(width, item.minimumSize().width())))
    if item.hasHeightForWidth():
        hint.setHeight(item.heightForWidth(hint.width()))
    return hint
