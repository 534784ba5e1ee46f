"""Says something aloud to those who use a screen reader. Where nobody does, it costs next to nothing."""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

ANNOUNCED: Final = "announced"
"""The property of a widget that tells what it announced last."""

_BREAK: Final = "\u200b"
"""Where a long word may go on in the next line: for the eye."""


def somebody_listens() -> bool:
    """Whether a screen reader, or anything like it, is connected; it is some time after the first paint."""
    return QAccessible.isActive()


def announce(source: QWidget, text: str, *, urgent: bool = False) -> None:
    """`source`: what it is about. `urgent`: at once, whatever is being said; else after that.

    In the next turn of the event loop: a change of focus silences what is being said, so what opens, closes
    or moves the focus in this turn comes first.
    """
    QTimer.singleShot(
        0, source, partial(_announce, source, text.replace(_BREAK, ""), urgent=urgent)
    )


def _announce(source: QWidget, text: str, *, urgent: bool) -> None:
    source.setProperty(ANNOUNCED, text)
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
