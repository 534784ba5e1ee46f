"""`python -m benchmarks [--quick] [NAME …]`: measures, prints the table, writes `build/bench.json`.

Ends with 0 even when a limit does not hold: it tells, it does not judge. `BENCH=quick` is `--quick`.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import enter, gaps, journal, looks, memory, packaged, screen, start, table, waiting
from benchmarks.processes import ROOT
from benchmarks.row import Row

PARTS: dict[str, Callable[..., list[Row]]] = {
    "start": start.measure,
    "screen": screen.measure,
    "packaged": packaged.measure,
    "memory": memory.measure,
    "enter": enter.measure,
    "gaps": gaps.measure,
    "waiting": waiting.measure,
    "journal": journal.measure,
    "looks": looks.measure,
}


def main() -> int:
    """Runs the parts one after another, so that none disturbs another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=table.__doc__)
    quick = os.environ.get("BENCH") == "quick"
    parser.add_argument("--quick", action="store_true", default=quick, help="fewer rounds")
    parser.add_argument("part", nargs="*", help=f"one of {', '.join(PARTS)}; all by default")
    given = parser.parse_args()
    if unknown := set(given.part) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    rows: list[Row] = []
    # On the disk that the checkout is on, not in memory: commits are to cost what they cost.
    with tempfile.TemporaryDirectory(prefix="bench-", dir=build) as folder:
        for part in given.part or PARTS:
            began = time.monotonic()
            rows += PARTS[part](Path(folder), quick=given.quick)
            print(f"{part}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(table.as_text(rows))
    table.write(rows, build / "bench.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
