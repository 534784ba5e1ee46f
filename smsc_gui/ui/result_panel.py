"""What stands in the large place while there is no number to call: how things are, in one shape and word."""

from PySide6.QtCore import QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui import glyphs
from smsc_gui.ui.hero import Hero
from smsc_gui.ui.ring import usual_side
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.theme import Motion, Space, Tone, Type, colours


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
        self._motion.setDuration(Motion.CALM)
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


class ResultPanel(Hero):
    """A state's shape, its name, and the sentences about it, where the ring and the number stood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = BigMark()
        self.word = Text("", Tone.GOOD, Type.RESULT, strong=True)
        self.lines = Text("", size=Type.LEAD)
        below = QWidget()
        column(below, spacing=Space.TINY).addWidget(self.lines)
        self.put(self.mark, Text(" "), self.word, below)

    def show_result(
        self, shape: glyphs.Shape, tone: Tone, word: str, lines: tuple[str, ...]
    ) -> None:
        """Shows this."""
        self.mark.show_shape(shape, tone)
        self.word.say(word, tone)
        self.lines.say("\n".join(lines))
