"""What another program hands over, in the real window: where it goes, and where it must not."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsc_gui.core.hand_over import Begun, Ended, Knock, Refused, Taken
from smsc_gui.core.links import HandedOver, HandedOverProblem
from smsc_gui.core.outcomes import Outcome, Why
from smsc_gui.ui.hand_over import HandOver
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages_hand_over import problem_text
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from tests.support.shop import Shop
from tests.support.windows import shown

NUMBER = "+380671234567"
OTHER = "+380631112233"
TRIAL = "http://127.0.0.1:8080"


class Asking:
    """A caller without a process: the process is in tests/app. Keeps what it is told."""

    class _Signal:
        def connect(self, slot: Any) -> None:
            self.slot = slot

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.ended = False
        self.gone = self._Signal()

    def answer(self, answer: Any) -> None:
        self.told.append(answer)

    def finish(self, answer: Any) -> None:
        assert not self.ended
        self.ended = True
        self.told.append(answer)

    @property
    def last(self) -> Any:
        return self.told[-1]

    def ends_with(self, outcome: Outcome, why: Why | None = None) -> bool:
        last = self.last
        return isinstance(last, Ended) and (last.report.outcome, last.report.why) == (outcome, why)


class EditableBox(QComboBox):
    """As the service's address in the sign-in form."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)


@pytest.fixture
def window(shop: Shop, qtbot: QtBot) -> MainWindow:
    shop.sign_in_now()
    made = shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))
    made.open(Page.WORK)
    return made


@pytest.fixture
def hand_over(shop: Shop, window: MainWindow) -> HandOver:
    return HandOver(shop.model, window, operator=lambda: "olena", country=lambda: "UA")


def wait_for(hand_over: HandOver, number: str = NUMBER, reference: str = "") -> Asking:
    asking = Asking()
    hand_over.knocked(asking, Knock(number, reference, wait=True))  # type: ignore[arg-type]
    return asking


def question(window: MainWindow) -> Question:
    (box,) = [one for one in window.findChildren(Question) if one.isVisible()]
    return box


def press(window: MainWindow, word: str) -> None:
    for button in question(window).buttons():
        if button.text().replace("&", "") == word:
            button.click()
            return
    raise AssertionError(word)


def send(qtbot: QtBot, window: MainWindow) -> None:
    form = window.work.form
    qtbot.waitUntil(lambda: not form.is_held_back)
    QTest.keyClick(form.number, Qt.Key.Key_Return)


def test_an_enter_that_is_on_its_way_sends_nothing(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    """A page may open a link and have people press Enter: it must cost nothing."""
    form = window.work.form
    hand_over.offer(HandedOver(NUMBER, "A-17"))
    assert window.focusWidget() is form.number
    for press_it in (
        lambda: QTest.keyClick(form.number, Qt.Key.Key_Return),
        form.send.click,
        form.insist.click,
    ):
        press_it()
    assert not shop.model.verifications
    send(qtbot, window)
    assert [one.reference for one in shop.model.verifications.values()] == ["A-17"]


def test_what_was_filled_in_is_spoken_of_for_as_long_as_it_stands_there(
    qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    form = window.work.form
    hand_over.offer(HandedOver(NUMBER))
    assert form.has_notice
    send(qtbot, window)
    assert form.is_empty
    assert not form.has_notice


def test_another_page_gives_way_but_not_one_on_which_a_secret_is_typed(
    window: MainWindow, hand_over: HandOver
) -> None:
    window.open(Page.SIGN_IN)
    window.sign_in.form.key.setText("half a sec")
    hand_over.offer(HandedOver(NUMBER))
    assert window.page is Page.SIGN_IN
    assert window.work.form.number.text() == "+380 67 123 45 67"
    assert "filled in a number" in window.notice
    window.sign_in.form.key.clear()
    window.sign_in.form.key.clearFocus()
    hand_over.offer(HandedOver(NUMBER, "A-17"))
    assert window.page is Page.WORK


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, EditableBox])
def test_keys_go_on_into_the_field_in_which_staff_are_typing(
    qtbot: QtBot, window: MainWindow, hand_over: HandOver, kind: type[QWidget]
) -> None:
    """A link came while they searched the journal, and their next Enter sent a number nobody typed."""
    form = window.work.form
    window.offer_page(Page.JOURNAL, kind)
    window.open(Page.JOURNAL)
    field = window.made_page(Page.JOURNAL)
    assert field is not None
    field.setFocus()
    hands_over: list[Callable[[], object]] = [
        lambda: hand_over.offer(HandedOver(NUMBER)),
        lambda: hand_over.offer_link(f"smsc-verify:{NUMBER}"),
        lambda: hand_over.knocked(Asking(), Knock(NUMBER)),  # type: ignore[arg-type]
        lambda: wait_for(hand_over),
    ]
    for hand in hands_over:
        form.clear()
        hand()
        assert form.number.text() == "+380 67 123 45 67"
        assert (window.page, QApplication.focusWidget()) == (Page.JOURNAL, field)
        assert "filled in a number" in window.notice
        assert window.header.bar.isVisible()
        window.header.bar.dismiss.click()
    field.clearFocus()
    hand_over.offer(HandedOver(NUMBER))
    assert (window.page, window.focusWidget()) == (Page.WORK, form.number)
    assert window.notice == ""


