"""Small building blocks: a surface with round corners, a text of one tone, buttons, a state's shape."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QShortcutEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.ui import glyphs, icons
from smsc_gui.ui.theme import Radius, Space, Stroke, Tone, Type, colours, font, set_type


class Surface(QFrame):
    """A ground with round corners, in one tone."""

    radius: int = Radius.SURFACE

    def __init__(self, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._bare = False

    def set_bare(self, *, bare: bool) -> None:
        """Paints no ground at all: what is on it stands on the window's."""
        if bare is not self._bare:
            self._bare = bare
            self.update()

    @property
    def tone(self) -> Tone:
        """The tone it is painted in."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Paints it in another tone."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        if self._bare:
            return
        scheme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = self._tone in {Tone.PLAIN, Tone.MUTED}
        edge = scheme.ink(Tone.PLAIN if plain else self._tone) if scheme.is_strong else scheme.line
        painter.setPen(edge if plain or scheme.is_strong else Qt.PenStyle.NoPen)
        painter.setBrush(scheme.ground(self._tone))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5) if self.radius else self.rect()
        painter.drawRoundedRect(box, self.radius, self.radius)
        painter.end()


class Text(QLabel):
    """A plain text of one tone, wrapped where it must be. Text from outside is never read as HTML."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.PLAIN,
        size: Type = Type.BODY,
        *,
        strong: bool = False,
        wrap: bool = True,
    ) -> None:
        super().__init__(text)
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        set_type(self, size, strong=strong)
        self._colour()

    @property
    def tone(self) -> Tone:
        """The tone it is in."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Gives it another tone."""
        if tone is not self._tone:
            self._tone = tone
            self._colour()

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Shows another text; the same one costs nothing."""
        if tone is not None:
            self.set_tone(tone)
        if text != self.text():
            self.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Takes the colour that belongs to a new scheme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        ink = colours(self.palette()).ink(self._tone)
        if self.palette().color(QPalette.ColorRole.WindowText) != ink:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorGroup.All, QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)


class FlowText(Text):
    """A text for a `Flow`: in one line where there is room for it. Other texts are about as wide as high."""

    _measured: tuple[str, str, QSize] | None = None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's. It is asked far more often than anything changes."""
        text, font_key = self.text(), self.font().key()
        if self._measured is None or self._measured[:2] != (text, font_key):
            metrics = self.fontMetrics()
            widest = max(map(metrics.horizontalAdvance, text.split("\n")))
            self._measured = (text, font_key, QSize(widest + 2, super().sizeHint().height()))
        return QSize(self._measured[2])


class Mark(QWidget):
    """A square picture, `size` times as high as the text beside it, which says the same in words."""

    def __init__(self, size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        side = round(self.fontMetrics().height() * self._size)
        return QSize(side, side)


class ShapeMark(Mark):
    """The shape of a state. It is named in words elsewhere."""

    def __init__(self, size: float = 1.3, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        self._shape = glyphs.Shape.DOTS
        self._tone = Tone.ACCENT

    def show_shape(self, shape: glyphs.Shape, tone: Tone) -> None:
        """Draws another shape."""
        if (shape, tone) != (self._shape, self._tone):
            self._shape, self._tone = shape, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        ink = colours(self.palette()).ink(self._tone)
        glyphs.draw(painter, self._shape, QRectF(self.rect()), ink)
        painter.end()


class _Primary(QPushButton):
    """With the focus it has a ring inside: around it none would stand out from its own colour.

    Where no style sheet is set the desktop's own style shows the focus.
    """

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().paintEvent(event)
        if self.hasFocus() and self.style().inherits("QStyleSheetStyle"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # The button's own palette is the style sheet's.
            scheme = colours(QApplication.palette())
            painter.setPen(QPen(QColor(scheme.on_accent), Stroke.FOCUS))
            inset = 1.5 * Stroke.FOCUS
            place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(place, Radius.CONTROL - inset, Radius.CONTROL - inset)
            painter.end()


class _AtOnce(QPushButton):
    """Its letter presses it at once. Qt shows it pressed for a tenth of a second first: whoever typed on into
    what it opens would type that long into what had the focus before.
    """

    def event(self, event: QEvent) -> bool:
        """Qt's."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)


def button(
    text: str,
    *,
    primary: bool = False,
    quiet: bool = False,
    icon: str = "",
    at_once: bool = False,
) -> QPushButton:
    """A button. `primary`: the one thing to do here. `quiet`: a side matter, without an outline.
    `icon`: by its name (see `icons.py`); it stands before the word. `at_once`: for one, not primary, that
    opens what is typed into (see `_AtOnce`).

    Enter presses it while it has the focus, as Space does: Qt sees to that with `autoDefault` only, and in a
    dialog would otherwise press the default button instead of the one that is framed.
    """
    made = _Primary(text) if primary else _AtOnce(text) if at_once else QPushButton(text)
    made.setProperty("primary", primary)
    made.setProperty("quiet", quiet)
    made.setAutoDefault(True)
    if icon:
        tone = Tone.ACCENT if quiet else Tone.PLAIN
        made.setIcon(icons.icon(icon, tone, on_accent=primary))
        made.setIconSize(icons.BEFORE_WORD)
    if primary:
        made.setFont(font(Type.BODY, strong=True))
    return made


def column(parent: QWidget, *, margin: int = 0, spacing: int = Space.SMALL) -> QVBoxLayout:
    """A column of things inside `parent`."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout
