"""Says something aloud to those who use a screen reader. Where nobody does, it costs next to nothing."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def somebody_listens() -> bool:
    """Whether a screen reader, or anything like it, is connected; it is some time after the first paint."""
    return QAccessible.isActive()


def announce(source: QWidget, text: str, *, urgent: bool = False) -> None:
    """`source`: what it is about. `urgent`: at once, whatever is being said; else after that.

    A change of focus silences what is being said: announce after it.
    """
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
