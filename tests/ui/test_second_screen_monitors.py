"""The second screen on real X monitors that are plugged in and out, beside staff's window."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from smsc_gui.ui.second_screen_place import Seen, read_place
from tests.support.monitors import Monitors, monitors

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0
CUSTOMER = (800, 480)
AT = (1366, 0)
STAFFS = [20, 20, 900, 600]
Told = dict[str, Any]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X monitors")


class Desk:
    """The process with the window, and what it says."""

    def __init__(self, display: str, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.support.second_screen_desk", *arguments]
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.settles_to(lambda told: told["active"] == "staff")

    def do(self, order: str) -> Told:
        """Gives an order; how things stand a moment later."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        told: Told = json.loads(self.process.stdout.readline())
        return told

    def ends(self, order: str = "") -> int:
        """Lets it end, by an order or because there are none any more; its exit code."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with self.process.stdout, self.process.stdin as orders:
            if order:
                orders.write(order + "\n")
                orders.flush()
                return self.process.wait(PATIENCE)
        return self.process.wait(PATIENCE)

    def settles_to(self, holds: Callable[[Told], bool]) -> Told:
        """Waits until that holds, and staff's window has not moved on the way there."""
        ends = time.monotonic() + PATIENCE
        while True:
            told = self.do("tell")
            assert told["staffs"] == STAFFS
            if holds(told):
                return told
            assert time.monotonic() < ends, told


@pytest.fixture
def screen() -> Iterator[Monitors]:
    with monitors() as made:
        made.plug_in("staff", (1366, 768))
        yield made


@pytest.fixture
def desk(screen: Monitors) -> Iterator[Desk]:
    """With a customer display beside staff's screen."""
    screen.plug_in("customer", CUSTOMER, AT)
    started = Desk(screen.display)
    yield started
    assert started.ends() == 0


def fills(
    told: Told, name: str, size: tuple[int, int] = CUSTOMER, at: tuple[int, int] = AT
) -> bool:
    return bool(told["full"] and told["on"] == name and told["box"] == [*at, *size])


def test_it_fills_the_other_screen_and_leaves_the_keyboard_with_staff(desk: Desk) -> None:
    desk.do("open")
    told = desk.settles_to(lambda told: fills(told, "customer"))
    assert told["active"] == "staff"
    assert told["focus"] == "Subscriber’s number"
    assert told["setting"]
    assert read_place(told["place"]) == Seen("customer", "", "", "1366,0 800x480")
    told = desk.do("ask 380671234567")
    assert (told["face"], told["active"]) == ("ToCall", "staff")


def test_it_survives_being_unplugged_and_comes_back_by_itself(desk: Desk, screen: Monitors) -> None:
    desk.do("open")
    desk.do("ask 380671234567")
    desk.settles_to(lambda told: fills(told, "customer"))

    screen.unplug("customer")
    told = desk.settles_to(lambda told: told["screens"] == ["staff"])
    assert not told["open"]
    assert told["setting"]
    assert told["active"] == "staff"

    screen.plug_in("customer", CUSTOMER, AT)
    told = desk.settles_to(lambda told: fills(told, "customer"))
    assert (told["face"], told["active"]) == ("ToCall", "staff")


def test_back_to_work_where_its_screen_is_gone_leaves_it_in_use(
    desk: Desk, screen: Monitors
) -> None:
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    screen.unplug("customer")
    desk.settles_to(lambda told: told["screens"] == ["staff"] and told["settled"])
    desk.do("open")
    desk.settles_to(lambda told: told["open"])
    told = desk.do("toggle")
    assert (told["open"], told["setting"]) == (False, True)
    screen.plug_in("customer", CUSTOMER, AT)
    desk.settles_to(lambda told: fills(told, "customer"))


def test_another_size_in_the_same_place_is_filled_too(desk: Desk, screen: Monitors) -> None:
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    screen.unplug("customer")
    screen.plug_in("customer", (1024, 600), AT)
    desk.settles_to(lambda told: fills(told, "customer", (1024, 600)))


