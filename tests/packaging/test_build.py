"""The one build entry: what is left of the build machine in the folder, and the table at the end."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import PySide6
import pytest

from tests.support.packaging_scripts import script

build = script("build")
tidy = script("folder_tidy")
packages = script("linux_packages")


def test_a_record_names_what_is_in_the_folder_alone(tmp_path: Path) -> None:
    """It names scripts too, with sums that depend on where the environment lies."""
    metadata = tmp_path / "tea-1.0.dist-info"
    (metadata / "licenses").mkdir(parents=True)
    for name in ("METADATA", "INSTALLER", "REQUESTED", "licenses/LICENSE"):
        (metadata / name).touch()
    (tmp_path / "fast.so").touch()  # stripped meanwhile: its sum has changed
    record = metadata / "RECORD"
    record.write_text(
        "../../../bin/tea,sha256=abc,200\n"
        "fast.so,sha256=abc,2\n"
        "tea/__init__.py,sha256=abc,2\n"
        "tea-1.0.dist-info/INSTALLER,,\n"
        "tea-1.0.dist-info/METADATA,sha256=abc,5\n"
        "tea-1.0.dist-info/licenses/LICENSE,sha256=abc,5\n"
        "tea-1.0.dist-info/RECORD,,\n"
    )
    tidy.tidy(tmp_path)
    assert record.read_text().splitlines() == [
        "tea-1.0.dist-info/METADATA,sha256=abc,5",
        "tea-1.0.dist-info/licenses/LICENSE,sha256=abc,5",
        "tea-1.0.dist-info/RECORD,,",
    ]
    assert not (metadata / "INSTALLER").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF")
@pytest.mark.skipif(not shutil.which("readelf"), reason="needs binutils")
def test_a_fixed_search_path_goes_or_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever may write there would give the program its libraries."""
    needs = script("linux_needs")
    module = (Path(PySide6.__file__).parent / "QtSvg.abi3.so").read_bytes()
    library = tmp_path / "some.so"
    library.write_bytes(module)
    tidy.tidy(tmp_path)
    assert library.read_bytes() == module, "beside itself it may look"
    library.write_bytes(module.replace(b"$ORIGIN", b"/ORIGIN"))
    assert needs.search_paths(library).startswith("/")
    if shutil.which("chrpath"):
        tidy.tidy(tmp_path)
        assert needs.search_paths(library) == ""
        library.write_bytes(module.replace(b"$ORIGIN", b"/ORIGIN"))
    (tmp_path / "readelf").symlink_to(shutil.which("readelf") or "")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(tidy.Unfinished, match="chrpath"):
        tidy.tidy(tmp_path)


def test_what_is_missing_is_named() -> None:
    kind = packages.Kind("egg", ("sh", "no-such-tool", "nor-this"), lambda tree: tree)
    assert kind.lacking() == "no-such-tool, nor-this"


def test_the_sums_are_checked_by_the_common_tool(tmp_path: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not here")
    files = [tmp_path / "b.deb", tmp_path / "a.rpm"]
    for file in files:
        file.write_text(file.name)
    (tmp_path / "SHA256SUMS").write_text(build.sums(files))
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["a.rpm: OK", "b.deb: OK"]


def test_the_table_tells_each_file_with_sizes_and_sum(tmp_path: Path) -> None:
    file = tmp_path / "smsc-gui_1.2.3_amd64.deb"
    file.write_bytes(b"x" * 1_250_000)
    line = build.table([build.Packed(file, 99_900_000, 61.4)]).splitlines()[1]
    assert line.split() == [
        *(file.name, "1.2", "MB", "99.9", "MB", "61", "s"),
        hashlib.sha256(file.read_bytes()).hexdigest(),
    ]


def test_every_system_has_its_packages() -> None:
    """The modules that `build.packages` takes by the name of the system; their build needs its tools."""
    assert callable(script("windows_installer").build)
    assert callable(script("macos_app").build)
    assert [kind.name for kind in packages.KINDS] == ["deb", "rpm", "tar.xz"]


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own names for open files")
def test_an_update_does_not_reach_into_the_program_that_runs(tmp_path: Path) -> None:
    """What `start.hold_own_modules` stands on: the file that was started, after another has its name."""
    program = tmp_path / "sleeper"
    shutil.copy(shutil.which("cat") or "", program)
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"up\n")
        running.stdin.flush()
        assert running.stdout.readline() == b"up\n"
        before = program.read_bytes()
        (tmp_path / "new").write_text("another version")
        (tmp_path / "new").replace(program)
        assert Path(f"/proc/{running.pid}/exe").read_bytes() == before
        running.stdin.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own names for open files")
def test_modules_that_are_imported_after_an_update_are_those_of_this_version(
    tmp_path: Path,
) -> None:
    """As the codecs in base_library.zip: each stands at another place in another version."""
    for name, version in (("new.zip", "another, longer version"), ("library.zip", "this")):
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            for module in ("__init__", "early", "late"):
                made.writestr(f"codecs_of_ours/{module}.py", f"VERSION = {version!r}\n")
    started = """
import sys
import zipfile
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import codecs_of_ours.early
import start
if sys.argv[3] == "held":
    start.hold_archives()
Path(sys.argv[2]).replace(sys.argv[1])
from codecs_of_ours.late import VERSION
print(VERSION)
"""

    def late_version(how: str) -> str:
        archive, newer = tmp_path / f"{how}.zip", tmp_path / f"{how}-new.zip"
        shutil.copy(tmp_path / "library.zip", archive)
        shutil.copy(tmp_path / "new.zip", newer)
        done = subprocess.run(
            [sys.executable, "-c", started, archive, newer, how],
            cwd=build.product.ROOT,
            env={**os.environ, "PYTHONPATH": str(Path(build.__file__).parent)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.stdout.strip() or done.stderr

    assert late_version("held") == "this"
    assert late_version("not-held") != "this", "then nothing has to be held"
