"""Short answers on a page are heard too: once, by those who can see them, after the focus has moved."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.notice import Notice
from smsc_gui.ui.surfaces import column
from smsc_gui.ui.theme import Tone
from tests.support.announcements import Ears, listening

REFUSED = "This is not this person’s PIN."


class Page(QWidget):
    """A field, and the answer to what was done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = Notice()
        self.field = QLineEdit()
        layout = column(self)
        for part in (QLineEdit(), self.notice, self.field):
            layout.addWidget(part)


@pytest.fixture
def ears() -> Iterator[Ears]:
    with listening() as heard:
        yield heard


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_an_answer_is_heard_once_and_again_when_it_is_given_again(
    qtbot: QtBot, page: Page, ears: Ears
) -> None:
    page.field.setFocus()
    page.notice.say(REFUSED, Tone.BAD)
    page.notice.say(REFUSED, Tone.BAD)
    assert ears.hear_out(qtbot, page) == [(REFUSED, page.field)]
    page.notice.say("")
    page.notice.say(REFUSED, Tone.BAD)
    assert ears.hear_out(qtbot, page) == [(REFUSED, page.field)]


def test_what_nobody_sees_is_not_heard(qtbot: QtBot, page: Page, ears: Ears) -> None:
    page.hide()
    page.notice.say(REFUSED, Tone.BAD)
    page.notice.say("")
    page.show()
    assert ears.hear_out(qtbot, page) == []


def test_it_is_heard_after_the_focus_has_moved(qtbot: QtBot, page: Page, ears: Ears) -> None:
    page.notice.say(REFUSED, Tone.BAD)
    page.field.setFocus()
    assert ears.hear_out(qtbot, page) == [(REFUSED, page.field)]


def test_places_where_a_word_may_break_are_for_the_eye(
    qtbot: QtBot, page: Page, ears: Ears
) -> None:
    page.notice.say("Saved as /a/very\u200b/long/path.")
    assert [text for text, _focus in ears.hear_out(qtbot, page)] == ["Saved as /a/very/long/path."]
