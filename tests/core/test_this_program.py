"""The program starts itself, and nothing that bears its name in the folder it happens to be started in."""

import subprocess
import sys
from pathlib import Path

import pytest

from smsc_gui import __version__
from smsc_gui.core.this_program import this_program
from tests.support.namesakes import Namesakes, namesakes


@pytest.fixture
def others(tmp_path: Path) -> Namesakes:
    return namesakes(tmp_path)


def test_it_is_found_from_any_folder_and_what_bears_its_name_there_is_not(
    others: Namesakes,
) -> None:
    told = subprocess.run(
        [*this_program(), "--version"],
        cwd=others.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == f"smsc-gui {__version__}\n"
    assert not others.have_run


def test_the_trap_works(others: Namesakes) -> None:
    """Else the tests that rest on it would prove nothing."""
    subprocess.run([sys.executable, "-m", "smsc_gui"], cwd=others.folder, check=True)
    assert others.have_run


@pytest.mark.parametrize("name", ["it's", 'a "quoted" one', "{braces}", "тека"])
def test_whatever_the_folder_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    package = tmp_path / name / "smsc_gui"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys; print(sys.argv[1:])")
    monkeypatch.setattr("smsc_gui.__file__", str(package / "__init__.py"))
    told = subprocess.run(
        [*this_program(), "--phone", "1"], cwd=tmp_path, capture_output=True, check=True
    )
    assert told.stdout.strip() == b"['--phone', '1']"


def test_a_package_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert this_program() == [sys.executable]
