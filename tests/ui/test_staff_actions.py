"""What the buttons of messages do, and what staff are told when an action is not possible."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages import Action
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from tests.support.keys import press, type_text
from tests.support.shop import SUBSCRIBER, Shop

REFUSED = "380500000001"
"""The simulator does not take it."""


class Browser(QObject):
    """Takes the pages that would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


def title_of_failure(window: MainWindow) -> str:
    dialog = window.dialogs.open_failure
    return dialog.windowTitle() if dialog else ""


def write_protect(shop: Shop, on: bool) -> None:
    shop.journal.connection.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}")


def test_no_money_leads_to_the_accounts_page(
    window: MainWindow, shop: Shop, browser: Browser
) -> None:
    window.staff.request("380500000003")
    shop.tick()
    dialog = window.dialogs.open_failure
    assert isinstance(dialog, FailureDialog)
    action = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    action.click()
    assert browser.opened == ["https://smsc.ua/"]
    assert window.dialogs.open_failure is None


def test_try_again_asks_again_for_the_same_subscriber(window: MainWindow, shop: Shop) -> None:
    window.staff.request("380500000025", "Ticket 9")
    shop.tick()
    window.dialogs.close()
    shop.wait(70)
    [first] = shop.model.verifications.values()
    window.staff.act(Action.TRY_AGAIN, first)
    references = [one.reference for one in shop.model.verifications.values()]
    assert references == ["Ticket 9", "Ticket 9"]


@pytest.fixture
def refused(window: MainWindow, shop: Shop) -> QPushButton:
    """What corrects the number that the service has not taken; a request could be made again."""
    window.staff.request(REFUSED, "Ticket 9")
    shop.wait(70)
    window.dialogs.close()
    return window.work.card.buttons[Act.CORRECT]


def in_fields(window: MainWindow) -> tuple[str, str]:
    form = window.work.form
    return form.number.text(), form.reference.text()


def test_a_double_press_on_correct_the_number_sends_nothing(
    window: MainWindow, shop: Shop, refused: QPushButton, qtbot: QtBot
) -> None:
    refused.setFocus()
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        press(focus, Qt.Key.Key_Return)
    assert in_fields(window) == ("+380 50 000 00 01", "Ticket 9")
    assert len(shop.model.verifications) == 1
    qtbot.waitUntil(lambda: not window.work.form.is_held_back)
    press(window.work.form.number, Qt.Key.Key_Return)
    assert len(shop.model.verifications) == 2


def test_a_number_that_is_corrected_quickly_is_sent(
    window: MainWindow, shop: Shop, refused: QPushButton
) -> None:
    refused.click()
    number = window.work.form.number
    press(number, Qt.Key.Key_Backspace)
    type_text(number, "2")
    press(number, Qt.Key.Key_Return)
    assert [one.subscriber for one in shop.model.verifications.values()] == [
        REFUSED,
        "380500000002",
    ]


@pytest.mark.parametrize("replaces", [True, False])
def test_what_is_being_typed_gives_way_to_the_number_to_correct_when_staff_say_so(
    window: MainWindow, refused: QPushButton, replaces: bool
) -> None:
    type_text(window.work.form.number, "0509876543")
    type_text(window.work.form.reference, "Ticket 5")
    refused.click()
    mine = ("050 987 65 43", "Ticket 5")
    assert in_fields(window) == mine
    [question] = window.findChildren(Question)
    assert question.isVisible()
    assert "with +380 50 000 00 01?" in question.text().replace("\u00a0", " ")
    (question.yes if replaces else question.no).click()
    assert in_fields(window) == (("+380 50 000 00 01", "Ticket 9") if replaces else mine)
    assert window.work.form.is_held_back is replaces


def test_try_again_without_a_request_does_nothing(window: MainWindow, shop: Shop) -> None:
    window.staff.act(Action.TRY_AGAIN)
    assert len(shop.model.verifications) == 0


def test_without_an_account_enter_leads_to_the_sign_in_page(
    fresh_window: MainWindow, shop: Shop
) -> None:
    shop.sign_in.open()
    fresh_window.open(Page.WORK)
    fresh_window.staff.request(SUBSCRIBER)
    assert fresh_window.page is Page.SIGN_IN
    assert len(shop.model.verifications) == 0


@pytest.mark.parametrize("act", [Act.CANCEL, Act.BY_HAND])
def test_an_action_that_cannot_be_written_is_not_done_and_says_so(
    window: MainWindow, shop: Shop, act: Act
) -> None:
    waiting = shop.ask()
    window.work.choose(waiting.id)
    write_protect(shop, True)
    if act is Act.BY_HAND:
        window.staff.do(act, waiting)
        dialog = window.staff.by_hand
        assert dialog is not None
        type_text(dialog.reason, "passport")
        dialog.confirm.click()
    else:
        window.work.card.buttons[act].click()
        question = window.staff.stopping.question
        assert question is not None
        question.yes.click()
    assert title_of_failure(window) == "The journal is write-protected"
    assert shop.now(waiting).state is State.WAITING
    write_protect(shop, False)


def test_an_action_on_what_has_just_ended_changes_nothing(window: MainWindow, shop: Shop) -> None:
    waiting = shop.ask()
    shop.model.cancel(waiting.id)
    window.staff.do(Act.CANCEL, waiting)
    assert shop.now(waiting).state is State.CANCELLED
    assert title_of_failure(window) == ""


def test_typing_says_nothing_of_a_journal_that_fails(window: MainWindow, shop: Shop) -> None:
    write_protect(shop, True)
    type_text(window.work.form.number, "0")
    assert title_of_failure(window) == ""
    assert window.work.form.number.text() == "0"
    write_protect(shop, False)


def test_a_sign_in_that_cannot_be_noted_is_neither_tested_nor_used(
    fresh_window: MainWindow, shop: Shop
) -> None:
    shop.sign_in.open()
    page = fresh_window.sign_in
    page.form.key.setText(DEMO_KEY)
    write_protect(shop, True)
    for one in (page.use, page.test):
        one.click()
        assert title_of_failure(fresh_window) == "The journal is write-protected"
        fresh_window.dialogs.close()
        assert one.isEnabled()
    assert shop.sign_in.current is None
    assert shop.simulator.service.counts == {}
    write_protect(shop, False)


def test_the_words_about_a_break_follow_the_clock(fresh_window: MainWindow, shop: Shop) -> None:
    shop.sign_in.open()
    page = fresh_window.sign_in
    for number in range(5):
        page.form.key.setText(f"wrong-{number}")
        page.use.click()
    assert "the next try is possible at" in page.result.text()
    shop.wait(31 * 60, step=60)
    assert "the next try is possible now" in page.result.text()


@pytest.mark.parametrize("goes_on", [True, False])
def test_the_details_of_a_refused_sign_in_lead_back_to_what_was_pressed(
    fresh_window: MainWindow, shop: Shop, goes_on: bool
) -> None:
    shop.sign_in.open()
    page = fresh_window.sign_in
    page.form.key.setText("wrong")
    (page.use if goes_on else page.test).click()
    page.details.click()
    assert title_of_failure(fresh_window) != ""
    page.form.key.setText(DEMO_KEY)
    fresh_window._from_test(Action.TRY_AGAIN)
    assert (shop.sign_in.current is not None) is goes_on
    assert (fresh_window.page is Page.WORK) is goes_on
