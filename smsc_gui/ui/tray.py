"""The notification area: how many wait, what has happened, and the window's place while nobody needs it."""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.glyphs import ICON_SIZES, Shape, program_icon
from smsc_gui.ui.notification import Notification
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.state_image import count_image, state_image
from smsc_gui.ui.theme import Tone
from smsc_gui.ui.unseen import Unseen

STILL_THERE_MS: Final = 5000
"""Milliseconds between two looks whether the notification area is still there."""
_SHOWN_MS: Final = 15_000
"""How long a message is asked to stay."""


class Tray(QObject):
    """See the module. Main thread. `opened()`: the person wants the window. `ends()`: and this wants to quit.

    The icon is there while something waits or is unseen, if the settings have it so, and always while the
    window is hidden in it. It stays when nothing waits any more: whoever hid the window looks here for the
    result, and a program that ended by itself would leave them without it.

    `available`: whether the desktop has such an area; GNOME has none without an extension.
    """

    opened = Signal()
    ends = Signal()
    message_clicked = Signal()

    def __init__(
        self,
        model: DeskModel,
        unseen: Unseen,
        preferences: Preferences,
        window: QWidget,
        *,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._unseen = unseen
        self._preferences = preferences
        self._window = window
        self._available = available
        self._hides_window = False
        self._has_message = False
        self._drawn: tuple[object, ...] = ()
        self._menu = QMenu()
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.message_clicked)
        self._still_there = QTimer(self, interval=STILL_THERE_MS)
        self._still_there.timeout.connect(self._come_back_if_lost)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self._connect()
        self._translate()

    @property
    def can_stay(self) -> bool:
        """Whether the window may be hidden here."""
        return self._preferences.settings.tray and self._available()

    @property
    def hides_window(self) -> bool:
        """Whether the window is hidden here now."""
        return self._hides_window

    @property
    def waiting(self) -> int:
        """How many verifications are under way."""
        return sum(one.state.is_open for one in self._model.verifications.values())

    def stay(self) -> None:
        """Hides the window; the program goes on, also without any other window."""
        self._hides_window = True
        QApplication.setQuitOnLastWindowClosed(False)
        self._draw()
        self._window.hide()
        self._still_there.start()

    def show_message(self, notification: Notification) -> None:
        """Shows a message beside the icon, which is there for it if need be."""
        self._has_message = True
        self._draw()
        picture = _icon_of(notification.shape, notification.tone)
        self.icon.showMessage(notification.title, notification.body, picture, _SHOWN_MS)

    def refresh(self, *_news: object) -> None:
        """Something changed: what there is to show is drawn soon, once for all that changes in one step."""
        self._soon.start()

    def close(self) -> None:
        """The program ends."""
        self._back()
        self._has_message = False
        self._window.removeEventFilter(self)
        self._soon.stop()
        self.icon.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's. Whoever shows the window, it is not hidden here any more."""
        if watched is self._window:
            if event.type() is QEvent.Type.Show:
                self._back()
                self.refresh()
            elif event.type() is QEvent.Type.LanguageChange:
                self._translate()
        return False

    def _connect(self) -> None:
        self._window.installEventFilter(self)
        self._unseen.came.connect(self.refresh)
        self._unseen.looked_at.connect(self._looked_at)
        self._preferences.changed.connect(self.refresh)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are widgets
        app.commitDataRequest.connect(self._session_ends)
        if sys.platform == "darwin":  # a click on the Dock's icon is a wish for the window
            app.applicationStateChanged.connect(self._became)

    def _translate(self) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("&Show"), self.opened.emit)
        self._menu.addAction(self.tr("&Quit"), self.ends.emit)
        self._drawn = ()
        self.refresh()

    def _draw(self) -> None:
        unseen, waiting = self._unseen.news, self.waiting
        wanted = self._preferences.settings.tray and bool(waiting or unseen)
        wanted = wanted or self._hides_window or self._has_message
        self.icon.setVisible(wanted and (self.icon.isVisible() or self._available()))
        drawn = (unseen[:1], waiting)
        if drawn != self._drawn:
            self._drawn = drawn
            self.icon.setIcon(self._picture())
            self.icon.setToolTip(self._words())

    def _picture(self) -> QIcon:
        """What is unseen by its shape; else how many wait; else the program's own."""
        if self._unseen.news:
            first = self._unseen.news[0]
            return _icon_of(first.shape, first.tone)
        if self.waiting:
            icon = QIcon()
            for side in ICON_SIZES:
                icon.addPixmap(QPixmap.fromImage(count_image(self.waiting, side)))
            return icon
        return program_icon()

    def _words(self) -> str:
        waiting = self.waiting
        lines = [self.tr("SMSC Call Verify")]
        lines += [self._unseen.news[0].text] if self._unseen.news else []
        lines.append(
            self.tr("%n subscriber(s) are waiting for the call.", "", waiting)
            if waiting
            else self.tr("Nobody is waiting.")
        )
        return "\n".join(lines)

    def _looked_at(self) -> None:
        self._has_message = False
        self.refresh()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()

    def _back(self) -> None:
        if self._hides_window:
            self._hides_window = False
            self._still_there.stop()
            QApplication.setQuitOnLastWindowClosed(True)

    def _come_back_if_lost(self) -> None:
        """The area has gone (the desktop's panel crashed, say): no window may be out of everybody's reach."""
        if not self._available():
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=True)
            self._window.show()
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)

    def _session_ends(self, _session: object) -> None:
        self.close()

    def _became(self, state: Qt.ApplicationState) -> None:
        if self._hides_window and state is Qt.ApplicationState.ApplicationActive:
            self.opened.emit()


def _icon_of(shape: Shape, tone: Tone) -> QIcon:
    icon = QIcon()
    for side in ICON_SIZES:
        icon.addPixmap(QPixmap.fromImage(state_image(shape, tone, side)))
    return icon
