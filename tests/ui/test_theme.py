"""Colours that can be read, in both schemes, and a theme that follows the system or does not."""

import itertools

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from smsc_gui.ui import appearance
from smsc_gui.ui.appearance import palette_of
from smsc_gui.ui.stylesheet import fusion_sheet
from smsc_gui.ui.theme import DARK, LIGHT, SCHEMES, Colours, Tone, Type, colours, font

BOTH = pytest.mark.parametrize("scheme", list(SCHEMES.values()), ids=list(SCHEMES))
LEAST = 4.5
"""WCAG 2.1, 1.4.3."""
LEAST_GRAPHIC = 3.0
"""WCAG 2.1, 1.4.11: what is no text but must be seen."""


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor | str, other: QColor | str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_every_text_can_be_read_on_every_ground_it_stands_on(scheme: Colours) -> None:
    plain = [scheme.window, scheme.surface, scheme.field]
    pairs = list(itertools.product([scheme.ink(tone) for tone in Tone], plain))
    for tone in Tone:
        pairs += [(scheme.text, scheme.ground(tone)), (scheme.ink(tone), scheme.ground(tone))]
        pairs += [(scheme.muted, scheme.ground(tone))]
    selected = scheme.accent_soft
    pairs += [(scheme.ink(tone), selected) for tone in Tone]
    pairs += [
        (scheme.on_accent, scheme.accent),
        (scheme.on_accent, scheme.accent_hover),
        (scheme.text, scheme.track),
    ]
    poor = [(QColor(a).name(), QColor(b).name()) for a, b in pairs if contrast(a, b) < LEAST]
    assert poor == []


@BOTH
def test_edges_and_shapes_can_be_seen(scheme: Colours) -> None:
    for ground in (scheme.window, scheme.surface, scheme.field):
        for part in (scheme.edge, scheme.accent, scheme.amber):
            assert contrast(part, ground) >= LEAST_GRAPHIC, (part, ground)


@BOTH
def test_the_palette_of_a_scheme_leads_back_to_it(scheme: Colours) -> None:
    palette = palette_of(scheme)
    assert colours(palette) is scheme
    roles = QPalette.ColorRole
    for text, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.PlaceholderText, roles.Base),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.Link, roles.Window),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= LEAST, text


@pytest.mark.usefixtures("look")
def test_a_theme_that_was_chosen_holds_whatever_the_system_says(qapp: QApplication) -> None:
    appearance.apply(qapp, "dark")
    assert colours(qapp.palette()) is DARK
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert colours(qapp.palette()) is DARK
    appearance.apply(qapp, "light")
    assert colours(qapp.palette()) is LIGHT
    appearance.apply(qapp, "system")  # the offscreen platform has no scheme: light
    assert colours(qapp.palette()) is LIGHT


@BOTH
def test_the_sheet_names_no_text_size_and_only_colours_of_its_scheme(scheme: Colours) -> None:
    sheet = fusion_sheet(scheme)
    assert "font" not in sheet
    used = {word.strip(";") for word in sheet.split() if word.startswith("#")}
    known = {getattr(scheme, name) for name in Colours.__slots__}
    assert used <= known
    assert used


def test_sizes_follow_the_application_font(qapp: QApplication) -> None:
    base = qapp.font().pointSizeF()
    assert font(Type.NUMBER).pointSizeF() == pytest.approx(base * Type.NUMBER)
    assert min(Type) * base >= 0.9 * base
