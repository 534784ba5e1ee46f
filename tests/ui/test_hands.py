"""The tour's hands do what a person can do, and nothing else: each fault they are to find is planted here."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.tour.album import StepFailed
from smsc_gui.tour.hands import Hands
from smsc_gui.tour.keys import Keys
from smsc_gui.tour.mouse import Mouse
from tests.support.scenes import Scene, scene_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
BOTH = pytest.mark.parametrize("hands", [Mouse(), Keys()], ids=["mouse", "keys"])


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    with scene_in(qapp) as scene:
        yield scene


def pressed(button: QPushButton) -> list[str]:
    told: list[str] = []
    button.clicked.connect(lambda: told.append(button.text()))
    return told


@BOTH
def test_a_button_is_pressed_once_each_time(scene: Scene, hands: Hands) -> None:
    button = QPushButton("&Далі")
    scene.put(QLineEdit(), button, QPushButton("&Other"))
    told = pressed(button)
    for _ in range(3):
        hands.press(button)
    assert told == [button.text()] * 3


@BOTH
def test_what_is_switched_off_cannot_be_pressed(scene: Scene, hands: Hands) -> None:
    button = QPushButton("Off")
    scene.put(QLineEdit(), button)
    button.setEnabled(False)
    with pytest.raises(StepFailed, match="Off"):
        hands.press(button)


@BOTH
def test_what_is_not_shown_cannot_be_pressed(scene: Scene, hands: Hands) -> None:
    button = QPushButton("Hidden")
    scene.put(QLineEdit(), QPushButton("Other"), button)
    button.hide()
    with pytest.raises(StepFailed, match="Hidden"):
        hands.press(button)


def test_what_lies_under_something_cannot_be_clicked(scene: Scene) -> None:
    button = QPushButton("Under")
    scene.put(button)
    cover = QWidget(scene)
    cover.setGeometry(scene.rect())
    cover.show()
    with pytest.raises(StepFailed, match="cannot be clicked"):
        Mouse().press(button)


def test_what_tab_does_not_come_by_cannot_be_pressed_by_keys(scene: Scene) -> None:
    button = QPushButton("Mouse only")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    scene.put(QLineEdit(), button)
    with pytest.raises(StepFailed, match="cannot be reached by Tab"):
        Keys().press(button)


@BOTH
def test_letters_of_any_alphabet_follow_what_stands_in_the_field(
    scene: Scene, hands: Hands
) -> None:
    field = QLineEdit("№ ")
    scene.put(QPushButton("One"), field)
    hands.type_into(field, "Їжак 7")
    assert field.text() == "№ Їжак 7"
    hands.clear(field)
    assert not field.text()


@BOTH
def test_one_of_a_list_is_picked_and_nothing_on_the_way(scene: Scene, hands: Hands) -> None:
    box = QComboBox()
    box.addItems(["allowed", "second person", "forbidden"])
    scene.put(QLineEdit(), box)
    told: list[int] = []
    box.activated.connect(told.append)
    hands.pick(box, 2)
    assert told == [2]


@BOTH
def test_radio_buttons_and_rows_are_chosen(scene: Scene, hands: Hands) -> None:
    one, two, rows = QRadioButton("One"), QRadioButton("Two"), QListWidget()
    rows.addItems([str(number) for number in range(40)])
    one.setChecked(True)
    scene.put(one, two, rows)
    hands.press(two)
    hands.choose(rows, rows.model().index(30, 0))
    assert (two.isChecked(), rows.currentRow()) == (True, 30)


@BOTH
def test_an_entry_of_a_menu_in_a_menu_is_taken(scene: Scene, hands: Hands) -> None:
    owner = QToolButton()
    owner.setText("Menu")
    owner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    owner.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(owner)
    menu.addAction("First")
    deeper = menu.addMenu("Help")
    wanted = [deeper.addAction("One"), deeper.addAction("Two")][1]
    owner.setMenu(menu)
    scene.put(QLineEdit(), owner)
    told: list[str] = []
    wanted.triggered.connect(lambda: told.append("Two"))
    hands.menu(owner, wanted)
    assert told == ["Two"]
    wanted.setEnabled(False)
    with pytest.raises(StepFailed, match="does not offer"):
        hands.menu(owner, wanted)


class Stubborn(QDialog):
    """Stays when Esc is pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()


def test_a_dialog_that_esc_does_not_close(scene: Scene) -> None:
    scene.put(QLineEdit())
    dialog = Stubborn(scene)
    QVBoxLayout(dialog).addWidget(close := QPushButton("Close"))
    dialog.show()
    hands = Keys()
    hands.patience = 0.1
    with pytest.raises(StepFailed, match="Stubborn does not close"):
        hands.leave(dialog, close)


@BOTH
def test_a_dialog_is_left(scene: Scene, hands: Hands) -> None:
    scene.put(QLineEdit())
    dialog = QDialog(scene)
    QVBoxLayout(dialog).addWidget(close := QPushButton("Close"))
    close.clicked.connect(dialog.reject)
    dialog.open()
    hands.leave(dialog, close)
    assert not dialog.isVisible()
