"""First part of the proof: in a bare system, with what the package depends on and nothing it recommends."""

import shutil
import statistics
import time
from collections.abc import Collection
from pathlib import Path
from typing import Final

import file_list
import product
from bare_debian import BareDebian, Failed
from proof_report import Report

ROUNDS: Final = 5
SETTINGS: Final = "/etc/smsc-gui/settings.json"
ADMINISTRATOR_S: Final = '{"version": 2, "defaults": {"keep_days": 60}, "locked": {"timeout": 12}}'
"""What an administrator has written there; it was there before the package."""
AT: Final = "/var/tmp"  # noqa: S108 - in the bare system
PURGED: Final = {
    **file_list.KEPT_BY_DPKG_AND_APT,
    r"/var/cache/fontconfig(/.*)?": "which fonts there were: fontconfig never clears it",
    r"/home/desk/\.cache(/fontconfig(/.*)?)?": "the same, of the user who started the program",
    r"/etc/(ssl/certs|ca-certificates)(/.*)?": "ca-certificates leaves what it made",
}
"""What stays when the package goes with all that came for it, and why that is not its doing."""


def prove(bare: BareDebian, package: Path, report: Report) -> list[str]:
    """Installs, starts, checks itself, goes; returns the packages that it needed. Raises `Failed`."""
    version = _field(bare, put(bare, package), "Version")
    before, files = bare.packages(), file_list.listed(bare.root)
    report.step("installs with what it depends on alone", lambda: _install(bare, package, report))
    needed = sorted(bare.packages().keys() - before.keys() - {product.COMMAND})
    _sizes(bare, package, needed, report)
    report.step("starts for an ordinary user", lambda: _version(bare, version, report))
    report.step("checks itself without a screen", lambda: _self_test(bare))
    report.step("leaves a bare system bare", lambda: _purge(bare, before, files))
    return needed


def put(bare: BareDebian, package: Path) -> str:
    """Lays the package into the system; its path there."""
    shutil.copyfile(package, bare.path(AT) / package.name)
    return f"{AT}/{package.name}"


def install(bare: BareDebian, package: Path, *options: str) -> float:
    """With apt, as an administrator's script does it, and nothing that is only recommended.

    Returns seconds, without the time to fetch anything.
    """
    fetch(bare, package, *options)
    path = put(bare, package)
    try:
        began = time.monotonic()
        bare.apt("install", "--no-install-recommends", *options, path)
        return time.monotonic() - began
    finally:
        bare.path(path).unlink()


def fetch(bare: BareDebian, package: Path, *options: str) -> None:
    """Has apt fetch what the package depends on and is not there yet."""
    path = put(bare, package)
    bare.apt("install", "--no-install-recommends", "--download-only", *options, path)
    bare.path(path).unlink()


def verdict(told: str, noted: Collection[str]) -> str:
    """The number of parts that the self-test has looked at, and its last line. Raises `Failed`.

    `noted`: the parts that need something which is not there, and may say so. Of any other a note is a fault:
    a window that cannot be opened on X is one, as long as Wayland could be used.
    """
    lines = told.strip().splitlines()
    notes = {line[8:].partition(":")[0] for line in lines if line.startswith("note ")}
    if any(line.startswith("FAILED") for line in lines) or not lines or not notes <= set(noted):
        raise Failed(f"the self-test says:\n{told}")
    parts = sum(line.startswith("ok ") for line in lines)
    if parts < 10:
        raise Failed(f"the self-test has looked at {parts} parts only:\n{told}")
    return f"{parts} parts are right, {lines[-1]}"


def _self_test(bare: BareDebian) -> str:
    """A window can be opened with what the package depends on; keyring and player are recommended."""
    told = bare.run(product.COMMAND, "--self-test", user=True).stdout
    return verdict(told, noted=("keyring", "sound"))


def _install(bare: BareDebian, package: Path, report: Report) -> str:
    had = len(bare.packages())
    bare.path(SETTINGS).parent.mkdir()
    bare.path(SETTINGS).write_text(ADMINISTRATOR_S, encoding="utf-8")
    took = install(bare, package)
    report.figure("installation with all it depends on", took, "s")
    if bare.path(SETTINGS).read_text(encoding="utf-8") != ADMINISTRATOR_S:
        raise Failed(f"{SETTINGS} was there first, and is another one now")
    came = len(bare.packages()) - had - 1
    return f"{came} packages came with it, and settings that were there first stay"


def _version(bare: BareDebian, version: str, report: Report) -> str:
    times = []
    for _ in range(1 + ROUNDS):
        began = time.monotonic()
        told = bare.run(product.COMMAND, "--version", user=True).stdout.strip()
        times.append(time.monotonic() - began)
    if told != f"{product.COMMAND} {version}":
        raise Failed(f"the package has version {version}, the program says {told!r}")
    report.figure("start to --version, the first", 1000 * times[0], "ms")
    report.figure("start to --version, later", 1000 * statistics.median(times[1:]), "ms")
    return told


def _sizes(bare: BareDebian, package: Path, needed: list[str], report: Report) -> None:
    installed = bare.run(
        "dpkg-query", "-W", "-f", "${Package} ${Installed-Size}\n", product.COMMAND, *needed
    )
    kibibytes = {
        name: int(size or 0)  # some do not say
        for name, _, size in (line.partition(" ") for line in installed.stdout.splitlines())
    }
    with_it = bare.run("dpkg-query", "-W", "-f", "${Package}=${Version}\n", *needed).stdout.split()
    told = bare.run("apt-cache", "show", "--no-all-versions", *with_it).stdout.splitlines()
    fetched = sum(int(line.removeprefix("Size: ")) for line in told if line.startswith("Size: "))
    listed = bare.run("dpkg-query", "-L", product.COMMAND).stdout.split("\n")
    real = file_list.size(bare.path(one) for one in listed if one and one != "/.")
    report.figure("package to download", package.stat().st_size / 1e6, "MB")
    report.figure("package installed, its files", real / 1e6, "MB")
    report.figure(
        "package installed, as it says", kibibytes.pop(product.COMMAND) * 1024 / 1e6, "MB"
    )
    report.figure("packages it brings on a bare system", len(needed), "")
    report.figure("those to download", fetched / 1e6, "MB")
    report.figure("those installed", sum(kibibytes.values()) * 1024 / 1e6, "MB")


def _purge(bare: BareDebian, before: dict[str, str], files: dict[str, str]) -> str:
    # Without these, apt keeps what one of the others recommends (ca-certificates, by apt itself).
    unasked = [f"-oAPT::AutoRemove::{why}Important=false" for why in ("Recommends", "Suggests")]
    bare.apt("purge", "--auto-remove", *unasked, product.COMMAND)
    left = sorted(bare.packages().keys() - before.keys())
    if left:
        raise Failed(f"packages stay behind: {' '.join(left)}")
    found = file_list.changes(files, file_list.listed(bare.root), PURGED)
    if found:
        raise Failed("\n".join(found[:50]))
    return f"{len(files)} paths are what they were"


def _field(bare: BareDebian, package: str, name: str) -> str:
    """A field of the package's control file."""
    told = bare.run("dpkg-deb", "--field", package, name).stdout.strip()
    bare.path(package).unlink()
    return told
