"""What PyInstaller leaves in its folder of the machine it ran on: taken out.

Lists of installed files name what lies outside the folder, with sums of scripts that hold the path of the
environment; libraries of an interpreter that was built by hand look for others where that was built.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

_OF_THE_ENVIRONMENT: Final = ("INSTALLER", "REQUESTED", "direct_url.json")


class Unfinished(Exception):  # noqa: N818 - a finding
    """A tool is missing without which libraries would be looked for in a place of this machine."""


def tidy(folder: Path) -> None:
    """Raises `Unfinished` where a search path has to go and `chrpath` is not there."""
    for record in sorted(folder.rglob("*.dist-info/RECORD")):
        _tidy_metadata(record)
    if sys.platform == "linux":
        _forget_search_paths(folder)


def size(folder: Path) -> int:
    """Bytes of its files, links not followed."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _tidy_metadata(record: Path) -> None:
    """RECORD names what is here: with it the program finds the licences' texts."""
    for name in _OF_THE_ENVIRONMENT:
        (record.parent / name).unlink(missing_ok=True)
    lines = record.read_text(encoding="utf-8").splitlines()
    there = [line for line in lines if _is_here(record, line.partition(",")[0])]
    record.write_text("".join(f"{line}\n" for line in there), encoding="utf-8", newline="\n")


def _is_here(record: Path, name: str) -> bool:
    return name.startswith(f"{record.parent.name}/") and (record.parents[1] / name).is_file()


def _forget_search_paths(folder: Path) -> None:
    """Those that begin at the root; what is found beside the file itself ($ORIGIN) stays."""
    from linux_needs import elf_files, search_paths  # noqa: PLC0415 - Linux only

    files = [str(path) for path in elf_files(folder) if search_paths(path).startswith("/")]
    if not files:
        return
    if not shutil.which("chrpath"):
        raise Unfinished(f"chrpath is needed: {files[0]} looks for libraries in a fixed place")
    subprocess.run(["chrpath", "--delete", *files], check=True, stdout=subprocess.DEVNULL)
