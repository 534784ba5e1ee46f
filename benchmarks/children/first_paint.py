"""Tells the process outside when a window has been painted for the first time.

The same few lines stand in every process that is measured, so they cost each the same.
"""

import os
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from benchmarks.children import STAYS


class FirstPaint(QObject):
    """Watches its parent, a window. Main thread."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The children of the window are painted after it, in the same go; then the timer fires."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        tell("painted")
        if STAYS not in os.environ:
            QTimer.singleShot(0, QCoreApplication.quit)


def tell(what: str) -> None:
    """One line for the process outside; the clock is the same for all processes of a machine."""
    os.write(1, f"{what} {time.monotonic_ns()}\n".encode())
