"""Nothing of the journal is cut off, everything has a name, and the keyboard reaches all of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_erasure import ErasedNow
from smsc_gui.core.verification import State
from smsc_gui.ui import appearance
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.surfaces import Text
from tests.support.journal_pages import journal_place, opened, reading_of, settle
from tests.support.journal_rows import in_state
from tests.support.layout import SIZES, cut_off, overlapping, sideways
from tests.support.layout import settle as laid_out
from tests.support.shop import Shop


@dataclass
class At:
    """Where all of this happens."""

    qtbot: QtBot
    window: MainWindow
    place: JournalPlace
    shop: Shop

    @property
    def page(self) -> JournalPage:
        assert self.place.page is not None
        return self.place.page


@pytest.fixture
def at(qtbot: QtBot, window: MainWindow, shop: Shop) -> Iterator[At]:
    with journal_place(window, shop, reading_of(shop)) as made:
        yield At(qtbot, window, made, shop)


def with_rows(at: At) -> JournalPage:
    for number, state in enumerate(State):
        if not state.is_open:
            which = f"3806712345{number:02}"
            in_state(at.shop.journal, which, which, state, reference="x" * 80, ago=20_000 - number)
    page = opened(at.qtbot, at.place, at.window)
    page.table.choose(0)
    return page


def rows(at: At) -> None:
    with_rows(at)


def searched(at: At) -> None:
    at.shop.preferences.change(mask_in_journal=True)
    page = with_rows(at)
    page.filters.text.setText("38067")
    page.filters.days.setCurrentIndex(4)
    settle(at.qtbot, page)


def nothing(at: At) -> None:
    page = with_rows(at)
    page.filters.text.setText("nobody")
    settle(at.qtbot, page)


def empty(at: At) -> None:
    opened(at.qtbot, at.place, at.window)


Scene = Callable[[At], None]
SCENES: list[Scene] = [rows, searched, nothing, empty]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
def test_texts_twice_as_long_have_their_place(
    doubled: None,
    at: At,
    scene: Scene,
    size: tuple[int, int],
) -> None:
    at.window.resize(*size)
    scene(at)
    laid_out()
    assert (at.window.width(), at.window.height()) == size
    assert cut_off(at.window) == []
    assert overlapping(at.window) == []
    assert sideways(at.window) == []


@pytest.mark.parametrize("scene", SCENES)
def test_the_smallest_window_shows_all_of_it(at: At, scene: Scene) -> None:
    at.window.resize(*SIZES[0])
    scene(at)
    laid_out()
    assert cut_off(at.window) == []
    assert overlapping(at.window) == []
    page = at.page
    if page.table.isVisible():
        assert len(page.table.in_view()) >= 6


def dialogs(at: At) -> Iterator[QDialog]:
    page = with_rows(at)
    for row in range(page.model.rowCount()):
        page.table.choose(row)
        page.bar.open.trigger()
        at.qtbot.waitUntil(lambda: at.place.story is not None)
        assert at.place.story is not None
        yield at.place.story
        at.place.story.reject()
    page.bar.delete.trigger()
    at.qtbot.waitUntil(lambda: at.place.deleting is not None)
    assert at.place.deleting is not None
    yield at.place.deleting
    at.place.deleting.tell(ErasedNow(("a",), ("b",), ("c",)))
    yield at.place.deleting
    at.place.deleting.reject()


def test_dialogs_have_room_for_texts_twice_as_long(doubled: None, at: At) -> None:
    for dialog in dialogs(at):
        laid_out()
        assert cut_off(dialog) == []
        assert sideways(dialog) == []


def controls(page: JournalPage) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QDateEdit, QTableView, QHeaderView)
    found = [
        one for one in page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()
    ]
    of_edits = [one for one in found if isinstance(one.parent(), QComboBox | QDateEdit | QLineEdit)]
    return [one for one in found if one not in of_edits and one.isEnabled()]


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_has_a_name_and_the_keyboard_reaches_it(at: At, scene: Scene) -> None:
    scene(at)
    page = at.page
    wanted = controls(page)
    assert len(wanted) > 3
    assert [
        one
        for one in wanted
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ] == []
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        at.window.focusNextChild()
    assert [one for one in wanted if one not in reached] == []


@pytest.mark.parametrize("scene", SCENES)
def test_mnemonics_do_not_clash(at: At, scene: Scene) -> None:
    scene(at)
    at.window.note("Something")
    at.page.bar.meaning.show()
    shown = [one for one in at.window.findChildren(QWidget) if one.isVisible()]
    texts = [
        one.text()
        for one in shown
        if isinstance(one, QAbstractButton)
        or (isinstance(one, QLabel) and not isinstance(one, Text) and one.buddy() is not None)
    ]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) == len({*keys}), sorted(texts)


def test_mnemonics_of_the_menu_do_not_clash(at: At) -> None:
    page = with_rows(at)
    menu = page.bar.more.menu()
    actions = [one for one in menu.actions() if isinstance(one, QAction)]
    texts = [one.text() for one in actions if one.text() and one.isEnabled()]  # the hint has none
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) == len({*keys})


def test_a_scheme_that_changes_reaches_the_table(at: At, qapp: QApplication) -> None:
    page = with_rows(at)
    light = page.table.grab().toImage().pixelColor(page.table.width() // 2, 200).lightness()
    appearance.apply(qapp, "dark")
    laid_out()
    dark = page.table.grab().toImage().pixelColor(page.table.width() // 2, 200).lightness()
    assert light > 200
    assert dark < 80


@pytest.mark.parametrize("width", [420, 480, 640])
def test_no_column_stands_beyond_the_edge_of_a_narrow_window(at: At, width: int) -> None:
    at.window.resize(width, 800)
    page = with_rows(at)
    laid_out()
    assert at.window.width() == width
    assert page.table.head.length() <= page.table.viewport().width()
