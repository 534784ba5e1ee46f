"""Prove the .deb in a bare Debian 12: it installs, works, upgrades, and goes; a line for each step.

    sudo python packaging/prove_deb.py [PACKAGE] [--from PACKAGE]

`make test-package` builds the package first. Linux, as root: the bare system is a folder with mounts of its
own, in namespaces of its own, which end with this process however it ends. Nothing of this machine is
changed. What is made stays in build/bare-debian: the bare system, what apt has fetched, the last release.
"""

import argparse
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

import desk_session
import last_release
import linux_deb
import linux_tree
import own_network
import product
import proof_alone
import proof_desk
from bare_debian import BareDebian, Failed, make_archive
from proof_report import Report

PLACE: Final = product.BUILD / "bare-debian"
RESULT: Final = product.BUILD / "package-proof.json"
_INSIDE: Final = "SMSC_GUI_PROOF_INSIDE"
_NAMESPACES: Final = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]


def main() -> int:
    """0 when every step holds, 1 at the first that does not, 2 where it cannot be tried."""
    given = _arguments()
    if os.environ.get(_INSIDE):
        return _inside(given.package, given.before)
    wrong = _why_not(given.package)
    if wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    return _in_namespaces()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Prove the .deb in a bare Debian 12.")
    this = product.PACKAGES / linux_deb.file_name(product.version())
    parser.add_argument("package", nargs="?", type=Path, default=this, help=f"default: {this}")
    parser.add_argument(
        "--from", dest="before", type=Path, help="upgrade from this one, not from the last release"
    )
    return parser.parse_args()


def _why_not(package: Path) -> str:
    if platform.system() != "Linux":
        return "The bare system is a Debian: it takes Linux to try it."
    if os.geteuid() != 0:
        return "Making a bare system and mounting in it takes root: sudo make test-package"
    return "" if package.is_file() else f"There is no {package}: make package makes it."


def _in_namespaces() -> int:
    """Runs this script once more, where mounts and processes are its own, and waits.

    Whatever ends this process ends that one, and with it all it has started or mounted.
    """
    signal.signal(signal.SIGTERM, _end)
    dies_with_us = ("setpriv", "--pdeathsig", "KILL", "--")
    command = [*dies_with_us, *_NAMESPACES, sys.executable, *sys.argv]
    inside = subprocess.Popen(command, env={**os.environ, _INSIDE: "1"}, stdin=subprocess.DEVNULL)
    try:
        return inside.wait()
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return 130
    finally:
        inside.kill()
        inside.wait()
        _remove(PLACE / "root")


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _remove(folder: Path) -> None:
    """The last processes may take a moment to go."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.2)
    sys.stderr.write(f"{folder} could not be removed\n")


def _inside(package: Path, before: Path | None) -> int:
    report = Report()
    try:
        _prove(package, before, report)
    except Failed as failed:
        print(f"FAILED  {failed}", flush=True)
        return 1
    except KeyboardInterrupt:
        return 130
    report.write(RESULT)
    print(
        f"{report.table()}\nAll of it holds: {package.name}. Figures: {RESULT.relative_to(product.ROOT)}"
    )
    return 0


def _prove(package: Path, before: Path | None, report: Report) -> None:
    began = time.monotonic()
    archive, needed = PLACE / "bare.tar", list[str]()
    report.step("a bare Debian 12", lambda: _bare(archive))
    report.step("lintian has no remark", lambda: _lint(package))
    if before is None:
        before = _last_release(report)
    bare = BareDebian(PLACE / "root", archive, PLACE / "fetched")
    needed += proof_alone.prove(bare, package, report)
    bare.end()
    desk = BareDebian(PLACE / "root", archive, PLACE / "fetched")
    with_tools = (*needed, *desk_session.PACKAGES, *proof_desk.TOOLS)
    report.step("a desk", lambda: _desk(desk, with_tools, before))
    own_network.enter()
    with _simulator() as url:
        proof_desk.prove(desk, before, package, url, report)
    report.figure("the whole proof", time.monotonic() - began, "s")


def _bare(archive: Path) -> str:
    if archive.exists():
        return "made before"
    make_archive(archive)
    return f"made, {archive.stat().st_size / 1e6:.0f} MB"


def _lint(package: Path) -> str:
    """This machine's lintian; what stands in the package's own overrides is answered there."""
    done = subprocess.run(
        ["lintian", "--allow-root", "--display-info", "--pedantic", "--fail-on", "none", package],
        capture_output=True,
        text=True,
        check=False,
    )
    found = remarks(done.stdout)
    if done.returncode or found:
        raise Failed("\n".join([*found, done.stderr])[-4000:])
    return "not one, whatever its weight"


def remarks(said: str) -> list[str]:
    """Lintian's, but for answers that nothing asked for: Debian's own Python is put together in another way,
    so that they are wanted where another one is packed.
    """
    lines = [line for line in said.splitlines() if not line.startswith("N: ")]
    return [line for line in lines if " unused-override " not in line]


def _desk(desk: BareDebian, packages: tuple[str, ...], before: Path) -> str:
    """With all that apt has to fetch: there is no network later."""
    desk.apt("install", "--no-install-recommends", *packages)
    proof_alone.fetch(desk, before)
    return (
        f"{len(desk.packages())} packages: a screen, a keyring, tools, what the package depends on"
    )


def _last_release(report: Report) -> Path:
    release = last_release.last_release(product.ROOT, product.version())
    found: list[Path] = []

    def build() -> str:
        path, told = last_release.old_package(product.ROOT, release, PLACE / "last", _wrap)
        found.append(path)
        return f"{release.version}, {release.why} ({release.commit[:10]}); {told}"

    report.step("the last release", build)
    return found[0]


def _wrap(folder: Path, version: str, into: Path) -> Path:
    """A package of this folder, made as today's is."""
    tree = linux_tree.stage(folder, into / "tree")
    try:
        return linux_deb.build(tree, version, into)
    finally:
        shutil.rmtree(tree)


@contextmanager
def _simulator() -> Iterator[str]:
    """The service's stand-in, outside the bare system, which has the same loopback; its address."""
    command = [sys.executable, "-m", "smsc_gui.simulator", "--call-after", "1"]
    with subprocess.Popen(command, cwd=product.ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - asked for
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
