"""The pages of the window, one shown at a time; those that are seldom needed are made when they are."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.places import Page, PageWidget
from smsc_gui.ui.stack import Stack


class Pages(Stack):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factories: dict[Page, Callable[[], QWidget]] = {}
        self._made: dict[Page, QWidget] = {}

    @property
    def current(self) -> Page:
        """Which one is shown."""
        shown = self.currentWidget()
        return next(page for page, widget in self._made.items() if widget is shown)

    @property
    def offered(self) -> frozenset[Page]:
        """Those that there are."""
        return frozenset(self._factories) | frozenset(self._made)

    def put(self, page: Page, widget: QWidget) -> None:
        """A page that is there from the beginning."""
        self._made[page] = widget
        self.addWidget(widget)

    def offer(self, page: Page, factory: Callable[[], QWidget]) -> None:
        """`factory` makes the page when it is first opened."""
        self._factories[page] = factory

    def made(self, page: Page) -> QWidget | None:
        """The page, if it has been opened."""
        return self._made.get(page)

    def open(self, page: Page) -> None:
        """Shows it, and puts the focus where one begins."""
        if page not in self._made:
            self.put(page, self._factories[page]())
        widget = self._made[page]
        self.setCurrentWidget(widget)
        if isinstance(widget, PageWidget):
            widget.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Esc was pressed: whether the page that is shown had something to lead back from."""
        widget = self.currentWidget()
        return isinstance(widget, PageWidget) and widget.escape()
