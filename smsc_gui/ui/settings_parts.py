"""What the pages of the settings are made of: controls that each belong to one setting.

A change holds at once. What makes no sense is said below its control and is not saved; what the administrator
has set for this computer cannot be changed, and says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from smsc_gui.core.settings import NotSettings, Settings
from smsc_gui.ui.badge import Badge
from smsc_gui.ui.elided_combo import ElidedCombo
from smsc_gui.ui.fields import Field, field, without_mnemonic
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.theme import Space, Tone, Type

T = TypeVar("T")
LETTERS = 28
"""How wide a choice is at the least, in letters; longer ones are cut in the field, not in its list."""
WIDE, SHORT = 56, 24
"""How wide a field is at most, in letters: no wider than what is entered there."""

_WRONG = "wrong"
"""The property of a control whose text makes no sense: it stays, to be mended."""


@dataclass(frozen=True, slots=True)
class _Bound:
    name: str
    control: QWidget
    show: Callable[[Any], None]


class SettingsPage(QWidget):
    """See the module. A page lists its controls once; each follows `Preferences.changed` by itself."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._bound: list[_Bound] = []
        self.inside = column(self, margin=Space.LARGE, spacing=Space.LARGE)
        preferences.changed.connect(self._show)

    def show_now(self) -> None:
        """To be called when all controls are there."""
        self.inside.addStretch(1)
        self._show(self.preferences.settings)

    def put_away(self) -> None:
        """The page is not needed any more."""

    def focus_first(self) -> None:
        """Puts the focus where one begins."""
        first = next((one.control for one in self._bound if one.control.isEnabled()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def while_here(self, slot: Callable[[T], None]) -> Callable[[T], None]:
        """For answers from the background: they come to nobody once the page is gone."""
        return lambda answer: slot(answer) if isValid(self) else None

    def heading(self, text: str) -> None:
        """Begins a group."""
        self.inside.addWidget(Text(text, size=Type.LEAD, strong=True))

    def words(self, text: str, tone: Tone = Tone.MUTED) -> Text:
        """A paragraph."""
        made = Text(text, tone)
        self.inside.addWidget(made)
        return made

    def locked_words(self) -> str:
        """Why something cannot be changed here."""
        return self.tr("Set by the administrator for this computer.")

    def switch(self, name: str, label: str, hint: str = "") -> QCheckBox:
        """On or off."""
        box = QCheckBox(label)
        box.setAccessibleName(without_mnemonic(label))
        line = Text(self.hint_for(name, hint), Tone.MUTED, Type.SMALL)
        line.setVisible(bool(line.text()))
        line.setIndent(Space.LARGE + Space.TINY)
        box.setAccessibleDescription(line.text())
        together = QWidget()
        inside = column(together, spacing=Space.TINY)
        row = QHBoxLayout()
        row.setSpacing(Space.TINY)
        row.addWidget(box)
        if self.preferences.is_locked(name):
            row.addWidget(_lock())
        row.addStretch(1)
        inside.addLayout(row)
        inside.addWidget(line)
        self.inside.addWidget(together)
        self._bind(name, box, box.setChecked)
        # Not `clicked`: assistive technology toggles without a click.
        box.toggled.connect(lambda on: self.preferences.change(**{name: on}))
        return box

    def choice(self, name: str, label: str, options: Mapping[str, str], hint: str = "") -> Field:
        """One of several. `options`: what is shown, by what is set."""
        box = ElidedCombo(LETTERS)
        for value, shown in options.items():
            box.addItem(shown, value)
        made = self._add(name, label, box, hint)
        self._bind(name, box, partial(choose, box))
        box.activated.connect(lambda _row: self.preferences.change(**{name: box.currentData()}))
        return made

    def line(
        self,
        name: str,
        label: str,
        hint: str = "",
        wrong: str = "",
        *,
        read: Callable[[str], str] = str.strip,
    ) -> Field:
        """A line of text, taken when it is left or Enter is pressed. `wrong`: what is said of one that
        makes no sense. `read`: what it is taken as."""
        edit = QLineEdit()
        edit.setMaxLength(255)
        made = self._add(name, label, edit, hint)
        self._bind(name, edit, partial(_show_text, edit))
        edit.editingFinished.connect(lambda: self._take(name, made, read(edit.text()), hint, wrong))
        return made

    def text(self, name: str, label: str, hint: str = "", wrong: str = "") -> Field:
        """Several lines, taken when they are left."""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * 4 + 2 * Space.MEDIUM)
        made = self._add(name, label, edit, hint)
        self._bind(name, edit, partial(_show_lines, edit))
        left = _Left(edit)
        left.left.connect(lambda: self._take(name, made, edit.toPlainText().strip(), hint, wrong))
        return made

    def number(  # noqa: PLR0913, PLR0917 - a range with its words
        self,
        name: str,
        label: str,
        least: int,
        most: int,
        said: Callable[[int], str],
        hint: str = "",
    ) -> Field:
        """A whole number in a range, taken when it is left or Enter is pressed. `said`: with its unit."""
        box = QSpinBox()
        box.setRange(least, most)
        box.setKeyboardTracking(False)
        made = self._add(name, label, box, hint)
        self.narrow(box, SHORT)
        box.lineEdit().setTextMargins(Space.SMALL, 0, 0, 0)  # a style sheet cannot

        def show(value: float) -> None:
            box.setValue(round(value))
            box.setSuffix(said(round(value)).removeprefix(str(round(value))))

        self._bind(name, box, show)
        box.valueChanged.connect(lambda value: self.preferences.change(**{name: value}))
        return made

    def narrow(self, control: QWidget, letters: int = WIDE) -> None:
        """Keeps a field no wider than that."""
        control.setMaximumWidth(round(control.fontMetrics().averageCharWidth() * letters))

    def _add(self, name: str, label: str, control: QWidget, hint: str) -> Field:
        self.narrow(control)
        made = self.field_of(name, label, control, hint)
        self.inside.addWidget(made.box)
        return made

    def field_of(self, name: str, label: str, control: QWidget, hint: str = "") -> Field:
        """The field of this setting; one that is the administrator's shows a lock before its label."""
        made = field(label, control, self.hint_for(name, hint))
        layout = made.box.layout()
        if self.preferences.is_locked(name) and isinstance(layout, QVBoxLayout):
            row = QHBoxLayout()
            row.setSpacing(Space.TINY)
            row.addWidget(_lock())
            row.addWidget(made.label, 1)
            layout.insertLayout(0, row)
        return made

    def hint_for(self, name: str, hint: str) -> str:
        """What stands below the control of this setting."""
        if not self.preferences.is_locked(name):
            return hint
        return " ".join(part for part in (self.locked_words(), hint) if part)

    def _bind(self, name: str, control: QWidget, show: Callable[[Any], None]) -> None:
        self._bound.append(_Bound(name, control, show))
        control.setEnabled(not self.preferences.is_locked(name))

    def _take(self, name: str, made: Field, value: object, hint: str, wrong: str) -> None:
        if value == getattr(self.preferences.settings, name):
            made.hint(self.hint_for(name, hint))
            made.control.setProperty(_WRONG, False)
            return
        try:
            self.preferences.change(**{name: value})
        except NotSettings:
            made.problem(wrong)
            made.control.setProperty(_WRONG, True)
        else:
            made.hint(self.hint_for(name, hint))
            made.control.setProperty(_WRONG, False)

    def _show(self, settings: Settings) -> None:
        for one in self._bound:
            before = one.control.blockSignals(True)
            one.show(getattr(settings, one.name))
            one.control.blockSignals(before)


def _lock() -> Badge:
    return Badge("lock", Tone.MUTED, 1.0, ground=False)


class _Left(QObject):
    """`left()`: the focus has gone from a widget."""

    left = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


def choose(box: QComboBox, value: str) -> None:
    """Shows the option of this value; one that is not offered shows as it is."""
    row = box.findData(value)
    if row < 0:
        box.addItem(value, value)
        row = box.count() - 1
    box.setCurrentIndex(row)


def _show_text(edit: QLineEdit, text: str) -> None:
    if edit.text() != text and not edit.hasFocus() and not edit.property(_WRONG):
        edit.setText(text)
        edit.setCursorPosition(0)


def _show_lines(edit: QPlainTextEdit, text: str) -> None:
    if edit.toPlainText() != text and not edit.hasFocus() and not edit.property(_WRONG):
        edit.setPlainText(text)
