"""The staged tree and what is told to dpkg and rpm about it; around a folder that stands for the program."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from smsc_gui import __version__
from smsc_gui.core.machine_settings import MachineSettings, machine_file, read_machine_settings
from smsc_gui.options import command_line
from tests.support.packaging_scripts import script

tree_script = script("linux_tree")
archive = script("linux_archive")
deb = script("linux_deb")
rpm = script("linux_rpm")
product = script("product")
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="modes and links of Linux"),
    pytest.mark.skipif(not shutil.which("readelf"), reason="needs binutils"),
]
PROGRAM = "#!/bin/sh\necho the program\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Laid out around a script in place of the program, and one real ELF file beside it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    folder = tmp_path / "smsc-gui"
    (folder / "_internal").mkdir(parents=True)
    (folder / "smsc-gui").write_text(PROGRAM)
    shutil.copy(shutil.which("true") or "", folder / "_internal" / "some.so")
    for one in (archive, deb, rpm):
        monkeypatch.setattr(one, "WORK", tmp_path / one.__name__)
    made: Path = tree_script.stage(folder, tmp_path / "tree")
    return made


def test_the_command_is_a_relative_link_to_the_program(tree: Path) -> None:
    command = tree / "usr/bin/smsc-gui"
    assert command.readlink() == Path("../lib/smsc-gui/smsc-gui")
    assert command.read_text() == PROGRAM


def test_nobody_sees_who_built_it_and_when(tree: Path) -> None:
    for path in tree.rglob("*"):
        assert path.lstat().st_mtime == 1790000000, path
        if not path.is_symlink():
            run = path.is_dir() or path == tree / "usr/lib/smsc-gui/smsc-gui"
            assert path.stat().st_mode & 0o777 == (0o755 if run else 0o644), path
        if path.suffix == ".gz":
            assert path.read_bytes()[4:8] == bytes(4), f"{path} has a time in it"


def test_the_example_for_everybody_holds(tree: Path) -> None:
    read = read_machine_settings(tree / "usr/share/doc/smsc-gui/examples/settings.json")
    assert not read.problem
    assert read.defaults
    assert read.locked


def test_the_guides_that_the_help_names_come_along(tree: Path) -> None:
    named = set(re.findall(r"\w+\.md", command_line().epilog or ""))
    assert named
    assert named <= {path.name for path in (tree / "usr/share/doc/smsc-gui").iterdir()}


def test_an_icon_in_every_size_that_a_desktop_looks_for(tree: Path) -> None:
    icons = tree / "usr/share/icons/hicolor"
    assert {path.parents[1].name for path in icons.rglob("smsc-gui.*")} == {
        *(f"{size}x{size}" for size in product.ICON_SIZES if size != 20),
        "scalable",
    }


def test_debian_is_told_the_same_version_and_asks_nothing(tree: Path, tmp_path: Path) -> None:
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not here")
    made = deb.build(tree, into=tmp_path)

    def field(name: str) -> str:
        command = ["dpkg-deb", "--field", str(made), name]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    assert field("Version") == __version__
    assert field("Package") == "smsc-gui"
    assert "libc6 (>= " in field("Depends")
    assert "ca-certificates" in field("Depends")
    out = tmp_path / "out"
    subprocess.run(["dpkg-deb", "--raw-extract", str(made), str(out)], check=True)
    scripts = {"postinst", "postrm"}
    assert {path.name for path in (out / "DEBIAN").iterdir()} == {"control", "md5sums", *scripts}
    assert all(os.access(out / "DEBIAN" / name, os.X_OK) for name in scripts)
    assert not (out / "etc").exists(), "a conffile would be asked about"
    changes = (out / "usr/share/doc/smsc-gui/changelog.Debian.gz").read_bytes()
    assert changes[4:8] == bytes(4), "a time"
    assert gzip.decompress(changes).decode().startswith(f"smsc-gui ({__version__}) ")
    check = ["md5sum", "--check", "--quiet", "DEBIAN/md5sums"]
    assert subprocess.run(check, cwd=out, check=False).returncode == 0


def run_script(text: str, root: Path, *arguments: str) -> None:
    """As dpkg runs it, but for the folder."""
    moved = text.replace("/etc/smsc-gui", str(root / "etc/smsc-gui"))
    subprocess.run(["sh", "-c", moved, "sh", *arguments], check=True, umask=0o077)


def test_they_are_where_the_program_looks() -> None:
    assert str(machine_file("linux")) == script("linux_settings").FILE


@pytest.mark.parametrize(
    "text",
    [deb.AFTER_INSTALLING, deb.AFTER_REMOVING, rpm.AFTER_INSTALLING, rpm.AFTER_REMOVING],
    ids=["postinst", "postrm", "posttrans", "postun"],
)
def test_the_scripts_hold_before_shellcheck(text: str) -> None:
    command = ["shellcheck", "--shell=sh", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0


def test_debian_s_settings_for_everybody_come_and_go(tmp_path: Path) -> None:
    file = tmp_path / "etc/smsc-gui/settings.json"
    run_script(deb.AFTER_INSTALLING, tmp_path, "configure")
    assert read_machine_settings(file) == MachineSettings()
    assert file.stat().st_mode & 0o777 == 0o644
    assert file.parent.stat().st_mode & 0o777 == 0o755
    run_script(deb.AFTER_REMOVING, tmp_path, "remove")
    assert file.exists()
    run_script(deb.AFTER_REMOVING, tmp_path, "purge")
    assert not file.parent.exists()
    run_script(deb.AFTER_REMOVING, tmp_path, "purge")


def test_debian_leaves_an_administrator_s_settings_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "etc/smsc-gui/settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("theirs")
    other = file.with_name("notes.txt")
    other.write_text("theirs, too")
    run_script(deb.AFTER_INSTALLING, tmp_path, "configure", "0.1.0")
    assert file.read_text() == "theirs"
    run_script(deb.AFTER_REMOVING, tmp_path, "purge")
    assert list(file.parent.iterdir()) == [other]


def test_rpm_s_settings_for_everybody_come_and_go(tmp_path: Path) -> None:
    file = tmp_path / "etc/smsc-gui/settings.json"
    run_script(rpm.AFTER_INSTALLING, tmp_path, "1")
    assert read_machine_settings(file) == MachineSettings()
    assert file.stat().st_mode & 0o777 == 0o644
    run_script(rpm.AFTER_REMOVING, tmp_path, "1")
    assert file.exists(), "the older version of an update"
    run_script(rpm.AFTER_REMOVING, tmp_path, "0")
    assert not file.parent.exists()
    run_script(rpm.AFTER_REMOVING, tmp_path, "0")


@pytest.mark.parametrize("put_away", ["", ".rpmsave"], ids=["as-it-is", "put-away-by-rpm"])
def test_a_lock_outlives_a_removal_and_a_new_installation(tmp_path: Path, put_away: str) -> None:
    """By rpm's own way with configuration files a repair would have lifted it."""
    file = tmp_path / "etc/smsc-gui/settings.json"
    run_script(rpm.AFTER_INSTALLING, tmp_path, "1")
    file.write_text('{"version": 2, "locked": {"by_hand": "forbidden"}}')
    if put_away:
        file.rename(f"{file}{put_away}")
    run_script(rpm.AFTER_REMOVING, tmp_path, "0")
    run_script(rpm.AFTER_INSTALLING, tmp_path, "1")
    assert read_machine_settings(file).locked == {"by_hand": "forbidden"}
    assert list(file.parent.iterdir()) == [file]


