"""Today at a glance: what became of the requests, how long calls took, when there is much to do."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.journal_statistics import Figures, start_of, statistics
from smsc_gui.ui.chart_panel import ChartPanel
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.journal_reading import ReadingLine
from smsc_gui.ui.notice import Aloud
from smsc_gui.ui.places import PageWidget
from smsc_gui.ui.room import room
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.surfaces import Text, column
from smsc_gui.ui.tasks import Tasks
from smsc_gui.ui.theme import Space, Tone, Type
from smsc_gui.ui.today_texts import day_names, days, hour_names, hours
from smsc_gui.ui.today_tiles import Tiles

PAUSE_MS: Final = 1_000
"""Between two readings, however much is going on."""
ANEW_MS: Final = 60_000
"""A new hour or day is noticed so soon where nothing else happens."""

CHART: Final = 64
"""Characters: as wide a chart is at least where there are two in a row."""


class TodayPage(PageWidget):
    """`open_reader`: called in the background. Days are those of this computer. Main thread."""

    def __init__(
        self,
        model: DeskModel,
        tasks: Tasks,
        open_reader: Callable[[], JournalReader],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._reading = ReadingLine(tasks, open_reader, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._anew = QTimer(self, interval=ANEW_MS)
        self._is_due = False
        self.figures: Figures | None = None
        self.date = Text("", Tone.MUTED, Type.LEAD)
        self.said = Aloud()
        self.tiles = Tiles()
        self.besides = Text("", Tone.MUTED)
        self.by_hour = ChartPanel(
            self.tr("By hour, today"), self.tr("Hour"), self.tr("No requests today yet.")
        )
        self.by_day = ChartPanel(
            self.tr("By day, the last two weeks"),
            self.tr("Day"),
            self.tr("No requests in these days."),
            from_end=True,
        )
        self._lay_out()
        model.changed.connect(self.refresh)
        self._reading.failed.connect(self._tell_failure)
        self._pause.timeout.connect(self._read_if_due)
        self._anew.timeout.connect(self.refresh)
        self._anew.start()

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self.by_hour.chart

    def refresh(self) -> None:
        """Something has changed: the figures are read anew, soon, if anybody sees them."""
        self._is_due = True
        if self.isVisible() and not self._pause.isActive():
            self._read_if_due()

    def close_reading(self) -> None:
        """Lets go of the journal: the page is not used any more."""
        self._pause.stop()
        self._anew.stop()
        self._reading.close()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The page has come into view: it is brought up to date, and seen from its top."""
        super().showEvent(event)
        self.refresh()
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._to_top)  # after the focus has scrolled to the chart

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In the middle of a large screen, with the same edges as the work."""
        super().resizeEvent(event)
        at = room(self.width(), self.height())
        self._column.setContentsMargins(at.side, Space.SMALL, at.side, at.edge)

    def _to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def _read_if_due(self) -> None:
        if not self._is_due or not self.isVisible():
            return
        self._is_due = False
        self._pause.start()
        since, until = today(self._model.now().wall)
        work = partial(statistics, since=since, until=until)
        self._reading.ask("figures", work, self._show)

    def _show(self, figures: Figures) -> None:
        self.figures = figures
        day = figures.by_day[-1].date
        shown = QDate(day.year, day.month, day.day)
        self.date.say(QLocale().toString(shown, QLocale.FormatType.LongFormat))
        quiet = "" if figures.asked else self.tr("A quiet start: no requests today yet.")
        self.said.say(quiet, Tone.PLAIN)
        self.tiles.show_figures(figures)
        besides = self.tiles.besides(figures)
        self.besides.say(besides)
        self.besides.setVisible(bool(besides))
        self.by_hour.show_bars(hours(figures), hour_names())
        self.by_day.show_bars(days(figures), day_names(figures))

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self.said.say(
            self.tr("The journal cannot be read now, so the figures may be old."), Tone.WARNING
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = column(inside, spacing=Space.MEDIUM)
        for part in (self._heading(), self.said, self.tiles, self.besides, self._charts()):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.besides.hide()
        self._scroll = VerticalScroll(inside)
        whole = column(self)
        whole.addWidget(self._scroll)

    def _heading(self) -> QWidget:
        heading = QWidget()
        beside = column(heading, spacing=Space.TINY)
        beside.addWidget(Text(self.tr("Today at a glance"), size=Type.TITLE, strong=True))
        beside.addWidget(self.date)
        return heading

    def _charts(self) -> QWidget:
        charts = QWidget()
        beside = EvenRows(Space.MEDIUM, self.fontMetrics().averageCharWidth() * CHART)
        charts.setLayout(beside)
        for panel in (self.by_hour, self.by_day):
            beside.addWidget(panel)
        return charts


def today(wall: float) -> tuple[float, float]:
    """From midnight to midnight of this computer's day, both in seconds since 1970 UTC."""
    day = datetime.fromtimestamp(wall).astimezone().date()
    return start_of(day), start_of(day + timedelta(days=1))
