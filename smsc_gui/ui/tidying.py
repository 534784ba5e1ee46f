"""Python's garbage collector, on the main thread alone.

Left to itself it runs on whichever thread makes an object at that moment, and deletes there what belongs to
Qt's main thread. For a timer or a socket that is a crash some time later, anywhere (docs/adr/0024).
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY: Final = 1000
"""Milliseconds between two looks for something to tidy up; the collector's thresholds decide."""


class Tidying(QObject):
    """Takes the collector over from Python for the rest of the process. Main thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(tidy)
        timer.start()


def tidy() -> None:
    """Collects the oldest generation that is due, and the younger ones with it."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
