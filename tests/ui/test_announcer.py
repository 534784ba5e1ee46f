"""What those hear who use a screen reader: each change once, the number digit by digit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.register import Change
from smsc_gui.ui.announcer import Announcer
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.spoken import spelled
from tests.support.shop import Shop

OLENA = "380671234567"
SPELLED = "+3 8 0, 4 4, 0 0 0, 1 1, 0 1"


class Ear(Announcer):
    """Keeps what was said, what was urgent with a mark in front."""

    def __init__(self, widget: QWidget, shop: Shop) -> None:
        super().__init__(widget)
        self.heard: list[str] = []
        shop.model.changed.connect(self.tell)
        shop.model.ticked.connect(lambda: self.tick(shop.model.now(), shop.model.verifications))

    def say(self, text: str, *, urgent: bool = False) -> None:
        super().say(text, urgent=urgent)
        self.heard.append(f"{'! ' if urgent else ''}{text}")


@pytest.fixture
def ear(qtbot: QtBot, shop: Shop, look: None) -> Ear:
    shop.sign_in.open()
    shop.sign_in_now()
    widget = QWidget()
    qtbot.addWidget(widget)
    return Ear(widget, shop)


def test_the_number_to_call_is_spelled_and_the_call_told(ear: Ear, shop: Shop) -> None:
    waiting = shop.ask(OLENA)
    shop.call(waiting)
    shop.wait(40)
    assert ear.heard == [
        "Asking for a number",
        f"! Number to call: {SPELLED}. Subscriber: +380 67 123 45 67.",
        "! Verified: +380 67 123 45 67.",
    ]


def test_the_last_minute_and_the_end_wait_for_what_is_being_said(
    ear: Ear, shop: Shop, qtbot: QtBot
) -> None:
    shop.ask(OLENA)
    del ear.heard[:]
    shop.wait(845)
    assert ear.heard == ["+380 67 123 45 67: one minute is left."]
    shop.wait(80)
    qtbot.waitUntil(lambda: len(ear.heard) > 1)
    assert ear.heard[1:] == ["Time is up: +380 67 123 45 67."]


def test_many_that_end_in_one_step_are_told_in_one(ear: Ear, shop: Shop, qtbot: QtBot) -> None:
    asked = [shop.ask(f"38067123{number:04}") for number in range(5)]
    del ear.heard[:]
    for one in asked:
        shop.model.cancel(one.id)
    qtbot.waitUntil(lambda: bool(ear.heard))
    first = " ".join(f"Cancelled: +380 67 123 00 0{number}." for number in range(3))
    assert ear.heard == [f"{first} And 2 more."]


def test_a_failure_is_told_with_its_cause(ear: Ear, shop: Shop) -> None:
    shop.ask("380500000003")
    told = "! Failed: +380 50 000 00 03. Cause: not enough money on the account."
    assert ear.heard[-1] == told


def test_a_call_that_verifies_nothing_is_told_with_why(ear: Ear, shop: Shop) -> None:
    waiting = shop.ask(OLENA)
    del ear.heard[:]
    shop.call(waiting, to_phone=waiting.other_phones[0])
    shop.wait(40)
    [told] = ear.heard
    assert told.startswith("! The subscriber called +380 ")


def test_a_card_is_said_again_when_staff_ask(window: MainWindow, shop: Shop) -> None:
    """All of it: who cannot see it, has nothing else."""
    waiting = shop.ask(OLENA, "Ticket 4711")
    window.work.choose(waiting.id)
    shop.wait(20)
    number = f"Number to call: {SPELLED}. Subscriber: +380 67 123 45 67."
    said = said_again(window)
    assert said.startswith(f"{number} Time left: 15 minute")
    assert "Reference: Ticket 4711. Checked " in said
    assert said.endswith(" s ago: the call is not there yet.")
    shop.call(waiting, to_phone=waiting.other_phones[0])
    shop.wait(60)
    assert "That call was for another request, so it verifies nothing here." in said_again(window)
    shop.wait(900 - 80)
    assert said_again(window).startswith("One last check: +380 67 123 45 67. Time is up.")
    shop.wait(25)
    assert said_again(window).startswith("Time is up: +380 67 123 45 67. No call came ")


def test_who_confirmed_by_hand_is_said_again(window: MainWindow, shop: Shop) -> None:
    waiting = shop.ask(OLENA)
    window.work.choose(waiting.id)
    shop.model.confirm_by_hand(waiting.id, "passport")
    face = window.work.card.face
    assert face is not None
    who, why = face.lines
    assert "no call was matched" in who
    assert said_again(window) == f"Confirmed by hand: +380 67 123 45 67. {who} {why}"


def said_again(window: MainWindow) -> str:
    window.announcer.said = ""
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    return window.announcer.said


def test_what_was_found_at_the_start_is_not_told(ear: Ear, shop: Shop) -> None:
    """It stands in the list; a voice that began with it would be in the way."""
    waiting = shop.ask(OLENA)
    del ear.heard[:]
    ear.tell(Change(None, waiting))
    assert ear.heard == []


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("380440001101", SPELLED),
        ("442071234567", "+4 4, 2 0, 7 1 2 3, 4 5 6 7"),
        ("104", "1 0 4"),
        ("", ""),
    ],
)
def test_every_digit_is_said_by_itself(digits: str, said: str) -> None:
    assert spelled(digits) == said
