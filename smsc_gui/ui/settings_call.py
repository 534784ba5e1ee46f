"""Settings of what happens when a call comes and nobody looks."""

from PySide6.QtCore import Qt

from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.sound import Sound
from smsc_gui.ui.surfaces import button


class CallPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self.sound = self.switch("sound", self.tr("Play a &sound"))
        self._player = Sound(self)
        self.play = button(self.tr("&Play it"), icon="volume-2")
        self.play.clicked.connect(self._player.play)
        self.inside.addWidget(self.play, 0, Qt.AlignmentFlag.AlignLeft)
        self.notifications = self.switch(
            "notifications",
            self.tr("Show a &notification"),
            self.tr("When the window is not in front."),
        )
        self.tray = self.switch(
            "tray",
            self.tr("Stay in the notification &area"),
            self.tr("When the window is closed while somebody waits, their call is still noticed."),
        )
        self.show_now()
