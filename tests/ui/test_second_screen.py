"""The second screen: what the subscriber sees, for how long, and of whom."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.settings import Settings
from smsc_gui.core.verification import LIFETIME, State, Verification
from smsc_gui.tour.hands import bring, strike
from smsc_gui.ui import appearance, theme
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import MenuItem, Page
from smsc_gui.ui.second_screen_face import (
    OVER_FOR,
    TICK_FOR,
    CallCame,
    Idle,
    TimeOver,
    ToCall,
    second_face,
)
from smsc_gui.ui.second_screen_pages import Places, places
from smsc_gui.ui.second_screen_window import SecondScreenWindow
from smsc_gui.ui.subscriber_texts import SubscriberTexts, hidden, spoken
from smsc_gui.ui.theme import DARK, LIGHT
from tests.support.shop import SUBSCRIBER, Shop
from tests.support.slips import read_code

ANOTHER = "380501112233"
SENT = Moment(1_795_341_600.0, 1_000.0, "test")
SIZES = [(800, 480), (1024, 600), (1366, 768), (1920, 1080), (3840, 2160), (480, 800), (800, 1280)]


def one(state: State = State.WAITING, **changed: object) -> Verification:
    made = Verification(
        id="id",
        account="smsc.ua",
        subscriber=SUBSCRIBER,
        reference="Contract 4711, Olena Petrenko",
        prepared=SENT,
        state=state,
        sent=SENT,
        assigned="380440001101",
        all_phones=("380440001101", "380930001104"),
        ended=None if state.is_open else after(30),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def after(seconds: float) -> Moment:
    return Moment(SENT.wall + seconds, SENT.elapsed + seconds, "test")


def texts_on(widget: QWidget) -> str:
    return "\n".join(child.text() for child in widget.findChildren(QLabel) if child.isVisible())


@pytest.fixture
def view(qtbot: QtBot, look: None) -> SecondScreenWindow:
    made = SecondScreenWindow()
    qtbot.addWidget(made)
    made.resize(800, 480)
    made.show()
    return made


@pytest.fixture
def aids(qtbot: QtBot, window: MainWindow, shop: Shop) -> Iterator[ForSubscriber]:
    """With the second screen open. There is one screen here, so it is an ordinary window."""
    made = ForSubscriber(shop.model, shop.preferences, window)
    made.screen.open()
    yield made
    made.close()


def seen(aids: ForSubscriber) -> SecondScreenWindow:
    assert aids.screen.view is not None
    return aids.screen.view


def test_over_the_work_it_says_how_to_get_back_and_on_a_screen_of_its_own_not(
    qtbot: QtBot, aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    view = seen(aids)
    assert view.back_to_work.isVisible()
    assert "Esc" in view.back_to_work.text()
    strip = view.back_to_work.geometry().translated(view.back_to_work.parentWidget().pos())
    assert view.rect().contains(strip)
    assert not strip.intersects(view.word.geometry())
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClicks(view.focusWidget() or view, "06 7")
    assert view.isVisible()
    qtbot.waitUntil(window.isActiveWindow)
    bring(view)
    for _ in range(2):
        strike(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is view.back_to_work
    strike(Qt.Key.Key_Space)
    assert not view.isVisible()
    view.fill(QGuiApplication.primaryScreen())
    assert view.isVisible()
    assert not view.back_to_work.isVisible()
    assert view.word.geometry() == view.rect()


def test_every_language_of_a_subscriber_can_be_remembered() -> None:
    assert all(Settings(subscriber_language=language) for language in spoken())


def test_a_number_is_shown_until_its_time_is_over() -> None:
    face = second_face(one(), after(60))
    assert face == ToCall("+380 44 000 11 01", "tel:+380440001101", SUBSCRIBER, 840)
    assert isinstance(second_face(one(), after(LIFETIME - 0.1)), ToCall)
    assert second_face(one(), after(LIFETIME)) == TimeOver()
    assert second_face(one(), after(LIFETIME + OVER_FOR)) == Idle()


def test_the_tick_stays_for_a_while() -> None:
    verified = one(State.VERIFIED, ended=after(100))
    assert second_face(verified, after(100)) == CallCame("+••• •• ••• 45 67")
    assert second_face(verified, after(100 + TICK_FOR - 0.1)) == CallCame("+••• •• ••• 45 67")
    assert second_face(verified, after(100 + TICK_FOR)) == Idle()


@pytest.mark.parametrize(
    "state",
    [
        State.PREPARING,
        State.REQUESTING,
        State.BY_HAND,
        State.CANCELLED,
        State.FAILED,
        State.UNKNOWN,
        State.EXPIRED,
        State.UNCHECKED,
    ],
)
def test_everything_else_is_rest(state: State) -> None:
    assert second_face(one(state), after(LIFETIME + OVER_FOR)) == Idle()
    assert second_face(None, after(1)) == Idle()
    assert second_face(one(State.PREPARING, sent=None), after(1)) == Idle()


def test_an_end_by_time_is_told_kindly_for_a_moment() -> None:
    for state in (State.EXPIRED, State.UNCHECKED):
        of = one(state, ended=after(LIFETIME + 1))
        assert second_face(of, after(LIFETIME + 1)) == TimeOver()
    assert second_face(one(State.CANCELLED), after(40)) == Idle()
    assert second_face(one(State.FAILED), after(40)) == Idle()


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("380671234567", "+••• •• ••• 45 67"),
        ("498912345678", "+•• •• ••• •5 678"),
        ("1234", "12 34"),
        ("", ""),
    ],
)
def test_four_digits_are_enough_to_know_ones_own_number_by(digits: str, shown: str) -> None:
    masked = hidden(digits)
    assert masked.replace(" ", "") == shown.replace(" ", "")
    assert sum(sign.isdigit() for sign in masked) == min(4, len(digits))


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_subscriber_sees_the_number_the_time_and_three_steps_and_nothing_else(
    view: SecondScreenWindow, language: str
) -> None:
    texts = SubscriberTexts(language)
    view.show_face(second_face(one(), after(60)), texts, "The shop’s own text")
    page = view.number
    assert page.number.text() == "+380 44 000 11 01"
    assert page.ring.seconds == 840
    assert page.steps.steps == texts.steps()
    assert len(page.steps.steps) == 3
    said = texts_on(view) + page.steps.accessibleName()
    assert "45\u00a067" in said
    for secret in ("123", "4711", "Olena", "93", "smsc", "shop"):
        assert secret not in said


def test_the_code_is_read_back_from_a_grab(view: SecondScreenWindow, tmp_path: Path) -> None:
    for wide, high in SIZES:
        view.resize(wide, high)
        view.show_face(second_face(one(), after(60)), SubscriberTexts("uk"), "")
        picture = tmp_path / f"{wide}.png"
        assert view.grab().save(str(picture))
        assert read_code(picture) == "tel:+380440001101"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("times", [1, 2])
def test_everything_fits_and_the_number_is_the_largest(
    view: SecondScreenWindow, size: tuple[int, int], times: int
) -> None:
    class Long(SubscriberTexts):
        def tr(self, text: str) -> str:
            rest = text.replace("{number}", "").replace("{time}", "").replace("{date}", "")
            return " ".join([text, *[rest] * (times - 1)])

    view.resize(*size)
    view.show_face(second_face(one(), after(60)), Long("en"), "")
    page = view.number
    for label in (page.caption, page.number, page.left):
        assert _needs_no_more_than_it_has(label)
    metrics = QFontMetricsF(page.steps.font())
    steps = page.steps._places(metrics)
    assert steps[0].top() >= 0
    assert steps[-1].bottom() <= page.steps.height()
    heights = [
        part.font().pointSizeF() for part in (page.caption, page.steps, page.left, page.ring)
    ]
    assert page.number.font().pointSizeF() > 1.4 * max(heights)
    assert page.number.fontMetrics().height() > min(size) / 12
    inside = view.rect()
    at = places(*size)
    boxes = [getattr(at, field.name) for field in fields(Places)]
    assert all(inside.contains(box) for box in boxes)
    assert not any(
        a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a is not b
    )


@pytest.mark.parametrize(("scheme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_tick_is_large_and_green(
    view: SecondScreenWindow, qapp: QApplication, scheme: str, colours: theme.Colours
) -> None:
    appearance.apply(qapp, scheme)
    texts = SubscriberTexts("en")
    view.show_face(CallCame(hidden(SUBSCRIBER)), texts, "")
    image = view.grab().toImage()
    assert view.word.has_tick
    assert _share(image, colours.good) > 0.07
    assert _share(image, colours.good_soft) > 0.5
    assert texts.confirmed() in texts_on(view)
    view.show_face(Idle(), texts, "")
    assert _share(view.grab().toImage(), colours.good) == 0


def test_texts_stay_as_large_in_another_theme(view: SecondScreenWindow, qapp: QApplication) -> None:
    texts = SubscriberTexts("en")

    def sizes() -> list[float]:
        view.show_face(second_face(one(), after(60)), texts, "")
        page = view.number
        parts = (page.number, page.caption, page.left, page.steps, page.ring)
        return [part.font().pointSizeF() for part in parts]

    before = sizes()
    view.show_face(Idle(), texts, "Open till 20")
    words = view.word.words.font().pointSizeF()
    for scheme in ("dark", "light"):
        appearance.apply(qapp, scheme)
        assert view.word.words.font().pointSizeF() == words
        assert sizes() == before


def test_at_rest_the_shop_s_own_text_stands_there(view: SecondScreenWindow) -> None:
    texts = SubscriberTexts("en")
    view.show_face(Idle(), texts, "<b>Café</b>\nOpen till 20")
    assert texts_on(view) == "<b>Café</b>\nOpen till 20"
    view.show_face(Idle(), texts, "   ")
    assert texts_on(view) == "Welcome"


def test_the_same_second_costs_nothing(view: SecondScreenWindow) -> None:
    texts = SubscriberTexts("en")
    view.show_face(second_face(one(), after(60)), texts, "")
    view.number.show_number = lambda *_: pytest.fail("drawn again")  # type: ignore[method-assign]
    view.show_face(second_face(one(), after(60.0)), texts, "")


def test_a_new_number_shows_by_itself_and_ends_with_the_tick(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    assert isinstance(seen(aids).face, Idle)
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    assert isinstance(seen(aids).face, ToCall)
    assert aids.strip.status.text() == "This is on the subscriber’s screen."
    [waiting] = shop.model.verifications.values()
    shop.call(waiting)
    shop.wait(40)
    assert shop.now(waiting).state is State.VERIFIED
    shop.wait(TICK_FOR + 1)
    assert isinstance(seen(aids).face, Idle)
    assert aids.screen.of == ""


def test_the_tick_comes_with_the_call(aids: ForSubscriber, window: MainWindow, shop: Shop) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    [waiting] = shop.model.verifications.values()
    shop.call(waiting)
    faces = []
    for _ in range(60):
        shop.wait(1)
        faces.append(type(seen(aids).face))
    assert [kind for n, kind in enumerate(faces) if n == 0 or faces[n - 1] is not kind] == [
        ToCall,
        CallCame,
        Idle,
    ]


def test_while_somebody_is_served_another_s_number_shows_only_when_staff_say_so(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    window.staff.request(ANOTHER)
    shop.wait(30)
    first, second = shop.model.verifications.values()
    assert second.state is State.WAITING
    assert aids.screen.of == first.id
    assert (
        aids.strip.status.text()
        == "On the subscriber’s screen: +380\u00a067\u00a0123\u00a045\u00a067."
    )
    window.work.card.buttons[Act.SHOW].click()
    assert aids.screen.of == second.id
    assert first.assigned not in seen(aids).number.number.text().replace(" ", "")


def test_when_the_first_has_called_the_second_is_not_shown_by_itself(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    window.staff.request(ANOTHER)
    shop.wait(30)
    shop.call(next(iter(shop.model.verifications.values())))
    shop.wait(60 + TICK_FOR)
    assert isinstance(seen(aids).face, Idle)
    assert aids.strip.status.text() == "The subscriber’s screen is at rest."


def test_what_waited_at_the_start_is_not_shown_by_itself(window: MainWindow, shop: Shop) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    late = ForSubscriber(shop.model, shop.preferences, window)
    late.screen.open()
    shop.wait(2)
    assert isinstance(seen(late).face, Idle)
    late.close()


def test_take_off_and_cancel_lead_to_rest(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    aids.strip.take_off.click()
    assert isinstance(seen(aids).face, Idle)
    window.work.card.buttons[Act.SHOW].click()
    assert isinstance(seen(aids).face, ToCall)
    window.work.card.buttons[Act.CANCEL].click()
    question = window.staff.stopping.question
    assert question is not None
    question.yes.click()
    assert isinstance(seen(aids).face, Idle)


def test_each_subscriber_reads_a_language_of_their_own(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    assert aids.strip.languages.currentData() == "en"  # the window's
    _choose(aids, "uk")
    first, *_ = shop.model.verifications.values()
    assert seen(aids).number.steps.steps == SubscriberTexts("uk").steps()
    assert shop.preferences.settings.subscriber_language == "uk"

    window.staff.request(ANOTHER)
    shop.wait(30)
    assert aids.strip.languages.currentData() == "uk"
    _choose(aids, "en")
    assert aids.screen.of == first.id
    assert aids.languages.of(first.id) == "uk"


def test_the_window_keeps_its_own_language(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    _choose(aids, "uk")
    assert window.work.card.buttons[Act.SHOW].text().replace("&", "") == "Show to subscriber"


def test_another_language_of_the_window_makes_the_strip_anew(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    before = aids.strip
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert aids.strip is not before
    assert not aids.strip.isHidden()
    assert aids.strip.status.text() == "This is on the subscriber’s screen."


def test_the_idle_text_changes_at_once(aids: ForSubscriber, shop: Shop) -> None:
    shop.preferences.change(idle_text="Вітаємо у «Зв’язку»")
    assert texts_on(seen(aids)) == "Вітаємо у «Зв’язку»"


def test_the_setting_closes_it(aids: ForSubscriber, shop: Shop) -> None:
    shop.preferences.change(second_screen=True)
    assert aids.screen.is_open
    shop.preferences.change(second_screen=False)
    assert not aids.screen.is_open


def test_with_one_screen_it_is_not_opened_by_itself(window: MainWindow, shop: Shop) -> None:
    shop.preferences.change(second_screen=True)
    made = ForSubscriber(shop.model, shop.preferences, window)
    made.screen.begin()
    assert not made.screen.is_open
    assert made.screen.view is None
    made.close()


def test_it_never_takes_the_keyboard_and_esc_closes_it(
    qtbot: QtBot, window: MainWindow, shop: Shop
) -> None:
    made = ForSubscriber(shop.model, shop.preferences, window)
    window.activateWindow()
    window.work.form.number.setFocus()
    window.header.items[MenuItem.SECOND_SCREEN].trigger()
    assert made.screen.is_open
    view = seen(made)
    assert not view.isFullScreen()
    assert QApplication.activeWindow() is window
    assert window.work.form.number.hasFocus()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not made.screen.is_open
    assert not shop.preferences.settings.second_screen
    assert window.isVisible()
    qtbot.waitUntil(window.isActiveWindow)
    made.close()


def test_esc_in_the_window_closes_it_where_it_stands_over_the_work(
    aids: ForSubscriber, window: MainWindow, shop: Shop
) -> None:
    """The keyboard stays with staff: the key that the subscriber's window names is pressed here."""
    view = seen(aids)
    window.open(Page.SIGN_IN)
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert not aids.screen.is_open
    assert not shop.preferences.settings.second_screen
    assert window.page is Page.SIGN_IN
    strike(Qt.Key.Key_Escape)
    assert window.page is Page.WORK
    aids.screen.open()
    view.move(window.frameGeometry().bottomRight() + QPoint(50, 50))
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert aids.screen.is_open  # beside the window it is in nobody's way
    view.fill(QGuiApplication.primaryScreen())
    bring(window)
    strike(Qt.Key.Key_Escape)
    assert aids.screen.is_open


