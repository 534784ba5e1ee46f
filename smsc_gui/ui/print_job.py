"""One list on its way to paper: the pages that are shown, the printer, the PDF file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QDir, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from smsc_gui.core.whole_file import FileError, whole_file
from smsc_gui.ui.file_words import copy_warning, not_written
from smsc_gui.ui.journal_paper import POINT, JournalPaper, Listing
from smsc_gui.ui.page_printing import PagePrinting, Printed
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.tasks import Tasks
from smsc_gui.ui.theme import Tone

MARGIN: Final = 12.0
"""Millimetres."""
A4: Final = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Landscape,
    QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
    QPageLayout.Unit.Millimeter,
)


@dataclass
class Chosen:
    """What is proposed again until the program is closed. `folder`: for PDF files."""

    folder: str
    printer: str = ""


class PrintJob(QObject):
    """`preview`: shows it, and is its parent. `proposed`: a name for a PDF file. `printers`: the names of
    those there are. Main thread.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        preview: PrintPreview,
        listing: Listing,
        tasks: Tasks,
        chosen: Chosen,
        proposed: str,
        printers: Callable[[], Sequence[str]] = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__(preview)
        self._preview = preview
        self._listing = listing
        self._tasks = tasks
        self._chosen = chosen
        self._proposed = proposed
        self._printers = printers
        self._device: QPagedPaintDevice | None = None
        self._printing: PagePrinting | None = None
        self._is_over = False
        self.paper = self._paper(A4)
        preview.show_pages(A4, partial(_paint, self.paper, 1 / POINT), self.paper.count)
        preview.print_wanted.connect(self.choose_printer)
        preview.pdf_wanted.connect(self.choose_file)
        preview.cancelled.connect(self.cancel)
        preview.finished.connect(self._end)

    def choose_printer(self) -> None:
        """Opens the system's own dialog; without a printer says so."""
        if not self._printers():
            self._preview.tell(
                self.tr(
                    "No printer is set up on this computer. Save the list as a PDF file, or ask the "
                    "administrator for a printer."
                ),
                Tone.WARNING,
            )
            return
        self._device = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._chosen.printer:
            printer.setPrinterName(self._chosen.printer)
        printer.setPageLayout(A4)
        printer.setDocName(self._listing.title)
        dialog = QPrintDialog(printer, self._preview)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self.paper.count)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def choose_file(self) -> None:
        """Asks where the PDF file is to be."""
        chooser = QFileDialog(self._preview, self.tr("Save as PDF"), self._chosen.folder)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter("PDF (*.pdf)")
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(self._proposed)
        chooser.fileSelected.connect(lambda name: self._save(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def cancel(self) -> None:
        """Stops what is being printed or saved."""
        if self._printing is not None:
            self._printing.cancel()

    def _end(self) -> None:
        self._is_over = True

    def _paper(self, layout: QPageLayout) -> JournalPaper:
        room = layout.paintRect(QPageLayout.Unit.Point).size()
        return JournalPaper(self._listing, room, QApplication.font().family())

    def _print(self, printer: QPrinter) -> None:
        self._chosen.printer = printer.printerName()
        paper = self._paper(printer.pageLayout())
        pages = list(range(paper.count))
        if printer.printRange() is QPrinter.PrintRange.PageRange:
            pages = pages[max(0, printer.fromPage() - 1) : printer.toPage()]
        copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        self._begin(self.tr("Printing…"), printer, paper, pages * copies, self._printed)

    def _begin(
        self,
        words: str,
        device: QPagedPaintDevice,
        paper: JournalPaper,
        pages: Sequence[int],
        then: Callable[[Printed], None],
    ) -> None:
        self._device = device
        scale = device.logicalDpiX() / 72 / POINT
        self._printing = PagePrinting(device, partial(_paint, paper, scale), pages, self)
        self._printing.progressed.connect(self._preview.progress)
        self._printing.ended.connect(then)
        self._preview.begin(words, len(pages))
        self._printing.start()

    def _printed(self, how: Printed) -> None:
        words, tone = {
            Printed.WHOLE: (self.tr("The list was given to the printer."), Tone.GOOD),
            Printed.CANCELLED: (
                self.tr("Cancelled. Pages that the printer has taken already may still come out."),
                Tone.PLAIN,
            ),
            Printed.FAILED: (
                self.tr(
                    "The printer takes no more pages. Check that it is on, connected and has paper, "
                    "then print again."
                ),
                Tone.BAD,
            ),
        }[how]
        self._preview.end(words, tone)

    def _save(self, path: Path) -> None:
        self._chosen.folder = str(path.parent)
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(A4)
        writer.setTitle(self._listing.title)
        self._begin(
            self.tr("Saving…"),
            writer,
            self.paper,
            range(self.paper.count),
            lambda how: self._painted(how, buffer, path),
        )

    def _painted(self, how: Printed, buffer: QBuffer, path: Path) -> None:
        if how is not Printed.WHOLE:
            self._preview.end(self.tr("Cancelled: no file was written."))
            return
        content = bytes(buffer.data().data())
        self._tasks.run(
            partial(_write, path, content),
            lambda _none: self._saved(path),
            lambda error: self._not_saved(error, path),
        )

    def _saved(self, path: Path) -> None:
        if self._is_over:
            return
        words = self.tr("Saved as {path}.").format(path=QDir.toNativeSeparators(str(path)))
        self._preview.end(f"{words} {copy_warning()}", Tone.GOOD)

    def _not_saved(self, error: Exception, path: Path) -> None:
        if not isinstance(error, FileError):
            raise error
        if not self._is_over:
            self._preview.end(not_written(error, path), Tone.BAD)


def _write(path: Path, content: bytes) -> None:
    with whole_file(path) as file:
        file.write(content)


def _paint(paper: JournalPaper, scale: float, painter: QPainter, page: int) -> None:
    painter.scale(scale, scale)
    paper.paint(painter, page)
