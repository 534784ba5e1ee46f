"""The strip under the card: the language the subscriber reads, and what the subscriber's screen shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsc_gui.ui.fields import plain
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.subscriber_texts import SPOKEN
from smsc_gui.ui.surfaces import Surface, Text, button
from smsc_gui.ui.theme import Space, Tone

SHORT = 42
"""Letters for which the status has room at the least."""


class SubscriberStrip(Surface):
    """`language_chosen(str)`: for the card that is shown. `taken_off()`: the screen is to go to rest."""

    language_chosen = Signal(str)
    taken_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.languages = QComboBox()
        for language, name in SPOKEN.items():
            self.languages.addItem(name, language)
        label = QLabel(self.tr("&Subscriber’s language"))
        label.setBuddy(self.languages)
        self.languages.setAccessibleName(plain(label.text()))
        self.status = Text("", Tone.MUTED)
        self.take_off = button(self.tr("Take o&ff"), quiet=True)
        self.take_off.setAccessibleDescription(
            self.tr("Takes the number off the subscriber’s screen.")
        )
        self.slip = Text("", Tone.MUTED)
        self.languages.activated.connect(self._choose)
        self.take_off.clicked.connect(self.taken_off)
        label.setMinimumHeight(
            self.languages.sizeHint().height()
        )  # so that it stands in its middle
        self._label = label
        # In one line where there is room for one; in several where there is not.
        self.status.setMinimumWidth(self.fontMetrics().averageCharWidth() * SHORT)
        self._screen = _row(self.status, self.take_off)
        self._lay_out()

    def show_language(self, language: str | None) -> None:
        """The language of the card that is shown; None where there is none to choose for."""
        for part in (self._label, self.languages):
            part.setVisible(language is not None)
        if language is not None and language != self.languages.currentData():
            self.languages.setCurrentIndex(self.languages.findData(language))

    def show_screen(self, status: str, tone: Tone, *, can_take_off: bool) -> None:
        """What is on the subscriber's screen; "" where it is not in use."""
        self._screen.setVisible(bool(status))
        self.status.say(status, tone)
        self.take_off.setVisible(can_take_off)

    def show_slip(self, word: str, tone: Tone = Tone.MUTED) -> None:
        """What became of the slip; "" for nothing to tell."""
        self.slip.say(word, tone)
        self.slip.setVisible(bool(word))

    def _choose(self, _index: int) -> None:
        self.language_chosen.emit(self.languages.currentData())

    def _lay_out(self) -> None:
        flow = Flow(Space.MEDIUM, spread=True)
        flow.addWidget(self._label)
        flow.addWidget(self.languages)
        flow.addWidget(self._screen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        layout.addLayout(flow)
        layout.addWidget(self.slip)
        self.show_slip("")


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.SMALL)
    for part in parts:
        layout.addWidget(part)
    return row
