"""The page about today: right figures, by themselves, and for everybody."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.verification import State
from smsc_gui.ui import appearance, theme
from smsc_gui.ui.chart import Chart
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.theme import Tone
from smsc_gui.ui.today_page import TodayPage, today
from smsc_gui.ui.today_place import TodayPlace
from smsc_gui.ui.today_texts import duration
from tests.support.days import write_days
from tests.support.layout import cut_off, overlapping, settle, sideways
from tests.support.shop import HandClock, OrderedTasks, Shop

NOON = datetime(2026, 11, 22, 12, 0).timestamp()  # noqa: DTZ001 - this computer's own
WORK = [
    *[(NOON - 86400 + n, State.VERIFIED) for n in range(3)],
    (NOON - 86400 + 9, State.EXPIRED),
    *[(NOON - 3 * 3600 + n, State.VERIFIED) for n in range(5)],
    (NOON - 2 * 3600, State.BY_HAND),
    *[(NOON - 3600 + n, state) for n, state in enumerate(State)],
]


class Desk(QObject):
    """What the page needs of the desk: the time, and that something has changed."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.clock = HandClock()

    def now(self) -> object:
        return self.clock.now()


@pytest.fixture
def tasks() -> OrderedTasks:
    return OrderedTasks()


@pytest.fixture
def make(
    qtbot: QtBot, look: None, tmp_path: Path, tasks: OrderedTasks
) -> Iterator[Callable[[list[tuple[float, State]]], TodayPage]]:
    pages: list[TodayPage] = []

    def made(work: list[tuple[float, State]]) -> TodayPage:
        path = write_days(tmp_path, work)
        page = TodayPage(Desk(), tasks, lambda: JournalReader(path))  # type: ignore[arg-type]
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1120, 640)
        page.show()
        settle()
        return page

    yield made
    for page in pages:
        page.close_reading()


@pytest.fixture
def page(make: Callable[[list[tuple[float, State]]], TodayPage]) -> TodayPage:
    return make(WORK)


def tiles(page: TodayPage) -> dict[str, str]:
    return {tile.name.text(): tile.value.text() for tile in page.tiles.tiles}


def test_each_figure_is_what_became_of_todays_requests(page: TodayPage) -> None:
    assert tiles(page) == {
        "Verified by the call": "6",
        "Waiting for the call": "3",
        "Confirmed by hand": "2",
        "Time is up": "2",
        "Failed": "1",
        "Usual time to the call": "1\u00a0s",
    }
    more = [tile.more.text() for tile in page.tiles.tiles]
    assert more[3:] == ["of these not checked: 1", "", "9 of 10 within 1\u00a0s"]
    assert page.besides.text() == "Besides: 1 cancelled, 1 with an unknown outcome."
    assert page.besides.isVisible()
    assert page.date.text() == "Sunday, 22 November 2026"
    assert not page.said.isVisible()


def test_a_narrow_window_shows_it_from_its_top(page: TodayPage) -> None:
    page.resize(480, 500)
    settle()
    bar = page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.hide()
    page.show()
    settle()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_by_hand_is_told_apart_by_its_shape_as_well(page: TodayPage) -> None:
    verified, _, by_hand, *_ = page.tiles.tiles
    assert verified.mark._shape is not by_hand.mark._shape
    assert (verified.mark._tone, by_hand.mark._tone) == (Tone.GOOD, Tone.WARNING)


def test_the_bars_of_the_hours_and_of_the_days(page: TodayPage) -> None:
    hours = page.by_hour.chart.bars
    assert len(hours) == 24
    assert {n: (bar.whole, bar.part) for n, bar in enumerate(hours) if bar.whole} == {
        9: (5, 5),
        10: (1, 0),
        11: (10, 1),
    }
    assert hours[9].words == "09:00–10:00: requested 5, verified 5."
    assert hours[23].words.startswith("23:00–00:00")
    days = page.by_day.chart.bars
    assert [bar.mark for bar in (days[0], days[-1])] == ["Mon 9", "Sun 22"]
    assert [(bar.whole, bar.part) for bar in days] == [*[(0, 0)] * 12, (4, 3), (16, 6)]
    assert days[-1].words == "Sun 22/11/2026: requested 16, verified 6."


def test_a_screen_reader_gets_each_figure_with_its_name(page: TodayPage) -> None:
    names = [tile.value.accessibleName() for tile in page.tiles.tiles]
    assert names[0] == "Verified by the call: 6."
    assert names[3] == "Time is up: 2. of these not checked: 1"
    assert "09:00–10:00: requested 5" in page.by_hour.chart.accessibleDescription()
    assert page.by_day.table.item(13, 0).text() == "Sun 22/11/2026"


def test_an_empty_day_says_so_kindly(make: Callable[..., TodayPage]) -> None:
    page = make([])
    assert page.said.text() == "A quiet start: no requests today yet."
    assert tiles(page)["Usual time to the call"] == "–"
    assert {tile.mark._tone for tile in page.tiles.tiles} == {Tone.MUTED}
    assert page.by_hour.words.text() == "No requests today yet."
    assert not page.besides.isVisible()
    assert page.by_day.words.text() == "No requests in these days."


def test_a_day_without_requests_after_days_with_some(make: Callable[..., TodayPage]) -> None:
    page = make(WORK[:4])
    assert page.said.isVisible()
    assert page.by_hour.words.text() == "No requests today yet."
    assert not page.besides.isVisible()
    assert page.by_day.chart.bars[-2].whole == 4


def asked(page: TodayPage) -> int:
    return 0 if page.figures is None else page.figures.asked