def test_an_older_version_can_be_packed_too(tree: Path, tmp_path: Path) -> None:
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not here")
    assert deb.build(tree, "0.0.1", tmp_path).name.startswith("smsc-gui_0.0.1_")


@pytest.mark.parametrize("one", [deb, archive], ids=["deb", "archive"])
def test_two_packages_are_the_same(
    one: ModuleType, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if one is deb and not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not here")
    made = []
    for name in ("first", "second/deeper"):
        monkeypatch.setattr(one, "WORK", tmp_path / name)
        made.append(one.build(tree, into=tmp_path / f"{name}-out").read_bytes())
    assert made[0] == made[1]


def test_rpm_is_told_of_every_file(tree: Path) -> None:
    spec = rpm.spec(tree, __version__)
    assert f"\nVersion: {__version__}\n" in spec
    assert "\nAutoReqProv: no\n" in spec
    assert "\nRequires: libc.so.6()(64bit)\n" in spec
    listed = [line.split()[-1] for line in rpm.files(tree)]
    for path in tree.rglob("*"):
        name = f"/{path.relative_to(tree)}"
        if not path.is_dir():
            assert any(name == one or name.startswith(f"{one}/") for one in listed), name
    assert not [one for one in listed if "/etc/" in one], "rpm would put it away at a removal"


def test_the_archive_is_installed_and_removed_without_rights(tree: Path, tmp_path: Path) -> None:
    made = archive.build(tree, into=tmp_path)
    as_a_person = ["tar", "--no-same-permissions", "-xf", made, "-C", tmp_path]
    subprocess.run(as_a_person, check=True, umask=0o077)
    unpacked = tmp_path / f"smsc-gui-{__version__}"
    assert re.search(r"glibc 2\.\d+ or newer", (unpacked / "README.txt").read_text())
    home = tmp_path / 'a "person" with $100 & 50%'
    home.mkdir()
    surroundings = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    def run(*command: str) -> str:
        return subprocess.run(
            command,
            check=True,
            capture_output=True,
            text=True,
            env=surroundings,
            timeout=60,
            umask=0o077,
        ).stdout

    for _ in range(2):  # the second time it is there already
        run(str(unpacked / "install.sh"))
    assert run(str(home / ".local/bin/smsc-gui")) == "the program\n"
    entry = (home / ".local/share/applications/smsc-gui.desktop").read_text(encoding="utf-8")
    installed = [*(home / ".local").rglob("*")]
    shut = [path for path in installed if not path.stat().st_mode & 0o044]
    assert shut == [], "for everybody, whoever unpacks and installs it"
    assert {path.name for path in (home / ".local/lib").iterdir()} == {"smsc-gui"}
    assert r'a \\"person\\" with \\$100 & 50%%/.local/bin/smsc-gui" %u' in entry
    own = home / ".local/share/smsc-gui/journal.sqlite3"
    own.parent.mkdir()
    own.touch()
    said = run(str(home / ".local/lib/smsc-gui/uninstall.sh"))
    assert ".local/share/smsc-gui" in said
    left = {path for path in home.rglob("*") if not path.is_dir() and path.name != "mimeinfo.cache"}
    assert left == {own}


def test_uninstalling_touches_nothing_outside_an_installation(tree: Path, tmp_path: Path) -> None:
    copy = tmp_path / "uninstall.sh"
    shutil.copy(tree_script.DATA / "uninstall.sh", copy)
    done = subprocess.run(["sh", str(copy)], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert tree.exists()
