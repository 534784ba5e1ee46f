"""In which language each subscriber reads: chosen for a request, and remembered for the next."""

from PySide6.QtCore import QLocale, QObject, Signal

from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.subscriber_texts import SubscriberTexts, language_for, texts_in


class SubscriberLanguages(QObject):
    """`changed()`: a language was chosen. Main thread."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._of: dict[str, str] = {}

    @property
    def usual(self) -> str:
        """The language that was chosen last, else the window's."""
        return language_for(self._preferences.settings.subscriber_language, QLocale().name())

    def of(self, verification: str) -> str:
        """The language of this request. It stays, whatever is chosen for others later."""
        known = self._of.get(verification)
        if known is None:  # only then: the usual one is looked up on the disk
            known = self._of[verification] = self.usual
        return known

    def texts(self, verification: str) -> SubscriberTexts:
        """The texts for this request; for "" those that belong to nobody."""
        return texts_in(self.of(verification) if verification else self.usual)

    def choose(self, verification: str, language: str) -> None:
        """This subscriber reads `language`; so will the next, unless staff say otherwise."""
        if language != self.of(verification):
            self._of[verification] = language
            self._preferences.change(subscriber_language=language)
            self.changed.emit()
