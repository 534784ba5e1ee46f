"""The main job without looking: a real AT-SPI client hears the program, and types with real keys."""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
KEY, FIELD = "Key from the account’s settings", "Subscriber’s number"
KEY_UK, FIELD_UK = "Ключ із налаштувань облікового запису", "Номер абонента"


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

    def call(self, told: Heard) -> None:
        """The subscriber calls the number, as it was heard and nothing else."""
        [spelled] = re.findall(r"^[^:]+: ([+ 0-9,]+)\.", told.text)
        self.simulator.service.call(OLENA, re.sub(r"\D", "", spelled))


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with running_desktop() as running:
        yield running


@contextmanager
def opened(folder: Path, desktop: Desktop, language: str) -> Iterator[Counter]:
    """One process for all that is heard in a language: its start is what takes the time."""
    clock = MovableClock()
    with ExitStack() as things:
        simulator = things.enter_context(Simulator(clock=clock.wall, call_after=None))
        reader = things.enter_context(running_screen_reader(desktop))
        environment = desktop.environment | {"PYTHONPATH": str(ROOT)}
        arguments = (str(PROGRAM), str(folder), simulator.url, language)
        process = things.enter_context(child(*arguments, environment=environment))
        yield Counter(reader, process, simulator, clock)
        ended = process.poll()
        process.kill()
        assert ended is None, f"the program ended with {ended}"
        assert process.stderr is not None
        sys.stderr.write(process.stderr.read())  # pytest shows it where a test failed


def test_the_main_job_without_looking(tmp_path: Path, desktop: Desktop) -> None:
    """What is wrong, the number, the call, the last minute, the end."""
    with opened(tmp_path / "data", desktop, "en") as counter:
        reader = counter.reader
        assert reader.focused(KEY).role == "password text"
        reader.keys("wrong\n")
        assert reader.heard("refused").politeness == ASSERTIVE
        reader.focused(KEY)
        reader.keys("\b" * len("wrong") + f"{DEMO_KEY}\n")
        assert reader.heard("Balance: 250.80\N{NO-BREAK SPACE}UAH").politeness == POLITE
        assert reader.focused(FIELD).role == "text"
        before = len(reader.all_heard)
        reader.keys("067\n")
        assert reader.heard("Digits are missing").politeness == ASSERTIVE
        reader.keys("1234567")
        assert reader.heard("+380 67 123 45 67 · Ukraine · mobile").politeness == POLITE
        reader.keys("\n")
        number = reader.heard("Number to call")
        assert number.politeness == ASSERTIVE
        assert number.text.endswith(", 1 1, 0 1. Subscriber: +380 67 123 45 67.")
        counter.call(number)
        counter.let_pass(30)
        assert reader.heard("Verified: +380 67 123 45 67.").politeness == ASSERTIVE
        assert reader.focused(FIELD).text == ""
        heard = reader.all_heard[before:]
        assert len(set(heard)) == len(heard), "something was said twice"
        reader.keys("0501234567\n")
        reader.heard("Subscriber: +380 50 123 45 67.")
        counter.let_pass(845)
        assert reader.heard("one minute is left").politeness == POLITE
        counter.let_pass(80)
        assert reader.heard("Time is up: +380 50 123 45 67.").politeness == POLITE


def test_the_same_in_ukrainian_with_a_failure_and_by_hand(tmp_path: Path, desktop: Desktop) -> None:
    with opened(tmp_path / "data", desktop, "uk") as counter:
        reader = counter.reader
        reader.focused(KEY_UK)
        reader.keys(f"{DEMO_KEY}\n")
        assert reader.heard("Баланс: 250,80\N{NO-BREAK SPACE}UAH").politeness == POLITE
        reader.focused(FIELD_UK)
        reader.keys("0671234567\n")
        number = reader.heard("Номер для дзвінка: +3 8 0, 4 4, 0 0 0, 1 1, 0 1.")
        assert number.politeness == ASSERTIVE
        assert number.text.endswith(" Абонент: +380 67 123 45 67.")
        counter.call(number)
        counter.let_pass(30)
        assert reader.heard("Підтверджено: +380 67 123 45 67.").politeness == ASSERTIVE
        fails(counter.reader)
        by_hand(counter.reader)
        assert not [one for one in reader.tree if one.startswith("layered pane")]


def fails(reader: ScreenReader) -> None:
    """A failure is heard to its end, the bar after it; its dialog is a key away."""
    reader.keys("0500000003\n")
    failed = "Не вдалося: +380 50 000 00 03. Причина: недостатньо коштів на рахунку."
    assert reader.heard(failed).politeness == ASSERTIVE
    assert reader.heard("Останній запит не вдався, бо бракує коштів").politeness == POLITE
    reader.keys("0931234567")
    reader.heard("+380 93 123 45 67 · Україна")
    assert reader.focused_between(failed, "+380 93 123 45 67 · Україна") == []
    reader.keys("\x06")
    reader.focused("Відкрити особистий кабінет")
    shown = "\n".join(reader.tree)
    assert "dialog 'Недостатньо коштів на рахунку'" in shown
    assert "label '1. Поповніть рахунок" in shown
    reader.keys("\x1b")
    reader.focused(FIELD_UK)


def by_hand(reader: ScreenReader) -> None:
    """All of it by keys."""
    reader.keys("\n")
    reader.heard("Абонент: +380 93 123 45 67.")
    reader.tab_to("Підтвердити вручну…")
    reader.keys("\n")
    assert reader.focused("Причина").role == "text"
    reader.keys("passport\n")
    assert reader.heard("Підтверджено вручну: +380 93 123 45 67.").politeness == POLITE
    reader.focused(FIELD_UK)
