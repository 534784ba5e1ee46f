"""The card in every state: what it says, what can be pressed, and where the numbers are."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import CallSeen, Doubt
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.card import Card
from smsc_gui.ui.card_face import Act, Face, Waits, face
from smsc_gui.ui.glyphs import shape_of
from smsc_gui.ui.room import room
from smsc_gui.ui.theme import Tone

SENT = Moment(1_795_341_600.0, 1_000.0, "test")
REFUSED = Failure(FailureKind.SERVICE, may_have_arrived=False, code=3, text="no money")
LOST = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)


def one(state: State, **changed: object) -> Verification:
    made = Verification(
        id="id",
        account="smsc.ua",
        subscriber="380671234567",
        reference="",
        prepared=SENT,
        state=state,
        sent=SENT,
        assigned="380440001101",
        all_phones=("380440001101", "380440001102", "380930001104"),
        ended=None if state.is_open else SENT,
        failure={State.FAILED: REFUSED, State.UNKNOWN: LOST}.get(state),
        reason="passport shown" if state is State.BY_HAND else "",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def after(seconds: float) -> Moment:
    return Moment(SENT.wall + seconds, SENT.elapsed + seconds, "test")


def said(shown: Face) -> str:
    return "\n".join((*shown.lines, *shown.seen))


@pytest.fixture
def card(qtbot: QtBot, look: None) -> Card:
    made = Card()
    qtbot.addWidget(made)
    made.arrange(room(1120, 720))  # as its page does, or a part that has no place yet is a window
    made.resize(640, 700)
    made.show()
    return made


@pytest.mark.parametrize(
    ("state", "acts"),
    [
        (State.PREPARING, (Act.CANCEL,)),
        (State.REQUESTING, ()),
        (
            State.WAITING,
            (Act.SHOW, Act.SLIP, Act.CHECK_NOW, Act.BY_HAND, Act.CANCEL),
        ),
        (State.VERIFIED, ()),
        (State.BY_HAND, ()),
        (State.EXPIRED, (Act.ASK_AGAIN,)),
        (State.UNCHECKED, (Act.ASK_AGAIN,)),
        (State.CANCELLED, (Act.ASK_AGAIN,)),
        (State.FAILED, (Act.ASK_AGAIN, Act.DETAILS)),
        (State.UNKNOWN, (Act.ASK_AGAIN, Act.DETAILS)),
    ],
)
def test_what_can_be_pressed(card: Card, state: State, acts: tuple[Act, ...]) -> None:
    shown = face(one(state), after(10), Waits())
    assert set(shown.acts) == set(acts)
    card.show_face(shown)
    assert {act for act, button in card.buttons.items() if button.isVisible()} == set(acts)
    assert card.calling.isVisible() == (state is State.WAITING)
    assert card.calling.others.isVisible() == (state is State.WAITING)


@pytest.mark.parametrize(("code", "acts"), [(1, (Act.CORRECT, Act.DETAILS)), (5, (Act.DETAILS,))])
def test_what_the_service_would_only_say_again_is_not_asked_again(
    code: int, acts: tuple[Act, ...]
) -> None:
    failure = replace(REFUSED, code=code)
    assert face(one(State.FAILED, failure=failure), after(1), Waits()).acts == acts


def test_every_state_has_a_shape_and_a_word_of_its_own() -> None:
    looks = {(shape_of(one(state)), face(one(state), after(1), Waits()).state) for state in State}
    assert len(looks) == len(State)
    told_apart = {
        face(one(state), after(1), Waits()).shape
        for state in (State.VERIFIED, State.BY_HAND, State.EXPIRED, State.CANCELLED, State.FAILED)
    }
    assert len(told_apart) == 5


def test_the_number_to_call_and_the_numbers_not_to_call(card: Card) -> None:
    card.show_face(face(one(State.WAITING), after(60), Waits(look=0.0)))
    calling = card.calling
    assert calling.number.text().replace("\u00a0", " ") == "+380 44 000 11 01"
    assert calling.ring.seconds == 840
    others = calling.others.numbers.text().replace("\u00a0", " ")
    assert others == "+380 44 000 11 02,  +380 93 000 11 04"
    assert "+380 44 000 11 01" in calling.read_out.text()
    assert "45 67" in calling.read_out.text()
    assert calling.ends.text().startswith("until ")


def test_copy_gives_a_number_that_can_be_dialled(card: Card) -> None:
    card.show_face(face(one(State.WAITING), after(60), Waits()))
    card.calling.copy.click()
    assert QGuiApplication.clipboard().text() == "+380440001101"
    assert card.calling.copy.text().replace("&", "") == "Copied"
    another = one(State.WAITING, assigned="380440001102")
    card.show_face(face(another, after(60), Waits()))
    assert card.calling.copy.text().replace("&", "") == "Copy number"


def test_when_the_time_is_over_nothing_is_to_be_called_any_more(card: Card) -> None:
    waiting = one(State.WAITING)
    assert face(waiting, after(899.5), Waits()).calling is not None
    over = face(waiting, after(900), Waits(look=12.2, wanted=True))
    assert over.calling is None
    assert over.state == "One last check"
    assert over.lines[0].startswith("Time is up. Calls take a moment")
    assert over.look_hint == "The next check comes in 13 s."
    card.show_face(over)
    assert not card.calling.isVisible()
    assert card.buttons[Act.CHECK_NOW].isVisible()


@pytest.mark.parametrize(
    ("waits", "hint"),
    [
        (Waits(look=0.0), "The call appears here by itself."),
        (Waits(look=11.1), "The call appears here by itself."),
        (Waits(look=11.1, wanted=True), "The next check comes in 12 s."),
        (Waits(look=11.1, wanted=True, checked=8.9), "The next check comes in 12 s."),
        (Waits(look=11.1, checked=8.9), "Checked 8 s ago: the call is not there yet."),
        (Waits(look=0.0, checked=0.0), "Checked 1 s ago: the call is not there yet."),
        (Waits(look=0.0, checked=20.0), "Checked 20 s ago: the call is not there yet."),
        (Waits(look=None, checked=20.0), "Looking for calls…"),
        (Waits(look=None), "Looking for calls…"),
        (Waits(look=None, can_look=False), ""),
    ],
)
def test_check_now_says_when_it_can(card: Card, waits: Waits, hint: str) -> None:
    shown = face(one(State.WAITING), after(1), waits)
    assert shown.look_hint == hint
    card.show_face(shown)
    assert card.look_hint.isVisible() == bool(hint)


def test_one_subscriber_takes_as_much_room_as_another(card: Card) -> None:
    """In a narrow window the state stood beside one number and below another."""
    sizes = set()
    for number in ("380111111111", "380508080808"):
        card.show_face(face(replace(one(State.WAITING), subscriber=number), after(1), Waits()))
        sizes.add(card.subscriber.sizeHint().toTuple())
    assert len(sizes) == 1


def test_a_request_that_must_wait_for_its_look_shows_the_seconds() -> None:
    preparing = one(State.PREPARING, sent=None)
    assert "8 s more: earlier calls" in said(face(preparing, after(1), Waits(request=7.4)))
    assert " s more" not in said(face(preparing, after(1), Waits(request=None)))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (CallSeen(7, "380440001102", Doubt.OTHER_NUMBER), "another number of the service"),
        (CallSeen(7, "380440001101", Doubt.UNDATED), "whether before the request"),
        (CallSeen(7, "", Doubt.AFTER_THE_END), "after this had ended"),
    ],
)
def test_a_call_that_does_not_verify_says_why(card: Card, call: CallSeen, words: str) -> None:
    shown = face(one(State.WAITING, seen=(call,)), after(1), Waits())
    assert words in said(shown)
    card.show_face(shown)
    assert card.seen.isVisible()
    if call.to_phone:
        assert "+380 44 000 11 0" in card.seen.text()


def test_verified_is_green_and_large(card: Card) -> None:
    card.show_face(face(one(State.VERIFIED, row=5), after(1), Waits()))
    assert card.tone is Tone.GOOD
    assert card.result.text() == "Verified"
    assert card.result.isVisible()
    assert card.ended.mark.isVisible()
    assert "+380 67 123 45 67" in card.body.text()
    assert "after time" not in card.body.text()
    card.show_face(face(one(State.VERIFIED, row=5, late=True), after(1), Waits()))
    assert "It was found after time had run out." in card.body.text()


def test_by_hand_is_marked_and_is_not_green(card: Card) -> None:
    card.show_face(face(one(State.BY_HAND), after(1), Waits()))
    assert card.tone is Tone.PLAIN
    assert card.result.text() == "Confirmed by hand"
    assert "Reason: passport shown" in card.body.text()


def test_by_hand_names_who_confirmed(card: Card) -> None:
    card.show_face(face(one(State.BY_HAND), after(1), Waits(), "olena"))
    assert "Confirmed by olena at " in card.body.text()


def test_each_end_says_what_is_known() -> None:
    texts = {state: said(face(one(state), after(1), Waits())) for state in State}
    assert "the last check found none" in texts[State.EXPIRED]
    assert "other SIM card" in texts[State.EXPIRED]
    assert "could not be checked" in texts[State.UNCHECKED]
    assert "not enough money on the account" in texts[State.FAILED]
    assert "asking again may cost again" in texts[State.UNKNOWN]
    assert "asking again" not in texts[State.FAILED]


@pytest.mark.parametrize("state", [State.EXPIRED, State.UNCHECKED])
def test_that_it_is_too_late_to_confirm_by_hand_is_said_where_that_is_allowed(
    card: Card, state: State
) -> None:
    card.show_face(face(one(state), after(1), Waits()))
    assert "can be confirmed by hand" in card.ended.facts.text()
    card.show_face(face(one(state), after(1), Waits(by_hand=False)))
    assert not card.ended.facts.isVisible()


def test_text_from_outside_is_shown_as_it_is(card: Card) -> None:
    card.show_face(face(one(State.WAITING, reference="<b>x</b>&amp;"), after(1), Waits()))
    assert card.reference.text() == "Reference: <b>x</b>&amp;"
    assert card.reference.textFormat() is card.reference.textFormat().PlainText


def test_the_reasons_unfold_in_order_and_fold_for_another_number(card: Card) -> None:
    card.show_face(face(one(State.WAITING), after(1), Waits()))
    assert not card.no_call.isVisible()
    card.no_call.toggle.click()
    assert card.no_call.isVisible()
    shown = card.no_call.findChildren(type(card.body))
    numbers, reasons = shown[::2], shown[1::2]
    assert [one.text() for one in numbers] == ["1.", "2.", "3.", "4.", "5.", "6."]
    words = [one.text() for one in reasons]
    keys = ["SIM", "hides", "office", "roaming", "Another number", "before the number"]
    assert [key for key, text in zip(keys, words, strict=True) if key not in text] == []
    assert reasons[0].accessibleName() == f"1. {words[0]}"
    assert len({one.x() for one in reasons}) == 1, "they do not begin below each other"
    assert all(
        number.geometry().right() < reason.x() and number.y() == reason.y()
        for number, reason in zip(numbers, reasons, strict=True)
    )
    card.show_face(face(one(State.WAITING), after(2), Waits()))
    assert card.no_call.isVisible()
    card.show_face(face(one(State.WAITING, assigned="380440001102"), after(2), Waits()))
    assert not card.no_call.isVisible()


def test_the_same_face_touches_nothing(card: Card) -> None:
    shown = face(one(State.WAITING), after(1), Waits(look=3.0))
    card.show_face(shown)
    again = face(one(State.WAITING), after(1.2), Waits(look=2.9))
    assert again == shown
    touched: list[QWidget] = []
    card.calling.show_calling = lambda _calling: touched.append(card)  # type: ignore[method-assign]
    card.show_face(again)
    assert touched == []
