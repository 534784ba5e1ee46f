"""Where the window can lead: its pages, and what its menu offers."""

from enum import Enum, auto
from typing import Protocol

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
