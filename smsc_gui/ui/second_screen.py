"""The subscriber's screen: which request it shows, on which screen, and for how long.

Why it shows what it shows: docs/adr/0015-second-screen.md.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from smsc_gui.core.register import Change
from smsc_gui.core.settings import Settings
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import stands_over
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.screens import screen_of
from smsc_gui.ui.second_screen_face import CallCame, Idle, SecondFace, ToCall, second_face
from smsc_gui.ui.second_screen_place import find, others, place_of
from smsc_gui.ui.subscriber_languages import SubscriberLanguages
from smsc_gui.ui.tab_order import focus_in

if TYPE_CHECKING:
    from smsc_gui.ui.second_screen_window import SecondScreenWindow

SETTLES_MS = 300
"""Screens that are plugged in tell of it piece by piece."""


class SecondScreen(QObject):
    """`changed()`: another request is on it, or it was opened or closed. Main thread."""

    changed = Signal()

    def __init__(
        self,
        model: DeskModel,
        preferences: Preferences,
        languages: SubscriberLanguages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._preferences = preferences
        self._languages = languages
        self._staffs = window
        self._view: SecondScreenWindow | None = None
        self._of = ""
        self._in_use = False
        self._setting = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settle.timeout.connect(self._screens_settled)
        model.changed.connect(self._changed)
        model.ticked.connect(self._refresh)
        languages.changed.connect(self._refresh)
        preferences.changed.connect(self._follow)
        self._watch_screens()

    @property
    def view(self) -> "SecondScreenWindow | None":
        """The window, once it was opened."""
        return self._view

    @property
    def is_open(self) -> bool:
        """Whether the subscriber can see it."""
        return self._view is not None and self._view.isVisible()

    @property
    def of(self) -> str:
        """The id of the verification whose number, or tick, is on it; else ""."""
        face = self._face()
        return self._of if self.is_open and isinstance(face, ToCall | CallCame) else ""

    def begin(self) -> None:
        """Opens it if it is in use and its screen is there. Call it once the window has been painted."""
        self._follow(self._preferences.settings)

    def show_number(self, verification: Verification) -> None:
        """Staff want the subscriber to see this one; what was there goes."""
        self._of = verification.id
        if self.is_open:
            self._refresh()
        else:
            self.open()

    def take_off(self) -> None:
        """Back to the idle screen."""
        self._of = ""
        self._refresh()

    def open(self) -> None:
        """On another screen if there is one, at the next start too; else for now, as an ordinary window."""
        self._in_use = True
        self._arrange(asked=True)

    def close_by_hand(self) -> None:
        """Staff do not want it any more. On another screen it stays closed at the next start too; over the
        work it was in the way, which decides nothing about another screen.
        """
        view = self._view
        had_keys = view is not None and view.isActiveWindow()
        if view is not None and view.stands_alone:
            self._in_use = self._setting
        else:
            self._use(in_use=False)
        self._hide()
        if had_keys:
            self._give_back()

    def close_over_work(self) -> bool:
        """Closes it where it stands over staff's window, there being no other screen; whether it did."""
        view = self._view
        over = view is not None and view.stands_alone and stands_over(view, self._staffs)
        if over:
            self.close_by_hand()
        return over

    def toggle(self) -> None:
        """Opens it, or closes it."""
        if self.is_open:
            self.close_by_hand()
        else:
            self.open()

    def close(self) -> None:
        """The program ends."""
        self._settle.stop()
        view, self._view = self._view, None
        if view is not None:
            view.hide()
            view.deleteLater()

    def _use(self, *, in_use: bool) -> None:
        self._in_use = in_use
        if not self._preferences.is_locked("second_screen"):
            self._setting = in_use
            self._preferences.change(second_screen=in_use)

    def _follow(self, settings: Settings) -> None:
        """The settings are others: the language, the shop's text, whether it is used at all."""
        if settings.second_screen is not self._setting:
            self._in_use = self._setting = settings.second_screen
            if self._in_use:
                self._arrange()
            else:
                self._hide()
        self._refresh()

    def _changed(self, change: Change) -> None:
        if self._in_use and self._is_for_who_stands_there(change):
            self._of = change.after.id
        if change.after.id == self._of:
            self._refresh()

    def _is_for_who_stands_there(self, change: Change) -> bool:
        """A number that has just come while no other subscriber is being served."""
        before, after = change.before, change.after
        has_come = before is not None and before.state is not State.WAITING
        if after.state is not State.WAITING or not has_come:
            return False
        return not any(
            one.state.is_open and one.id != after.id for one in self._model.verifications.values()
        )

    def _face(self) -> SecondFace:
        return second_face(self._model.verifications.get(self._of), self._model.now())

    def _refresh(self) -> None:
        if self._view is None or not self._view.isVisible():
            return
        before, face = self._view.face, self._face()
        texts = self._languages.texts("" if isinstance(face, Idle) else self._of)
        self._view.show_face(face, texts, self._preferences.settings.idle_text)
        if type(before) is not type(face):
            self.changed.emit()

    def _arrange(self, *, asked: bool = False) -> None:
        """Puts the window where it belongs. `asked`: by staff, who want it somewhere, come what may."""
        staffs = screen_of(self._staffs)
        place = self._preferences.settings.second_screen_place
        screen = find(place, others(staffs), any_other=asked)
        if screen is not None:
            self._made().fill(screen)
            self._use(in_use=True)
            self._preferences.change(second_screen_place=place_of(screen))
        elif asked or (self._view is not None and self._view.stands_alone):
            self._made().stand_alone(staffs)
        else:
            self._hide()
        self._refresh()
        self.changed.emit()

    def _made(self) -> "SecondScreenWindow":
        if self._view is None:
            from smsc_gui.ui.second_screen_window import SecondScreenWindow  # noqa: PLC0415 - late

            self._view = SecondScreenWindow()
            self._view.closed_by_hand.connect(self.close_by_hand)
            self._view.touched.connect(self._give_back)
            self._view.typed.connect(self._pass_on)
        return self._view

    def _hide(self) -> None:
        if self._view is not None:
            self._view.hide()
        self.changed.emit()

    def _give_back(self) -> None:
        """The keyboard belongs to staff."""
        if self._staffs.isVisible() and not self._staffs.isMinimized():
            self._where_staff_type().activateWindow()

    def _where_staff_type(self) -> QWidget:
        """An open dialog comes first: a PIN that is meant for it must not stand behind it in clear."""
        return QApplication.activeModalWidget() or self._staffs

    def _pass_on(self, event: QKeyEvent) -> None:
        self._give_back()
        focus = focus_in(self._where_staff_type())
        if focus is not None:
            key = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.sendEvent(focus, key)

    def _watch_screens(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there are widgets
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._moved)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._moved)
        self._settle.start()

    def _moved(self, _box: QRect) -> None:
        self._settle.start()

    def _removed(self, screen: QScreen) -> None:
        """Now, before Qt moves the window over staff's own."""
        view = self._view
        is_there = view is not None and screen.geometry().contains(view.geometry().center())
        if view is not None and is_there and not view.stands_alone:
            view.hide()
            self.changed.emit()
        self._settle.start()

    def _screens_settled(self) -> None:
        if self._in_use:
            self._arrange()
