"""Where the focus can go in a window, where it is, and whether one sees it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

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
    """Whether all of it shows; of what is larger than the place around it, a part."""
    seen = control.visibleRegion().boundingRect()
    room = _room(control)
    return seen.width() >= min(control.width(), room.width()) - 1 and seen.height() >= (
        min(control.height(), room.height()) - 1
    )


def looks(control: QWidget) -> QImage:
    """What it looks like now."""
    settle()
    return control.grab().toImage()


def _room(control: QWidget) -> QRect:
    """The room of the narrowest place that scrolls, else of the window."""
    room, parent = control.window().rect(), control.parentWidget()
    while parent is not None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            room = room.intersected(QRect(room.topLeft(), parent.size()))
        parent = area
    return room
