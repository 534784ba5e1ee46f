"""The journal page's place in the program: makes it when it is first opened, and opens its dialogs.

Light: the page and the dialogs are imported when somebody opens them.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.register import Change
from smsc_gui.ui import messages
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

if TYPE_CHECKING:
    from smsc_gui.core.journal_erasure import ErasedNow
    from smsc_gui.core.journal_search import Entry, JournalReader, Row
    from smsc_gui.ui.journal_delete_dialog import DeleteDialog
    from smsc_gui.ui.journal_page import JournalPage, LookedFor
    from smsc_gui.ui.journal_story_dialog import StoryDialog


class JournalPlace(QObject):
    """`export_wanted(Wanted)`, `print_wanted(Wanted)`, `check_wanted()`: as the page of the moment says.
    `erased()`: somebody's data was just erased.

    `open_reader`: called in the background. `erase`: erases what the journal has of a subscriber (digits),
    on the main thread; raises `JournalError`. Main thread.
    """

    export_wanted = Signal(object)
    print_wanted = Signal(object)
    check_wanted = Signal()
    erased = Signal()

    def __init__(  # noqa: PLR0913 - each is a collaborator of its own
        self,
        window: MainWindow,
        model: DeskModel,
        preferences: Preferences,
        *,
        tasks: Tasks,
        open_reader: "Callable[[], JournalReader]",
        erase: "Callable[[str], ErasedNow]",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._preferences = preferences
        self._tasks = tasks
        self._open_reader = open_reader
        self._erase = erase
        self.page: JournalPage | None = None
        self._looked_for: LookedFor | None = None
        self.story: StoryDialog | None = None
        self.deleting: DeleteDialog | None = None
        model.changed.connect(self._changed)
        window.rebuilding.connect(self.close)
        window.offer_page(Page.JOURNAL, self.make)

    def make(self) -> QWidget:
        """The page; one that was there before (in another language) has left what was looked for."""
        from smsc_gui.ui.journal_page import JournalPage  # noqa: PLC0415 - see the module

        made = JournalPage(self._model, self._preferences, self._tasks, self._open_reader)
        if self._looked_for is not None:
            made.take(self._looked_for)
            self._looked_for = None
        self.page = made
        made.export_wanted.connect(self.export_wanted)
        made.print_wanted.connect(self.print_wanted)
        made.check_wanted.connect(self.check_wanted)
        made.left.connect(lambda: self._window.open(Page.WORK))
        made.story_wanted.connect(self._tell_story)
        made.delete_wanted.connect(self._ask_whether_to_delete)
        made.ask_again_wanted.connect(self._ask_again)
        return made

    def close(self) -> None:
        """Asks the journal no more, and lets go of the page: Qt deletes it. What it looked for stays."""
        page, self.page = self.page, None
        if page is not None:
            self._looked_for = page.looked_for
            page.close_reading()

    def _changed(self, change: Change) -> None:
        """A story that is on screen goes on."""
        dialog, page = self.story, self.page
        if dialog is not None and page is not None and dialog.row.id == change.after.id:
            from smsc_gui.ui.journal_search import told_again  # noqa: PLC0415 - see the module

            page.search.reading.ask(
                "story again", partial(told_again, row=dialog.row), self._go_on_telling
            )

    def _go_on_telling(self, told: "tuple[Row, Sequence[Entry]]") -> None:
        row, story = told
        if self.story is not None and self.story.row.id == row.id:
            self.story.show_story(row, story)

    def _tell_story(self, row: "Row", story: "Sequence[Entry]") -> None:
        from smsc_gui.ui.journal_story_dialog import StoryDialog  # noqa: PLC0415 - see the module

        assert self.page is not None  # noqa: S101 - it asks
        dialog = StoryDialog(row, story, self.page.cells, self._window)
        dialog.ask_again_wanted.connect(self._ask_again)
        dialog.finished.connect(self._story_closed)
        self.story = dialog
        dialog.open()

    def _story_closed(self) -> None:
        self.story = None

    def _ask_again(self, row: "Row") -> None:
        """On the work page, where every warning is given; what is open is shown, and not asked for."""
        self._window.open(Page.WORK)
        known = self._model.verifications.get(row.id)
        if known is not None and known.state.is_open:
            self._window.work.choose(row.id)
        elif row.subscriber:
            self._window.staff.request(row.subscriber, row.reference)

    def _ask_whether_to_delete(self, row: "Row") -> None:
        from smsc_gui.ui.journal_search import count_of  # noqa: PLC0415 - see the module

        assert self.page is not None  # noqa: S101 - it asks
        self.page.search.reading.ask(
            "count",
            partial(count_of, subscriber=row.subscriber),
            lambda count: self._open_delete(row, count),
        )

    def _open_delete(self, row: "Row", count: int) -> None:
        from smsc_gui.ui.journal_delete_dialog import ENDING, DeleteDialog  # noqa: PLC0415

        assert self.page is not None  # noqa: S101 - it asks
        number = self.page.cells.subscriber(row)
        dialog = DeleteDialog(number, row.subscriber[-ENDING:], count, self._window)
        dialog.confirmed.connect(lambda: self._delete(dialog, row.subscriber))
        dialog.finished.connect(self._delete_closed)
        self.deleting = dialog
        dialog.open()

    def _delete(self, dialog: "DeleteDialog", subscriber: str) -> None:
        try:
            done = self._erase(subscriber)
        except JournalError as error:
            dialog.reject()
            self._window.tell(messages.for_journal(error))
            return
        self.erased.emit()
        dialog.tell(done)
        self._window.forget_erased()
        if self.page is not None:
            self.page.filters.forget(subscriber)
            self.page.refresh()

    def _delete_closed(self) -> None:
        self.deleting = None
