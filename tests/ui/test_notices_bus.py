"""Notifications on a real bus, with a real server on it: in a process of its own, as on a desktop."""

import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsc_gui.ui.bus_notifications import BusNotifications
from smsc_gui.ui.glyphs import Shape
from smsc_gui.ui.notification import Notification
from smsc_gui.ui.session_bus import NoServer, open_bus
from smsc_gui.ui.tasks import BackgroundTasks
from smsc_gui.ui.theme import Tone
from tests.support.notification_server import NotificationServer, running_notification_server
from tests.support.secret_service import SecretService

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other means")

BY_THE_PERSON, BY_TIME = 2, 1


@pytest.fixture
def mode() -> str:
    return "full"


@pytest.fixture
def server(bus_alone: SecretService, mode: str) -> Iterator[NotificationServer]:
    with running_notification_server(mode) as running:
        yield running


@pytest.fixture
def tasks() -> Iterator[BackgroundTasks]:
    made = BackgroundTasks()
    yield made
    made.close()


@pytest.fixture
def notifications(qapp: QObject, tasks: BackgroundTasks) -> Iterator[BusNotifications]:
    made = BusNotifications(tasks, reply_within_ms=300)
    yield made
    made.close()


def note(title: str = "Verified", *lines: str, quiet: bool = False) -> Notification:
    text = lines or ("The number ending in 45 67 called.",)
    return Notification(title, text, quiet, Shape.TICK, Tone.GOOD, "Show")


def test_a_notification_says_what_it_has_to(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("Verified", "one", "two"))
    qtbot.waitUntil(lambda: bool(server.notified))
    [[name, replaces, icon, title, body, actions, hints, lasts]] = server.notified
    assert (name, replaces, icon, lasts) == ("SMSC Call Verify", 0, "", -1)
    assert (title, body) == ("Verified", "one\ntwo")
    assert actions == ["default", "Show", "open", "Show"]
    assert hints["urgency"] == ["y", 1]
    assert hints["desktop-entry"] == ["s", "smsc-gui"]
    assert hints["suppress-sound"] == ["b", True]
    assert hints["image-data"] == ["(iiibiiay)", [64, 64, 256, True, 8, 4, "16384 bytes"]]


def test_a_quiet_one_is_not_urgent(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note(quiet=True))
    qtbot.waitUntil(lambda: bool(server.notified))
    assert server.notified[0][6]["urgency"] == ["y", 0]


def test_text_is_never_markup(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("<b>a</b>", '<a href="http://x">1 & 2</a>'))
    qtbot.waitUntil(lambda: bool(server.notified))
    _, _, _, title, body, *_ = server.notified[0]
    assert title == "<b>a</b>"  # the specification: a title is plain text
    assert body == '&lt;a href="http://x"&gt;1 &amp; 2&lt;/a&gt;'


@pytest.mark.parametrize("mode", ["plain"])
def test_a_server_that_knows_neither_markup_nor_buttons_gets_none(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("Verified", "1 & 2"))
    qtbot.waitUntil(lambda: bool(server.notified))
    _, _, _, _, body, actions, *_ = server.notified[0]
    assert (body, actions) == ("1 & 2", [])


def test_the_next_replaces_it_however_soon_it_comes(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("first"))
    qtbot.waitUntil(lambda: notifications._id == 1)
    notifications.show(note("second"))  # its reply is not there when the next two come
    notifications.show(note("third"))
    notifications.show(note("fourth"))
    qtbot.waitUntil(lambda: len(server.notified) == 3)
    assert [(call[3], call[1]) for call in server.notified] == [
        ("first", 0),
        ("second", 1),
        ("fourth", 1),
    ]


