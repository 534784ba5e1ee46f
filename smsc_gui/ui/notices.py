"""When something happens and nobody looks: a notification, a sound, the taskbar's attention."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.core.settings import Settings
from smsc_gui.ui.news import News, Weight
from smsc_gui.ui.notification import Notification, Notifications
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sound import Sound
from smsc_gui.ui.unseen import Unseen

MOST_LINES: Final = 4
"""Desktops cut off what is longer."""


class Notices(QObject):
    """Main thread. `window`: what asks for attention. The settings are read each time something happens."""

    def __init__(
        self,
        unseen: Unseen,
        preferences: Preferences,
        window: QWidget,
        notifications: Notifications,
        sound: Sound,
    ) -> None:
        super().__init__(window)
        self._unseen = unseen
        self._preferences = preferences
        self._window = window
        self._notifications = notifications
        self._sound = sound
        # After a sleep hundreds may end in one step: they are told once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        unseen.came.connect(self._came)
        unseen.looked_at.connect(notifications.withdraw)
        notifications.dismissed.connect(unseen.forget)
        preferences.changed.connect(self._settings_changed)

    @property
    def first(self) -> str:
        """The verification that the notification is about, "" when there is nothing to tell."""
        told = self._unseen.news
        return told[0].verification if told else ""

    def _came(self, news: News) -> None:
        settings = self._preferences.settings
        if news.weight is Weight.LOUD and settings.sound:
            self._sound.play()
        if self._unseen.is_looked_at:
            return
        if news.weight is not Weight.QUIET:
            QApplication.alert(self._window)
        if settings.notifications:
            self._soon.start()

    def _tell(self) -> None:
        """One notification for all that is unseen."""
        told = self._unseen.news
        if not told:
            return  # somebody has looked meanwhile
        lines = [one.text for one in told[:MOST_LINES]]
        if len(told) > MOST_LINES:
            more = len(told) - MOST_LINES + 1
            lines[-1] = self.tr("And %n more.", "", more)
        first = told[0]
        quiet = first.weight is Weight.QUIET
        words = self.tr("Show")
        self._notifications.show(
            Notification(first.title, tuple(lines), quiet, first.shape, first.tone, words)
        )

    def _settings_changed(self, settings: Settings) -> None:
        if not settings.notifications:
            self._soon.stop()
            self._notifications.withdraw()
