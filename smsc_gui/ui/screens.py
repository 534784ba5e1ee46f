"""On which screen something is.

`QWidget.screen()` is not for Python: PySide makes the screen a child of the widget's wrapper and deletes it
together with the widget. Whatever is done with a font or a window after that crashes.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(widget: QWidget) -> QScreen:
    """The screen that the widget's middle is on; the first one while it is on none."""
    middle = widget.mapToGlobal(widget.rect().center())
    return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()


def room_for(widget: QWidget) -> QSize:
    """How large it can be at most, if it is a window: what panels leave of the screen of its parent."""
    return screen_of(widget.parentWidget() or widget).availableSize()
