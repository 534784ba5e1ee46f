"""packaging/gather.sh and release_notes.py: what becomes of the packages of three systems."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.support.packaging_scripts import FOLDER, script

DEB, IMAGE, INSTALLER = (
    "smsc-gui_1.2.3_amd64.deb",
    "smsc-gui-1.2.3-macos-arm64.dmg",
    "smsc-gui-1.2.3-windows-x64.exe",
)
MADE = (
    ("linux", DEB),
    ("linux", "smsc-gui-1.2.3-1.x86_64.rpm"),
    ("linux", "smsc-gui-1.2.3-linux-x86_64.tar.xz"),
    ("macos-arm64", IMAGE),
    ("macos-x86_64", "smsc-gui-1.2.3-macos-x86_64.dmg"),
    ("windows", INSTALLER),
)


class Packages:
    """What the jobs have handed over."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for system in sorted({system for system, _ in MADE}):
            names = [name for of, name in MADE if of == system]
            self.put(system, dict.fromkeys([*names, f"{system}.cdx.json"], f"for {system}"))

    def put(self, system: str, files: dict[str, str]) -> None:
        folder = self.root / "packages" / system
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text)
        (folder / "SHA256SUMS").write_text("".join(map(line, sorted(files.items()))))

    def gather(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", FOLDER / "gather.sh", "packages", "release"],
            cwd=self.root,
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )


def line(entry: tuple[str, str]) -> str:
    name, text = entry
    return f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n"


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    return Packages(tmp_path)


def test_all_come_together_with_one_list_of_sums(packages: Packages) -> None:
    done = packages.gather()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    release = packages.root / "release"
    bills = {f"{system}.cdx.json" for system, _ in MADE}
    names = sorted([*(name for _, name in MADE), *bills])
    assert sorted(path.name for path in release.iterdir()) == sorted(["SHA256SUMS", *names])
    listed = [one[66:] for one in (release / "SHA256SUMS").read_text().splitlines()]
    assert sorted(listed) == names
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release, check=True)


def test_a_file_that_has_changed_on_the_way_stops_it(packages: Packages) -> None:
    (packages.root / "packages" / "macos-arm64" / IMAGE).write_text("for somebody else")
    done = packages.gather()
    assert done.returncode != 0
    assert f"{IMAGE}: FAILED" in done.stdout + done.stderr


def test_a_file_that_got_lost_stops_it(packages: Packages) -> None:
    (packages.root / "packages" / "linux" / DEB).unlink()
    assert packages.gather().returncode != 0


@pytest.mark.parametrize("name", ["b.exe", INSTALLER[:-1]])
def test_a_file_without_a_sum_stops_it(packages: Packages, name: str) -> None:
    (packages.root / "packages" / "windows" / name).write_text("smuggled in")
    done = packages.gather()
    assert done.returncode != 0
    assert f"{name} has no sum" in done.stderr


def test_two_files_of_one_name_stop_it(packages: Packages) -> None:
    packages.put("another", {DEB: "the other one"})
    done = packages.gather()
    assert done.returncode != 0
    assert f"{DEB} is there twice" in done.stderr


@pytest.mark.parametrize(("system", "name"), MADE)
def test_a_package_that_was_not_made_stops_it(packages: Packages, system: str, name: str) -> None:
    folder = packages.root / "packages" / system
    sums = (folder / "SHA256SUMS").read_text().splitlines(keepends=True)
    (folder / name).unlink()
    (folder / "SHA256SUMS").write_text("".join(one for one in sums if name not in one))
    done = packages.gather()
    assert done.returncode != 0
    assert "there is no package" in done.stderr


def test_nothing_is_no_release(packages: Packages, tmp_path: Path) -> None:
    (tmp_path / "packages").rename(tmp_path / "elsewhere")
    (tmp_path / "packages").mkdir()
    assert packages.gather().returncode != 0


def test_the_page_says_what_is_new_and_how_to_check(monkeypatch: pytest.MonkeyPatch) -> None:
    product, page = script("product"), script("release_notes")
    changes = "# Changes\n\n## Unreleased\n\n## [0.3.0] - 2026-05-20\n\n- Something.\n"
    made = product.releases(changes)
    monkeypatch.setattr(product, "releases", lambda: made)
    assert page.notes().startswith("- Something.\n")
    assert "SHA256SUMS" in page.notes()
