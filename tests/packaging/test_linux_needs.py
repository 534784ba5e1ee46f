"""What a package depends on is what its files ask for, and a library that nobody names stops the build."""

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.support.packaging_scripts import script

needs = script("linux_needs")
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads ELF"),
    pytest.mark.skipif(not shutil.which("readelf"), reason="needs binutils"),
]
OURS = ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Svg.so.6", "libpyside6.abi3.so.6.11")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A module of Qt's, and what it needs of the folder: empty files of these names do."""
    qt = Path(PySide6.__file__).parent
    shutil.copy(qt / "QtSvg.abi3.so", tmp_path)
    for name in needs.sonames(tmp_path):
        if name.startswith(("libQt6", "libpyside6", "libshiboken6")):
            (tmp_path / name).touch()
    return tmp_path


def test_what_lies_in_the_folder_is_not_asked_of_the_system(folder: Path) -> None:
    assert "libc.so.6" in needs.sonames(folder)
    assert not [name for name in needs.sonames(folder) if name.startswith("libQt6")]


def test_a_library_of_the_system_is_named_by_its_package(folder: Path) -> None:
    packages = needs.debian_packages(folder)
    assert packages[0].startswith("libc6 (>= 2.")
    assert "libstdc++6" in packages


def test_a_library_that_no_package_is_known_for_stops_the_build(folder: Path) -> None:
    (folder / "libQt6Svg.so.6").unlink()
    with pytest.raises(needs.Unmet, match=r"libQt6Svg\.so\.6"):
        needs.debian_packages(folder)


def test_a_library_in_the_folder_brings_the_data_it_reads(folder: Path) -> None:
    assert "xkb-data" not in needs.debian_packages(folder)
    (folder / "libxkbcommon.so.0").touch()
    assert "xkb-data" in needs.debian_packages(folder)


def test_rpm_is_told_by_library(folder: Path) -> None:
    told = needs.rpm_libraries(folder)
    assert "libstdc++.so.6()(64bit)" in told
    assert f"libc.so.6(GLIBC_{needs.c_library(folder)})(64bit)" in told


def test_a_folder_without_programs_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(needs.Unmet, match="no program"):
        needs.debian_packages(tmp_path)


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks Debian")
def test_the_packages_hold_the_libraries_that_they_are_named_for() -> None:
    """Those of them that are installed here."""
    command = ["dpkg-query", "--search", *(f"*-linux-gnu/{name}" for name in needs.PACKAGES)]
    found = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60).stdout
    held = {}
    for line in found.splitlines():
        package, _, path = line.partition(": ")
        held[Path(path).name] = package.partition(":")[0].removesuffix("t64")
    assert len(held) > 10
    for library, package in held.items():
        assert needs.PACKAGES[library] == package
