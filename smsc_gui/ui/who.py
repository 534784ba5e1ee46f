"""Who works at which desk: stands beside every event of the journal from the moment it changes."""

from PySide6.QtCore import QObject

from smsc_gui.core.journal import Journal, Who, operator_name
from smsc_gui.core.settings import Settings
from smsc_gui.ui.preferences import Preferences


def who(settings: Settings) -> Who:
    """The operator who was chosen, where there are several to choose from; else the system's user."""
    return Who(settings.desk_name, chosen_operator(settings) or operator_name())


def chosen_operator(settings: Settings) -> str:
    """Who was chosen from the list; "" where there is no list, or nobody of it was chosen yet."""
    return settings.operator if settings.operator in settings.operators else ""


class AtWork(QObject):
    """Tells the journal. Main thread."""

    def __init__(
        self, journal: Journal, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        preferences.changed.connect(self._changed)

    def close(self) -> None:
        """Nothing is held."""

    def _changed(self, settings: Settings) -> None:
        self._journal.use_who(who(settings))
