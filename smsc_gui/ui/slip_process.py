"""The process that prints: one order on its standard input, one answer on its standard output."""

import os
import sys

from PySide6.QtWidgets import QApplication

from smsc_gui.ui.slip_orders import Printers, Trouble, from_order, to_answer
from smsc_gui.ui.slip_printer import print_slip, printers


def serve() -> int:
    """Does what it is told, once; returns the exit code."""
    if sys.platform.startswith("linux"):
        # It shows nothing, so it needs no screen; fonts are the same without one.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QApplication.setApplicationName("smsc-gui")
    QApplication(sys.argv[:1])
    answer = _done(sys.stdin.buffer.readline())
    sys.stdout.buffer.write(to_answer(answer))
    sys.stdout.buffer.flush()
    return 0


def _done(line: bytes) -> Printers | Trouble | None:
    order = from_order(line)
    if order is None:
        return printers()
    return print_slip(order.slip, order.paper, order.printer, order.title)
