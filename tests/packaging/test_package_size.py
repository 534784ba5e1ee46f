"""What may be in the packed folder: a small one, made of real libraries of Qt, and things put into it."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from tests.support.packaging_scripts import script

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other folders are not measured")
QT = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PrefixPath))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As PyInstaller leaves it, but smaller."""
    inside = tmp_path / "smsc-gui" / "_internal"
    qt = inside / "PySide6" / "Qt"
    for name in ("lib/libQt6Test.so.6", "plugins/imageformats/libqico.so"):
        (qt / name).parent.mkdir(parents=True)
        shutil.copy(QT / name, qt / name)
    (inside / "requests-2.0.dist-info").mkdir()
    (inside.parent / "smsc-gui").write_bytes(bytes(2_000_000))
    # Something that asks for libQt6Test: the module of that name.
    shutil.copy(QT.parent / "QtTest.abi3.so", inside / "PySide6")
    icons = inside / "smsc_gui" / "resources" / "icons"
    icons.mkdir(parents=True)
    (icons / "x.svg").write_bytes(b"<svg/>")
    (icons.parent / "SHA256SUMS").write_text(
        f"{hashlib.sha256(b'<svg/>').hexdigest()}  icons/x.svg\n"
    )
    return inside.parent


def test_nothing_is_wrong_with_it(folder: Path) -> None:
    assert script("package_size").check(folder) == []


def test_five_megabytes_without_a_reason_are(folder: Path) -> None:
    (folder / "_internal" / "PySide6" / "data.bin").write_bytes(bytes(5_000_000))
    (said,) = script("package_size").check(folder)
    assert said.startswith("_internal/PySide6/data.bin has 5.0 MB")


def test_so_is_a_folder_that_has_grown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script("package_size"), "MOST", 1_000_000)
    (said,) = script("package_size").check(folder)
    assert said.endswith("MB, more than 1")


@pytest.mark.parametrize("name", ["setuptools", "numpy-1.0.dist-info", "libnothing.txt"])
def test_so_is_a_part_that_nothing_asks_for(folder: Path, name: str) -> None:
    (folder / "_internal" / name).mkdir()
    assert script("package_size").check(folder) == [f"_internal/{name}: nothing asks for it"]


def test_so_is_a_library_that_no_other_file_needs(folder: Path) -> None:
    library = folder / "_internal" / "PySide6" / "Qt" / "lib" / "libQt6Concurrent.so.6"
    shutil.copy(QT / "lib" / "libQt6Concurrent.so.6", library)
    (said,) = script("package_size").check(folder)
    assert said == f"{library.relative_to(folder)}: no other file needs it"


def test_so_is_a_file_of_ours_that_the_self_test_does_not_know(folder: Path) -> None:
    icons = folder / "_internal" / "smsc_gui" / "resources" / "icons"
    (icons / "notes.txt").write_text("")
    (icons / "x.svg").unlink()
    where = "_internal/smsc_gui/resources/icons"
    assert script("package_size").check(folder) == [
        f"{where}/notes.txt: not in SHA256SUMS",
        f"{where}/x.svg: missing",
    ]


def test_the_largest_come_with_their_reasons(folder: Path) -> None:
    sizes = script("package_size").largest(folder, 1)
    (size, name, why) = sizes[0]
    assert name == "smsc-gui"
    assert size == 2_000_000
    assert why.startswith("the program")


def test_what_a_library_asks_for_is_read_from_it() -> None:
    """As `objdump -p` says."""
    needed = script("elf").needed
    assert needed(QT / "lib" / "libQt6Svg.so.6")[:3] == [
        "libQt6Gui.so.6",
        "libGL.so.1",
        "libQt6Core.so.6",
    ]
    assert needed(Path(__file__)) == []
