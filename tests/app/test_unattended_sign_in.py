"""`--sign-in` from a script: real processes, a real service, a real keyring; each exit code."""

import json
import os
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from smsc_gui.core.credentials import Absent, Found, KeyringStore
from smsc_gui.core.outcomes import SignInCode
from smsc_gui.options import read_arguments
from smsc_gui.simulator import DEMO_KEY, DEMO_LOGIN, DEMO_PASSWORD, Simulator
from smsc_gui.ui.places import Page
from tests.api.known import server_context
from tests.api.servers import RawServer, answering, silent
from tests.app.conftest import House
from tests.support.other_programs import window
from tests.support.secret_service import SecretService
from tests.support.unattended import HOST, RollOut, lines

BY_PASSWORD = lines(host=HOST, login=DEMO_LOGIN, password=DEMO_PASSWORD)
BY_KEY = lines(host=HOST, key=DEMO_KEY)
WRONG = lines(host=HOST, login=DEMO_LOGIN, password="not-the-password")
ENTRY = f"account:{HOST}/{DEMO_LOGIN}"
KEY_ENTRY = f"account:{HOST}/apikey"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(record=True) as service:
        yield service
    assert service.faults == []


@pytest.fixture
def roll_out(tmp_path: Path, secret_service: SecretService, simulator: Simulator) -> RollOut:
    return RollOut(tmp_path / "data", secret_service, simulator)


