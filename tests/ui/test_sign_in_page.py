"""The first start: what the keyring said, Test, and what may be used."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.api import HOSTS
from smsc_gui.core.secret_store import (
    Absent,
    Deleted,
    Found,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.settings import AccountSettings
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Simulator
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.sign_in_page import SignInPage
from tests.support.keys import press, type_text
from tests.support.shop import HandClock, Shop, open_shop
from tests.support.windows import shown


class StubbornStore(SessionStore):
    """A keyring that gives one answer to everything."""

    def __init__(self, answer: Locked | Unavailable) -> None:
        super().__init__()
        self._answer = answer

    def get(self, _name: str) -> Found[str] | Absent | Locked | Unavailable:
        return self._answer

    def set(self, _name: str, _secret: str) -> Stored | Locked | Unavailable:
        return self._answer

    def delete(self, _name: str) -> Deleted | Locked | Unavailable:
        return self._answer


@pytest.fixture
def page(fresh_window: MainWindow, shop: Shop) -> SignInPage:
    shop.sign_in.open()
    return fresh_window.sign_in


def test_the_first_start_shows_the_sign_in_page(fresh_window: MainWindow) -> None:
    assert fresh_window.page is Page.SIGN_IN
    assert fresh_window.header.account.text() == "Not signed in"


def test_while_the_keyring_is_being_opened_one_can_go_on_without_it(
    fresh_window: MainWindow, qtbot: QtBot
) -> None:
    page = fresh_window.sign_in
    assert "is being opened" in page.keyring.text()
    assert not page.form.isEnabled()
    with qtbot.waitSignal(fresh_window.go_on_without_keyring, timeout=1000):
        page.go_on.click()
    assert page.form.isEnabled()
    assert page.go_on.isHidden()
    assert QApplication.focusWidget() is page.form.key


def test_the_focus_is_where_one_begins_once_the_keyring_has_answered(page: SignInPage) -> None:
    assert page.form.isEnabled()
    assert QApplication.focusWidget() is page.form.key
    assert "Nothing is kept" in page.keyring.text()


def test_a_late_answer_of_the_keyring_leaves_the_field_that_is_being_filled(
    fresh_window: MainWindow, shop: Shop
) -> None:
    page = fresh_window.sign_in
    page.go_on.click()
    page.form.by_password.setChecked(True)
    page.form.login.setFocus()
    shop.sign_in.open()
    assert QApplication.focusWidget() is page.form.login


def test_the_known_hosts_are_offered_and_another_can_be_typed(page: SignInPage) -> None:
    assert tuple(page.form.host.itemText(n) for n in range(page.form.host.count())) == HOSTS
    page.form.host.setCurrentText("https://SMS.example.com/")
    page.form.key.setText("k")
    account = page.form.account(tell=False)
    assert account is not None
    assert account.host == "sms.example.com"


def test_what_is_missing_is_said_below_its_field(page: SignInPage) -> None:
    page.form.host.setCurrentText("no host")
    page.test.click()
    wrong = "This does not look like the name of a host, such as smsc.ua."
    assert page.form._host_row.line.text() == wrong
    assert page.form._key_row.line.text() == "Enter the API key."
    page.form.by_password.setChecked(True)
    page.test.click()
    assert page.form._login_row.line.isVisible()
    assert page.form._password_row.line.isVisible()


def test_enter_tests_and_enter_again_signs_in(
    page: SignInPage, fresh_window: MainWindow, shop: Shop
) -> None:
    assert not page.use.isEnabled()
    type_text(page.form.key, DEMO_KEY)
    press(page.form.key, Qt.Key.Key_Return)
    assert page.result.text() == "The sign-in works. Balance: 250.80 UAH."
    assert page.use.isEnabled()
    assert QApplication.focusWidget() is page.use
    press(page.use, Qt.Key.Key_Return)
    assert fresh_window.page is Page.WORK
    assert QApplication.focusWidget() is fresh_window.work.form.number
    assert shop.sign_in.current is not None
    assert page.form.key.text() == ""
    assert "smsc.ua" in fresh_window.header.account.text()


def test_a_refused_sign_in_says_so_and_cannot_be_used(page: SignInPage, shop: Shop) -> None:
    page.form.by_password.setChecked(True)
    page.form.login.setText(DEMO_LOGIN)
    page.form.password.setText("wrong")
    page.test.click()
    assert page.result.text().startswith("The service refused the sign-in.")
    assert page.details.isVisible()
    assert not page.use.isEnabled()
    page.form.password.setText(DEMO_PASSWORD)
    assert page.result.isHidden()
    page.test.click()
    assert page.use.isEnabled()
    page.form.password.setText("another")
    assert not page.use.isEnabled()


def test_an_answer_to_another_sign_in_than_the_one_shown_counts_for_nothing(
    page: SignInPage, shop: Shop
) -> None:
    page.form.key.setText(DEMO_KEY)
    shop.tasks.held = True
    page.test.click()
    assert not page.test.isEnabled()
    page.form.key.setText("something else")
    shop.tasks.release()
    assert not page.use.isEnabled()
    assert page.test.isEnabled()


def test_the_page_stays_where_it_was_scrolled_to_while_a_test_is_held_back(
    page: SignInPage, clock: HandClock
) -> None:
    for number in range(5):
        page._to_result.stop()
        page.form.key.setText(f"wrong {number}")
        page.test.click()
    assert page._to_result.isActive()  # once, for the message that is new
    page._to_result.stop()
    said = page.result.text()
    clock.elapsed += 3600
    page.tick()
    assert page.result.text() != said
    assert not page._to_result.isActive()


def test_the_fourth_wrong_sign_in_is_warned_of_and_the_fifth_never_sent(
    page: SignInPage, shop: Shop
) -> None:
    for number in range(4):
        assert page.warning.isVisible() == (number == 3)
        page.form.key.setText(f"wrong-{number}")
        assert page.warning.isVisible() == (number == 3)
        page.test.click()
    page.form.key.setText("wrong-5")
    page.test.click()
    assert len(shop.simulator.service.wrong_sign_ins) == 4
    assert page.result.text().startswith("A break before the next sign-in.")
    assert page.details.isVisible()
    assert QApplication.focusWidget() is page.form.key


def test_it_can_be_used_untested_by_insisting(
    page: SignInPage, fresh_window: MainWindow, shop: Shop
) -> None:
    page.insist.click()
    assert fresh_window.findChildren(Question) == []  # something is missing
    page.form.key.setText("untested")
    page.insist.click()
    [box] = fresh_window.findChildren(Question)
    assert shop.sign_in.current is None
    [agree] = [one for one in box.buttons() if one.text() == "&Use it"]
    agree.click()
    assert shop.sign_in.current is not None
    assert fresh_window.page is Page.WORK


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Locked(), "keyring is locked"),
        (Unavailable(UnavailableReason.NO_SERVICE), "no keyring that the program trusts"),
        (Unavailable(UnavailableReason.FAILED), "reported a failure"),
    ],
)
def test_a_keyring_that_cannot_keep_says_so_and_the_session_goes_on(  # noqa: PLR0917
    qtbot: QtBot,
    tmp_path: Path,
    clock: HandClock,
    simulator: Simulator,
    look: None,
    answer: Locked | Unavailable,
    words: str,
) -> None:
    shop = open_shop(tmp_path, clock, simulator, store=StubbornStore(answer))
    window = shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))
    shop.sign_in.open()
    page = window.sign_in
    assert words in page.keyring.text()
    has_none = words.startswith("no keyring")
    assert page.form.keep.isEnabled() is not has_none
    assert page.form.this_session.isChecked() is has_none
    assert ("no keyring" in page.form.keep.accessibleDescription()) is has_none
    page.form.key.setText(DEMO_KEY)
    page.test.click()
    page.use.click()
    assert window.page is Page.WORK
    assert words in window.header.bar.text.text()
    told = window.header.bar.text.text()
    assert told.startswith("The sign-in holds until the program is closed") is has_none
    window.header.bar.dismiss.click()
    assert window.header.bar.isHidden()
    shop.journal.close()


def test_the_account_used_last_is_filled_in_without_its_secret(
    qtbot: QtBot, tmp_path: Path, clock: HandClock, simulator: Simulator, look: None
) -> None:
    known = AccountSettings("smsc.kz", "olena", keep=False)
    shop = open_shop(tmp_path, clock, simulator, known=known)
    window = shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))
    shop.sign_in.open()
    form = window.sign_in.form
    assert form.host.currentText() == "smsc.kz"
    assert (form.login.text(), form.password.text()) == ("olena", "")
    assert form.this_session.isChecked()
    assert QApplication.focusWidget() is form.password
    shop.journal.close()


def test_once_signed_in_the_page_repeats_nothing_of_the_keyring(
    fresh_window: MainWindow, shop: Shop
) -> None:
    shop.sign_in.open()
    page = fresh_window.sign_in
    assert page.keyring.isVisible()
    shop.sign_in_now()
    fresh_window.open(Page.SIGN_IN)
    assert not page.keyring.isVisible()
