"""What staff hear of when they look elsewhere: on the real window, with a real server of notifications."""

import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.register import Change
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.attention import Attention, _Parts
from smsc_gui.ui.bus_notifications import BusNotifications
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import Page
from smsc_gui.ui.question import Question
from smsc_gui.ui.tasks import BackgroundTasks
from tests.support.notification_server import NotificationServer, running_notification_server
from tests.support.secret_service import SecretService
from tests.support.shop import SUBSCRIBER, Shop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other means")

ANOTHER = "380501234567"


@pytest.fixture
def server(bus_alone: SecretService) -> Iterator[NotificationServer]:
    with running_notification_server() as running:
        yield running


@dataclass
class Scene:
    """A desk, and another program's window as far as one can be had here. `played`: each sound, not heard."""

    qtbot: QtBot
    server: NotificationServer
    shop: Shop
    window: MainWindow
    attention: Attention
    elsewhere: QWidget
    played: list[bool] = field(default_factory=list)

    def listen(self) -> None:
        sound = self.parts.sound
        sound._players = ()
        sound._beep = lambda: self.played.append(True)

    @property
    def parts(self) -> _Parts:
        return self.attention._made()

    def look_at(self, widget: QWidget) -> None:
        widget.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)

    def look_elsewhere(self) -> None:
        self.look_at(self.elsewhere)

    def call(self, waiting: Verification, to_phone: str = "") -> None:
        self.shop.call(waiting, to_phone)
        self.shop.wait(40)

    def two(self) -> tuple[Verification, Verification]:
        first = self.shop.ask()
        self.shop.wait(70)
        return first, self.shop.ask(ANOTHER)

    def told(self, times: int = 1) -> list[tuple[str, list[str]]]:
        """The title and the lines of each notification, when there have been as many."""
        self.qtbot.waitUntil(lambda: len(self.server.notified) == times)
        return [(call[3], call[4].split("\n")) for call in self.server.notified]

    def until_shown(self) -> None:
        notifications = self.parts.notifications
        assert isinstance(notifications, BusNotifications)
        self.qtbot.waitUntil(lambda: notifications._id == 1)


@pytest.fixture
def scene(
    qtbot: QtBot, server: NotificationServer, shop: Shop, window: MainWindow
) -> Iterator[Scene]:
    tasks, elsewhere = BackgroundTasks(), QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    attention = Attention(shop.model, shop.preferences, window, tasks, on_screen=True)
    scene = Scene(qtbot, server, shop, window, attention, elsewhere)
    yield scene
    attention.close()
    tasks.close()


@pytest.fixture
def listening(scene: Scene) -> Scene:
    scene.listen()
    return scene


def test_a_call_that_nobody_sees_is_told(listening: Scene) -> None:
    scene = listening
    waiting = scene.shop.ask(SUBSCRIBER, "Contract 12, Olena")
    scene.look_elsewhere()
    scene.call(waiting)
    assert scene.told() == [("Verified", ["The number ending in 45 67 called."])]
    assert scene.played == [True]
    everything = str(scene.server.calls)
    assert "Olena" not in everything
    assert "Contract" not in everything
    assert SUBSCRIBER[:8] not in everything.replace(" ", "")


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_button_brings_the_window_back_with_the_card(listening: Scene) -> None:
    scene, window = listening, listening.window
    first, second = scene.two()
    window.work.choose(second.id)
    window.open(Page.SIGN_IN)
    window.showMinimized()
    scene.look_elsewhere()
    scene.call(first)
    scene.until_shown()
    scene.server.tell("ActionInvoked", 1, "open")
    scene.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert not window.isMinimized()
    assert window.page is Page.WORK
    assert window.work.list.current == first.id
    scene.qtbot.waitUntil(lambda: scene.server.closed == [1])


def test_looking_at_the_window_takes_the_notification_away(listening: Scene) -> None:
    scene = listening
    waiting = scene.shop.ask()
    scene.look_elsewhere()
    scene.call(waiting)
    scene.until_shown()
    scene.look_at(scene.window)
    scene.qtbot.waitUntil(lambda: scene.server.closed == [1])
    assert scene.parts.unseen.news == ()


def test_whoever_looks_hears_the_sound_and_gets_no_notification(listening: Scene) -> None:
    scene = listening
    scene.look_at(scene.window)
    waiting = scene.shop.ask()
    scene.call(waiting)
    assert scene.shop.now(waiting).state is State.VERIFIED
    scene.qtbot.waitUntil(lambda: scene.played == [True])
    assert scene.parts.unseen.news == ()
    assert isinstance(scene.parts.notifications, BusNotifications)
    assert not scene.parts.notifications._connecting
    assert scene.server.calls == []


def test_a_dialog_of_the_window_is_the_window(scene: Scene) -> None:
    window = scene.window
    window.dialogs.ask("Title", "Text", "&Yes", "&No", lambda: None)
    scene.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), Question))
    assert scene.parts.unseen.is_looked_at


def test_a_minimised_window_is_not_looked_at(scene: Scene) -> None:
    scene.look_at(scene.window)
    assert scene.parts.unseen.is_looked_at
    scene.window.showMinimized()
    assert not scene.parts.unseen.is_looked_at


def test_time_that_is_over_is_told_quietly(listening: Scene) -> None:
    scene = listening
    scene.shop.ask()
    scene.look_elsewhere()
    scene.shop.wait(1000, step=5)
    assert scene.told() == [("Time is up", ["The number ending in 45 67 did not call."])]
    assert scene.server.notified[0][6]["urgency"] == ["y", 0]
    assert scene.played == []


