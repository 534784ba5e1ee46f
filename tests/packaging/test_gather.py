"""packaging/gather.sh and release_notes.py: what becomes of the packages of three systems."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.support.packaging_scripts import FOLDER, script


class Packages:
    """What three jobs have handed over."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for system, name in (("linux", "a.deb"), ("macos", "a.dmg"), ("windows", "a.exe")):
            self.put(system, {name: f"for {system}", f"{system}.cdx.json": "{}"})

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
    names = ["a.deb", "a.dmg", "a.exe", "linux.cdx.json", "macos.cdx.json", "windows.cdx.json"]
    assert sorted(path.name for path in release.iterdir()) == ["SHA256SUMS", *names]
    assert [one[66:] for one in (release / "SHA256SUMS").read_text().splitlines()] == names
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release, check=True)


def test_a_file_that_has_changed_on_the_way_stops_it(packages: Packages) -> None:
    (packages.root / "packages" / "macos" / "a.dmg").write_text("for somebody else")
    done = packages.gather()
    assert done.returncode != 0
    assert "a.dmg: FAILED" in done.stdout + done.stderr


def test_a_file_that_got_lost_stops_it(packages: Packages) -> None:
    (packages.root / "packages" / "linux" / "a.deb").unlink()
    assert packages.gather().returncode != 0


@pytest.mark.parametrize("name", ["b.exe", "a.ex"])
def test_a_file_without_a_sum_stops_it(packages: Packages, name: str) -> None:
    (packages.root / "packages" / "windows" / name).write_text("smuggled in")
    done = packages.gather()
    assert done.returncode != 0
    assert f"{name} has no sum" in done.stderr


def test_two_files_of_one_name_stop_it(packages: Packages) -> None:
    packages.put("another", {"a.deb": "the other one"})
    done = packages.gather()
    assert done.returncode != 0
    assert "a.deb is there twice" in done.stderr


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
