"""The entry in the menu, and what software centres are told: valid, translated, from the one source."""

import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from smsc_gui import __version__
from smsc_gui.core.links import SCHEME
from tests.support.packaging_scripts import script

ROOT = Path(__file__).parents[2]
product = script("product")
desktop = script("linux_desktop")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def told(command: list[str]) -> str:
    """What a validator says; skipped where it is not installed (it is with `make test` on Debian)."""
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def metainfo() -> Element:
    made: Element = fromstring(desktop.metainfo())
    return made


def test_the_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "smsc-gui.desktop"
    file.write_text(desktop.desktop_entry(), encoding="utf-8")
    assert told(["desktop-file-validate", str(file)]) == ""


def test_the_entry_speaks_ukrainian_and_takes_links() -> None:
    parser = configparser.RawConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(desktop.desktop_entry())
    entry = parser["Desktop Entry"]
    for key in ("Name", "Comment", "Keywords"):
        assert entry[key]
        assert entry[f"{key}[uk]"]
    assert entry["Comment[uk]"] == product.SUMMARY["uk"]
    assert entry["MimeType"] == f"x-scheme-handler/{SCHEME};"
    assert entry["Exec"] == "smsc-gui %u"


def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{product.APP_ID}.metainfo.xml"
    file.write_text(desktop.metainfo(), encoding="utf-8")
    assert "Validation was successful" in told(["appstreamcli", "validate", "--no-net", str(file)])


def test_the_metainfo_names_this_version_first(metainfo: Element) -> None:
    newest = metainfo.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_metainfo_says_it_in_both_languages(metainfo: Element, language: str) -> None:
    wanted = None if language == "en" else language
    summary = [one.text for one in metainfo.findall("summary") if one.get(LANGUAGE) == wanted]
    words = [one.text for one in metainfo.findall("description/p") if one.get(LANGUAGE) == wanted]
    assert summary == [product.SUMMARY[language]]
    assert words == product.paragraphs(language)


def test_the_metainfo_leads_to_what_is_installed(metainfo: Element) -> None:
    assert metainfo.findtext("launchable") == "smsc-gui.desktop"
    assert metainfo.findtext("provides/binary") == "smsc-gui"
    assert metainfo.findtext("provides/mediatype") == f"x-scheme-handler/{SCHEME}"
    assert metainfo.findtext("metadata_license") == "CC0-1.0"


def test_every_release_stands_in_the_metainfo(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not released yet is left out where the version says that it is not begun."""
    known = product.releases(
        "## Unreleased\n\n### Added\n\n- Tea.\n\n"
        f"## {__version__} - 2026-11-20\n\n### Added\n\n- A *card*, `--json` and [a page](x.md) that\n"
        "  go on.\n- More.\n\n## 0.0.9 - 2026-11-01\n\n- The first.\n"
    )
    monkeypatch.setattr(product, "releases", lambda: known)
    made = fromstring(desktop.metainfo())
    found = [(one.get("version"), one.get("date")) for one in made.iter("release")]
    assert found == [(__version__, "2026-11-20"), ("0.0.9", "2026-11-01")]
    assert [point.text for point in made.iter("li")] == [
        "A card, --json and a page that go on.",
        "More.",
        "The first.",
    ]
