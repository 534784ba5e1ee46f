"""*Cancel* gives up waiting, which has no way back: it stands apart, and asks first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.question import Question
from tests.support.keys import press
from tests.support.layout import settle
from tests.support.shop import Shop


@pytest.fixture
def waiting(window: MainWindow, shop: Shop) -> Verification:
    one = shop.ask()
    window.work.choose(one.id)
    assert one.state is State.WAITING
    return one


def asked(window: MainWindow) -> Question:
    window.work.card.buttons[Act.CANCEL].click()
    question = window.staff.stopping.question
    assert question is not None
    assert question.isVisible()
    return question


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_esc_and_enter_keep_waiting(
    window: MainWindow, shop: Shop, waiting: Verification, key: Qt.Key, qtbot: QtBot
) -> None:
    question = asked(window)
    words = question.text()
    assert "67 123 45 67" in words.replace("\u00a0", " ")
    assert words.endswith(" would not count any more, and asking again may cost again.")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is question.no)
    press(question.no, key)
    assert window.staff.stopping.question is None
    assert shop.now(waiting).state is State.WAITING


def test_it_stops_when_staff_say_so(window: MainWindow, shop: Shop, waiting: Verification) -> None:
    question, answers = asked(window), list[str]()
    question.agreed.connect(lambda: answers.append("agreed"))
    question.refused.connect(lambda: answers.append("refused"))
    question.yes.click()
    assert shop.now(waiting).state is State.CANCELLED
    assert answers == ["agreed"]
    assert window.staff.stopping.question is None


def verified(shop: Shop, waiting: Verification) -> None:
    shop.call(waiting)
    shop.wait(45)


def by_hand(shop: Shop, waiting: Verification) -> None:
    shop.model.confirm_by_hand(waiting.id, "passport shown")


def expired(shop: Shop, _waiting: Verification) -> None:
    shop.wait(980, step=10)


@pytest.mark.parametrize("ends", [verified, by_hand, expired])
def test_the_question_goes_when_the_request_has_ended_by_itself(
    window: MainWindow,
    shop: Shop,
    waiting: Verification,
    ends: Callable[[Shop, Verification], None],
) -> None:
    question = asked(window)
    ends(shop, waiting)
    assert not question.isVisible()
    assert window.staff.stopping.question is None
    assert not shop.now(waiting).state.is_open
    assert shop.now(waiting).state is not State.CANCELLED


def test_what_happens_to_another_leaves_the_question(
    window: MainWindow, shop: Shop, waiting: Verification
) -> None:
    another = shop.ask("380501234567")
    window.work.choose(waiting.id)
    question = asked(window)
    shop.model.cancel(another.id)
    assert question.isVisible()


def test_before_anything_is_sent_nothing_is_asked(window: MainWindow, shop: Shop) -> None:
    shop.tasks.held = True
    window.staff.request("380671234567")
    [one] = shop.model.verifications.values()
    assert one.state is State.PREPARING
    window.work.card.buttons[Act.CANCEL].click()
    assert window.staff.stopping.question is None
    assert shop.now(one).state is State.CANCELLED


@pytest.mark.parametrize("width", [420, 800, 1120])
def test_cancel_stands_at_the_end_of_the_row(
    window: MainWindow, waiting: Verification, width: int
) -> None:
    window.resize(width, 760)
    settle()
    card, cancel = window.work.card, window.work.card.buttons[Act.CANCEL]
    right = cancel.mapTo(card, QPoint(cancel.width(), 0)).x()
    layout = card.layout()
    assert layout is not None
    assert right == card.width() - layout.contentsMargins().right()
