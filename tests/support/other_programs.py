"""A window in a process of its own (`tests/support/window_process.py`), told what to do line by line."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smsc_gui.core.hand_over import announced
from tests.support.children import child, hear, tell


class Window:
    """One such process. `folder` and `base_url`: what it was started with."""

    def __init__(self, process: subprocess.Popen[str], folder: Path, base_url: str) -> None:
        self.process = process
        self.folder = folder
        self.base_url = base_url

    def do(self, name: str, **said: Any) -> Any:
        """Waits for what came of it."""
        tell(self.process, json.dumps({"do": name, **said}))
        return json.loads(hear(self.process))


@contextmanager
def window(folder: Path, base_url: str) -> Iterator[Window]:
    """Signed in, with the focus in the number field."""
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    script = "tests.support.window_process"
    try:
        with child("-m", script, str(folder), base_url, environment=nowhere) as process:
            assert hear(process) == "ready"
            yield Window(process, folder, base_url)
    finally:
        # It was killed, and no later start will find the folder to clean up after it.
        if address := announced(folder / "instance"):
            Path(address).unlink(missing_ok=True)


@contextmanager
def start(folder: Path, *arguments: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """The command, as another program runs it."""
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", **environment}
    with child(
        "-m", "smsc_gui", "--data-dir", str(folder), *arguments, environment=nowhere
    ) as process:
        yield process
