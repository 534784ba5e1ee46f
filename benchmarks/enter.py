"""From Enter to the painted number, against a script that does no more than it must, in turn."""

from pathlib import Path

from benchmarks.desk_folder import make_folder
from benchmarks.processes import Process
from benchmarks.row import Row, median, percentile

FACTOR = 1.15
FRAME = 16.0
"""Milliseconds."""
BETWEEN = 20.0
"""Seconds that pass between two subscribers, on the clock of program and service."""
LONG = 45.0
"""The same, so that the last look is too old and one has to be made first."""
WARM_UP = 10


class Pair:
    """The program and the script, each signed in to its own account of one service."""

    def __init__(self, service: Process, desk: Process, script: Process) -> None:
        self._service = service
        self._desk = desk
        self._script = script
        self._subscriber = 380_671_000_000
        desk.ask("sign_in")

    def look_made(self) -> tuple[float, float]:
        """Milliseconds for the program and for the script; the look came while the number was typed."""
        phone = self._next()
        self._move(BETWEEN)
        while not self._desk.ask("type", phone=f"+{phone}")["ready"]:
            self._move(5)
        return self._desk.ask("enter")["ms"], self._go(look=False)

    def look_first(self) -> tuple[float, float]:
        """The same with a look that has to be made first; the script posts twice."""
        phone = self._next()
        self._service.ask("move", seconds=LONG)
        return self._desk.ask("enter", phone=phone, move=LONG)["ms"], self._go(look=True)

    def _go(self, *, look: bool) -> float:
        done = self._script.ask("go", phone=self._next(), look=look)
        if "phone" not in done["given"]:
            raise RuntimeError(f"the script was refused: {done['given']}")
        return float(done["ms"])

    def _move(self, seconds: float) -> None:
        self._service.ask("move", seconds=seconds)
        self._desk.ask("move", seconds=seconds)

    def _next(self) -> str:
        self._subscriber += 1
        return str(self._subscriber)


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """Both lines, and their floors."""
    data = folder / "enter"
    make_folder(data, account="smsc.ua login desk")
    with Process("benchmarks.children.service") as service:
        url = service.ask_url()
        with (
            Process("benchmarks.children.desk", str(data), url, "desk") as desk,
            Process("benchmarks.children.script", str(folder), url) as script,
        ):
            pair = Pair(service, desk, script)
            made = [pair.look_made() for _ in range(WARM_UP + (100 if quick else 1000))]
            first = [pair.look_first() for _ in range(WARM_UP + (20 if quick else 100))]
    return [
        *_rows("Enter to number", made[WARM_UP:], "one post"),
        *_rows("Enter to number, look first", first[WARM_UP:], "two posts"),
    ]


def _rows(name: str, pairs: list[tuple[float, float]], floor: str) -> list[Row]:
    ours, script = zip(*pairs, strict=True)
    rows = []
    for what, of in (("median", median), ("95th percentile", lambda all_: percentile(all_, 95))):
        note = f"a script with {floor}: {of(script):.1f} ms; {len(pairs)} each"
        rows.append(Row(f"{name}, {what}", of(ours), "ms", FACTOR * of(script) + FRAME, note))
    return rows
