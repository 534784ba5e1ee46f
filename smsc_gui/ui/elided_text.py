"""A text in one line: where there is too little room its end gives way, and the whole stands in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Tone, Type, colours
from smsc_gui.ui.tool_tip import plain

LEAST_LETTERS = 9


class ElidedText(Text):
    """As `Text`; with `setWordWrap(True)` it is one."""

    def __init__(self, text: str = "", tone: Tone = Tone.PLAIN, size: Type = Type.BODY) -> None:
        super().__init__(text, tone, size, wrap=False)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """See `Text`."""
        super().say(text, tone)
        self._tip()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            return hint
        least = self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        return QSize(min(hint.width(), least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's, with as much of the text as there is room for."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).ink(self.tone))
        painter.drawText(self.rect(), int(self.alignment()), self._shown())
        painter.end()

    def _shown(self) -> str:
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, self.width())

    def _tip(self) -> None:
        whole = self.wordWrap() or self._shown() == self.text()
        self.setToolTip("" if whole else plain(self.text()))
