"""Other people's programs rest on the codes: what the documents say of them is what the program does."""

import re
import subprocess
import sys
from pathlib import Path

from smsc_gui.core.links import HandedOverProblem
from smsc_gui.core.outcomes import ExitCode, Outcome, Report, Why

DOCS = Path(__file__).parents[2] / "docs"
INTEGRATION = (DOCS / "integration.md").read_text(encoding="utf-8")


def test_each_outcome_stands_in_the_table_with_its_code() -> None:
    rows = dict(re.findall(r"^\| (\d+) \| `(\w+)` \|", INTEGRATION, re.MULTILINE))
    assert {outcome: int(code) for code, outcome in rows.items()} == {
        one.value: int(one.code) for one in Outcome
    }
    assert f"| {int(ExitCode.INTERRUPTED)} | |" in INTEGRATION


def test_each_field_and_each_why_is_named() -> None:
    for name in (*Report.__slots__, "version", "code"):
        assert f"| `{name}` |" in INTEGRATION
    told = {why for why in Why if why.name not in HandedOverProblem.__members__}
    assert all(f"`{why.value}`" in INTEGRATION for why in told)


def test_the_example_is_what_is_printed() -> None:
    (line,) = re.findall(r"^\{.*\}$", INTEGRATION, re.MULTILINE)
    example = Report(
        Outcome.VERIFIED,
        "+380671234567",
        "A-17",
        "0f3c8a52-6a5e-4a3c-9e0d-0c1c4b6f2a11",
        "+380441234567",
        28.3,
        operator="olena",
    )
    assert line == example.to_json()


def test_the_help_names_each_code() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "smsc_gui", "--help"], capture_output=True, text=True, check=True
    )
    codes = {int(code) for code in re.findall(r"^  (\d+) +\S", told.stdout, re.MULTILINE)}
    assert codes >= set(map(int, ExitCode))


def test_the_trial_waits_on_the_service_it_started() -> None:
    """A start with `--wait` that does not name it is turned away."""
    trial = INTEGRATION.partition("## Trying it without paying")[2]
    started = re.findall(r"^smsc-gui (.*?) *(?:&.*)?$", trial, re.MULTILINE)
    places = [re.findall(r"--(?:data-dir|base-url) \S+", each) for each in started]
    assert len(places) == 2
    assert places[0] == places[1]
    assert len(places[0]) == 2
