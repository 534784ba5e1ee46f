"""The program's icons: one set of outlines on a grid of 24, drawn in the ink of the scheme in use.

The files are Lucide’s (ISC, resources/licences/Lucide.txt); each says `currentColor` where the ink goes.
"""

from functools import lru_cache
from typing import ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.resources import resource
from smsc_gui.ui.theme import Tone, colours

SIDE = 18
"""Of an icon in a button or a row, in device-independent pixels."""
BEFORE_WORD = QSize(SIDE + 4, SIDE)
"""The size of an icon that stands before a word, with room between the two."""


def icon(name: str, tone: Tone = Tone.PLAIN, *, on_accent: bool = False) -> QIcon:
    """The icon of that name. It takes its ink from the palette each time it is painted, so that a change of
    the scheme needs nothing. `on_accent`: it stands on a primary button. Raises OSError where there is none.
    """
    _svg(name)
    return QIcon(_Engine(name, tone, on_accent=on_accent))


def drawn(name: str, ink: QColor, side: float, ratio: float) -> QImage:
    """The icon `side` device-independent pixels wide, for a screen of this device pixel ratio."""
    image = _image(name, ink.name(), round(side * ratio))
    made = QImage(image)
    made.setDevicePixelRatio(ratio)
    return made


class _Engine(QIconEngine):
    _handed_out: ClassVar[list["_Engine"]] = []

    def __init__(self, name: str, tone: Tone, *, on_accent: bool) -> None:
        super().__init__()
        self._name, self._tone, self._on_accent = name, tone, on_accent

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Qt's."""
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        painter.drawImage(place, self._image(mode, side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Qt's: `size` is in pixels of the screen. What is wider than high is room before the word."""
        image = self._image(mode, min(size.width(), size.height()), 1.0)
        if size.width() == size.height():
            return QPixmap.fromImage(image)
        return QPixmap.fromImage(image.copy(0, 0, size.width(), size.height()))

    def clone(self) -> "_Engine":
        """Qt's, which owns it from then on. PySide does not know that, and would delete it at once."""
        made = _Engine(self._name, self._tone, on_accent=self._on_accent)
        self._handed_out.append(made)
        return made

    def _image(self, mode: QIcon.Mode, side: int, ratio: float) -> QImage:
        scheme = colours(QApplication.palette())
        if mode is QIcon.Mode.Disabled:
            ink = QColor(scheme.disabled)
        else:
            ink = QColor(scheme.on_accent) if self._on_accent else scheme.ink(self._tone)
        return drawn(self._name, ink, side, ratio)


@lru_cache(maxsize=256)
def _image(name: str, ink: str, side: int) -> QImage:
    data = QByteArray(_svg(name).replace(b"currentColor", ink.encode()))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():  # a build without the SVG plugin: an empty place instead of a crash
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
    return image


@lru_cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
