"""A real Secret Service of one's own: a D-Bus bus and a GNOME Keyring, apart from the desktop's.

For tests and for the tour: nothing outside a temporary folder is touched, everything ends with the block.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

if sys.platform == "linux":  # elsewhere it is not installed, and nobody calls what needs it
    from jeepney import DBusAddress, MatchRule, new_method_call
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

SECRETS: Final = "org.freedesktop.secrets"
PATIENCE: Final = 20.0
"""Seconds for a daemon to come up; it takes about 0.1."""

PACKAGES: Final = MappingProxyType(
    {"dbus-daemon": "dbus-daemon", "gnome-keyring-daemon": "gnome-keyring"}
)

# No folder of services: nothing is started because somebody asks for it, so that "absent" is absent
# and a prompt that nobody could see is refused at once.
_BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class MissingProgramError(Exception):
    """A program that these tests stand on is not installed."""


class SecretService:
    """A bus, with a keyring on it while `start` holds. `home`: the only folder that is written."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._bus: subprocess.Popen[str] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None
        self.address = ""

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to use this service and no other."""
        return {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }

    def start_bus(self) -> None:
        """A bus on which nobody offers anything."""
        (self.home / "run").mkdir(mode=0o700)
        config = self.home / "bus.conf"
        config.write_text(_BUS_CONFIG.format(socket=self.home / "bus"), encoding="utf-8")
        self._bus = subprocess.Popen(
            [_program("dbus-daemon"), f"--config-file={config}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it complains about limits on open files
            text=True,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        assert self.address, "dbus-daemon did not start"

    def start(self, password: str | None = "right") -> None:
        """The keyring: unlocked by the password it was made with, locked by another one.

        With None nothing is unlocked, and where there was no keyring none is made.
        """
        unlock = ["--unlock"] if password is not None else []
        self._daemon = subprocess.Popen(
            [_program("gnome-keyring-daemon"), "--foreground", "--components=secrets", *unlock],
            env={**os.environ, **self.environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdin is not None
        self._daemon.stdin.write((password or "").encode())
        self._daemon.stdin.close()
        self.wait_for_owner(SECRETS, present=True)

    def stop(self) -> None:
        """Ends the keyring; the bus stays."""
        _end(self._daemon)
        self._daemon = None
        self.wait_for_owner(SECRETS, present=False)

    def restart(self, password: str = "right") -> None:
        """Ends the keyring and starts it anew."""
        self.stop()
        self.start(password)

    def close(self) -> None:
        """Ends everything."""
        _end(self._daemon)
        _end(self._bus)
        self._daemon = self._bus = None

    def wait_for_owner(self, name: str, *, present: bool) -> None:
        """Until somebody, or nobody, has this name on the bus."""
        with closing(open_dbus_connection(self.address)) as bus:
            rule = MatchRule(
                type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"
            )
            with bus.filter(rule, bufsize=100) as changes:
                _bus_call(bus, "AddMatch", rule.serialise())
                while bool(_bus_call(bus, "NameHasOwner", name)) is not present:
                    bus.recv_until_filtered(changes, timeout=PATIENCE)


@contextmanager
def running_secret_service(
    password: str = "right", *, with_keyring: bool = True
) -> Iterator[SecretService]:
    """A Secret Service with an empty, unlocked keyring; or the bus alone.

    The caller puts `environment` into force (in a test: the fixture `secret_service`).
    """
    # Short, because a socket's path may be no longer than 107 bytes.
    home = Path(tempfile.mkdtemp(prefix="keyring-"))
    service = SecretService(home)
    try:
        service.start_bus()
        if with_keyring:
            service.start(password)
        yield service
    finally:
        service.close()
        shutil.rmtree(home, ignore_errors=True)


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise MissingProgramError(
            f"{name} is missing: on Debian and Ubuntu it is in the package {PACKAGES[name]}"
            f" (all that is needed: apt-get install {' '.join(sorted(PACKAGES.values()))})"
        )
    return found


def _bus_call(bus: DBusConnection, method: str, argument: str) -> object:
    daemon = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    reply = bus.send_and_get_reply(
        new_method_call(daemon, method, "s", (argument,)), timeout=PATIENCE
    )
    return reply.body[0] if reply.body else None


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
