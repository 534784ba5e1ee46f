"""The dialog of a failure: what it shows, what its button does and when, with real widgets."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import appearance, languages, messages, theme, translation
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.failure_parts import PageScroll
from smsc_gui.ui.fields import without_mnemonic
from smsc_gui.ui.messages import Action, Message

WORDS = "<b>denied</b> <img src='http://127.0.0.1:9/pixel.png'>"
MESSAGE = Message(
    title="Too many requests",
    what="The account sent more requests than the service takes at once.",
    steps=("Wait until the countdown is over.", "Then try again."),
    action=Action.TRY_AGAIN,
    details=(("Error code", "9"), ("The service’s words", WORDS)),
)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.elapsed = 100.0

    def __call__(self) -> Moment:
        return Moment(1_795_341_600.0 + self.elapsed, self.elapsed)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def opened(qtbot: QtBot, clock: HandClock) -> Iterator[Callable[[Message], FailureDialog]]:
    """Opens a dialog as staff see it."""
    before = QLocale()
    translation.install(QApplication.instance(), "en")

    def open_it(message: Message = MESSAGE) -> FailureDialog:
        dialog = FailureDialog(message, clock)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    yield open_it
    translation.install(QApplication.instance(), "en")
    QLocale.setDefault(before)


def button(dialog: FailureDialog, start: str) -> QPushButton:
    found = [
        one
        for one in dialog.findChildren(QPushButton)
        if without_mnemonic(one.text()).startswith(start)
    ]
    assert len(found) == 1, [one.text() for one in dialog.findChildren(QPushButton)]
    return found[0]


def test_it_says_whose_request_failed(opened) -> None:
    dialog = opened(replace(MESSAGE, subscriber="+380 67 123 45 67"))

    assert "+380 67 123 45 67" in shown_texts(dialog)


def shown_texts(dialog: FailureDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def with_countdown(seconds: float, clock: HandClock) -> Message:
    return Message(
        MESSAGE.title,
        MESSAGE.what,
        MESSAGE.steps,
        MESSAGE.action,
        MESSAGE.details,
        try_again_at=clock.elapsed + seconds,
    )


def test_it_says_what_happened_and_what_to_do_in_numbered_steps(opened) -> None:
    dialog = opened()

    shown = [MESSAGE.title, MESSAGE.what, "1.", "2.", *MESSAGE.steps]
    assert sorted(shown_texts(dialog)) == sorted(shown)
    assert dialog.windowTitle() == MESSAGE.title


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (Action.SIGN_IN, "Open sign-in"),
        (Action.TRY_AGAIN, "Try again"),
        (Action.ACCOUNT_PAGE, "Open the account’s page"),
    ],
)
def test_the_button_does_what_the_message_proposes_and_closes(
    opened, qtbot: QtBot, action: Action, text: str
) -> None:
    dialog = opened(Message("Title", "What.", ("Step.",), action))
    seen_when_acted: list[bool] = []
    dialog.acted.connect(lambda _: seen_when_acted.append(dialog.isVisible()))

    with qtbot.waitSignal(dialog.acted) as acted:
        qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)

    assert acted.args == [action]
    assert seen_when_acted == [False]


def test_enter_presses_the_button(opened, qtbot: QtBot) -> None:
    dialog = opened()

    with qtbot.waitSignal(dialog.acted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_does_not_lead_from_the_number_to_the_field_of_the_key(opened, qtbot: QtBot) -> None:
    dialog = opened(Message("Title", "What.", ("Step.",), Action.SIGN_IN))

    assert dialog.focusWidget() is button(dialog, "Close")
    with qtbot.assertNotEmitted(dialog.acted), qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_escape_closes_and_does_nothing(opened, qtbot: QtBot) -> None:
    dialog = opened()

    with qtbot.assertNotEmitted(dialog.acted), qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isHidden()


def test_close_closes_and_does_nothing(opened, qtbot: QtBot) -> None:
    dialog = opened()

    with qtbot.assertNotEmitted(dialog.acted), qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)


def test_enter_on_close_closes_and_does_not_what_the_message_proposes(opened, qtbot: QtBot) -> None:
    dialog = opened()
    button(dialog, "Close").setFocus()

    with qtbot.assertNotEmitted(dialog.acted), qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(button(dialog, "Close"), Qt.Key.Key_Return)


def test_enter_on_the_details_unfolds_them(opened, qtbot: QtBot) -> None:
    dialog = opened()
    unfold = button(dialog, "Show details")
    unfold.setFocus()

    with qtbot.assertNotEmitted(dialog.acted):
        qtbot.keyClick(unfold, Qt.Key.Key_Return)

    assert without_mnemonic(unfold.text()) == "Hide details"
    assert dialog.isVisible()


def test_without_an_action_enter_closes(opened, qtbot: QtBot) -> None:
    dialog = opened(Message("Title", "What.", ("Step.",), details=MESSAGE.details))

    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_without_an_action_there_is_only_close(opened, qtbot: QtBot) -> None:
    dialog = opened(Message("Title", "What.", ("Step.",)))

    visible = [
        without_mnemonic(one.text()) for one in dialog.findChildren(QPushButton) if one.isVisible()
    ]
    assert visible == ["Close"]
    assert dialog.focusWidget() is button(dialog, "Close")


def test_the_button_waits_and_counts_by_the_clock(opened, qtbot: QtBot, clock: HandClock) -> None:
    dialog = opened(with_countdown(60, clock))
    again = button(dialog, "Try again")
    assert without_mnemonic(again.text()) == "Try again in 60 s"
    assert not again.isEnabled()

    clock.elapsed = 155.2  # the computer slept: no tick in between
    qtbot.waitUntil(lambda: without_mnemonic(again.text()) == "Try again in 5 s")
    assert not again.isEnabled()
    clock.elapsed = 159.9
    qtbot.waitUntil(lambda: without_mnemonic(again.text()) == "Try again in 1 s")
    assert not again.isEnabled()
    clock.elapsed = 160.0
    qtbot.waitUntil(again.isEnabled)
    assert without_mnemonic(again.text()) == "Try again"


def test_while_it_counts_enter_sends_nothing(opened, qtbot: QtBot, clock: HandClock) -> None:
    dialog = opened(with_countdown(60, clock))

    assert dialog.focusWidget() is button(dialog, "Close")
    with qtbot.assertNotEmitted(dialog.acted):
        qtbot.mouseClick(button(dialog, "Try again in"), Qt.MouseButton.LeftButton)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_a_time_that_has_passed_holds_nothing_back(opened, clock: HandClock) -> None:
    dialog = opened(with_countdown(-5, clock))

    assert button(dialog, "Try again").isEnabled()
    assert dialog.focusWidget() is button(dialog, "Try again")


def test_the_button_keeps_its_width_while_it_counts(opened, qtbot: QtBot, clock: HandClock) -> None:
    dialog = opened(with_countdown(60, clock))
    again = button(dialog, "Try again")
    width = again.width()

    clock.elapsed += 60
    qtbot.waitUntil(again.isEnabled)
    assert again.width() == width


def test_details_unfold_fold_and_are_shown_as_they_are(opened, qtbot: QtBot) -> None:
    dialog = opened()
    assert WORDS not in shown_texts(dialog)

    qtbot.mouseClick(button(dialog, "Show details"), Qt.MouseButton.LeftButton)
    shown = [text.replace("\u200b", "") for text in shown_texts(dialog)]
    assert {"Error code", "9", "The service’s words", WORDS} <= set(shown)

    qtbot.mouseClick(button(dialog, "Hide details"), Qt.MouseButton.LeftButton)
    assert "Error code" not in shown_texts(dialog)


def test_no_text_is_ever_html(opened, qtbot: QtBot) -> None:
    bold = "<b>bold</b>"
    dialog = opened(Message(bold, bold, (bold,), None, ((bold, bold),)))
    qtbot.mouseClick(button(dialog, "Show details"), Qt.MouseButton.LeftButton)

    labels = dialog.findChildren(QLabel)
    assert [one.text() for one in labels].count(bold) == 5
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


def test_the_details_are_copied_whole(opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.mouseClick(button(dialog, "Show details"), Qt.MouseButton.LeftButton)

    qtbot.mouseClick(button(dialog, "Copy details"), Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == (
        f"Too many requests\nError code: 9\nThe service’s words: {WORDS}"
    )
    assert button(dialog, "Copied").isVisible()


def test_without_details_nothing_unfolds(opened) -> None:
    dialog = opened(Message("Title", "What.", ("Step.",), Action.SIGN_IN))

    visible = {
        without_mnemonic(one.text()) for one in dialog.findChildren(QPushButton) if one.isVisible()
    }
    assert visible == {"Close", "Open sign-in"}


def test_the_keyboard_reaches_everything(opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClick(button(dialog, "Show details"), Qt.Key.Key_Space)
    reached = set()
    for _ in range(8):
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert isinstance(focused, QPushButton)
        reached.add(without_mnemonic(focused.text()))

    assert reached == {"Hide details", "Copy details", "Close", "Try again"}


def test_a_screen_reader_hears_the_steps_with_their_numbers(opened) -> None:
    dialog = opened()

    assert dialog.accessibleName() == MESSAGE.title
    assert dialog.accessibleDescription() == "", (
        "its texts are read already: it would be said twice"
    )
    steps = {one.accessibleName() for one in dialog.findChildren(QLabel)}
    assert {f"1. {MESSAGE.steps[0]}", f"2. {MESSAGE.steps[1]}"} <= steps


def clipped(dialog: FailureDialog) -> list[str]:
    """The texts that have less room than they need."""
    return [
        one.text()
        for one in dialog.findChildren(QLabel)
        if one.isVisible()
        and (
            one.height() < one.heightForWidth(one.width())
            or one.width() < one.minimumSizeHint().width()
        )
    ]


def outside(dialog: FailureDialog) -> list[QWidget]:
    """The buttons that stick out of the window."""
    return [
        one
        for one in dialog.findChildren(QPushButton)
        if one.isVisible()
        and (one.width() < one.sizeHint().width() or one.visibleRegion().isEmpty())
        and one.parentWidget().parentWidget() is dialog
    ]


def twice(text: str) -> str:
    return f"{text} {text}"


@pytest.mark.parametrize("language", languages.of_the_window())
@pytest.mark.parametrize("code", [1, 2, 4, 7, 9])
def test_texts_twice_as_long_are_whole_at_800_by_500(
    opened, qtbot: QtBot, language: str, code: int
) -> None:
    translation.install(QApplication.instance(), language)
    now = Moment(1_795_341_600.0, 100.0)
    request = Verification("id", "a", "380501234567", "", now, State.FAILED, ended=now)
    failure = Failure(FailureKind.SERVICE, False, code=code, text="x" * 400)
    short = messages.for_failure(failure, verification=request, host="smsc.ua", now=now)
    dialog = opened(
        Message(
            twice(short.title),
            twice(short.what),
            tuple(twice(step) for step in short.steps),
            Action.ACCOUNT_PAGE,
            tuple((twice(name), twice(value)) for name, value in short.details),
        )
    )
    button(
        dialog, without_mnemonic(QCoreApplication.translate("FailureDialog", "Show &details"))
    ).click()
    dialog.resize(QSize(800, 500))
    qtbot.waitUntil(lambda: dialog.size() == QSize(800, 500))

    scroll = dialog.findChild(PageScroll)
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert twice(str(code)) in shown_texts(dialog)
    assert outside(dialog) == []
    assert scroll.horizontalScrollBar().maximum() == 0
    bar = scroll.verticalScrollBar()
    hidden = scroll.widget().height() - scroll.viewport().height()
    assert bar.maximum() == max(0, hidden)


def test_what_does_not_fit_is_scrolled_by_the_keyboard(opened, qtbot: QtBot) -> None:
    dialog = opened(Message("Title", "What.", tuple(["A long step. " * 20] * 12), None))
    dialog.resize(QSize(500, 300))
    scroll = dialog.findChild(PageScroll)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)

    assert scroll.focusPolicy() is Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0


def test_where_all_fits_nothing_scrolls(opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.mouseClick(button(dialog, "Show details"), Qt.MouseButton.LeftButton)

    scroll = dialog.findChild(PageScroll)
    assert isinstance(scroll, QAbstractScrollArea)
    qtbot.waitUntil(lambda: scroll.widget().height() == scroll.viewport().height())
    assert scroll.verticalScrollBar().maximum() == 0
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_takes_the_scheme_of_the_window(opened, scheme: str) -> None:
    app = QApplication.instance()
    appearance.apply(app, scheme)
    dialog = opened()

    expected = theme.LIGHT if scheme == "light" else theme.DARK
    assert theme.colours(dialog.palette()) == expected
    appearance.apply(app, "light")
