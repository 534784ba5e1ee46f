"""A short answer on the page itself: what was done, what is wrong, what to know before going on."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.ui.badge import Badge
from smsc_gui.ui.surfaces import Surface, Text
from smsc_gui.ui.theme import Radius, Space, Tone

_ICONS: Final = MappingProxyType(
    {Tone.GOOD: "check", Tone.WARNING: "triangle-alert", Tone.BAD: "triangle-alert"}
)
_SIZE = 1.15


class Notice(Surface):
    """It takes no place while there is nothing to say."""

    radius = Radius.CONTROL

    def __init__(self, tone: Tone = Tone.MUTED, parent: QWidget | None = None) -> None:
        super().__init__(tone, parent)
        self._mark = Badge(_ICONS.get(tone, "info"), tone, _SIZE, ground=False)
        self._words = Text("", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Says this; "" hides it."""
        if tone is not None:
            self.set_tone(tone)
            self._mark.show_icon(_ICONS.get(tone, "info"), tone)
        self._words.say(text, tone)
        self.setVisible(bool(text))
