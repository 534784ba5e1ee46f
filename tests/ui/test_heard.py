"""What the pages and dialogs answer is heard: once, and after the focus has moved, which would silence it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_errors import JournalError, JournalTrouble
from smsc_gui.core.second_person import SecondPersons
from smsc_gui.core.secret_store import SessionStore
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.journal_check_dialog import JournalCheckDialog
from smsc_gui.ui.journal_empty import Nothing
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.second_person_desk import SecondPersonDesk
from smsc_gui.ui.slip_dialog import SlipDialog
from smsc_gui.ui.theme import Tone
from tests.support.announcements import Ears, listening
from tests.support.journal_pages import journal_place, reading_of
from tests.support.keys import press
from tests.support.shop import HandClock, Shop

WRONG = "This is not this person’s PIN."
UNREADABLE = "The journal cannot be read."


@pytest.fixture
def ears() -> Iterator[Ears]:
    with listening() as heard:
        yield heard


def test_a_refused_pin_is_heard_each_time(
    qtbot: QtBot, window: MainWindow, shop: Shop, clock: HandClock, ears: Ears
) -> None:
    store = SessionStore()
    SecondPersons(store).add("Марія", "1234", None)
    people = SecondPersonDesk(store, shop.journal, clock, shop.tasks)
    window.staff.vouching.people = people
    shop.preferences.change(by_hand="second person")
    window.staff.do(Act.BY_HAND, shop.ask())
    dialog = window.staff.by_hand
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reason.setText("passport")
    ears.hear_out(qtbot, dialog)
    for _ in range(2):
        dialog.pin.setText("4321")
        dialog.confirm.click()
        assert ears.hear_out(qtbot, dialog) == [(WRONG, dialog.pin)]


def test_a_journal_that_cannot_be_read_is_heard_once_and_again_when_tried_again(
    qtbot: QtBot, window: MainWindow, shop: Shop, ears: Ears
) -> None:
    reading = reading_of(shop)
    reading.broken = True
    with journal_place(window, shop, reading) as place:
        window.open(Page.JOURNAL)
        page = place.page
        assert page is not None
        qtbot.waitUntil(lambda: page.nothing.why is Nothing.FAILED)
        for look in (page.refresh, page.refresh, page.nothing.button.click):
            with qtbot.waitSignal(page.search.failed):
                look()
        told = [text for text, _focus in ears.hear_out(qtbot, page)]
        assert [text.startswith(UNREADABLE) for text in told] == [True, True]


def of_the_print(qtbot: QtBot) -> PrintPreview:
    preview = PrintPreview()
    qtbot.addWidget(preview)
    preview.show()
    preview.end("The printer takes no more pages.", Tone.BAD)
    return preview


def of_the_slip(qtbot: QtBot) -> SlipDialog:
    dialog = SlipDialog("id")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.say("The printer takes no more pages.", Tone.BAD)
    dialog.say("Printing…", Tone.MUTED)  # that is told by its card
    return dialog


def of_the_check(qtbot: QtBot) -> JournalCheckDialog:
    dialog = JournalCheckDialog(Copying())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.end(JournalError(JournalTrouble.DAMAGED))
    return dialog


@pytest.mark.parametrize("make", [of_the_print, of_the_slip, of_the_check])
def test_how_it_went_is_heard(
    qtbot: QtBot, look: None, ears: Ears, make: Callable[[QtBot], QWidget]
) -> None:
    assert len(ears.hear_out(qtbot, make(qtbot))) == 1


def test_what_ends_while_staff_confirm_by_hand_leaves_the_focus_in_the_field(
    qtbot: QtBot, window: MainWindow, shop: Shop, ears: Ears
) -> None:
    """Not on the first button of the window: the one it was on has gone."""
    waiting = shop.ask()
    window.work.choose(waiting.id)
    press_in(qtbot, window)
    dialog = window.staff.by_hand
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    ears.hear_out(qtbot, window)
    shop.call(waiting)
    shop.wait(40)
    window.activateWindow()  # as the desktop does
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is window.work.form.number
    [(told, _focus)] = ears.hear_out(qtbot, window)
    assert told == "Verified: +380 67 123 45 67."


def press_in(qtbot: QtBot, window: MainWindow) -> None:
    """*Confirm by hand*, by the keyboard."""
    by_hand = window.work.card.buttons[Act.BY_HAND]
    by_hand.setFocus()
    qtbot.waitUntil(by_hand.hasFocus)
    press(by_hand, Qt.Key.Key_Space)
