"""The first start: what the keyring said, and what *Sign in*, *Test only* and insisting do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
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
from smsc_gui.tour.album import settle
from smsc_gui.ui import translation
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.sign_in_page import SignInPage
from smsc_gui.ui.theme import Space
from tests.support.announcements import listening
from tests.support.keys import paste, press, type_at_focus, type_text
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
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """The window in another language, until the end of the test."""
    before = QLocale()

    def speaks(language: str) -> None:
        translation.install(qapp, language)
        settle()

    yield speaks
    speaks("en")
    QLocale.setDefault(before)


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


def test_the_arrows_lead_from_one_choice_to_the_other(page: SignInPage) -> None:
    for width in (1120, 420):
        page.window().resize(width, 760)
        settle()
        page.form.keep.setFocus()
        press(page.form.keep, Qt.Key.Key_Down if width == 420 else Qt.Key.Key_Right)
        assert page.form.this_session.isChecked()
        assert QApplication.focusWidget() is page.form.this_session
        press(page.form.this_session, Qt.Key.Key_Up if width == 420 else Qt.Key.Key_Left)
        assert page.form.keep.isChecked()


def test_what_is_missing_is_said_below_its_field(page: SignInPage) -> None:
    page.form.host.setCurrentText("no host")
    page.use.click()
    wrong = "This does not look like the name of a host, such as smsc.ua."
    assert page.form._host_row.line.text() == wrong
    assert page.form._key_row.line.text() == "Enter the API key."
    page.form.by_password.setChecked(True)
    page.use.click()
    assert page.form._login_row.line.isVisible()
    assert page.form._password_row.line.isVisible()


def asked(shop: Shop) -> int:
    return shop.simulator.service.counts["/sys/balance.php"]


def test_enter_signs_in_with_one_question_to_the_service(
    page: SignInPage, fresh_window: MainWindow, shop: Shop
) -> None:
    type_text(page.form.key, DEMO_KEY)
    press(page.form.key, Qt.Key.Key_Return)
    assert fresh_window.page is Page.WORK
    assert QApplication.focusWidget() is fresh_window.work.form.number
    assert shop.sign_in.current is not None
    assert page.form.key.text() == ""
    assert page.result.isHidden()
    assert "smsc.ua" in fresh_window.header.account.text()
    assert asked(shop) == 1


def test_only_a_test_shows_the_balance_and_stays(
    page: SignInPage, fresh_window: MainWindow, shop: Shop
) -> None:
    page.form.key.setText(DEMO_KEY)
    page.test.click()
    assert page.result.text() == "The sign-in works. Balance: 250.80\N{NO-BREAK SPACE}UAH."
    assert not page.test.isEnabled()
    assert QApplication.focusWidget() is page.use
    assert shop.sign_in.current is None
    press(page.use, Qt.Key.Key_Return)
    assert fresh_window.page is Page.WORK
    assert asked(shop) == 1, "what was tested is not asked for again"


@pytest.mark.parametrize("end", ["left", "edited"])
def test_an_answer_that_comes_too_late_signs_nobody_in(
    page: SignInPage, fresh_window: MainWindow, shop: Shop, end: str
) -> None:
    page.form.key.setText(DEMO_KEY)
    shop.tasks.held = True
    page.use.click()
    assert not page.use.isEnabled()
    assert not page.test.isEnabled()
    if end == "left":
        fresh_window.open(Page.WORK)
    else:
        page.form.key.setText("something else")
    shop.tasks.release()
    assert page.use.isEnabled()
    assert shop.sign_in.current is None
    fresh_window.open(Page.SIGN_IN)
    assert page.result.isVisible() is (end == "left")


@pytest.mark.parametrize("key", [DEMO_KEY, "wrong"])
@pytest.mark.parametrize("way", ["Back", "Esc"])
def test_an_answer_to_a_page_that_was_left_takes_no_key_that_is_typed_elsewhere(
    window: MainWindow, shop: Shop, key: str, way: str
) -> None:
    before = shop.sign_in.current
    window.open(Page.SIGN_IN)
    page = window.sign_in
    page.form.by_password.setChecked(True)
    page.form.login.setText(DEMO_LOGIN)
    page.form.password.setText(DEMO_PASSWORD if key == DEMO_KEY else key)
    shop.tasks.held = True
    page.use.click()
    if way == "Back":
        page.back.click()
    else:
        window._escape()
    type_at_focus("067")
    wrong = len(shop.simulator.service.wrong_sign_ins)
    shop.tasks.release()
    assert QApplication.focusWidget() is window.work.form.number
    type_at_focus("1234567")
    assert window.work.form.number.text() == "067 123 45 67"
    press(window.work.form.number, Qt.Key.Key_Return)
    assert len(shop.model.verifications) == 1
    assert len(shop.simulator.service.wrong_sign_ins) == wrong + (key == "wrong")
    assert shop.sign_in.current is before
    window.open(Page.SIGN_IN)
    assert page.result.isVisible(), "it is there for whoever comes back"


@pytest.mark.parametrize("key", [DEMO_KEY, "wrong"])
def test_another_language_chosen_while_the_service_is_asked_asks_no_second_time(
    page: SignInPage, fresh_window: MainWindow, shop: Shop, speak: Callable[[str], None], key: str
) -> None:
    page.form.key.setText(key)
    shop.tasks.held = True
    page.use.click()
    speak("uk")
    now = fresh_window.sign_in
    assert now.result.text() == "Запитуємо в сервісу баланс…"
    assert not now.use.isEnabled()
    assert not now.test.isEnabled()
    now.use.click()
    shop.tasks.release()
    assert asked(shop) == 1
    signed_in = key == DEMO_KEY
    assert fresh_window.page is (Page.WORK if signed_in else Page.SIGN_IN)
    assert (shop.sign_in.current is not None) is signed_in
    assert now.use.isEnabled()


def test_what_the_service_said_is_said_in_another_language(
    page: SignInPage, fresh_window: MainWindow, shop: Shop, speak: Callable[[str], None]
) -> None:
    page.form.key.setText("wrong")
    page.test.click()
    speak("uk")
    assert fresh_window.sign_in.result.text().startswith("Сервіс відхилив вхід.")
    assert fresh_window.sign_in.details.isVisible()
    fresh_window.sign_in.form.key.setText(DEMO_KEY)
    fresh_window.sign_in.test.click()
    speak("en")
    assert fresh_window.sign_in.result.text().startswith("The sign-in works. Balance: 250.80")
    before = asked(shop)
    fresh_window.sign_in.use.click()
    assert shop.sign_in.current is not None
    assert asked(shop) == before, "what was tested is not asked for again"


def test_another_language_does_not_wait_for_the_keyring_again(
    fresh_window: MainWindow, speak: Callable[[str], None]
) -> None:
    fresh_window.sign_in.go_on.click()
    speak("uk")
    assert fresh_window.sign_in.form.isEnabled()
    assert QApplication.focusWidget() is fresh_window.sign_in.form.key


def test_a_refused_sign_in_says_so_and_is_not_used(page: SignInPage, shop: Shop) -> None:
    page.form.by_password.setChecked(True)
    page.form.login.setText(DEMO_LOGIN)
    page.form.password.setText("wrong")
    page.use.click()
    assert page.result.text().startswith("The service refused the sign-in.")
    assert page.details.isVisible()
    assert shop.sign_in.current is None
    page.form.password.setText(DEMO_PASSWORD)
    assert page.result.isHidden()
    page.test.click()
    page.form.password.setText("another")
    page.use.click()
    assert shop.sign_in.current is None, "what was tested was another one"
    assert len(shop.simulator.service.wrong_sign_ins) == 2
    page.form.password.setText(DEMO_PASSWORD)
    page.use.click()
    assert shop.sign_in.current is not None


def hold_enter(times: int) -> None:
    """Where the focus is, wherever it goes meanwhile; pressed and not let go."""
    for nth in range(times):
        focus = QApplication.focusWidget()
        if focus is not None:
            kind, modifiers = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
            key = QKeyEvent(kind, Qt.Key.Key_Return, modifiers, "\r", nth > 0)
            QApplication.sendEvent(focus, key)


@pytest.mark.parametrize("way", ["Enter", "Sign in", "Test only"])
def test_what_the_service_refused_is_not_sent_again_until_it_is_edited(
    page: SignInPage, shop: Shop, qtbot: QtBot, way: str
) -> None:
    def again() -> None:
        if way == "Enter":
            press(page.form.key, Qt.Key.Key_Return)
        else:
            (page.use if way == "Sign in" else page.test).click()

    type_text(page.form.key, "wrong")
    with listening() as ears:
        for _ in range(6):
            page.use.setFocus()
            again()
            assert QApplication.focusWidget() is page.form.key
            assert page.result.text().startswith("The service refused the sign-in.")
            assert page.details.isVisible()
        heard = ears.hear_out(qtbot, page)
    assert [text for text, _focus in heard].count(page.result.text()) == 6, "each is answered"
    assert asked(shop) == 1
    paste_over(page.form.key, "wrong")  # it may be right by now: its owner has changed the account
    again()
    assert asked(shop) == 2
    press(page.form.key, Qt.Key.Key_Backspace)
    type_text(page.form.key, "g")
    again()
    assert asked(shop) == 3


def paste_over(line: QLineEdit, text: str) -> None:
    line.selectAll()
    paste(line, text)


def test_what_was_not_refused_can_be_tried_again_at_once(page: SignInPage, shop: Shop) -> None:
    shop.simulator.script("balance.php", 1)
    page.form.key.setText(DEMO_KEY)
    page.use.click()
    assert shop.sign_in.current is None
    page.use.click()
    assert shop.sign_in.current is not None


def test_what_was_refused_is_not_sent_again_in_another_language(
    page: SignInPage, fresh_window: MainWindow, shop: Shop, speak: Callable[[str], None]
) -> None:
    page.form.key.setText("wrong")
    page.use.click()
    speak("uk")
    fresh_window.sign_in.use.click()
    assert asked(shop) == 1


def test_enter_that_is_held_down_is_pressed_once(page: SignInPage, shop: Shop) -> None:
    shop.simulator.script("balance.php", 1)
    type_text(page.form.key, "key")
    hold_enter(6)
    assert asked(shop) == 1
    page.form.by_password.setChecked(True)
    for line in (page.form.login, page.form.password):
        type_text(line, "x")
    for nth, control in enumerate((page.form.login, page.form.password, page.use, page.test)):
        type_text(page.form.password, "x")
        control.setFocus()
        hold_enter(6)
        assert asked(shop) == 2 + nth


def test_enter_held_down_to_test_does_not_sign_in(page: SignInPage, shop: Shop) -> None:
    page.form.key.setText(DEMO_KEY)
    page.test.setFocus()
    hold_enter(6)
    assert QApplication.focusWidget() is page.use
    assert shop.sign_in.current is None


@pytest.mark.parametrize("key", [DEMO_KEY, "wrong"])
def test_what_the_service_said_is_seen_in_a_small_window(
    page: SignInPage, fresh_window: MainWindow, key: str
) -> None:
    fresh_window.resize(800, 500)
    settle()
    page.form.key.setText(key)
    page.test.click()
    settle()
    assert page.result.visibleRegion().boundingRect() == page.result.rect()


def test_the_page_stays_where_it_was_scrolled_to_while_a_test_is_held_back(
    page: SignInPage, clock: HandClock
) -> None:
    for number in range(5):
        page._to_result.stop()
        page.form.key.setText(f"wrong {number}")
        page.use.click()
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
        (page.use, page.test)[number % 2].click()
    page.form.key.setText("wrong-5")
    for one in (page.use, page.test, page.use):
        one.click()
    press(page.form.key, Qt.Key.Key_Return)
    assert len(shop.simulator.service.wrong_sign_ins) == 4
    assert page.result.text().startswith("A break before the next sign-in.")
    assert page.details.isVisible()
    assert QApplication.focusWidget() is page.form.key


def test_where_no_test_can_be_made_it_can_be_used_by_insisting(
    page: SignInPage, fresh_window: MainWindow, shop: Shop
) -> None:
    assert page.insist.isHidden()
    page.form.key.setText("untested")
    shop.simulator.stop()
    page.use.click()
    assert shop.sign_in.current is None
    page.form.key.clear()
    assert page.insist.isHidden()  # something is missing
    page.form.key.setText("untested")
    page.use.click()
    page.insist.click()
    [box] = fresh_window.findChildren(Question)
    assert shop.sign_in.current is None
    [agree] = [one for one in box.buttons() if one.text() == "&Use it"]
    agree.click()
    assert shop.sign_in.current is not None
    assert fresh_window.page is Page.WORK


def test_what_staff_insist_on_is_used_in_another_language_too(
    page: SignInPage, fresh_window: MainWindow, shop: Shop, speak: Callable[[str], None]
) -> None:
    page.form.key.setText("untested")
    shop.simulator.stop()
    page.use.click()
    page.insist.click()
    [question] = fresh_window.findChildren(Question)
    speak("uk")
    question.yes.click()
    assert shop.sign_in.current is not None
    assert fresh_window.page is Page.WORK
    assert not fresh_window.sign_in.form.holds_secret


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("by_password", [False, True])
def test_all_of_it_shows_in_a_small_window(
    speak: Callable[[str], None],
    fresh_window: MainWindow,
    shop: Shop,
    language: str,
    by_password: bool,
) -> None:
    speak(language)
    fresh_window.resize(800, 500)
    shop.sign_in.open()
    page = fresh_window.sign_in
    page.form.by_password.setChecked(by_password)
    settle()
    bottom = page.use.mapTo(fresh_window, page.use.rect().bottomLeft()).y()
    assert bottom < fresh_window.height() - Space.MEDIUM


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
    window.resize(800, 500)
    settle()
    assert not page.use.visibleRegion().isEmpty()
    assert page.use.visibleRegion().boundingRect() == page.use.rect()
    has_none = words.startswith("no keyring")
    assert page.form.keep.isEnabled() is not has_none
    assert page.form.this_session.isChecked() is has_none
    assert ("no keyring" in page.form.keep.accessibleDescription()) is has_none
    page.form.key.setText(DEMO_KEY)
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
