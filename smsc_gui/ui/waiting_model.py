"""The verifications as the list shows them: those under way, the newest on top; below them what has ended,
what ended last on top, however it ended.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import messages
from smsc_gui.ui.card_texts import doubtful_call
from smsc_gui.ui.spoken import in_sentence, spoken
from smsc_gui.ui.tool_tip import plain

VERIFICATION: Final = Qt.ItemDataRole.UserRole
"""The role under which a row's `Verification` is found."""

_SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_Order = tuple[bool, float, int]


class WaitingModel(QAbstractListModel):
    """See the module. A change costs the same with one row and with thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []  # the last row first, so that a new one is added at the end
        self._order: dict[str, _Order] = {}
        self._all: dict[str, Verification] = {}
        self._added = 0

    def take_all(self, verifications: Iterable[Verification]) -> None:
        """Starts with these, oldest first."""
        self.beginResetModel()
        self._ids.clear()
        self._order.clear()
        self._all.clear()
        for one in verifications:
            self._number(one)
        self._ids.extend(sorted(self._all, key=self._order.__getitem__))
        self.endResetModel()

    def take(self, verification: Verification) -> None:
        """Shows a new verification, or what became of a known one."""
        if verification.id in self._all:
            self._all[verification.id] = verification
            self._sort_in(verification)
            index = self.index_of(verification.id)
            self.dataChanged.emit(index, index)
            return
        self._number(verification)
        at = bisect_left(self._ids, self._order[verification.id], key=self._order.__getitem__)
        row = len(self._ids) - at
        self.beginInsertRows(_NOWHERE, row, row)
        self._ids.insert(at, verification.id)
        self.endInsertRows()

    def keep_only(self, known: Mapping[str, Verification]) -> None:
        """Drops the rows of what is not known any more."""
        if len(known) == len(self._ids):
            return
        for old in [one for one in self._ids if one not in known]:
            row = self.index_of(old).row()
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._ids[len(self._ids) - 1 - row], self._all[old], self._order[old]
            self.endRemoveRows()

    def index_of(self, verification: str) -> QModelIndex:
        """Where the verification with this id is; an invalid index when it is not there."""
        order = self._order.get(verification)
        if order is None:
            return QModelIndex()
        at = bisect_left(self._ids, order, key=self._order.__getitem__)
        return self.index(len(self._ids) - 1 - at)

    def verification(self, index: Index) -> Verification | None:
        """The verification of a row."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._all[self._ids[len(self._ids) - 1 - index.row()]]

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's. What a screen reader says has the number to call as well."""
        verification = self.verification(index)
        if verification is None:
            return None
        if role == VERIFICATION:
            return verification
        if role == Qt.ItemDataRole.ToolTipRole:  # the list may be too narrow for a reference
            return plain(str(self.data(index)))
        if role in {Qt.ItemDataRole.DisplayRole, _SPOKEN}:
            parts = [
                spoken(verification.subscriber),
                messages.state_name(verification.state),
                doubtful_call(verification),
                verification.reference,
                self._number_to_call(verification) if role == _SPOKEN else "",
            ]
            return ", ".join(part for part in parts if part)
        return None

    def _number_to_call(self, of: Verification) -> str:
        """Only while it is one: nobody is to call it after that."""
        if of.state is not State.WAITING:
            return ""
        return self.tr("number to call {number}").format(number=in_sentence(of.assigned))

    def _number(self, one: Verification) -> None:
        """A new one, by the order in which they come."""
        self._order[one.id] = _order(one, self._added)
        self._added += 1
        self._all[one.id] = one

    def _sort_in(self, one: Verification) -> None:
        """Moves its row where it ended, or got its number late after all."""
        order = _order(one, self._order[one.id][-1])
        if order == self._order[one.id]:
            return
        row = self.index_of(one.id).row()
        rest = [known for known in self._ids if known != one.id]
        at = bisect_left(rest, order, key=self._order.__getitem__)
        there = len(rest) - at
        if there == row:
            self._order[one.id] = order
            return
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, there + 1 if there > row else there)
        self._order[one.id] = order
        rest.insert(at, one.id)
        self._ids = rest
        self.endMoveRows()


def _order(of: Verification, added: int) -> _Order:
    """What is higher stands above. What has ended goes by the clock that the list shows it by."""
    is_open = of.state.is_open
    return is_open, 0.0 if is_open or of.ended is None else of.ended.wall, added
