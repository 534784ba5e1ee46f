"""A QR code for the subscriber's camera: always dark on white, each module a whole number of pixels."""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.named_picture import NamedPicture
from smsc_gui.ui.theme import PAPER, colours

BORDER = 4
"""Modules of white around the code that readers need (ISO/IEC 18004)."""
SIDE = 132
"""About its side in device-independent pixels."""


@lru_cache(maxsize=64)  # takes 5 ms; the service gives the same few numbers again and again
def qr_image(text: str) -> QImage:
    """The code of a text, a pixel for each module, with its border."""
    import segno  # noqa: PLC0415 - after the first paint: see `late_imports`

    # Without micro=False a short text becomes a Micro QR code, which phones do not read.
    code = segno.make(text, micro=False, error="m")
    rows = [list(row) for row in code.matrix_iter(border=BORDER)]
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    image.fill(0)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x, y, 1)
    return image


class QrCode(NamedPicture):
    """Shows a text as a QR code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._side = SIDE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Shows the code of this text; of an empty one nothing."""
        if text != self._text:
            self._text = text
            self.update()

    def set_side(self, side: int) -> None:
        """Of the square in which it stands, with its border, in device-independent pixels."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's. Not by the modules of the code: it is made when it is painted."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        if not self._text:
            return
        image = qr_image(self._text)
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # modules end on real pixels at any scaling
        space = round(min(self.width(), self.height()) * ratio)
        side = space // image.width() * image.width()
        start = (space - side) // 2
        painter.fillRect(QRect(0, 0, space, space), QColor(PAPER))
        painter.drawImage(QRect(start, start, side, side), image)
        # On white nobody would see where the code's own border ends.
        painter.setPen(QPen(QColor(colours(self.palette()).line), round(ratio)))
        painter.drawRect(QRect(0, 0, space - 1, space - 1))
        painter.end()
