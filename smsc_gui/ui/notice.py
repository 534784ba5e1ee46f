"""A short answer on the page itself: what was done, what is wrong, what to know before going on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.ui.announce import announce
from smsc_gui.ui.badge import Badge, sign_of
from smsc_gui.ui.surfaces import Surface, Text
from smsc_gui.ui.theme import Radius, Space, Tone

_SIZE = 1.15


class Aloud(Text):
    """Words that answer what was done, on screen and aloud. It takes no place while there is none.

    Aloud once, when they come and somebody can see them; at once where something went wrong (`Tone.BAD`).
    Give it its parent before its words: Qt shows what has none in a window of its own.
    """

    def __init__(self, tone: Tone = Tone.PLAIN) -> None:
        super().__init__("", tone)
        self.hide()

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Says this; "" hides it."""
        is_new = text not in {"", self.text()}
        super().say(text, tone)
        self.setVisible(bool(text))
        if is_new and self.isVisible():
            announce(self, text, urgent=self.tone is Tone.BAD)


class Notice(Surface):
    """It takes no place while there is nothing to say. `aloud`: as `Aloud`; else whoever has it announces."""

    radius = Radius.CONTROL

    def __init__(
        self, tone: Tone = Tone.MUTED, parent: QWidget | None = None, *, aloud: bool = True
    ) -> None:
        super().__init__(tone, parent)
        self._mark = Badge(sign_of(tone), tone, _SIZE, ground=False)
        self._words = Aloud(tone) if aloud else Text("", tone)
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
            self._mark.show_icon(sign_of(tone), tone)
        self.setVisible(bool(text))
        self._words.say(text, tone)
