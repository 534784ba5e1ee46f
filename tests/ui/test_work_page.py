"""The work page keeps its skeleton: nothing jumps when a state changes, and its size alone arranges it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.core.verification import State
from smsc_gui.ui import appearance, translation
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.main_window import LEAST, MainWindow
from smsc_gui.ui.ring import digits
from smsc_gui.ui.room import WIDEST, room
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Type, font
from smsc_gui.ui.waiting_delegate import time_text
from tests.support.layout import settle
from tests.support.shop import Shop

MAGNIFIED = (640, 330)
"""What 1920×1080 is at 300 %, without the frame."""
SIZES = ((420, 900), (800, 500), (1120, 760), (1920, 1080))


def place(of: QWidget, window: QWidget) -> tuple[int, int]:
    at = of.mapTo(window, QPoint(0, 0))
    return at.x(), at.y()


def skeleton(window: MainWindow) -> dict[str, object]:
    """Where the field is, what it is as high as, and where the large thing and the list begin."""
    settle()
    form, card = window.work.form, window.work.card
    parts = {"form": form, "number": form.number, "send": form.send, "list": window.work.list}
    places: dict[str, object] = {name: place(one, window) for name, one in parts.items()}
    hero = card.calling if card.calling.isVisible() else card.ended
    return places | {"hero": place(hero, window), "entry": form.size().toTuple()}


def ends_verified(window: MainWindow, shop: Shop) -> None:
    [one] = shop.model.verifications.values()
    shop.call(one)
    shop.wait(40)
    assert shop.now(one).state is State.VERIFIED


def ends_cancelled(window: MainWindow, _shop: Shop) -> None:
    window.work.card.buttons[Act.CANCEL].click()
    question = window.staff.stopping.question
    assert question is not None
    question.yes.click()


def ends_by_hand(_window: MainWindow, shop: Shop) -> None:
    [one] = shop.model.verifications.values()
    shop.model.confirm_by_hand(one.id, "passport shown")


def runs_out(_window: MainWindow, shop: Shop) -> None:
    shop.wait(901, step=10)


def expires(_window: MainWindow, shop: Shop) -> None:
    shop.wait(980, step=10)


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("ends", [ends_verified, ends_cancelled, ends_by_hand, runs_out, expires])
def test_nothing_jumps_when_a_state_changes(
    window: MainWindow,
    shop: Shop,
    ends: Callable[[MainWindow, Shop], None],
    size: tuple[int, int],
) -> None:
    window.resize(*size)
    shop.tasks.held = True
    window.staff.request("380671234567", "Contract 4711")
    asking = skeleton(window)
    shop.tasks.release()
    shop.wait(2)
    assert window.work.card.calling.isVisible()
    assert skeleton(window) == asking
    ends(window, shop)
    assert window.work.card.ended.isVisible()
    assert skeleton(window) == asking


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_field_stands_still_while_one_types(
    window: MainWindow, shop: Shop, size: tuple[int, int]
) -> None:
    window.resize(*size)
    before = skeleton(window)
    window.work.form.number.setFocus()
    for text in ("06", "067 123 45 67"):
        window.work.form.fill(text)
        assert skeleton(window) == before


def test_what_there_is_to_tell_moves_nothing(window: MainWindow, shop: Shop) -> None:
    window.resize(1120, 760)
    window.staff.request("380671234567")
    shop.wait(2)
    before = skeleton(window)
    window.note("The settings could not be saved; they hold until the program is closed.")
    assert window.header.bar.isVisible()
    assert skeleton(window) == before


def test_a_waiting_card_with_all_it_has_fits_without_scrolling(
    window: MainWindow, shop: Shop
) -> None:
    window.resize(1120, 760)
    window.staff.request("380671234567", "Contract 4711")
    shop.wait(2)
    settle()
    card = window.work.card
    ground = card.parentWidget()
    assert ground is not None
    assert card.height() <= ground.height()


def test_one_column_where_it_is_narrow(window: MainWindow, shop: Shop) -> None:
    window.staff.request("380671234567")
    shop.wait(2)
    window.resize(*LEAST)
    settle()
    work = window.work
    assert place(work.card, window)[1] > place(work.form, window)[1] + work.form.height()
    assert place(work.list, window)[1] > place(work.card, window)[1]
    window.resize(1120, 760)
    settle()
    assert place(work.list, window)[0] < place(work.card, window)[0]


def test_on_a_large_screen_the_parts_stand_in_the_middle() -> None:
    usual, large = room(1120, 700), room(3840, 2080)
    assert not usual.stacked
    assert usual.side == usual.edge
    assert 3840 - 2 * large.side <= WIDEST * large.scale + 1
    assert large.scale > usual.scale
    assert room(800, 600).scale == usual.scale == 1.0


def test_ring_and_list_never_differ_by_a_second(window: MainWindow, shop: Shop) -> None:
    shop.clock.elapsed += 0.3
    window.staff.request("380671234567")
    shop.wait(2)
    [one] = shop.model.verifications.values()
    in_list, ring = window.work.list, window.work.card.calling.ring
    for _ in range(10):
        shop.clock.elapsed += 0.25
        shop.tick()
        shop.clock.elapsed += 0.1  # the list is painted a little later
        painted_at = in_list._delegate._now()
        assert time_text(one, painted_at) == f"{digits(ring.seconds)} left"


@pytest.fixture(params=["uk", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Before the window: its texts are looked up when it is made."""
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


