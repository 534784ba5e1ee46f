"""The window in the notification area: the whole program on a real screen, with a real area beside it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from smsc_gui.simulator import Simulator
from tests.support.children import child, hear, tell
from tests.support.notification_server import NotificationServer, running_notification_server
from tests.support.secret_service import running_secret_service
from tests.support.tray_area import TrayArea, running_screen
from tests.support.tray_program import SUBSCRIBER

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a desktop of Linux")

PROGRAM = Path(__file__).resolve().parents[1] / "support" / "tray_program.py"
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Running:
    process: subprocess.Popen[str]
    area: TrayArea | None
    simulator: Simulator
    notifications: NotificationServer

    def say(self, order: str) -> str:
        tell(self.process, order)
        return hear(self.process)


@pytest.fixture
def area_is_there() -> bool:
    return True


@pytest.fixture
def running(
    tmp_path: Path, area_is_there: bool, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Running]:
    with ExitStack() as things:
        bus = things.enter_context(running_secret_service(with_keyring=False))
        screen = things.enter_context(running_screen())
        simulator = things.enter_context(Simulator(call_after=None))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        notifications = things.enter_context(running_notification_server())
        area = TrayArea(bus.address) if area_is_there else None
        if area is not None:
            things.callback(area.close)
        environment = bus.environment | {
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": screen,
            "PYTHONPATH": str(ROOT),
        }
        arguments = (str(PROGRAM), str(tmp_path / "data"), simulator.url)
        process = things.enter_context(child(*arguments, environment=environment))
        assert hear(process) == "waiting"
        yield Running(process, area, simulator, notifications)


def test_the_window_waits_in_the_notification_area_and_comes_back(running: Running) -> None:
    area = running.area
    assert area is not None
    area.wait_for_icon()
    assert area.tool_tip() == "SMSC Call Verify\n1 subscriber is waiting for the call."
    waiting = area.picture()
    assert running.say("close") == "Close|Keep waiting in the notification area|Stay"
    assert running.say("keep") == "hidden"
    assert running.process.poll() is None
    area.click()
    assert running.say("come") == "visible"
    running.say("close")
    assert running.say("keep") == "hidden"
    assert running.say("cancel") == "hidden"  # it stays when nothing waits any more
    assert area.has(area.icons[-1])
    assert area.tool_tip() == "SMSC Call Verify\nNobody is waiting."
    assert area.picture() != waiting
    assert list(area.menu()) == ["_Show", "_Quit"]
    area.choose("_Show")
    assert running.say("come") == "visible"


def test_a_call_is_told_while_the_window_is_hidden_and_leads_back_to_it(running: Running) -> None:
    area, server = running.area, running.notifications
    assert area is not None
    area.wait_for_icon()
    waiting = area.picture()
    assigned = running.say("assigned")
    running.say("close")
    assert running.say("keep") == "hidden"
    running.simulator.service.call(SUBSCRIBER.lstrip("+"), assigned)
    assert running.say("look") == "verified"
    assert area.picture() != waiting
    assert "45 67 called." in area.tool_tip()
    [told] = server.wait_for_notes(1)
    assert told[3:5] == ["Verified", "The number ending in 45 67 called."]
    server.tell("ActionInvoked", 1, "default")
    assert running.say("come") == "visible"


def test_quit_from_its_menu_ends_the_program(running: Running) -> None:
    area = running.area
    assert area is not None
    area.wait_for_icon()
    running.say("close")
    assert running.say("keep") == "hidden"
    running.say("cancel")
    area.choose("_Quit")
    assert hear(running.process) == "ended"
    assert running.process.wait(20) == 0


def test_quit_while_something_waits_asks_in_the_window(running: Running) -> None:
    area = running.area
    assert area is not None
    area.wait_for_icon()
    running.say("close")
    assert running.say("keep") == "hidden"
    area.choose("_Quit")
    assert running.say("come") == "visible"
    assert running.say("keep") == "hidden"


def test_the_end_of_the_session_ends_the_hidden_window_without_a_question(running: Running) -> None:
    assert running.area is not None
    running.area.wait_for_icon()
    running.say("close")
    assert running.say("keep") == "hidden"
    assert running.say("session") == "ending"
    assert hear(running.process) == "ended"
    assert running.process.wait(20) == 0


def test_a_panel_that_has_gone_gives_the_window_back(running: Running) -> None:
    assert running.area is not None
    running.area.wait_for_icon()
    running.say("close")
    assert running.say("keep") == "hidden"
    running.area.close()
    assert running.say("come") == "visible"


@pytest.mark.parametrize("area_is_there", [False])
def test_where_there_is_no_such_area_it_is_not_offered(running: Running) -> None:
    assert running.say("close") == "Close|Stay"
