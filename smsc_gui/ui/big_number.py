"""The one large thing: the number to call, as large as its place allows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.fitted import Fitted
from smsc_gui.ui.theme import Type, colours, font


class BigNumber(Fitted):
    """A line of digits in the largest size that fits its width. Its height never changes.

    A label, because of a plain widget a screen reader says nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._most = float(Type.NUMBER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(_font(self._most))

    def text(self) -> str:
        """What it shows."""
        return self._text

    def show_text(self, text: str) -> None:
        """Shows these groups."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.fit()

    def set_most(self, size: float) -> None:
        """How large it may be: a multiple of the application's font size."""
        if size != self._most:
            self._most = size
            self.fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        metrics = QFontMetricsF(_font(self._most))
        return QSize(
            round(metrics.horizontalAdvance(self._text)) + 4, round(metrics.height() * 0.95)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        least = QFontMetricsF(_font(Type.NUMBER_LEAST))
        return QSize(
            round(least.horizontalAdvance(self._text or "0")) + 4, self.sizeHint().height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).text)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self._text)
        painter.end()

    def _wide(self, size: float) -> float:
        return QFontMetricsF(_font(size)).horizontalAdvance(self._text)

    def fit(self) -> None:
        """See `Fitted`."""
        size, wide = self._most, self._wide(self._most)
        if wide > self.width():
            size *= self.width() / wide
        while size > Type.NUMBER_LEAST and self._wide(size) > self.width():
            size -= 0.05  # widths do not follow sizes exactly: hinting rounds each digit
        self.setFont(_font(max(Type.NUMBER_LEAST, size)))
        self.updateGeometry()
        self.update()


def _font(size: Type | float) -> QFont:
    return font(size, strong=True, digits=True)
