"""What stands in the large place while there is no number to call: how things are, in one shape and word."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui import glyphs
from smsc_gui.ui.fitted import largest
from smsc_gui.ui.hero import Hero
from smsc_gui.ui.motion import duration
from smsc_gui.ui.ring import usual_side
from smsc_gui.ui.room import Room
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.theme import Motion, Space, Tone, Type, colours, font


class BigMark(QWidget):
    """A state's shape, as large as the ring. `draw_itself()`: as a pen draws it, where motion is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._tone = glyphs.Shape.DOTS, Tone.ACCENT
        self._part = 1.0
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._motion.valueChanged.connect(self._draw_part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_shape(self, shape: glyphs.Shape, tone: Tone) -> None:
        """Draws another shape."""
        if (shape, tone) != (self._shape, self._tone):
            self._shape, self._tone = shape, tone
            self._motion.stop()
            self._part = 1.0
            self.update()

    def draw_itself(self) -> None:
        """The sign appears as if it were being drawn."""
        self._motion.setDuration(duration(Motion.CALM))
        self._motion.start()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(usual_side(), usual_side())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        ink = colours(self.palette()).ink(self._tone)
        glyphs.draw(painter, self._shape, QRectF(self.rect()), ink, part=self._part)
        painter.end()

    def _draw_part(self, part: float) -> None:
        self._part = part
        self.update()


class StateWord(Text):
    """A state's name, wrapped between words, as large as `most` where the longest of them fits its width.

    It makes no page wider: a long word is smaller.
    """

    def __init__(self) -> None:
        super().__init__("", Tone.GOOD, Type.WORD, strong=True)
        self.most = float(Type.WORD)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(self._wide(Type.TITLE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Takes the size that its text, its width and `most` allow."""
        size = largest(self.most, lambda one: self._wide(one) <= self.width())
        wanted = font(max(Type.TITLE, size), strong=True)
        if wanted != self.font():
            self.setFont(wanted)

    def _wide(self, size: float) -> int:
        metrics = QFontMetricsF(font(size, strong=True))
        return ceil(max((metrics.horizontalAdvance(one) for one in self.text().split()), default=0))


class ResultPanel(Hero):
    """A state's shape, its name, the sentences about it, and quietly the facts, where the number stood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = BigMark()
        self.word = StateWord()
        self.lines = Text("", size=Type.LEAD)
        self.facts = Text("", Tone.MUTED)
        below = QWidget()
        inside = column(below, spacing=Space.SMALL)
        inside.addWidget(self.lines)
        inside.addWidget(self.facts)
        self.put(self.mark, QWidget(), self.word, below)

    def arrange(self, room: Room) -> None:
        """See `Hero`."""
        self.word.most = Type.RESULT if room.stacked else Type.WORD * room.scale
        self.word.fit()
        super().arrange(room)

    def show_result(
        self, shape: glyphs.Shape, tone: Tone, word: str, lines: tuple[str, ...], facts: str
    ) -> None:
        """Shows this."""
        self.mark.show_shape(shape, tone)
        self.word.say(word, tone)
        self.word.fit()
        self.lines.say("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.facts.say(facts)
        self.facts.setVisible(bool(facts))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. With another style sheet Qt puts the font back that was there before the first paint."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.word.fit()
