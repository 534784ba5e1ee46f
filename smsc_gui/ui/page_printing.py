"""Painting pages onto a printer or into a file, one in each round of the event loop."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrinter


class Printed(Enum):
    """How it ended."""

    WHOLE = auto()
    CANCELLED = auto()
    FAILED = auto()
    """The printer took it no further."""


class PagePrinting(QObject):
    """`progressed(int)`: so many pages are painted. `ended(Printed)`. Main thread.

    `device` must outlive it. `paint(painter, page)`: paints one of `pages`; the painter's origin is the
    corner of the room that the device leaves, its unit a device's dot.
    """

    progressed = Signal(int)
    ended = Signal(object)

    def __init__(
        self,
        device: QPagedPaintDevice,
        paint: Callable[[QPainter, int], None],
        pages: Sequence[int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._paint = paint
        self._pages = tuple(pages)
        self._done = 0
        self._painter = QPainter()
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._paint_next)

    def start(self) -> None:
        """Begins; the rest follows from the event loop."""
        if self._painter.begin(self._device):
            self._step.start()
        else:
            self.ended.emit(Printed.FAILED)

    def cancel(self) -> None:
        """Stops it; what a printer has taken already may come out."""
        if self._step.isActive():
            if isinstance(self._device, QPrinter):
                self._device.abort()
            self._end(Printed.CANCELLED)

    def _paint_next(self) -> None:
        if self._done == len(self._pages):
            self._end(Printed.WHOLE)
        elif self._done and not self._device.newPage():
            self._end(Printed.FAILED)
        else:
            self._painter.save()
            self._paint(self._painter, self._pages[self._done])
            self._painter.restore()
            self._done += 1
            self.progressed.emit(self._done)

    def _end(self, how: Printed) -> None:
        self._step.stop()
        if not self._painter.end() and how is Printed.WHOLE:
            how = Printed.FAILED
        self.ended.emit(how)