def test_a_window_in_which_nobody_types_shows_what_was_filled_in(
    window: MainWindow, hand_over: HandOver
) -> None:
    """Its field has the focus again only because it comes to the front."""
    window.offer_page(Page.JOURNAL, QLineEdit)
    window.open(Page.JOURNAL)
    field = window.made_page(Page.JOURNAL)
    assert field is not None
    field.setFocus()
    window.hide()
    hand_over.knocked(Asking(), Knock(NUMBER))  # type: ignore[arg-type]
    assert window.page is Page.WORK


def test_before_anybody_is_signed_in_it_stands_in_the_field_for_later(
    shop: Shop, qtbot: QtBot
) -> None:
    window = shown(qtbot, MainWindow(shop.model, shop.sign_in, shop.preferences))
    hand_over = HandOver(shop.model, window, operator=lambda: "", country=lambda: "UA")
    asking = wait_for(hand_over)
    assert window.page is Page.SIGN_IN
    shop.sign_in_now()
    window.open(Page.WORK)
    send(qtbot, window)
    assert isinstance(asking.last, Begun)


def test_what_is_being_typed_is_kept_until_staff_say_so(
    window: MainWindow, hand_over: HandOver
) -> None:
    form = window.work.form
    form.reference.setText("mine")
    first, second = wait_for(hand_over), wait_for(hand_over, OTHER)
    assert first.ends_with(Outcome.NOT_ASKED, Why.REPLACED), "one question at a time"
    assert "+380 63 111 22 33" in question(window).text()
    press(window, "Replace")
    assert (form.number.text(), form.reference.text()) == ("+380 63 111 22 33", "")
    assert second.told == [Taken()]
    third = wait_for(hand_over)
    question(window).reject()
    assert third.ends_with(Outcome.NOT_ASKED, Why.DECLINED)
    assert form.number.text() == "+380 63 111 22 33"
    fourth = wait_for(hand_over, OTHER)
    assert fourth.told == [Taken()], "the same number needs no question"


def test_the_same_subscriber_written_otherwise_keeps_its_reference(
    window: MainWindow, hand_over: HandOver
) -> None:
    form = window.work.form
    hand_over.offer(HandedOver("067 123 45 67", "A-17"))
    hand_over.offer(HandedOver(NUMBER))
    assert (form.number.text(), form.reference.text()) == ("+380 67 123 45 67", "A-17")


