"""Run the installer for Windows under Wine, with a stand-in for the program, and look at what it does.

    prove_windows.py [NAME OF A PROOF...]

`make test-windows`; it needs a screen, and Debian's wine64, gcc-mingw-w64-x86-64-win32 and nsis. It proves
what the installer itself does, as Wine understands Windows. It does not prove the program on Windows, nor
the question for an administrator (in Wine everybody is one), nor Windows' own rules about files in use, nor
two sessions (only under which name one installer looks for another), nor what Windows' icacls makes of its
orders: Wine's does nothing, and a stand-in notes how it is called.
"""

import inspect
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final

import product
import prove_windows_half_way
import prove_windows_installing
import prove_windows_removing
import prove_windows_replacing
import prove_windows_scope
import prove_windows_settings
from wine import Found, Windows
from wine_desk import NEWER, OLDER, Desk, compile_c, made

PARTS: Final = (
    prove_windows_installing,
    prove_windows_replacing,
    prove_windows_half_way,
    prove_windows_removing,
    prove_windows_scope,
    prove_windows_settings,
)


def proofs(part: ModuleType) -> dict[str, Callable[[Desk], None]]:
    """By name, in the order of the file: each of its functions but the private ones."""
    return {
        name: one
        for name, one in vars(part).items()
        if inspect.isfunction(one) and one.__module__ == part.__name__ and not name.startswith("_")
    }


def tried(desk: Desk, names: list[str]) -> int:
    """Runs the proofs of these names, a line each; how many failed."""
    known = {name: one for part in PARTS for name, one in proofs(part).items()}
    failed = 0
    for name in names or known:
        begun = time.monotonic()
        try:
            known[name](desk)
            word = "ok     "
        except Found as found:
            failed += 1
            word = f"FAILED ({found})"
            desk.windows.end_programs()
        print(f"{word} {name.replace('_', ' ')} ({time.monotonic() - begun:.1f} s)", flush=True)
    return failed


def main() -> int:
    """The exit code."""
    with tempfile.TemporaryDirectory(prefix="smsc-gui-windows-") as folder:
        work = Path(folder)
        versions = (OLDER, product.version(), NEWER)
        installers = {version: made(work, version) for version in versions}
        windows = Windows(work, os.environ["DISPLAY"])
        windows.put_into_the_system(compile_c("stand_in_icacls", work / "icacls.exe"))
        try:
            return 1 if tried(Desk(windows, installers), sys.argv[1:]) else 0
        finally:
            windows.end_programs()


if __name__ == "__main__":
    sys.exit(main())
