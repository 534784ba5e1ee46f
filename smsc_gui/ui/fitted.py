"""Texts as large as their place allows, for a screen that is read from two metres."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from smsc_gui.ui.theme import Tone, Type, colours, font

SMALLEST = 0.5
"""As a multiple of the application's text size: smaller is not tried."""
PRECISION = 0.05
_DISC = 1.15
"""Of a step's number, as a multiple of a line."""


def largest(most: float, fits: Callable[[float], bool]) -> float:
    """The largest size up to `most` that `fits`; sizes that fit have only smaller ones below them."""
    least = SMALLEST
    if fits(most):
        return most
    while most - least > PRECISION:
        middle = (least + most) / 2
        least, most = (middle, most) if fits(middle) else (least, middle)
    return least


class Fitted(QLabel):
    """A label whose text size follows its own; how, says whoever derives from it."""

    def fit(self) -> None:
        """Takes the size that its place allows."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. With another style sheet Qt puts the font back that was there before the first paint."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()


class FittedText(Fitted):
    """A plain text, wrapped between words, in the largest size that fits its rectangle.

    `share`: how high a line may be at most, as a share of the rectangle's height.
    """

    def __init__(
        self,
        parent: QWidget,
        tone: Tone = Tone.PLAIN,
        *,
        strong: bool = False,
        digits: bool = False,
        share: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._strong = strong
        self._digits = digits
        self._share = share
        self._wraps = True
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def say(self, text: str) -> None:
        """Shows another text; the same one costs nothing."""
        if text != self.text():
            self.setText(text)
            self.fit()

    def set_wraps(self, *, wraps: bool) -> None:
        """Lets it go on in another line, or not."""
        if wraps != self._wraps:
            self._wraps = wraps
            self.fit()

    def set_share(self, share: float) -> None:
        """Lets a line be higher, or less high."""
        if share != self._share:
            self._share = share
            self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. Not the label's own: a style sheet would have its say in that."""
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).ink(self._tone))
        painter.drawText(self.rect(), self._flags(), self.text())
        painter.end()

    def fit(self) -> None:
        """See `Fitted`."""
        most = self.height() * self._share / max(1.0, QFontMetricsF(font(Type.BODY)).height())
        self.setFont(self._font(largest(max(SMALLEST, most), self._fits)))
        self.update()

    def _fits(self, size: float) -> bool:
        place = QRectF(self.rect())
        needed = QFontMetricsF(self._font(size)).boundingRect(place, self._flags(), self.text())
        return needed.width() <= place.width() and needed.height() <= place.height()

    def _flags(self) -> int:
        wraps = Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag.TextSingleLine
        return int(self.alignment()) | int(wraps)

    def _font(self, size: float) -> QFont:
        return font(size, strong=self._strong, digits=self._digits)


class Steps(Fitted):
    """Numbered sentences, one beneath the other, all in the largest size that fits them all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """What it shows."""
        return self._steps

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Shows these."""
        if steps != self._steps:
            self._steps = steps
            self.setAccessibleName(" ".join(steps))
            self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        disc = metrics.height() * _DISC
        for number, (step, place) in enumerate(
            zip(self._steps, self._places(metrics), strict=True)
        ):
            mark = QRectF(0, place.top() - (disc - metrics.height()) / 2, disc, disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(scheme.ink(Tone.ACCENT))
            painter.drawEllipse(mark)
            painter.setPen(scheme.on_accent)
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            painter.setPen(scheme.text)
            painter.drawText(place, self._flags(), step)
        painter.end()

    def fit(self) -> None:
        """See `Fitted`."""
        most = self.height() / 6 / max(1.0, QFontMetricsF(font(Type.BODY)).height())
        self.setFont(font(largest(max(SMALLEST, most), self._fits)))
        self.update()

    def _fits(self, size: float) -> bool:
        metrics = QFontMetricsF(font(size))
        places = self._places(metrics)
        widest = max((place.right() for place in places), default=0.0)
        return widest <= self.width() and self._needed(metrics, places) <= self.height()

    def _places(self, metrics: QFontMetricsF) -> list[QRectF]:
        """Where each sentence stands, the whole in the middle."""
        left = metrics.height() * 1.7
        wide = QRectF(left, 0, max(1.0, self.width() - left), self.height() * 10)
        boxes = [metrics.boundingRect(wide, self._flags(), step) for step in self._steps]
        top = max(0.0, (self.height() - self._needed(metrics, boxes)) / 2)
        top += metrics.height() * (_DISC - 1) / 2  # of which the first disc stands out
        places = []
        for box in boxes:
            places.append(QRectF(left, top, box.width() + 1, box.height()))
            top += box.height() + metrics.height() * 0.5
        return places

    def _needed(self, metrics: QFontMetricsF, boxes: list[QRectF]) -> float:
        gaps = max(0, len(boxes) - 1) * metrics.height() * 0.5
        return sum(box.height() for box in boxes) + gaps + metrics.height() * (_DISC - 1)

    def _flags(self) -> int:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
            Qt.TextFlag.TextWordWrap
        )