def test_what_is_typed_there_goes_where_staff_type(
    qtbot: QtBot, aids: ForSubscriber, window: MainWindow
) -> None:
    window.work.form.number.setFocus()
    view = seen(aids)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClicks(view, "067")
    assert window.work.form.number.text() == "067"
    qtbot.waitUntil(window.isActiveWindow)


def test_what_is_typed_there_goes_into_an_open_dialog_and_not_behind_it(
    qtbot: QtBot, aids: ForSubscriber, window: MainWindow
) -> None:
    window.work.form.number.setFocus()
    dialog = ByHandDialog("id", "+380 67 123 45 67", window, needs_second=True)
    dialog.show_seconds(["Марія"])
    dialog.open()
    dialog.pin.setFocus()
    view = seen(aids)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClicks(view, "1234")
    assert dialog.pin.text() == "1234"
    assert window.work.form.number.text() == ""
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.close()


def test_what_is_typed_there_goes_nowhere_while_a_dialog_has_no_field_for_it(
    qtbot: QtBot, aids: ForSubscriber, window: MainWindow
) -> None:
    window.work.form.number.setFocus()
    dialog = QDialog(window)
    dialog.open()
    view = seen(aids)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClicks(view, "1234")
    assert window.work.form.number.text() == ""
    dialog.close()


