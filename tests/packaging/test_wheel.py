"""The wheel: it starts from elsewhere and brings its resources, nothing else of the checkout."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import smsc_gui

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, by the back end itself: nothing is fetched."""
    copy = tmp_path_factory.mktemp("checkout")
    left_out = shutil.ignore_patterns("__pycache__")
    for name in ("smsc_gui", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=left_out)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    (built,) = (copy / "out").glob("*.whl")
    return built


def test_it_holds_the_program_with_its_resources_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert {name.split("/")[0] for name in names} == {
        "smsc_gui",
        f"smsc_gui-{smsc_gui.__version__}.dist-info",
    }
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert {f"smsc_gui/resources/{path.relative_to(ROOT / 'resources')}" for path in resources} <= (
        set(names)
    )


def test_the_installed_command_starts_from_elsewhere(wheel: Path, tmp_path: Path) -> None:
    options = ["--quiet", "--no-deps", "--no-index", "--no-compile"]
    install = [sys.executable, "-m", "pip", "install", *options, "--target", "site", str(wheel)]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True)

    done = subprocess.run(
        [tmp_path / "site" / "bin" / "smsc-gui", "--version"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert smsc_gui.__version__ in done.stdout
