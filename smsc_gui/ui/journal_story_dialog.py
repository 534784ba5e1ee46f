"""One verification's whole story, from the moment before its request was sent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from smsc_gui.core.journal_search import Column, Entry, Row
from smsc_gui.ui import glyphs
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.failure_parts import breakable
from smsc_gui.ui.journal_cells import Cells, column_name
from smsc_gui.ui.journal_story import Step, account_of, plain_text, steps
from smsc_gui.ui.surfaces import ShapeMark, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type

_TOP = Qt.AlignmentFlag.AlignTop
_LETTERS = 78
_MARK = 2.2
_FACTS = (Column.REFERENCE, Column.ASSIGNED, Column.TOOK, Column.HOW)


class StoryDialog(Dialog):
    """`ask_again_wanted(Row)`: the button; the dialog has closed before. `cells`: whether to mask."""

    ask_again_wanted = Signal(object)

    def __init__(
        self, row: Row, story: Sequence[Entry], cells: Cells, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, letters=_LETTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cells = cells
        self.row = row
        self._story = story
        self.copy = button(self.tr("&Copy"), icon="copy")
        self.ask_again = button("")
        self.close_button = button(self.tr("C&lose"), primary=True)
        self.close_button.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.ask_again.clicked.connect(self._ask_again)
        self.close_button.clicked.connect(self.reject)
        self._mark = ShapeMark(_MARK)
        self.put_mark(self._mark)
        self._told: QWidget | None = None
        self.page.addStretch(1)
        self.add_buttons(self.copy, self.ask_again, self.close_button)
        self.close_button.setFocus()
        self.show_story(row, story)

    def show_story(self, row: Row, story: Sequence[Entry]) -> None:
        """Shows it as it stands now: it may go on while it is being read."""
        self.row, self._story = row, story
        title = self._cells.subscriber(row).replace("\u00a0", " ")
        shape, tone = glyphs.shape_of_state(row.state)
        self._mark.show_shape(shape, tone)
        self.say_head(title, about=self._cells.text(row, Column.STATE))
        self.about.set_tone(tone)
        self.ask_again.setText(
            self.tr("&Show its card") if row.state.is_open else self.tr("&Ask again")
        )
        self.ask_again.setVisible(not row.erased)
        before, self._told = self._told, self._page()
        self.page.insertWidget(1, self._told)
        if before is not None:
            self.page.removeWidget(before)
            before.deleteLater()

    def text(self) -> str:
        """The story as plain text; numbers masked where they are masked on screen."""
        return plain_text(self._cells.lines(self.row).split("\n"), steps(self._story))

    def _page(self) -> QWidget:
        page = QWidget()
        layout = column(page, spacing=Space.MEDIUM)
        layout.addLayout(self._facts())
        layout.addLayout(_timeline(steps(self._story)))
        return page

    def _facts(self) -> QGridLayout:
        facts = [(column_name(one), self._cells.text(self.row, one)) for one in _FACTS]
        facts.append((self.tr("Account"), account_of(self._story)))
        grid = _grid()
        for place, (name, text) in enumerate([fact for fact in facts if fact[1]]):
            grid.addWidget(Text(name, Tone.MUTED, wrap=False), place, 0, _TOP)
            grid.addWidget(Text(breakable(text)), place, 1, _TOP)
        return grid

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
    layout = column(box, spacing=Space.TINY)
    layout.addWidget(_sentence(step.title, strong=True))
    for line in step.lines:
        layout.addWidget(_sentence(line))
    if step.who:
        layout.addWidget(Text(step.who, Tone.MUTED, Type.SMALL))
    return box


def _sentence(text: str, *, strong: bool = False) -> Text:
    """A screen reader says it without what is only for the eye."""
    made = Text(breakable(text), strong=strong)
    made.setAccessibleName(text.replace("\u00a0", " "))
    return made


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(1, 1)
    return grid
