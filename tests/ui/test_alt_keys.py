"""Alt and a letter that no control has writes nothing into the field that has the focus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from smsc_gui.ui.fields import labelled
from smsc_gui.ui.number_field import NumberField
from tests.support.scenes import Scene, scene_in

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    with scene_in(qapp) as made:
        yield made


def editable() -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    return made


def number_field() -> NumberField:
    return NumberField("UA")


@pytest.mark.parametrize("modifiers", [ALT, ALT | SHIFT], ids=["alt", "alt+shift"])
@pytest.mark.parametrize("kind", [QLineEdit, editable, number_field])
def test_it_writes_nothing(
    scene: Scene, kind: Callable[[], QLineEdit | QComboBox], modifiers: Qt.KeyboardModifier
) -> None:
    field = kind()
    scene.put(labelled("&Number", field), field)
    field.setFocus()
    for key in (Qt.Key.Key_Q, Qt.Key.Key_7):
        QTest.keyClick(_focus(), key, modifiers)
    assert _text(field) == ""
    QTest.keyClick(_focus(), Qt.Key.Key_7)
    assert _text(field) == "7"


def test_altgr_writes_where_it_is_ctrl_and_alt(scene: Scene) -> None:
    field = QLineEdit()
    scene.put(labelled("&Number", field), field)
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, ALT | CONTROL, "@"))
    assert field.text() == "@"


def test_the_letter_of_a_control_is_still_its_own(scene: Scene) -> None:
    field, button = QLineEdit(), QPushButton("&Quick")
    pressed: list[bool] = []
    button.pressed.connect(lambda: pressed.append(True))
    scene.put(labelled("&Number", field), field, button)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Q, ALT)
    assert pressed == [True]
    assert field.text() == ""


def _text(of: QLineEdit | QComboBox) -> str:
    return of.currentText() if isinstance(of, QComboBox) else of.text()


def _focus() -> QWidget:
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is not None
    return focus
