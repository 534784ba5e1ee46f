"""The list of verifications in progress and lately ended. What is chosen in it is the staff's."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QLabel, QListView, QWidget

from smsc_gui.core.clock import Moment
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.fields import without_mnemonic
from smsc_gui.ui.ring import whole_seconds
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.theme import Space, Tone, Type, set_type
from smsc_gui.ui.waiting_delegate import WaitingDelegate
from smsc_gui.ui.waiting_model import WaitingModel


class WaitingList(QWidget):
    """`chosen(id)`: staff want to see another card. `now`: the moment that it shows, until `show_at`."""

    chosen = Signal(str)

    def __init__(self, now: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WaitingModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self._delegate = WaitingDelegate(lambda: self._at, self.view.is_wanted, self)
        self.view.setItemDelegate(self._delegate)
        self._at = now
        self._seconds: dict[str, int] = {}
        self._heading = QLabel(self.tr("In &progress and recent"))
        self._heading.setBuddy(self.view)
        self._heading.setWordWrap(True)
        set_type(self._heading, Type.BODY, strong=True)
        self.view.setAccessibleName(without_mnemonic(self._heading.text()))
        self._empty = Text(self.tr("Nobody is waiting."), Tone.MUTED, Type.SMALL)
        layout = column(self, spacing=Space.SMALL)
        layout.addWidget(self._heading)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._show_whether_empty()

    @property
    def current(self) -> str:
        """The id of the chosen verification; empty when none is."""
        verification = self.model.verification(self.view.currentIndex())
        return verification.id if verification else ""

    def choose(self, verification: str) -> None:
        """Chooses one, without taking the focus."""
        index = self.model.index_of(verification)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def take(self, verification: Verification) -> None:
        """Shows a new verification, or what became of one."""
        self.model.take(verification)
        self._show_whether_empty()

    def take_all(self, known: Mapping[str, Verification]) -> None:
        """Starts with these."""
        self.model.take_all(known.values())
        self._show_whether_empty()

    def keep_only(self, known: Mapping[str, Verification]) -> None:
        """Drops what is forgotten."""
        self.model.keep_only(known)
        self._show_whether_empty()

    def show_at(self, now: Moment) -> None:
        """Shows how things stand at this moment; paints only the visible rows that show another second."""
        self._at = now
        before, self._seconds = self._seconds, {}
        for index, one in self._waiting_in_view():
            self._seconds[one.id] = whole_seconds(one.time_left(now))
            if self._seconds[one.id] != before.get(one.id):
                self.view.update(index)

    def _waiting_in_view(self) -> Iterator[tuple[QModelIndex, Verification]]:
        """From the topmost row that is seen."""
        foot = self.view.viewport().height()
        index = self.view.indexAt(QPoint(0, 0))
        while index.isValid() and self.view.visualRect(index).top() < foot:
            one = self.model.verification(index)
            if one is not None and one.state is State.WAITING:
                yield index, one
            index = index.siblingAtRow(index.row() + 1)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        verification = self.model.verification(current)
        self.chosen.emit(verification.id if verification else "")

    def _show_whether_empty(self) -> None:
        empty = self.model.rowCount() == 0
        self._empty.setVisible(empty)
        self.view.setVisible(not empty)


class _View(QListView):
    """Qt goes through every row between the topmost and the lowest that is to be painted: `is_wanted` says
    which of them are.
    """

    def __init__(self) -> None:
        super().__init__()
        self._wanted = QRegion()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)  # one row is measured, not each of a thousand
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)

    def is_wanted(self, row: QRect) -> bool:
        """Whether any of this row is to be painted. Only while the view paints."""
        return self._wanted.intersects(row)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        self._wanted = event.region()
        super().paintEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: it takes what the form leaves."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: a row and a half, so that one sees that there are more."""
        return QSize(0, self.fontMetrics().height() * 3 + Space.LARGE)
