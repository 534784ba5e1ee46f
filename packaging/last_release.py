"""The package of the last release before this one, for an upgrade from it; built once for each commit."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bare_debian import Failed

NAMED: Final = "smsc_gui/__init__.py"
"""The file that has the version."""
_OF_MAKE: Final = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "GNUMAKEFLAGS")


@dataclass(frozen=True, slots=True)
class Release:
    """`why`: how it was found."""

    commit: str
    version: str
    why: str


def last_release(root: Path, present: str) -> Release:
    """The newest tag v… with a version below `present`, else what was before the version was raised.

    Raises `Failed` when there is neither.
    """
    for tag in _git(root, "tag", "--list", "v*", "--sort=-version:refname").split():
        if re.fullmatch(r"v\d+\.\d+\.\d+", tag) and numbers(tag[1:]) < numbers(present):
            commit = _git(root, "rev-parse", f"{tag}^{{commit}}").strip()
            return Release(commit, _version(root, commit), f"tag {tag}")
    raised = _git(root, "log", "-1", "--format=%H", "-G^__version__", "--", NAMED).strip()
    before = _git(root, "rev-parse", "--verify", "--quiet", f"{raised}^", check=False).strip()
    version = _version(root, before) if before else ""
    if not version or numbers(version) >= numbers(present):
        raise Failed(f"there is no release before {present}: no lower tag, no lower version")
    return Release(before, version, "the commit before the version was raised, for want of a tag")


def old_package(
    root: Path, release: Release, cache: Path, wrap: Callable[[Path, str, Path], Path]
) -> tuple[Path, str]:
    """Its .deb, and a word on how it came about. A release that makes none gives its folder to `wrap`.

    `cache`: a folder for what is built; `wrap`: makes a package of a folder, a version, in a folder.
    """
    folder = cache / release.commit
    ready = folder / "ready"
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)
        made, told = _build(root, release, folder / "source", folder, wrap)
        shutil.rmtree(folder / "source")
        ready.write_text(f"{made.name}\n{told}\n", encoding="utf-8")
    name, told = ready.read_text(encoding="utf-8").splitlines()
    return folder / name, told


def numbers(version: str) -> tuple[int, ...]:
    """For comparing."""
    return tuple(map(int, version.split(".")))


def _build(
    root: Path, release: Release, source: Path, to: Path, wrap: Callable[[Path, str, Path], Path]
) -> tuple[Path, str]:
    _git(root, "clone", "--quiet", "--shared", "--no-checkout", str(root), str(source))
    _git(source, "checkout", "--quiet", "--detach", release.commit)
    environment = {name: value for name, value in os.environ.items() if name not in _OF_MAKE}
    done = subprocess.run(
        ["make", "package"],
        cwd=source,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(f"make package of {release.commit[:10]} fails:\n{done.stdout[-4000:]}")
    made = sorted((source / "build" / "packages").glob("*.deb"))
    if made:
        return Path(shutil.copy2(made[0], to)), "its own package"
    program = source / "build" / "package" / "smsc-gui"
    return wrap(program, release.version, to), "its program, packed as today's is"


def _version(root: Path, commit: str) -> str:
    source = _git(root, "show", f"{commit}:{NAMED}", check=False)
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', source, re.MULTILINE)
    return found[1] if found else ""


def _git(root: Path, *arguments: str, check: bool = True) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    if check and done.returncode:
        raise Failed(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout if not done.returncode else ""
