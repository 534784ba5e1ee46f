"""A page as it will be printed, as wide as there is room."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsc_gui.ui.named_picture import NamedPicture
from smsc_gui.ui.theme import PAPER, colours

_LEAST = 320


class PageView(NamedPicture):
    """`layout`: of the paper. `paint`: paints a page; its unit is a point, its origin the room's corner."""

    def __init__(
        self,
        layout: QPageLayout,
        paint: Callable[[QPainter, int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paper = layout.fullRect(QPageLayout.Unit.Point)
        self._room = layout.paintRect(QPageLayout.Unit.Point)
        self._paint = paint
        self._page = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def page(self) -> int:
        """The page that is shown, from 0; -1 none."""
        return self._page

    def show_page(self, page: int) -> None:
        """Shows this page."""
        if page != self._page:
            self._page = page
            self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt's."""
        return round(width * self._paper.height() / self._paper.width())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: a point is a pixel."""
        return self._paper.size().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. Paper is white in the dark too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self.sheet()
        painter.setPen(QColor(colours(self.palette()).edge))
        painter.setBrush(QColor(PAPER))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._page >= 0:
            scale = sheet.width() / self._paper.width()
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            painter.translate(self._room.topLeft())
            self._paint(painter, self._page)
        painter.end()

    def sheet(self) -> QRectF:
        """Where the paper lies."""
        size = self._paper.size().scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(QPointF(left, top), size)
