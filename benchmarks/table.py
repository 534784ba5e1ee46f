"""The rows as people read them, and as `build/bench.json`."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.row import Row

_VERDICTS = {True: "holds", False: "DOES NOT HOLD", None: "-"}
HEAD = ("what", "value", "at most", "")


def as_text(rows: Sequence[Row]) -> str:
    """A table, what stands behind each figure, and at its end plainly how many limits do not hold."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    text = []
    for line, row in zip(lines, (None, *rows), strict=True):
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        text.append("  ".join(cells).rstrip())
        if row is not None:
            text.extend(f"    {said}" for said in (row.note, *row.causes) if said)
    return "\n".join([*text, "", _summary(rows)])


def write(rows: Iterable[Row], path: Path) -> None:
    """`name -> {value, unit, limit, holds}`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({row.name: row.as_json() for row in rows}, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def _cells(row: Row) -> tuple[str, str, str, str]:
    value = "not measured" if row.value is None else f"{row.value:.2f} {row.unit}"
    limit = "" if row.limit is None else f"{row.limit:.2f} {row.unit}"
    return row.name, value, limit, _VERDICTS[row.holds]


def _summary(rows: Sequence[Row]) -> str:
    broken = [row.name for row in rows if row.holds is False]
    unknown = sum(row.value is None for row in rows)
    if not broken:
        return f"Every limit that was measured holds; {unknown} rows were not measured."
    return (
        f"{len(broken)} limits do not hold: {'; '.join(broken)}. {unknown} rows were not measured."
    )
