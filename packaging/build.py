"""Make the program in a folder that needs no Python, have it checked, and pack it for this system.

Run with an interpreter that has requirements/package.txt (`make package` sees to that). The folder is
build/package/smsc-gui, the packages are in build/packages, with SHA256SUMS beside them.
"""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import folder_tidy
import package_size
import product
import sbom

PROGRAM: Final = product.FOLDER / (
    f"{product.COMMAND}.exe" if sys.platform == "win32" else product.COMMAND
)
SELF_TEST_SECONDS: Final = 120


@dataclass(frozen=True, slots=True)
class Packed:
    """One file that is given to people. `installed`: bytes, 0 where nobody has counted; `took`: seconds."""

    path: Path
    installed: int
    took: float


def make_folder() -> None:
    """Run PyInstaller, which says itself what fails."""
    folders = [
        *("--distpath", str(product.FOLDER.parent)),
        *("--workpath", str(product.BUILD / "pyinstaller")),
    ]
    spec = product.ROOT / "packaging" / "smsc_gui.spec"
    options = ["--noconfirm", "--clean", "--log-level", "WARN", *folders]
    # The order of a set is written into what is compiled: else no two builds were the same.
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options, str(spec)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    folder_tidy.tidy(product.FOLDER)


def self_test() -> int:
    """Start the new program as a user's machine would: from elsewhere, without this Python."""
    own = ("PYTHON", "VIRTUAL_ENV", "QT_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    done = subprocess.run(
        [PROGRAM, "--self-test"],
        cwd=product.FOLDER.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=SELF_TEST_SECONDS,
        check=False,
    )
    return done.returncode


def packages() -> list[Packed]:
    """Those of the system that this runs on. Each import is of one system's tools alone."""
    if sys.platform == "win32":
        import windows_installer  # noqa: PLC0415

        return _timed(lambda: windows_installer.build(product.FOLDER))
    if sys.platform == "darwin":
        import macos_app  # noqa: PLC0415

        return _timed(lambda: macos_app.build(product.FOLDER))
    return _of_linux()


def _of_linux() -> list[Packed]:
    import linux_packages  # noqa: PLC0415

    tree = linux_packages.stage(product.FOLDER)
    made = []
    for kind in linux_packages.KINDS:
        lacking = kind.lacking()
        if lacking:
            print(f"No .{kind.name}: {lacking} is not on this system.")
        else:
            made += _timed(partial(_one, kind.build, tree), folder_tidy.size(tree))
    return made


def _one(build: Callable[[Path], Path], tree: Path) -> list[Path]:
    return [build(tree)]


def _timed(build: Callable[[], list[Path]], installed: int = 0) -> list[Packed]:
    began = time.monotonic()
    made = build()
    took = time.monotonic() - began
    size = installed or folder_tidy.size(product.FOLDER)
    return [Packed(path, size, took) for path in made]


def sha256(path: Path) -> str:
    """As `sha256sum` prints it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sums(files: list[Path]) -> str:
    """What `sha256sum --check` reads."""
    return "".join(f"{sha256(path)}  {path.name}\n" for path in sorted(files))


def table(made: list[Packed]) -> str:
    """A line for each package."""
    lines = [f"{'file':<44} {'download':>9} {'installed':>9} {'build':>6}  sha256"]
    lines += [
        f"{one.path.name:<44} {_megabytes(one.path.stat().st_size):>9} "
        f"{_megabytes(one.installed):>9} {one.took:>4.0f} s  {sha256(one.path)}"
        for one in made
    ]
    return "\n".join(lines)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def main() -> int:
    """Build, check, pack; the exit code."""
    # One time for all of it, whatever is committed meanwhile.
    os.environ["SOURCE_DATE_EPOCH"] = str(int(product.built_at().timestamp()))
    began = time.monotonic()
    make_folder()
    took = time.monotonic() - began
    size = _megabytes(folder_tidy.size(product.FOLDER))
    where = product.FOLDER.relative_to(product.ROOT)
    print(f"{where}: {size}, {took:.0f} s; its self-test says:", flush=True)
    code = self_test()
    if code:
        print(f"The packaged program does not pass its self-test (exit code {code}).")
        return 1
    wrong = package_size.check(product.FOLDER)
    if wrong:
        print("The folder holds what it should not:", *wrong, sep="\n    ")
        return 1
    made = packages()
    bill = sbom.build(product.FOLDER)
    checked = product.PACKAGES / "SHA256SUMS"
    lines = sums([*(one.path for one in made), bill])
    checked.write_text(lines, encoding="utf-8", newline="\n")
    print(table(made))
    return 0


if __name__ == "__main__":
    sys.exit(main())
