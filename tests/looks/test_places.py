"""The eye for places, on faults that were planted for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.tour.album import settle
from smsc_gui.ui.elided_button import ElidedButton
from smsc_gui.ui.elided_combo import ElidedCombo
from tests.looks.conftest import Show
from tests.looks.places import misplaced

LONG = "The subscriber calls this number from the phone whose number is to be verified."


class Painting(QWidget):
    """Paints a text in a rectangle that is too small for it."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.drawText(0, 0, 60, 40, Qt.AlignmentFlag.AlignLeft, LONG)
        painter.end()


def wrapped(text: str = LONG) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    return made


def beside(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    for one in widgets:
        layout.addWidget(one)
    return row


def scrolled(inside: QWidget, policy: Qt.ScrollBarPolicy) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inside)
    area.setHorizontalScrollBarPolicy(policy)
    return area


def test_what_has_its_place_is_no_fault(show: Show) -> None:
    rows, combo, page = QListWidget(), QComboBox(), QPlainTextEdit("\n".join([LONG] * 30))
    rows.addItems([f"row {number}" for number in range(40)])
    combo.addItems(["Українська", "English"])
    field = QLineEdit(LONG * 3)
    window = show(wrapped(), QPushButton("&Get a number to call"), rows, combo, page, field)
    assert misplaced(window) == []


def narrow() -> QWidget:
    made = QLabel(LONG)
    made.setFixedWidth(120)
    return made


def low() -> QWidget:
    made = wrapped()
    made.setFixedSize(150, 30)
    return made


def tight() -> QWidget:
    made = QPushButton("Get a number to call")
    made.setFixedWidth(60)
    return made


def slim_combo() -> QWidget:
    made = QComboBox()
    made.addItem("The computer’s default printer")
    made.setFixedWidth(90)
    return made


@pytest.mark.parametrize("plant", [narrow, low, tight, slim_combo, Painting])
def test_a_text_that_is_cut_off_is_found(show: Show, plant: Callable[[], QWidget]) -> None:
    found = misplaced(show(plant()))
    assert any("is cut off" in fault or "is painted" in fault for fault in found), found


def test_a_shortened_text_needs_a_tool_tip(show: Show) -> None:
    button = ElidedButton()
    button.say("Олена Коваль, старша зміни", tip="")
    button.setFixedWidth(90)
    window = show(button)
    assert "no tool tip has the whole of it" in misplaced(window)[0]
    button.setToolTip("Олена Коваль, старша зміни")
    assert misplaced(window) == []


def test_a_shortened_row_and_a_shortened_placeholder_are_found(show: Show) -> None:
    rows, field = QListWidget(), QLineEdit()
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setTextElideMode(Qt.TextElideMode.ElideRight)
    rows.setFixedWidth(100)
    rows.addItem(LONG)
    field.setPlaceholderText(LONG)
    window = show(rows, field)
    found = [fault for fault in misplaced(window) if "is shortened" in fault]
    assert len(found) == 2
    rows.item(0).setToolTip(LONG)
    field.setToolTip(LONG)
    assert [fault for fault in misplaced(window) if "is shortened" in fault] == []


def test_a_choice_that_is_too_long_is_shortened_and_has_a_tool_tip(show: Show) -> None:
    combo = ElidedCombo(10)
    combo.addItem("EPSON TM-T20III <counter>")
    combo.setFixedWidth(100)
    window = show(combo)
    assert misplaced(window) == []
    combo.setToolTip("")
    assert "no tool tip" in misplaced(window)[0]


class Deaf(QLineEdit):
    """Has a tool tip that it never shows."""

    def event(self, event: QEvent) -> bool:
        return event.type() is QEvent.Type.ToolTip or super().event(event)


def test_a_tool_tip_that_never_shows_is_none(show: Show) -> None:
    field = Deaf()
    field.setPlaceholderText(LONG)
    field.setFixedWidth(100)
    field.setToolTip(LONG)
    assert "no tool tip" in misplaced(show(field))[0]


def test_texts_that_lie_on_each_other_are_found(show: Show) -> None:
    first, second = QLabel("Today"), QLabel("smsc.ua")
    window = show(beside(first, second))
    assert misplaced(window) == []
    second.move(first.pos() + QPoint(10, 4))
    assert "“Today” lies on “smsc.ua”" in " ".join(misplaced(window))


def test_controls_that_lie_on_each_other_are_found(show: Show) -> None:
    first, second = QPushButton("Journal"), QPushButton("Print")
    window = show(beside(first, second))
    assert misplaced(window) == []
    second.move(first.pos() + QPoint(first.width() - 8, 4))
    assert any("the control lies on" in fault for fault in misplaced(window))


def test_what_is_beyond_an_edge_is_found(show: Show) -> None:
    button = QPushButton("Journal")
    window = show(beside(button))
    button.move(330, 0)
    assert any("is beyond the edge" in fault for fault in misplaced(window))


def test_what_can_be_scrolled_to_is_within_reach(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(40):
        column.addWidget(QLabel(f"line {number}"))
    area = scrolled(page, Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    window = show(area)
    assert misplaced(window) == []
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.verticalScrollBar().setRange(0, 0)
    assert any("“line 39” is beyond the edge" in fault for fault in misplaced(window))


def test_a_page_that_is_scrolled_sideways_is_found(show: Show) -> None:
    wide = QLabel(LONG)
    wide.adjustSize()
    window = show(scrolled(wide, Qt.ScrollBarPolicy.ScrollBarAsNeeded))
    assert any("sideways" in fault for fault in misplaced(window))


def test_a_text_that_is_not_painted_at_all_is_found(show: Show) -> None:
    class Silent(QLabel):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            return

    window = show(Silent("Verified"))
    settle()
    assert "of “Verified” only “” is painted" in misplaced(window)[0]
