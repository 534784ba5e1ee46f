"""The settings as the window sees them: one place that changes them, and tells of it."""

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from smsc_gui.core.settings import OfNewerVersion, Settings, SettingsFile

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """See the module. Main thread; a change writes the file, which takes milliseconds.

    `changed(Settings)`: they are others now, and in force. `not_saved(str)`: the file could not be written
    (what the system said); they hold until the program is closed.
    """

    changed = Signal(object)
    not_saved = Signal(str)

    def __init__(
        self, file: SettingsFile, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """As they are in force: a person's own, the administrator's defaults and locks taken in."""
        return self._settings

    @property
    def locks_are_unknown(self) -> bool:
        """Whether what the administrator has set cannot be read: anything may be locked."""
        return bool(self._file.machine.problem)

    def is_locked(self, name: str) -> bool:
        """Whether the administrator has set this for everybody."""
        return name in self._file.machine.locked

    def change(self, **values: Any) -> None:
        """Sets what is named, but for what is locked. Raises `NotSettings` for a value out of range."""
        free = {name: value for name, value in values.items() if not self.is_locked(name)}
        wanted = replace(self._settings, **free)
        if wanted == self._settings:
            return
        try:
            self._settings = self._file.save(wanted)
        except (OSError, OfNewerVersion) as error:
            _log.warning("the settings were not saved: %s", type(error).__name__)
            self._settings = wanted
            self.not_saved.emit(getattr(error, "strerror", None) or "")
        self.changed.emit(self._settings)
