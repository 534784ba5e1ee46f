"""The start once more, in a real X window."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import start
from benchmarks.row import Row


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """On a virtual screen of its own, where there is a server for one."""
    try:
        with virtual() as display:
            return start.measure(folder, quick=quick, platform="xcb", DISPLAY=display)
    except FileNotFoundError:
        name = "start to first painted window (xcb)"
        return [Row(name, None, "x", start.LIMIT, "not measured: there is no Xvfb")]


@contextmanager
def virtual() -> Iterator[str]:
    """An X screen that nobody sees; its name, such as ":1". Raises `FileNotFoundError` without a server."""
    server = shutil.which("Xvfb")
    if server is None:
        raise FileNotFoundError("Xvfb")
    command = [server, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        try:
            assert screen.stdout is not None  # noqa: S101 - asked for above
            yield f":{screen.stdout.readline().decode().strip()}"
        finally:
            screen.terminate()
