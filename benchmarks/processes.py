"""Processes that are measured: started alike, in one environment, and ended by their own id."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

ROOT = Path(__file__).resolve().parent.parent
_SLOWS_EVERY_START = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONSTARTUP",
    "PYTHONPATH",
    "COVERAGE_PROCESS_START",
)
PATIENCE = 60.0
"""Seconds until a child that says nothing counts as broken."""


class Process:
    """`python -m MODULE …`, to be read line by line and told things. A `with` block ends it.

    `before`: what stands before MODULE in the command, if not that; `()` for a program of its own.
    `began`: nanoseconds on the clock that all processes share, just before it was started.
    """

    def __init__(
        self, module: str, *arguments: str, before: Sequence[str] | None = None, **environment: str
    ) -> None:
        start = (sys.executable, "-m") if before is None else before
        self.began = time.monotonic_ns()
        self._process = subprocess.Popen(
            [*start, module, *arguments],
            cwd=ROOT,
            env=_environment(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = self._process.pid
        self._module = module
        self._in, self._out = _stream(self._process.stdin), _stream(self._process.stdout)

    def line(self) -> str:
        """The next line it says. `RuntimeError` when it ends instead, or says nothing for a minute."""
        patience = threading.Timer(PATIENCE, self._process.kill)
        patience.start()
        said = self._out.readline()
        patience.cancel()
        if not said:
            raise RuntimeError(f"{self._module} ended with {self._process.wait()}")
        return said.rstrip("\n")

    def tell(self, order: str, **values: Any) -> None:
        """Gives an order, to be answered later."""
        self._in.write(json.dumps({"order": order, **values}) + "\n")
        self._in.flush()

    def ask(self, order: str, **values: Any) -> Any:
        """Gives an order and waits for what the process answers."""
        self.tell(order, **values)
        return self.answer()

    def answer(self) -> Any:
        """What it answers to an order that was given before."""
        return json.loads(self.line())

    def ask_url(self) -> str:
        """The first line of a service: where it is."""
        return str(self.answer())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._in.close()
        self._out.close()


def _stream(opened: IO[str] | None) -> IO[str]:
    if opened is None:
        raise ValueError("not a pipe")
    return opened


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """No screen and no keyring but those of the measurement: nothing of the person at work is touched."""
    kept = {name: value for name, value in os.environ.items() if name not in _SLOWS_EVERY_START}
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    }
    return {**kept, **own, **more}
