"""Motion, and none of it where the system asks for less: a real bus, a portal of its own process."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.ui import motion
from smsc_gui.ui.less_motion import is_less_wanted
from smsc_gui.ui.motion import duration
from smsc_gui.ui.tasks import BackgroundTasks
from smsc_gui.ui.theme import Motion
from tests.support.portal import running_portal

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other means")

APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
KDE = "org.kde.kdeglobals.KDE"


@linux
@pytest.mark.parametrize(
    ("settings", "less"),
    [
        ({APPEARANCE: {"reduced-motion": ["u", 1]}}, True),
        ({APPEARANCE: {"reduced-motion": ["u", 0], "contrast": ["u", 1]}}, False),
        ({GNOME: {"enable-animations": ["b", False]}}, True),
        ({GNOME: {"enable-animations": ["b", True]}}, False),
        ({KDE: {"AnimationDurationFactor": ["s", "0"]}}, True),
        ({KDE: {"AnimationDurationFactor": ["s", "0.00"]}}, True),
        ({KDE: {"AnimationDurationFactor": ["s", "0.5"]}}, False),
        ({KDE: {"AnimationDurationFactor": ["s", ""]}}, False),
        ({}, False),
        (None, False),
    ],
    ids=[
        "asked-for",
        "no-preference",
        "gnome-off",
        "gnome-on",
        "kde-none",
        "kde-none-in-digits",
        "kde-faster",
        "kde-empty",
        "nothing-said",
        "refused",
    ],
)
@pytest.mark.usefixtures("bus_alone")
def test_the_desktop_is_heard(settings: object, less: bool) -> None:
    with running_portal(settings):
        assert is_less_wanted() is less


@linux
@pytest.mark.usefixtures("bus_alone")
def test_a_desktop_without_a_portal_asks_for_nothing() -> None:
    assert not is_less_wanted()


@linux
def test_no_bus_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert not is_less_wanted()


def test_nothing_moves_before_the_system_has_been_asked(qapp: QObject) -> None:
    assert duration(Motion.CALM) == 0


@pytest.fixture
def background(qapp: QApplication) -> Iterator[BackgroundTasks]:
    tasks = BackgroundTasks()
    yield tasks
    tasks.close()
    for wish in qapp.findChildren(motion._Wish):
        wish.setParent(None)
        wish.deleteLater()


@linux
@pytest.mark.usefixtures("bus_alone")
def test_it_moves_as_long_as_the_system_wants(
    qtbot: QtBot, qapp: QApplication, background: BackgroundTasks
) -> None:
    with running_portal({APPEARANCE: {"reduced-motion": ["u", 0]}}):
        motion.follow(background, on_screen=True)
        qtbot.waitUntil(lambda: duration(Motion.CALM) == Motion.CALM)
    with running_portal({APPEARANCE: {"reduced-motion": ["u", 1]}}):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        qtbot.waitUntil(lambda: duration(Motion.CALM) == 0)


def test_what_no_screen_shows_does_not_move(
    qapp: QApplication, background: BackgroundTasks
) -> None:
    motion.follow(background)
    assert not qapp.findChildren(motion._Wish)


def test_no_change_takes_longer_than_a_blink() -> None:
    assert max(Motion) <= 220
