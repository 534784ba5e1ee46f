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

RUNS = {
    "en-light-100": ("1", "en", "light", "--switch"),
    "uk-dark-200": ("2", "uk", "dark"),
    "pseudo-contrast-light-125": ("1.25", "pseudo", "contrast-light"),
    "pseudo-light-150": ("1.5", "pseudo", "light"),
    "uk-contrast-dark-300": ("3", "uk", "contrast-dark"),
}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("run", list(RUNS.values()), ids=list(RUNS))
def test_everything_can_be_seen(run: tuple[str, ...], tmp_path: Path) -> None:
    scale, *how = run
    walked = subprocess.run(
        [sys.executable, "-m", "tests.looks.walk", str(tmp_path), *how],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout[-500:] + walked.stderr[-2000:]
    assert json.loads((tmp_path / FOUND).read_text(encoding="utf-8")) == []
