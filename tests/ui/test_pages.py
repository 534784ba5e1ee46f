"""The pages of the window, and the ways to them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import PAGE_KEYS, MenuItem, Page, PageWidget


class Notes(PageWidget):
    """A page with a field, and something to lead back from once."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.folds = 1

    def first_field(self) -> QWidget:
        return self.field

    def escape(self) -> bool:
        self.folds -= 1
        return self.folds >= 0


@pytest.fixture
def made(window: MainWindow) -> list[Notes]:
    pages: list[Notes] = []

    def make() -> Notes:
        pages.append(Notes())
        return pages[-1]

    window.offer_page(Page.JOURNAL, make)
    return pages


def visible(window: MainWindow) -> list[str]:
    return [
        one.text().replace("&", "") for one in window.header.pages.values() if not one.isHidden()
    ]


def test_without_another_page_there_is_nowhere_to_go(window: MainWindow) -> None:
    assert visible(window) == []
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page is Page.WORK


def test_a_page_is_made_when_it_is_first_opened(window: MainWindow, made: list[Notes]) -> None:
    assert visible(window) == ["Verification", "Journal"]
    assert made == []
    window.header.pages[Page.JOURNAL].click()
    assert window.page is Page.JOURNAL
    assert QApplication.focusWidget() is made[0].field
    window.header.pages[Page.WORK].click()
    assert QApplication.focusWidget() is window.work.form.number
    window.header.pages[Page.JOURNAL].click()
    assert window.made_page(Page.JOURNAL) is made[0]
    assert len(made) == 1


def test_the_page_one_is_on_stays_marked(window: MainWindow, made: list[Notes]) -> None:
    journal = window.header.pages[Page.JOURNAL]
    for _ in range(2):
        journal.click()
        assert told(journal) == (QAccessible.Role.PushButton, "This page is open.")
        assert told(window.header.pages[Page.WORK]) == (
            QAccessible.Role.PushButton,
            "Verification (Ctrl+1)",
        )
    marked = {window.header.pages[page]: page is Page.JOURNAL for page in PAGE_KEYS}
    assert {one: bool(one.property("current")) for one in marked} == marked
    window.open(Page.SIGN_IN)
    assert not any(one.property("current") for one in marked)


def told(of: QWidget) -> tuple[QAccessible.Role, str]:
    """What a screen reader is told of it."""
    spoken = QAccessible.queryAccessibleInterface(of)
    return spoken.role(), spoken.text(QAccessible.Text.Description)


def test_keys_lead_to_the_pages_and_esc_back(window: MainWindow, made: list[Notes]) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page is Page.JOURNAL
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is Page.JOURNAL, "the page had something to lead back from"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is Page.WORK


def test_another_language_makes_the_page_anew_and_stays_on_it(
    window: MainWindow, made: list[Notes]
) -> None:
    window.open(Page.JOURNAL)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert window.page is Page.JOURNAL
    assert visible(window) == ["Verification", "Journal"]
    assert len(made) == 2


def shown(window: MainWindow) -> list[QAction]:
    return [item for item in window.header.items.values() if item.isVisible()]


def test_the_menu_shows_what_is_offered_and_does_it(window: MainWindow) -> None:
    done: list[MenuItem] = []
    helping = window.header.menu.menu().actions()[-1]
    assert not helping.isVisible()
    for item in (MenuItem.SETTINGS, MenuItem.ABOUT):
        window.offer(item, lambda item=item: done.append(item))
    assert helping.isVisible()
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    for action in shown(window):
        action.trigger()
    assert done == [MenuItem.SETTINGS, MenuItem.ABOUT]
    assert window.page is Page.SIGN_IN
