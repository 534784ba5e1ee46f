"""Another language while the whole program runs: what had been opened before, and the end after it."""

from collections.abc import Callable

import pytest
import shiboken6

from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal_search import Column
from smsc_gui.core.verification import State
from smsc_gui.program import Program
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.places import Page
from smsc_gui.ui.today_page import TodayPage
from tests.app.conftest import House

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def program(house: House, signed_in: Callable[[], Program]) -> Program:
    program = signed_in()
    house.ask("0671234567")
    house.wait_for(State.WAITING)
    return program


def journal(program: Program) -> JournalPage:
    program.window.open(Page.JOURNAL)
    page = program.window.made_page(Page.JOURNAL)
    assert isinstance(page, JournalPage)
    return page


def today(program: Program) -> TodayPage:
    program.window.open(Page.TODAY)
    page = program.window.made_page(Page.TODAY)
    assert isinstance(page, TodayPage)
    return page


def change_language(house: House, program: Program, language: str) -> None:
    """From the work page, until Qt has deleted what was there in the language before."""
    program.window.open(Page.WORK)
    old = program.window.header
    program.preferences.change(language=language)
    house.qtbot.waitUntil(lambda: not shiboken6.isValid(old))


def end(house: House, program: Program) -> None:
    """Every step of the end was taken, and none had something to complain of."""
    house.end()
    assert "not ended" not in program.folder.log.read_text(encoding="utf-8")
    folder = DataFolder(house.folder)
    folder.open()
    folder.close()


def test_pages_that_were_open_open_again_with_what_was_looked_for(
    house: House, program: Program
) -> None:
    page = journal(program)
    page.filters.text.setText("067 123")
    page.filters.state.setCurrentIndex(1)
    page.sort_by(Column.REFERENCE)
    house.qtbot.waitUntil(lambda: page.model.found.count == 1)
    before = page.search.wanted
    today(program)
    change_language(house, program, "uk")
    change_language(house, program, "en")  # nobody opened them in between
    anew = journal(program)
    house.qtbot.waitUntil(lambda: anew.model.found.count == 1)
    assert anew.filters.text.text() == "067 123"
    assert anew.search.wanted == before
    figures = today(program)
    house.qtbot.waitUntil(lambda: figures.figures is not None)
    end(house, program)


@pytest.mark.parametrize("opened", [journal, today])
def test_the_program_ends_whole_after_a_page_was_left_behind(
    house: House, program: Program, opened: Callable[[Program], object]
) -> None:
    opened(program)
    change_language(house, program, "uk")
    change_language(house, program, "en")
    end(house, program)
