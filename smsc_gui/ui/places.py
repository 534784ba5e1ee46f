"""Where the window can lead: its pages, and what its menu offers."""

from enum import Enum, auto
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget


class Page(Enum):
    """The pages, in the order in which they are offered."""

    WORK = auto()
    JOURNAL = auto()
    TODAY = auto()
    SIGN_IN = auto()


class MenuItem(Enum):
    """What the menu can offer, in its order; it shows what somebody has offered to do."""

    SETTINGS = auto()
    SIGN_IN = auto()
    SECOND_SCREEN = auto()
    CHECK_JOURNAL = auto()
    FIRST_STEPS = auto()
    SHORTCUTS = auto()
    DIAGNOSTICS = auto()
    LOG_FOLDER = auto()
    ABOUT = auto()


PAGE_KEYS: Final = MappingProxyType(
    {Page.WORK: "Ctrl+1", Page.JOURNAL: "Ctrl+2", Page.TODAY: "Ctrl+3"}
)
"""The keys for the pages, as `QKeySequence` reads them."""
SETTINGS_KEY: Final = "Ctrl+,"
NEXT_WINDOW_KEY: Final = "F6"
HELP_KEY: Final = "F1"


def keys_shown(keys: str) -> str:
    """As this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Aside(Protocol):
    """Where the window can be while nobody needs it: the notification area."""

    @property
    def can_stay(self) -> bool:
        """Whether there is such a place, and it may be used."""
        ...

    def stay(self) -> None:
        """Hides the window there."""
        ...


class PageWidget(QWidget):
    """A page of the window."""

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self

    def escape(self) -> bool:
        """Esc was pressed: whether the page had something to lead back from."""
        return False