def test_a_call_found_late_says_so(listening: Scene) -> None:
    scene = listening
    waiting = scene.shop.ask()
    scene.look_elsewhere()
    scene.shop.wait(895, step=5)
    now = scene.shop.clock.now().wall
    scene.shop.simulator.service.call(
        SUBSCRIBER, scene.shop.now(waiting).assigned, visible_at=now + 12
    )
    scene.shop.wait(60)
    assert scene.shop.now(waiting).late
    line = "The number ending in 45 67 called; the call was found after time ran out."
    assert scene.told() == [("Verified", [line])]
    assert scene.played == [True]


def test_a_request_that_failed_meanwhile_is_told(listening: Scene) -> None:
    scene = listening
    scene.look_elsewhere()
    scene.shop.ask("380500000003")
    line = "The request for the number ending in 00 03 failed."
    assert scene.told() == [("Failed", [line])]
    assert scene.played == []


def test_a_call_that_needs_staff_is_told_without_the_sound(listening: Scene) -> None:
    scene = listening
    waiting = scene.shop.ask()
    scene.look_elsewhere()
    scene.call(waiting, scene.shop.now(waiting).other_phones[0])
    text = "The number ending in 45 67 called. The card says why it is not enough."
    assert scene.told() == [("A call that does not verify", [text])]
    assert scene.shop.now(waiting).state is State.WAITING
    assert scene.played == []
    scene.call(waiting)
    assert scene.told(2)[1] == ("Verified", ["The number ending in 45 67 called."])


def test_several_are_one_notification_and_the_calls_come_first(listening: Scene) -> None:
    scene = listening
    waiting = []
    for number in range(6):
        waiting.append(scene.shop.ask(f"38067123450{number}"))
        scene.shop.wait(30)
    scene.look_elsewhere()
    for one in waiting[:5]:
        scene.shop.call(one)
    scene.shop.wait(1000, step=5)
    assert scene.shop.now(waiting[5]).state is State.EXPIRED
    scene.qtbot.waitUntil(lambda: any("3 more" in call[4] for call in scene.server.notified))
    _, _, _, title, body, *_ = scene.server.notified[-1]
    lines = body.split("\n")
    assert title == "Verified"
    assert [line.split(" called")[0][-5:] for line in lines[:3]] == ["45 04", "45 03", "45 02"]
    assert lines[3:] == ["And 3 more."]
    assert len(scene.server.notified) == 1


def test_settings_count_at_once(listening: Scene) -> None:
    scene = listening
    first, second = scene.two()
    scene.look_elsewhere()
    scene.call(first)
    scene.until_shown()
    scene.shop.preferences.change(notifications=False, sound=False)
    scene.qtbot.waitUntil(lambda: scene.server.closed == [1])
    scene.call(second)
    assert scene.shop.now(second).state is State.VERIFIED
    assert scene.played == [True]
    assert len(scene.server.notified) == 1


def test_what_was_put_away_is_not_told_again(listening: Scene) -> None:
    scene = listening
    first, second = scene.two()
    scene.look_elsewhere()
    scene.call(first)
    scene.until_shown()
    scene.server.tell("NotificationClosed", 1, 2)
    scene.qtbot.waitUntil(lambda: scene.parts.unseen.news == ())
    scene.call(second)
    assert scene.told(2)[1] == ("Verified", ["The number ending in 45 67 called."])


def test_what_staff_did_themselves_is_no_news(listening: Scene) -> None:
    scene = listening
    first, second = scene.two()
    scene.look_elsewhere()
    scene.shop.model.cancel(first.id)
    scene.shop.model.confirm_by_hand(second.id, "passport")
    assert scene.parts.unseen.news == ()
    assert scene.played == []


def test_hundreds_that_end_in_one_step_are_told_once(listening: Scene) -> None:
    scene = listening
    waiting = [scene.shop.ask(f"3806712345{number:02}") for number in range(20)]
    scene.shop.wait(70)
    scene.look_elsewhere()
    for one in waiting:
        scene.parts.unseen.take(Change(one, replace(scene.shop.now(one), state=State.EXPIRED)))
    [(title, lines)] = scene.told()
    assert title == "Time is up"
    assert lines[3:] == ["And 17 more."]
    assert lines[0].startswith("The number ending in 45 19 ")
    scene.look_at(scene.window)
    scene.qtbot.waitUntil(lambda: scene.server.closed == [1])
    assert len(scene.server.notified) == 1


def test_nothing_of_it_is_made_before_something_changes(scene: Scene) -> None:
    assert scene.attention._parts is None
    scene.shop.ask()
    assert scene.attention._parts is None, "the card is drawn before it"
    scene.qtbot.waitUntil(lambda: scene.attention._parts is not None)


def test_a_window_that_is_drawn_nowhere_disturbs_nobody(
    scene: Scene, shop: Shop, window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    """The tour and these tests, on the desktop of whoever runs them."""
    caplog.set_level(logging.INFO)
    shop.model.changed.disconnect(scene.attention._changed)
    tasks = BackgroundTasks()
    attention = Attention(shop.model, shop.preferences, window, tasks)
    waiting = shop.ask()
    scene.look_elsewhere()
    scene.call(waiting)
    assert not attention._made().sound.is_playing
    scene.qtbot.waitUntil(lambda: "no notifications here: nobody is there" in caplog.text)
    assert scene.server.calls == []
    attention.close()
    tasks.close()
    shop.model.changed.connect(scene.attention._changed)
