"""How the program ends, and what the next start makes of it: closed, or killed at any moment."""

import json
import signal
import sqlite3
import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QCloseEvent

from smsc_gui.core.failure import FailureKind
from smsc_gui.core.verification import LIFETIME, State
from smsc_gui.program import Program
from smsc_gui.tour.stage import VICTIM
from smsc_gui.ui.question import Question
from tests.app.conftest import House
from tests.support.children import child, hear, tell

NEVER_ANSWERS = "+380500000021"


def test_closing_with_a_request_in_flight_ends_at_once_and_the_next_start_tells(
    house: House, signed_in: Callable[[], Program]
) -> None:
    """The bound is a third of what hangs, and no measurement: a second is what a person allows."""
    house.timeout = 15
    signed_in()
    house.ask(NEVER_ANSWERS)
    house.wait_for(State.REQUESTING)
    began = time.monotonic()
    house.end()
    assert time.monotonic() - began < 5
    house.start()
    house.wait_for(State.UNKNOWN)
    failure = house.newest().failure
    assert failure is not None
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.INTERRUPTED, True)


class Stubborn:
    """Something around the window that does not end."""

    def close(self) -> None:
        raise RuntimeError(NEVER_ANSWERS)


def test_what_cannot_be_ended_keeps_nothing_else_open(
    house: House, signed_in: Callable[[], Program]
) -> None:
    program = signed_in()
    program.around.insert(0, Stubborn())
    house.end()
    log = program.folder.log.read_text(encoding="utf-8")
    assert "not ended: Stubborn.close" in log
    assert "Traceback" in log
    assert NEVER_ANSWERS not in log
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        program.journal.connection.execute("SELECT 1")
    house.start()  # the folder is free


def test_a_whole_process_with_a_request_in_flight_ends_within_seconds(house: House) -> None:
    house.store = None
    house.folder.mkdir()
    script = """
import sys, time
from PySide6.QtCore import QTimer
from smsc_gui.api import Account, ApiKey
from smsc_gui.app import build
from smsc_gui.ui.application import application
from smsc_gui.core.credentials import SessionStore
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.tour.album import wait_for
from pathlib import Path
app = application(offscreen=True)
program = build(Options(data_dir=Path(sys.argv[1]), base_url=sys.argv[2]), store=SessionStore())
program.begin()
wait_for(lambda: program.sign_in.answer is not None)
program.sign_in.use(Account("smsc.ua", ApiKey(DEMO_KEY)))
program.window.fill_number("+380500000021")
program.window.work.form.submit()
wait_for(lambda: any(one.state is State.REQUESTING for one in program.model.verifications.values()))
QTimer.singleShot(0, lambda: app.exit(0))
app.exec()
print("closing", flush=True)
program.close()
"""
    with child("-c", script, str(house.folder), house.simulator.url) as process:
        assert hear(process) == "closing"
        began = time.monotonic()
        assert process.wait(30) == 0
        assert time.monotonic() - began < 5
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_closing_while_something_waits_says_how_many_and_staff_may_stay(
    house: House, signed_in: Callable[[], Program]
) -> None:
    program = signed_in()
    house.ask("067 123 45 67")
    house.wait_for(State.WAITING)
    event = QCloseEvent()
    program.window.closeEvent(event)
    assert not event.isAccepted()
    (question,) = program.window.findChildren(Question)
    assert "1 subscriber" in question.text()
    stay = [one for one in question.buttons() if one.text().replace("&", "") == "Stay"]
    stay[0].click()
    assert program.window.isVisible()
    assert house.newest().state is State.WAITING


def test_after_a_kill_the_next_start_shows_what_was_running(
    house: House, signed_in: Callable[[], Program]
) -> None:
    """A real process with the real window, ended by SIGKILL: one request waits, one is on its way."""
    signed_in()
    house.end()
    house.simulator.service.call_after = None
    orders = {
        "folder": str(house.folder),
        "base_url": house.simulator.url,
        "moved": house.clock.moved,
        "stopped": False,
        "journal_key": "ab" * 32,
        "subscribers": ["380671234567", "380500000021"],
    }
    with child("-m", "smsc_gui", "--tour", ".", environment={VICTIM: "1"}) as process:
        tell(process, json.dumps(orders))
        assert hear(process) == "ready"
        process.send_signal(signal.SIGKILL)
    house.clock.move(100)
    program = house.start()
    house.qtbot.waitUntil(lambda: len(program.model.verifications) == 2)
    waiting, hanging = program.model.verifications.values()
    assert waiting.state is State.WAITING
    assert LIFETIME - 130 < waiting.time_left(program.model.now()) <= LIFETIME - 100
    assert hanging.state is State.UNKNOWN
    requests = [one.path for one in house.simulator.service.requests]
    assert requests.count("/sys/wait_call.php") == 2, "nothing is sent a second time"


def test_a_signal_ends_the_program_while_the_keyring_waits_for_a_person(house: House) -> None:
    """Nobody touches anything, nothing is drawn, and no timer of the desk runs yet."""
    house.folder.mkdir()
    script = """
import sys, threading
from pathlib import Path
from smsc_gui.app import build
from smsc_gui.core.credentials import SessionStore
from smsc_gui.options import Options
from smsc_gui.start import execute
from smsc_gui.ui.application import application

class Hanging(SessionStore):
    def get(self, name):
        print("asked", flush=True)
        threading.Event().wait()

qt = application(offscreen=True)
sys.exit(execute(qt, build(Options(data_dir=Path(sys.argv[1])), store=Hanging())))
"""
    with child("-c", script, str(house.folder)) as process:
        assert hear(process) == "asked"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
