"""The eye for contrast, on faults that were planted for it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from smsc_gui.tour.album import settle
from smsc_gui.ui import appearance, theme
from smsc_gui.ui.icons import drawn, icon
from tests.looks.conftest import Show
from tests.looks.contrast import poor, ratio
from tests.looks.schemes import changed_by_schemes

PALE = "#8a8a8a"
"""3.45:1 on white: enough for a large text only."""
SCHEMES = pytest.mark.parametrize("scheme", sorted(theme.SCHEMES))


class Painting(QWidget):
    """Paints its text by itself, as a ring or a chart does."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self._ink = ink

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "14:32")
        painter.end()


def label(ink: str, points: float = 10.0) -> QLabel:
    made = QLabel("Waiting for the call")
    made.setStyleSheet(f"background: #ffffff; color: {ink}; font-size: {points}pt")
    return made


class Growing(QLabel):
    """Is larger in the dark."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            is_dark = theme.colours(QApplication.palette()).is_dark
            self.setFont(theme.font(theme.Type.TITLE if is_dark else theme.Type.BODY))


def test_the_measure_is_wcag_s() -> None:
    assert ratio(0x000000, 0xFFFFFF) == pytest.approx(21.0)
    assert ratio(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.01)


def test_a_pale_text_is_found(show: Show) -> None:
    assert poor(show(label("#767676"))) == []
    [fault] = poor(show(label(PALE)))
    assert "“Waiting for the call”: #8a8a8a on #ffffff is 3.45, not 4.5" in fault


def test_a_large_text_may_be_paler(show: Show) -> None:
    assert poor(show(label(PALE, 18))) == []
    assert poor(show(label("#a0a0a0", 18))) != []


def test_a_pale_painted_text_is_found(show: Show) -> None:
    assert poor(show(Painting("#000000"))) == []
    assert "“14:32”" in poor(show(Painting(PALE)))[0]


def test_a_pale_row_and_a_pale_placeholder_are_found(show: Show) -> None:
    rows, field = QListWidget(), QLineEdit()
    rows.addItems(["a first row", "a second row"])
    field.setPlaceholderText("what to type")
    window = show(rows, field)
    assert poor(window) == []
    rows.item(1).setForeground(QColor(PALE))
    field.setStyleSheet(f"placeholder-text-color: {PALE}")
    settle()
    assert sorted(fault.split("“")[1].split("”")[0] for fault in poor(window)) == [
        "a second row",
        "what to type",
    ]


def test_what_cannot_be_used_may_be_pale(show: Show) -> None:
    pale = label(PALE)
    pale.setEnabled(False)
    assert poor(show(pale)) == []


def test_a_pale_icon_is_found(show: Show) -> None:
    button = QPushButton("Copy")
    button.setIcon(icon("copy"))
    window = show(button)
    assert poor(window) == []
    button.setIcon(QIcon(QPixmap.fromImage(drawn("copy", QColor("#b0b0b0"), 18, 2))))
    settle()
    assert "not 3.0" in poor(window)[0]


@SCHEMES
def test_what_the_theme_colours_can_be_read_in_each_scheme(
    show: Show, qapp: QApplication, scheme: str
) -> None:
    appearance.apply(qapp, scheme)
    field = QLineEdit()
    field.setPlaceholderText("050 123 45 67")
    button = QPushButton("Get a number to call")
    button.setProperty("primary", True)
    assert poor(show(QLabel("Subscriber’s number"), field, button)) == []


def test_colours_that_another_scheme_leaves_behind_are_found(show: Show) -> None:
    stale = QLabel("kept its ink")
    window = show(QLabel("takes the new one"), stale)
    assert changed_by_schemes(window, "light") == []
    stale.setStyleSheet(f"color: {theme.LIGHT.text}")
    found = changed_by_schemes(window, "light")
    assert [fault for fault in found if "kept its ink" not in fault] == []
    assert {fault.split()[1] for fault in found} == {"dark", "contrast-dark"}


def test_a_font_that_another_scheme_changes_is_found(show: Show) -> None:
    found = changed_by_schemes(show(Growing("14:32")), "light")
    assert {fault.split()[1] for fault in found} == {"dark", "contrast-dark"}
