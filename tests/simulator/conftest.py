"""A service on a clock that the test moves by hand, asked directly or over HTTP."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from smsc_gui.simulator import DEMO_KEY, Answer, Service, Simulator

START = 1_795_341_600.0
"""22.11.2026 10:00:00 UTC: 12:00:00 where the service is."""


class Desk:
    """Asks a service, by default signed in with the key and in fmt 3."""

    def __init__(self, **made_with: Any) -> None:
        self.now = START
        self.address = "192.0.2.1"
        self.service = Service(started=START, **made_with)

    def ask(self, page: str, **params: str) -> Answer:
        asked = {"apikey": DEMO_KEY, "fmt": "3", "charset": "utf-8"} | params
        asked = {name: text for name, text in asked.items() if text}
        return self.service.answer(f"/sys/{page}", asked, self.address, self.now)

    def code(self, page: str, **params: str) -> int:
        """The error code of the reply; 0 for a success."""
        reply = json.loads(self.ask(page, **params).body)
        return reply.get("error_code", 0) if isinstance(reply, dict) else 0

    def wait_call(self, phone: str) -> str:
        """The assigned number."""
        reply = json.loads(self.ask("wait_call.php", phone=phone).body)
        assert reply["phone"] in reply["all_phones"]
        number = reply["phone"]
        assert isinstance(number, str)
        return number

    def look(self, **params: str) -> list[dict[str, Any]]:
        """The rows; `hour=24` unless the test asks for another."""
        asked = {"get_answers": "1", "hour": "24", "cnt": "10000"} | params
        rows = json.loads(self.ask("get.php", **asked).body)
        assert isinstance(rows, list), rows
        return rows

    def calls(self, phone: str, **params: str) -> list[str]:
        """The numbers that this subscriber has called, as a look shows them."""
        rows = self.look(**params)
        return [row["to_phone"] for row in rows if row["phone"] == phone]


class Clock:
    """The clock of a `Simulator`, moved by the test; tells when it has been read."""

    def __init__(self) -> None:
        self.now = START
        self._reads = 0
        self._read = threading.Condition()

    def __call__(self) -> float:
        with self._read:
            self._reads += 1
            self._read.notify_all()
        return self.now

    def until_read(self, times: int) -> None:
        """Wait until somebody has read the clock so many times more."""
        with self._read:
            goal = self._reads + times
            assert self._read.wait_for(lambda: self._reads >= goal, 10)


def until(holds: Callable[[], bool]) -> None:
    """Wait until a condition in another thread holds."""
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.002)


@pytest.fixture
def new_desk() -> type[Desk]:
    return Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    return until


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def simulator(clock: Clock) -> Iterator[Simulator]:
    with Simulator(clock=clock) as running:
        yield running
    assert running.faults == []


@pytest.fixture
def session() -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        yield session
