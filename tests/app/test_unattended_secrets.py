"""What `--sign-in` is given is in the keyring and nowhere else; wherever it is killed, nothing is half."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsc_gui.core.credentials import Absent, Found, KeyringStore
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.simulator import Account, Answer, Simulator
from tests.support.secret_service import SecretService
from tests.support.unattended import HOST, RollOut, lines
from tests.support.unattended_terminal import typed

KEY = "k3y-0f-th1s-t3st-4nd-n0-0th3r"
PASSWORD = "Пароль-цього-тесту-7431"
LOGIN = "counter"
ENTRY = f"account:{HOST}/{LOGIN}"
BY_PASSWORD = lines(host=HOST, login=LOGIN, password=PASSWORD)
BY_KEY = lines(host=HOST, key=KEY)


@pytest.fixture
def roll_out(tmp_path: Path, secret_service: SecretService) -> Iterator[RollOut]:
    known = Account(login=LOGIN, password=PASSWORD, key=KEY)
    with Simulator(accounts=[known], record=True) as simulator:
        yield RollOut(tmp_path / "data", secret_service, simulator)
    assert simulator.faults == []


class Hold:
    """The service is asked, and answers when it may."""

    def __init__(self, simulator: Simulator) -> None:
        self.asked, self._may = threading.Event(), threading.Event()
        simulator.script("balance.php", self._answer)

    def _answer(self, answer: Answer) -> Answer:
        self.asked.set()
        self._may.wait(20)
        return answer

    def let_go(self) -> None:
        self._may.set()


def forms() -> list[bytes]:
    codes = ("utf-8", "cp1251", "utf-16-le", "unicode_escape")
    return [secret.encode(code) for secret in (KEY, PASSWORD) for code in codes]


def found_in(*texts: bytes) -> bool:
    return any(form in text for text in texts for form in forms())


def test_no_secret_is_anywhere_but_in_the_keyring(roll_out: RollOut, tmp_path: Path) -> None:
    """Everything is logged that anybody logs."""
    roll_out.machine = tmp_path / "no-such-file"
    hold = Hold(roll_out.simulator)
    with roll_out.start() as process:
        assert process.stdin is not None
        process.stdin.write(BY_PASSWORD)
        process.stdin.close()
        assert hold.asked.wait(20)
        own = Path("/proc", str(process.pid))
        seen = [(own / name).read_bytes() for name in ("cmdline", "environ")]
        hold.let_go()
        assert process.stdout is not None
        assert process.stderr is not None
        seen += [process.stdout.read(), process.stderr.read()]
        assert process.wait(60) == SignInCode.DONE
    assert b"--sign-in" in seen[0]
    assert b"250" not in seen[2], "nor is the balance told"
    seen += [one.stdout.encode() + one.stderr.encode() for one in failures(roll_out)]
    assert roll_out.run(BY_KEY).returncode == SignInCode.DONE
    files = [
        path
        for place in (roll_out.folder, roll_out.keyring.home)
        for path in place.rglob("*")
        if path.is_file()
    ]
    assert {path.name for path in files} >= {"settings.json", "journal.sqlite3", "smsc-gui.log"}
    assert [path for path in files if found_in(path.read_bytes())] == []
    assert not found_in(*seen)
    log = (roll_out.folder / "smsc-gui.log").read_text(encoding="utf-8")
    assert " DEBUG urllib3" in log, "the log was looked at, at DEBUG"
    assert KeyringStore().get(ENTRY) == Found(PASSWORD)
    assert {one.method for one in roll_out.simulator.service.requests} == {"POST"}


def failures(roll_out: RollOut) -> Iterator[subprocess.CompletedProcess[str]]:
    """A wrong key, an answer that is none, no keyring, no room for the settings, and what is no sign-in."""
    yield roll_out.run(lines(host=HOST, login=LOGIN, password=f"{PASSWORD}-"))
    roll_out.simulator.script("balance.php", Answer(PASSWORD.encode() + KEY.encode()))
    yield roll_out.run(BY_KEY)
    yield roll_out.run(BY_KEY, environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
    in_the_way = roll_out.folder / "settings.json.new"
    in_the_way.mkdir()
    yield roll_out.run(BY_KEY)
    in_the_way.rmdir()
    for said in (KEY, f"{KEY}=1", f"host={KEY}/\nkey={KEY}", f"host={HOST}\n{KEY}={PASSWORD}"):
        yield roll_out.run(said.encode())
    yield roll_out.run(BY_PASSWORD.decode().encode("cp1251"))


def test_the_search_would_have_found_them() -> None:
    assert found_in(f"psw={PASSWORD}".encode("cp1251"))
    assert found_in(json.dumps({"key": KEY}).encode())


class TestKilled:
    def test_while_it_reads(self, roll_out: RollOut) -> None:
        with roll_out.start() as process:
            assert process.stdin is not None
            process.stdin.write(BY_PASSWORD)
            process.stdin.flush()
            process.kill()
        assert not roll_out.folder.exists()
        assert roll_out.asked == 0

    def test_while_the_service_is_asked(self, roll_out: RollOut) -> None:
        """The try counts, nothing is kept, and the next one is not in its way."""
        hold = Hold(roll_out.simulator)
        with roll_out.start() as process:
            assert process.stdin is not None
            process.stdin.write(BY_PASSWORD)
            process.stdin.close()
            assert hold.asked.wait(20)
            process.kill()
            process.wait()
            hold.let_go()
        assert (roll_out.asked, roll_out.noted) == (1, 1)
        assert roll_out.settings is None
        assert KeyringStore().get(ENTRY) == Absent()
        assert roll_out.run(BY_PASSWORD).returncode == SignInCode.DONE
        assert (roll_out.asked, roll_out.noted) == (2, 1)

    def test_as_soon_as_it_is_in_the_keyring(self, roll_out: RollOut) -> None:
        """The settings are those of before or of after, whole; the next run makes it good."""
        store = KeyringStore()
        with roll_out.start() as process:
            assert process.stdin is not None
            process.stdin.write(BY_PASSWORD)
            process.stdin.close()
            while store.get(ENTRY) == Absent():
                assert process.poll() in {None, 0}
            process.kill()
            process.wait()
        assert store.get(ENTRY) == Found(PASSWORD)
        assert roll_out.listed in ([], [(HOST, LOGIN, "", "")])
        assert roll_out.noted == 0
        assert roll_out.run(BY_PASSWORD).returncode == SignInCode.DONE
        assert roll_out.listed == [(HOST, LOGIN, "", "")]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs terminals as POSIX has them")
class TestTerminal:
    """A person types; what they type of a secret does not show."""

    def test_it_is_asked_unseen_in_the_windows_language(self, roll_out: RollOut) -> None:
        roll_out.folder.mkdir()
        (roll_out.folder / "settings.json").write_text('{"version": 2, "language": "uk"}')
        code, shown = typed(roll_out, "\r", f"{LOGIN}\r", f"{PASSWORD}\r")
        assert code == SignInCode.DONE, shown
        assert HOST in shown
        assert LOGIN in shown
        assert PASSWORD not in shown
        assert roll_out.listed == [(HOST, LOGIN, "", "")]

    def test_without_a_login_it_is_a_key(self, roll_out: RollOut) -> None:
        code, shown = typed(roll_out, f"{HOST}\r", "\r", f"{KEY}\r", lang="en")
        assert code == SignInCode.DONE, shown
        assert "API key (it does not show):" in shown
        assert KEY not in shown
        assert KeyringStore().get(f"account:{HOST}/apikey") == Found(KEY)

    def test_damaged_settings_are_told_of_before_anything_is_asked(self, roll_out: RollOut) -> None:
        roll_out.folder.mkdir()
        (roll_out.folder / "settings.json").write_text("{")
        code, shown = typed(roll_out, "\r", "\r", f"{KEY}\r")
        assert code == SignInCode.DONE, shown
        assert shown.count("settings.damaged-") == 1

    def test_beside_the_window_nothing_is_asked(self, roll_out: RollOut) -> None:
        with DataFolder(roll_out.folder):
            code, shown = typed(roll_out)
        assert code == SignInCode.BUSY
        assert "Host" not in shown

    def test_ctrl_c_leaves_nothing(self, roll_out: RollOut) -> None:
        code, shown = typed(roll_out, f"{HOST}\r", f"{LOGIN}\r", "\x03")
        assert code == SignInCode.INTERRUPTED
        assert "Traceback" not in shown
        assert roll_out.listed == []
        assert roll_out.asked == 0

    def test_an_end_instead_of_a_password(self, roll_out: RollOut) -> None:
        code, shown = typed(roll_out, f"{HOST}\r", f"{LOGIN}\r", "\x04")
        assert code == SignInCode.INPUT
        assert "Traceback" not in shown


def test_where_a_secret_would_show_it_is_not_asked_for() -> None:
    """A terminal that cannot be told to hide it: here none at all."""
    script = """
from smsc_gui.sign_in_reading import CannotHide, ask
try:
    ask("smsc.ua")
except CannotHide:
    print("refused")
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=f"\n{LOGIN}\n{PASSWORD}\n",
        capture_output=True,
        start_new_session=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "refused\n")
    assert "Traceback" not in done.stderr