def test_it_follows_what_happens_at_most_once_a_second(
    page: TodayPage, tasks: OrderedTasks, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "more").mkdir()
    path = write_days(tmp_path / "more", [*WORK, (NOON, State.VERIFIED)])
    page._reading._open = lambda: JournalReader(path)  # what the journal has become
    page._reading._reader = None
    shown = page.figures
    for _ in range(50):
        page._model.changed.emit(None)
    assert page.figures is shown
    assert 0 < page._pause.remainingTime() <= 1100
    qtbot.waitUntil(lambda: asked(page) == 17)
    assert tiles(page)["Verified by the call"] == "7"


def test_the_first_change_after_a_pause_shows_at_once(page: TodayPage) -> None:
    page._pause.stop()
    shown = page.figures
    page._model.changed.emit(None)
    assert page.figures is not shown


def test_what_is_not_seen_is_not_read(page: TodayPage) -> None:
    page.hide()
    page._pause.stop()
    shown = page.figures
    page._model.changed.emit(None)
    page._pause.timeout.emit()
    assert page.figures is shown
    page.show()
    assert page.figures is not shown


def test_midnight(page: TodayPage) -> None:
    page._model.clock.elapsed += 86400  # type: ignore[attr-defined]
    page._pause.stop()
    page._anew.timeout.emit()
    assert page.date.text() == "Monday, 23 November 2026"
    assert asked(page) == 0
    assert page.by_day.chart.bars[-2].whole == 16


def test_a_day_is_as_long_as_it_is() -> None:
    since, until = today(NOON)
    assert since <= NOON < until
    first, last = datetime.fromtimestamp(since), datetime.fromtimestamp(until)  # noqa: DTZ006
    assert (first.hour, first.minute, last - first) == (0, 0, timedelta(days=1))


def test_a_journal_that_cannot_be_read_leaves_what_was_there(
    page: TodayPage, tmp_path: Path
) -> None:
    page._reading._open = lambda: JournalReader(tmp_path / "gone")
    page._reading._let_go()
    page._pause.stop()
    page.refresh()
    assert page.said.text() == "The journal cannot be read now, so the figures may be old."
    assert page.said.tone is Tone.WARNING
    assert tiles(page)["Verified by the call"] == "6"
    path = tmp_path / "journal.sqlite3"
    page._reading._open = lambda: JournalReader(path)
    page._pause.stop()
    page.refresh()
    assert not page.said.isVisible()
    with pytest.raises(KeyError):
        page._tell_failure(KeyError())


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(None, "–"), (0.4, "0 s"), (41.6, "41 s"), (60.0, "1 min 0 s"), (899.9, "14 min 59 s")],
)
def test_durations(seconds: float | None, shown: str) -> None:
    assert duration(seconds) == shown.replace(" ", "\u00a0")


@pytest.mark.parametrize("size", [(800, 430), (1120, 640), (1600, 900)], ids=str)
@pytest.mark.parametrize("language", ["en_GB", "uk_UA"])
def test_texts_twice_as_long_have_their_place(
    doubled: None, make: Callable[..., TodayPage], size: tuple[int, int], language: str
) -> None:
    QLocale.setDefault(QLocale(language))
    page = make(WORK)
    page.resize(*size)
    page.by_hour.as_table.click()
    settle()
    assert (page.width(), page.height()) == size
    assert cut_off(page) == []
    assert overlapping(page) == []
    assert sideways(page) == []


def test_three_times_the_text_size(qapp: QApplication, make: Callable[..., TodayPage]) -> None:
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 3)
    qapp.setFont(larger)
    try:
        page = make(WORK)
        page.resize(1120, 1000)
        settle()
        assert cut_off(page) == []
        assert sideways(page) == []
        chart = page.by_hour.chart
        line = QFontMetricsF(chart.font()).height()
        assert chart.rect_of(11, 10).height() > line
        assert len(chart.marked()) < 24
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_themes_reach_every_text(page: TodayPage, qapp: QApplication, scheme: str) -> None:
    appearance.apply(qapp, scheme)
    settle()
    wanted = {"light": theme.LIGHT, "dark": theme.DARK}[scheme]
    for text in (page.said, page.date, *(tile.more for tile in page.tiles.tiles)):
        assert text.palette().windowText().color() == wanted.ink(text.tone)


def test_the_keyboard_reaches_charts_and_tables(page: TodayPage) -> None:
    page.activateWindow()
    page.by_hour.as_table.click()
    settle()
    page.first_field().setFocus()
    reached: set[QWidget | None] = set()
    for _ in range(20):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), "\t")
    kinds = (Chart, QAbstractButton, QTableWidget)
    shown = [one for kind in kinds for one in page.findChildren(kind) if one.isVisible()]
    wanted = {one for one in shown if one.accessibleName()}
    assert len(wanted) == 5
    assert wanted <= reached


def test_its_place_in_the_window(window: MainWindow, shop: Shop, tmp_path: Path) -> None:
    place = TodayPlace(
        window, shop.model, shop.tasks, lambda: JournalReader(tmp_path / "journal.sqlite3")
    )
    window.open(Page.TODAY)
    page = place.page
    assert page is not None
    assert window.focusWidget() is page.by_hour.chart
    assert tiles(page)["Waiting for the call"] == "0"
    page._pause.stop()
    one = shop.ask()
    page._pause.stop()
    shop.wait(2)
    assert shop.now(one).state is State.WAITING
    page._pause.timeout.emit()
    assert tiles(page)["Waiting for the call"] == "1"
    page._pause.stop()
    shop.call(one)
    shop.wait(40)
    page._pause.stop()
    page.refresh()
    assert tiles(page)["Verified by the call"] == "1"
    window._rebuild()
    assert place.page is not page
    place.close()
