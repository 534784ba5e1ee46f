"""About the program: its version, where it keeps what, and what it is built of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from smsc_gui import __version__
from smsc_gui.ui import glyphs
from smsc_gui.ui.failure_parts import breakable
from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.licences import Library
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Space, Tone, Type

_ICON = 48


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the program keeps what. `machine`: the administrator's settings, which need not be there."""

    settings: Path
    journal: Path
    log: Path
    machine: Path


class About(HelpDialog):
    """See the module. `show_libraries` follows when they have been read."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=104)
        version = self.tr("Version {version}").format(version=__version__)
        self.say_head(self.tr("SMSC Call Verify"), about=version)
        self.put_mark(_program_mark())
        self._libraries: Sequence[Library] = ()
        self.list = QListWidget()
        self.licence = Text(strong=True)
        self.text = QPlainTextEdit()
        words = self.tr(
            "Makes sure that a phone number really is the subscriber’s, by a call that the subscriber "
            "makes."
        )
        self.page.addWidget(Text(words))
        self.page.addWidget(Text(self.tr("Where the data is"), size=Type.LEAD, strong=True))
        self.page.addLayout(self._places(kept))
        self.page.addWidget(Text(self.tr("What it is made of"), size=Type.LEAD, strong=True))
        self.page.addLayout(self._parts(), 1)
        self.list.currentRowChanged.connect(self._show_text)

    def show_libraries(self, libraries: Sequence[Library]) -> None:
        """The parts and their licences."""
        self._libraries = libraries
        self.list.clear()
        for one in libraries:
            item = QListWidgetItem(f"{one.name} {one.version}")
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _places(self, kept: Kept) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Settings"), kept.settings),
            (self.tr("Set by the administrator"), kept.machine),
            (self.tr("Journal"), kept.journal),
            (self.tr("Log"), kept.log),
        )
        for row, (name, path) in enumerate(rows):
            shown = Text(breakable(str(path)))
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(f"{name}: {path}")
            grid.addWidget(Text(name, Tone.MUTED, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
        secrets = Text(
            self.tr("API keys and passwords are in the system’s keyring alone."), Tone.MUTED
        )
        grid.addWidget(secrets, len(rows), 0, 1, 2)
        return grid

    def _parts(self) -> QHBoxLayout:
        self.list.setAccessibleName(self.tr("Libraries"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(self.tr("One moment…"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSpacing(Space.TINY // 2)
        high = self.fontMetrics().lineSpacing() * 12
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        beside = QVBoxLayout()
        beside.addWidget(self.licence)
        beside.addWidget(self.text, 1)
        self.list.setMinimumHeight(high)
        row.addWidget(self.list, 2)
        row.addLayout(beside, 5)
        return row

    def _show_text(self, row: int) -> None:
        if 0 <= row < len(self._libraries):
            chosen = self._libraries[row]
            self.licence.say(chosen.licence)
            text = chosen.text
            self.text.setPlainText(text or self.tr("Its authors gave no text along with it."))


def _program_mark() -> QLabel:
    mark = QLabel()
    mark.setPixmap(glyphs.program_icon().pixmap(_ICON, _ICON))
    return mark
