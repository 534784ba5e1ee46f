"""`python -m smsc_gui.simulator`, as a process of its own."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from smsc_gui.simulator import DEMO_KEY, DEMO_PASSWORD
from smsc_gui.simulator.__main__ import main
from tests.support.systems import posix

COMMAND = [sys.executable, "-m", "smsc_gui.simulator"]
CHECKOUT = Path(__file__).parents[2]


def run(*arguments):
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@posix
@pytest.mark.parametrize("ends_with", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_its_url_and_serves_until_it_is_stopped(session, ends_with):
    with run("--port", "0", "--call-after", "0") as process:
        try:
            assert process.stdout
            url = process.stdout.readline().rstrip("\n")
            sign_in = {"apikey": DEMO_KEY, "fmt": "3"}
            asked = sign_in | {"phone": "380501112233"}
            number = session.post(f"{url}/sys/wait_call.php", data=asked, timeout=10).json()
            asked = sign_in | {"get_answers": "1", "hour": "24"}
            rows = session.post(f"{url}/sys/get.php", data=asked, timeout=10).json()
            assert rows[-1]["to_phone"] == number["phone"]
        finally:
            process.send_signal(ends_with)
            printed = process.communicate(timeout=10)
    assert process.returncode == 0
    assert printed == ("", "")


def test_a_port_in_use_is_said_and_ends_with_1():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with run("--port", str(port)) as process:
            printed, complaint = process.communicate(timeout=10)
    assert process.returncode == 1
    assert printed == ""
    assert complaint.startswith(f"Port {port} cannot be used: ")
    assert complaint.count("\n") == 1


def test_a_port_that_cannot_be_is_said_too():
    with run("--port", "65536") as process:
        complaint = process.communicate(timeout=10)[1]
    assert process.returncode == 1
    assert complaint.startswith("Port 65536 cannot be used: ")


def test_help_says_where_the_sign_ins_are_but_not_what(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert "smsc_gui/simulator/accounts.py" in "".join(printed.split())
    assert DEMO_PASSWORD not in printed
    assert DEMO_KEY not in printed
