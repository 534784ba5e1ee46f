"""`smsc-gui --sign-in` as an administrator's script runs it, with a service and a keyring of its own."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from smsc_gui.simulator import Simulator
from tests.support.secret_service import SecretService

HOST: Final = "smsc.ua"
WITH_MACHINE: Final = """
import logging, sys
from pathlib import Path
from smsc_gui.options import read_arguments
from smsc_gui.unattended_sign_in import run_sign_in
for name in ("smsc_gui", "urllib3", "requests", "keyring", "jeepney", "truststore"):
    logging.getLogger(name).setLevel(logging.DEBUG)
sys.exit(run_sign_in(read_arguments(sys.argv[2:]), machine=Path(sys.argv[1])))
"""
"""The same with the administrator's settings in another place, and all that anybody logs."""


def lines(**fields: str) -> bytes:
    """What goes to standard input."""
    return "".join(f"{name}={value}\n" for name, value in fields.items()).encode()


class RollOut:
    """One desk that is signed in from afar. `folder`: its data folder."""

    def __init__(self, folder: Path, keyring: SecretService, simulator: Simulator) -> None:
        self.folder = folder
        self.keyring = keyring
        self.simulator = simulator
        self.machine: Path | None = None
        self.url = simulator.url

    def command(self, *more: str) -> list[str]:
        """The command, with its arguments."""
        how = ["-m", "smsc_gui"]
        if self.machine is not None:
            how = ["-c", WITH_MACHINE, str(self.machine)]
        place = ["--data-dir", str(self.folder), "--base-url", self.url]
        return [sys.executable, *how, "--sign-in", *place, *more]

    @property
    def environment(self) -> dict[str, str]:
        """Of the person who will work there: no screen, a keyring."""
        unseen = {"DISPLAY", "WAYLAND_DISPLAY"}
        own = {name: value for name, value in os.environ.items() if name not in unseen}
        return own | self.keyring.environment | {"QT_QPA_PLATFORM": "no-such-platform"}

    def start(self, *more: str, **streams: Any) -> "subprocess.Popen[bytes]":
        """Under way."""
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(self.command(*more), env=self.environment, **{**pipes, **streams})

    def run(
        self, said: bytes, *more: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """To its end. No traceback, whatever happens; a line on one of the two streams."""
        done = subprocess.run(
            self.command(*more),
            input=said,
            env=self.environment | dict(environment or {}),
            capture_output=True,
            timeout=60,
            check=False,
        )
        out, errors = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in errors, errors
        assert len((out + errors).splitlines()) == 1, (out, errors)
        assert bool(out) == (done.returncode == 0), (out, errors)
        return subprocess.CompletedProcess(done.args, done.returncode, out, errors)

    @property
    def asked(self) -> int:
        """How many requests the service has had."""
        return len(self.simulator.service.requests)

    @property
    def settings(self) -> dict[str, Any] | None:
        """The settings file, whole; None where there is none."""
        file = self.folder / "settings.json"
        if not file.exists():
            return None
        values: dict[str, Any] = json.loads(file.read_bytes())
        return values

    @property
    def listed(self) -> list[tuple[str, str | None, str, str]]:
        """The accounts in it: host, login, slot, name."""
        accounts = (self.settings or {}).get("accounts", [])
        return [(one["host"], one["login"], one["slot"], one["name"]) for one in accounts]

    @property
    def noted(self) -> int:
        """How many sign-ins the disk counts as wrong, or lost."""
        with closing(sqlite3.connect(self.folder / "journal.sqlite3")) as db:
            return int(db.execute("SELECT count(*) FROM doubtful_sign_ins").fetchone()[0])
