"""The command as an administrator and a terminal see it: real processes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from smsc_gui import __version__
from smsc_gui.options import read_arguments
from smsc_gui.ui.theme import SCHEMES
from tests.support.children import child


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smsc_gui", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_version_is_told_without_qt() -> None:
    told = run("--version", QT_QPA_PLATFORM="no-such-platform")
    assert (told.returncode, told.stdout) == (0, f"smsc-gui {__version__}\n")


def test_every_option_of_the_design_is_in_the_help() -> None:
    told = run("--help").stdout
    for option in [
        "--demo",
        "--phone",
        "--data-dir",
        "--base-url",
        "--lang",
        "--tour",
        "--self-test",
        "--check-journal",
        "--version",
    ]:
        assert option in told


def test_an_unknown_option_is_refused() -> None:
    assert run("--no-such-option").returncode == 2


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_a_tour_has_its_pictures_in_any_scheme(scheme: str) -> None:
    assert read_arguments(["--tour", "pictures", "--scheme", scheme]).scheme == scheme


def test_a_scheme_without_a_tour_is_refused() -> None:
    assert "--scheme needs --tour" in run("--scheme", "dark").stderr


def test_keys_alone_without_a_tour_are_refused() -> None:
    assert read_arguments(["--tour", "pictures", "--keys"]).keys
    assert "--keys needs --tour" in run("--keys").stderr


def test_a_base_url_that_no_call_could_be_made_to_is_refused_at_the_start() -> None:
    """Else the first test of a sign-in would hang in the window for ever."""
    refused = run("--base-url", "http://me:secret@smsc.ua")
    assert refused.returncode == 2
    assert "--base-url: the base URL is not http(s)://host" in refused.stderr
    assert "secret" not in refused.stderr


def test_a_base_url_has_one_spelling() -> None:
    assert read_arguments(["--base-url", "http://127.0.0.1:8080/"]).base_url == (
        "http://127.0.0.1:8080"
    )


def test_without_a_screen_the_program_says_so() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    told = subprocess.run(
        [sys.executable, "-m", "smsc_gui"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.returncode == 20
    assert "screen" in told.stderr


def test_a_signal_that_comes_with_the_window_is_not_lost() -> None:
    script = """
import signal
import sys
from smsc_gui import start
from smsc_gui.options import Options
from smsc_gui.program import Program

def begin(program, begin=Program.begin):
    begin(program)
    signal.raise_signal(signal.SIGTERM)

Program.begin = begin
sys.exit(start.run(Options(demo=True)))
"""
    with child("-c", script, environment={}) as process:
        assert process.wait(30) == 128 + signal.SIGTERM


def test_a_signal_ends_the_demonstration_and_leaves_nothing(tmp_path: Path) -> None:
    script = """
import sys
from PySide6.QtCore import QTimer
from smsc_gui import start
from smsc_gui.options import Options

def application(make=start.application):
    made = make()
    QTimer.singleShot(500, lambda: print("shown", flush=True))
    return made

start.application = application
sys.exit(start.run(Options(demo=True)))
"""
    with child("-c", script, environment={"TMPDIR": str(tmp_path)}) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "shown\n"
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []
