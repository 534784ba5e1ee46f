"""Where the focus can go in a window, where it is, and whether one sees it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.tour.album import settle

_TAB = Qt.FocusPolicy.TabFocus


def stops(window: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, of what shows in this window; in no order."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & _TAB
        and one.window() is window
        and one.isVisible()
        and one.isEnabled()
    ]


def has_focus(control: QWidget) -> bool:
    """Whether it, or a part of it, has the focus."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is control or focus is control.focusProxy())


def is_in_view(control: QWidget) -> bool:
    """Whether all of it shows; of what is larger than the places around it, as much as has room."""
    seen, room = control.rect(), control.window().size()
    inside, around = control, control.parentWidget()
    place = control.rect()
    while around is not None and not inside.isWindow():
        place = place.translated(inside.pos())
        seen = seen.translated(inside.pos()).intersected(around.rect())
        room = room.boundedTo(around.size())
        inside, around = around, around.parentWidget()
    whole = place.size().boundedTo(room)
    return seen.width() >= whole.width() - 1 and seen.height() >= whole.height() - 1


def looks(control: QWidget) -> QImage:
    """What it looks like now."""
    settle()
    return control.grab().toImage()
