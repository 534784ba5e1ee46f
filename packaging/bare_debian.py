"""A Debian 12 with nothing added, in a folder of its own; made from what this machine's apt is told to use.

Linux, as root, and only inside the namespaces that prove_deb.py opens: whatever is mounted or started here
ends with them. Nothing of this machine's own is changed.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SUITE: Final = "bookworm"
USER: Final = "desk"
"""An ordinary user in it."""
HOME: Final = Path("/home") / USER
RUNTIME: Final = Path("/run/user/1000")
KEYRING: Final = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
PATIENCE: Final = 600.0
"""Seconds for one command: apt may have to fetch a good deal."""
_DEVICES: Final = ("null", "zero", "full", "random", "urandom", "tty")
_PROXIES: Final = ("http_proxy", "https_proxy", "no_proxy")
_AUTHORITIES: Final = Path("/etc/ssl/certs/ca-certificates.crt")
_GIVEN_AUTHORITIES: Final = Path("/etc/apt/machine-ca.crt")


class Failed(Exception):  # noqa: N818 - a finding
    """Something does not hold; the text says what, and what was seen."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where apt fetches one part of Debian from."""

    address: str
    release: str
    component: str

    @property
    def line(self) -> str:
        """As it stands in sources.list."""
        return f"deb {self.address} {self.release} {self.component}"


def sources(targets: str | None = None) -> list[Source]:
    """Those of this suite that the machine's apt uses, Debian's own only.

    `targets`: instead of asking apt, a line "ADDRESS RELEASE COMPONENT ORIGIN" each. Raises `Failed` when
    the suite itself is not among them.
    """
    wanted = "$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)"
    asked = ["apt-get", "indextargets", "--format", wanted, "Created-By: Packages"]
    parts = [line.split() for line in (_told(asked) if targets is None else targets).splitlines()]
    found = [
        Source(*part[:3])
        for part in parts
        if len(part) == 4 and part[3] == "Debian" and part[1].partition("-")[0] == SUITE
    ]
    if not any(one.release == SUITE for one in found):
        raise Failed(
            f"this machine's apt has no source of Debian's {SUITE}, so no bare system can be made. "
            "If it does have one: apt-get update"
        )
    return found


def machine_options(dump: str | None = None) -> str:
    """How the machine's apt fetches: proxies, time limits, certificates. `dump`: instead of asking apt."""
    lines = (_told(["apt-config", "dump", "Acquire"]) if dump is None else dump).splitlines()
    passed_over = ("Acquire::IndexTargets", "Acquire::cdrom", "Acquire::https::CaInfo")
    kept = [one for one in lines if not one.startswith(passed_over) and not one.endswith(' "";')]
    return "\n".join([*kept, f'Acquire::https::CaInfo "{_GIVEN_AUTHORITIES}";', ""])


def make_archive(archive: Path) -> None:
    """The bare system as a tar file, by debootstrap; half a minute. Raises `Failed`."""
    making = archive.with_suffix(".making")
    shutil.rmtree(making, ignore_errors=True)
    making.parent.mkdir(parents=True, exist_ok=True)
    mirror = next(one.address for one in sources() if one.release == SUITE)
    known = [f"--keyring={KEYRING}"] if KEYRING.exists() else []
    _told(["debootstrap", "--variant=minbase", *known, SUITE, str(making), mirror])
    for fetched in (making / "var/cache/apt/archives").glob("*.deb"):
        fetched.unlink()
    new = archive.with_suffix(".new")
    _told(
        [
            "tar",
            "--create",
            "--numeric-owner",
            "--one-file-system",
            f"--file={new}",
            "-C",
            making,
            ".",
        ]
    )
    new.replace(archive)
    shutil.rmtree(making)


