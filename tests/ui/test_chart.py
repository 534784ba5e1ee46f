"""Bars: their heights, their marks, and how each can be reached and told."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui import appearance, theme
from smsc_gui.ui.announce import ANNOUNCED
from smsc_gui.ui.chart import LINES, Bar, Chart, top_and_step
from smsc_gui.ui.chart_panel import ChartPanel, Sample
from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.theme import DARK, LIGHT, Colours
from tests.support.layout import settle


def bars(*pairs: tuple[int, int]) -> list[Bar]:
    return [Bar(str(n), f"bar {n}: {a} of {b}.", a, b) for n, (a, b) in enumerate(pairs)]


HOURS = bars(*[(0, 0)] * 8, (3, 2), (14, 10), (4, 4), (2, 0), *[(0, 0)] * 12)


@pytest.fixture
def chart(qtbot: QtBot, look: None) -> Chart:
    made = Chart()
    qtbot.addWidget(made)
    made.resize(700, made.sizeHint().height())
    made.show_bars(HOURS)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("most", "top", "step"),
    [
        *[(0, 1, 1), (1, 1, 1), (4, 4, 1), (5, 6, 2), (9, 10, 5), (14, 15, 5), (21, 30, 10)],
        *[(73, 80, 20), (100, 100, 50), (101, 150, 50), (1_000, 1_000, 500)],
        (999_999, 1_000_000, 500_000),
    ],
)
def test_the_axis_has_few_round_lines(most: int, top: int, step: int) -> None:
    assert top_and_step(most) == (top, step)
    assert top // step <= LINES
    assert top >= most


def colour_at(chart: Chart, x: float, y: float) -> str:
    image = chart.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
def test_filled_is_what_was_verified_and_hollow_what_was_asked_for(
    chart: Chart, qapp: QApplication, scheme: Colours
) -> None:
    appearance.apply(qapp, scheme.name)
    settle()
    whole, part = chart.rect_of(9, 14), chart.rect_of(9, 10)
    assert part.height() == pytest.approx(whole.height() * 10 / 14)
    middle = whole.center().x()
    assert colour_at(chart, middle, part.center().y()) == scheme.accent
    above = colour_at(chart, middle, (whole.top() + part.top()) / 2)
    assert above not in {scheme.accent, scheme.edge}
    edge = {colour_at(chart, middle, whole.top() + step / 2) for step in range(-3, 4)}
    assert any(QColor(one).lightness() != QColor(above).lightness() for one in edge)


def contrast(one: str, other: str) -> float:
    def bright(name: str) -> float:
        parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((bright(one), bright(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
def test_bars_stand_out_from_their_ground_without_colour(scheme: Colours) -> None:
    """WCAG 1.4.11: parts of a picture that matter have 3:1."""
    for ground in (scheme.surface, scheme.accent_soft):
        assert contrast(scheme.accent, ground) >= 3
        assert contrast(scheme.edge, ground) >= 3


def test_every_bar_stands_inside_the_chart(chart: Chart) -> None:
    for width in (300, 700, 1600):
        chart.resize(width, chart.height())
        for index in range(24):
            box = chart.rect_of(index, 14)
            assert 0 < box.left() < box.right() < width
            assert 0 < box.top() < box.bottom() < chart.height()
            assert chart.bar_at(box.center().x()) == index
    assert chart.bar_at(0) == -1
    assert chart.bar_at(chart.width()) == -1


def test_marks_never_touch_each_other(qtbot: QtBot, look: None) -> None:
    for from_end in (False, True):
        made = Chart(from_end=from_end)
        qtbot.addWidget(made)
        made.show_bars([Bar(f"Wed {n}", "", 1, 1) for n in range(14)])
        for width in (120, 200, 300, 500, 900):
            made.resize(width, 200)
            marked = made.marked()
            assert (marked[-1] if from_end else marked[0]) == (13 if from_end else 0)
            least = min((b - a for a, b in pairwise(marked)), default=14)
            assert (
                least * made._place() >= made.fontMetrics().horizontalAdvance("Wed 13")
                or len(marked) == 1
            )
        assert len(marked) == 14


def test_the_arrows_lead_from_bar_to_bar(chart: Chart, qtbot: QtBot) -> None:
    keys = Qt.Key
    for key, place in [
        *[(keys.Key_Right, 0), (keys.Key_Right, 1), (keys.Key_Left, 0), (keys.Key_Left, 0)],
        *[(keys.Key_End, 23), (keys.Key_Right, 23), (keys.Key_Home, 0), (keys.Key_A, 0)],
    ]:
        QTest.keyClick(chart, key)
        assert chart.current == place
    empty = Chart()
    qtbot.addWidget(empty)
    QTest.keyClick(empty, keys.Key_Right)
    assert empty.current == -1


def test_the_left_arrow_begins_at_the_end(chart: Chart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current == 23


def test_the_pointer_chooses_and_leaves(chart: Chart, qtbot: QtBot) -> None:
    place, window = chart.rect_of(9, 7).center(), chart.windowHandle()  # no other window gets it
    QTest.mouseMove(window, QPoint(1, 1))  # it may be there already, from another test
    with qtbot.waitSignal(chart.chosen) as chosen:
        QTest.mouseMove(window, place.toPoint())
    assert chosen.args == [9]
    assert colour_at(chart, place.x() - chart._place() / 2 + 2, chart._plot().top() + 2) == (
        LIGHT.accent_soft
    )
    with qtbot.waitSignal(chart.chosen) as chosen:
        QTest.mouseMove(window, QPoint(1, 1))
    assert chosen.args == [-1]


def test_the_frame_shows_to_those_who_came_by_keyboard(chart: Chart) -> None:
    other = QWidget(chart)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    chart.activateWindow()
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    without = chart.grab().toImage()
    other.setFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.grab().toImage() != without


def test_fewer_bars_than_before(chart: Chart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.show_bars(HOURS[:5])
    assert chart.current == -1
    painted = chart.bars
    chart.show_bars(HOURS[:5])
    assert chart.bars is painted


@pytest.fixture
def panel(qtbot: QtBot, look: None) -> ChartPanel:
    made = ChartPanel("By hour", "Hour", "Nothing yet.")
    qtbot.addWidget(made)
    made.show_bars(HOURS, [f"hour {n}" for n in range(24)])
    made.show()
    made.activateWindow()
    return made


def test_a_screen_reader_gets_all_bars_that_have_something(panel: ChartPanel) -> None:
    assert panel.chart.accessibleName() == "By hour"
    assert panel.chart.accessibleDescription() == (
        "bar 8: 3 of 2. bar 9: 14 of 10. bar 10: 4 of 4. bar 11: 2 of 0."
    )


def test_the_chosen_bar_is_told_in_words_and_said(qtbot: QtBot, panel: ChartPanel) -> None:
    assert panel.words.text() == "Point at a bar, or choose it with the arrow keys."
    panel.chart.setFocus()
    for _ in range(10):
        QTest.keyClick(panel.chart, Qt.Key.Key_Right)
    assert panel.words.text() == "bar 9: 14 of 10."
    qtbot.waitUntil(lambda: panel.chart.property(ANNOUNCED) == "bar 9: 14 of 10.")
    panel.show_bars(bars((1, 0), *[(5, 5)] * 23), [""] * 24)
    assert panel.words.text() == "bar 9: 5 of 5."


def test_without_anything_it_says_so(panel: ChartPanel) -> None:
    panel.show_bars(bars((0, 0), (0, 0)), ["a", "b"])
    assert panel.words.text() == panel.chart.accessibleDescription() == "Nothing yet."


def test_the_same_as_a_table(panel: ChartPanel) -> None:
    table = panel.table
    assert not table.isVisible()
    panel.as_table.click()
    assert table.isVisible()
    assert panel.as_table.text() == "Hide the table"
    row = [table.item(9, place) for place in range(3)]
    assert [item.text() for item in row if item] == ["hour 9", "14", "10"]
    heads = [table.horizontalHeaderItem(place) for place in range(3)]
    assert [head.text() for head in heads if head] == ["Hour", "Requests", "Verified"]
    settle()
    last = table.visualRect(table.model().index(23, 0))
    assert table.viewport().rect().contains(last)
    panel.as_table.click()
    assert not table.isVisible()


def test_a_table_that_is_looked_at_keeps_its_place(panel: ChartPanel) -> None:
    panel.as_table.click()
    panel.table.setCurrentCell(9, 1)
    item = panel.table.item(9, 1)
    panel.show_bars(bars(*[(9, 9)] * 24), [f"hour {n}" for n in range(24)])
    assert panel.table.item(9, 1) is item
    assert (item.text(), panel.table.currentRow()) == ("9", 9)


def test_samples_look_as_the_bars_do(panel: ChartPanel) -> None:
    hollow, filled = panel.findChildren(Sample)
    middle = filled.rect().center()
    assert filled.grab().toImage().pixelColor(middle).name() == LIGHT.accent
    assert hollow.grab().toImage().pixelColor(middle).name() != LIGHT.accent


def test_tiles_are_of_one_width_in_rows_as_even_as_can_be(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = EvenRows(10)
    holder.setLayout(layout)
    tiles = [QWidget() for _ in range(7)]
    for tile in tiles:
        tile.setMinimumSize(100, 50)
        layout.addWidget(tile)
    for width, rows in ((800, [7]), (600, [4, 3]), (450, [4, 3]), (340, [3, 3, 1]), (100, [1] * 7)):
        holder.resize(width, 500)
        layout.setGeometry(holder.rect())
        tops = [tile.y() for tile in tiles]
        assert [tops.count(top) for top in sorted(set(tops))] == rows
        assert len({tile.width() for tile in tiles}) == 1
        assert all(tile.geometry().right() <= width for tile in tiles)
    assert layout.minimumSize().width() == 100
    assert layout.heightForWidth(600) == 110
    layout._least = 300
    layout.setGeometry(holder.rect())
    assert layout.heightForWidth(620) == 4 * 60 - 10
    assert layout.minimumSize().width() == 100
    assert layout.takeAt(6) is not None
    assert (layout.count(), layout.itemAt(6), layout.takeAt(6)) == (6, None, None)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast-light", "contrast-dark"])
def test_the_chosen_bar_is_marked_in_every_scheme(
    chart: Chart, qapp: QApplication, scheme: str
) -> None:
    appearance.apply(qapp, scheme)
    settle()
    chart._choose(3)  # an hour in which nothing was asked for
    middle = chart.rect_of(3, 7).top()
    row = range(round(chart.rect_of(2, 1).right()), round(chart.rect_of(4, 1).left()))
    image = chart.grab().toImage()
    seen = {image.pixelColor(x, round(middle)).name() for x in row}
    used = theme.SCHEMES[scheme]
    assert (used.accent if used.is_strong else used.accent_soft) in seen
