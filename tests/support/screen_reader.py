"""A desktop with a screen reader: a screen, a bus, a keyring, accessibility; all of a test's own."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from tests.support.secret_service import SecretService, running_secret_service
from tests.support.tray_area import running_screen

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
WINDOW_MANAGER: Final = "openbox"
"""Without one no window gets the keyboard."""
SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""The library of AT-SPI (`gi`) is the system's; it does not come from PyPI ready to use."""
CLIENT: Final = Path(__file__).with_name("screen_reader_client.py")

POLITE, ASSERTIVE = 1, 2
"""How AT-SPI tells them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An announcement."""

    text: str
    politeness: int


@dataclass(frozen=True, slots=True)
class Thing:
    """What a screen reader says of something on screen."""

    role: str
    name: str
    description: str
    text: str
    states: tuple[str, ...]


class ScreenReader:
    """See `screen_reader_client.py`: each method asks it, and fails with what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert self._line() == "ready"

    def heard(self, part: str, since: int = 0) -> Heard:
        return Heard(**self._ask("heard", part=part, since=since))

    @property
    def all_heard(self) -> list[Heard]:
        return [Heard(**one) for one in self._ask("all_heard")]

    def times(self, part: str) -> int:
        """How often something was said in which `part` stands."""
        return sum(part in one.text for one in self.all_heard)

    def find(self, role: str, name: str) -> Thing:
        return _thing(self._ask("find", role=role, name=name))

    def focused(self, name: str) -> Thing:
        return _thing(self._ask("focused", name=name))

    def tab_to(self, name: str) -> Thing:
        return _thing(self._ask("tab_to", name=name))

    def focused_between(self, first: str, last: str) -> list[str]:
        return list(self._ask("focused_between", first=first, last=last))

    def gone(self, role: str, name: str) -> None:
        self._ask("gone", role=role, name=name)

    def press(self, role: str, name: str) -> None:
        assert self._ask("press", role=role, name=name)

    def go_to(self, role: str, name: str) -> None:
        assert self._ask("go_to", role=role, name=name)

    def described(self, name: str, description: str) -> None:
        self._ask("described", name=name, description=description)

    def keys(self, text: str) -> None:
        self._ask("keys", text=text)

    @property
    def tree(self) -> list[str]:
        return list(self._ask("tree"))

    def _ask(self, do: str, **said: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **said}) + "\n")
        self._process.stdin.flush()
        answer = self._line()
        assert "failed" not in answer, answer["failed"]
        return answer["is"]

    def _line(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the screen reader has ended"
        return json.loads(line)


@dataclass(frozen=True, slots=True)
class Desktop:
    """`environment`: for whoever is to run on it."""

    environment: dict[str, str]
    bus: SecretService


@contextmanager
def running_desktop() -> Iterator[Desktop]:
    """A screen with accessibility switched on, as it is while a screen reader runs."""
    with ExitStack() as things:
        bus = things.enter_context(running_secret_service())
        screen = things.enter_context(running_screen())
        environment = bus.environment | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        manager = _running(environment, WINDOW_MANAGER, "--sm-disable", "--startup", "echo ready")
        assert b"ready\n" in iter(things.enter_context(manager).readline, b""), "no window manager"
        switched_on = ("--launch-immediately", "--a11y=1", "--screen-reader=1")
        things.enter_context(_running(environment, LAUNCHER, *switched_on))
        bus.wait_for_owner("org.a11y.Bus", present=True)
        yield Desktop(environment, bus)


@contextmanager
def running_screen_reader(desktop: Desktop) -> Iterator[ScreenReader]:
    """A screen reader on that desktop."""
    process = subprocess.Popen(
        [SYSTEM_PYTHON, str(CLIENT)],
        env=os.environ | desktop.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield ScreenReader(process)
        finally:
            process.kill()


def _thing(said: dict[str, Any]) -> Thing:
    return Thing(**said | {"states": tuple(said["states"])})


@contextmanager
def _running(environment: dict[str, str], *command: str) -> Iterator[IO[bytes]]:
    """What it writes."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=os.environ | environment, **streams) as process:
        try:
            assert process.stdout is not None
            yield process.stdout
        finally:
            process.terminate()