def test_number_time_and_actions_are_seen_at_once_in_a_low_window(
    language: str, window: MainWindow, shop: Shop
) -> None:
    window.resize(800, 500)
    strip = ForSubscriber(shop.model, shop.preferences, window).strip
    window.staff.request("380671234567", "Contract 4711")
    shop.wait(2)
    settle()
    card = window.work.card
    actions = [one for one in card.buttons.values() if one.isVisible()]
    assert len(actions) == 5
    assert strip.isVisible()
    foot = place(strip, window)[1]
    parts = (card.calling.number, card.calling.ring, card.no_call.toggle, *actions)
    below = {part: place(part, window)[1] + part.height() for part in parts}
    assert [part for part, bottom in below.items() if bottom > foot] == []
    assert in_view(card.calling.number, window)


@pytest.mark.parametrize("size", [MAGNIFIED, (800, 500), (420, 700), (1120, 760)])
def test_the_reasons_come_into_view_where_the_text_to_read_out_was(
    window: MainWindow, shop: Shop, size: tuple[int, int]
) -> None:
    window.resize(*size)
    aids = ForSubscriber(shop.model, shop.preferences, window)
    window.staff.request("380671234567")
    shop.wait(2)
    settle()
    assert aids.strip.isVisible()
    card = window.work.card
    toggle, before = card.no_call.toggle, place(card.calling.aids, card)
    assert window.work.form.number.hasFocus(), "else Qt shows where the focus is"
    toggle.click()
    settle()
    shop.wait(1)
    assert card.calling.aids.isHidden()
    assert place(card.no_call, card) == before
    assert in_view(toggle, window)
    reasons = card.no_call.findChildren(Text)
    assert in_view(reasons[0], window)
    assert size == MAGNIFIED or in_view(reasons[-1], window)
    toggle.click()
    settle()
    assert card.calling.aids.isVisible()
    assert card.no_call.isHidden()


def test_nothing_moves_where_most_of_the_reasons_are_in_view(
    window: MainWindow, shop: Shop
) -> None:
    """A second press of the button missed it, and the subscriber's number was cut off at the top."""
    window.resize(1120, 640)
    aids = ForSubscriber(shop.model, shop.preferences, window)
    window.staff.request("380671234567")
    shop.wait(2)
    settle()
    assert aids.strip.isVisible()
    card = window.work.card
    before = place(card.no_call.toggle, window)
    card.no_call.toggle.click()
    settle()
    shop.wait(1)
    reasons = card.no_call.findChildren(Text)
    assert reasons[-1].visibleRegion().boundingRect() != reasons[-1].rect(), "else all have room"
    assert place(card.no_call.toggle, window) == before


def test_the_digits_keep_their_size_in_another_scheme(
    window: MainWindow, shop: Shop, qapp: QApplication
) -> None:
    window.resize(800, 500)
    settle()
    size = window.work.form.number.font().pointSizeF()
    assert size == pytest.approx(font(Type.TITLE).pointSizeF())
    appearance.apply(qapp, "contrast-dark")
    settle()
    assert window.work.form.number.font().pointSizeF() == size
    window.resize(1120, 760)
    settle()
    assert window.work.form.number.font().pointSizeF() > size


def in_view(of: QWidget, window: MainWindow) -> bool:
    top = of.mapTo(window.work, QPoint(0, 0)).y()
    return top >= 0 and top + of.height() <= window.work.height()


def test_the_number_that_came_is_in_view_in_the_smallest_window(
    window: MainWindow, shop: Shop
) -> None:
    """At 300 % the number to call stood below the edge, and nothing said so."""
    window.resize(*MAGNIFIED)
    settle()
    form, number = window.work.form, window.work.card.calling.number
    QTest.keyClicks(form.number, "0671234567")
    QTest.keyClick(form.number, Qt.Key.Key_Return)
    shop.wait(2)
    settle()
    assert number.isVisible()
    assert in_view(number, window)
    assert not in_view(form.number, window)
    QTest.keyClicks(form.number, "0")
    assert in_view(form.number, window)


def test_a_number_that_comes_while_the_next_is_typed_moves_nothing(
    window: MainWindow, shop: Shop
) -> None:
    window.resize(*MAGNIFIED)
    settle()
    form = window.work.form
    shop.tasks.held = True
    window.staff.request("380671234567")
    QTest.keyClicks(form.number, "050")
    shop.tasks.release()
    shop.wait(2)
    settle()
    assert window.work.card.calling.number.isVisible()
    assert in_view(form.number, window)


def typing_as_the_call_comes(window: MainWindow, shop: Shop, typed: str) -> None:
    """The focus is on a button of the card, which goes."""
    waiting = shop.ask()
    window.work.choose(waiting.id)
    QTest.keyClicks(window.work.form.number, typed)
    window.work.card.calling.copy.setFocus()
    shop.call(waiting)
    shop.wait(45)
    assert shop.now(waiting).state is State.VERIFIED
    assert window.work.form.number.hasFocus()
    assert window.work.form.is_held_back


def test_the_enter_of_whoever_typed_on_when_the_focus_came_is_not_swallowed(
    window: MainWindow, shop: Shop
) -> None:
    typing_as_the_call_comes(window, shop, "05098")
    number = window.work.form.number
    QTest.keyClicks(number, "76543")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert [one.subscriber for one in shop.model.verifications.values()][1:] == ["380509876543"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_for_a_button_that_has_gone_send_nothing_however_often_they_are_pressed(
    window: MainWindow, shop: Shop, key: Qt.Key
) -> None:
    typing_as_the_call_comes(window, shop, "0509876543")
    number = window.work.form.number
    for pressed in (key, key, Qt.Key.Key_Return):
        QTest.keyClick(number, pressed)
    assert len(shop.model.verifications) == 1
    assert number.text() == "050 987 65 43"
