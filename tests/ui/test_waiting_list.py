"""The list: what is chosen stays chosen, whatever happens; a thousand rows cost what one costs."""

from dataclasses import replace
from functools import reduce
from operator import or_

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import CallSeen, Doubt
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.theme import LIGHT, Tone
from smsc_gui.ui.waiting_delegate import time_text, time_that_fits
from smsc_gui.ui.waiting_list import WaitingList
from tests.support.keys import press
from tests.support.shop import HandClock


def waiting(number: int, clock: HandClock, **changed: object) -> Verification:
    made = Verification(
        id=f"id-{number}",
        account="smsc.ua",
        subscriber=f"38067{number:07}",
        reference="",
        prepared=clock.now(),
        state=State.WAITING,
        sent=clock.now(),
        assigned="380440001101",
        all_phones=("380440001101",),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.fixture
def waiting_list(qtbot: QtBot, clock: HandClock, look: None) -> WaitingList:
    made = WaitingList(clock.now())
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    qtbot.addWidget(made)
    made.resize(320, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(of: WaitingList) -> list[str]:
    return [of.model.index(row).data() for row in range(of.model.rowCount())]


def test_a_screen_reader_says_the_number_to_call_while_it_is_one(
    waiting_list: WaitingList, clock: HandClock
) -> None:
    waiting_list.take(waiting(1, clock))
    row = waiting_list.model.index(0)
    assert str(row.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(
        ", Waiting for the call, number to call +380 44 000 11 01"
    )
    waiting_list.take(replace(waiting(1, clock), state=State.CANCELLED))
    assert "number to call" not in str(row.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_newest_is_on_top(waiting_list: WaitingList, clock: HandClock) -> None:
    waiting_list.take(waiting(1, clock))
    waiting_list.take(waiting(2, clock, reference="Ticket 9"))
    assert texts(waiting_list) == [
        "+380\u00a067\u00a0000\u00a000\u00a002, Waiting for the call, Ticket 9",
        "+380\u00a067\u00a0000\u00a000\u00a001, Waiting for the call",
    ]


def test_the_chosen_row_stays_chosen(waiting_list: WaitingList, clock: HandClock) -> None:
    for number in range(5):
        waiting_list.take(waiting(number, clock))
    waiting_list.choose("id-2")
    heard: list[str] = []
    waiting_list.chosen.connect(heard.append)
    waiting_list.take(waiting(9, clock))
    waiting_list.take(waiting(2, clock, state=State.VERIFIED, ended=clock.now()))
    waiting_list.take(waiting(4, clock, state=State.EXPIRED, ended=clock.now()))
    waiting_list.model.keep_only({f"id-{n}": waiting(n, clock) for n in (1, 2, 9)})
    assert waiting_list.current == "id-2"
    assert texts(waiting_list)[2].endswith("Verified")
    assert heard == []


def test_those_that_wait_stand_above_what_has_ended_last_ended_first(
    waiting_list: WaitingList, clock: HandClock
) -> None:
    def end(number: int, state: State) -> None:
        clock.elapsed += 5
        waiting_list.take(waiting(number, clock, state=state, ended=clock.now()))

    def places(*numbers: int) -> list[int]:
        return [waiting_list.model.index_of(f"id-{n}").row() for n in numbers]

    for number in (1, 2, 3, 4):
        waiting_list.take(waiting(number, clock, state=State.REQUESTING))
    waiting_list.choose("id-3")
    end(4, State.VERIFIED)
    end(1, State.FAILED)
    end(3, State.UNKNOWN)
    waiting_list.take(waiting(2, clock))
    waiting_list.take(waiting(5, clock, state=State.REQUESTING))
    assert places(5, 2, 3, 1, 4) == [0, 1, 2, 3, 4]
    assert waiting_list.current == "id-3"
    waiting_list.take(waiting(3, clock))  # its number came late
    assert places(5, 3, 2, 1, 4) == [0, 1, 2, 3, 4]
    end(5, State.CANCELLED)
    assert places(3, 2, 5, 1, 4) == [0, 1, 2, 3, 4]
    ended = waiting(6, clock, state=State.FAILED, ended=clock.now())
    waiting_list.model.take_all([waiting(7, clock), ended, waiting(8, clock)])
    assert places(8, 7, 6) == [0, 1, 2]


def test_arrows_choose(waiting_list: WaitingList, clock: HandClock) -> None:
    for number in range(3):
        waiting_list.take(waiting(number, clock))
    waiting_list.choose("id-2")
    press(waiting_list.view, Qt.Key.Key_Down)
    assert waiting_list.current == "id-1"


def test_choosing_takes_no_focus(waiting_list: WaitingList, clock: HandClock) -> None:
    waiting_list.take(waiting(1, clock))
    before = QApplication.focusWidget()
    waiting_list.choose("id-1")
    assert QApplication.focusWidget() is before


def test_what_is_forgotten_goes(waiting_list: WaitingList, clock: HandClock) -> None:
    all_of = {f"id-{n}": waiting(n, clock) for n in range(4)}
    waiting_list.take_all(all_of)
    del all_of["id-0"], all_of["id-2"]
    clock.elapsed += 1
    waiting_list.keep_only(all_of)
    assert [text[:17].replace("\u00a0", "") for text in texts(waiting_list)] == [
        "+380670000003",
        "+380670000001",
    ]
    assert waiting_list.model.index_of("id-0").row() == -1


def test_an_empty_list_says_so(waiting_list: WaitingList, clock: HandClock) -> None:
    assert waiting_list.view.isHidden()
    waiting_list.take(waiting(1, clock))
    assert waiting_list.view.isVisible()


@pytest.mark.parametrize(("passed", "text"), [(0, "15:00 left"), (840.5, "1:00 left"), (1000, "")])
def test_the_time_left(clock: HandClock, passed: float, text: str) -> None:
    one = waiting(1, clock)
    clock.elapsed += passed
    assert time_text(one, clock.now()) == text


@pytest.mark.parametrize(("room", "text"), [(10, "15:00 left"), (9, "15:00")])
def test_the_number_gets_the_room_it_needs(clock: HandClock, room: int, text: str) -> None:
    assert time_that_fits(waiting(1, clock), clock.now(), len, room) == text


def test_one_that_ended_shows_when(clock: HandClock, look: None) -> None:
    one = waiting(1, clock, state=State.CANCELLED, ended=clock.now())
    shown = time_text(one, Moment(0, 9_999))
    assert len(shown.split(":")) == 2
    assert shown == time_text(one, Moment(0, 20_000))
    assert shown == time_that_fits(one, clock.now(), len, 0)
    assert time_text(replace(one, ended=None), clock.now()) == ""


class Painted(QObject):
    """How often a viewport was painted, and which part of it the last time."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.times += 1
            self.region = event.region()
        return False


def test_a_thousand_rows_are_painted_once_a_second_and_only_what_shows(
    waiting_list: WaitingList, clock: HandClock
) -> None:
    all_of = {f"id-{n}": waiting(n, clock) for n in range(1000)}
    waiting_list.take_all(all_of)
    QCoreApplication.processEvents()
    asked: list[int] = []
    find = waiting_list.model.verification
    waiting_list.model.verification = lambda index: (  # type: ignore[method-assign]
        asked.append(index.row()) or find(index)
    )
    painted = Painted()
    waiting_list.view.viewport().installEventFilter(painted)
    clock.elapsed += 1
    for _ in range(4):
        waiting_list.show_at(clock.now())
        QCoreApplication.processEvents()
        clock.elapsed += 0.2
    assert painted.times == 1
    assert 0 < len(set(asked)) < 20


def test_each_row_is_painted_when_its_own_second_changes(
    waiting_list: WaitingList, clock: HandClock
) -> None:
    waiting_list.take(waiting(1, clock))
    clock.elapsed += 0.5
    waiting_list.take(waiting(2, clock))
    waiting_list.show_at(clock.now())
    QCoreApplication.processEvents()
    painted = Painted()
    waiting_list.view.viewport().installEventFilter(painted)
    times = []
    for _ in range(8):
        clock.elapsed += 0.25
        waiting_list.show_at(clock.now())
        QCoreApplication.processEvents()
        times.append(painted.times)
    assert times == [0, 1, 1, 2, 2, 3, 3, 4]


def test_a_second_costs_the_rows_that_show_another_one(
    waiting_list: WaitingList, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what is on the screen then is what would be, had all been painted. Two rows show in part only."""
    waiting_list.resize(320, 250)
    began = clock.now().elapsed
    for number, phase in enumerate([0.0, 0.5, 0.0, 0.5, 0.0]):
        clock.elapsed = began + phase
        waiting_list.take(waiting(number, clock))
    clock.elapsed = began + 1.25
    waiting_list.show_at(clock.now())
    QCoreApplication.processEvents()
    painted = Painted()
    view, model = waiting_list.view, waiting_list.model
    view.verticalScrollBar().setValue(10)
    QCoreApplication.processEvents()
    whole = QRegion(view.viewport().rect())
    view.viewport().installEventFilter(painted)
    rows = [view.visualRect(model.index_of(f"id-{number}")) for number in range(5)]
    for seconds, changed in [
        (1.6, {1, 3}),
        (2.1, {0, 2, 4}),
        (2.6, {1, 3}),
        (3.7, {0, 1, 2, 3, 4}),
    ]:
        clock.elapsed = began + seconds
        waiting_list.show_at(clock.now())
        QCoreApplication.processEvents()
        assert painted.region == reduce(or_, [QRegion(rows[one]) for one in changed]) & whole
        assert {one for one in range(5) if view.is_wanted(rows[one])} == changed
        seen = waiting_list.screen().grabWindow(waiting_list.winId()).toImage()
        with monkeypatch.context() as all_wanted:
            all_wanted.setattr(waiting_list._delegate, "_is_wanted", lambda _row: True)
            assert seen == waiting_list.grab().toImage().convertedTo(seen.format())
    assert [one for one in range(5) if QRegion(rows[one]) & whole != QRegion(rows[one])] == [0, 4]
    assert painted.times == 8  # and once for each picture


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        (Doubt.OTHER_NUMBER, "Called another number"),
        (Doubt.UNDATED, "Perhaps called too early"),
    ],
)
def test_a_call_that_does_not_verify_is_marked_while_its_subscriber_waits(
    waiting_list: WaitingList, clock: HandClock, doubt: Doubt, words: str
) -> None:
    one = waiting(1, clock)
    waiting_list.take(one)
    plain = _warned(waiting_list)
    called = replace(one, seen=(CallSeen(7, "380440001102", doubt),))
    waiting_list.take(called)
    assert texts(waiting_list)[0].endswith(f", Waiting for the call, {words}")
    assert _warned(waiting_list) > plain == 0
    waiting_list.take(replace(called, state=State.EXPIRED, ended=clock.now()))
    assert words not in texts(waiting_list)[0]
    assert _warned(waiting_list) == 0


def test_a_call_after_the_end_marks_nothing(waiting_list: WaitingList, clock: HandClock) -> None:
    late = CallSeen(7, "380440001101", Doubt.AFTER_THE_END)
    waiting_list.take(waiting(1, clock, seen=(late,)))
    assert texts(waiting_list)[0].endswith(", Waiting for the call")


def _warned(of: WaitingList) -> int:
    """Points of the warning's ink where the small triangle stands, before the words."""
    QCoreApplication.processEvents()
    image = of.view.viewport().grab().toImage()
    ink = LIGHT.ink(Tone.WARNING).rgb()
    row = of.view.visualRect(of.model.index(0))
    return sum(
        image.pixel(x, y) == ink
        for x in range(row.left() + 44, row.left() + 56)
        for y in range(row.center().y(), row.bottom())
    )


@pytest.mark.parametrize(("left", "hurries"), [(60.0008, False), (60.0004, True), (59.5, True)])
def test_the_last_minute_is_amber_from_1_00_on(
    waiting_list: WaitingList, clock: HandClock, left: float, hurries: bool
) -> None:
    """Painted when the seconds change: what is a hair too early for the colour would have it at 0:59."""
    waiting_list.take(waiting(1, clock))
    clock.elapsed += 900 - left
    waiting_list.show_at(clock.now())
    image = waiting_list.view.viewport().grab().toImage()
    row, amber = waiting_list.view.visualRect(waiting_list.model.index(0)), QColor(LIGHT.warning)
    across = range(row.center().x(), row.right())
    inks = {image.pixel(x, y) for x in across for y in range(row.top(), row.center().y())}
    assert (amber.rgb() in inks) is hurries


def test_a_row_is_found_among_thousands(waiting_list: WaitingList, clock: HandClock) -> None:
    waiting_list.take_all({f"id-{n}": waiting(n, clock) for n in range(1000)})
    assert [waiting_list.model.index_of(f"id-{n}").row() for n in (0, 500, 999)] == [999, 499, 0]
