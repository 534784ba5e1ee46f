"""What `make bench` says: a limit that does not hold is never passed over."""

import json
from pathlib import Path

from benchmarks import table
from benchmarks.row import Row

GOOD = Row("start", 1.25, "x", 1.3, "11 each")
BAD = Row("memory", 1.5, "x", 1.35, causes=("Qt", "the rest"))
LATER = Row("search", None, "ms", 50.0, "not built yet")


def test_the_table_tells_each_row_and_what_stands_behind_it() -> None:
    lines = table.as_text([GOOD, BAD, LATER]).splitlines()
    assert lines[0].split() == ["what", "value", "at", "most"]
    assert lines[1].split() == ["start", "1.25", "x", "1.30", "x", "holds"]
    assert lines[2].strip() == "11 each"
    assert lines[3].split() == ["memory", "1.50", "x", "1.35", "x", "DOES", "NOT", "HOLD"]
    assert [line.strip() for line in lines[4:6]] == ["Qt", "the rest"]
    assert lines[6].split() == ["search", "not", "measured", "50.00", "ms", "-"]


def test_the_last_line_counts_what_does_not_hold() -> None:
    last = table.as_text([GOOD, BAD, LATER]).splitlines()[-1]
    assert last == "1 limits do not hold: memory. 1 rows were not measured."


def test_the_last_line_says_when_all_is_well() -> None:
    last = table.as_text([GOOD]).splitlines()[-1]
    assert last == "Every limit that was measured holds; 0 rows were not measured."


def test_the_file_has_every_row_by_its_name(tmp_path: Path) -> None:
    table.write([GOOD, LATER], tmp_path / "build" / "bench.json")
    assert json.loads((tmp_path / "build" / "bench.json").read_text(encoding="utf-8")) == {
        "start": {"value": 1.25, "unit": "x", "limit": 1.3, "holds": True},
        "search": {"value": None, "unit": "ms", "limit": 50.0, "holds": None},
    }