@pytest.fixture
def closed_port() -> int:
    """Nobody listens there."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def nothing_is_left(roll_out: RollOut) -> None:
    assert roll_out.settings is None
    assert KeyringStore().get(ENTRY) == Absent()
    assert KeyringStore().get(KEY_ENTRY) == Absent()


class TestDone:
    def test_it_is_kept_and_the_window_asks_nobody(
        self, house: House, secret_service: SecretService
    ) -> None:
        roll_out = RollOut(house.folder, secret_service, house.simulator)
        done = roll_out.run(BY_PASSWORD)
        assert done.returncode == SignInCode.DONE
        assert (
            done.stdout
            == f"{DEMO_LOGIN} · {HOST}: signed in, and the sign-in is kept in the keyring.\n"
        )
        assert roll_out.asked == 1
        assert roll_out.noted == 0
        assert roll_out.listed == [(HOST, DEMO_LOGIN, "", "")]
        assert (roll_out.settings or {})["in_use"] == 0
        assert KeyringStore().get(ENTRY) == Found(DEMO_PASSWORD)
        house.store = None  # the system's
        program = house.start()
        assert isinstance(program.sign_in.answer, Found)
        assert program.window.page is Page.WORK
        house.end()

    def test_by_key_over_tls_as_powershell_writes_it(
        self, tmp_path: Path, secret_service: SecretService
    ) -> None:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(tmp_path / "authority.pem")
        tls = server_context(authority, "localhost")
        said = f"host={HOST}\r\nkey={DEMO_KEY}\r\nname=Магазин 12\r\n".encode("utf-16")
        with Simulator(tls=tls, record=True) as simulator:
            roll_out = RollOut(tmp_path / "data", secret_service, simulator)
            roll_out.url = simulator.url.replace("127.0.0.1", "localhost")
            stranger = roll_out.run(said)
            assert stranger.returncode == SignInCode.NOT_TESTED
            assert "not safe" in stranger.stderr
            assert roll_out.asked == 0
            nothing_is_left(roll_out)
            trusted = {"SSL_CERT_FILE": str(tmp_path / "authority.pem")}
            done = roll_out.run(said, environment=trusted)
            assert done.returncode == SignInCode.DONE
            assert roll_out.asked == 1
        assert roll_out.listed == [(HOST, None, "", "Магазин 12")]
        assert KeyringStore().get(KEY_ENTRY) == Found(DEMO_KEY)

    def test_through_the_proxy_that_is_set(
        self, roll_out: RollOut, tmp_path: Path, closed_port: int
    ) -> None:
        """One that is not there: the call fails, and does not go around it."""
        roll_out.machine = tmp_path / "machine.json"
        proxy = {"proxy": "manual", "proxy_address": f"127.0.0.1:{closed_port}"}
        roll_out.machine.write_text(json.dumps({"version": 2, "locked": proxy}))
        roll_out.url = roll_out.url.replace("http:", "https:")
        held = roll_out.run(BY_KEY)
        assert held.returncode == SignInCode.NOT_TESTED
        assert "proxy" in held.stderr


class TestRefused:
    def test_four_wrong_ones_then_none_is_sent(self, roll_out: RollOut) -> None:
        for count in range(1, 5):
            refused = roll_out.run(WRONG)
            assert refused.returncode == SignInCode.REFUSED
            assert "refused the sign-in" in refused.stderr
            assert (roll_out.asked, roll_out.noted) == (count, count)
        held = roll_out.run(BY_PASSWORD)
        assert held.returncode == SignInCode.HELD
        assert "the next try is possible at" in held.stderr
        assert re.search(r"possible at \d\d?:\d\d", held.stderr)
        assert roll_out.asked == 4
        nothing_is_left(roll_out)

    def test_a_blocked_address_is_left_alone(self, roll_out: RollOut) -> None:
        roll_out.simulator.script("balance.php", 4)
        blocked = roll_out.run(BY_KEY)
        assert blocked.returncode == SignInCode.HELD
        assert "until" in blocked.stderr
        assert roll_out.run(BY_KEY).returncode == SignInCode.HELD
        assert roll_out.asked == 1
        nothing_is_left(roll_out)

    def test_one_that_is_asked_too_often_is_to_wait_a_minute(self, roll_out: RollOut) -> None:
        roll_out.simulator.script("balance.php", 9)
        crowded = roll_out.run(BY_KEY)
        assert crowded.returncode == SignInCode.HELD
        assert "too often in one minute" in crowded.stderr
        assert re.search(r"The next try is possible at \d\d?:\d\d", crowded.stderr)
        assert (roll_out.asked, roll_out.noted) == (1, 0)
        nothing_is_left(roll_out)
        assert roll_out.run(BY_KEY).returncode == SignInCode.DONE, "nothing holds it back here"

    def test_another_error_says_nothing_of_the_sign_in(self, roll_out: RollOut) -> None:
        roll_out.simulator.script("balance.php", 1)
        assert roll_out.run(BY_KEY).returncode == SignInCode.NOT_TESTED
        assert (roll_out.asked, roll_out.noted) == (1, 0)
        nothing_is_left(roll_out)


class TestNotTested:
    def test_nobody_is_there(self, roll_out: RollOut, closed_port: int) -> None:
        roll_out.url = f"http://127.0.0.1:{closed_port}"
        failed = roll_out.run(BY_PASSWORD)
        assert failed.returncode == SignInCode.NOT_TESTED
        assert "Nothing was stored." in failed.stderr
        assert roll_out.noted == 0
        nothing_is_left(roll_out)

    def test_somebody_else_answers(self, roll_out: RollOut) -> None:
        with RawServer(answering(b"<html>Guest network</html>")) as server:
            roll_out.url = f"http://127.0.0.1:{server.port}"
            assert roll_out.run(BY_KEY).returncode == SignInCode.NOT_TESTED
            assert server.visits == 1
        assert roll_out.noted == 1, "the service may have counted it"
        nothing_is_left(roll_out)

    def test_one_that_does_not_answer_is_asked_once_for_the_time_that_is_set(
        self, roll_out: RollOut
    ) -> None:
        roll_out.folder.mkdir()
        (roll_out.folder / "settings.json").write_text('{"version": 2, "timeout": 5}')
        with RawServer(silent) as server:
            roll_out.url = f"http://127.0.0.1:{server.port}"
            late = roll_out.run(BY_KEY)
            assert server.visits == 1
        assert late.returncode == SignInCode.NOT_TESTED
        assert "No answer in time" in late.stderr
        log = (roll_out.folder / "smsc-gui.log").read_text()
        assert "TimedOut, timed out, 5." in log
        assert roll_out.noted == 1
        assert roll_out.listed == []


class TestKeyring:
    @pytest.mark.parametrize("state", ["locked", "absent", "no bus"])
    def test_without_it_nothing_is_sent_or_stored(self, roll_out: RollOut, state: str) -> None:
        away = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"} if state == "no bus" else {}
        if state == "locked":
            assert roll_out.run(BY_KEY).returncode == SignInCode.DONE
            roll_out.keyring.restart("wrong")
        elif state == "absent":
            roll_out.keyring.stop()
        before, asked = roll_out.settings, roll_out.asked
        told = roll_out.run(BY_PASSWORD, environment=away)
        assert told.returncode == SignInCode.KEYRING
        assert ("locked" in told.stderr) == (state == "locked")
        assert (roll_out.settings, roll_out.asked) == (before, asked)


class TestInput:
    @pytest.mark.parametrize(
        "said",
        [b"", b"\0", BY_PASSWORD.decode().replace("demo", "Є").encode("cp1251"), b"\xff" * 20_000],
        ids=["empty", "nul", "cp1251", "too much"],
    )
    def test_it_is_refused_before_anything_is_touched(self, roll_out: RollOut, said: bytes) -> None:
        assert roll_out.run(said).returncode == SignInCode.INPUT
        assert not roll_out.folder.exists()
        assert roll_out.asked == 0

    def test_a_secret_in_the_wrong_place_is_not_repeated(self, roll_out: RollOut) -> None:
        told = roll_out.run(f"host={HOST}\n{DEMO_KEY}=\n".encode())
        assert told.returncode == SignInCode.INPUT
        assert "Line 2" in told.stderr
        assert DEMO_KEY not in told.stderr

    def test_no_standard_input_at_all(self, roll_out: RollOut) -> None:
        told = subprocess.run(
            ["sh", "-c", 'exec "$@" <&-', "sh", *roll_out.command()],
            env=roll_out.environment,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert told.returncode == SignInCode.INPUT
        assert b"Traceback" not in told.stderr

    @pytest.mark.parametrize(
        "more",
        [
            ("--demo",),
            ("--phone", "0671234567"),
            ("smsc-verify:+380671234567",),
            ("--tour", "x"),
            ("--self-test",),
            ("--check-journal",),
            ("--wait", "--phone", "0671234567"),
            ("--json",),
            ("--keys",),
            ("--scheme", "dark"),
        ],
        ids=lambda more: more[0],
    )
    def test_other_options_are_refused(
        self, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as ended:
            read_arguments(["--sign-in", *more])
        assert ended.value.code == 2
        assert "--sign-in goes with" in capsys.readouterr().err

    def test_those_it_goes_with_are_taken(self) -> None:
        said = ["--data-dir", "x", "--base-url", "https://smsc.ua", "--lang", "uk"]
        assert read_arguments(["--sign-in", *said]).sign_in


class TestBusy:
    def test_beside_the_window_nothing_is_tested(self, roll_out: RollOut) -> None:
        with window(roll_out.folder, roll_out.url) as running:
            told = roll_out.run(BY_PASSWORD)
            assert told.returncode == SignInCode.BUSY
            assert str(running.process.pid) in told.stderr
        # The window itself asks with a key.
        assert not any("psw" in one.names for one in roll_out.simulator.service.requests)
        assert roll_out.listed == []
        assert KeyringStore().get(ENTRY) == Absent()


class TestFolder:
    def test_one_that_cannot_be_used(self, roll_out: RollOut) -> None:
        roll_out.folder.write_text("a file")
        told = roll_out.run(BY_KEY)
        assert told.returncode == SignInCode.NOT_STARTED
        assert "data folder" in told.stderr

    def test_a_journal_that_cannot_be_used(self, roll_out: RollOut) -> None:
        (roll_out.folder / "journal.sqlite3").mkdir(parents=True)
        assert roll_out.run(BY_KEY).returncode == SignInCode.NOT_STARTED
        assert roll_out.asked == 0
        nothing_is_left(roll_out)

    def test_settings_that_cannot_be_written_leave_the_keyring_as_it_was(
        self, roll_out: RollOut
    ) -> None:
        """In the way of the new file stands a folder."""
        in_the_way = roll_out.folder / "settings.json.new"
        in_the_way.mkdir(parents=True)
        told = roll_out.run(BY_PASSWORD)
        assert told.returncode == SignInCode.NOT_SAVED
        assert "as it was before" in told.stderr
        assert roll_out.asked == 1
        nothing_is_left(roll_out)

    def test_settings_of_a_newer_version_are_told_of_before_anything_is_sent(
        self, roll_out: RollOut
    ) -> None:
        roll_out.folder.mkdir()
        (roll_out.folder / "settings.json").write_text('{"version": 77}')
        told = roll_out.run(BY_PASSWORD)
        assert told.returncode == SignInCode.NOT_SAVED
        assert "newer version" in told.stderr
        assert roll_out.asked == 0
        assert roll_out.settings == {"version": 77}
        assert KeyringStore().get(ENTRY) == Absent()


class TestWords:
    def test_in_the_language_that_is_chosen_and_whatever_the_stream_can_write(
        self, roll_out: RollOut
    ) -> None:
        told = roll_out.run(b"", "--lang", "uk", environment={"PYTHONIOENCODING": "ascii"})
        assert told.returncode == SignInCode.INPUT
        assert told.stderr.isascii()
        assert "\\u0421" in told.stderr, "not as question marks"

    def test_whoever_asked_may_be_gone(self, roll_out: RollOut) -> None:
        ours, theirs = os.pipe()
        os.close(ours)
        with roll_out.start(stdout=theirs) as process:
            os.close(theirs)
            _, errors = process.communicate(BY_KEY, timeout=60)
        assert (process.returncode, errors) == (SignInCode.DONE, b"")

    def test_the_codes_stand_in_the_help(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            read_arguments(["--help"])
        told = capsys.readouterr().out.partition("with --sign-in:")[2]
        for code in range(30, 38):
            assert f"\n  {code}  " in told
