"""docs/design.md says what the theme holds, and the window uses all of that and nothing else."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import smsc_gui
from smsc_gui.ui import room
from smsc_gui.ui.theme import LIGHT, SCHEMES, Colours, Motion, Radius, Space, Stroke, Tone, Type
from tests.support.values_in_code import used_names, written_out

PROGRAM = Path(smsc_gui.__file__).parent
KINDS = (Space, Radius, Stroke, Motion, Type)
OF_THEIR_OWN = {
    "theme.py": "the one home",
    "glyphs.py": "shapes on a grid of 24, as an icon's file has them",
    "journal_paper.py": "ink on paper, in points",
    "slip_drawing.py": "ink on paper, in millimetres",
}
DOCUMENT = Path(__file__).parents[2] / "docs" / "design.md"


def rows() -> list[list[str]]:
    """The cells of every line of every table."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]


def first_figures() -> dict[str, str]:
    return {row[0]: row[1] for row in rows()}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_table_has_each_value_and_no_other(kind: type[Space] | type[Type]) -> None:
    told = first_figures()
    values = {f"{kind.__name__}.{one.name}": str(one.value) for one in kind}
    assert {name: told[name] for name in told if name.startswith(f"{kind.__name__}.")} == values


def used() -> set[str]:
    """Every `Owner.NAME` of the program but for the theme itself."""
    sources = [one for one in PROGRAM.rglob("*.py") if one.name != "theme.py"]
    return set().union(*(used_names(one.read_text(encoding="utf-8")) for one in sources))


def test_no_value_is_there_for_nobody() -> None:
    values = {f"{kind.__name__}.{one.name}" for kind in KINDS for one in kind}
    assert values - used() == set()


def test_no_colour_is_there_for_nobody() -> None:
    names = used()
    by_tone = {tone: {str(tone), f"{tone}_soft"} for tone in Tone if f"Tone.{tone.name}" in names}
    told = set().union(*by_tone.values())
    asked = {
        name.split(".")[1] for name in names if name.split(".")[0] in {"c", "colours", "scheme"}
    }
    roles = {name for name in Colours.__slots__ if str(getattr(LIGHT, name)).startswith("#")}
    assert roles - told - asked == set()


@pytest.mark.parametrize("file", sorted(one.name for one in (PROGRAM / "ui").glob("*.py")))
def test_no_colour_corner_or_space_is_written_out(file: str) -> None:
    if file not in OF_THEIR_OWN:
        assert list(written_out((PROGRAM / "ui" / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "fault",
    [
        'QColor("#ff0000")',
        "QColor(255, 0, 0)",
        "painter.setPen(Qt.GlobalColor.red)",
        "painter.drawRoundedRect(box, 6, 6)",
        "layout.setSpacing(10)",
        "layout.setContentsMargins(0, Space.SMALL, 0, 3)",
        "column(box, spacing=2)",
        "label.setFont(font(1.2))",
        'f"QLabel {{ border-radius: 8px; color: {c.text} }}"',
        'f"QLabel {{ padding: 0 7px; }}"',
        'f"padding: {Space.SMALL}px 7px;"',
        'f"padding: {Space.SMALL}px {wide}px; margin: {Space.TINY}px 3px {high}px;"',
        'f"border: 2px solid {c.edge};"',
        '"border-bottom: 1px solid palette(mid)"',
        'f"outline: {how} 3px;"',
        "painter.setPen(QPen(QColor(scheme.accent), 2))",
        "QPen(ink, width=1.3)",
    ],
)
def test_what_is_written_out_is_found(fault: str) -> None:
    assert len(list(written_out(fault))) == 1


def test_what_comes_from_the_theme_is_none() -> None:
    good = 'layout.setSpacing(0); painter.drawRoundedRect(box, Radius.PART, 0); f"padding: 0 {a}px"'
    lines = 'QPen(ink, Stroke.FOCUS); f"border: {a}px solid {c.edge}; border: none; outline: none"'
    assert list(written_out(f"{good}; {lines}")) == []


@pytest.mark.parametrize("told", ["below {BESIDE} pixels", "less than {LOW} high", "at {WIDEST}"])
def test_the_sizes_at_which_the_page_changes_are_those_of_the_page(told: str) -> None:
    assert told.format(**vars(room)) in " ".join(DOCUMENT.read_text(encoding="utf-8").split())


def brightness(colour: str) -> float:
    """As WCAG 2.2 has it: relative luminance."""
    made = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    dark, light = sorted((brightness(ink), brightness(ground)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrasts_are_those_of_the_schemes() -> None:
    told = {row[0]: row[1:] for row in rows() if " on " in row[0] and row[1] != "light"}
    assert len(told) >= 10
    for pair, figures in told.items():
        ink, ground = pair.split(" on ")
        real = [
            f"{contrast(getattr(one, ink), getattr(one, ground)):.1f}" for one in SCHEMES.values()
        ]
        assert figures == real, pair
