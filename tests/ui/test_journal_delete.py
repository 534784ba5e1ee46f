"""*Delete this subscriber's data*: said beforehand, meant by whoever does it, told afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsc_gui.core.credentials import SessionStore
from smsc_gui.core.verification import State
from smsc_gui.ui.journal_delete_dialog import DeleteDialog
from smsc_gui.ui.journal_keeper import JournalKeeper
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.surfaces import Text
from tests.support.journal_pages import ids, journal_place, opened, reading_of, settle
from tests.support.journal_rows import in_state
from tests.support.keys import press, type_text
from tests.support.shop import Shop

SUBSCRIBER = "380671234567"
LONGER = "3806712345678"


@pytest.fixture
def place(window: MainWindow, shop: Shop) -> Iterator[JournalPlace]:
    with journal_place(window, shop, reading_of(shop)) as made:
        yield made


def texts(dialog: DeleteDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(Text) if one.isVisible())


def asked(qtbot: QtBot, place: JournalPlace, page: JournalPage, row: int) -> DeleteDialog:
    page.table.choose(row)
    page.bar.delete.trigger()
    qtbot.waitUntil(lambda: place.deleting is not None)
    assert place.deleting is not None
    return place.deleting


def three(shop: Shop) -> None:
    in_state(shop.journal, "longer", LONGER, State.EXPIRED, ago=12_000)
    in_state(shop.journal, "first", SUBSCRIBER, State.EXPIRED, reference="Договір 1", ago=11_500)
    in_state(shop.journal, "second", SUBSCRIBER, State.BY_HAND, reference="Договір 2", ago=11_000)


def test_it_says_how_much_goes_what_stays_and_what_is_not_reached(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    dialog = asked(qtbot, place, opened(qtbot, place, window), 0)
    said = texts(dialog)
    assert "2 requests" in said
    for word in ("references", "reasons", "stays", "exported", "printed", "copies", "undone"):
        assert word in said
    assert "+380\u00a067\u00a0123\u00a045\u00a067" in said


def test_it_needs_the_last_digits_typed(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    page = opened(qtbot, place, window)
    dialog = asked(qtbot, place, page, 0)
    press(dialog, Qt.Key.Key_Return)
    dialog.delete.click()
    type_text(dialog.typed, "4568")
    assert not dialog.delete.isEnabled()
    dialog.typed.clear()
    dialog.reject()
    settle(qtbot, page)
    assert [page.model.found.row(n).erased for n in range(3)] == [False] * 3  # type: ignore[union-attr]


def test_enter_keeps_until_the_digits_are_right_and_then_deletes(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    dialog = asked(qtbot, place, opened(qtbot, place, window), 0)
    type_text(dialog.typed, "456")
    assert dialog.back.isDefault()
    type_text(dialog.typed, "7")
    assert dialog.delete.isDefault()
    press(dialog.typed, Qt.Key.Key_Return)
    assert texts(dialog).endswith("The data of 2 requests has been deleted.")


def test_what_is_deleted_is_deleted_and_called_so(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    page = opened(qtbot, place, window)
    dialog = asked(qtbot, place, page, 0)
    type_text(dialog.typed, "45 67")
    dialog.delete.click()
    assert texts(dialog).endswith("The data of 2 requests has been deleted.")
    assert not dialog.delete.isVisible()
    dialog.back.click()
    settle(qtbot, page)
    assert ids(page) == ["second", "first", "longer"]
    shown = [page.model.index(row, 1).data() for row in range(3)]
    assert shown[:2] == ["deleted", "deleted"]
    assert shown[2] != "deleted"
    assert [page.model.index(row, 2).data() for row in range(2)] == ["", ""]
    assert page.model.index(0, 3).data() == "Confirmed by hand"
    assert page.model.index(0, 7).data() == "olena"
    page.table.choose(0)
    assert not page.bar.delete.isEnabled()
    assert not page.bar.ask_again.isEnabled()
    assert page.bar.open.isEnabled()
    page.filters.text.setText("4567")
    settle(qtbot, page)
    assert ids(page) == ["longer"]


def test_what_has_not_ended_is_left_and_said(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    waiting = shop.ask(SUBSCRIBER)
    page = opened(qtbot, place, window)
    dialog = asked(qtbot, place, page, 0)
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    assert "1 request is left because it has not ended yet" in texts(dialog)
    dialog.back.click()
    assert shop.now(waiting).state is State.WAITING
    assert window.work.list.model.index_of(waiting.id).isValid()


def test_what_is_deleted_leaves_the_work_page_as_well(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    ended = shop.ask(SUBSCRIBER)
    shop.model.cancel(ended.id)
    other = shop.ask("380500000010")
    window.work.choose(other.id)
    page = opened(qtbot, place, window)
    dialog = asked(qtbot, place, page, 1)
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    dialog.back.click()
    assert window.work.list.current == other.id
    assert not window.work.list.model.index_of(ended.id).isValid()


def test_what_is_deleted_leaves_the_title_and_the_field_that_finds(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    plain = window.windowTitle()
    ended = shop.ask(SUBSCRIBER)
    shop.model.cancel(ended.id)
    window.work.choose(ended.id)
    assert "67\u00a0123\u00a045\u00a067" in window.windowTitle()
    page = opened(qtbot, place, window)
    page.filters.text.setFocus()
    type_text(page.filters.text, "067 123 45 67")
    page.filters.state.setCurrentIndex(page.filters.state.findText("Cancelled"))
    settle(qtbot, page)
    dialog = asked(qtbot, place, page, 0)
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    assert window._told_in_title() == "Journal"
    dialog.back.click()
    settle(qtbot, page)
    assert page.filters.text.text() == ""
    assert not page.filters.text.isUndoAvailable()
    assert ids(page) == [ended.id], "the state is looked for as before"
    window.open(Page.WORK)
    assert window.windowTitle() == plain


def test_the_title_and_the_field_keep_what_is_of_others(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    ended = shop.ask(SUBSCRIBER)
    shop.model.cancel(ended.id)
    window.work.choose(shop.ask("380500000010").id)
    title = window.windowTitle()
    page = opened(qtbot, place, window)
    page.filters.text.setText("4567")
    settle(qtbot, page)
    dialog = asked(qtbot, place, page, 0)
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    dialog.back.click()
    window.open(Page.WORK)
    assert window.windowTitle() == title
    window.open(Page.JOURNAL)
    assert page.filters.text.text() == "4567"
    settle(qtbot, page)


def test_no_trace_stays_in_the_write_ahead_file(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    store, file = SessionStore(), reading_of(shop).path
    keeper = JournalKeeper(
        shop.journal, shop.clock, shop.preferences, shop.tasks, store, file, window
    )
    place.erased.connect(keeper.clean)
    page = opened(qtbot, place, window)
    log = file.with_name(f"{file.name}-wal")
    assert b"671234567" in log.read_bytes()
    dialog = asked(qtbot, place, page, 0)
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    qtbot.waitUntil(lambda: log.stat().st_size == 0)
    assert "Договір 1".encode() not in file.read_bytes()
    keeper.close()


def test_a_journal_that_cannot_be_written_keeps_everything_and_says_so(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    three(shop)
    page = opened(qtbot, place, window)
    dialog = asked(qtbot, place, page, 0)
    shop.journal.connection.execute("PRAGMA query_only=ON")
    type_text(dialog.typed, "4567")
    dialog.delete.click()
    assert window.dialogs.open_failure is not None
    shop.journal.connection.execute("PRAGMA query_only=OFF")
    settle(qtbot, page)
    assert page.model.index(0, 1).data() == "+380\u00a067\u00a0123\u00a045\u00a067"
