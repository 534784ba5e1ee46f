"""Keys that lead between windows, and through what scrolls: there keys alone did not get on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressBar, QPushButton, QWidget

from smsc_gui.tour.focus import is_in_view
from smsc_gui.tour.hands import bring, strike, strike_keys
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages import BarText, Severity
from smsc_gui.ui.places import NEXT_WINDOW_KEY, PAGE_KEYS, SETTINGS_KEY, MenuItem, Page, keys_shown
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.surfaces import column
from tests.support.scenes import Scene, scene_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    with scene_in(qapp) as scene:
        yield scene


def test_f6_leads_to_each_window_that_is_open_and_back(window: MainWindow) -> None:
    window.show()
    dialogs = [QDialog(window), QDialog(window)]
    for dialog in dialogs:
        dialog.show()
    bring(window)
    seen = []
    for _ in range(3):
        strike_keys(NEXT_WINDOW_KEY)
        seen.append(QApplication.activeWindow())
    assert seen == [*dialogs, window]


def test_f6_leads_past_a_dialog_that_is_closed(window: MainWindow) -> None:
    window.show()
    QDialog(window).hide()
    bring(window)
    strike_keys(NEXT_WINDOW_KEY)
    assert QApplication.activeWindow() is window


def test_esc_in_the_window_closes_what_stands_over_it_before_it_leads_back(
    window: MainWindow,
) -> None:
    window.open(Page.SIGN_IN)
    first, last = QDialog(window), QDialog(window)
    for dialog in (first, last):
        dialog.show()
        dialog.move(window.pos())
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert (first.isVisible(), last.isVisible()) == (True, False)
    first.move(window.frameGeometry().bottomRight() + QPoint(50, 50))
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert window.page is Page.WORK
    assert first.isVisible()  # beside the window it is in nobody's way
    first.move(window.pos())
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert not first.isVisible()


def test_esc_in_the_window_cancels_nothing_that_is_at_work(window: MainWindow) -> None:
    at_work = QDialog(window)
    bar = QProgressBar(at_work)
    at_work.show()
    at_work.move(window.pos())
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert at_work.isVisible()
    bar.hide()
    strike(Qt.Key.Key_Escape)
    assert not at_work.isVisible()


def test_tab_scrolls_to_where_it_comes_in(scene: Scene) -> None:
    """Qt itself scrolls from one part of a page to the next, but not when the focus comes from beside it."""
    page, last = QWidget(), QPushButton("Last")
    inside = column(page)
    inside.addSpacing(600)
    inside.addWidget(last)
    scroll = VerticalScroll(page)
    scroll.setFixedHeight(150)
    before = QLineEdit()
    scene.put(before, scroll)
    before.setFocus()
    assert not is_in_view(last)
    strike(Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert is_in_view(last)


def test_tab_comes_by_the_bar_last_on_every_page(window: MainWindow) -> None:
    window.show()
    bring(window)
    window.header.show_bar(BarText("Something to read", Severity.INFO), dismissable=True)
    for page in (Page.WORK, Page.SIGN_IN):
        window.open(page)
        window.header.bar.dismiss.setFocus()
        strike(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in window.header.findChildren(QWidget)


def test_the_menu_and_the_pages_show_their_keys(window: MainWindow) -> None:
    assert window.header.items[MenuItem.SETTINGS].text().endswith(f"\t{keys_shown(SETTINGS_KEY)}")
    for page, keys in PAGE_KEYS.items():
        assert keys_shown(keys) in window.header.pages[page].toolTip()
