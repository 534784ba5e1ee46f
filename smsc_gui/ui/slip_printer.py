"""Prints the slip. All of it runs in a process of its own, see `slip_process`: Qt asks printers with Python's
lock held, so that a print server that does not answer would stop the whole window, from any thread.
"""

import ctypes
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from smsc_gui.ui.slip_content import A5, Slip
from smsc_gui.ui.slip_orders import Printers, Trouble
from smsc_gui.ui.slip_paper import MM_PER_INCH, Sheet, sheet_for

LONGEST_NAME: Final = 255
ROLLS_MM: Final = (44.0, 83.0)
"""Widths that receipt printers have."""
_NEARLY_MM: Final = 3.0
_MM: Final = QPageSize.Unit.Millimeter
_CUPS_OK: Final = 0x00FF
"""The last of the status codes that mean success (RFC 8011, appendix B)."""
_FAILED: Final = frozenset({QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted})


def printers() -> Printers:
    """What the system can print on. May take as long as the system's print server."""
    names = QPrinterInfo.availablePrinterNames()
    # A name that cannot stand in the settings cannot be remembered either.
    kept = tuple(name for name in names if name.isprintable() and len(name) <= LONGEST_NAME)
    return Printers(kept, QPrinterInfo.defaultPrinterName() or "")


def print_slip(slip: Slip, paper: str, name: str, title: str) -> Trouble | None:
    """Hands the slip to a printer, "" for the system's usual one; None when the system took it."""
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    if info.isNull():
        return Trouble.GONE if name else Trouble.NONE_THERE
    if info.state() is QPrinter.PrinterState.Error:
        return Trouble.STOPPED
    wanted = sheet_for(slip, paper)
    size = page_size(wanted, info, roll=paper != A5)
    sheet = wanted if size is None else wanted.on(size.size(_MM))
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(size or wanted.page_size())
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return Trouble.REFUSED
    sheet.paint(painter, printer.resolution() / MM_PER_INCH)
    taken = painter.end() and printer.printerState() not in _FAILED and not _cups_refused()
    return None if taken else Trouble.REFUSED


def page_size(sheet: Sheet, info: QPrinterInfo, *, roll: bool) -> QPageSize | None:
    """The printer's own size that suits best; None: it takes the one that is needed."""
    known = info.supportedPageSizes()
    if not known or _takes(info, sheet.size):
        return None
    fitting = rolls(known, sheet.size) if roll else same(known, sheet.size)
    return fitting[0] if fitting else info.defaultPageSize()


def rolls(known: Sequence[QPageSize], needed: QSizeF) -> list[QPageSize]:
    """The receipt sizes, best first: wide enough, long enough, and no longer than that."""

    def order(one: QPageSize) -> tuple[bool, float, float]:
        size = one.size(_MM)
        short = size.height() < needed.height()
        return short, abs(size.width() - needed.width()), -size.height() if short else size.height()

    least, most = ROLLS_MM
    return sorted((one for one in known if least <= one.size(_MM).width() <= most), key=order)


def same(known: Sequence[QPageSize], needed: QSizeF) -> list[QPageSize]:
    """The sizes that are the one that is needed, give or take a little."""

    def off(one: QPageSize) -> float:
        size = one.size(_MM)
        return max(abs(size.width() - needed.width()), abs(size.height() - needed.height()))

    return sorted((one for one in known if off(one) <= _NEARLY_MM), key=off)


def _takes(info: QPrinterInfo, needed: QSizeF) -> bool:
    """Whether any size within its limits will do, and this is within them."""
    if not info.supportsCustomPageSizes():
        return False
    least = info.minimumPhysicalPageSize().size(_MM)
    most = info.maximumPhysicalPageSize().size(_MM)
    wide = least.width() <= needed.width() <= most.width()
    return wide and least.height() <= needed.height() <= most.height()


def _cups_refused() -> bool:
    """Whether CUPS did not take what was sent last: Qt drops its answer. Elsewhere False."""
    try:
        cups = ctypes.CDLL("libcups.so.2")  # the one that Qt's plugin has loaded
    except OSError:
        return False
    return int(cups.cupsLastError()) > _CUPS_OK
