"""The journal: found, filtered, sorted, read, masked; a deletion that is asked about; and the check."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from smsc_gui.core.journal_search import Column
from smsc_gui.core.verification import State
from smsc_gui.tour.album import Album, StepFailed, texts, wait_for
from smsc_gui.tour.hands import strike
from smsc_gui.tour.stage import Stage
from smsc_gui.ui import messages
from smsc_gui.ui.journal_cells import COLUMNS, masked_number
from smsc_gui.ui.journal_check_dialog import JournalCheckDialog
from smsc_gui.ui.journal_find import Days
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.places import Page
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.theme import Tone

MIDDLE: Final = "123 45"
"""Typed as people do; it is in the middle of the number that the journey begins with."""
PAST_DAY: Final = 30
"""More than are asked for on one day of the past."""
FOUND: Final = "380671234567"


class JournalTour:
    """Walks on `stage`, where the program is open and some requests have been made, into `album`."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    @property
    def _page(self) -> JournalPage:
        page = self._stage.window.made_page(Page.JOURNAL)
        assert isinstance(page, JournalPage)  # noqa: S101 - the first step opens it
        return page

    @property
    def _place(self) -> JournalPlace:
        [place] = self._stage.window.findChildren(JournalPlace)
        return place

    def walk(self) -> None:
        """All of it. Raises `StepFailed`."""
        self._open()
        self._find()
        self._filter_and_sort()
        self._read()
        self._mask()
        self._delete()
        self._check()
        self._hands.go_home(self._stage.window.header.pages[Page.WORK])
        if not wait_for(lambda: self._stage.window.page is Page.WORK):
            raise StepFailed("the way back to the work")

    def _open(self) -> None:
        self._hands.press(self._stage.window.header.pages[Page.JOURNAL], "Ctrl+2")
        self._step(
            "journal",
            "every request, the newest on top, and how many there are",
            lambda: self._settled() and self._page.model.rowCount() > 5,
        )
        days = self._page.filters.days
        self._hands.pick(days, days.findData(Days.YESTERDAY))
        self._step(
            "journal-yesterday",
            "an ordinary day: nearly all verified, and who was at work",
            lambda: self._settled() and State.VERIFIED in self._states() and self._is_one_day(),
        )
        strike(Qt.Key.Key_Escape)

    def _find(self) -> None:
        self._hands.type_into(self._page.filters.text, MIDDLE)
        self._step(
            "journal-found",
            "found by digits in the middle of the number, while they are typed",
            lambda: self._settled() and {*self._subscribers()} == {FOUND},
        )
        self._hands.clear(self._page.filters.text)

    def _filter_and_sort(self) -> None:
        filters, head = self._page.filters, self._page.table.head
        self._pick_state(State.FAILED)
        self._step(
            "journal-filtered",
            "those that failed, and no others",
            lambda: self._settled() and self._states() == {State.FAILED},
        )
        strike(Qt.Key.Key_Escape)
        self._hands.sort(head, COLUMNS.index(Column.SUBSCRIBER))
        self._step(
            "journal-sorted",
            "Esc has cleared the filter; the head orders by subscriber",
            lambda: (
                self._settled()
                and filters.is_empty
                and self._subscribers() == sorted(self._subscribers())
            ),
        )

    def _read(self) -> None:
        page = self._page
        self._pick_state(State.BY_HAND)
        wait_for(self._settled)
        self._hands.open(page.table, page.model.index(0, 0))
        self._step(
            "journal-story",
            "the whole story of one request, with the reason that was given by hand",
            lambda: (
                self._place.story is not None
                and self._stage.said.reason in self._place.story.text()
            ),
            lambda: self._place.story or self._stage.window,
        )
        story = self._place.story
        assert story is not None  # noqa: S101 - the step holds it
        self._hands.leave(story, story.close_button)
        strike(Qt.Key.Key_Escape)

    def _mask(self) -> None:
        preferences = self._stage.opened.preferences
        preferences.change(mask_in_journal=True)
        self._step(
            "journal-masked",
            "only the last four digits show until numbers are asked for",
            lambda: self._settled() and self._shown_number() == masked_number(self._first()),
        )
        self._hands.press(self._page.bar.show_numbers)
        wait_for(lambda: self._shown_number() == spoken(self._first()))
        preferences.change(mask_in_journal=False)

    def _delete(self) -> None:
        # By time a row stays where it is when its number goes.
        self._hands.sort(self._page.table.head, COLUMNS.index(Column.TIME))
        wait_for(self._settled)
        self._hands.choose(self._page.table, self._page.model.index(0, 0))
        self._hands.menu(self._page.bar.more, self._page.bar.delete)
        self._step(
            "journal-delete",
            "what goes, what stays and what is not reached; the last digits are typed to confirm",
            lambda: (
                self._place.deleting is not None and not self._place.deleting.delete.isEnabled()
            ),
            lambda: self._place.deleting or self._stage.window,
        )
        dialog = self._place.deleting
        assert dialog is not None  # noqa: S101 - the step holds it
        self._hands.type_into(dialog.typed, self._first()[-4:])
        self._hands.press(dialog.delete)
        self._step(
            "journal-deleted",
            "what was done",
            lambda: not dialog.delete.isVisible() and texts(dialog),
            lambda: dialog,
        )
        self._hands.leave(dialog, dialog.back)
        self._step(
            "journal-after-deleting",
            "deleted, in words; when and how it ended are still there",
            lambda: self._settled() and any(not one for one in self._subscribers()),
        )

    def _check(self) -> None:
        self._hands.menu(self._page.bar.more, self._page.bar.check)
        dialog = self._stage.window.findChild(JournalCheckDialog)
        assert dialog is not None  # noqa: S101 - it opens at once
        self._album.step(
            "journal-checked",
            "every event is as it was written, the deleted ones too",
            lambda: not dialog.bar.isVisible() and dialog.text.tone is not Tone.BAD,
            lambda: dialog,
        )
        self._hands.leave(dialog, dialog.close_button)

    def _pick_state(self, state: State) -> None:
        box = self._page.filters.state
        self._hands.pick(box, box.findText(messages.state_name(state)))

    def _settled(self) -> bool:
        return self._page.search.is_settled

    def _rows(self) -> list[tuple[str, State]]:
        found = self._page.model.found
        rows = [found.row(place) for place in range(found.count)]
        return [(row.subscriber, row.state) for row in rows if row is not None]

    def _is_one_day(self) -> bool:
        return 0 < self._page.model.found.count < PAST_DAY

    def _subscribers(self) -> list[str]:
        return [subscriber for subscriber, _ in self._rows()]

    def _states(self) -> set[State]:
        return {state for _, state in self._rows()}

    def _first(self) -> str:
        return self._subscribers()[0]

    def _shown_number(self) -> object:
        return self._page.model.index(0, COLUMNS.index(Column.SUBSCRIBER)).data()

    def _step(
        self,
        name: str,
        expected: str,
        holds: Callable[[], object],
        show: Callable[[], QWidget] | None = None,
    ) -> None:
        self._album.step(name, expected, holds, show or (lambda: self._stage.window))
