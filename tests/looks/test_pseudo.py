"""The language that nobody speaks, and the eye for texts that are in none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton

from smsc_gui.ui import translation
from tests.looks.conftest import Show
from tests.looks.pseudo import Pseudo, pseudo, unmarked


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Pseudo]:
    made = Pseudo(qapp)
    yield made
    qapp.removeEventFilter(made)
    qapp.removeTranslator(made)
    made.deleteLater()


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        ("&Check now", "[&Check now Check now]"),
        ("Verified at {time}", "[Verified at {time} Verified at]"),
        ("%n request(s)", "[%n request(s) request(s)]"),
        ("050 123 45 67", "050 123 45 67"),
    ],
)
def test_a_text_is_twice_as_long_with_a_mark_at_both_ends(source: str, whole: str) -> None:
    assert pseudo(source) == whole


def test_it_has_the_first_word_whatever_is_installed_later(
    spoken: Pseudo, qapp: QApplication
) -> None:
    later = QTranslator(qapp)
    translation.install(qapp, "uk")
    qapp.installTranslator(later)
    assert QCoreApplication.translate("Card", "&Cancel") == "[&Cancel Cancel]"
    qapp.removeTranslator(later)
    translation.install(qapp, "en")


def test_qt_s_own_buttons_speak_it(spoken: Pseudo, show: Show) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    window = show(box)
    assert unmarked(window) == []
    assert "[" in box.buttons()[0].text()


def test_what_qt_reads_itself_stays(spoken: Pseudo) -> None:
    keys = QKeySequence("Ctrl+Return")
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Return"


def test_a_text_that_nobody_can_translate_is_found(spoken: Pseudo, show: Show) -> None:
    told = QLabel(QCoreApplication.translate("Card", "Verified"))
    [fault] = unmarked(show(told, QLabel("15:00"), QPushButton("Print slip")))
    assert "“Print slip”" in fault
