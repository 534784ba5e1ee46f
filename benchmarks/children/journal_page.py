"""The real window with the journal's page on a big journal, driven as a person drives it, and timed.

python -m benchmarks.children.journal_page FOLDER
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from smsc_gui.__main__ import _hasten_imports

_hasten_imports()

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSignalBlocker, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.children.orders import Orders, answer  # noqa: E402
from benchmarks.children.probe import Probe  # noqa: E402
from smsc_gui.app import build  # noqa: E402
from smsc_gui.core.credentials import SessionStore  # noqa: E402
from smsc_gui.core.journal_search import Column  # noqa: E402
from smsc_gui.options import Options  # noqa: E402
from smsc_gui.program import Program  # noqa: E402
from smsc_gui.ui.application import application  # noqa: E402
from smsc_gui.ui.journal_page import JournalPage  # noqa: E402
from smsc_gui.ui.places import Page  # noqa: E402

NOTCH = 120
SIZE = (1120, 720)
FRAME_MS = 16


class Driver(QObject):
    """Does what it is ordered to, and answers with milliseconds when the page shows it. Main thread."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._began = 0.0
        self._holds: Callable[[], bool] = lambda: False
        self._watched: QObject | None = None
        self._left = 0
        self._wheel = QTimer(self, interval=FRAME_MS)
        self._wheel.timeout.connect(self._turn)

    def open(self) -> None:
        """Opens the page for the first time, until its first rows are painted."""
        self._begin(self._has_rows)
        self._program.window.open(Page.JOURNAL)
        self._watch()

    def find(self, text: str) -> None:
        """Pastes into the field, until the rows that were found are painted; an empty text: all rows."""
        filters = self._page().filters
        with QSignalBlocker(filters.text):
            filters.text.clear()
        self._begin(lambda: self._answered() and self._has_rows())
        if text:
            filters.text.setText(text)
        else:
            filters.clear()

    def sort(self, column: str) -> None:
        """Orders by a column, until its first rows are painted."""
        self._begin(lambda: self._answered() and self._has_rows())
        self._page().sort_by(Column(column))

    def count(self) -> None:
        """Waits until it is known how many there are; answers with that number."""
        if self._page().model.found.is_whole and self._page().search.is_settled:
            answer(self._page().model.rowCount())
        else:
            QTimer.singleShot(5, self.count)

    def end(self) -> None:
        """The key End, until the last rows are painted."""
        table = self._page().table
        table.setFocus()
        last = self._page().model.rowCount() - 1
        self._begin(
            lambda: self._page().model.found.row(last) is not None and last in table.in_view()
        )
        QTest.keyClick(table, Qt.Key.Key_End)

    def scroll(self, notches: int) -> None:
        """Turns the wheel, a notch each frame; answers when the rows in view are there."""
        self._left = notches
        self._wheel.start()

    def drag(self, share: float) -> None:
        """Drags the scroll bar to this share of its way, until the rows there are painted."""
        table = self._page().table
        bar = table.verticalScrollBar()
        self._begin(self._has_rows)
        bar.setValue(round(bar.maximum() * share))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Waits for the paint of what was asked for; the timer comes after it."""
        if event.type() is QEvent.Type.Paint and self._began and self._holds():
            QTimer.singleShot(0, self._painted)
        return False

    def _page(self) -> JournalPage:
        made = self._program.window.made_page(Page.JOURNAL)
        assert isinstance(made, JournalPage)  # noqa: S101 - it is opened first
        return made

    def _watch(self) -> None:
        self._page().table.viewport().installEventFilter(self)

    def _begin(self, holds: Callable[[], bool]) -> None:
        self._holds = holds
        self._began = time.perf_counter()

    def _painted(self) -> None:
        if self._began:
            took, self._began = time.perf_counter() - self._began, 0.0
            answer({"ms": took * 1000})

    def _answered(self) -> bool:
        return not self._page().search.is_looking

    def _has_rows(self) -> bool:
        page = self._page()
        view = page.table.in_view()
        return bool(view) and all(page.model.found.row(place) is not None for place in view)

    def _turn(self) -> None:
        viewport = self._page().table.viewport()
        middle = QPointF(viewport.rect().center())
        turn = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # not turned round
        )
        QApplication.sendEvent(viewport, turn)
        self._left -= 1
        if self._left <= 0:
            self._wheel.stop()
            self._wait_for_rows()

    def _wait_for_rows(self) -> None:
        if self._has_rows():
            answer(self._page().table.in_view().start)
        else:
            QTimer.singleShot(5, self._wait_for_rows)


def main() -> int:
    """Shows the window and waits for orders."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    given = parser.parse_args()
    app = application()
    program = build(
        Options(data_dir=Path(given.folder), base_url="http://127.0.0.1:9", lang="uk"),
        store=SessionStore(),
    )
    driver, probe = Driver(program), Probe()
    names = ("open", "find", "sort", "count", "end", "scroll", "drag")
    orders = Orders({name: getattr(driver, name) for name in names} | dict(probe.orders))
    program.begin()
    program.window.resize(*SIZE)
    code = app.exec()
    del orders
    return code


sys.exit(main())
