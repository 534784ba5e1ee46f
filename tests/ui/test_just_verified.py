"""Asking anew for one who was verified just now: it costs money and the subscriber's time, so it is said."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsc_gui.core.register import REMEMBERED
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.main_window import MainWindow
from tests.support.keys import press, type_text
from tests.support.shop import SUBSCRIBER, Shop

NUMBER = "0671234567"
TOLD = "Verified at {time}. Enter once more asks again."
NOT_SENT = "Verified at {time}: nothing was sent. Clear the fields to ask again."


def enter(window: MainWindow, number: str = "") -> None:
    type_text(window.work.form.number, number)
    press(window.work.form.number, Qt.Key.Key_Return)


def read(window: MainWindow, qtbot: QtBot) -> None:
    """A moment passes, in which staff can read what is said."""
    qtbot.waitUntil(lambda: not window.work.form.is_held_back)


def said(window: MainWindow) -> str:
    """But for the time, which is written as the system has it."""
    words = window.work.form._notice.text().split()
    return " ".join("{time}" + word[-1] if word[:1].isdigit() else word for word in words)


@pytest.fixture
def verified(window: MainWindow, shop: Shop) -> Verification:
    one = shop.ask()
    shop.call(one)
    shop.wait(45)
    shop.ask("380501234567")  # another card is shown
    assert shop.now(one).state is State.VERIFIED
    return one


def test_the_first_enter_shows_the_card_and_the_second_asks(
    window: MainWindow, shop: Shop, verified: Verification, qtbot: QtBot
) -> None:
    type_text(window.work.form.reference, "Ticket 9")
    enter(window, NUMBER)
    assert len(shop.model.verifications) == 2
    assert window.work.list.current == verified.id
    assert said(window) == TOLD
    assert window.work.form.number.text() == "067 123 45 67"
    assert window.work.form.reference.text() == "Ticket 9"
    read(window, qtbot)
    enter(window)
    assert len(shop.model.verifications) == 3
    begun = window.work.shown
    assert begun is not None
    assert (begun.subscriber, begun.reference) == (SUBSCRIBER, "Ticket 9")
    assert window.work.form.is_empty
    assert not window.work.form.has_notice


def test_a_double_press_of_enter_asks_for_nothing(
    window: MainWindow, shop: Shop, verified: Verification
) -> None:
    enter(window, NUMBER)
    enter(window)
    enter(window)
    assert len(shop.model.verifications) == 2


def test_whoever_typed_something_else_since_is_told_again(
    window: MainWindow, shop: Shop, verified: Verification, qtbot: QtBot
) -> None:
    enter(window, NUMBER)
    read(window, qtbot)
    press(window.work.form.number, Qt.Key.Key_End)
    press(window.work.form.number, Qt.Key.Key_Backspace)
    assert not window.work.form.has_notice
    type_text(window.work.form.number, NUMBER[-1])
    enter(window)
    assert len(shop.model.verifications) == 2
    assert said(window) == TOLD


def test_whoever_types_another_number_at_once_is_not_held_back(
    window: MainWindow, shop: Shop, verified: Verification
) -> None:
    """It takes the place of the number that was told of."""
    enter(window, NUMBER)
    enter(window, "0509876543")
    asked = window.work.shown
    assert asked is not None
    assert asked.subscriber == "380509876543"
    assert len(shop.model.verifications) == 3


def test_later_it_is_asked_for_at_once(
    window: MainWindow, shop: Shop, verified: Verification
) -> None:
    shop.wait(REMEMBERED / 2, step=10)
    enter(window, NUMBER)
    assert said(window) == TOLD
    window.work.form.clear()
    shop.wait(REMEMBERED / 2, step=10)
    before = set(shop.model.verifications)
    enter(window, NUMBER)
    begun = window.work.shown
    assert begun is not None
    assert begun.subscriber == SUBSCRIBER
    assert begun.id not in before


def test_one_confirmed_by_hand_is_told_of_too(window: MainWindow, shop: Shop) -> None:
    one = shop.ask()
    shop.model.confirm_by_hand(one.id, "passport shown")
    enter(window, NUMBER)
    assert len(shop.model.verifications) == 1
    assert said(window) == TOLD.replace("Verified", "Confirmed by hand")


def test_what_failed_since_is_asked_for_at_once(
    window: MainWindow, shop: Shop, verified: Verification
) -> None:
    """Staff have been told once, and wanted it."""
    again = shop.model.request(SUBSCRIBER)
    shop.model.cancel(again.verification.id)  # type: ignore[union-attr]
    enter(window, NUMBER)
    assert len(shop.model.verifications) == 4


def test_ask_again_from_elsewhere_puts_the_number_into_the_field(
    window: MainWindow, shop: Shop, verified: Verification, qtbot: QtBot
) -> None:
    """From the journal, say."""
    window.staff.request(SUBSCRIBER, "Contract 12")
    assert len(shop.model.verifications) == 2
    assert window.work.list.current == verified.id
    assert said(window) == TOLD
    read(window, qtbot)
    enter(window)
    begun = window.work.shown
    assert begun is not None
    assert (begun.subscriber, begun.reference) == (SUBSCRIBER, "Contract 12")


def test_ask_again_from_elsewhere_gives_the_number_that_stands_there_its_reference(
    window: MainWindow, shop: Shop, verified: Verification
) -> None:
    type_text(window.work.form.number, NUMBER)
    window.staff.request(SUBSCRIBER, "Contract 12")
    assert said(window) == TOLD
    assert window.work.form.number.text() == "067 123 45 67"
    assert window.work.form.reference.text() == "Contract 12"


@pytest.mark.parametrize("field", ["number", "reference"])
def test_while_something_else_is_typed_the_way_out_is_said_and_leads_out(
    window: MainWindow, shop: Shop, qtbot: QtBot, field: str
) -> None:
    older = shop.ask()
    shop.model.cancel(older.id)
    shop.wait(70)
    newer = shop.ask()
    shop.wait(70)  # it goes out when the service’s limits let it
    shop.call(newer)
    shop.wait(90)
    assert shop.now(newer).state is State.VERIFIED
    typed = getattr(window.work.form, field)
    type_text(typed, "05012")

    def ask_again() -> None:
        window.work.choose(older.id)
        window.work.card.buttons[Act.ASK_AGAIN].click()

    ask_again()
    assert typed.text().replace(" ", "") == "05012"
    assert said(window) == NOT_SENT
    for _ in "050 12":
        press(typed, Qt.Key.Key_Backspace)
    ask_again()
    assert said(window) == TOLD
    assert len(shop.model.verifications) == 2
    read(window, qtbot)
    enter(window)
    assert len(shop.model.verifications) == 3


UNUSUAL = "0201234567"
"""Not known to be in use."""


@pytest.fixture
def unusual(window: MainWindow, shop: Shop) -> Verification:
    one = shop.ask("380201234567")
    shop.call(one)
    shop.wait(45)
    assert shop.now(one).state is State.VERIFIED
    return one


def test_enter_once_more_asks_again_also_where_the_number_is_not_known_to_be_in_use(
    window: MainWindow, shop: Shop, unusual: Verification, qtbot: QtBot
) -> None:
    form = window.work.form
    enter(window, UNUSUAL)
    assert form.insist.isVisible()
    form.insist.click()
    assert said(window) == TOLD
    assert not form.insist.isVisible()
    enter(window)
    assert len(shop.model.verifications) == 1
    read(window, qtbot)
    enter(window)
    assert len(shop.model.verifications) == 2


def test_ask_again_from_elsewhere_for_a_number_not_known_to_be_in_use(
    window: MainWindow, shop: Shop, unusual: Verification, qtbot: QtBot
) -> None:
    window.staff.request(unusual.subscriber)
    assert said(window) == TOLD
    read(window, qtbot)
    enter(window)
    assert len(shop.model.verifications) == 2


def test_another_unusual_number_is_looked_at_twice_after_that(
    window: MainWindow, shop: Shop, unusual: Verification, qtbot: QtBot
) -> None:
    form = window.work.form
    window.staff.request(unusual.subscriber)
    read(window, qtbot)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_8):
        press(form.number, key, "8" if key is Qt.Key.Key_8 else "")
    assert form.number.text() == "+380 20 123 45 68"
    enter(window)
    assert form.insist.isVisible()
    press(form.number, Qt.Key.Key_Backspace)
    enter(window, "7")
    assert form.insist.isVisible(), "its notice has gone with the first change"
    assert len(shop.model.verifications) == 1


def test_what_is_said_of_another_number_sends_no_unusual_one(
    window: MainWindow, shop: Shop, unusual: Verification, qtbot: QtBot
) -> None:
    form = window.work.form
    window.staff.request(unusual.subscriber)
    form.notice("Another program filled this in.")
    read(window, qtbot)
    enter(window)
    assert form.insist.isVisible()
    assert len(shop.model.verifications) == 1
