"""Memory ten seconds after the start, counted by the kernel: each shared page divided among its users."""

import sys
import time
from pathlib import Path

from benchmarks.children import STAYS
from benchmarks.desk_folder import make_folder
from benchmarks.processes import Process
from benchmarks.row import Row, median

LIMIT = 1.35
AFTER = 10.0
NAME = "memory 10 s after the start"


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """One process at a time: side by side the two would share the pages of Qt, and each look smaller."""
    if sys.platform != "linux":
        return [Row(NAME, None, "x", LIMIT, "not measured: PSS is a figure of Linux")]
    data = folder / "memory"
    make_folder(data, ended=range(8 * 3600, 600, -120), waiting=range(600, 60, -60))
    ours, bare = [], []
    for _ in range(1 if quick else 3):
        ours.append(_memory("benchmarks.children.program", "--data-dir", str(data)))
        bare.append(_memory("benchmarks.children.bare_window"))
    note = f"{median(ours):.1f} MiB against {median(bare):.1f} MiB, {len(ours)} each"
    return [Row(NAME, median(ours) / median(bare), "x", LIMIT, note)]


def _memory(module: str, *arguments: str) -> float:
    """MiB."""
    with Process(module, *arguments, **{STAYS: "1"}) as process:
        process.line()
        time.sleep(max(0.0, AFTER - (time.monotonic_ns() - process.began) / 1e9))
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
        kilobytes = next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:"))
        return int(kilobytes) / 1024
