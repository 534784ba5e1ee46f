"""The man page: every option and exit code of the program, in a form that groff reads without a word."""

import re
import shutil
import subprocess

import pytest

from smsc_gui import __version__
from smsc_gui.options import command_line
from tests.support.packaging_scripts import script

man = script("linux_man")


@pytest.fixture(scope="module")
def read() -> str:
    """As a person reads it, without the marks for bold."""
    if not shutil.which("groff"):
        pytest.skip("groff is not here")
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-P-c", "-P-bou", "-rLL=200n"],
        input=man.man_page(),
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stderr == ""
    return " ".join(done.stdout.split())


def test_every_option_is_explained(read: str) -> None:
    for action in command_line()._actions:
        for name in action.option_strings:
            assert read.count(name) >= 2, f"{name}: in the synopsis and among the options"
        assert (action.help or "")[1:] in read


def test_every_exit_code_is_there(read: str) -> None:
    codes = re.findall(r"^  (\d+) +(.+)$", command_line().epilog or "", re.MULTILINE)
    assert len(codes) > 15
    for code, words in codes:
        assert f"{code} {words[:1].upper()}{words[1:]}." in read


def test_it_names_version_files_and_environment(read: str) -> None:
    assert f"smsc-gui {__version__}" in read
    for name in (
        "/etc/smsc-gui/settings.json",
        "~/.local/share/smsc-gui/",
        "HTTPS_PROXY",
        "UPDATING",
    ):
        assert name in read


@pytest.mark.parametrize(
    ("words", "written"),
    [(".TH", "\\&.TH"), ("--json", "\\-\\-json"), ("a\\b", "a\\eb"), ("it's", "it\\(aqs")],
    ids=["a-command", "an-option", "a-backslash", "an-apostrophe"],
)
def test_nothing_is_taken_for_roff(words: str, written: str) -> None:
    assert man._text(words) == written
