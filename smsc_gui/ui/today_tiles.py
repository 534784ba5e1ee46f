"""One figure large, with its shape and its name: a tile, and those of the page about today."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.core.journal_statistics import Figures
from smsc_gui.core.verification import State
from smsc_gui.ui import glyphs, messages
from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.surfaces import ShapeMark, Surface, Text, column
from smsc_gui.ui.theme import Space, Tone, Type, set_type
from smsc_gui.ui.today_texts import duration


@dataclass(frozen=True, slots=True)
class Figure:
    """What a tile shows. `more`: in small letters below its name."""

    shape: Shape
    tone: Tone
    value: str
    name: str
    more: str = ""


class Tile(Surface):
    """See the module. A screen reader says it in one go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.mark = ShapeMark(1.4)
        self.value = Text(wrap=False)
        set_type(self.value, Type.RESULT, strong=True, digits=True)
        self.name = Text()
        self.more = Text("", Tone.MUTED, Type.SMALL)
        first = QHBoxLayout()
        first.setSpacing(Space.SMALL)
        first.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.value, 1)
        layout = column(self, margin=Space.MEDIUM, spacing=Space.TINY)
        layout.addLayout(first)
        layout.addWidget(self.name)
        layout.addWidget(self.more)
        layout.addStretch(1)

    def show_figure(self, figure: Figure) -> None:
        """Shows another figure; the same one costs nothing."""
        self.mark.show_shape(figure.shape, figure.tone)
        self.value.say(figure.value)
        self.name.say(figure.name)
        self.more.say(figure.more)
        self.more.setVisible(bool(figure.more))
        told = f"{figure.name}: {figure.value}. {figure.more}".strip()
        if told != self.value.accessibleName():
            self.value.setAccessibleName(told)


class Tiles(QWidget):
    """The figures of today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = [Tile() for _ in range(6)]
        layout = EvenRows(Space.MEDIUM)
        self.setLayout(layout)
        for tile in self.tiles:
            layout.addWidget(tile)

    def show_figures(self, figures: Figures) -> None:
        """Shows these figures."""
        for tile, figure in zip(self.tiles, self._figures(figures), strict=True):
            tile.show_figure(figure)

    def _figures(self, of: Figures) -> list[Figure]:
        unchecked = self.tr("of these not checked: {count}")
        number = QLocale().toString
        return [
            _figure(State.VERIFIED, of.verified, self.tr("Verified by the call")),
            _figure(State.WAITING, of.waiting, messages.state_name(State.WAITING)),
            _figure(State.BY_HAND, of.by_hand, messages.state_name(State.BY_HAND)),
            _figure(
                State.EXPIRED,
                of.expired + of.unchecked,
                messages.state_name(State.EXPIRED),
                unchecked.format(count=number(of.unchecked)) if of.unchecked else "",
            ),
            _figure(State.FAILED, of.failed, messages.state_name(State.FAILED)),
            self._took(of),
        ]

    def besides(self, of: Figures) -> str:
        """The requests of today that no tile counts, in words; empty without any."""
        others = (
            (self.tr("{count} cancelled"), of.cancelled),
            (self.tr("{count} with an unknown outcome"), of.unknown),
        )
        number = QLocale().toString
        told = [words.format(count=number(count)) for words, count in others if count]
        return self.tr("Besides: {others}.").format(others=", ".join(told)) if told else ""

    def _took(self, of: Figures) -> Figure:
        nine = self.tr("9 of 10 within {time}").format(time=duration(of.p90_took))
        return Figure(
            Shape.CLOCK,
            Tone.MUTED if of.median_took is None else Tone.ACCENT,
            duration(of.median_took),
            self.tr("Usual time to the call"),
            "" if of.p90_took is None else nine,
        )


def _figure(state: State, count: int, name: str, more: str = "") -> Figure:
    shape, tone = glyphs.shape_of_state(state)
    return Figure(shape, tone if count else Tone.MUTED, QLocale().toString(count), name, more)
