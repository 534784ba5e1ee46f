"""The packaged program's start beside the plain one's and a bare window's, each until its window is mapped.

The packaged one cannot be asked when it has painted, so all three are seen from the X screen. Beside the time
stands what the process had of a processor until then: that hardly depends on what else the machine does.
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


def _measured(data: Path, display: str, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds of each, in turn: by the clock, and of a processor."""
    found: dict[str, list[tuple[float, float]]] = {"packaged": [], "plain": [], "bare": []}
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
) -> tuple[float, float]:
    x = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", STAYS: "1"}
    with Process(*command, before=before, **x) as process:
        while (at := int(watcher.line().split()[1])) < process.began:
            pass  # a window of the one before
        return (at - process.began) / 1e6, _processor_time(process.pid)


def _processor_time(pid: int) -> float:
    """Milliseconds of all its threads so far (Linux: the first field of schedstat, in nanoseconds)."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(one.read_text().split()[0]) for one in threads) / 1e6


def _rows(found: dict[str, list[tuple[float, float]]]) -> list[Row]:
    clock, processor = (
        {name: [one[which] for one in values] for name, values in found.items()} for which in (0, 1)
    )
    told = {
        name: f"{median(values):.0f} ms, least {min(values):.0f}, "
        f"{median(processor[name]):.0f} ms of a processor"
        for name, values in clock.items()
    }
    return [
        Row(
            f"{NAME}, {name}",
            median(clock[name]) / median(clock["bare"]),
            "x",
            None,
            f"{told[name]}; bare {told['bare']}; {len(clock['bare'])} each",
        )
        for name in ("packaged", "plain")
    ]
