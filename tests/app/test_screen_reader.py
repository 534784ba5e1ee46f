"""The main job without looking: a real AT-SPI client hears the program, and types with real keys."""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import pytest

from smsc_gui.simulator import DEMO_KEY, Simulator
from smsc_gui.tour.clock import MovableClock
from tests.support.children import child, hear, tell
from tests.support.screen_reader import (
    ASSERTIVE,
    POLITE,
    Desktop,
    Heard,
    ScreenReader,
    running_desktop,
    running_screen_reader,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's")

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "tests" / "support" / "screen_reader_program.py"
OLENA = "380671234567"
FIELD = "Subscriber’s number"


@dataclass
class Counter:
    """A counter at which somebody works who does not see."""

    reader: ScreenReader
    process: Popen[str]
    simulator: Simulator
    clock: MovableClock

    def let_pass(self, seconds: float) -> None:
        self.clock.move(seconds)
        tell(self.process, str(seconds))
        assert hear(self.process) == "moved"

    def sign_in(self) -> None:
        """By keys, as in the first test."""
        self.reader.focused("Key from the account’s settings")
        self.reader.keys(f"{DEMO_KEY}\n")
        self.reader.focused(FIELD)

    def ask(self, number: str) -> None:
        self.reader.keys(f"{number}\n")

    def call(self, told: Heard) -> None:
        """The subscriber calls the number, as it was heard and nothing else."""
        [spelled] = re.findall(r"Number to call: ([+ 0-9,]+)\.", told.text)
        self.simulator.service.call(OLENA, re.sub(r"\D", "", spelled))


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with running_desktop() as running:
        yield running


@pytest.fixture
def counter(tmp_path: Path, desktop: Desktop) -> Iterator[Counter]:
    clock = MovableClock()
    with ExitStack() as things:
        simulator = things.enter_context(Simulator(clock=clock.wall, call_after=None))
        reader = things.enter_context(running_screen_reader(desktop))
        environment = desktop.environment | {"PYTHONPATH": str(ROOT)}
        arguments = (str(PROGRAM), str(tmp_path / "data"), simulator.url, "en")
        process = things.enter_context(child(*arguments, environment=environment))
        yield Counter(reader, process, simulator, clock)
        ended = process.poll()
        process.kill()
        assert ended is None, f"the program ended with {ended}"
        assert process.stderr is not None
        sys.stderr.write(process.stderr.read())  # pytest shows it where a test failed


def test_from_the_sign_in_to_verified_without_looking(counter: Counter) -> None:
    reader = counter.reader
    assert reader.focused("Key from the account’s settings").role == "password text"
    reader.keys(f"{DEMO_KEY}\n")
    assert reader.heard("Balance: 250.80\N{NO-BREAK SPACE}UAH").politeness == POLITE
    assert reader.focused(FIELD).role == "text"
    reader.keys("0671234567")
    assert reader.heard("+380 67 123 45 67 · Ukraine · mobile").politeness == POLITE
    reader.keys("\n")
    number = reader.heard("Number to call")
    assert number.politeness == ASSERTIVE
    assert number.text.endswith(", 1 1, 0 1. Subscriber: +380 67 123 45 67.")
    counter.call(number)
    counter.let_pass(30)
    assert reader.heard("Verified: +380 67 123 45 67.").politeness == ASSERTIVE
    assert reader.focused(FIELD).text == ""
    heard = reader.all_heard
    assert len(set(heard)) == len(heard), "something was said twice"


def test_the_last_minute_and_the_end_are_heard(counter: Counter) -> None:
    counter.sign_in()
    counter.ask("0671234567")
    counter.reader.heard("Number to call")
    counter.let_pass(845)
    assert counter.reader.heard("one minute is left").politeness == POLITE
    counter.let_pass(80)
    assert counter.reader.heard("Time is up: +380 67 123 45 67.").politeness == POLITE


def test_what_is_wrong_is_heard_at_once(counter: Counter) -> None:
    reader = counter.reader
    reader.focused("Key from the account’s settings")
    reader.keys("wrong\n")
    assert reader.heard("refused").politeness == ASSERTIVE
    reader.focused("Key from the account’s settings")
    reader.keys("\b" * len("wrong"))
    counter.sign_in()
    counter.ask("067")
    assert reader.heard("Digits are missing").politeness == ASSERTIVE
