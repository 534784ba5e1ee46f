"""Whether what is on screen can be read: colours are taken from the picture, not from the theme's table."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.looks.painted import Painted, painted
from tests.looks.words import named

TEXT: Final = 4.5
LARGE: Final = 3.0
GRAPHIC: Final = 3.0
"""WCAG 2.1: 1.4.3 for texts, large ones too; 1.4.11 for icons, shapes and the frame of the focus."""
_AROUND: Final = 3
"""Pixels of the screen around a text that still belong to its ground."""
_LEAST_PIXELS: Final = 3
"""Of one colour: fewer are a stray edge, not ink."""


@lru_cache(maxsize=65536)
def luminance(rgb: int) -> float:
    """WCAG's relative luminance of 0xRRGGBB, 0 to 1."""
    total = 0.0
    for shift, weight in ((16, 0.2126), (8, 0.7152), (0, 0.0722)):
        part = (rgb >> shift & 255) / 255
        total += weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return total


def ratio(one: int, other: int) -> float:
    """WCAG's contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class Picture:
    """A widget as it looks now, with whatever lies over it; twice as large, so that thin strokes have ink."""

    scale: Final = 2.0

    def __init__(self, root: QWidget) -> None:
        self._root = root
        self.image = QImage(root.size() * self.scale, QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(self.scale)
        self.image.fill(QApplication.palette().window().color())  # a button has its sheet’s
        root.render(self.image)
        self._pixels = memoryview(self.image.constBits()).cast("I")  # type: ignore[arg-type]
        self._line = self.image.bytesPerLine() // 4

    def of(self, widget: QWidget, place: QRectF) -> QRect:
        """A place of a widget, in pixels of the picture, as far as it can be seen."""
        seen = QRectF(widget.visibleRegion().boundingRect()) & place
        corner = QPointF(widget.mapTo(self._root, QPoint()))
        seen.translate(corner)
        moved = QRectF(seen.topLeft() * self.scale, seen.size() * self.scale)
        return moved.toAlignedRect() & self.image.rect()

    def colours(self, box: QRect) -> Counter[int]:
        """How often each colour 0xRRGGBB is in a box."""
        found: Counter[int] = Counter()
        for line in self._lines(box):
            found.update(line)
        return Counter({colour & 0xFFFFFF: count for colour, count in found.items()})

    def pixels(self, box: QRect) -> list[int]:
        """All of a box, line by line, as 0xRRGGBB."""
        return [pixel & 0xFFFFFF for line in self._lines(box) for pixel in line]

    def _lines(self, box: QRect) -> Iterator[memoryview]:
        for y in range(box.top(), box.bottom() + 1):
            start = y * self._line + box.left()
            yield self._pixels[start : start + box.width()]


def contrast_in(picture: Picture, box: QRect) -> tuple[float, int, int]:
    """The contrast of the ink in a box with its ground, both colours after it."""
    around = box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & picture.image.rect()
    [(ground, _)] = picture.colours(around).most_common(1)
    inks = [one for one, count in picture.colours(box).items() if count >= _LEAST_PIXELS]
    ink = max(inks, key=lambda one: ratio(one, ground), default=ground)
    return ratio(ink, ground), ink, ground


def poor(root: QWidget) -> list[str]:
    """The texts and pictures of `root` that are hard to see in the scheme it is in."""
    texts, pictures = painted(root)
    picture = Picture(root)
    wanted = [(one, LARGE if one.is_large else TEXT) for one in texts]
    wanted += [(one, GRAPHIC) for one in pictures]
    return [fault for one, least in wanted for fault in _poor(picture, one, least)]


def _poor(picture: Picture, one: Painted, least: float) -> Iterator[str]:
    if not one.widget.isEnabled():
        return
    box = picture.of(one.widget, one.place & one.room)
    if box.width() * box.height() < one.place.width() * one.place.height() * picture.scale**2 / 2:
        return  # scrolled out of sight, or cut off: `places` says which
    found, ink, ground = contrast_in(picture, box)
    if found < least:
        yield f"{named(one.widget)} “{one.text}”: #{ink:06x} on #{ground:06x} is {found:.2f}, not {least}"
