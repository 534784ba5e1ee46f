"""packaging/environment.sh: filled once, made anew when it has to be; a missing Python is named."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "environment.sh"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with an empty requirement file, so that nothing is fetched."""
    for name in ("environment.sh", "system_libraries.sh"):
        (tmp_path / "packaging").mkdir(exist_ok=True)
        shutil.copy(SCRIPT.with_name(name), tmp_path / "packaging" / name)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "tiny.txt").write_text("# nothing\n")
    return tmp_path


def run(checkout: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(checkout / "packaging" / "environment.sh"), *arguments],
        env={"PATH": "/usr/bin:/bin", "PYTHON": sys.executable, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def nothing_to_install(folder: Path) -> None:
    """A wheel that installs, were it not for its missing hash."""
    info = "nothing-1.0.dist-info"
    with zipfile.ZipFile(folder / "nothing-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: nothing\nVersion: 1.0\n")
        tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{info}/WHEEL", tags)
        wheel.writestr(f"{info}/RECORD", "")


def set_up(checkout: Path) -> bool:
    """Whether the environment had to be made; a file left in it tells if it is the same one."""
    done = run(checkout, "venv", "tiny")
    assert done.returncode == 0, done.stderr
    return "Setting up venv" in done.stdout


def test_an_environment_is_made_once_and_anew_when_its_requirements_change(checkout: Path) -> None:
    assert set_up(checkout)
    left = checkout / "venv" / "left"
    left.touch()
    assert not set_up(checkout)
    assert left.exists()

    (checkout / "requirements" / "tiny.txt").write_text("# nothing else\n")
    assert set_up(checkout)
    assert not left.exists()


def test_an_environment_that_was_broken_off_is_made_anew(checkout: Path) -> None:
    assert set_up(checkout)
    left = checkout / "venv" / "left"
    left.touch()
    (checkout / "venv" / "incomplete").touch()

    assert set_up(checkout)
    assert not left.exists()
    assert not (checkout / "venv" / "incomplete").exists()


def test_a_requirement_without_a_hash_is_refused_and_leaves_no_stamp(checkout: Path) -> None:
    nothing_to_install(checkout)
    (checkout / "requirements" / "tiny.txt").write_text("nothing==1.0\n")

    done = run(checkout, "venv", "tiny", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(checkout))

    assert done.returncode != 0
    assert "Hashes are required in --require-hashes mode" in done.stderr
    assert not (checkout / "venv" / "ready" / "tiny.txt").exists()
    assert (checkout / "venv" / "incomplete").exists()


def test_the_interpreter_that_is_asked_for_is_used(checkout: Path) -> None:
    assert run(checkout, "--python").stdout.strip() == sys.executable


def test_an_interpreter_that_does_not_fit_is_named(checkout: Path) -> None:
    done = run(checkout, "--python", PYTHON="/nowhere/python3")

    assert done.returncode == 1
    assert "Python 3.11 or newer is needed, and /nowhere/python3 is not." in done.stderr


def test_a_machine_without_python_says_what_to_do(checkout: Path) -> None:
    tools = checkout / "tools"
    tools.mkdir()
    for name in ("dirname", "cat"):
        (tools / name).symlink_to(shutil.which(name) or "")

    done = run(checkout, "--python", PYTHON="", PATH=str(tools))

    assert done.returncode == 1
    assert "Python 3.11 or newer is needed, and none was found." in done.stderr
    assert done.stdout == ""
