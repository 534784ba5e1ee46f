"""Every page and dialog of the whole tour, looked at: contrast, places, focus, languages, scales, schemes.

Each run is a process, as the scale is settled when Qt starts. The eyes themselves are tried on planted faults
in the other files here. Pictures: `python -m tests.looks.walk` (see `walk.py`).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.looks.walk import FOUND

LARGE = (1280, 720)
"""In device-independent pixels: a 4K screen at 300 %. Dialogs open no larger than nine tenths of a screen."""
SMALL = (800, 500)
RUNS = {
    "en-light-100-small": (SMALL, "1", "en", "light", "--switch"),
    "uk-dark-200": (LARGE, "2", "uk", "dark"),
    "pseudo-contrast-light-125": (LARGE, "1.25", "pseudo", "contrast-light"),
    "pseudo-light-150": (LARGE, "1.5", "pseudo", "light"),
    "uk-contrast-dark-300": (LARGE, "3", "uk", "contrast-dark"),
}
Run = tuple[tuple[int, int], str, *tuple[str, ...]]


def offscreen(folder: Path, size: tuple[int, int], scale: str) -> str:
    """The platform with one such screen; its own is 800 × 800 pixels, whatever the scale."""
    wide, high = (round(side * float(scale)) for side in size)
    screen = {"name": "4K", "x": 0, "y": 0, "width": wide, "height": high}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    told = folder / "screen.json"
    told.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={told}"


@pytest.mark.timeout(400)
@pytest.mark.parametrize("run", list(RUNS.values()), ids=list(RUNS))
def test_everything_can_be_seen(run: Run, tmp_path: Path) -> None:
    size, scale, *how = run
    platform = offscreen(tmp_path, size, scale)
    walked = subprocess.run(
        [sys.executable, "-m", "tests.looks.walk", str(tmp_path), *how],
        env=os.environ | {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": scale},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout[-500:] + walked.stderr[-2000:]
    assert json.loads((tmp_path / FOUND).read_text(encoding="utf-8")) == []
