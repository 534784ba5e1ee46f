"""A question that gets another way out while it is open."""

import pytest
from pytestqt.qtbot import QtBot

from smsc_gui.ui.question import Question

WORDS = {
    "short": ("Close the program?", "&Close", "&Stay", "Keep &waiting in the notification area"),
    "long": (
        "Close the program? " * 2,
        "&Close the program all the same",
        "&Stay here with those who wait",
        "Keep &waiting in the notification area until they have called " * 2,
    ),
}


@pytest.mark.parametrize("length", list(WORDS))
def test_a_way_that_is_added_takes_no_room_from_the_text(length: str, qtbot: QtBot) -> None:
    title, yes, no, way = WORDS[length]
    question = Question(title, "Two subscribers are still waiting. " * 4, yes, no)
    with qtbot.waitExposed(question):
        question.show()
    question.add_way(way)

    def stands() -> bool:
        foot = question.foot
        laid_out = foot.height() == foot.heightForWidth(question.width())
        ways = question.buttons()
        inside = all(one.isVisible() and foot.rect().contains(one.geometry()) for one in ways)
        return len(ways) == 3 and laid_out and inside

    qtbot.waitUntil(stands)
    assert question.page_scroll.verticalScrollBar().maximum() == 0
    question.close()
