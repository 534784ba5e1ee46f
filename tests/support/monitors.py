"""A real X screen with monitors that are plugged in and out, as RandR has them."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Monitors:
    """`display`: for DISPLAY."""

    display: str

    def plug_in(self, name: str, size: tuple[int, int], at: tuple[int, int] = (0, 0)) -> None:
        """A monitor appears. `staff` takes the place of the whole screen."""
        wide, high = size
        box = f"{wide}/{wide // 4}x{high}/{high // 4}+{at[0]}+{at[1]}"
        self._run("--setmonitor", name, box, "screen" if name == "staff" else "none")

    def unplug(self, name: str) -> None:
        """A monitor goes."""
        self._run("--delmonitor", name)

    def _run(self, *arguments: str) -> None:
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xrandr", *arguments], env=environment, check=True, capture_output=True)


@contextlib.contextmanager
def monitors() -> Iterator[Monitors]:
    """A screen of its own, large enough for several monitors."""
    command = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "4000x2200x24"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        try:
            assert screen.stdout is not None
            yield Monitors(f":{screen.stdout.readline().decode().strip()}")
        finally:
            screen.terminate()
