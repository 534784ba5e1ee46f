"""What the tour plays on: a service, a clock, a data folder, and the program, to open and to kill."""

import json
import os
import socket
import ssl
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

from smsc_gui.app import build
from smsc_gui.core.credentials import Found, SessionStore
from smsc_gui.core.desk import Desk
from smsc_gui.core.this_program import this_program
from smsc_gui.core.verification import Verification
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import Simulator
from smsc_gui.tour.clock import StoppedClock
from smsc_gui.tour.hands import Hands
from smsc_gui.tour.shop import OPENS, said
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.resources import resource

TIMEOUT: Final = 3.0
"""Seconds for a call: the tour waits for real ones that never end."""
SIZE: Final = (1120, 760)
VICTIM: Final = "SMSC_GUI_TOUR_VICTIM"
"""Set in the environment of the process that is started to be killed."""


class Stage:
    """A `with` block. Secrets stand in memory and outlive the program, as in a keyring."""

    def __init__(self, folder: Path, language: str, hands: Hands) -> None:
        self.hands = hands
        self._folder = folder
        self._language = language
        self.machine = folder / "machine.json"
        """The administrator's settings, instead of the system's own; there is none at first."""
        self._things = ExitStack()
        self.clock = StoppedClock(OPENS)
        self.said = said(language)
        self.simulator = Simulator(clock=self.clock.wall)
        self.store = SessionStore()
        self.program: Program | None = None

    def __enter__(self) -> "Stage":
        self._things.enter_context(self.simulator)
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
        self._things.close()

    @property
    def opened(self) -> Program:
        """The program that is open."""
        assert self.program is not None  # noqa: S101 - the tour opens it first
        return self.program

    @property
    def window(self) -> MainWindow:
        """The window of the program that is open."""
        return self.opened.window

    @property
    def desk(self) -> Desk:
        """The desk of the program that is open."""
        return self.opened.desk

    @property
    def model(self) -> DeskModel:
        """The model of the program that is open."""
        return self.opened.model

    @property
    def newest(self) -> Verification:
        """The verification that was asked for last."""
        return list(self.desk.register.all.values())[-1]

    @property
    def failure(self) -> FailureDialog | None:
        """The failure that is on screen."""
        return self.window.dialogs.open_failure

    def give(self, defaults: dict[str, object], locked: dict[str, object]) -> None:
        """The administrator's settings from the next start on."""
        given = {"version": 2, "defaults": defaults, "locked": locked}
        self.machine.write_text(json.dumps(given), encoding="utf-8")

    def open(self, base_url: str | None = None) -> None:
        """Starts the program, on this service or on the simulator."""
        options = Options(
            data_dir=self._folder, lang=self._language, base_url=base_url or self.simulator.url
        )
        self.program = build(
            options, clock=self.clock, store=self.store, timeout=TIMEOUT, machine=self.machine
        )
        self.program.begin()
        self.window.resize(*SIZE)

    def close(self) -> None:
        """Ends the program. Its window goes at once, as with a process, not when Python comes by."""
        program, self.program = self.program, None
        if program is not None:
            program.close()
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete.value)

    def move(self, seconds: float) -> None:
        """Lets time pass."""
        self.clock.move(seconds)

    def kill_another(self, waiting: str, hanging: str) -> None:
        """Runs the program in a process of its own, asks for two numbers there, and kills it.

        The number for `waiting` has come by then, the one for `hanging` is still asked for.
        """
        key = self.store.get("journal")
        orders = {
            "folder": str(self._folder),
            "base_url": self.simulator.url,
            "moved": self.clock.moved,
            "stopped": True,
            "journal_key": key.value if isinstance(key, Found) else "",
            "subscribers": [waiting, hanging],
        }
        victim = subprocess.Popen(  # noqa: S603 - this very program
            [*this_program(), "--tour", "."],
            env=os.environ | {VICTIM: "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with victim:
            assert victim.stdin is not None  # noqa: S101 - asked for above
            assert victim.stdout is not None  # noqa: S101 - asked for above
            victim.stdin.write(json.dumps(orders) + "\n")
            victim.stdin.flush()
            ready = victim.stdout.readline()
            victim.kill()
        if ready != "ready\n":
            raise RuntimeError(f"the process that was to be killed said {ready!r}")

    def untrusted_service(self) -> str:
        """A service whose certificate nobody trusts; returns its URL."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(resource("self_test", "untrusted.pem"))
        return self._things.enter_context(Simulator(tls=context, clock=self.clock.wall)).url

    def deaf_address(self) -> str:
        """An address that takes no connection and refuses none: its queue is full. Returns its URL."""
        listening = self._things.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(4):
            waiting = self._things.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        return f"http://127.0.0.1:{listening.getsockname()[1]}"