class BareDebian:
    """One such system. `root`: its folder, made anew; `fetched`: what apt has fetched is kept there."""

    def __init__(self, root: Path, archive: Path, fetched: Path) -> None:
        self.root = root
        if root.exists():
            shutil.rmtree(root)  # left by a run that was killed
        root.mkdir(parents=True)
        _told(
            [
                "tar",
                "--extract",
                "--numeric-owner",
                "--preserve-permissions",
                f"--file={archive}",
                "-C",
                root,
            ]
        )
        self._mount(fetched)
        self._give_machine_settings()
        self.run("useradd", "--create-home", "--shell", "/bin/bash", USER)
        self.run("install", "-d", "-m", "700", "-o", USER, "-g", USER, RUNTIME)
        self.run("install", "-d", "-m", "1777", "/tmp/.X11-unix")  # noqa: S108 - in its own root
        self.apt("update")

    def end(self) -> None:
        """Removes it."""
        _told(["umount", "--recursive", self.path("dev")])
        for name in ("proc", "var/cache/apt/archives"):
            _told(["umount", self.path(name)])
        shutil.rmtree(self.root)

    def run(
        self,
        *command: str | Path,
        user: bool = False,
        check: bool = True,
        also: Mapping[str, str] | None = None,
        said: str = "",
        seconds: float = PATIENCE,
    ) -> "subprocess.CompletedProcess[str]":
        """Runs it inside and waits. `user`: not as root; `also`: its environment; `said`: its input.

        Raises `Failed` with the end of its output when it fails, or takes longer than `seconds`.
        """
        try:
            done = subprocess.run(
                self.inside(*command, user=user),
                env=self.environment(user=user) | dict(also or {}),
                input=said,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{_words(command)} takes longer than {seconds:.0f} s") from late
        if check and done.returncode:
            raise Failed(f"{_words(command)} ended with {done.returncode}:\n{done.stdout[-4000:]}")
        return done

    def apt(self, *arguments: str, **also: str) -> str:
        """`apt-get`, as an administrator's script calls it: nobody is there to answer. Its output."""
        quiet = {"DEBIAN_FRONTEND": "noninteractive", **also}
        proxies = {
            name: os.environ[name]
            for one in _PROXIES
            for name in (one, one.upper())
            if name in os.environ
        }
        return self.run("apt-get", "--yes", *arguments, also=quiet | proxies).stdout

    def inside(self, *command: str | Path, user: bool = False) -> list[str]:
        """The command as it is started from outside."""
        who = [f"--userspec={USER}:{USER}"] if user else []
        return ["chroot", *who, str(self.root), *map(str, command)]

    def environment(self, *, user: bool = False) -> dict[str, str]:
        """What stands in the environment of a command inside, and nothing else."""
        own = {"HOME": str(HOME), "USER": USER, "LOGNAME": USER, "XDG_RUNTIME_DIR": str(RUNTIME)}
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return {"PATH": path, "LANG": "C.UTF-8", **(own if user else {"HOME": "/root"})}

    def path(self, inside: str | Path) -> Path:
        """Where a path of the system is from outside."""
        return self.root / str(inside).lstrip("/")

    def packages(self) -> dict[str, str]:
        """What is installed, with its version."""
        told = self.run(
            "dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package} ${Version}\n"
        ).stdout
        lines = (line.split() for line in told.splitlines())
        return {name: version for state, name, version in lines if state.startswith("i")}

    def _mount(self, fetched: Path) -> None:
        dev = self.path("dev")
        _told(["mount", "-t", "proc", "proc", self.path("proc")])
        _told(["mount", "-t", "tmpfs", "-o", "mode=755", "dev", dev])
        for name in _DEVICES:
            (dev / name).touch()
            _told(["mount", "--bind", f"/dev/{name}", dev / name])
        for name in ("pts", "shm"):
            (dev / name).mkdir()
        _told(["mount", "-t", "devpts", "-o", "newinstance,ptmxmode=666", "devpts", dev / "pts"])
        _told(["mount", "-t", "tmpfs", "-o", "mode=1777", "shm", dev / "shm"])
        for name, target in (("fd", "/proc/self/fd"), ("ptmx", "pts/ptmx")):
            (dev / name).symlink_to(target)
        (fetched / "partial").mkdir(parents=True, exist_ok=True)
        _told(["mount", "--bind", fetched, self.path("var/cache/apt/archives")])

    def _give_machine_settings(self) -> None:
        """What fetching takes here, and nothing else of this machine."""
        apt = self.path("etc/apt")
        (apt / "sources.list").write_text("".join(f"{one.line}\n" for one in sources()))
        (apt / "apt.conf.d" / "90machine").write_text(machine_options())
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copyfile(f"/{name}", self.path(name))
        for name in ("auth.conf", "auth.conf.d"):
            if (Path("/etc/apt") / name).exists():
                _told(["cp", "-aT", f"/etc/apt/{name}", apt / name])
        if _AUTHORITIES.exists():
            shutil.copyfile(_AUTHORITIES, self.path(_GIVEN_AUTHORITIES))


def _words(command: Sequence[str | Path]) -> str:
    return " ".join(map(str, command))[:200]


def _told(command: Sequence[str | Path]) -> str:
    """What a command of the machine itself says. Raises `Failed`."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as missing:
        raise Failed(f"{command[0]} is not installed here") from missing
    if done.returncode:
        output = (done.stdout + done.stderr)[-4000:]
        raise Failed(f"{_words(command)} ended with {done.returncode}:\n{output}")
    return done.stdout
