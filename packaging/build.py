"""Make build/package/smsc-gui, the program in a folder that needs no Python, and have it checked.

Run with an interpreter that has requirements/package.txt (`make package` sees to that).
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
FOLDER = BUILD / "package" / "smsc-gui"
PROGRAM = FOLDER / ("smsc-gui.exe" if sys.platform == "win32" else "smsc-gui")
SELF_TEST_SECONDS = 120


def make_folder() -> None:
    """Run PyInstaller, which says itself what fails."""
    folders = ["--distpath", str(FOLDER.parent), "--workpath", str(BUILD / "pyinstaller")]
    spec = ROOT / "packaging" / "smsc_gui.spec"
    options = ["--noconfirm", "--log-level", "WARN", *folders]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(spec)], check=True)


def self_test() -> int:
    """Start the new program as a user's machine would: from elsewhere, without this Python."""
    own = ("PYTHON", "VIRTUAL_ENV", "QT_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    done = subprocess.run(
        [PROGRAM, "--self-test"],
        cwd=FOLDER.parent,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        timeout=SELF_TEST_SECONDS,
        check=False,
    )
    return done.returncode


def megabytes() -> int:
    """The size of the folder, links not followed."""
    sizes = (
        path.lstat().st_size
        for path in FOLDER.rglob("*")
        if not path.is_symlink() and path.is_file()
    )
    return round(sum(sizes) / 1e6)


def main() -> int:
    """Build, then check; the exit code."""
    make_folder()
    print(f"{FOLDER.relative_to(ROOT)}: {megabytes()} MB; its self-test says:", flush=True)
    code = self_test()
    if code:
        print(f"The packaged program does not pass its self-test (exit code {code}).")
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main())
