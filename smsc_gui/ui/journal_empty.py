"""What stands where the journal's table would be while there is nothing in it: why, and what to do."""

from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.badge import Badge
from smsc_gui.ui.surfaces import Surface, Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type


class Nothing(Enum):
    """Why there is no table."""

    READING = auto()
    EMPTY = auto()
    NOT_FOUND = auto()
    FAILED = auto()


_PICTURES: Final = MappingProxyType(
    {
        Nothing.READING: ("scroll-text", Tone.ACCENT),
        Nothing.EMPTY: ("scroll-text", Tone.ACCENT),
        Nothing.NOT_FOUND: ("search-x", Tone.ACCENT),
        Nothing.FAILED: ("triangle-alert", Tone.BAD),
    }
)


class NothingShown(Surface):
    """`acted(Nothing)`: the button was pressed that goes with it."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._why = Nothing.READING
        self.picture = Badge("scroll-text", size=3.6)
        self.title = Text("", Tone.PLAIN, Type.TITLE)
        self.text = Text("", Tone.MUTED)
        self.button = button("")
        for one in (self.title, self.text):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button.clicked.connect(lambda: self.acted.emit(self._why))
        layout = column(self, margin=Space.HUGE, spacing=Space.MEDIUM)
        layout.addStretch()
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()
        self.tell(Nothing.READING)

    @property
    def why(self) -> Nothing:
        """What it tells."""
        return self._why

    def tell(self, why: Nothing) -> None:
        """Says why nothing is shown."""
        self._why = why
        title, text, act = {
            Nothing.READING: ("", "", ""),
            Nothing.EMPTY: (
                self.tr("The journal is empty."),
                self.tr("Every request stands here from the moment before it is sent."),
                self.tr("&Go to the number"),
            ),
            Nothing.NOT_FOUND: (
                self.tr("Nothing is found."),
                self.tr("Check what is typed, or choose another state or other days."),
                self.tr("&Clear the search"),
            ),
            Nothing.FAILED: (
                self.tr("The journal cannot be read."),
                self.tr(
                    "Another program may hold its file just now, or the file is damaged. If it stays so, "
                    "tell the administrator."
                ),
                self.tr("Try a&gain"),
            ),
        }[why]
        name, tone = _PICTURES[why]
        self.picture.show_icon(name, tone)
        self.picture.setVisible(bool(title))
        self.title.say(title)
        self.text.say(text)
        self.button.setText(act)
        self.button.setVisible(bool(act))
