"""The two pages of the second screen: the number to call, and a few words alone (with a tick, or without).

Everything is placed by shares of the screen, so that it fills a customer display of 800 × 480 as well as a
tablet held upright.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from smsc_gui.core.verification import LIFETIME
from smsc_gui.ui import glyphs
from smsc_gui.ui.fitted import FittedText, Steps
from smsc_gui.ui.qr import QrCode
from smsc_gui.ui.ring import Ring
from smsc_gui.ui.second_screen_face import ToCall
from smsc_gui.ui.subscriber_texts import SubscriberTexts
from smsc_gui.ui.theme import Tone, colours


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of the number's page stand."""

    caption: QRect
    number: QRect
    steps: QRect
    ring: QRect
    left: QRect
    code: QRect


def places(width: int, height: int) -> Places:
    """The parts on a screen of this size: in rows, the code beside the steps, or above them upright."""
    margin = min(width, height) // 16
    inside = width - 2 * margin
    upright = height > width
    caption = QRect(margin, margin, inside, height * (9 if upright else 12) // 100)
    gap = margin // 2 if upright else 0
    high = height * (20 if upright else 27) // 100
    number = QRect(margin, caption.bottom() + 1 + gap, inside, high)
    top = number.bottom() + margin // 2
    rest = height - margin - top
    if upright:
        code = min(inside * 56 // 100, rest * 50 // 100)
        steps = QRect(margin, top + code + margin, inside, rest - code - margin)
    else:
        code = min(rest, inside * 38 // 100)
        time = min(rest, inside * 17 // 100)
        steps = QRect(margin, top, inside - code - time - 2 * margin, rest)
    return _beside(Places(caption, number, steps, QRect(), QRect(), QRect()), margin, code, upright)


def _beside(known: Places, margin: int, code: int, upright: bool) -> Places:
    """The code on the right, and the ring with its words in what is left between."""
    right = known.number.right() + 1
    top = known.number.bottom() + margin // 2
    start = margin if upright else known.steps.right() + margin
    space = right - code - margin - start
    high = code if upright else known.steps.height()
    ring = min(space, high * 70 // 100)
    words = ring * 28 // 100
    ring_top = top + (high - ring - words) // 2
    return Places(
        known.caption,
        known.number,
        known.steps,
        QRect(start + (space - ring) // 2, ring_top, ring, ring),
        QRect(start, ring_top + ring, space, words),
        QRect(right - code, top + (high - code) // 2, code, code),
    )


class NumberPage(QWidget):
    """Shows a `ToCall`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption = FittedText(self, Tone.MUTED, share=0.62)
        self.number = FittedText(self, strong=True, digits=True)
        self.steps = Steps(self)
        self.ring = Ring(LIFETIME, self)
        self.left = FittedText(self, Tone.MUTED)
        self.code = QrCode(self)

    def show_number(self, face: ToCall, texts: SubscriberTexts) -> None:
        """Shows this number and its time."""
        self.caption.say(texts.caption(face.subscriber))
        self.number.say(face.number)
        self.steps.show_steps(texts.steps())
        self.left.say(texts.left())
        self.ring.show_left(face.left)
        self.code.show_text(face.tel)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        at = places(self.width(), self.height())
        self.caption.setGeometry(at.caption)
        self.number.set_wraps(wraps=self.height() > self.width())
        self.number.setGeometry(at.number)
        self.steps.setGeometry(at.steps)
        self.left.setGeometry(at.left)
        self.code.setGeometry(at.code)
        self.ring.setGeometry(at.ring)


class WordPage(QWidget):
    """A few words in the middle of the screen, under a large shape when there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape: glyphs.Shape | None = None
        self.words = FittedText(self, strong=True, share=0.2)
        self.small = FittedText(self, Tone.MUTED)

    @property
    def has_tick(self) -> bool:
        """Whether the tick is shown."""
        return self._shape is glyphs.Shape.TICK

    def show_words(self, words: str, small: str = "", shape: glyphs.Shape | None = None) -> None:
        """Shows these words. `small`: what stands beneath them. `shape`: what stands above."""
        self.words.set_share(0.2 if shape is None else 0.5)
        self.words.say(words)
        self.small.say(small)
        self.small.setVisible(bool(small))
        if shape is not self._shape:
            self._shape = shape
            self._arrange()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        scheme = colours(self.palette())
        painter = QPainter(self)
        if self._shape is None:
            painter.fillRect(self._rule(), scheme.ink(Tone.ACCENT))
        else:
            tone = Tone.GOOD if self.has_tick else Tone.WARNING
            painter.fillRect(self.rect(), scheme.ground(tone))
            glyphs.draw(painter, self._shape, QRectF(self._mark()), scheme.ink(tone))
        painter.end()

    def _rule(self) -> QRect:
        """A short line at the foot: the screen is on, and waits."""
        wide, high = self.width() // 10, max(2, self.height() // 120)
        return QRect((self.width() - wide) // 2, self.height() * 88 // 100, wide, high)

    def _mark(self) -> QRect:
        side = min(self.width() * 70 // 100, self.height() * 52 // 100)
        return QRect((self.width() - side) // 2, self.height() * 6 // 100, side, side)

    def _arrange(self) -> None:
        margin = self.width() // 12
        inside, high = self.width() - 2 * margin, self.height()
        top, room = (high // 5, 60)
        if self._shape is not None:
            top, room = self._mark().bottom() + high * 3 // 100, 22
        self.words.setGeometry(margin, top, inside, high * room // 100)
        self.small.setGeometry(
            margin, self.words.geometry().bottom() + high * 2 // 100, inside, high * 7 // 100
        )
