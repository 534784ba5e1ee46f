"""One verification's whole story, from the moment before its request was sent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from smsc_gui.core.journal_search import Column, Entry, Row
from smsc_gui.ui import glyphs
from smsc_gui.ui.failure_parts import PageScroll, breakable
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.journal_cells import Cells, column_name
from smsc_gui.ui.journal_story import Step, account_of, plain_text, steps
from smsc_gui.ui.surfaces import ShapeMark, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type

_TOP = Qt.AlignmentFlag.AlignTop
_LETTERS = 78
_MOST_OF_SCREEN = 0.9
_FACTS = (Column.REFERENCE, Column.ASSIGNED, Column.TOOK, Column.HOW)


class StoryDialog(QDialog):
    """`ask_again_wanted(Row)`: the button; the dialog has closed before. `cells`: whether to mask."""

    ask_again_wanted = Signal(object)

    def __init__(
        self, row: Row, story: Sequence[Entry], cells: Cells, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cells = cells
        self.row = row
        self._story = story
        self.copy = button(self.tr("&Copy"))
        self.ask_again = button("")
        self.close_button = button(self.tr("C&lose"), primary=True)
        self.close_button.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.ask_again.clicked.connect(self._ask_again)
        self.close_button.clicked.connect(self.reject)
        self._scroll: PageScroll | None = None
        self._whole = column(self, spacing=0)
        self._bar = self._buttons()
        self._whole.addWidget(self._bar)
        self.show_story(row, story)

    def show_story(self, row: Row, story: Sequence[Entry]) -> None:
        """Shows it as it stands now: it may go on while it is being read."""
        self.row, self._story = row, story
        title = self._cells.subscriber(row).replace("\u00a0", " ")
        self.setWindowTitle(title)
        self.ask_again.setText(
            self.tr("&Show its card") if row.state.is_open else self.tr("&Ask again")
        )
        self.ask_again.setVisible(not row.erased)
        before, self._scroll = self._scroll, PageScroll(self._page())
        self._whole.insertWidget(0, self._scroll, 1)
        if before is not None:
            place = before.verticalScrollBar().value()
            self._whole.removeWidget(before)
            before.deleteLater()
            self._scroll.verticalScrollBar().setValue(place)

    def text(self) -> str:
        """The story as plain text; numbers masked where they are masked on screen."""
        return plain_text(self._cells.lines(self.row).split("\n"), steps(self._story))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """As large as its texts need, within the screen."""
        if self._scroll is not None:
            screen = self.screen().availableSize() * _MOST_OF_SCREEN
            wide = self.fontMetrics().averageCharWidth() * _LETTERS + 2 * Space.LARGE
            width = min(max(wide, self._bar.minimumSizeHint().width()), screen.width())
            height = self._scroll.height_for(width) + self._bar.heightForWidth(width)
            self.resize(width, min(height + Space.MEDIUM, screen.height()))
            self._scroll.settle()
        self.close_button.setFocus()
        super().showEvent(event)

    def _page(self) -> QWidget:
        page = QWidget()
        layout = column(page, margin=Space.LARGE, spacing=Space.MEDIUM)
        layout.addLayout(self._heading())
        layout.addLayout(self._facts())
        layout.addLayout(_timeline(steps(self._story)))
        layout.addStretch(1)
        return page

    def _heading(self) -> Flow:
        shape, tone = glyphs.shape_of_state(self.row.state)
        mark = ShapeMark(1.4)
        mark.show_shape(shape, tone)
        state = QWidget()
        beside = QHBoxLayout(state)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.SMALL)
        beside.addWidget(mark)
        word = self._cells.text(self.row, Column.STATE)
        beside.addWidget(Text(word, tone, Type.LEAD, strong=True, wrap=False))
        head = Flow(Space.MEDIUM, spread=True)
        number = self._cells.subscriber(self.row)
        head.addWidget(Text(number, size=Type.TITLE, strong=True, wrap=False))
        head.addWidget(state)
        return head

    def _facts(self) -> QGridLayout:
        facts = [(column_name(one), self._cells.text(self.row, one)) for one in _FACTS]
        facts.append((self.tr("Account"), account_of(self._story)))
        grid = _grid()
        for place, (name, text) in enumerate([fact for fact in facts if fact[1]]):
            grid.addWidget(Text(name, Tone.MUTED, wrap=False), place, 0, _TOP)
            grid.addWidget(Text(breakable(text)), place, 1, _TOP)
        return grid

    def _buttons(self) -> QWidget:
        bar = QWidget()
        row = Flow(Space.SMALL)
        for one in (self.close_button, self.copy, self.ask_again):
            row.addWidget(one)
        layout = column(bar)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        layout.addLayout(row)
        return bar

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copy.setText(self.tr("Copied"))

    def _ask_again(self) -> None:
        self.accept()
        self.ask_again_wanted.emit(self.row)


def _timeline(told: Sequence[Step]) -> QGridLayout:
    grid = _grid()
    place = 0
    for step in told:
        if step.day:
            grid.addWidget(Text(step.day, Tone.MUTED, Type.SMALL), place, 0, 1, 2)
            place += 1
        grid.addWidget(Text(step.time, Tone.MUTED, wrap=False), place, 0, _TOP)
        grid.addWidget(_words(step), place, 1, _TOP)
        place += 1
    return grid


def _words(step: Step) -> QWidget:
    box = QWidget()
    layout = column(box, spacing=2)
    layout.addWidget(Text(breakable(step.title), strong=True))
    for line in step.lines:
        layout.addWidget(Text(breakable(line)))
    if step.who:
        layout.addWidget(Text(step.who, Tone.MUTED, Type.SMALL))
    return box


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(1, 1)
    return grid
