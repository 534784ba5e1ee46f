"""The one large thing: the number to call, as large as its place allows."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from smsc_gui.ui.theme import Type, colours, font


class BigNumber(QLabel):
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
            self._fit()

    def set_most(self, size: float) -> None:
        """How large it may be: a multiple of the application's font size."""
        if size != self._most:
            self._most = size
            self._fit()

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. With another style sheet Qt puts the font back that was there before the first paint."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).text)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self._text)
        painter.end()

    def _wide(self, size: float) -> float:
        return QFontMetricsF(_font(size)).horizontalAdvance(self._text)

    def _fit(self) -> None:
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
