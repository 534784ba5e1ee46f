"""The pages of the help: opened from the menu, beside the work, one of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.data_folder import DataFolder
from smsc_gui.tour.hands import bring, strike_keys
from smsc_gui.ui import translation
from smsc_gui.ui.help import Help
from smsc_gui.ui.help_about import About
from smsc_gui.ui.help_diagnostics import Diagnostics
from smsc_gui.ui.help_first_steps import FirstSteps
from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import HELP_KEY, MenuItem
from smsc_gui.ui.question import Question
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.tasks import BackgroundTasks
from tests.support.keys import press, type_text
from tests.support.shop import OrderedTasks, Shop


class Opener:
    """Stands for the desktop, which opens folders in a program of its own."""

    def __init__(self) -> None:
        self.opens = True
        self.opened: list[QUrl] = []

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url)
        return self.opens


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def help_(
    qtbot: QtBot, tmp_path: Path, shop: Shop, window: MainWindow, opener: Opener
) -> Iterator[Help]:
    tasks = BackgroundTasks()
    made = Help(
        window,
        shop.preferences,
        tasks,
        DataFolder(tmp_path),
        machine=tmp_path / "machine.json",
        backend_name=lambda: "keyring.backends.SecretService.Keyring",
        open_url=opener,
    )
    yield made
    made.close()
    tasks.close()


def choose(window: MainWindow, item: MenuItem) -> None:
    action = window.header.items[item]
    assert action.isVisible()
    action.trigger()


@pytest.mark.parametrize(
    "item", [MenuItem.FIRST_STEPS, MenuItem.SHORTCUTS, MenuItem.DIAGNOSTICS, MenuItem.ABOUT]
)
def test_the_menu_opens_each_page_once_and_esc_closes_it(
    qtbot: QtBot, window: MainWindow, help_: Help, item: MenuItem
) -> None:
    choose(window, item)
    choose(window, item)
    [dialog] = [one for one in window.findChildren(HelpDialog) if one.isVisible()]
    assert dialog.windowTitle()
    assert not dialog.isModal()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert help_.open == {}
    choose(window, item)
    assert help_.open[item] is not dialog


def test_f1_opens_the_first_steps_from_any_window_but_not_behind_a_question(
    qtbot: QtBot, window: MainWindow, help_: Help
) -> None:
    assert window.header.items[MenuItem.FIRST_STEPS].text().endswith("\tF1")
    bring(window)
    strike_keys(HELP_KEY)
    help_.open[MenuItem.FIRST_STEPS].close()
    help_.shortcuts()
    bring(help_.open[MenuItem.SHORTCUTS])
    strike_keys(HELP_KEY)
    help_.open[MenuItem.FIRST_STEPS].close()
    question = Question("Title", "Really?", "&Yes", "&No", window)
    question.open()
    bring(question)
    strike_keys(HELP_KEY)
    assert MenuItem.FIRST_STEPS not in help_.open
    question.reject()


def test_pages_that_are_open_follow_another_language_and_keep_their_place(
    qtbot: QtBot, window: MainWindow, help_: Help
) -> None:
    choose(window, MenuItem.FIRST_STEPS)
    choose(window, MenuItem.SHORTCUTS)
    place = QRect(20, 30, 500, 400)
    help_.open[MenuItem.SHORTCUTS].setGeometry(place)
    locale = QLocale()
    try:
        translation.install(QApplication.instance(), "uk")
        qtbot.waitUntil(lambda: help_.open[MenuItem.FIRST_STEPS].windowTitle() == "Перші кроки")
        assert help_.open[MenuItem.SHORTCUTS].windowTitle() == "Сполучення клавіш"
        assert help_.open[MenuItem.SHORTCUTS].geometry() == place
        assert len([one for one in window.findChildren(HelpDialog) if one.isVisible()]) == 2
    finally:
        translation.install(QApplication.instance(), "en")
        QLocale.setDefault(locale)
    qtbot.waitUntil(lambda: help_.open[MenuItem.FIRST_STEPS].windowTitle() == "First steps")
    help_.close()
    assert help_.open == {}


def test_the_work_goes_on_beside_a_page_of_the_help(
    window: MainWindow, help_: Help, shop: Shop
) -> None:
    help_.first_steps()
    type_text(window.work.form.number, "0671234567")
    shop.wait(1)
    press(window.work.form.number, Qt.Key.Key_Return)
    assert len(shop.model.verifications) == 1


def test_nothing_of_the_help_opens_by_itself(window: MainWindow, help_: Help) -> None:
    assert window.findChildren(HelpDialog) == []


def test_the_empty_card_leads_to_the_first_steps_until_there_is_a_card(
    window: MainWindow, help_: Help, shop: Shop
) -> None:
    link = window.work.first_steps
    assert link.isVisible()
    link.click()
    assert isinstance(help_.open[MenuItem.FIRST_STEPS], FirstSteps)
    window.work.choose(shop.ask().id)
    assert not link.isVisible()


def test_the_first_steps_name_each_step_for_a_screen_reader(qtbot: QtBot, look: None) -> None:
    page = FirstSteps()
    qtbot.addWidget(page)
    names = [one.accessibleName() for one in page.body.findChildren(QWidget)]
    steps = [name for name in names if name[:2] in {"1.", "2.", "3.", "4.", "5."}]
    assert [step.split(". ")[1] for step in steps] == [
        "Enter the subscriber’s number",
        "Press Enter",
        "Read out the number to call",
        "Wait",
        "Verified",
    ]


def test_a_page_fits_a_small_screen_and_can_be_scrolled_by_the_keyboard(
    qtbot: QtBot, look: None
) -> None:
    page = FirstSteps()
    qtbot.addWidget(page)
    page.show()
    room = page.screen().availableSize()
    assert page.width() <= room.width()
    assert page.height() <= room.height()
    page.resize(500, 300)
    QApplication.processEvents()
    bar = page.page_scroll.verticalScrollBar()
    assert bar.maximum() > 0
    page.page_scroll.setFocus()
    press(page.page_scroll, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_the_log_folder_opens_in_the_systems_own_window(
    tmp_path: Path, window: MainWindow, help_: Help, opener: Opener
) -> None:
    choose(window, MenuItem.LOG_FOLDER)
    assert opener.opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert not window.header.bar.isVisible()


def test_a_folder_that_nothing_opens_is_named(
    tmp_path: Path, window: MainWindow, help_: Help, opener: Opener
) -> None:
    opener.opens = False
    choose(window, MenuItem.LOG_FOLDER)
    assert window.header.bar.isVisible()
    shown = " ".join(one.text() for one in window.header.bar.findChildren(Text))
    assert str(tmp_path) in shown.replace("\u200b", "")


def test_the_report_is_shown_before_it_is_copied(qtbot: QtBot, help_: Help) -> None:
    QGuiApplication.clipboard().setText("what was there")
    help_.diagnostics()
    dialog = help_.open[MenuItem.DIAGNOSTICS]
    assert isinstance(dialog, Diagnostics)
    assert not dialog.copy_button.isEnabled()
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    text = dialog.text.toPlainText()
    assert "[versions]" in text
    assert "keyring.backends.SecretService.Keyring" in text
    assert "verifications: 0" in text
    assert QGuiApplication.clipboard().text() == "what was there"
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    assert dialog.copy_button.text() == "&Copied"


def test_the_report_is_made_anew_each_time(qtbot: QtBot, help_: Help, shop: Shop) -> None:
    help_.diagnostics()
    first = help_.open[MenuItem.DIAGNOSTICS]
    shop.ask()
    help_.diagnostics()
    second = help_.open[MenuItem.DIAGNOSTICS]
    assert isinstance(second, Diagnostics)
    assert second is not first
    qtbot.waitUntil(second.copy_button.isEnabled)
    assert "verifications: 1" in second.text.toPlainText()


def test_a_report_that_cannot_be_made_says_so(
    qtbot: QtBot, help_: Help, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> str:
        raise RuntimeError("the keyring broke")

    help_._backend_name = broken
    help_.diagnostics()
    dialog = help_.open[MenuItem.DIAGNOSTICS]
    assert isinstance(dialog, Diagnostics)
    qtbot.waitUntil(lambda: "The log says why" in dialog.text.toPlainText())
    assert not dialog.copy_button.isEnabled()
    assert "could not be filled" in caplog.text


def test_a_page_that_was_closed_meanwhile_is_left_alone(help_: Help) -> None:
    help_._tasks = tasks = OrderedTasks()
    tasks.held = True
    help_.diagnostics()
    help_.about()
    for dialog in list(help_.open.values()):
        dialog.close()
    tasks.release()
    assert help_.open == {}


def test_about_says_where_the_data_is_and_shows_each_licence(
    qtbot: QtBot, tmp_path: Path, help_: Help
) -> None:
    help_.about()
    about = help_.open[MenuItem.ABOUT]
    assert isinstance(about, About)
    qtbot.waitUntil(lambda: about.list.count() > 10)
    shown = [one.text().replace("\u200b", "") for one in about.findChildren(Text)]
    for name in ("settings.json", "journal.sqlite3", "smsc-gui.log", "machine.json"):
        assert str(tmp_path / name) in shown
    names = [about.list.item(row).text().split()[0] for row in range(about.list.count())]
    assert names[:2] == ["Python", "Qt"]
    about.list.setCurrentRow(names.index("requests"))
    assert about.licence.text() == "Apache-2.0"
    assert "Apache License" in about.text.toPlainText()
    about.list.setCurrentRow(1)
    assert about.licence.text() == "LGPL-3.0-only"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in about.text.toPlainText()
