"""A page that scrolls up and down, and never sideways: it is as wide as its texts need."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from smsc_gui.ui.theme import Space

_LINES = 11
"""Of a part that scrolls by itself: with fewer the page around it scrolls."""


class VerticalScroll(QScrollArea):
    """What is too high for the window can be scrolled to; nothing is ever cut off."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._least_width = 0
        self._keep_bars_from_readers()
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there is no widget without one
        app.focusChanged.connect(self._show_focus)

    def _keep_bars_from_readers(self) -> None:
        """Qt tells screen readers of a scroll bar by the name of the box around it, while it is shown.

        One that asked for the second thing in here just after the bar had gone ended the program: Qt 6.11's
        `QAccessibleAbstractScrollArea::child` takes any index. Nobody misses the bar.
        """
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            around = bar.parentWidget()
            if around is not None:
                around.setObjectName("")

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: as wide as the page at its narrowest."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._inside.minimumSizeHint().width() + bar
        return QSize(width, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hears when the page needs another width; what does not change costs no layout around it."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:
            least = self._inside.minimumSizeHint().width()
            if self._needs_layout(least):
                self._least_width = least
                self.updateGeometry()
        return super().eventFilter(watched, event)

    def _needs_layout(self, least_width: int) -> bool:
        return least_width != self._least_width

    def _show_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Qt scrolls to where Tab goes on inside, not to where it comes in. A click moves nothing."""
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self.isVisible() and now is not None and not clicked and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, Space.MEDIUM)


class PartScroll(VerticalScroll):
    """A part of a page that scrolls by itself, and takes what the others leave.

    `set_grows(True)`: as high as what is inside instead, where the whole page scrolls.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._grows = False

    def set_grows(self, *, grows: bool) -> None:
        """See the class."""
        if grows != self._grows:
            self._grows = grows
            bar = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                bar.ScrollBarAlwaysOff if grows else bar.ScrollBarAsNeeded
            )
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's."""
        least = super().minimumSizeHint()
        least.setHeight(self.fontMetrics().height() * _LINES)
        if self._grows:
            least.setHeight(self._inside.heightForWidth(self.viewport().width()))
        return least

    def _needs_layout(self, least_width: int) -> bool:
        return self._grows or super()._needs_layout(least_width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's. In another width the texts need another height."""
        super().resizeEvent(event)
        if self._grows and event.size().width() != event.oldSize().width():
            self.updateGeometry()