def test_it_goes_when_the_window_is_looked_at(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    notifications.withdraw()
    notifications.withdraw()
    qtbot.waitUntil(lambda: server.closed == [1])
    qtbot.waitUntil(lambda: notifications._id == 0)
    notifications.show(note())
    qtbot.waitUntil(lambda: len(server.notified) == 2)
    assert server.notified[1][1] == 0
    assert server.closed == [1]


def test_it_goes_when_it_is_not_wanted_any_more_before_its_reply_has_come(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("first"))
    qtbot.waitUntil(lambda: notifications._id == 1)
    notifications.show(note("second"))
    notifications.withdraw()
    qtbot.waitUntil(lambda: server.closed == [1])


def test_what_is_not_wanted_any_more_before_the_bus_is_there_is_never_sent(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("first"))
    notifications.withdraw()
    qtbot.waitUntil(lambda: notifications._conversation is not None)
    notifications.show(note("second"))
    qtbot.waitUntil(lambda: bool(server.notified))
    assert [call[3] for call in server.notified] == ["second"]


@pytest.mark.parametrize("key", ["default", "open"])
def test_its_button_and_a_click_on_it_open_the_window(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications, key: str
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    with qtbot.waitSignal(notifications.opened):
        server.tell("ActionInvoked", 99, key)  # another program's
        server.tell("ActionInvoked", 1, "other")
        server.tell("ActionInvoked", 1, key)


def test_the_others_do_not_open_the_window(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    opened: list[bool] = []
    notifications.opened.connect(lambda: opened.append(True))
    with qtbot.waitSignal(notifications.dismissed):
        server.tell("ActionInvoked", 99, "default")
        server.tell("ActionInvoked", 1, "other")
        server.tell("NotificationClosed", 1, BY_THE_PERSON)
    assert opened == []


def test_a_wayland_desktop_lets_the_window_come_to_the_front(
    qtbot: QtBot,
    server: NotificationServer,
    notifications: BusNotifications,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    with qtbot.waitSignal(notifications.opened):
        server.tell("ActivationToken", 1, "token-7")
        server.tell("ActionInvoked", 1, "default")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-7"


def test_one_that_went_by_itself_was_not_put_away(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    put_away: list[bool] = []
    notifications.dismissed.connect(lambda: put_away.append(True))
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    server.tell("NotificationClosed", 1, BY_TIME)
    qtbot.waitUntil(lambda: notifications._id == 0)
    assert put_away == []
    notifications.show(note())
    qtbot.waitUntil(lambda: len(server.notified) == 2)


def test_the_end_of_the_program_takes_it_away(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    notifications.close()
    qtbot.waitUntil(lambda: server.closed == [1])
    notifications.show(note())
    assert notifications._conversation is None


@pytest.mark.parametrize("mode", ["refuses"])
def test_a_server_that_refuses_is_no_error(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("first"))
    qtbot.waitUntil(lambda: len(server.notified) == 1 and notifications._serial == 0)
    notifications.show(note("second"))
    qtbot.waitUntil(lambda: len(server.notified) == 2)
    assert server.notified[1][1] == 0


@pytest.mark.parametrize("mode", ["hangs"])
def test_a_server_that_hangs_holds_nothing_and_is_asked_anew(
    qtbot: QtBot, server: NotificationServer, notifications: BusNotifications
) -> None:
    notifications.show(note("first"))
    qtbot.waitUntil(lambda: len(server.notified) == 1)
    qtbot.waitUntil(lambda: notifications._conversation is None)  # patience is over
    notifications.show(note("second"))
    qtbot.waitUntil(lambda: len(server.notified) == 2)


@pytest.mark.parametrize("mode", ["deaf"])
def test_a_server_that_never_answers_is_waited_for_in_the_background(
    qtbot: QtBot,
    server: NotificationServer,
    notifications: BusNotifications,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("smsc_gui.ui.session_bus.PATIENCE", 0.2)
    notifications.show(note())
    assert notifications._connecting
    qtbot.waitUntil(lambda: server.calls == [["GetCapabilities"]])
    qtbot.waitUntil(lambda: not notifications._connecting)
    notifications.show(note())
    qtbot.waitUntil(lambda: len(server.calls) == 2)


def test_a_server_that_dies_and_comes_back_is_used_again(
    qtbot: QtBot, bus_alone: SecretService, notifications: BusNotifications
) -> None:
    with running_notification_server() as first:
        notifications.show(note("first"))
        qtbot.waitUntil(lambda: notifications._id == 1)
        assert len(first.notified) == 1
    notifications.show(note("nobody hears"))
    qtbot.waitUntil(lambda: notifications._serial == 0)
    with running_notification_server() as second:
        notifications.show(note("second"))
        qtbot.waitUntil(lambda: [call[3] for call in second.notified] == ["second"])


def test_a_bus_that_dies_is_no_error(
    qtbot: QtBot,
    bus_alone: SecretService,
    server: NotificationServer,
    notifications: BusNotifications,
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: notifications._id == 1)
    bus_alone.close()
    qtbot.waitUntil(lambda: notifications._conversation is None)
    notifications.show(note())
    qtbot.waitUntil(lambda: not notifications._connecting)
    notifications.withdraw()


def test_a_bus_without_a_server_is_no_error(
    qtbot: QtBot, bus_alone: SecretService, notifications: BusNotifications
) -> None:
    notifications.show(note())
    qtbot.waitUntil(lambda: not notifications._connecting)
    assert notifications._conversation is None
    with pytest.raises(NoServer, match="ServiceUnknown"):
        open_bus()


@pytest.mark.parametrize(
    "address", [None, "", "nonsense", "tcp:host=127.0.0.1,port=1", "unix:path=/no"]
)
def test_no_bus_is_no_error(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(NoServer):
        open_bus()
