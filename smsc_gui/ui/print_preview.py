"""What is about to be printed, page by page, and the printing itself. The window can be used meanwhile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPageLayout, QPainter, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QSizePolicy, QSpinBox, QWidget

from smsc_gui.ui.failure_parts import breakable
from smsc_gui.ui.fields import labelled
from smsc_gui.ui.notice import Aloud
from smsc_gui.ui.page_view import PageView
from smsc_gui.ui.screens import room_for
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.surfaces import button, column
from smsc_gui.ui.tab_order import in_turn
from smsc_gui.ui.theme import Space, Tone

FIRST = (1000, 780)
MOST_OF_SCREEN = 0.92


class PrintPreview(QDialog):
    """`print_wanted()`, `pdf_wanted()`, `cancelled()`: what is being read or printed is to stop.

    It begins with reading; `show_pages` comes next. Closing it stops what is under way.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print the journal"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = Aloud()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Pages printed"))
        self.view: PageView | None = None
        self.page = QSpinBox()
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = 0
        self.previous = button(self.tr("P&revious page"), quiet=True, icon="chevron-left")
        self.next = button(self.tr("&Next page"), quiet=True, icon="chevron-right")
        self.cancel = button(self.tr("&Cancel"))
        self.leave = button(self.tr("C&lose"))
        self.pdf = button(self.tr("&Save as PDF…"), icon="download")
        self.print = button(self.tr("&Print…"), primary=True, icon="printer")
        self._connect()
        self._lay_out()
        self.begin(self.tr("Reading the journal…"), 0)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or printed."""
        return self.cancel.isVisibleTo(self)

    def begin(self, words: str, steps: int) -> None:
        """Something begins that takes so many steps, 0: nobody knows how many."""
        self.tell(words)
        self.bar.setRange(0, steps)
        self.bar.setValue(0)
        self._show_busy(busy=True)

    def progress(self, step: int) -> None:
        """It has come so far."""
        self.bar.setValue(step)

    def end(self, words: str, tone: Tone = Tone.PLAIN) -> None:
        """It has ended, and how."""
        self._show_busy(busy=False)
        self.tell(words, tone)

    def tell(self, words: str, tone: Tone = Tone.PLAIN) -> None:
        """Says something above the pages."""
        self.said.say(breakable(words), tone)

    def show_pages(
        self, layout: QPageLayout, paint: Callable[[QPainter, int], None], pages: int
    ) -> None:
        """Shows so many pages, 1 or more, from the first on. The rest: see `PageView`."""
        self._pages = pages
        self.view = PageView(layout, paint)
        self._place.addWidget(VerticalScroll(self.view))
        self.page.setRange(1, pages)
        self.page.setSuffix(" " + self.tr("of {pages}").format(pages=pages))
        self._navigation.setVisible(pages > 1)
        self._show_page()
        self.end("")
        self.print.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """As large as the screen allows."""
        screen = room_for(self) * MOST_OF_SCREEN
        self.resize(min(FIRST[0], screen.width()), min(FIRST[1], screen.height()))
        super().showEvent(event)
        in_turn(self.cancel, self.leave, self.pdf, self.print)

    def done(self, result: int) -> None:
        """Stops what is under way, and closes."""
        if self.is_busy:
            self.cancelled.emit()
        super().done(result)

    def _connect(self) -> None:
        self.page.valueChanged.connect(lambda _page: self._show_page())
        self.previous.clicked.connect(partial(self._turn, -1))
        self.next.clicked.connect(partial(self._turn, 1))
        self.cancel.clicked.connect(self._cancel)
        self.leave.clicked.connect(self.reject)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.print.clicked.connect(self.print_wanted)
        QShortcut(QKeySequence(Qt.Key.Key_PageUp), self, partial(self._turn, -1))
        QShortcut(QKeySequence(Qt.Key.Key_PageDown), self, partial(self._turn, 1))

    def _cancel(self) -> None:
        """While there is nothing to show yet, nothing is left to do here either."""
        if self.view is None:
            self.reject()
        else:
            self.cancelled.emit()

    def _turn(self, by: int) -> None:
        self.page.setValue(self.page.value() + by)

    def _show_page(self) -> None:
        page = self.page.value()
        if self.view is not None:
            self.view.show_page(page - 1)
            words = self.tr("Page {page} of {pages}")
            self.view.setAccessibleName(words.format(page=page, pages=self._pages))
        self.previous.setEnabled(page > 1)
        self.next.setEnabled(page < self._pages)

    def _show_busy(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        ready = not busy and self.view is not None
        for one in (self.pdf, self.print):
            one.setEnabled(ready)

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._place = column(holder)
        layout = column(self, margin=Space.LARGE, spacing=Space.MEDIUM)
        layout.addWidget(self.said)
        layout.addWidget(self.bar)
        layout.addWidget(holder, 1)
        layout.addWidget(self._turning())
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch(1)
        for one in (self.cancel, self.leave, self.pdf, self.print):
            buttons.addWidget(one)
        layout.addLayout(buttons)

    def _turning(self) -> QWidget:
        """Whatever leads from page to page."""
        self._navigation = QWidget()
        row = QHBoxLayout(self._navigation)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        for one in (self.previous, labelled(self.tr("Pa&ge"), self.page), self.page, self.next):
            row.addWidget(one)
        row.addStretch(1)
        self._navigation.hide()
        return self._navigation
