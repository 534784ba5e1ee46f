"""packaging/system_libraries.sh: what is missing is named, and installed where that is allowed.

The package manager is a stand-in: installing for real would change the machine of whoever tests.
"""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "system_libraries.sh"
TOOLS = ("sh", "env", "cat", "grep", "mktemp", "rm")
# Everything that the group offscreen asks for, but one; one of them under its newer name.
MISSING = "libegl1"
INSTALLED = (
    "libgl1 libglib2.0-0t64 libxkbcommon0 libdbus-1-3 libfontconfig1 libgssapi-krb5-2 libssl3"
    " ca-certificates"
)

DPKG_QUERY = """
found=1
for package in "$4" "$5"; do
    case " $INSTALLED " in *" $package "*) echo "ii "; found=0 ;; esac
done
exit $found
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script does nothing elsewhere")


class Machine:
    """A folder of commands that stands for a machine; what is installed there is noted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "calls"
        for name in TOOLS:
            (folder / name).symlink_to(shutil.which(name) or "")
        self.command("uname", "echo Linux")
        self.command("ldconfig", "echo 'libEGL.so.1 => /lib'")

    def command(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def debian(self, user: int, **also: str) -> None:
        self.command("dpkg-query", DPKG_QUERY)
        self.command("apt-get", f'echo "apt-get $*" >>"{self.log}"')
        self.command("id", f"echo {user}")
        for name, script in also.items():
            self.command(name, script)

    def run(self, *groups: str, installed: str = INSTALLED) -> subprocess.CompletedProcess[str]:
        environment: Mapping[str, str] = {"PATH": str(self.folder), "INSTALLED": installed}
        return subprocess.run(
            ["/bin/sh", str(SCRIPT), *groups],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_missing_asks_for_nothing(machine: Machine) -> None:
    machine.debian(user=1000)

    done = machine.run("offscreen", installed=f"{INSTALLED} {MISSING}")

    assert (done.returncode, done.stdout, done.stderr, machine.calls) == (0, "", "", [])


def test_root_names_and_installs_what_is_missing(machine: Machine) -> None:
    machine.debian(user=0)

    done = machine.run("offscreen")

    assert done.returncode == 0
    assert done.stdout == f"Installing the missing system packages: {MISSING}\n"
    assert machine.calls == [
        "apt-get update -qq",
        f"apt-get install -y -qq --no-install-recommends {MISSING}",
    ]


def test_a_user_installs_through_sudo(machine: Machine) -> None:
    machine.debian(user=1000, sudo='shift; [ "$1" = true ] || "$@"')

    done = machine.run("offscreen")

    assert done.returncode == 0
    assert len(machine.calls) == 2


@pytest.mark.parametrize("also", [{}, {"sudo": "exit 1"}], ids=["no sudo", "sudo refuses"])
def test_a_user_who_may_not_install_is_told_what_to_have_installed(
    machine: Machine, also: dict[str, str]
) -> None:
    machine.debian(user=1000, **also)

    done = machine.run("offscreen", "window", installed=f"{INSTALLED} libxcb-cursor0")

    assert done.returncode == 1
    assert f"apt-get install --no-install-recommends {MISSING} libxcb-icccm4 " in done.stderr
    assert "libxcb-cursor0" not in done.stderr
    assert machine.calls == []


def test_a_failed_installation_stops_with_its_own_words(machine: Machine) -> None:
    machine.debian(user=0)
    machine.command("apt-get", '[ "$1" = update ] || { echo "no such package"; exit 100; }')

    done = machine.run("offscreen")

    assert done.returncode == 1
    assert "no such package" in done.stderr
    assert f"apt-get install --no-install-recommends {MISSING}\n" in done.stderr


def test_an_unknown_group_is_an_error(machine: Machine) -> None:
    machine.debian(user=0)

    assert machine.run("ofscreen").returncode == 2


def test_another_linux_names_the_libraries_and_goes_on(machine: Machine) -> None:
    done = machine.run("offscreen")

    assert done.returncode == 0
    assert "libGL.so.1" in done.stderr
    assert "libEGL.so.1" not in done.stderr


def test_elsewhere_there_is_nothing_to_do(machine: Machine) -> None:
    machine.debian(user=0)
    machine.command("uname", "echo Darwin")

    assert machine.run("offscreen").returncode == 0
    assert machine.calls == []
