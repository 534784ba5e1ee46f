"""The number field as staff use it: typing, pasting, correcting, Enter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.ui.number_form import NumberForm
from smsc_gui.ui.theme import Tone
from tests.support.keys import paste, press, type_text

ENTER = Qt.Key.Key_Return


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[NumberForm]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = NumberForm("UA")
    qtbot.addWidget(made)
    made.show()
    yield made
    QLocale.setDefault(before)


@pytest.fixture
def sent(form: NumberForm) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    form.submitted.connect(lambda digits, reference: heard.append((digits, reference)))
    return heard


def test_digits_are_put_into_groups_while_they_are_typed(form: NumberForm) -> None:
    shown = []
    for digit in "0501234567":
        type_text(form.number, digit)
        shown.append(form.number.text())
    assert shown[0] == "0"
    assert shown[3:] == [
        "050 1",
        "050 12",
        "050 123",
        "050 123 4",
        "050 123 45",
        "050 123 45 6",
        "050 123 45 67",
    ]
    assert form.line.text() == "+380 50 123 45 67 · Ukraine · mobile"


def test_a_digit_in_the_middle_is_corrected_in_its_place(form: NumberForm) -> None:
    form.fill("050 123 45 67")
    form.number.setCursorPosition(6)  # after 050 12
    press(form.number, Qt.Key.Key_Backspace)
    type_text(form.number, "9")
    assert form.number.text() == "050 193 45 67"
    assert form.number.cursorPosition() == 6


@pytest.mark.parametrize(
    "pasted",
    [
        "0501234567",
        "380501234567",
        "+38 (050) 123-45-67",
        "  050\u00a0123\u00a045\u00a067\n",
        "тел. 050 123 45 67 (Ольга)",
        "tel:+380501234567",
        "٠٥٠١٢٣٤٥٦٧",
    ],
)
def test_whatever_people_paste_is_understood(
    form: NumberForm, sent: list[tuple[str, str]], pasted: str
) -> None:
    paste(form.number, pasted)
    assert form.line.text().startswith("+380 50 123 45 67")
    press(form.number, ENTER)
    assert sent == [("380501234567", "")]


def test_half_a_number_is_not_called_wrong_until_enter(
    form: NumberForm, sent: list[tuple[str, str]]
) -> None:
    type_text(form.number, "050 12")
    assert form.line.text().strip() == ""
    press(form.number, ENTER)
    assert form.line.text() == "Digits are missing."
    form.number.clearFocus()
    assert form.number.accessibleDescription() == "Digits are missing."
    form.number.setFocus()
    type_text(form.number, "3")
    assert form.line.text().strip() == ""
    assert form.number.text() == "050 123"
    assert sent == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("05O1234567", "There is a letter or another character among the digits, such as O for 0."),
        ("050123456789", "There are too many digits."),
        ("0501234567 0671234567", "These are several numbers: leave one."),
    ],
)
def test_what_no_further_digit_mends_is_said_at_once(
    form: NumberForm, typed: str, words: str
) -> None:
    paste(form.number, typed)
    assert form.line.text() == words
    assert form.line.tone is Tone.BAD


def test_a_number_not_known_to_be_in_use_needs_a_second_look(
    form: NumberForm, sent: list[tuple[str, str]]
) -> None:
    type_text(form.number, "+380111234567")
    assert form.insist.isHidden()
    press(form.number, ENTER)
    press(form.number, ENTER)
    assert sent == []
    assert form.line.text().startswith("+380 11 123 45 67 is not known to be in use.")
    form.insist.click()
    assert sent == [("380111234567", "")]


@pytest.mark.parametrize(
    "typed", ["067 123 45 6", "380 067 123 45 6", "+380 (067) 123-45-6", "8 067 123 45 6"]
)
def test_a_number_with_a_digit_missing_cannot_be_insisted_on(
    form: NumberForm, sent: list[tuple[str, str]], typed: str
) -> None:
    type_text(form.number, typed)
    assert form.line.text() == "", "somebody types"
    press(form.number, ENTER)
    assert form.line.text() == "Digits are missing."
    assert form.line.tone is Tone.BAD
    assert form.insist.isHidden()
    form.insist.click()
    assert sent == []


def test_another_digit_takes_the_confirmation_back(form: NumberForm) -> None:
    type_text(form.number, "+380111234567")
    press(form.number, ENTER)
    assert form.insist.isVisible()
    press(form.number, Qt.Key.Key_Backspace)
    assert form.insist.isHidden()


def test_the_reference_goes_along_and_enter_in_it_sends(
    form: NumberForm, sent: list[tuple[str, str]]
) -> None:
    type_text(form.number, "0501234567")
    type_text(form.reference, " Договір 12 ")
    press(form.reference, ENTER)
    assert sent == [("380501234567", "Договір 12")]


def test_typing_is_told_with_the_first_digit_and_when_the_number_is_whole(
    form: NumberForm, qtbot: QtBot
) -> None:
    told: list[str] = []
    form.typing.connect(lambda: told.append(form.number.text()))
    type_text(form.number, "0501234567")
    assert told == ["0", "050 123 45 67"]
    form.clear()
    type_text(form.number, "0")
    assert told[2:] == ["0"]


def test_nothing_typed_is_lost_by_sending(form: NumberForm) -> None:
    type_text(form.number, "0501234567")
    press(form.number, ENTER)
    assert form.number.text() == "050 123 45 67"
    form.clear()
    assert form.is_empty


def test_a_notice_goes_with_the_next_digit(form: NumberForm) -> None:
    form.notice("This subscriber’s card is open already.")
    type_text(form.number, "0")
    assert form._notice.isHidden()


@pytest.mark.parametrize("typed", ["7", "Enter"])
@pytest.mark.parametrize("field", ["number", "reference"])
def test_while_it_is_held_back_each_key_lets_the_moment_begin_anew(
    qtbot: QtBot, form: NumberForm, sent: list[tuple[str, str]], field: str, typed: str
) -> None:
    """Who was typing into another field goes on for longer than a moment, and ends with Enter."""
    moment = 60_000
    form.fill("067 123 45 67")
    form._unread.setInterval(moment)
    form.hold_back()
    qtbot.waitUntil(lambda: form._unread.remainingTime() < moment - 500)
    widget = getattr(form, field)
    press(widget, ENTER) if typed == "Enter" else type_text(widget, typed)
    assert form._unread.remainingTime() > moment - 400
    assert sent == []


@pytest.mark.parametrize("field", ["number", "reference"])
def test_one_more_digit_ends_the_moment_that_was_for_a_button(
    form: NumberForm, sent: list[tuple[str, str]], field: str
) -> None:
    form.fill("067 123 45 6")
    form.hold_back(until_typed=True)
    assert form.is_held_back
    type_text(getattr(form, field), "7")
    assert not form.is_held_back


@pytest.mark.parametrize("until_typed", [True, False])
def test_a_moment_for_what_another_program_filled_in_is_not_ended_by_typing(
    form: NumberForm, until_typed: bool
) -> None:
    """Also where the focus comes into the field meanwhile."""
    form.fill("067 123 45 6")
    form.hold_back()
    form.hold_back(until_typed=until_typed)
    type_text(form.number, "7")
    assert form.is_held_back
    form._unread.stop()
    form.hold_back(until_typed=True)
    type_text(form.number, "8")
    assert not form.is_held_back


def test_typing_by_itself_holds_nothing_back(form: NumberForm) -> None:
    type_text(form.number, "0501234567")
    assert not form.is_held_back


def test_alt_and_a_letter_is_meant_for_a_button_also_when_it_has_gone(form: NumberForm) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier, "i")
    QApplication.sendEvent(form.number, event)
    assert form.number.text() == ""
