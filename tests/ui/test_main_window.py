"""The whole journey in the real window: a number, a call, Verified; and all that comes in between."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QColor, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal import JournalError, JournalTrouble
from smsc_gui.core.verification import State
from smsc_gui.tour.hands import bring, strike, strike_keys
from smsc_gui.ui.announce import ANNOUNCED
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.main_window import FIRST, MainWindow
from smsc_gui.ui.places import NEXT_WINDOW_KEY, Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import LIGHT, Tone
from tests.support.keys import press, type_at_focus, type_text
from tests.support.shop import SUBSCRIBER, Shop
from tests.support.windows import shown

ANOTHER = "380501234567"
THIRD = "380931234567"
ENTER = Qt.Key.Key_Return


def enter(window: MainWindow, shop: Shop, number: str, reference: str = "") -> None:
    """What staff do: type, and press Enter. A second passes, as it does at a desk."""
    type_text(window.work.form.number, number)
    type_text(window.work.form.reference, reference)
    shop.wait(1)
    press(window.work.form.number, ENTER)
    shop.tick()


def failures(window: MainWindow) -> list[str]:
    return [one.windowTitle() for one in window.findChildren(FailureDialog) if one.isVisible()]


def box_button(window: MainWindow, text: str) -> None:
    [box] = [one for one in window.findChildren(Question) if one.isVisible()]
    [button] = [one for one in box.buttons() if one.text().replace("&", "") == text]
    button.click()


def test_the_window_is_told_from_others_by_its_icon(fresh_window: MainWindow) -> None:
    drawn = fresh_window.windowIcon().pixmap(32, 32).toImage()
    assert drawn.pixelColor(16, 4) == QColor(LIGHT.accent)
    assert drawn.pixelColor(0, 0).alpha() == 0


def test_the_first_window_is_no_larger_than_the_screen(fresh_window: MainWindow) -> None:
    room = fresh_window.screen().availableSize().expandedTo(fresh_window.minimumSize())
    assert room.width() < FIRST[0]  # else this would say nothing
    assert fresh_window.width() <= room.width()
    assert fresh_window.height() <= room.height()


def test_from_enter_to_verified_nothing_is_touched(window: MainWindow, shop: Shop) -> None:
    assert QApplication.focusWidget() is window.work.form.number
    enter(window, shop, "0671234567", "Contract 12")
    card = window.work.card
    assert card.calling.isVisible()
    assert card.reference.text() == "Reference: Contract 12"
    assert window.windowTitle().startswith("Waiting for the call: +380")
    assert window.work.form.is_empty
    [waiting] = shop.model.verifications.values()
    shop.call(waiting)
    shop.wait(40)
    assert card.tone is Tone.GOOD
    assert card.result.text() == "Verified"
    # The program's name is put behind it by Qt.
    assert window.windowTitle() == "Verified: +380\u00a067\u00a0123\u00a045\u00a067"
    assert window.announcer.said == "Verified: +380 67 123 45 67."
    assert QApplication.focusWidget() is window.work.form.number


def test_the_title_names_whom_the_card_names(qtbot: QtBot, window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567")
    shop.wait(70)
    enter(window, shop, "0501234567")
    first, second = shop.model.verifications.values()
    window.work.choose(first.id)
    of_first = "67\u00a0123\u00a045\u00a067"
    assert of_first in window.windowTitle()
    shop.model.cancel(second.id)
    assert of_first in window.windowTitle(), "that of another changes while the window is in front"
    window.open(Page.SIGN_IN)
    assert window.windowTitle() == "SMSC Call Verify"
    window.open(Page.WORK)
    elsewhere = QWindow()  # no widget's: as good as another program's
    elsewhere.show()
    elsewhere.requestActivate()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None)
    third = shop.ask(THIRD)
    assert window.windowTitle().startswith("Waiting for the call: +380\u00a093")
    shop.model.cancel(third.id)
    assert window.windowTitle().startswith("Cancelled: +380\u00a093")
    window.activateWindow()
    qtbot.waitUntil(lambda: of_first in window.windowTitle())


def test_what_happens_elsewhere_leaves_the_focus_the_text_and_the_chosen_card(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0671234567")
    first = window.work.list.current
    shop.wait(70)
    enter(window, shop, "0501234567")
    second = window.work.list.current
    assert second != first
    window.work.form.number.setFocus()
    type_at_focus("09")
    shop.call(shop.model.verifications[first])
    shop.wait(45)
    type_at_focus("3 1")
    enter_failure = shop.model.request("380500000005")
    shop.tick()
    type_at_focus("11")
    assert shop.model.verifications[first].state is State.VERIFIED
    assert enter_failure is not None
    assert failures(window) != []
    assert window.work.form.number.text() == "093 111"
    assert window.work.list.current == second
    assert window.work.card.calling.isVisible()
    shop.wait(900)
    type_at_focus("2")
    assert shop.model.verifications[second].state is State.EXPIRED
    assert window.work.form.number.text() == "093 111 2"
    assert window.work.list.current == second
    assert QApplication.focusWidget() is window.work.form.number


def test_a_subscriber_who_waits_already_gets_no_second_request(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0671234567")
    shop.wait(70)
    enter(window, shop, "0501234567")
    enter(window, shop, "+380 67 123 45 67")
    assert shop.simulator.service.granted == 2
    shown = window.work.shown
    assert shown is not None
    assert shown.subscriber == SUBSCRIBER
    assert "nothing was sent again" in window.work.form._notice.text()
    assert window.work.form.is_empty


def test_that_a_card_is_open_already_is_said_until_it_ends(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567")
    shop.wait(70)
    enter(window, shop, "0671234567")
    assert window.work.form._notice.isVisible()
    shop.wait(2)
    assert window.work.form._notice.isVisible()
    [waiting] = shop.model.verifications.values()
    shop.model.cancel(waiting.id)
    assert not window.work.form._notice.isVisible()
    assert window.work.form._notice.text() == ""


def test_the_next_request_closes_the_failure_of_the_last(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0500000005")
    assert len(failures(window)) == 1
    shop.wait(70)
    enter(window, shop, "0671234567")
    assert failures(window) == []
    assert window.work.card.calling.isVisible()


def test_an_unknown_outcome_shows_its_card_and_asks_first(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0500000025")
    assert window.work.card.result.text() == "Outcome unknown"
    window.dialogs.close()
    shop.wait(70)
    enter(window, shop, "0500000025")
    assert len(shop.model.verifications) == 1
    box_button(window, "Wait")
    assert len(shop.model.verifications) == 1
    assert window.work.form.number.text() == "050 000 00 25"
    press(window.work.form.number, ENTER)
    box_button(window, "Ask again")
    assert len(shop.model.verifications) == 2


def test_ask_again_after_the_end(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567", "Contract 12")
    window.work.card.buttons[Act.CANCEL].click()
    box_button(window, "Cancel the request")
    assert window.work.card.result.text() == "Cancelled"
    shop.wait(120)
    window.work.card.buttons[Act.ASK_AGAIN].click()
    shop.wait(70)
    shown = window.work.shown
    assert shown is not None
    assert (shown.state, shown.reference) == (State.WAITING, "Contract 12")
    assert len(shop.model.verifications) == 2


def test_asking_again_from_the_card_leaves_what_is_being_typed(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0671234567")
    window.work.card.buttons[Act.CANCEL].click()
    box_button(window, "Cancel the request")
    shop.wait(120)
    type_text(window.work.form.number, "05012")
    window.work.card.buttons[Act.ASK_AGAIN].click()
    shop.wait(70)
    assert len(shop.model.verifications) == 2
    assert window.work.form.number.text() == "050 12"


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567")
    copy = window.work.card.calling.copy
    copy.setFocus()
    press(copy, ENTER)
    assert copy.text() == "&Copied"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, ENTER])
def test_a_key_meant_for_a_button_that_has_gone_presses_no_other(
    window: MainWindow, shop: Shop, key: Qt.Key
) -> None:
    enter(window, shop, "0671234567")
    window.work.card.buttons[Act.CHECK_NOW].setFocus()
    shop.wait(1000)
    [expired] = shop.model.verifications.values()
    assert expired.state is State.EXPIRED
    assert window.work.card.buttons[Act.ASK_AGAIN].isVisible()
    focus = QApplication.focusWidget()
    assert focus is window.work.form.number
    press(focus, key)
    shop.wait(1)
    assert len(shop.model.verifications) == 1


def test_a_key_meant_for_a_button_that_has_gone_does_not_send_what_is_being_typed(
    window: MainWindow, shop: Shop, qtbot: QtBot
) -> None:
    enter(window, shop, "0671234567")
    type_text(window.work.form.number, "0501234567")
    window.work.card.buttons[Act.CHECK_NOW].setFocus()
    shop.wait(1000)
    focus = QApplication.focusWidget()
    assert focus is window.work.form.number
    press(focus, ENTER)
    assert len(shop.model.verifications) == 1
    qtbot.waitUntil(lambda: not window.work.form.is_held_back)
    press(focus, ENTER)
    assert len(shop.model.verifications) == 2


def test_by_hand_needs_a_reason(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567")
    window.work.card.buttons[Act.BY_HAND].click()
    [dialog] = window.findChildren(ByHandDialog)
    assert not dialog.confirm.isEnabled()
    type_text(dialog.reason, "   ")
    assert not dialog.confirm.isEnabled()
    press(dialog.reason, ENTER)
    assert dialog.isVisible()
    type_text(dialog.reason, "паспорт ")
    press(dialog.reason, ENTER)
    [done] = shop.model.verifications.values()
    assert (done.state, done.reason) == (State.BY_HAND, "паспорт")
    assert window.work.card.result.text() == "Confirmed by hand"


def test_a_call_that_comes_while_staff_confirm_by_hand_closes_the_dialog(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0671234567")
    window.work.card.buttons[Act.BY_HAND].click()
    [dialog] = window.findChildren(ByHandDialog)
    [waiting] = shop.model.verifications.values()
    shop.call(waiting)
    shop.wait(40)
    assert not dialog.isVisible()
    assert window.work.card.result.text() == "Verified"


def test_check_now_looks_or_says_when(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    enter(window, shop, "0671234567")
    service = shop.simulator.service
    looks = service.counts["/sys/get.php"]
    window.work.card.buttons[Act.CHECK_NOW].click()
    assert service.counts["/sys/get.php"] == looks + 1
    window.work.card.buttons[Act.CHECK_NOW].click()
    shop.tick()
    window.work.card.buttons[Act.CHECK_NOW].click()
    answer = window.work.card.look_hint.text()
    assert answer.startswith("The next check comes in ")
    qtbot.waitUntil(lambda: window.work.property(ANNOUNCED) == answer)
    shop.wait(1)
    assert service.counts["/sys/get.php"] == 3
    assert service.most_looks_in_a_minute == 3


def test_each_failure_has_one_dialog_and_they_do_not_pile_up(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0500000003")
    first = failures(window)
    assert len(first) == 1
    shop.wait(70)
    shop.model.request(
        "380500000005"
    )  # by another program, say; staff who ask put the old one away
    shop.tick()
    assert failures(window) == first
    for _ in range(3):
        shop.model.request("380500000003")
        shop.tick()
    assert failures(window) == first
    assert window.dialogs.close()
    second = failures(window)
    assert len(second) == 1
    assert second != first
    [dialog] = [one for one in window.findChildren(FailureDialog) if one.isVisible()]
    assert "+380 50 000 00 05" in [one.text() for one in dialog.findChildren(Text)]
    assert window.dialogs.close()
    assert not window.dialogs.close()


def test_details_open_in_front_even_while_another_failure_is_shown(
    window: MainWindow, shop: Shop, qtbot: QtBot
) -> None:
    enter(window, shop, "0500000003")
    window.work.card.buttons[Act.DETAILS].click()
    assert len(failures(window)) == 1
    dialog = window.dialogs.open_failure
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert failures(window) == []


def test_what_became_of_the_requests_of_the_last_run_is_told_once(
    window: MainWindow, shop: Shop
) -> None:
    shop.tasks.held = True
    shop.model.request(SUBSCRIBER)
    shop.model.request(ANOTHER)
    shop.model.start()  # as after a kill
    assert failures(window) == ["The program was closed before the request"]
    window.dialogs.close()
    assert failures(window) == []


def test_a_stop_answers_enter_with_its_own_words(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0500000002")
    window.dialogs.close()
    assert window.header.bar.isVisible()
    enter(window, shop, "0671234567")
    assert failures(window) == ["A new sign-in is needed first"]
    assert window.work.form.number.text() == "067 123 45 67"
    assert len(shop.model.verifications) == 1
    window.dialogs.close()
    window.header.bar.act.click()
    assert window.page is Page.SIGN_IN
    assert window.header.bar.isVisible()
    assert not window.header.bar.act.isVisible()  # it leads here
    window.open(Page.WORK)
    assert window.header.bar.act.isVisible()


def test_a_number_that_the_service_does_not_take_can_be_corrected(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0500000001")
    window.dialogs.close()
    assert window.work.form.number.text() == ""
    window.work.card.buttons[Act.CORRECT].click()
    form = window.work.form
    assert form.number.text().replace(" ", "") == "+380500000001"
    assert QApplication.focusWidget() is form.number
    assert len(shop.model.verifications) == 1


def test_a_failure_that_comes_by_itself_says_how_to_get_to_it(
    window: MainWindow, shop: Shop
) -> None:
    enter(window, shop, "0500000003")
    dialog = window.dialogs.open_failure
    assert dialog is not None
    [said] = [one for one in dialog.findChildren(Text) if "F6" in one.text()]
    assert "Esc" in said.text()
    bring(window)
    strike_keys(NEXT_WINDOW_KEY)
    assert QApplication.activeWindow() is dialog
    strike(Qt.Key.Key_Escape)
    assert window.dialogs.open_failure is None
    window.work.card.buttons[Act.DETAILS].click()
    answer = window.dialogs.open_failure
    assert answer is not None
    assert not [one for one in answer.findChildren(Text) if "F6" in one.text()]


def test_a_journal_that_cannot_be_written_says_so_and_keeps_what_was_typed(
    window: MainWindow, shop: Shop
) -> None:
    type_text(window.work.form.number, "0671234567")
    shop.wait(1)
    shop.journal.connection.execute("PRAGMA query_only = ON")
    press(window.work.form.number, ENTER)
    assert failures(window) != []
    assert shop.simulator.service.granted == 0
    assert window.work.form.number.text() == "067 123 45 67"
    shop.journal.connection.execute("PRAGMA query_only = OFF")
    window.dialogs.close()
    press(window.work.form.number, ENTER)
    shop.tick()
    assert shop.simulator.service.granted == 1


def test_closing_while_something_waits_says_how_many(
    window: MainWindow, shop: Shop, qtbot: QtBot
) -> None:
    enter(window, shop, "0671234567")
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    [box] = window.findChildren(Question)
    assert box.text().startswith("1 ")
    assert "next start" in box.text()
    box_button(window, "Stay")
    assert window.isVisible()
    window.close()
    box_button(window, "Close")
    assert not window.isVisible()


def test_a_demonstration_closes_without_a_question(qtbot: QtBot, shop: Shop, look: None) -> None:
    """It keeps nothing: there is no next start at which calls would be found."""
    shop.sign_in.open()
    shop.sign_in_now()
    window = shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences, demo=True))
    enter(window, shop, "0671234567")
    assert window.close()
    assert not window.isVisible()


def test_closing_with_nothing_waiting_just_closes(window: MainWindow) -> None:
    assert window.close()


def test_a_number_from_outside_is_filled_in_and_not_sent(window: MainWindow, shop: Shop) -> None:
    window.fill_number("0671234567")
    assert window.work.form.number.text() == "067 123 45 67"
    window.fill_number("0501234567")
    assert window.work.form.number.text() == "067 123 45 67"
    box_button(window, "Keep")
    assert window.work.form.number.text() == "067 123 45 67"
    window.fill_number("0501234567")
    box_button(window, "Replace")
    assert window.work.form.number.text() == "050 123 45 67"
    assert len(shop.model.verifications) == 0


def test_digits_typed_while_a_question_opens_go_on_into_the_field(
    window: MainWindow, shop: Shop
) -> None:
    type_text(window.work.form.number, "0671")
    window.fill_number("0501234567")
    [question] = window.findChildren(Question)
    press(question, Qt.Key.Key_2, "2")
    press(question.no, Qt.Key.Key_3, "3")
    assert window.work.form.number.text() == "067 123"
    box_button(window, "Keep")
    window.work.form.reference.setFocus()
    window.fill_number("0501234567")
    press(window.findChildren(Question)[-1].no, Qt.Key.Key_A, "a")
    assert window.work.form.reference.text() == "a"


def test_escape_leads_back(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    window.open(Page.SIGN_IN)
    window._escape()
    assert window.page is Page.WORK
    window.work.form.reference.setFocus()
    window._escape()
    assert QApplication.focusWidget() is window.work.form.number


def test_escape_does_not_leave_the_first_sign_in(fresh_window: MainWindow) -> None:
    fresh_window._escape()
    assert fresh_window.page is Page.SIGN_IN


def test_another_language_keeps_what_was_typed_and_chosen(window: MainWindow, shop: Shop) -> None:
    enter(window, shop, "0671234567")
    first = window.work.list.current
    shop.wait(70)
    enter(window, shop, "0501234567")
    window.work.choose(first)
    type_text(window.work.form.number, "0631234567")
    window.sign_in.form.host.setCurrentText("smsc.kz")
    window.sign_in.form.key.setText("half a k")
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert window.work.form.number.text() == "063 123 45 67"
    assert window.work.form.line.text() == "+380 63 123 45 67 · Ukraine · mobile"
    assert window.work.list.current == first
    assert window.sign_in.form.host.currentText() == "smsc.kz"
    assert window.sign_in.form.key.text() == "half a k"
    shop.call(shop.model.verifications[first])
    shop.wait(40)
    assert window.work.card.result.text() == "Verified"


def test_a_second_start_shows_what_was_running(
    window: MainWindow, shop: Shop, qtbot: QtBot
) -> None:
    enter(window, shop, "0671234567")
    another = MainWindow(shop.model, shop.sign_in, shop.preferences, demo=True)
    qtbot.addWidget(another, before_close_func=lambda one: setattr(one, "_may_close", True))
    another.show()
    assert another.work.list.model.rowCount() == 1
    assert another.ribbon is not None
    assert another.ribbon.isVisible()
    assert window.ribbon is None


def test_the_settings_that_cannot_be_saved_are_told(window: MainWindow, shop: Shop) -> None:
    shop.preferences.not_saved.emit("No space left on device")
    assert "could not be saved" in window.header.bar.text.text()
    assert "No space left on device" in window.header.bar.text.text()


def test_the_bar_tells_of_the_journal(window: MainWindow, shop: Shop) -> None:
    shop.desk.trouble = JournalError(JournalTrouble.DISK_FULL)
    shop.model._status = shop.model._read_status()
    shop.model.status_changed.emit()
    assert window.header.bar.isVisible()
    shop.tick()
    assert window.header.bar.isHidden()


def test_a_late_answer_of_the_keyring_does_not_move_a_secret_into_the_number_field(
    fresh_window: MainWindow, shop: Shop
) -> None:
    """Staff went on without the keyring and type; the rest of the key would stand there for all to read."""
    page = fresh_window.sign_in
    page.go_on.click()
    type_text(page.form.key, "half of a k")
    shop.sign_in_now()
    assert fresh_window.page is Page.SIGN_IN
    type_at_focus("ey")
    assert page.form.key.text() == "half of a key"
    assert page.back.isVisible()
