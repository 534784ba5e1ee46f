"""The journal's page in a real window, read by real threads."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_errors import JournalError, JournalTrouble
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.tasks import BackgroundTasks
from tests.support.shop import Shop


@dataclass
class Reading:
    """Opens readers of a shop's journal. `broken`: it cannot be read now."""

    path: Path
    broken: bool = False

    def open(self) -> JournalReader:
        if self.broken:
            raise JournalError(JournalTrouble.DAMAGED)
        return JournalReader(self.path)


@contextmanager
def journal_place(window: MainWindow, shop: Shop, reading: Reading) -> Iterator[JournalPlace]:
    tasks = BackgroundTasks()
    made = JournalPlace(
        window,
        shop.model,
        shop.preferences,
        tasks=tasks,
        open_reader=reading.open,
        erase=shop.desk.erase_subscriber,
    )
    yield made
    made.close()
    tasks.close()


def reading_of(shop: Shop) -> Reading:
    [(_, _, path)] = shop.journal.connection.execute("PRAGMA database_list").fetchall()
    return Reading(Path(path))


def opened(qtbot: QtBot, place: JournalPlace, window: MainWindow) -> JournalPage:
    window.open(Page.JOURNAL)
    assert place.page is not None
    page = place.page
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: JournalPage) -> None:
    """Until all that was asked has been answered and shown."""
    for _ in range(2):  # what is shown may ask for more
        QApplication.processEvents()
        qtbot.waitUntil(lambda: page.search.is_settled)


def ids(page: JournalPage) -> list[str]:
    """What is in the table; empty for a row that has not been read."""
    rows = [page.model.found.row(place) for place in range(page.model.rowCount())]
    return [one.id if one else "" for one in rows]
