"""The journal's table as Qt's views see it: as many rows as were found, read as they come into view."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smsc_gui.core.journal_search import PAGE, Row
from smsc_gui.ui.journal_cells import COLUMNS, Cells, column_name
from smsc_gui.ui.journal_found import Found
from smsc_gui.ui.tool_tip import plain

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
NEAR: Final = PAGE
"""So many rows above and below its old place a row is looked for when others came in between."""


class JournalModel(QAbstractTableModel):
    """See the module. A row that has not been read yet has no texts."""

    def __init__(self, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.found = Found(())
        self._count = 0  # what the views know of; while rows come and go it is not that of `found`

    def begin(self, found: Found) -> None:
        """Shows the answer to another question."""
        self.beginResetModel()
        self.found = found
        self._count = found.count
        self.endResetModel()

    def follow(self, found: Found, anchors: Iterable[int]) -> int:
        """Shows a newer answer to the same question; how many rows came in above (or went, if negative).

        `anchors`: positions that are looked at, the topmost first; what came in above is told by the first
        of their rows that is still there. What is chosen moves along with its row.
        """
        moved = self._moved(found, anchors)
        self.found = found
        if moved > 0:
            self._insert(0, moved)
        elif moved < 0:
            self._remove(0, -moved)
        more = found.count - self._count
        if more > 0:
            self._insert(self._count, more)
        elif more < 0:
            self._remove(found.count, -more)
        self._all_changed()
        return moved

    def take(self, pages: Mapping[int, Sequence[Row]]) -> None:
        """Pages were read."""
        for number, rows in pages.items():
            self.found.take(number, rows)
            self._changed(number * PAGE, min((number + 1) * PAGE, self._count) - 1)

    def mask(self, *, masked: bool) -> None:
        """Shows numbers whole, or their endings only."""
        if masked is not self._cells.masked:
            self._cells.masked = masked
            self._all_changed()

    def row(self, index: Index) -> Row | None:
        """The row of an index, when there is one and it has been read."""
        return self.found.row(index.row()) if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's. In the first column a screen reader says the whole row."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells.shown(row, COLUMNS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:  # in full, whatever the room
            return plain(self._cells.text(row, COLUMNS[index.column()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            first = index.column() == 0
            return (
                self._cells.whole(row) if first else self._cells.text(row, COLUMNS[index.column()])
            )
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Qt's."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return column_name(COLUMNS[section])
        return None

    def _moved(self, found: Found, anchors: Iterable[int]) -> int:
        for position in anchors:
            row = self.found.row(position)
            if row is not None:
                near = _outwards(position, found.count)
                place = found.place_of(row.id, near)
                if place is not None:
                    return place - position
        return 0

    def _insert(self, at: int, many: int) -> None:
        self.beginInsertRows(_NOWHERE, at, at + many - 1)
        self._count += many
        self.endInsertRows()

    def _remove(self, at: int, many: int) -> None:
        self.beginRemoveRows(_NOWHERE, at, at + many - 1)
        self._count -= many
        self.endRemoveRows()

    def _all_changed(self) -> None:
        self._changed(0, self._count - 1)

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))


def _outwards(position: int, count: int) -> Iterable[int]:
    """Positions around this one, the nearest first."""
    for distance in range(NEAR):
        for place in {position - distance, position + distance}:
            if 0 <= place < count:
                yield place