@pytest.mark.parametrize("setting", [True, False])
def test_over_the_work_it_comes_and_goes_for_now_whatever_is_set_for_another_screen(
    aids: ForSubscriber, window: MainWindow, shop: Shop, setting: bool
) -> None:
    """*Back to work* leads to the work; it is no decision about the screen on the desk."""
    shop.preferences.change(second_screen=setting)
    ways = (
        seen(aids).back_to_work.click,
        seen(aids).closed_by_hand.emit,
        aids.screen.close_over_work,
        window.header.items[MenuItem.SECOND_SCREEN].trigger,
        seen(aids).close,  # as at the end of a session: not by a person
    )
    for way in ways:
        aids.screen.open()
        assert shop.preferences.settings.second_screen is setting
        way()
        assert not aids.screen.is_open
        assert shop.preferences.settings.second_screen is setting


def _choose(aids: ForSubscriber, language: str) -> None:
    index = aids.strip.languages.findData(language)
    aids.strip.languages.setCurrentIndex(index)
    aids.strip.languages.activated.emit(index)


def _needs_no_more_than_it_has(label: QLabel) -> bool:
    metrics = label.fontMetrics()
    flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    needed = metrics.boundingRect(label.rect(), flags, label.text())
    return needed.width() <= label.width() + 1 and needed.height() <= label.height() + 1


def _share(image: QImage, colour: str) -> float:
    """How much of the picture has exactly this colour."""
    wanted = QColor(colour).rgb()
    points = [QPoint(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return sum(image.pixel(point) == wanted for point in points) / len(points)


def test_the_end_of_the_time_has_a_shape_of_its_own(view: SecondScreenWindow) -> None:
    texts = SubscriberTexts("en")
    view.show_face(TimeOver(), texts, "")
    image = view.grab().toImage()
    assert not view.word.has_tick
    assert _share(image, LIGHT.warning) > 0.01
    assert _share(image, LIGHT.good) == 0
