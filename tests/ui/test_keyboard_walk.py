"""Each fault that the walk by Tab is there for, planted in a small window: it sees it, and nothing else."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.tour.focus import together
from smsc_gui.tour.letters import ambiguous
from smsc_gui.tour.reading_order import leaps
from smsc_gui.tour.tab_walk import TabWalk, walk_round
from tests.support.scenes import Scene, scene_in


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    with scene_in(qapp) as scene:
        yield scene


class Blind(QAbstractButton):
    """Looks the same with the focus and without."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setMinimumSize(120, 30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self).drawText(self.rect(), self.text())


def test_nothing_is_wrong_with_a_window_that_is_right(scene: Scene) -> None:
    scene.put(QPushButton("One"), QLineEdit(), QPushButton("Two"))
    assert walk_round(scene) == []


def test_a_button_that_tab_passes_by(scene: Scene) -> None:
    hidden = QPushButton("Hidden")
    hidden.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scene.put(QPushButton("One"), hidden, QPushButton("Two"))
    assert walk_round(scene) == ["QPushButton 'Hidden' cannot be reached by Tab"]


def test_the_choices_of_a_group_are_one_stop_wherever_they_stand(scene: Scene) -> None:
    together, boxes = QButtonGroup(), [QWidget(), QWidget(), QWidget()]
    for name, box in zip(("Here", "There", "Alone"), boxes, strict=True):
        choice = QRadioButton(name, box)
        choice.setMinimumSize(120, 30)
        box.setMinimumSize(120, 30)
        if name == "Alone":
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            together.addButton(choice)
            choice.setChecked(name == "Here")
            if name == "There":
                choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    scene.put(QPushButton("One"), *boxes)
    assert walk_round(scene) == ["QRadioButton 'Alone' cannot be reached by Tab"]


def test_choices_that_were_looked_at_stay_a_group(scene: Scene) -> None:
    """Nobody holds the group: asked of a choice, PySide made it a part of that, and both went."""
    page = QWidget()
    group = QButtonGroup(page)
    choices = [QRadioButton("Here", page), QRadioButton("There", page)]
    for choice in choices:
        group.addButton(choice)
    del group, choice
    scene.put(page)
    assert together(choices[0]) == choices
    del choices
    gc.collect()
    [left] = page.findChildren(QButtonGroup)
    assert len(left.buttons()) == 2


def test_a_focus_that_nobody_sees(scene: Scene) -> None:
    scene.put(QPushButton("One"), Blind("Blind"), QPushButton("Two"))
    assert walk_round(scene) == ["Blind 'Blind' does not show that it has the focus"]


def test_a_caret_alone_is_no_focus_that_shows(scene: Scene) -> None:
    field = QLineEdit()
    field.setAccessibleName("Field")
    field.setStyleSheet("QLineEdit, QLineEdit:focus { border: 1px solid black; padding: 4px; }")
    scene.put(QPushButton("One"), field, QPushButton("Two"))
    assert walk_round(scene) == ["QLineEdit 'Field' does not show that it has the focus"]


def test_a_field_that_keeps_tab_for_itself(scene: Scene) -> None:
    field = QPlainTextEdit()
    field.setAccessibleName("Notes")
    scene.put(QPushButton("One"), field, QPushButton("Two"))
    problems = walk_round(scene)
    assert "Tab does not lead on from QPlainTextEdit 'Notes'" in problems
    assert "QPushButton 'Two' cannot be reached by Tab" in problems


def test_an_order_that_nobody_reads_in(scene: Scene) -> None:
    one, two, three = (QPushButton(name) for name in ("One", "Two", "Three"))
    scene.put(one, two, three)
    QWidget.setTabOrder(one, three)
    QWidget.setTabOrder(three, two)
    assert walk_round(scene) == ["Tab leads back from QPushButton 'Three' to QPushButton 'Two'"]


def test_a_focus_below_the_edge(scene: Scene) -> None:
    high, area = QWidget(), QScrollArea()
    last = QPushButton("Last")
    layout = QVBoxLayout(high)
    layout.addSpacing(400)
    layout.addWidget(last)
    area.setWidget(high)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedHeight(120)
    scene.put(QPushButton("First"), area)
    assert walk_round(scene) == ["QPushButton 'Last' has the focus out of view"]


def test_a_letter_that_two_things_in_view_share(scene: Scene) -> None:
    gone = QPushButton("&Close")
    scene.put(QPushButton("&Cancel"), QPushButton("&Копіювати"), QPushButton("&Кінець"), gone)
    gone.hide()
    assert ambiguous(scene) == ["Alt+К belongs to '&Копіювати' and '&Кінець'"]


def test_a_letter_that_two_entries_of_a_menu_share(scene: Scene) -> None:
    owner = QToolButton()
    owner.setText("&Open")
    menu = QMenu(owner)
    menu.addAction("&Open story")
    menu.addAction("&Other")
    menu.addAction("&Oh").setVisible(False)
    owner.setMenu(menu)
    scene.put(owner)
    assert ambiguous(scene) == ["Alt+O belongs to '&Open story' and '&Other' of one menu"]


def test_the_walk_leaves_focus_and_marked_text_as_they_were(scene: Scene) -> None:
    field, other = QLineEdit("050 123 45 67"), QLineEdit("4711")
    scene.put(field, QPushButton("Go"), other)
    field.setFocus()
    field.setCursorPosition(3)
    other.setSelection(1, 2)
    TabWalk()("step", scene)
    assert QApplication.focusWidget() is field
    assert (field.cursorPosition(), field.selectedText(), other.selectedText()) == (3, "", "71")


def test_a_fault_is_told_once_with_the_step_it_was_seen_at(scene: Scene) -> None:
    scene.put(QPushButton("One"), Blind("Blind"))
    walk = TabWalk()
    walk("first", scene)
    more = QPushButton("More")
    scene.put(more)
    walk("second", scene)
    assert walk.problems == ["first: Blind 'Blind' does not show that it has the focus"]


COLUMN = (QRect(0, 0, 100, 20), QRect(0, 30, 100, 20), QRect(0, 60, 100, 20))
BESIDE = (QRect(120, 0, 100, 20), QRect(120, 30, 100, 20))
BELOW = QRect(0, 90, 220, 20)


@pytest.mark.parametrize(
    ("places", "wrong"),
    [
        ((), []),
        ((COLUMN[0],), []),
        (COLUMN, []),
        ((*COLUMN, *BESIDE, BELOW), []),
        ((*COLUMN[1:], COLUMN[0]), []),
        ((COLUMN[0], COLUMN[2], COLUMN[1]), [(1, 2)]),
        ((COLUMN[0], BESIDE[1], COLUMN[1], COLUMN[2]), [(1, 2)]),
        ((BESIDE[0], COLUMN[0], COLUMN[1]), []),
    ],
    ids=[
        "none",
        "one",
        "down",
        "columns",
        "later start",
        "back up",
        "back left",
        "columns, later start",
    ],
)
def test_who_reads_goes_on_to_the_right_and_down(
    places: tuple[QRect, ...], wrong: list[tuple[int, int]]
) -> None:
    assert leaps(places) == wrong


def test_the_first_of_a_line_is_first_whatever_its_height(scene: Scene) -> None:
    low, high = QPushButton("Low"), QPushButton("High")
    high.setMinimumHeight(60)
    row = QWidget()
    beside = QHBoxLayout(row)
    for one in (low, high):
        beside.addWidget(one)
    scene.put(row)
    assert walk_round(scene) == []
