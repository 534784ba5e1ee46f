"""What is imported only when the window has been painted: in the background, so that nobody waits for it.

Each of these is imported where it is used as well, in a function: whoever needs one earlier waits for it.
"""

import gc
import importlib
import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from smsc_gui.core import phone
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

LATE: Final = (
    "phonenumbers",
    "smsc_gui.api.transport",
    "segno",
    "smsc_gui.ui.hand_over",
    "smsc_gui.ui.hand_over_server",
)
"""In the order in which they are likely to be needed. The keyring's are imported by asking it."""
_NEVER_PAINTED: Final = 1000
"""Milliseconds until work begins in a window that no screen shows (started as an icon, say)."""


def after_first_paint(window: QWidget, tasks: Tasks, then: Callable[[], None]) -> None:
    """Once `window` has been painted, imports the rest; after that calls `then`. Main thread."""
    _FirstPaint(window, lambda: tasks.run(import_late, lambda _: _settled(then), _broke(then)))


def import_late() -> None:
    """Imports all of it. Any thread."""
    for name in LATE:
        importlib.import_module(name)
    # libphonenumber reads a country's data with the first number that could be of it; one that is half
    # typed could be of several.
    for typed in ("1", "+380 67 123 45", "067 123 45 67"):
        phone.read(typed, "UA")


def _settled(then: Callable[[], None]) -> None:
    if not gc.get_freeze_count():
        # What there is now stays until the end: a collection need not look through it again and again,
        # for tens of milliseconds each time.
        gc.freeze()
    then()


def _broke(then: Callable[[], None]) -> Callable[[Exception], None]:
    def go_on(error: Exception) -> None:
        _log.error("a part of the program cannot be imported", exc_info=error)
        _settled(then)

    return go_on


class _FirstPaint(QObject):
    """Calls `then` once, from the event loop, when its parent has been painted or is not going to be."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        self._timer = QTimer(self, singleShot=True, interval=_NEVER_PAINTED)
        self._timer.timeout.connect(self._go)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's. The window's children are painted in the same go; the timer comes after them."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _go(self) -> None:
        self._then()
        self.deleteLater()
