"""The requirement files: one version of each thing, every one with its hash, no address."""

import re
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
FILES = sorted(REQUIREMENTS.glob("*.txt"))
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((REQUIREMENTS / f"{name}.txt").read_text()))


def test_the_sets_are_those_that_the_makefile_asks_for() -> None:
    assert {path.stem for path in FILES} == {"run", "dev", "package", "lock"}


@pytest.mark.parametrize("name", ["dev", "package"])
def test_a_larger_set_holds_the_program_exactly_as_it_is_run(name: str) -> None:
    assert pins("run").items() <= pins(name).items()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_requirement_has_a_hash_and_none_an_address(path: Path) -> None:
    text = path.read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    requirements = [entry for entry in entries if not entry.startswith("#")]

    assert requirements
    assert all("--hash=sha256:" in entry for entry in requirements)
    assert not re.search(r"://|--(extra-)?index|--find-links|@", text)
