"""docs/design.md says what the theme holds."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from smsc_gui.ui.theme import SCHEMES, Motion, Radius, Space, Type

DOCUMENT = Path(__file__).parents[2] / "docs" / "design.md"


def rows() -> list[list[str]]:
    """The cells of every line of every table."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]


def first_figures() -> dict[str, str]:
    return {row[0]: row[1] for row in rows()}


@pytest.mark.parametrize("kind", [Space, Radius, Motion, Type], ids=lambda kind: kind.__name__)
def test_each_value_stands_in_a_table(kind: type[Space] | type[Type]) -> None:
    told = first_figures()
    values = {f"{kind.__name__}.{one.name}": str(one.value) for one in kind}
    assert {name: told.get(name) for name in values} == values


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
