"""Where the slip stands on its paper, and the PDF of it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from smsc_gui.ui.slip_content import A5, Slip
from smsc_gui.ui.slip_drawing import WIDTH_MM, SlipDrawing

ROLL_MM: Final = 80.0
A5_MM: Final = QSizeF(148, 210)
DPI: Final = 600
MM_PER_INCH: Final = 25.4
_TOP: Final = 4.0
_BOTTOM: Final = 8.0
"""So that the knife of a receipt printer does not cut the last line."""
_A5_MARGIN: Final = 14.0
_AS_IT_IS: Final = QPageSize.SizeMatchPolicy.ExactMatch


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slip on its paper, in millimetres. `scale`: of the drawing."""

    drawing: SlipDrawing
    size: QSizeF
    left: float
    top: float
    scale: float

    def page_size(self) -> QPageSize:
        """The paper, as Qt knows it."""
        return QPageSize(self.size, QPageSize.Unit.Millimeter, "", _AS_IT_IS)

    def on(self, size: QSizeF) -> "Sheet":
        """The same slip on another paper: where that is larger, at its top in the middle."""
        fits = min(1.0, size.width() / WIDTH_MM / self.scale, size.height() / self.size.height())
        scale = self.scale * fits
        left = max(0.0, (size.width() - WIDTH_MM * scale) / 2)
        return Sheet(self.drawing, size, left, self.top * fits, scale)

    def paint(self, painter: QPainter, dots_per_mm: float) -> None:
        """Draws it at the painter's origin, which is the paper's corner."""
        painter.save()
        painter.translate(self.left * dots_per_mm, self.top * dots_per_mm)
        self.drawing.paint(painter, dots_per_mm * self.scale)
        painter.restore()


def sheet_for(slip: Slip, paper: str) -> Sheet:
    """The slip on one of `PAPERS`: a roll as long as needed, or as large as fits on A5."""
    drawing = SlipDrawing(slip)
    if paper == A5:
        wide, high = A5_MM.width() - 2 * _A5_MARGIN, A5_MM.height() - 2 * _A5_MARGIN
        scale = min(wide / WIDTH_MM, high / drawing.height_mm)
        left = (A5_MM.width() - WIDTH_MM * scale) / 2
        return Sheet(drawing, A5_MM, left, _A5_MARGIN, scale)
    size = QSizeF(ROLL_MM, round(_TOP + drawing.height_mm + _BOTTOM))
    return Sheet(drawing, size, (ROLL_MM - WIDTH_MM) / 2, _TOP, 1.0)


def pdf(slip: Slip, paper: str, title: str) -> bytes:
    """The slip as a PDF of one page. Takes some milliseconds."""
    sheet = sheet_for(slip, paper)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DPI)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(sheet.page_size(), upright, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    sheet.paint(painter, DPI / MM_PER_INCH)
    painter.end()
    return bytes(buffer.data().data())
