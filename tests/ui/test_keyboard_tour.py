"""The whole tour by keys alone: whatever a mouse can do there, Tab, arrows, letters, Enter and Esc can do.

`Keys` fails where something cannot be reached, is out of view or does not show the focus; `TabWalk` goes
round each window by Tab. Both are tried on planted faults in `test_keyboard_walk.py` and `test_hands.py`.
"""

import json
from pathlib import Path

import pytest

from tests.support.children import child

RUNS = {"en-light": ("en", "light"), "uk-contrast-dark": ("uk", "contrast-dark")}
LAST = "about"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("run", list(RUNS.values()), ids=list(RUNS))
def test_the_whole_tour_goes_by_keys_alone(run: tuple[str, str], tmp_path: Path) -> None:
    language, scheme = run
    how = ("--keys", "--lang", language, "--scheme", scheme)
    with child("-m", "smsc_gui", "--tour", str(tmp_path), *how) as tour:
        told, wrong = tour.communicate()
    assert tour.returncode == 0, f"{told[-500:]}\n{wrong}"
    assert wrong == ""
    steps = json.loads((tmp_path / "journey.json").read_text(encoding="utf-8"))
    assert steps[-1]["step"] == LAST
