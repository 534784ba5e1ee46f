"""Keeps what is chosen chosen, and what is looked at in its place, while rows come and go."""

from PySide6.QtCore import QObject

from smsc_gui.ui.journal_model import JournalModel
from smsc_gui.ui.journal_search import JournalSearch
from smsc_gui.ui.journal_table import JournalTable


class Staying(QObject):
    """See the module. Its parent is the table."""

    def __init__(self, table: JournalTable, model: JournalModel, search: JournalSearch) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._chosen = ""
        search.follows.connect(self.note)
        search.followed.connect(self._followed)

    def note(self) -> None:
        """Another answer is on its way: remembers what is chosen."""
        row = self._table.chosen
        self._chosen = row.id if row else ""

    def choose_again(self) -> None:
        """What was chosen stays chosen where it is among the first that were found."""
        found = self._model.found
        place = found.place_of(self._chosen, range(len(found.first)))
        if place is not None:
            self._table.choose(place)

    def _followed(self, moved: int) -> None:
        """Where the view chose a neighbour of a row that has gone, nothing is chosen instead."""
        if not self._table.is_at_top:
            self._table.shift(moved)
        row = self._table.chosen
        if row is None or row.id == self._chosen:
            return
        place = self._model.found.place_of(self._chosen, self._table.in_view())
        if place is None:
            self._table.clearSelection()
        else:
            self._table.choose(place)
