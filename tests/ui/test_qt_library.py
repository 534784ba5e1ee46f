"""What the Qt binding must do right for everything else to stand."""

import sys

from PySide6.QtCore import QObject, Signal


class _Source(QObject):
    happened = Signal()


def test_sending_a_signal_keeps_the_count_of_true() -> None:
    """PySide6 6.12.0 gives back `True` without counting it: Python 3.11 aborts after some hundred signals."""
    source = _Source()
    before = sys.getrefcount(True)
    for _ in range(1000):
        source.happened.emit()
    assert sys.getrefcount(True) > before - 100
