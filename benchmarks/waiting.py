"""What a thousand verifications that wait cost, against one: processor time, side by side."""

import time
from pathlib import Path

from benchmarks.desk_folder import make_folder
from benchmarks.processes import Process
from benchmarks.row import Row

MANY = 1000
LIMIT = 0.5
"""Per cent of a core."""
SETTLES = 4.0
"""Seconds until all is imported and painted."""


def measure(folder: Path, *, quick: bool) -> list[Row]:
    """Two programs at the same time, each with its account and its looks."""
    seconds = 5.0 if quick else 20.0
    for login, count in (("desk", MANY), ("script", 1)):
        ago = [600 - 550 * number / count for number in range(count)]
        make_folder(folder / f"waiting-{login}", account=f"smsc.ua login {login}", waiting=ago)
    with Process("benchmarks.children.service") as service:
        url = service.ask_url()
        with (
            Process("benchmarks.children.desk", str(folder / "waiting-desk"), url, "desk") as many,
            Process(
                "benchmarks.children.desk", str(folder / "waiting-script"), url, "script"
            ) as one,
        ):
            used = _used(many, one, seconds)
            waits = many.ask("states").count("waiting"), one.ask("states").count("waiting")
    more = (used[0] - used[1]) / seconds * 100
    note = ", ".join(
        f"{seconds_used / seconds:.2%} of a core with {count}"
        for seconds_used, count in zip(used, waits, strict=True)
    )
    return [Row("1,000 waiting: more than one waiting", more, "% of a core", LIMIT, note)]


def _used(many: Process, one: Process, seconds: float) -> tuple[float, float]:
    for desk in (many, one):
        desk.ask("sign_in")
    time.sleep(SETTLES)
    before = many.ask("cpu"), one.ask("cpu")
    time.sleep(seconds)
    return many.ask("cpu") - before[0], one.ask("cpu") - before[1]
