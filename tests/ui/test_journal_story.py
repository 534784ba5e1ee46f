"""A row's whole story, in words; copied; and what can be done from there."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.events import (
    Assigned,
    BecameUnknown,
    CallFound,
    CallSeen,
    Cancelled,
    ConfirmedByHand,
    Doubt,
    Erased,
    Event,
    Expired,
    ExpiredUnchecked,
    Failed,
    FloorFound,
    NumberCameLate,
    Prepared,
    Requested,
    Why,
)
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal_search import Entry
from smsc_gui.core.verification import State
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.journal_story import account_of, steps
from smsc_gui.ui.journal_story_dialog import StoryDialog
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.surfaces import Text
from tests.support.journal_pages import Reading, journal_place, opened, reading_of, settle
from tests.support.journal_rows import in_state, written
from tests.support.keys import press
from tests.support.shop import START, Shop
from tests.support.stories import ACCOUNT, FLOOR, LOST, NUMBER, NUMBERS, OTHER, REFUSED, WAYS

SUBSCRIBER = "380671234567"


@pytest.fixture
def reading(shop: Shop) -> Reading:
    return reading_of(shop)


@pytest.fixture
def place(window: MainWindow, shop: Shop, reading: Reading) -> Iterator[JournalPlace]:
    with journal_place(window, shop, reading) as made:
        yield made


def told(*events: Event, who: str = "olena") -> list[tuple[str, tuple[str, ...]]]:
    """The words for these events after a request."""
    begun: tuple[Event, ...] = (Prepared(ACCOUNT, SUBSCRIBER), Requested(FLOOR))
    story = [Entry(START + n, event, "desk 1", who) for n, event in enumerate((*begun, *events))]
    return [(step.title, step.lines) for step in steps(story)[2:]]


ASSIGNED = Assigned(NUMBER, NUMBERS)


def test_every_event_has_words_of_its_own() -> None:
    each = dict(
        [
            *told(ASSIGNED, FloorFound(3), CallSeen(5, OTHER, Doubt.OTHER_NUMBER), Expired()),
            *told(ASSIGNED, ExpiredUnchecked()),
            *told(ASSIGNED, Cancelled()),
            *told(ASSIGNED, CallFound(FLOOR + 1, NUMBER, late=False)),
            *told(ASSIGNED, ConfirmedByHand("known in person", "Петро")),
            *told(Failed(REFUSED), Erased(Why.AGE)),
            *told(BecameUnknown(LOST), NumberCameLate(OTHER)),
        ]
    )
    assert len(each) == 12
    assert each["Confirmed by hand"] == ("Reason: known in person", "Agreed to by Петро.")
    assert each["Not enough money on the account"][-2:] == (
        "Error code: 3",
        "The service’s words: немає коштів",
    )
    first, second, third = map(spoken, NUMBERS)  # a line ends between numbers, never within one
    assert each["A call that does not count"][0] == f"To {second}."
    assert each[f"Number to call: {first}"] == (f"The service’s other numbers: {second}, {third}",)


@pytest.mark.parametrize("doubt", Doubt)
def test_each_doubt_about_a_call_has_its_words(doubt: Doubt) -> None:
    [_, (_, lines)] = told(ASSIGNED, CallSeen(5, "", doubt))
    others = [told(ASSIGNED, CallSeen(5, "", one))[1][1] for one in Doubt if one is not doubt]
    assert len(lines) == 1
    assert lines not in others


@pytest.mark.parametrize("why", Why)
def test_it_says_why_data_was_deleted(why: Why) -> None:
    story = told(ASSIGNED, Expired(), Erased(why))
    other = told(ASSIGNED, Expired(), Erased(next(one for one in Why if one is not why)))
    assert story[-1][0] == "Data deleted"
    assert story[-1][1] != other[-1][1]


def test_what_is_deleted_is_called_so() -> None:
    story = told(Assigned("", ()), ConfirmedByHand(""), Erased(Why.ASKED))
    assert story[0] == ("Number to call: deleted", ())
    assert story[1] == ("Confirmed by hand", ("The reason is deleted.",))


def test_a_late_call_and_a_request_without_a_floor_say_so() -> None:
    [_, (_, lines)] = told(ASSIGNED, CallFound(FLOOR + 1, NUMBER, late=True))
    assert lines[-1] == "It was found after time had run out."
    story = [
        Entry(START, Prepared(ACCOUNT, SUBSCRIBER), "", ""),
        Entry(START, Requested(None), "", ""),
    ]
    assert "prove nothing" in steps(story)[1].lines[0]


def test_days_and_names_stand_where_they_change() -> None:
    events = [Prepared(ACCOUNT, SUBSCRIBER), Requested(FLOOR), ASSIGNED, Cancelled()]
    times = [START, START + 1, START + 100_000, START + 100_001]
    names = ["olena", "olena", "olena", "taras"]
    story = [Entry(t, e, "desk 1", n) for t, e, n in zip(times, events, names, strict=True)]
    shown = steps(story)
    assert [bool(step.day) for step in shown] == [True, False, True, False]
    assert [step.who for step in shown] == ["olena · desk 1", "", "", "taras · desk 1"]
    assert all(step.time for step in shown)


@pytest.mark.parametrize(
    ("place", "pattern"),
    [
        ("en_US", r"\d\d?:\d\d:\d\d.[AP]M"),
        ("uk_UA", r"\d\d:\d\d:\d\d"),
        ("fi_FI", r"\d\d?\.\d\d\.\d\d"),
    ],
    ids=["twelve hours", "colons", "full stops"],
)
def test_times_are_written_as_the_place_does_to_the_second(place: str, pattern: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    (shown,) = steps([Entry(START, Prepared(ACCOUNT, SUBSCRIBER), "desk 1", "olena")])
    QLocale.setDefault(before)
    assert re.fullmatch(pattern, shown.time)


def test_a_story_that_was_tampered_with_is_told_all_the_same() -> None:
    story = [Entry(START, Expired(), "", ""), Entry(START, Failed(REFUSED), "", "")]
    assert [step.title for step in steps(story)] == [
        "Time is up",
        "Not enough money on the account",
    ]


def test_signs_that_change_how_the_rest_is_shown_are_left_out() -> None:
    odd = Failure(FailureKind.SERVICE, False, code=77, text="a\u202eb\n\tc")
    [(_, lines)] = told(Failed(odd))
    assert lines[-1] == "The service’s words: a b c"


def story_of(qtbot: QtBot, place: JournalPlace, page: JournalPage) -> StoryDialog:
    page.table.choose(0)
    press(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.story is not None)
    assert place.story is not None
    return place.story


def test_enter_opens_the_story_and_copy_takes_it_as_plain_text(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    in_state(shop.journal, "v", SUBSCRIBER, State.BY_HAND, reference="Договір 12")
    page = opened(qtbot, place, window)
    dialog = story_of(qtbot, place, page)
    shown = [one.text() for one in dialog.findChildren(Text) if one.isVisible()]
    assert "Договір 12" in shown
    assert "Reason: known in person" in shown
    number = "Number to call: +380 44 000 11 01"
    [held] = [one for one in dialog.findChildren(Text) if one.accessibleName() == number]
    assert held.text() == number.replace("+380 44 000 11 01", spoken("380440001101"))
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.text()
    assert "Subscriber: +380 67 123 45 67" in copied
    assert number in copied
    assert "  Confirmed by hand\n          Reason: known in person" in copied
    dialog.close_button.click()
    qtbot.waitUntil(lambda: place.story is None)


def test_a_double_click_opens_the_story_too(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    in_state(shop.journal, "v", SUBSCRIBER, State.EXPIRED)
    page = opened(qtbot, place, window)
    page.table.choose(0)
    page.table.doubleClicked.emit(page.model.index(0, 2))
    qtbot.waitUntil(lambda: place.story is not None)


def test_a_masked_story_is_copied_masked(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    shop.preferences.change(mask_in_journal=True)
    in_state(shop.journal, "v", SUBSCRIBER, State.EXPIRED)
    dialog = story_of(qtbot, place, opened(qtbot, place, window))
    assert dialog.windowTitle() == "+••• •• ••• 45 67"
    assert "380" not in dialog.text().splitlines()[1]


def test_ask_again_asks_on_the_work_page(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    in_state(shop.journal, "v", SUBSCRIBER, State.EXPIRED, reference="Договір 12")
    dialog = story_of(qtbot, place, opened(qtbot, place, window))
    assert dialog.ask_again.text() == "&Ask again"
    dialog.ask_again.click()
    [asked] = shop.model.verifications.values()
    assert (asked.subscriber, asked.reference) == (SUBSCRIBER, "Договір 12")
    assert window.page is Page.WORK
    assert window.work.shown is asked


def test_what_is_open_is_shown_and_not_asked_for_again(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    asked = shop.ask(SUBSCRIBER)
    dialog = story_of(qtbot, place, opened(qtbot, place, window))
    assert dialog.ask_again.text() == "&Show its card"
    dialog.ask_again.click()
    assert shop.simulator.service.granted == 1
    assert window.page is Page.WORK
    assert window.work.list.current == asked.id
    assert window.work.form._notice.text() == ""  # nobody tried to send


def test_asking_again_after_an_unknown_outcome_warns_first(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    shop.ask("380500000025")
    window.dialogs.close()
    page = opened(qtbot, place, window)
    assert page.bar.hint.isVisible()
    page.table.choose(0)
    assert not page.bar.hint.isVisible()
    page.bar.ask_again.trigger()
    [box] = [one for one in window.findChildren(Question) if one.isVisible()]
    assert "may cost again" in box.text()
    assert len(shop.model.verifications) == 1
    box.close()


def test_a_story_goes_on_while_it_is_read(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    asked = shop.ask(SUBSCRIBER)
    page = opened(qtbot, place, window)
    dialog = story_of(qtbot, place, page)
    assert "The subscriber’s call" not in dialog.text()
    shop.call(asked)
    shop.wait(40)
    qtbot.waitUntil(lambda: "The subscriber’s call" in dialog.text())
    assert dialog.row.state is State.VERIFIED
    assert dialog.ask_again.text() == "&Ask again"
    settle(qtbot, page)


def test_two_stories_do_not_mix(
    qtbot: QtBot, window: MainWindow, place: JournalPlace, shop: Shop
) -> None:
    written(shop.journal, "old", SUBSCRIBER, WAYS[State.EXPIRED][1:], reference="one")
    asked = shop.ask("380500000010", "two")
    page = opened(qtbot, place, window)
    page.table.choose(1)
    page.bar.open.trigger()
    qtbot.waitUntil(lambda: place.story is not None)
    shop.model.cancel(asked.id)
    settle(qtbot, page)
    assert place.story is not None
    assert "Reference: one" in place.story.text()
    assert "Cancelled" not in place.story.text()


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ("smsc.ua login shop one", "shop one · smsc.ua"),
        ("smsc.ua key 8f633252", "smsc.ua, API key 8f633252"),
        ("smsc.ua", "smsc.ua"),
    ],
)
def test_the_account_is_called_as_people_call_it(known: str, shown: str) -> None:
    story = [Entry(START, Prepared(known, SUBSCRIBER, ""), "desk", "olena")]
    assert account_of(story) == shown
