"""`--self-test` as an administrator sees it: real processes, and a copy of the program with faults in it."""

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.faces import without_feature

ROOT = Path(__file__).parents[2]
PARTS = {
    "Qt",
    "screen",
    "fonts",
    "translations",
    "resources",
    "icons",
    "QR code",
    "licences",
    "phone numbers",
    "files",
    "settings for the computer",
    "journal",
    "keyring",
    "TLS",
    "main job",
    "sound",
    "printing",
}
WITHOUT_A_SESSION = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"}


def session(**more: str) -> dict[str, str]:
    """What a remote shell has: no screen, no bus."""
    kept = {name: value for name, value in os.environ.items() if name not in WITHOUT_A_SESSION}
    return {**kept, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", **more}


def without_coverage() -> dict[str, str]:
    """For a copy, or a disk that takes nothing: coverage's own file would spoil the exit code."""
    return {name: value for name, value in session().items() if not name.startswith("COV")}


def run_self_test(
    environment: dict[str, str],
    place: Path = ROOT,
    before: Callable[[], object] | None = None,
    *options: str,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-m", "smsc_gui", "--self-test"],
        cwd=place,
        env=environment,
        preexec_fn=before,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )


def lines(output: str, verdict: str) -> dict[str, str]:
    """What is told of each part with this verdict."""
    told = (line[8:] for line in output.splitlines() if line[:8].strip() == verdict)
    return dict(line.split(": ", 1) for line in told)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program once more, to be broken."""
    for name in ("smsc_gui", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_each_part_has_a_line_and_none_fails_in_a_remote_shell() -> None:
    tested = run_self_test(session())
    assert tested.returncode == 0, tested.stdout
    ok, notes = lines(tested.stdout, "ok"), lines(tested.stdout, "note")
    assert set(ok) | set(notes) == PARTS
    assert "NO_SERVICE" in notes["keyring"]
    assert set(notes) <= {"keyring", "sound"}  # a player is not everywhere
    assert ok["screen"] == "no screen in this session; a window could use xcb or wayland"
    assert "digits of one width" in ok["fonts"]
    assert tested.stdout.splitlines()[-1].startswith("all parts work, with ")


def test_the_line_on_the_screen_says_what_a_window_would_use() -> None:
    """The display need not answer: the test itself draws where nobody sees it."""
    tested = run_self_test(session(DISPLAY=":no-such", QT_QPA_PLATFORM="xcb"))
    assert lines(tested.stdout, "ok")["screen"] == "a window would use xcb"
    assert tested.returncode == 0


def test_a_disk_that_takes_nothing_is_told_of_and_the_rest_goes_on() -> None:
    tested = run_self_test(
        without_coverage(),
        ROOT,
        lambda: (
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
        ),
        "-B",
    )
    assert tested.returncode == 1
    failed = lines(tested.stdout, "FAILED")
    assert {"files", "journal", "main job"} <= set(failed)
    assert "TLS" in lines(tested.stdout, "ok")
    assert f"{len(failed)} of {len(PARTS)} parts failed" in tested.stdout


def test_what_is_missing_or_broken_in_the_program_is_named(copy: Path) -> None:
    resources = copy / "resources"
    lucide = resources / "icons" / "phone.svg"
    names = ("icons/phone.svg", "icons/x.svg", "sounds/verified.wav")
    sums = [f"{hashlib.sha256((resources / one).read_bytes()).hexdigest()}  {one}" for one in names]
    (resources / "SHA256SUMS").write_text("\n".join(sums), encoding="utf-8")
    for name in ("Inter-Regular.ttf", "Inter-SemiBold.ttf"):
        without_feature(resources / "fonts" / name)
    (resources / "translations" / "smsc_uk.qm").unlink()
    (resources / "icons" / "x.svg").unlink()
    (resources / "sounds" / "verified.wav").unlink()
    (resources / "licences" / "Lucide.txt").write_text("")
    shutil.copy(resources / "self_test" / "untrusted.pem", resources / "self_test" / "trusted.pem")
    lucide.write_bytes(lucide.read_bytes() + b"\n")

    tested = run_self_test(without_coverage(), copy)
    failed = lines(tested.stdout, "FAILED")
    assert tested.returncode == 1
    assert "wide at weight 400" in failed["fonts"]
    assert failed["translations"] == "languages are missing: ['Waiting for the call']"
    assert failed["resources"] == "icons/phone.svg is not as it was packed"
    assert failed["licences"] == "no text of Lucide"
    assert failed["TLS"] == "a certificate of a trusted authority is refused"
    assert "verified.wav" in failed["sound"]
    assert len(failed) == 6


def test_a_missing_icon_is_named(copy: Path) -> None:
    (copy / "resources" / "SHA256SUMS").write_text(f"{'0' * 64}  icons/gone.svg\n")
    (copy / "resources" / "icons" / "phone.svg").write_text("<svg/>")
    failed = lines(run_self_test(without_coverage(), copy).stdout, "FAILED")
    assert failed["resources"] == "icons/gone.svg is missing"
    assert failed["icons"] == "phone.svg cannot be drawn"


def test_a_system_library_that_qt_lacks_is_named(copy: Path) -> None:
    """PySide6 raises ImportError with the loader's words; here a module of that name does."""
    (copy / "PySide6.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file')"
    )
    tested = run_self_test(without_coverage(), copy)
    assert tested.returncode == 1
    assert "FAILED  program: libEGL.so.1: cannot open shared object file" in tested.stdout


def test_a_sign_that_the_terminal_lacks_does_not_end_it() -> None:
    tested = run_self_test(session(PYTHONIOENCODING="ascii"))
    assert tested.returncode == 0
    assert r"\u041e" in lines(tested.stdout, "ok")["translations"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--self-test",), 0),
        (("--version",), 0),
        (("--help",), 0),
        (("--no-such-option",), 2),
        (("--check-journal", "--data-dir", "/nonexistent"), 2),
        (("--sign-in", "--data-dir", "/dev/null/no"), 33),
        (("--wait", "--json", "--phone", "12", "--data-dir", "/dev/null/no"), 20),
    ],
    ids=lambda value: str(value[0]) if isinstance(value, tuple) else "",
)
def test_without_any_output_a_command_still_has_its_exit_code(
    arguments: tuple[str, ...], code: int
) -> None:
    """As a program of Windows that has no console: Python's streams are None."""
    command = 'exec "$@" >&- 2>&-'
    ended = subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "smsc_gui", *arguments],
        cwd=ROOT,
        env=session(),
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert ended.returncode == code


def test_whoever_reads_may_leave_after_the_first_line() -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "smsc_gui", "--self-test"]
    with subprocess.Popen(
        command, cwd=ROOT, env=session(), stdout=theirs, stderr=subprocess.PIPE
    ) as process:
        os.close(theirs)
        _, errors = process.communicate(timeout=120)
    assert (process.returncode, errors) == (0, b"")
