"""The measure of the packaged program's start: a window seen from outside, by a real X screen."""

from pathlib import Path

import pytest

from benchmarks import packaged, screen
from benchmarks.processes import Process


def test_a_window_is_seen_when_it_comes_onto_the_screen() -> None:
    with (
        screen.virtual() as display,
        Process("benchmarks.children.mapped", DISPLAY=display) as watcher,
    ):
        assert watcher.line() == "watching 0"
        for _ in range(2):
            by_the_clock, of_a_processor = packaged._until_mapped(
                watcher, display, "benchmarks.children.bare_window"
            )
            assert 10 < by_the_clock < 60_000
            assert 10 < of_a_processor < 2 * by_the_clock


def test_without_a_package_the_row_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "PROGRAM", tmp_path / "smsc-gui")
    (row,) = packaged.measure(tmp_path, quick=True)
    assert row.value is None
    assert "make package" in row.note
