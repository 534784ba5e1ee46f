"""The icon in the notification area: when it is there, what it shows, and what it does to the window.

There is no such area on the offscreen platform: `tests/app/test_tray_area.py` has a real one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.notification import Notification
from smsc_gui.ui.state_image import count_image, state_image
from smsc_gui.ui.theme import Tone
from smsc_gui.ui.tray import Tray
from smsc_gui.ui.tray_notifications import TrayNotifications
from smsc_gui.ui.unseen import Unseen
from tests.support.shop import Shop

shows_icon = pytest.mark.qt_log_ignore(
    "systemTrayWindowChanged", "does not support propagateSizeHints"
)
"""What Qt says of an icon that is shown where there is no place for one."""

NOTE = Notification(
    "Verified", ("One.",), quiet=False, shape=Shape.TICK, tone=Tone.GOOD, open_words=""
)


@dataclass
class Area:
    shop: Shop
    window: MainWindow
    unseen: Unseen
    there: bool = True

    def __post_init__(self) -> None:
        self.tray = Tray(
            self.shop.model,
            self.unseen,
            self.shop.preferences,
            self.window,
            available=lambda: self.there,
        )
        self.shop.model.changed.connect(self.unseen.take)
        self.shop.model.changed.connect(self.tray.refresh)

    def picture(self, side: int = 32) -> QImage:
        QApplication.processEvents()
        image = self.tray.icon.icon().pixmap(side, side).toImage()
        return image.convertToFormat(QImage.Format.Format_RGBA8888)

    @property
    def is_shown(self) -> bool:
        QApplication.processEvents()
        return self.tray.icon.isVisible()

    @property
    def words(self) -> str:
        QApplication.processEvents()
        return self.tray.icon.toolTip()


@pytest.fixture
def area(qtbot: QtBot, shop: Shop, window: MainWindow) -> Iterator[Area]:
    made = Area(shop, window, Unseen(window))
    yield made
    made.tray.close()
    assert QApplication.quitOnLastWindowClosed()


@pytest.fixture
def elsewhere(qtbot: QtBot) -> QWidget:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    return other


def look_elsewhere(qtbot: QtBot, elsewhere: QWidget) -> None:
    elsewhere.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is elsewhere)


@shows_icon
def test_it_is_there_while_something_waits_and_says_how_many(area: Area) -> None:
    assert not area.is_shown
    first = area.shop.ask()
    assert area.is_shown
    assert area.picture() == count_image(1, 32)
    area.shop.wait(70)
    second = area.shop.ask("380501234567")
    assert area.picture() == count_image(2, 32)
    assert area.words == "SMSC Call Verify\n2 subscribers are waiting for the call."
    area.shop.model.cancel(first.id)
    area.shop.model.cancel(second.id)
    assert not area.is_shown


@shows_icon
def test_a_verified_one_shows_as_a_tick_until_the_window_is_looked_at(
    qtbot: QtBot, area: Area, elsewhere: QWidget
) -> None:
    waiting = area.shop.ask()
    area.shop.wait(70)
    area.shop.ask("380501234567")
    look_elsewhere(qtbot, elsewhere)
    area.shop.call(waiting)
    area.shop.wait(40)
    assert area.picture() == state_image(Shape.TICK, Tone.GOOD, 32)
    lines = [
        "SMSC Call Verify",
        "The number ending in 45 67 called.",
        "1 subscriber is waiting for the call.",
    ]
    assert area.words.split("\n") == lines
    area.window.activateWindow()
    qtbot.waitUntil(lambda: area.picture() == count_image(1, 32))


@shows_icon
def test_a_tick_is_not_hidden_by_what_ends_after_it(
    qtbot: QtBot, area: Area, elsewhere: QWidget
) -> None:
    waiting = area.shop.ask()
    area.shop.wait(70)
    area.shop.ask("380501234567")
    look_elsewhere(qtbot, elsewhere)
    area.shop.call(waiting)
    area.shop.wait(1000, step=5)
    assert [one.shape for one in area.unseen.news] == [Shape.TICK, Shape.CROSS]
    assert area.picture() == state_image(Shape.TICK, Tone.GOOD, 32)


def test_states_are_told_by_shape_and_not_by_colour_alone(qapp: QApplication) -> None:
    pictures = [
        count_image(1, 22),
        count_image(2, 22),
        *(state_image(shape, Tone.PLAIN, 22) for shape in (Shape.TICK, Shape.CROSS, Shape.DASH)),
    ]
    grey = [one.convertToFormat(QImage.Format.Format_Grayscale8) for one in pictures]
    assert all(a != b for place, a in enumerate(grey) for b in grey[:place])


@shows_icon
def test_the_setting_counts_at_once(area: Area) -> None:
    area.shop.ask()
    assert area.tray.can_stay
    area.shop.preferences.change(tray=False)
    assert not area.tray.can_stay
    assert not area.is_shown
    area.shop.preferences.change(tray=True)
    assert area.tray.can_stay
    assert area.is_shown


def test_a_desktop_without_such_an_area_has_no_icon(area: Area) -> None:
    area.there = False
    area.shop.ask()
    assert not area.tray.can_stay
    assert not area.is_shown


@shows_icon
def test_a_hidden_window_keeps_the_program_going(
    qtbot: QtBot, area: Area, elsewhere: QWidget, qapp: QApplication
) -> None:
    waiting = area.shop.ask()
    area.tray.stay()
    assert area.window.isHidden()
    assert not QApplication.quitOnLastWindowClosed()  # as the subscriber's window closes, say
    area.shop.model.cancel(waiting.id)
    assert area.is_shown
    assert area.words == "SMSC Call Verify\nNobody is waiting."
    area.window.show()
    assert not area.tray.hides_window
    assert QApplication.quitOnLastWindowClosed()
    assert not area.is_shown


@shows_icon
def test_an_area_that_goes_gives_the_window_back(qtbot: QtBot, area: Area) -> None:
    area.shop.ask()
    area.tray._still_there.setInterval(1)
    area.tray.stay()
    assert area.window.isHidden()
    area.there = False
    qtbot.waitUntil(area.window.isVisible)
    assert not area.tray.hides_window


def test_a_click_opens_the_window(qtbot: QtBot, area: Area) -> None:
    with qtbot.waitSignal(area.tray.opened):
        area.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    opened: list[bool] = []
    area.tray.opened.connect(lambda: opened.append(True))
    area.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)  # the menu shows
    assert opened == []


@shows_icon
def test_messages_beside_the_icon_where_the_system_has_no_other_means(
    qtbot: QtBot, area: Area, elsewhere: QWidget
) -> None:
    area.shop.preferences.change(tray=False)
    notifications = TrayNotifications(area.tray)
    look_elsewhere(qtbot, elsewhere)
    notifications.show(NOTE)
    assert area.is_shown
    with qtbot.waitSignal(notifications.opened):
        area.tray.icon.messageClicked.emit()
    area.window.activateWindow()
    qtbot.waitUntil(lambda: not area.is_shown)
