"""Confirming by hand as it is allowed: with a reason, with a second person's PIN, or not at all."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from smsc_gui.core.journal import operator_name
from smsc_gui.core.pin_tries import TRIES
from smsc_gui.core.second_person import Refusal, SecondPersons
from smsc_gui.core.secret_store import Locked, SessionStore, Unavailable, UnavailableReason
from smsc_gui.core.verification import State, Verification
from smsc_gui.tour.hands import bring, strike, strike_keys, write
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages_second import second_person_text
from smsc_gui.ui.second_person_desk import HeldBack, SecondPersonDesk
from smsc_gui.ui.surfaces import Text
from tests.support.layout import cut_off, settle
from tests.support.shop import HandClock, Shop


class Closed(SessionStore):
    """A keyring that nobody unlocks."""

    def get(self, _name: str) -> Locked:
        return Locked()


class Broken(SessionStore):
    """One whose library has a fault."""

    def get(self, _name: str) -> Locked:
        raise RuntimeError("a fault")


@pytest.fixture
def store() -> SessionStore:
    made = SessionStore()
    people = SecondPersons(made)
    people.add("Марія", "1234", None)
    return made


@pytest.fixture
def people(
    window: MainWindow, shop: Shop, clock: HandClock, store: SessionStore
) -> SecondPersonDesk:
    made = SecondPersonDesk(store, shop.journal, clock, shop.tasks)
    window.staff.vouching.people = made
    shop.preferences.change(by_hand="second person")
    return made


def waiting(window: MainWindow, shop: Shop) -> Verification:
    one = shop.ask()
    window.work.choose(one.id)
    return one


def begin(window: MainWindow, shop: Shop) -> tuple[Verification, ByHandDialog]:
    one = waiting(window, shop)
    window.staff.do(Act.BY_HAND, one)
    dialog = window.staff.by_hand
    assert dialog is not None
    dialog.reason.setText("passport")
    return one, dialog


def type_right_after_the_letter(window: MainWindow, text: str) -> ByHandDialog:
    """The letter of *Confirm by hand*, and the reason without a pause; the focus is in the number field."""
    bring(window)
    window.work.form.number.setFocus()
    strike_keys(QKeySequence.mnemonic(window.work.card.buttons[Act.BY_HAND].text()))
    write(text)
    dialog = window.staff.by_hand
    assert dialog is not None
    assert window.work.form.number.text() == ""
    return dialog


def test_what_is_typed_right_after_the_letter_is_in_the_reason(
    window: MainWindow, shop: Shop
) -> None:
    one = waiting(window, shop)
    dialog = type_right_after_the_letter(window, "1 passport")
    assert dialog.reason.text() == "1 passport"
    strike(Qt.Key.Key_Return)
    assert shop.now(one).reason == "1 passport"


def test_the_reason_can_be_typed_while_the_keyring_is_asked_who_can_agree(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one = waiting(window, shop)
    shop.tasks.held = True
    dialog = type_right_after_the_letter(window, "1 passport")
    assert not dialog.second.isEnabled()
    assert not dialog.confirm.isEnabled()
    shop.tasks.release()
    assert (dialog.reason.text(), dialog.second.currentText()) == ("1 passport", "Марія")
    dialog.pin.setText("1234")
    dialog.confirm.click()
    shop.tasks.release()
    assert shop.now(one).state is State.BY_HAND


def test_no_pin_is_entered_before_one_sees_whose_and_a_word_says_what_is_waited_for(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    """A wrong one counts against the person who is shown first."""
    one = waiting(window, shop)
    shop.tasks.held = True
    window.staff.do(Act.BY_HAND, one)
    dialog = window.staff.by_hand
    assert dialog is not None
    bring(dialog)
    strike(Qt.Key.Key_Tab)
    write("1234")
    assert dialog.pin.text() == ""
    assert not dialog.pin.isEnabled()
    [asking] = [text for text in dialog.findChildren(Text) if "who can agree" in text.text()]
    assert asking.isVisible()
    assert asking.text() == dialog.second.accessibleDescription()
    shop.tasks.release()
    assert "who can agree" not in asking.text() + dialog.second.accessibleDescription()
    assert "Somebody else has to agree" in asking.text()
    assert dialog.pin.isEnabled()


@pytest.mark.parametrize("setting", ["allowed", "forbidden"])
def test_a_setting_that_changes_while_the_keyring_is_asked_holds(
    window: MainWindow, shop: Shop, people: SecondPersonDesk, setting: str
) -> None:
    one = waiting(window, shop)
    shop.tasks.held = True
    window.staff.do(Act.BY_HAND, one)
    shop.preferences.change(by_hand=setting)
    shop.tasks.release()
    dialog = window.staff.by_hand
    assert (dialog is not None) is (setting == "allowed")
    assert (window.dialogs.open_failure is not None) is (setting == "forbidden")
    if dialog is not None:
        dialog.reason.setText("passport")
        assert dialog.confirm.isEnabled()


def events(shop: Shop) -> list[str]:
    query = "SELECT value FROM private JOIN events USING (seq) WHERE kind = 'confirmed by hand'"
    return [row[0] for row in shop.journal.connection.execute(query)]


def test_a_second_person_agrees_and_stands_in_the_journal(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one, dialog = begin(window, shop)
    assert not dialog.confirm.isEnabled()
    dialog.pin.setText("123")
    assert not dialog.confirm.isEnabled()
    dialog.pin.setText("1234")
    assert dialog.confirm.isEnabled()
    dialog.confirm.click()
    assert window.staff.by_hand is None
    confirmed = shop.now(one)
    assert confirmed.state is State.BY_HAND
    story = [record.event for record in shop.journal.story(one.id)]
    assert getattr(story[-1], "second", "") == "Марія"


def test_a_wrong_pin_is_told_and_several_are_held_back(
    window: MainWindow, shop: Shop, people: SecondPersonDesk, clock: HandClock
) -> None:
    one, dialog = begin(window, shop)
    for _ in range(TRIES):
        dialog.pin.setText("9999")
        dialog.confirm.click()
        assert dialog.said.text() == "This is not this person’s PIN."
        assert dialog.pin.text() == ""
        assert dialog.isVisible()
    dialog.pin.setText("1234")  # the right one, too late
    dialog.confirm.click()
    assert "Too many wrong PINs" in dialog.said.text()
    assert shop.now(one).state is State.WAITING
    shop.wait(120)
    dialog.pin.setText("1234")
    dialog.confirm.click()
    assert "Too many wrong PINs" in dialog.said.text()
    clock.elapsed += 15 * 60
    held: list[object] = []
    people.agree("Марія", "1234", held.append)
    assert not isinstance(held[0], HeldBack)


def test_nobody_agrees_with_themselves(
    window: MainWindow, shop: Shop, people: SecondPersonDesk, store: SessionStore
) -> None:
    shop.preferences.change(operators=("марія",), operator="марія")
    one = waiting(window, shop)
    window.staff.do(Act.BY_HAND, one)
    assert window.staff.by_hand is None
    failure = window.dialogs.open_failure
    assert failure is not None
    assert failure.windowTitle() == "A second person is needed"


def test_the_systems_user_is_nobody_else_either(
    window: MainWindow, shop: Shop, people: SecondPersonDesk, store: SessionStore
) -> None:
    from smsc_gui.core.second_person import Approval  # noqa: PLC0415 - only here

    SecondPersons(store).add(operator_name(), "5678", Approval("Марія", "1234"))
    _, dialog = begin(window, shop)
    names = [dialog.second.itemText(row) for row in range(dialog.second.count())]
    assert names == ["Марія"]


@pytest.mark.parametrize("store", [Closed(), Broken()])
def test_a_keyring_that_does_not_tell_who_they_are_is_told(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one = waiting(window, shop)
    window.staff.do(Act.BY_HAND, one)
    failure = window.dialogs.open_failure
    assert failure is not None
    assert failure.windowTitle() == "The second persons are not known"
    assert shop.now(one).state is State.WAITING


def test_without_anybody_who_knows_them_it_is_refused(window: MainWindow, shop: Shop) -> None:
    shop.preferences.change(by_hand="second person")
    one = waiting(window, shop)
    window.staff.do(Act.BY_HAND, one)
    assert window.staff.by_hand is None
    assert window.dialogs.open_failure is not None


def test_where_it_is_forbidden_it_is_not_offered_and_a_word_says_why(
    window: MainWindow, shop: Shop
) -> None:
    one = waiting(window, shop)
    assert window.work.card.buttons[Act.BY_HAND].isVisible()
    shop.preferences.change(by_hand="forbidden")
    assert window.work.card.buttons[Act.BY_HAND].isHidden()
    assert "not allowed at this desk" in window.work.card.look_hint.text()
    window.staff.do(Act.BY_HAND, one)
    assert window.staff.by_hand is None
    failure = window.dialogs.open_failure
    assert failure is not None
    assert failure.windowTitle() == "Confirming by hand is not allowed"


@pytest.mark.parametrize("setting", ["forbidden", "second person"])
def test_what_is_forbidden_meanwhile_is_not_done(
    window: MainWindow, shop: Shop, setting: str
) -> None:
    one, dialog = begin(window, shop)
    shop.preferences.change(by_hand=setting)
    dialog.confirm.click()
    assert shop.now(one).state is State.WAITING
    assert window.dialogs.open_failure is not None


@pytest.mark.parametrize("asked", [False, True], ids=["before the PIN", "while it is checked"])
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"by_hand": "forbidden"}, "Confirming by hand is not allowed"),
        ({"by_hand": "allowed"}, "Confirming by hand is not allowed"),
        ({"operators": ("марія",), "operator": "марія"}, "A second person is needed"),
    ],
    ids=["forbidden", "no second person any more", "the second person works here now"],
)
def test_an_agreement_counts_only_if_it_still_may(  # noqa: PLR0917 - fixtures and cases
    window: MainWindow,
    shop: Shop,
    people: SecondPersonDesk,
    changed: dict[str, Any],
    told: str,
    asked: bool,
) -> None:
    one, dialog = begin(window, shop)
    dialog.pin.setText("1234")
    shop.tasks.held = asked
    if asked:
        dialog.confirm.click()
    shop.preferences.change(**changed)
    if not asked:
        dialog.confirm.click()
    shop.tasks.release()
    assert shop.now(one).state is State.WAITING
    failure = window.dialogs.open_failure
    assert failure is not None
    assert failure.windowTitle() == told


def test_a_dialog_that_was_closed_confirms_nothing(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one, dialog = begin(window, shop)
    shop.tasks.held = True
    dialog.pin.setText("1234")
    dialog.confirm.click()
    assert not dialog.confirm.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    shop.tasks.release()
    assert shop.now(one).state is State.WAITING


def test_a_journal_that_refuses_tries_no_pin(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one, dialog = begin(window, shop)
    shop.journal.connection.execute("PRAGMA query_only=ON")
    dialog.pin.setText("1234")
    dialog.confirm.click()
    shop.journal.connection.execute("PRAGMA query_only=OFF")
    assert dialog.said.text() != ""
    assert shop.now(one).state is State.WAITING
    dialog.pin.setText("1234")
    dialog.confirm.click()
    assert shop.now(one).state is State.BY_HAND


def test_the_call_that_comes_meanwhile_closes_the_dialog(
    window: MainWindow, shop: Shop, people: SecondPersonDesk
) -> None:
    one, dialog = begin(window, shop)
    shop.call(one)
    shop.wait(60)
    assert shop.now(one).state is State.VERIFIED
    assert window.staff.by_hand is None
    assert not dialog.isVisible()


def test_the_dialog_with_a_second_person_has_room(
    doubled: None,
    window: MainWindow,
) -> None:
    dialog = ByHandDialog("id", "+380 67 123 45 67", window, needs_second=True)
    dialog.show_seconds(["Марія", "Іван"])
    dialog.open()
    dialog.refuse("This is not this person’s PIN. " * 3)
    settle()
    assert cut_off(dialog) == []
    assert dialog.pin.hasFocus() or dialog.focusWidget() is dialog.pin
    dialog.close()


def test_every_answer_has_words(window: MainWindow) -> None:
    answers = [*Refusal, HeldBack(61.0), Locked(), Unavailable(UnavailableReason.FAILED)]
    texts = [second_person_text(answer) for answer in answers]
    assert len(set(texts)) == len(texts)
    assert "2 minute" in second_person_text(HeldBack(61.0))


def test_pins_stand_in_no_file(window: MainWindow, shop: Shop, people: SecondPersonDesk) -> None:
    _, dialog = begin(window, shop)
    dialog.pin.setText("1234")
    dialog.confirm.click()
    assert all("1234" not in value for value in events(shop))
