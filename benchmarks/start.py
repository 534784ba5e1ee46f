"""From the start of the process to the first painted window, seen from outside."""

from pathlib import Path

from benchmarks.children import STAYS
from benchmarks.desk_folder import make_folder
from benchmarks.processes import Process
from benchmarks.row import Row, median

LIMIT = 1.3


def measure(folder: Path, *, quick: bool, platform: str = "offscreen", **screen: str) -> list[Row]:
    """Whole processes, the program and a bare window in turn.

    `platform`: Qt's name of it; `screen`: what the environment has to say to reach it.
    """
    screen["QT_QPA_PLATFORM"] = platform
    data = folder / f"start-{platform}"
    make_folder(data, ended=range(8 * 3600, 600, -120), waiting=range(600, 60, -60))
    program: dict[str, list[float]] = {"painted": [], "usable": []}
    bare: list[float] = []
    for turn in range(12 if quick else 41):
        ours, floor = _program(data, screen), _bare(screen)
        if turn:  # the first finds cold caches, and folders that were just written
            bare.append(floor)
            for what, values in program.items():
                values.append(ours[what])
    ratio, usable = (median(program[what]) / median(bare) for what in ("painted", "usable"))
    told = f"{median(program['painted']):.0f} ms against {median(bare):.0f} ms, {len(bare)} each"
    return [
        Row(f"start to first painted window ({platform})", ratio, "x", LIMIT, told),
        Row(f"start to the keyring's answer ({platform})", usable, "x", None, "no keyring there"),
    ]


def _program(data: Path, screen: dict[str, str]) -> dict[str, float]:
    """Milliseconds until each thing it tells of."""
    module, where = "benchmarks.children.program", ("--data-dir", str(data))
    with Process(module, *where, **screen, **{STAYS: "1"}) as process:
        stamps = dict(process.line().split() for _ in range(2))
        return {what: (int(at) - process.began) / 1e6 for what, at in stamps.items()}


def _bare(screen: dict[str, str]) -> float:
    with Process("benchmarks.children.bare_window", **screen) as process:
        return (int(process.line().split()[1]) - process.began) / 1e6
