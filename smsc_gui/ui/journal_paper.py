"""What is found in the journal, set on pages: a table with its heading on each of them.

Set in tenths of a point whatever it is painted on, so that the preview, a PDF file and a printer show the
same. It may be set in any thread; it is painted in the main thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

POINT: Final = 10
"""Units in a point."""
_TEXT: Final = 80
_TITLE: Final = 120
_GAP: Final = 80
"""Between two columns."""
_PAD: Final = 22
"""Above and below a row's texts."""
_INK: Final = "#000000"
_LINE: Final = "#b0b0b0"


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be set. `heading`: lines below the title. `page_words`: with the fields `page`, `pages`.

    `rows`: as many texts in each as there are `names`. `roomy`: which column takes what room is left.
    """

    title: str
    heading: tuple[str, ...]
    names: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    roomy: int
    page_words: str


class JournalPaper:
    """`listing` on pages of which `size` (in points) can be printed on. `family`: of the font."""

    def __init__(self, listing: Listing, size: QSizeF, family: str) -> None:
        self._listing = listing
        self.size = size
        self._width, self._height = size.width() * POINT, size.height() * POINT
        self._text, self._bold = _font(family, _TEXT), _font(family, _TEXT, bold=True)
        self._title = _font(family, _TITLE, bold=True)
        self._metrics, self._bold_metrics = QFontMetricsF(self._text), QFontMetricsF(self._bold)
        self.widths = self._columns()
        self._head = self._height_of(listing.names, self._bold)
        self._top = self._heading_height()
        self.pages = self._paged()

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return len(self.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number`, from 0. The painter's origin and unit: the corner of the paper's room, a unit."""
        painter.setPen(QColor(_INK))
        self._paint_heading(painter)
        y = self._top
        self._paint_cells(painter, self._listing.names, y, self._head, self._bold)
        painter.setPen(QPen(QColor(_INK), 8))
        y += self._head
        painter.drawLine(QPointF(0, y), QPointF(self._width, y))
        for index, height in self.pages[number]:
            self._paint_cells(painter, self._listing.rows[index], y, height, self._text)
            y += height
            painter.setPen(QPen(QColor(_LINE), 4))
            painter.drawLine(QPointF(0, y), QPointF(self._width, y))
        self._paint_foot(painter, number)

    def _columns(self) -> tuple[float, ...]:
        """Each as wide as its widest text where that leaves a fair share for the others."""
        names, rows = self._listing.names, self._listing.rows
        natural = [
            max(
                self._bold_metrics.horizontalAdvance(name),
                max((self._metrics.horizontalAdvance(text) for text in column), default=0.0),
            )
            for name, column in zip(names, _columns_of(rows, len(names)), strict=True)
        ]
        left = self._width - _GAP * (len(names) - 1)
        widths = [0.0] * len(names)
        narrow_first = sorted(range(len(names)), key=natural.__getitem__)
        for place, column in enumerate(narrow_first):
            widths[column] = min(natural[column] + 1, left / (len(names) - place))
            left -= widths[column]
        widths[self._listing.roomy] += left / 2
        left -= left / 2
        widths = [width + left / len(names) for width in widths]  # no hole in the middle of a row
        return tuple(widths)

    def _height_of(self, texts: Sequence[str], font: QFont) -> float:
        metrics = self._bold_metrics if font.bold() else self._metrics
        heights = [
            _wrapped_height(text, font, width)
            for text, width in zip(texts, self.widths, strict=True)
            if metrics.horizontalAdvance(text) > width
        ]
        return max([metrics.lineSpacing(), *heights]) + 2 * _PAD

    def _heading_height(self) -> float:
        lines = sum(self._line_height(text) for text in self._listing.heading)
        return QFontMetricsF(self._title).lineSpacing() + lines + 2 * _PAD

    def _line_height(self, text: str) -> float:
        return _wrapped_height(text, self._text, self._width)

    def _paged(self) -> list[list[tuple[int, float]]]:
        """For each page its rows, with their heights."""
        room = self._height - self._top - self._head - 2 * self._metrics.lineSpacing()
        pages: list[list[tuple[int, float]]] = [[]]
        used = 0.0
        for index, texts in enumerate(self._listing.rows):
            height = min(self._height_of(texts, self._text), room)
            if used + height > room and pages[-1]:
                pages.append([])
                used = 0.0
            pages[-1].append((index, height))
            used += height
        return pages

    def _paint_heading(self, painter: QPainter) -> None:
        title = QFontMetricsF(self._title)
        painter.setFont(self._title)
        painter.drawText(QPointF(0, title.ascent()), self._listing.title)
        painter.setFont(self._text)
        y = title.lineSpacing()
        for text in self._listing.heading:
            height = self._line_height(text)
            painter.drawText(QRectF(0, y, self._width, height), text, _wrapping())
            y += height

    def _paint_cells(
        self, painter: QPainter, texts: Sequence[str], y: float, height: float, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(_INK))
        x, wrapping = 0.0, _wrapping()
        for text, width in zip(texts, self.widths, strict=True):
            painter.drawText(QRectF(x, y + _PAD, width, height - _PAD), text, wrapping)
            x += width + _GAP

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        words = self._listing.page_words.format(page=number + 1, pages=self.count)
        painter.setFont(self._text)
        painter.setPen(QColor(_INK))
        room = QRectF(0, 0, self._width, self._height)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)


def _columns_of(rows: Sequence[tuple[str, ...]], count: int) -> list[set[str]]:
    """The different texts of each column."""
    return [set(column) for column in zip(*rows, strict=True)] if rows else [set()] * count


def _wrapping() -> QTextOption:
    """Between words; within one that is wider than its column."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _wrapped_height(text: str, font: QFont, width: float) -> float:
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return height


def _font(family: str, size: int, *, bold: bool = False) -> QFont:
    made = QFont(family)
    made.setPixelSize(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setBold(bold)
    return made
