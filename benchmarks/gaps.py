"""How long the program leaves an event waiting, beside a bare window on the same machine at the same time."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, product
from pathlib import Path
from typing import TypeAlias

from benchmarks.big_journal import big_journal
from benchmarks.desk_folder import make_folder
from benchmarks.journal import settled_page
from benchmarks.processes import Process
from benchmarks.row import Row, percentile
from smsc_gui.core.journal_search import Column

FRAME = 16.0
NEVER_ANSWERS = "380500000021"
NUMBER = "0671234567"
INBOX = 9_990
"""A look that brings as many rows as it asked for, 10,000, counts as cut off."""
NEXT_LOOK = 21.0
SEARCHED = "gaps while the journal is searched"
PARTS = ("067", "1234", "12345", "договір 7", "38067", "77777")
"""Each is in some of the rows, two of them in all."""

Gaps: TypeAlias = list[tuple[float, str]]
Scene: TypeAlias = Callable[[Process, Process, float], None]


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """A row for each scene."""
    seconds = 5.0 if quick else 14.0
    rows = []
    for name, scene in SCENES.items():
        ours, bare = _measured(folder / name.replace(" ", "-"), scene, seconds)
        rows.append(_row(name, ours, bare))
    data, count = big_journal(folder, quick=quick)
    searched = _row(SEARCHED, *_while_searched(data, seconds))
    return [*rows, replace(searched, note=f"{count:,} rows; {searched.note}")]


def _while_searched(data: Path, seconds: float) -> tuple[Gaps, Gaps]:
    """Numbers and references are looked for, one upon another, in every order; all rows are counted."""
    with (
        Process("benchmarks.children.bare_probe") as bare,
        settled_page(data) as page,
    ):
        page.ask("open")
        page.ask("count")
        bare.ask("start")
        page.ask("start")
        ends = time.monotonic() + seconds
        for part, column in cycle(product(PARTS, Column)):
            page.ask("find", text=part)
            page.ask("sort", column=column)
            if time.monotonic() > ends:
                break
        page.tell("stop")
        bare.tell("stop")
        return page.answer(), bare.answer()


def _measured(data: Path, scene: Scene, seconds: float) -> tuple[Gaps, Gaps]:
    make_folder(data, account="smsc.ua login desk", ended=range(3600, 600, -60))
    more = ["--keyring-waits"] if scene is _keyring_waits else []
    with (
        Process("benchmarks.children.bare_probe") as bare,
        Process("benchmarks.children.service") as service,
    ):
        bare.ask("start")
        bare.ask("stop")
        url = service.ask_url()
        with Process("benchmarks.children.desk", str(data), url, "desk", *more) as desk:
            if not more:
                desk.ask("sign_in")
            bare.ask("start")
            desk.ask("start")
            scene(desk, service, seconds)
            desk.tell("stop")
            bare.tell("stop")
            return desk.answer(), bare.answer()


def _service_hangs(desk: Process, _service: Process, seconds: float) -> None:
    """A request is on its way and nothing comes back, while staff type on."""
    desk.ask("key", text=f"+{NEVER_ANSWERS}")
    desk.tell("enter")
    _type_on(desk, seconds)


def _type_on(desk: Process, seconds: float) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        for key in (*NUMBER, ""):
            desk.ask("key", text=key)
            time.sleep(0.1)


def _keyring_waits(_desk: Process, _service: Process, seconds: float) -> None:
    """From the first moment of the program: what it imports late is in here."""
    time.sleep(seconds)


def _inbox_is_read(desk: Process, service: Process, seconds: float) -> None:
    """Look upon look with all the rows that one reply can hold, while a request waits."""
    desk.ask("type", phone="+380671234567")
    desk.ask("enter")
    service.ask("rows", count=INBOX)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        service.ask("move", seconds=NEXT_LOOK)
        desk.ask("move", seconds=NEXT_LOOK)
        time.sleep(1.5)


SCENES: dict[str, Scene] = {
    "gaps while the service hangs": _service_hangs,
    "gaps while the keyring waits": _keyring_waits,
    "gaps while 10,000 inbox rows are read": _inbox_is_read,
}


def _row(name: str, ours: Gaps, bare: Gaps) -> Row:
    at_most, floor = (percentile([gap for gap, _ in gaps], 99.9) for gaps in (ours, bare))
    limit = floor + FRAME
    longer = [(gap, doing) for gap, doing in ours if gap > limit]
    worst = max(gap for gap, _ in bare)
    note = f"99.9th percentile of {len(ours)}; bare window {floor:.1f}, its worst {worst:.1f}"
    return Row(name, at_most, "ms", limit, note, tuple(_causes(longer)))


def _causes(longer: Gaps) -> list[str]:
    """Each cause once, the most frequent first, with its longest gap."""
    by_cause: defaultdict[str, list[float]] = defaultdict(list)
    for gap, doing in longer:
        by_cause[doing or "the second thread saw nothing: one long step outside Python"].append(gap)
    return [
        f"{len(found)} up to {max(found):.0f} ms: {cause}"
        for cause, found in sorted(by_cause.items(), key=lambda of: -len(of[1]))
    ]
