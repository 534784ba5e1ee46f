"""The file `copyright`: everybody's work that is packed, in the form that machines read."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from smsc_gui.ui.licences import libraries
from tests.support.packaging_scripts import script

copyright_file = script("linux_copyright")


def stanzas(text: str) -> list[dict[str, str]]:
    """Fields of each, with what goes on in the lines below."""
    return [
        dict(re.findall(r"^([A-Z][\w-]+):((?:.*\n?)(?:^ .*\n?)*)", one, re.MULTILINE))
        for one in text.split("\n\n")
    ]


def test_every_library_that_is_brought_has_its_stanza(tmp_path: Path) -> None:
    made = stanzas(copyright_file.text(tmp_path))
    said = {one["Comment"].strip() for one in made if "Files" in one and "Comment" in one}
    assert said >= {f"{one.name} {one.version}" for one in libraries()}


def test_every_stanza_is_whole(tmp_path: Path) -> None:
    head, *others = stanzas(copyright_file.text(tmp_path))
    assert head["Format"].strip() == copyright_file.FORMAT
    for one in others:
        assert one["Files"].strip()
        assert one["Copyright"].strip()
        short, _, terms = one["License"].strip().partition("\n")
        assert re.fullmatch(r"\S+( (or|and|with) \S+)*", short), short
        assert terms.strip()


def test_qt_may_be_replaced(tmp_path: Path) -> None:
    text = copyright_file.text(tmp_path)
    assert "may be replaced" in text
    assert "/usr/share/common-licenses/LGPL-3" in text


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks Debian")
def test_what_comes_of_debian_brings_debians_words(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    inside.mkdir()
    for name in ("libdbus-1.so.3", "libpython3.11.so.1.0", "libours.so.1"):
        (inside / name).touch()
    (inside / "libQt6Core.so.6").symlink_to("elsewhere")
    assert copyright_file.from_debian(tmp_path) == {"libdbus-1-3": ["libdbus-1.so.3"]}
    assert "usr/lib/smsc-gui/_internal/libdbus-1.so.3" in copyright_file.text(tmp_path)
    assert "GPL" in copyright_file.of_the_system(tmp_path)["libdbus-1-3"]


def test_the_program_finds_a_library_where_its_stanza_says() -> None:
    """A pattern of a file's name, which the metadata's folder has to match."""
    from fnmatch import fnmatch  # noqa: PLC0415 - the only use

    site = next(Path(one) for one in sys.path if (Path(one) / "keyring").is_dir())
    folders = [f"usr/lib/smsc-gui/_internal/{path.name}" for path in site.glob("*.dist-info")]
    for one in stanzas(copyright_file.text(Path("/nowhere"))):
        pattern = one.get("Files", "").strip()
        if "?" in pattern or ".*" in pattern:
            assert any(fnmatch(folder, pattern) for folder in folders), pattern
