"""The one home of colours, spaces and text sizes.

A widget asks `colours(self.palette())` for what the palette has no role for, and gets the set that
belongs to the palette in use: nothing is kept here, so light and dark can change while the window is open.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget


class Space(IntEnum):
    """Distances between things, in device-independent pixels: a grid of four."""

    TINY = 4
    SMALL = 8
    MEDIUM = 16
    LARGE = 24
    HUGE = 40


class Radius(IntEnum):
    """How round corners are, in device-independent pixels."""

    PART = 4
    CONTROL = 8
    SURFACE = 12


class Stroke(IntEnum):
    """How thick an outline is, in device-independent pixels."""

    EDGE = 1
    FOCUS = 2
    BAR = 4


class Motion(IntEnum):
    """How long a change takes, in milliseconds, where the system wants motion at all (see `motion.py`)."""

    CALM = 220


class Type(float, Enum):
    """Text sizes, as multiples of the application's font size in points."""

    SMALL = 0.92
    BODY = 1.0
    LEAD = 1.15
    TITLE = 1.45
    ENTRY = 1.8
    RESULT = 2.6
    WORD = 3.4
    NUMBER_LEAST = 1.7
    NUMBER = 4.2


class Tone(StrEnum):
    """What a text or a surface says by its colour. Never by colour alone: a shape and a word go with it."""

    PLAIN = "plain"
    MUTED = "muted"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme, by role. Every text on each ground it stands on has a contrast of 4.5:1 or more.

    `is_strong`: the high contrast ones; 7:1 or more, and every surface has an edge instead of a soft ground.
    """

    name: str
    is_dark: bool
    is_strong: bool
    window: str
    surface: str
    field: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    track: str
    amber: str
    disabled: str

    def ink(self, tone: Tone) -> QColor:
        """The colour of a text or a shape of this tone."""
        return QColor(self.text if tone is Tone.PLAIN else getattr(self, tone.value))

    def ground(self, tone: Tone) -> QColor:
        """The surface on which texts of this tone (and plain ones) stand."""
        plain = tone in {Tone.PLAIN, Tone.MUTED}
        return QColor(self.surface if plain else getattr(self, f"{tone.value}_soft"))


LIGHT: Final = Colours(
    name="light",
    is_dark=False,
    is_strong=False,
    window="#f3f4f7",
    surface="#ffffff",
    field="#ffffff",
    line="#dfe3e9",
    edge="#7d8796",
    text="#1a1f27",
    muted="#566071",
    accent="#1d5fc2",
    on_accent="#ffffff",
    accent_hover="#174fa4",
    accent_soft="#e7effb",
    good="#12693a",
    good_soft="#e4f5eb",
    warning="#7a4a00",
    warning_soft="#fff2d9",
    bad="#a3262d",
    bad_soft="#fdeaea",
    track="#e3e7ed",
    amber="#b76a00",
    disabled="#8a93a1",
)
DARK: Final = Colours(
    name="dark",
    is_dark=True,
    is_strong=False,
    window="#14171c",
    surface="#1d2229",
    field="#171b21",
    line="#303741",
    edge="#76818f",
    text="#e9ecf1",
    muted="#a7b0bd",
    accent="#8ab5fb",
    on_accent="#0c1a30",
    accent_hover="#a6c7ff",
    accent_soft="#1f2d44",
    good="#76d7a0",
    good_soft="#15301f",
    warning="#f3c46c",
    warning_soft="#352914",
    bad="#ff9f99",
    bad_soft="#3b1d1f",
    track="#333b46",
    amber="#f0a93b",
    disabled="#6f7987",
)
STRONG_LIGHT: Final = Colours(
    name="contrast-light",
    is_dark=False,
    is_strong=True,
    window="#ffffff",
    surface="#ffffff",
    field="#ffffff",
    line="#000000",
    edge="#000000",
    text="#000000",
    muted="#262626",
    accent="#00399c",
    on_accent="#ffffff",
    accent_hover="#001f5c",
    accent_soft="#ffffff",
    good="#004a1f",
    good_soft="#ffffff",
    warning="#573200",
    warning_soft="#ffffff",
    bad="#86000a",
    bad_soft="#ffffff",
    track="#c9c9c9",
    amber="#8a4b00",
    disabled="#595959",
)
STRONG_DARK: Final = Colours(
    name="contrast-dark",
    is_dark=True,
    is_strong=True,
    window="#000000",
    surface="#000000",
    field="#000000",
    line="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    muted="#e3e3e3",
    accent="#8cc8ff",
    on_accent="#000000",
    accent_hover="#c2e2ff",
    accent_soft="#000000",
    good="#63f09a",
    good_soft="#000000",
    warning="#ffd75e",
    warning_soft="#000000",
    bad="#ffaaa4",
    bad_soft="#000000",
    track="#4a4a4a",
    amber="#ffbf47",
    disabled="#b3b3b3",
)

SCHEMES: Final = MappingProxyType(
    {scheme.name: scheme for scheme in (LIGHT, DARK, STRONG_LIGHT, STRONG_DARK)}
)
"""By name, as the setting of the appearance has it."""
PAPER: Final = "#ffffff"
"""The ground, in every scheme, of what is shown as it is on paper, or to a camera."""
_BY_GROUND: Final = MappingProxyType({scheme.window: scheme for scheme in SCHEMES.values()})
_MIDDLE: Final = 128


def colours(palette: QPalette) -> Colours:
    """The scheme that a palette belongs to."""
    ground = palette.window().color()
    return _BY_GROUND.get(ground.name()) or (LIGHT if ground.lightness() >= _MIDDLE else DARK)


def set_type(widget: QWidget, size: Type, *, strong: bool = False, digits: bool = False) -> None:
    """Gives a widget one of the text sizes. `digits`: all of the same width, so that nothing dances."""
    widget.setFont(font(size, strong=strong, digits=digits))


def font(size: Type | float, *, strong: bool = False, digits: bool = False) -> QFont:
    """The application's font in one of its sizes."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * float(size))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    if digits:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
