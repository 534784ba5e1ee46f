"""A journal of a million rows. What finds and shows them comes with a later issue; opening is there."""

import time
from pathlib import Path

from benchmarks.big_journal import make_big
from benchmarks.row import Row, median
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal import Who
from smsc_gui.core.journal_files import open_journal

LIMIT = 100.0
NOT_BUILT = "not built yet"
HOUR = 3600.0


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """Opened as a start does it: set up, and the verifications of the last hour with their stories."""
    count = 100_000 if quick else 1_000_000
    data = folder / "journal"
    make_big(data, count)
    took, found = zip(*(_open(data) for _ in range(21)), strict=True)
    size = DataFolder(data).journal.stat().st_size / 1e6
    note = f"{count:,} rows, {size:,.0f} MB; {found[0]} of the last hour are read; worst {max(took):.0f} ms"
    return [
        Row("journal: open", median(took[1:]), "ms", LIMIT, note),
        Row("journal: first 100 matches of a part of a number", None, "ms", 50.0, NOT_BUILT),
        Row("journal: longest frame while scrolling to the end", None, "ms", 16.0, NOT_BUILT),
    ]


def _open(data: Path) -> tuple[float, int]:
    """Milliseconds, and how many verifications the program starts with."""
    now = SystemClock().now()
    began = time.perf_counter()
    journal, aside = open_journal(DataFolder(data).journal, Who("desk", "staff"), now.wall)
    found = journal.open_and_recent(now, recent=HOUR)
    took = time.perf_counter() - began
    journal.close()
    if aside is not None:
        raise RuntimeError("the journal that was made for this cannot be read")
    return took * 1000, len(found)
