"""Questions to the journal: the newest wins, what changes meanwhile is read anew, failures are told."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_search import JournalReader, Outline, Wanted
from smsc_gui.core.verification import State
from smsc_gui.ui.journal_cells import Cells
from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.journal_reading import ReadingLine
from smsc_gui.ui.journal_search import JournalSearch
from tests.support.journal_pages import Reading, reading_of
from tests.support.journal_rows import in_state, many
from tests.support.shop import OrderedTasks, Shop


@pytest.fixture
def reading(shop: Shop) -> Reading:
    return reading_of(shop)


@pytest.fixture
def tasks() -> OrderedTasks:
    return OrderedTasks()


@pytest.fixture
def search(qtbot: QtBot, tasks: OrderedTasks, reading: Reading) -> Iterator[JournalSearch]:
    made = JournalSearch(tasks, reading.open, JournalModel(Cells()), lambda: range(20))
    yield made
    made.close()


def ids(search: JournalSearch, first: int) -> list[str]:
    rows = [search._model.found.row(place) for place in range(first)]
    return [row.id if row else "" for row in rows]


def test_the_newest_question_wins(search: JournalSearch, tasks: OrderedTasks, shop: Shop) -> None:
    many(shop.journal, 5)
    tasks.held = True
    search.look_for(Wanted(number="0000001"))
    search.look_for(Wanted(number="0000002"))
    search.look_for(Wanted(number="0000003"))
    assert search.is_looking
    tasks.release()
    assert ids(search, search._model.rowCount()) == ["id-3"]
    assert not search.is_looking


def test_counting_for_an_earlier_question_stops(
    qtbot: QtBot, search: JournalSearch, tasks: OrderedTasks, shop: Shop
) -> None:
    many(shop.journal, 150)
    asked: list[Wanted] = []

    def another() -> None:
        if not asked:
            asked.append(Wanted(number="0000149"))
            search.look_for(asked[0])

    search.found.connect(another)
    search.look_for(Wanted())
    qtbot.waitUntil(lambda: search.is_settled)
    assert search.wanted == asked[0]
    assert ids(search, 2) == ["id-149", ""]


def test_what_changes_while_rows_are_counted_is_read_anew(
    qtbot: QtBot, search: JournalSearch, shop: Shop
) -> None:
    many(shop.journal, 150)

    def change() -> None:
        in_state(shop.journal, "new", "380501234567", State.EXPIRED, ago=60)
        search.refresh()

    search.found.connect(change)
    search.look_for(Wanted())
    assert ids(search, 1) == ["id-149"]
    qtbot.waitUntil(lambda: search.is_settled)
    assert ids(search, 2) == ["new", "id-149"]
    assert search._model.rowCount() == 151


def test_nothing_is_read_anew_before_something_was_asked(search: JournalSearch) -> None:
    search.refresh()
    assert search.is_settled


def test_a_failure_is_told_and_the_next_question_opens_the_journal_again(
    qtbot: QtBot, search: JournalSearch, reading: Reading, shop: Shop
) -> None:
    many(shop.journal, 3)
    reading.broken = True
    with qtbot.waitSignal(search.failed) as failed:
        search.look_for(Wanted())
    assert isinstance(failed.args[0], JournalError)
    assert search.is_settled
    reading.broken = False
    search.look_for(Wanted())
    assert ids(search, 1) == ["id-2"]


def test_a_question_of_the_same_kind_takes_the_place_of_one_that_waits(
    qtbot: QtBot, tasks: OrderedTasks, reading: Reading
) -> None:
    line = ReadingLine(tasks, reading.open)
    heard: list[str] = []
    tasks.held = True
    line.ask("first", lambda _reader: "under way", heard.append)
    line.ask("page", lambda _reader: "dropped", heard.append)
    line.ask("story", lambda _reader: "story", heard.append)
    line.ask("page", lambda _reader: "page", heard.append)
    line.forget("nothing")
    tasks.release()
    assert heard == ["under way", "page", "story"]
    line.close()


def test_after_closing_nothing_is_answered_and_the_file_is_let_go(
    qtbot: QtBot, tasks: OrderedTasks, reading: Reading
) -> None:
    line = ReadingLine(tasks, reading.open)
    opened: list[JournalReader] = []
    heard: list[str] = []
    line.ask("one", opened.append, lambda _none: heard.append("answered"))
    tasks.held = True
    line.ask("two", lambda _reader: "late", heard.append)
    line.close()
    line.ask("three", lambda _reader: "never", heard.append)
    tasks.release()
    assert heard == ["answered"]
    with pytest.raises(JournalError):
        opened[0].first(Wanted())


def test_a_failure_after_closing_is_nobodys_concern(
    qtbot: QtBot, tasks: OrderedTasks, reading: Reading
) -> None:
    line = ReadingLine(tasks, reading.open)
    told: list[Exception] = []
    line.failed.connect(told.append)
    tasks.held = True
    reading.broken = True
    line.ask("one", lambda _reader: None, lambda _none: None)
    line.close()
    tasks.release()
    assert told == []


def test_pages_that_come_for_an_earlier_answer_are_dropped(
    qtbot: QtBot, tasks: OrderedTasks, reading: Reading, shop: Shop
) -> None:
    many(shop.journal, 900)
    view = range(20)
    search = JournalSearch(tasks, reading.open, JournalModel(Cells()), lambda: view)
    search.look_for(Wanted())
    qtbot.waitUntil(lambda: search.is_settled)
    assert isinstance(search._model.found.outline, Outline)
    tasks.held = True
    view = range(700, 720)
    search.read_in_view()
    search.look_for(Wanted(number="0000001"))
    tasks.release()
    assert search._model.rowCount() == 1
    assert ids(search, 1) == ["id-1"]
    search.close()
