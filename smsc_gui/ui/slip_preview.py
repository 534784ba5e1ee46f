"""The slip on screen, as it comes out on paper."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.named_picture import NamedPicture
from smsc_gui.ui.slip_content import Slip
from smsc_gui.ui.slip_paper import Sheet, sheet_for
from smsc_gui.ui.theme import PAPER, colours

LEAST = (230, 320)


class SlipPreview(NamedPicture):
    """Black on white in every theme, as paper is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._shown: tuple[Slip, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_slip(self, slip: Slip, paper: str) -> None:
        """Shows this slip on this paper; the same one costs nothing."""
        if (slip, paper) == self._shown:
            return
        self._shown, self._sheet = (slip, paper), sheet_for(slip, paper)
        words = (slip.head, slip.caption, slip.number, slip.until, *slip.steps)
        self.setAccessibleName(" ".join(word for word in words if word))
        self.update()

    def show_nothing(self, why: str) -> None:
        """Shows no slip any more: there is no number to call. `why`: for screen readers."""
        self._shown = self._sheet = None
        self.setAccessibleName(why)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(*LEAST) * 1.3

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(*LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        if self._sheet is None:
            return
        size = self._sheet.size
        dots = min((self.width() - 2) / size.width(), (self.height() - 2) / size.height())
        paper = QRectF(0, 0, size.width() * dots, size.height() * dots)
        paper.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.fillRect(paper, QColor(PAPER))
        painter.setPen(colours(self.palette()).line)
        painter.drawRect(paper)
        painter.translate(paper.topLeft())
        self._sheet.paint(painter, dots)
        painter.end()
