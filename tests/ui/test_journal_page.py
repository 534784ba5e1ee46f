"""The journal's page on a real journal, read by real threads, in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.events import CallFound, Expired
from smsc_gui.core.journal_search import Column, Wanted
from smsc_gui.core.verification import State
from smsc_gui.ui.journal_cells import COLUMNS
from smsc_gui.ui.journal_empty import Nothing
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from tests.support.announcements import Ears, listening
from tests.support.journal_pages import Reading, ids, journal_place, opened, reading_of, settle
from tests.support.journal_rows import DAY, OLD, in_state, many, written
from tests.support.keys import press, type_text
from tests.support.shop import Shop
from tests.support.stories import FLOOR, NUMBER, WAYS

NB = "\u00a0"


@pytest.fixture
def reading(shop: Shop) -> Reading:
    return reading_of(shop)


@pytest.fixture
def place(window: MainWindow, shop: Shop, reading: Reading) -> Iterator[JournalPlace]:
    with journal_place(window, shop, reading) as made:
        yield made


def find(qtbot: QtBot, page: JournalPage, text: str) -> list[str]:
    page.filters.text.setText(text)
    settle(qtbot, page)
    return ids(page)


def said_by(ears: Ears, page: JournalPage, qtbot: QtBot) -> list[str]:
    """Since the last time."""
    return [text for text, _focus in ears.hear_out(qtbot, page)]


def cells(page: JournalPage, place: int) -> list[str]:
    return [page.model.index(place, section).data() for section in range(len(COLUMNS))]


def a_few(shop: Shop) -> None:
    """One of each kind that matters, the newest first: verified, by hand, failed, expired."""
    journal = shop.journal
    in_state(journal, "expired", "380501110000", State.EXPIRED, reference="Договір 12", ago=3 * DAY)
    in_state(journal, "failed", "380631234599", State.FAILED, reference="Ticket 4711", ago=DAY)
    in_state(journal, "by hand", "380671230000", State.BY_HAND, reference="договір 99")
    call = (*WAYS[State.WAITING][1:], CallFound(FLOOR + 1, NUMBER, late=False))
    written(journal, "verified", "380671234567", call, ago=OLD - 60)


def test_the_newest_is_on_top_with_all_that_is_to_know(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    assert ids(page) == ["verified", "by hand", "failed", "expired"]
    number = f"+380{NB}44{NB}000{NB}11{NB}01"
    time = page.model.index(0, 0).data()
    assert cells(page, 0) == [
        time,
        f"+380{NB}67{NB}123{NB}45{NB}67",
        "",
        "Verified",
        number,
        "0:01",
        "by the call",
        "olena",
    ]
    assert cells(page, 1)[2:7] == ["договір 99", "Confirmed by hand", number, "", "by hand"]
    assert cells(page, 2)[2:] == ["Ticket 4711", "Failed", "", "", "", "olena"]
    assert page.bar.count.text() == "4 requests"
    assert QApplication.focusWidget() is page.filters.text


@pytest.mark.parametrize(
    "case",
    [
        ("234", ["verified", "failed"]),
        ("067 123", ["verified", "by hand"]),
        ("+38 067 123-45-67", ["verified"]),
        ("ДОГОВІР", ["by hand", "expired"]),
        ("договір 12", ["expired"]),
        ("немає", []),
    ],
)
def test_it_finds_by_any_part_of_a_number_or_a_reference(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop, case: tuple[str, list[str]]
) -> None:
    text, there = case
    a_few(shop)
    page = opened(qtbot, place, window)
    assert find(qtbot, page, text) == there
    if there:
        assert page.bar.count.text() == f"{len(there)} found"
    else:
        assert page.nothing.why is Nothing.NOT_FOUND
        assert page.nothing.isVisible()


def test_it_finds_while_it_is_being_typed(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    type_text(page.filters.text, "договір 9")
    settle(qtbot, page)
    assert ids(page) == ["by hand"]
    assert QApplication.focusWidget() is page.filters.text


def test_digits_that_are_in_no_number_are_looked_for_in_references(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    assert find(qtbot, page, "4711") == ["failed"]
    assert page.bar.count.text() == "No number has these digits; 1 reference has."
    assert not page.bar.meaning.isVisible()
    assert find(qtbot, page, "47112") == []
    assert find(qtbot, page, "4567") == ["verified"]
    assert page.bar.count.text() == "1 found"


def test_numbers_come_first_again_when_something_else_is_chosen(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    in_state(shop.journal, "other", "380634711000", State.CANCELLED, ago=5 * DAY)
    page = opened(qtbot, place, window)
    page.filters.days.setCurrentText("Yesterday")
    assert find(qtbot, page, "4711") == ["failed"]
    page.sort_by(Column.STATE)
    settle(qtbot, page)
    assert page.bar.count.text().startswith("No number has these digits")
    page.filters.days.setCurrentText("Any")
    settle(qtbot, page)
    assert ids(page) == ["other"]
    assert page.bar.meaning.isVisible()


def test_nothing_is_called_empty_before_it_was_read(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    window.open(Page.JOURNAL)
    page = place.page
    assert page is not None
    assert page.nothing.why is Nothing.READING
    settle(qtbot, page)
    assert page.table.isVisible()


def test_how_many_were_found_is_announced_once(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    with listening() as ears:
        page = opened(qtbot, place, window)
        assert said_by(ears, page, qtbot) == ["4 requests"]
        find(qtbot, page, "067 123")
        assert said_by(ears, page, qtbot) == ["2 found"]
        shop.ask("380671239999")
        settle(qtbot, page)
        assert page.bar.count.text() == "3 found"
        assert "3 found" not in said_by(ears, page, qtbot)
        find(qtbot, page, "немає")
        assert said_by(ears, page, qtbot) == ["Nothing is found."]


def test_digits_can_be_looked_for_in_references_all_the_same(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    assert find(qtbot, page, "99") == ["failed"]
    page.bar.meaning.click()
    settle(qtbot, page)
    assert ids(page) == ["by hand"]
    page.bar.meaning.click()
    settle(qtbot, page)
    assert ids(page) == ["failed"]


def test_states_and_days_narrow_what_is_found(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    shop.ask("380500000010")
    page = opened(qtbot, place, window)
    filters = page.filters

    def choose(state: str, days: str) -> list[str]:
        filters.state.setCurrentText(state)
        filters.days.setCurrentText(days)
        settle(qtbot, page)
        return ids(page)

    [new] = shop.model.verifications
    assert choose("In progress", "Any") == [new]
    assert choose("Confirmed by hand", "Any") == ["by hand"]
    assert choose("All", "Today") == [new, "verified", "by hand"]
    assert choose("All", "Yesterday") == ["failed"]
    assert choose("All", "This week") == [new, "verified", "by hand", "failed", "expired"]
    assert not filters.since.isVisible()
    filters.days.setCurrentText("From … to …")
    filters.since.setDate(filters.since.date().addDays(-3))
    filters.until.setDate(filters.until.date().addDays(-1))
    settle(qtbot, page)
    assert filters.since.isVisible()
    assert ids(page) == ["failed", "expired"]


def test_after_midnight_today_is_another_day(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    page.filters.days.setCurrentText("Today")
    settle(qtbot, page)
    assert ids(page) == ["verified", "by hand"]
    shop.clock.elapsed += DAY
    shop.model.ticked.emit()
    settle(qtbot, page)
    assert ids(page) == []
    assert page.nothing.why is Nothing.NOT_FOUND


def test_any_column_orders_by_mouse_and_by_keys(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    head = page.table.head
    section = COLUMNS.index(Column.SUBSCRIBER)
    middle = QPoint(head.sectionViewportPosition(section) + 20, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle(qtbot, page)
    assert ids(page) == ["expired", "failed", "by hand", "verified"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle(qtbot, page)
    assert ids(page) == ["verified", "by hand", "failed", "expired"]
    head.setFocus()
    press(head, Qt.Key.Key_Right)
    press(head, Qt.Key.Key_Right)
    press(head, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page.search.wanted.sort is Column.STATE
    assert ids(page) == ["verified", "by hand", "expired", "failed"]


def test_what_is_chosen_stays_chosen_in_another_order(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    page.table.choose(2)
    page.sort_by(Column.SUBSCRIBER)
    settle(qtbot, page)
    assert page.table.chosen is not None
    assert page.table.chosen.id == "failed"


def test_a_new_request_shows_by_itself_and_moves_nothing(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    page.table.choose(1)
    page.table.setFocus()
    asked = shop.ask("380500000010")
    settle(qtbot, page)
    assert ids(page) == [asked.id, "verified", "by hand", "failed", "expired"]
    assert cells(page, 0)[3] == "Waiting for the call"
    assert page.table.chosen is not None
    assert page.table.chosen.id == "by hand"
    assert page.table.is_at_top
    assert QApplication.focusWidget() is page.table
    assert page.bar.count.text() == "5 requests"
    shop.call(asked)
    shop.wait(40)
    settle(qtbot, page)
    assert cells(page, 0)[3] == "Verified"


def test_what_is_looked_at_far_below_stays_in_its_place(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    many(shop.journal, 900)
    page = opened(qtbot, place, window)
    table = page.table
    table.verticalScrollBar().setValue(500 * table.row_height + 7)
    settle(qtbot, page)
    before = [ids(page)[place] for place in table.in_view()]
    assert before[0] == "id-399"
    assert "" not in before
    table.choose(505)
    asked = shop.ask("380500000010")
    settle(qtbot, page)
    assert page.model.rowCount() == 901
    assert page.model.found.row(0).id == asked.id  # type: ignore[union-attr]
    assert [ids(page)[place] for place in table.in_view()] == before
    assert table.verticalScrollBar().value() == 501 * table.row_height + 7
    assert table.chosen is not None
    assert table.chosen.id == "id-394"


def test_a_row_that_is_no_longer_found_goes_and_leaves_nothing_chosen_in_its_stead(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    first, second = shop.ask("380500000010"), shop.ask("380501234567")
    page = opened(qtbot, place, window)
    page.filters.state.setCurrentText("In progress")
    settle(qtbot, page)
    assert ids(page) == [second.id, first.id]
    page.table.choose(0)
    shop.model.cancel(second.id)
    settle(qtbot, page)
    assert ids(page) == [first.id]
    assert page.table.chosen is None


def test_the_last_row_is_a_key_away(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    many(shop.journal, 900)
    page = opened(qtbot, place, window)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_End)
    settle(qtbot, page)
    assert page.table.chosen is not None
    assert page.table.chosen.id == "id-0"
    assert 899 in page.table.in_view()
    press(page.table, Qt.Key.Key_Home)
    assert page.table.is_at_top
    assert page.table.chosen.id == "id-899"


def test_the_empty_journal_says_so_and_leads_to_the_number(
    qtbot: QtBot, window: MainWindow, place: JournalPlace
) -> None:
    page = opened(qtbot, place, window)
    assert page.nothing.why is Nothing.EMPTY
    page.nothing.button.click()
    assert window.page is Page.WORK


def test_a_journal_that_cannot_be_read_says_so_and_is_tried_again(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop, reading: Reading
) -> None:
    a_few(shop)
    reading.broken = True
    window.open(Page.JOURNAL)
    page = place.page
    assert page is not None
    qtbot.waitUntil(lambda: page.nothing.why is Nothing.FAILED)
    assert page.nothing.title.text() == "The journal cannot be read."
    reading.broken = False
    page.nothing.button.click()
    settle(qtbot, page)
    assert len(ids(page)) == 4


def test_escape_clears_and_then_leads_back(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    find(qtbot, page, "немає")
    page.filters.state.setCurrentText("Failed")
    window._escape()
    settle(qtbot, page)
    assert page.filters.is_empty
    assert len(ids(page)) == 4
    assert window.page is Page.JOURNAL
    window._escape()
    assert window.page is Page.WORK


def test_the_keyboard_leads_from_the_field_to_the_rows_and_back(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    press(page.filters.text, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    assert page.table.chosen is not None
    assert page.table.chosen.id == "verified"
    press(page.table, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.filters.text
    press(page.filters.text, Qt.Key.Key_Return)
    type_text(page.table, "4711")
    settle(qtbot, page)
    assert QApplication.focusWidget() is page.filters.text
    assert page.filters.text.text() == "4711"
    assert ids(page) == ["failed"]


def test_the_usual_keys_find_and_copy(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    page.filters.text.setText("067")
    settle(qtbot, page)
    page.table.choose(1)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[2] == "Reference: договір 99"
    window.header.menu.setFocus()
    QTest.keyClick(window.header.menu, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.filters.text
    assert page.filters.text.selectedText() == "067"


def test_enter_waits_for_what_is_being_looked_for(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    page.filters.text.setText("4711")
    press(page.filters.text, Qt.Key.Key_Return)
    assert page.table.chosen is None
    settle(qtbot, page)
    assert page.table.chosen is not None
    assert page.table.chosen.id == "failed"
    assert QApplication.focusWidget() is page.table


def test_numbers_are_masked_until_they_are_asked_for_and_again_at_the_next_visit(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    shop.preferences.change(mask_in_journal=True)
    a_few(shop)
    page = opened(qtbot, place, window)
    masked = f"+•••{NB}••{NB}•••{NB}45{NB}67"
    assert cells(page, 0)[1] == masked
    assert page.is_masked
    page.table.choose(0)
    page.bar.copy.trigger()
    assert "+••• •• ••• 45 67" in QGuiApplication.clipboard().text()
    page.bar.show_numbers.click()
    assert cells(page, 0)[1] == f"+380{NB}67{NB}123{NB}45{NB}67"
    assert not page.bar.show_numbers.isVisible()
    page.bar.copy.trigger()
    assert "+380 67 123 45 67" in QGuiApplication.clipboard().text()
    window.open(Page.WORK)
    window.open(Page.JOURNAL)
    assert cells(page, 0)[1] == masked


def test_export_and_print_are_told_what_is_found(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    find(qtbot, page, "067 123")
    page.sort_by(Column.REFERENCE)
    settle(qtbot, page)
    wanted = Wanted(number="067123", sort=Column.REFERENCE, descending=False)
    with qtbot.waitSignal(place.export_wanted) as exported:
        page.bar.export.click()
    with qtbot.waitSignal(place.print_wanted) as printed:
        page.bar.print.click()
    assert exported.args == printed.args == [wanted]
    find(qtbot, page, "немає")
    assert not page.bar.export.isEnabled()


def test_another_language_goes_on_with_what_is_looked_for(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    page = opened(qtbot, place, window)
    find(qtbot, page, "067 123")
    page.sort_by(Column.REFERENCE)
    settle(qtbot, page)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    anew = place.page
    assert anew is not None
    assert anew is not page
    settle(qtbot, anew)
    assert anew.filters.text.text() == "067 123"
    assert anew.search.wanted == Wanted(number="067123", sort=Column.REFERENCE, descending=False)
    assert ids(anew) == ["by hand", "verified"]


def test_a_narrow_window_leaves_out_what_matters_least_but_not_what_orders(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    a_few(shop)
    window.resize(1700, 700)
    page = opened(qtbot, place, window)

    def left_out() -> list[Column]:
        return [c for n, c in enumerate(COLUMNS) if page.table.isColumnHidden(n)]

    assert left_out() == []
    window.resize(800, 500)
    settle(qtbot, page)
    assert Column.HOW in left_out()
    assert not {Column.TIME, Column.SUBSCRIBER, Column.REFERENCE, Column.STATE} & {*left_out()}
    width = sum(page.table.columnWidth(n) for n in range(len(COLUMNS)))
    assert width <= page.table.viewport().width()
    page.sort_by(Column.HOW)
    settle(qtbot, page)
    assert Column.HOW not in left_out()


def test_a_row_that_ended_by_time_shows_how_long_the_call_took_only_when_it_came(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    waiting = WAYS[State.WAITING][1:]
    written(shop.journal, "none", "380501110000", (*waiting, Expired()))
    late = (*waiting, CallFound(FLOOR + 5, NUMBER, late=True))
    written(shop.journal, "late", "380501110001", late)
    page = opened(qtbot, place, window)
    assert cells(page, 0)[6] == "by a late call"
    assert cells(page, 1)[5:7] == ["", ""]
