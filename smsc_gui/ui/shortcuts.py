"""The keys that the program listens to: the one list of them, and the words for each.

Keys that every program has (Tab, Space, arrows in a list) are not in it. `tests/ui/test_help_shortcuts.py`
holds that each one here is bound, and that each one bound is here.
"""

import sys
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from smsc_gui.ui.announcer import AGAIN_KEY
from smsc_gui.ui.desk_place import ACCOUNT_KEY, OPERATOR_KEY
from smsc_gui.ui.messages_types import translate
from smsc_gui.ui.places import HELP_KEY, NEXT_WINDOW_KEY, PAGE_KEYS, SETTINGS_KEY, Page


@dataclass(frozen=True, slots=True)
class Shortcut:
    """`keys`: as `QKeySequence` reads them. `does`: what for."""

    keys: QKeySequence
    does: str

    @property
    def shown(self) -> str:
        """The keys as this system writes them."""
        return self.keys.toString(QKeySequence.SequenceFormat.NativeText)


@dataclass(frozen=True, slots=True)
class Group:
    """Those of one place."""

    title: str
    shortcuts: tuple[Shortcut, ...]


def groups() -> tuple[Group, ...]:
    """All of them, in the language of the window."""
    return (
        Group(translate("Shortcuts", "Everywhere"), _everywhere()),
        Group(translate("Shortcuts", "Verification"), _verification()),
        Group(translate("Shortcuts", "Journal"), _journal()),
        Group(translate("Shortcuts", "Print preview"), _preview()),
    )


def letters_hint() -> str:
    """How the underlined letters are used; empty where a system has none (macOS)."""
    if sys.platform == "darwin":
        return ""
    return translate(
        "Shortcuts", "A button with an underlined letter is also pressed by Alt and that letter."
    )


def _everywhere() -> tuple[Shortcut, ...]:
    return (
        _one("Esc", translate("Shortcuts", "Closes what is open, and leads back to the number")),
        _one(HELP_KEY, translate("Shortcuts", "First steps")),
        _one(PAGE_KEYS[Page.WORK], translate("Shortcuts", "Verification")),
        _one(PAGE_KEYS[Page.JOURNAL], translate("Shortcuts", "Journal")),
        _one(PAGE_KEYS[Page.TODAY], translate("Shortcuts", "Today")),
        _one(SETTINGS_KEY, translate("Shortcuts", "Settings")),
        _one(ACCOUNT_KEY, translate("Shortcuts", "Chooses the account that is used")),
        _one(OPERATOR_KEY, translate("Shortcuts", "Chooses who works here")),
        _one(
            NEXT_WINDOW_KEY,
            translate("Shortcuts", "To the next open window of the program, and back"),
        ),
    )


def _verification() -> tuple[Shortcut, ...]:
    return (
        _one("Enter", translate("Shortcuts", "In the number field: asks for a number to call")),
        _one(
            AGAIN_KEY,
            translate("Shortcuts", "With a screen reader: says again what is on the chosen card"),
        ),
        _one("Up", translate("Shortcuts", "In the list: the card above")),
        _one("Down", translate("Shortcuts", "In the list: the card below")),
    )


def _journal() -> tuple[Shortcut, ...]:
    find = QKeySequence(QKeySequence.StandardKey.Find)
    return (
        Shortcut(find, translate("Shortcuts", "To the search field")),
        _one("Enter", translate("Shortcuts", "In the table: opens the whole story")),
        _one("Home", translate("Shortcuts", "In the table: to the first row")),
        _one("End", translate("Shortcuts", "In the table: to the last row")),
    )


def _preview() -> tuple[Shortcut, ...]:
    return (
        _one("PgUp", translate("Shortcuts", "The page before")),
        _one("PgDown", translate("Shortcuts", "The next page")),
    )


def _one(keys: str, does: str) -> Shortcut:
    return Shortcut(QKeySequence(keys), does)
