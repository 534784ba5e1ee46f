"""The eye for the one thing to do, on faults that were planted for it."""

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from smsc_gui.ui.surfaces import button
from tests.looks.conftest import Show
from tests.looks.primary import from_the_top, out_of_view


def page(*inside: QWidget) -> QScrollArea:
    """Scrolled where it is too high for a window of 400 × 300."""
    whole, area = QWidget(), QScrollArea()
    column = QVBoxLayout(whole)
    for one in inside:
        column.addWidget(one)
    area.setWidget(whole)
    return area


def lines() -> list[QLabel]:
    return [QLabel(f"line {number}") for number in range(30)]


def test_a_primary_button_below_the_edge_is_found(show: Show) -> None:
    area = page(*lines(), button("Sign in", primary=True))
    window = show(area)
    [fault] = out_of_view(window)
    assert "“Sign in” has to be scrolled to" in fault
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert out_of_view(window) == []
    from_the_top(window)
    assert len(out_of_view(window)) == 1


def test_what_can_be_seen_is_none_nor_is_another_button(show: Show) -> None:
    assert out_of_view(show(page(button("Sign in", primary=True), *lines()))) == []
    assert out_of_view(show(page(*lines(), button("Details")))) == []
    both = page(button("Get a number", primary=True), *lines(), button("Ask again", primary=True))
    assert out_of_view(show(both)) == []
