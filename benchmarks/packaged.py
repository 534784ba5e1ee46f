"""The packaged program's start beside the plain one's and a bare window's, each until its window is mapped.

The packaged one cannot be asked when it has painted, so all three are seen from the X screen.
"""

from pathlib import Path

from benchmarks import screen
from benchmarks.children import STAYS
from benchmarks.desk_folder import make_folder
from benchmarks.processes import ROOT, Process
from benchmarks.row import Row, median

PROGRAM = ROOT / "build" / "package" / "smsc-gui" / "smsc-gui"
NAME = "start to mapped window (xcb)"


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """In turn, on one screen. Whether the package is of today's source is not looked at."""
    if not PROGRAM.is_file():
        return [Row(f"{NAME}, packaged", None, "x", None, "not measured: make package first")]
    data = folder / "packaged"
    make_folder(data, ended=range(8 * 3600, 600, -120), waiting=range(600, 60, -60))
    try:
        with screen.virtual() as display:
            return _rows(_measured(data, display, rounds=12 if quick else 41))
    except FileNotFoundError:
        return [Row(f"{NAME}, packaged", None, "x", None, "not measured: there is no Xvfb")]


def _measured(data: Path, display: str, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each, in turn."""
    found: dict[str, list[float]] = {"packaged": [], "plain": [], "bare": []}
    where = ("--data-dir", str(data))
    with Process("benchmarks.children.mapped", DISPLAY=display) as watcher:
        watcher.line()
        for turn in range(rounds):
            took = {
                "packaged": _until_mapped(watcher, display, str(PROGRAM), *where, before=()),
                "plain": _until_mapped(watcher, display, "smsc_gui", *where),
                "bare": _until_mapped(watcher, display, "benchmarks.children.bare_window"),
            }
            if turn:  # the first finds cold caches
                for name, value in took.items():
                    found[name].append(value)
    return found


def _until_mapped(
    watcher: Process, display: str, *command: str, before: tuple[str, ...] | None = None
) -> float:
    x = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", STAYS: "1"}
    with Process(*command, before=before, **x) as process:
        while (at := int(watcher.line().split()[1])) < process.began:
            pass  # a window of the one before
        return (at - process.began) / 1e6


def _rows(found: dict[str, list[float]]) -> list[Row]:
    bare = found["bare"]
    told = f"bare {median(bare):.0f} ms, least {min(bare):.0f}, {len(bare)} each"
    return [
        Row(
            f"{NAME}, {name}",
            median(found[name]) / median(bare),
            "x",
            None,
            f"{median(found[name]):.0f} ms, least {min(found[name]):.0f}; {told}",
        )
        for name in ("packaged", "plain")
    ]
