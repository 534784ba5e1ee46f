"""The strip under the card: the language the subscriber reads, and what the subscriber's screen shows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from smsc_gui.ui.elided_text import ElidedText
from smsc_gui.ui.fields import labelled
from smsc_gui.ui.subscriber_texts import spoken
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.theme import Space, Tone, colours

_ONE_LINE = 480
"""Width from which on all stand in one line, in device-independent pixels."""


class SubscriberStrip(QWidget):
    """`language_chosen(str)`: for the card that is shown. `taken_off()`: the screen is to go to rest."""

    language_chosen = Signal(str)
    taken_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.languages = QComboBox()
        for language, name in spoken().items():
            self.languages.addItem(name, language)
        self._label = labelled(self.tr("&Subscriber’s language"), self.languages)
        self.status = ElidedText("", Tone.MUTED)
        self.take_off = button(self.tr("Take o&ff"), quiet=True)
        self.take_off.setAccessibleDescription(
            self.tr("Takes the number off the subscriber’s screen.")
        )
        self.slip = ElidedText("", Tone.MUTED)
        self.languages.activated.connect(self._choose)
        self.take_off.clicked.connect(self.taken_off)
        self._lay_out()

    def show_language(self, language: str | None) -> None:
        """The language of the card that is shown; None where there is none to choose for."""
        for part in (self._label, self.languages):
            part.setVisible(language is not None)
        if language is not None and language != self.languages.currentData():
            self.languages.setCurrentIndex(self.languages.findData(language))

    def show_screen(self, status: str, tone: Tone, *, can_take_off: bool) -> None:
        """What is on the subscriber's screen; "" where it is not in use."""
        self.status.setVisible(bool(status))
        self.status.say(status, tone)
        self.take_off.setVisible(bool(status) and can_take_off)

    def show_slip(self, word: str, tone: Tone = Tone.MUTED) -> None:
        """What became of the slip; "" for nothing to tell."""
        # Trouble has a line of its own, in full.
        trouble = tone in {Tone.BAD, Tone.WARNING}
        self.slip.setWordWrap(trouble)
        place = self._all if trouble else self._row
        if place.indexOf(self.slip) < 0:
            place.insertWidget(1, self.slip, 1)
        self.slip.say(word, tone)
        self.slip.setVisible(bool(word))

    def _choose(self, _index: int) -> None:
        self.language_chosen.emit(self.languages.currentData())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: the two rows one below the other."""
        rows = (self._language, self._screen)
        edges = self._all.contentsMargins()
        widest = max(row.minimumSize().width() for row in rows) + edges.left() + edges.right()
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        needed = self._language.sizeHint().width() + self._screen.minimumSize().width()
        wide = event.size().width() >= max(_ONE_LINE, needed + 3 * Space.LARGE)
        way = QHBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        right = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
        self.status.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
        edge = Space.LARGE if wide else Space.MEDIUM
        self._all.setContentsMargins(edge, Space.SMALL, edge, Space.SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line towards the card above."""
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).line)
        painter.drawLine(1, 0, self.width() - 2, 0)
        painter.end()

    def _lay_out(self) -> None:
        self._language = _row(self._label, self.languages)
        self._language.addStretch()
        self._screen = _row(self.status, self.take_off)
        self._screen.setStretch(0, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.SMALL)
        self._row.addLayout(self._language)
        self._row.addLayout(self._screen, 1)
        self._all = QVBoxLayout(self)
        self._all.addLayout(self._row)
        self.show_slip("")


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for part in parts:
        row.addWidget(part)
    return row
