"""A journal of a million rows: opened, searched, put in order, and gone through to its end."""

import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from benchmarks.big_journal import big_journal
from benchmarks.processes import Process
from benchmarks.row import Row, median, percentile
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal import Who
from smsc_gui.core.journal_files import open_journal
from smsc_gui.core.journal_search import Column, JournalReader, Wanted

OPENS_WITHIN = 100.0
FINDS_WITHIN = 50.0
FRAME = 16.0
HOUR = 3600.0
SETTLED_AFTER = 6.0
"""Seconds."""
PARTS = {
    "a digit": "5",
    "what all begin with": "38067",
    "frequent middle digits": "99",
    "rare middle digits": "12345",
    "rarer": "508174",
    "the beginning and more": "3806750817",
    "a whole number": "380675081748",
    "one digit six times": "111111",
    "in no number": "0508174",
    "not a digit of it": "999999999999",
}
NOTCHES = 120
SHARES = (0.1, 0.9, 0.33, 0.66, 0.5, 0.99, 0.01)

Gaps: TypeAlias = list[tuple[float, str]]


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """The journal by itself, then its page in the real window."""
    data, count = big_journal(folder, quick=quick)
    return [_opened(data, count), _found(data, count), *_page(data, count)]


def _opened(data: Path, count: int) -> Row:
    """As a start does it: set up, and the verifications of the last hour with their stories."""
    took, found = zip(*(_open(data) for _ in range(21)), strict=True)
    size = DataFolder(data).journal.stat().st_size / 1e6
    note = f"{count:,} rows, {size:,.0f} MB; {found[0]} of the last hour are read; worst {max(took):.0f} ms"
    return Row("journal: open", median(took[1:]), "ms", OPENS_WITHIN, note)


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


def _found(data: Path, count: int) -> Row:
    """The worst kind of part counts, and of each kind the middle one of fifteen times."""
    with closing(JournalReader(DataFolder(data).journal)) as reader:
        reader.first(Wanted(number="no number"))  # the file comes from the disk once
        took = {
            kind: _times(lambda part=part: reader.first(Wanted(number=part)))  # type: ignore[misc]
            for kind, part in PARTS.items()
        }
    middle = {kind: median([wall for wall, _ in times]) for kind, times in took.items()}
    told = ", ".join(f"{kind} {value:.1f}" for kind, value in middle.items())
    slowest = max(middle, key=lambda kind: middle[kind])
    busy = median([cpu for _, cpu in took[slowest]])
    note = f"{count:,} rows; {told}; of the slowest {busy:.1f} are processor time"
    name = "journal: first 100 matches of a part of a number"
    return Row(name, middle[slowest], "ms", FINDS_WITHIN, note)


def _times(act: Callable[[], object]) -> list[tuple[float, float]]:
    """Milliseconds of fifteen times, and of processor time in them."""
    took = []
    for _ in range(15):
        began, busy = time.perf_counter(), time.thread_time()
        act()
        took.append(((time.perf_counter() - began) * 1000, (time.thread_time() - busy) * 1000))
    return took


def _page(data: Path, count: int) -> list[Row]:
    """The page in the real window: opened, sorted, and gone through to its end."""
    opened = []
    for _ in range(4):
        with settled_page(data) as page:
            opened.append(page.ask("open")["ms"])
    with settled_page(data) as page:
        opened.append(page.ask("open")["ms"])
        page.ask("count")
        sorted_in = _sorted(page)
        page.ask("count")
        with Process("benchmarks.children.bare_probe") as bare:
            ours, beside = _scrolled(page, bare)
    worst = max(sorted_in, key=lambda key: sorted_in[key])
    return [
        Row(
            "journal: page open, first rows painted",
            median(opened),
            "ms",
            OPENS_WITHIN,
            f"{count:,} rows; the page is imported and built as well; worst {max(opened):.0f} ms",
        ),
        Row(
            "journal: sort by any column, first rows painted",
            sorted_in[worst],
            "ms",
            OPENS_WITHIN,
            f"the slowest: {worst}; middle of all {median(list(sorted_in.values())):.0f} ms",
        ),
        _frames(ours, beside),
    ]


def settled_page(data: Path) -> Process:
    """The program on this journal, all late imports done: nobody opens the journal before that."""
    page = Process("benchmarks.children.journal_page", str(data))
    time.sleep(SETTLED_AFTER)
    return page


def _sorted(page: Process) -> dict[str, float]:
    """Milliseconds for each column and direction, the middle one of five times; all is counted meanwhile."""
    took: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(5):
        for column in Column:
            for way in ("one way", "the other"):
                took[f"{column}, {way}"].append(page.ask("sort", column=column)["ms"])
    return {key: median(times) for key, times in took.items()}


def _scrolled(page: Process, bare: Process) -> tuple[Gaps, Gaps]:
    """The wheel, the bar dragged here and there, and the key End."""
    bare.ask("start")
    page.ask("start")
    page.ask("scroll", notches=NOTCHES)
    for share in SHARES:
        page.ask("drag", share=share)
    page.ask("scroll", notches=NOTCHES)
    page.ask("end")
    page.tell("stop")
    bare.tell("stop")
    return page.answer(), bare.answer()


def _frames(ours: Gaps, beside: Gaps) -> Row:
    gaps, floor = [gap for gap, _ in ours], [gap for gap, _ in beside]
    note = (
        f"the longest of {len(gaps)} gaps of the event loop, 99th percentile {percentile(gaps, 99):.1f};"
        f" a bare window's longest at that time {max(floor):.1f}"
    )
    causes = tuple(
        f"{gap:.0f} ms: {doing or 'nothing was seen'}" for gap, doing in ours if gap > FRAME
    )
    return Row(
        "journal: longest frame while scrolling to the end", max(gaps), "ms", FRAME, note, causes
    )
