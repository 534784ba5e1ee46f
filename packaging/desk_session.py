"""What somebody at a desk has, in the bare system: a screen, a window manager, a message bus, a keyring.

All of it real, and of that user alone: the network is its own (own_network.py), and with it every socket.
"""

import os
import select
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from bare_debian import HOME, BareDebian, Failed

PACKAGES: Final = (
    "xvfb",
    "openbox",
    "dbus-daemon",
    "gnome-keyring",
    "libsecret-tools",
    "xdotool",
    "x11-utils",
)
DATA: Final = HOME / ".local/share/smsc-gui"
"""The data folder of the program."""
PATIENCE: Final = 30.0
"""Seconds for what takes one or two."""
_ACTIVE: Final = "_NET_ACTIVE_WINDOW"
"""What `xdotool windowactivate` asks of a window manager."""
_STEP: Final = 0.2


class Session:
    """Such a session. `start` and `run`: in it, as that user."""

    def __init__(self, bare: BareDebian) -> None:
        self.bare = bare
        self.environment: dict[str, str] = {}
        self.processes: list[subprocess.Popen[str]] = []

    def begin(self) -> None:
        """The keyring is new at the first time, and opened with the same password later."""
        options = ["-displayfd", "1", "-screen", "0", "1600x1000x24", "-noreset"]
        screen = self.start("Xvfb", *options, "-nolisten", "tcp", "-nolisten", "local")
        self.environment["DISPLAY"] = f":{_line(screen)}"
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        ring = self.start(
            "gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"
        )
        assert ring.stdin is not None  # noqa: S101 - asked for in `start`
        ring.stdin.write("password")
        ring.stdin.close()
        self.start("openbox")
        asked = ("xprop", "-root", "_NET_SUPPORTED")
        until(lambda: _ACTIVE in self.run(*asked, check=False), "no window manager came up")
        until(lambda: "org.freedesktop.secrets" in self._names_on_the_bus(), "no keyring came up")

    def start(self, *command: str) -> "subprocess.Popen[str]":
        """Starts it and leaves it running."""
        process = subprocess.Popen(
            self.bare.inside(*command, user=True),
            env=self.bare.environment(user=True) | self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.processes.append(process)
        return process

    def run(self, *command: str, check: bool = True, said: str = "", seconds: float = 300) -> str:
        """Runs it to its end; its output. Raises `Failed`."""
        done = self.bare.run(
            *command, user=True, check=check, also=self.environment, said=said, seconds=seconds
        )
        return done.stdout

    def keys(self, *names: str) -> None:
        """Presses these, as `xdotool` names them."""
        self.run("xdotool", "key", "--delay", "30", *names)

    def type(self, text: str) -> None:
        """Types it, key by key."""
        self.run("xdotool", "type", "--delay", "30", text)

    def window(self, of: str) -> None:
        """Waits for a window of this program, and puts the newest to the front.

        Titles are no help: xdotool does not find those that have letters beyond Latin-1.
        """
        search = ("search", "--onlyvisible", "--class", of)
        until(lambda: bool(self.run("xdotool", *search, check=False)), f"no window of {of} came")
        newest = self.run("xdotool", *search).split()[-1]
        self.run("xdotool", "windowactivate", "--sync", newest)

    def titles(self) -> list[str]:
        """Of the windows that can be seen, for what a failure says."""
        found = self.run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
        return [self.run("xdotool", "getwindowname", one, check=False).strip() for one in found]

    def end(self) -> None:
        """Ends everything in it."""
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _names_on_the_bus(self) -> str:
        to = "--dest=org.freedesktop.DBus"
        asked = (to, "--print-reply", "/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames")
        return self.run("dbus-send", "--session", *asked, check=False)


@contextmanager
def session(bare: BareDebian) -> Iterator[Session]:
    """A session that ends with the block."""
    one = Session(bare)
    try:
        one.begin()
        yield one
    finally:
        one.end()


def until(holds: Callable[[], bool], otherwise: str, seconds: float = PATIENCE) -> None:
    """Waits for it. Raises `Failed` with `otherwise`."""
    ends = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > ends:
            raise Failed(f"{otherwise} within {seconds:.0f} s")
        time.sleep(_STEP)


class Told:
    """What a program of the session says as it goes on."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None  # noqa: S101 - asked for in `start`
        self._pipe = process.stdout.fileno()

    def wait_for(self, word: str, otherwise: str, seconds: float = PATIENCE) -> None:
        """Until it says this. Raises `Failed` with `otherwise`."""
        ends = time.monotonic() + seconds
        said = b""
        while word.encode() not in said:
            more = self._more(max(0.0, ends - time.monotonic()))
            if not more:
                raise Failed(f"{otherwise}; said: {said[-200:]!r}")
            said += more

    def forget(self) -> None:
        """What it has said by now."""
        while self._more(0):
            pass

    def _more(self, seconds: float) -> bytes:
        """Nothing when the time is over, or the program."""
        ready, _, _ = select.select([self._pipe], [], [], seconds)
        return os.read(self._pipe, 65536) if ready else b""


def events(bare: BareDebian) -> list[tuple[object, ...]]:
    """Every event of the journal, as it is on disk now; the program may be running. Raises `Failed`."""
    with tempfile.TemporaryDirectory() as folder:
        for part in bare.path(DATA).glob("journal.sqlite3*"):
            (Path(folder) / part.name).write_bytes(part.read_bytes())
        if not any(Path(folder).iterdir()):
            return []
        try:
            with closing(sqlite3.connect(Path(folder) / "journal.sqlite3")) as copy:
                return copy.execute("SELECT * FROM events ORDER BY seq").fetchall()
        except sqlite3.Error as error:
            raise Failed(f"the journal cannot be read: {error}") from error


def _line(process: "subprocess.Popen[str]") -> str:
    """The first line that it says."""
    assert process.stdout is not None  # noqa: S101 - asked for in `start`
    ready, _, _ = select.select([process.stdout], [], [], PATIENCE)
    line = process.stdout.readline().strip() if ready else ""
    if not line:
        raise Failed("a program of the session says nothing")
    return line