def test_a_third_screen_is_left_alone(desk: Desk, screen: Monitors) -> None:
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    screen.plug_in("office", (1920, 1080), (2166, 0))
    told = desk.settles_to(lambda told: len(told["screens"]) == 3 and told["settled"])
    assert fills(told, "customer")
    screen.unplug("customer")
    told = desk.settles_to(lambda told: len(told["screens"]) == 2 and told["settled"])
    assert not told["open"]
    told = desk.do("open")  # staff ask for it: then the other one will do
    desk.settles_to(lambda told: fills(told, "office", (1920, 1080), (2166, 0)))


def test_esc_there_closes_it_and_other_keys_go_to_staff(desk: Desk) -> None:
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    desk.do("touch")
    desk.settles_to(lambda told: told["active"] == "second")
    told = desk.do("key 5")
    assert told["typed"] == "5"
    desk.settles_to(lambda told: told["active"] == "staff")
    desk.do("touch")
    desk.settles_to(lambda told: told["active"] == "second")
    desk.do("key Escape")
    told = desk.settles_to(lambda told: not told["open"])
    assert not told["setting"]
    desk.settles_to(lambda told: told["active"] == "staff")


def test_a_touch_takes_the_keyboard_for_a_moment_only(desk: Desk) -> None:
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    desk.do("touch")
    desk.settles_to(lambda told: told["active"] == "second")
    told = desk.settles_to(lambda told: told["active"] == "staff")
    assert told["open"]


def test_the_program_ends_with_staff_s_window(screen: Monitors) -> None:
    screen.plug_in("customer", CUSTOMER, AT)
    desk = Desk(screen.display)
    desk.do("open")
    desk.settles_to(lambda told: fills(told, "customer"))
    assert desk.ends("close") == 0


def test_where_it_is_used_it_opens_at_the_start_and_with_its_screen(screen: Monitors) -> None:
    desk = Desk(screen.display, "--in-use")
    assert not desk.settles_to(lambda told: bool(told["settled"]))["open"]
    screen.plug_in("customer", CUSTOMER, AT)
    told = desk.settles_to(lambda told: fills(told, "customer"))
    assert (told["face"], told["active"]) == ("Idle", "staff")
    assert desk.ends() == 0
    again = Desk(screen.display, "--in-use")
    again.settles_to(lambda told: fills(told, "customer"))
    assert again.ends() == 0


def test_with_one_screen_it_is_a_window_that_esc_closes_until_another_comes(
    screen: Monitors,
) -> None:
    desk = Desk(screen.display)
    desk.do("open")
    told = desk.settles_to(lambda told: told["open"])
    assert not told["full"]
    assert told["on"] == "staff"
    assert told["active"] == "staff"
    assert told["box"][2] < 1366
    desk.do("touch")
    desk.settles_to(lambda told: told["active"] == "second")
    desk.do("key Escape")
    desk.settles_to(lambda told: not told["open"] and told["active"] == "staff")

    desk.do("open")
    desk.settles_to(lambda told: told["open"])
    screen.plug_in("customer", CUSTOMER, AT)
    told = desk.settles_to(lambda told: fills(told, "customer"))
    assert told["active"] == "staff"
    assert desk.ends() == 0


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Seen("A", "Dell", "1", "0,0 8x6"), Seen("B", "Dell", "1", "9,9 1x1"), True),
        (Seen("A", "Dell", "1", "0,0 8x6"), Seen("A", "Dell", "2", "0,0 8x6"), False),
        (Seen("A", "Dell", "", "0,0 8x6"), Seen("A", "Dell", "", "9,0 1x1"), True),
        (Seen("A", "Dell", "", "0,0 8x6"), Seen("A", "LG", "", "0,0 8x6"), False),
        (Seen("A", "", "", "0,0 8x6"), Seen("B", "", "", "0,0 8x6"), True),
        (Seen("A", "", "", "0,0 8x6"), Seen("B", "", "", "1,0 8x6"), False),
    ],
)
def test_a_screen_is_known_again(one: Seen, other: Seen, alike: bool) -> None:
    assert bool(one.likeness(other)) is alike
    assert bool(other.likeness(one)) is alike


@pytest.mark.parametrize("written", ["", "HDMI-1", "a / b", "a / b / c / d / e"])
def test_what_a_person_wrote_there_means_nothing_remembered(written: str) -> None:
    assert read_place(written) is None