def test_the_answer_is_tied_to_the_request_that_was_made_for_it(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    asking = wait_for(hand_over, reference="A-17")
    send(qtbot, window)
    (verification,) = shop.model.verifications.values()
    assert asking.told == [Taken(), Begun(verification.id, "380671234567", "A-17")]
    shop.wait(1)
    other = shop.ask("380501234567")
    shop.call(other)
    shop.call(verification)
    shop.wait(65)
    assert asking.ends_with(Outcome.VERIFIED)
    report = asking.last.report
    assert (report.verification, report.operator) == (verification.id, "olena")


def test_a_card_asked_again_while_the_number_stands_there_leaves_it(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    old = shop.ask("380501234567")
    shop.model.cancel(old.id)
    asking = wait_for(hand_over)
    window.staff.ask_again(shop.now(old))
    assert asking.told == [Taken()]
    send(qtbot, window)
    assert isinstance(asking.last, Begun)


def test_another_language_changes_nothing_for_who_waits(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    asking = wait_for(hand_over)
    window._rebuild()
    shop.tick()
    send(qtbot, window)
    assert isinstance(asking.last, Begun)


def test_who_leaves_is_forgotten_wherever_it_stands(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    in_field = wait_for(hand_over)
    in_field.gone.slot(in_field)
    under_way = wait_for(hand_over)
    send(qtbot, window)
    assert isinstance(under_way.last, Begun)
    under_way.gone.slot(under_way)
    (verification,) = shop.model.verifications
    shop.model.cancel(verification)
    hand_over.close()
    assert [in_field.ended, under_way.ended] == [False, False]


def test_who_leaves_while_staff_are_asked_is_not_told(
    window: MainWindow, hand_over: HandOver
) -> None:
    window.work.form.number.setText("063 1")
    asking = wait_for(hand_over)
    asking.gone.slot(asking)
    press(window, "Replace")
    hand_over.close()
    assert asking.told == [Taken()]
    assert window.work.form.number.text() == "+380 67 123 45 67"


def test_closing_tells_each_how_things_stand(
    shop: Shop, qtbot: QtBot, window: MainWindow, hand_over: HandOver
) -> None:
    under_way = wait_for(hand_over)
    send(qtbot, window)
    in_field = wait_for(hand_over, OTHER)
    asked = wait_for(hand_over, "+380501234567")
    assert question(window).isVisible()
    hand_over.close()
    assert under_way.ends_with(Outcome.LOST, Why.CLOSED)
    assert in_field.ends_with(Outcome.NOT_ASKED, Why.CLOSED)
    assert asked.ends_with(Outcome.NOT_ASKED, Why.CLOSED)
    press(window, "Keep")


@pytest.mark.parametrize("number", ["067 123", "olena", "+380671234567,+380501234567", ""])
def test_who_waits_needs_one_whole_number(
    window: MainWindow, hand_over: HandOver, number: str
) -> None:
    asking = wait_for(hand_over, number)
    several = "," in number
    assert asking.last == Refused(Why.SEVERAL_NUMBERS if several else Why.NO_NUMBER)
    assert window.work.form.is_empty
    assert window.header.bar.isVisible()


def test_two_numbers_that_only_a_reader_of_numbers_sees(
    window: MainWindow, hand_over: HandOver
) -> None:
    asking = wait_for(hand_over, "067123456 3712345")
    assert isinstance(asking.last, Refused)


@pytest.mark.parametrize(
    ("window_calls", "knock", "is_taken"),
    [
        ("", Knock(NUMBER, wait=True), True),
        (TRIAL, Knock(NUMBER, wait=True, base_url=TRIAL), True),
        (TRIAL, Knock(NUMBER, wait=True), False),
        ("", Knock(NUMBER, wait=True, base_url=TRIAL), False),
        (TRIAL, Knock(NUMBER, wait=True, base_url="https://smsc.ua"), False),
        (TRIAL, Knock(NUMBER), True),
        (TRIAL, Knock(NUMBER, base_url=TRIAL), True),
        ("", Knock(NUMBER, base_url=TRIAL), False),
    ],
)
def test_who_waits_is_told_only_by_a_window_on_the_service_it_named(
    shop: Shop, window: MainWindow, window_calls: str, knock: Knock, is_taken: bool
) -> None:
    """Code 0 of a window on trial would be a proof of nothing."""
    hand_over = HandOver(
        shop.model, window, operator=str, country=lambda: "UA", base_url=window_calls
    )
    asking = Asking()
    hand_over.knocked(asking, knock)  # type: ignore[arg-type]
    assert asking.told == [Taken() if is_taken else Refused(Why.OTHER_SERVICE)]
    assert window.work.form.is_empty is not is_taken


def test_a_start_without_anything_only_brings_the_window(
    window: MainWindow, hand_over: HandOver
) -> None:
    window.showMinimized()
    asking = Asking()
    hand_over.knocked(asking, Knock(token="a-token"))  # type: ignore[arg-type]
    assert asking.told == [Taken()]
    assert not window.isMinimized()
    assert window.work.form.is_empty


def test_each_problem_has_words_of_its_own() -> None:
    texts = [problem_text(problem) for problem in HandedOverProblem]
    assert len(set(texts)) == len(texts)
    assert all("Enter" in text for text in texts)
    assert not any("{" in text for text in texts)
