"""`--wait --json`, as a CRM's developer would try to break it: real processes on a real service."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smsc_gui import second_start
from smsc_gui.core.data_folder import DataFolder, FolderInUse
from smsc_gui.core.outcomes import ExitCode
from smsc_gui.options import Options
from smsc_gui.simulator import Simulator
from smsc_gui.tour.clock import MovableClock
from tests.support.namesakes import namesakes
from tests.support.other_programs import Window, start, window

NUMBER = "067 123 45 67"
SUBSCRIBER = "380671234567"
NEXT_LOOK = 22
FREE_PLACES = 65
FIFTEEN_MINUTES = 15 * 60


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def simulator(clock: MovableClock) -> Iterator[Simulator]:
    with Simulator(clock=clock.wall, record=True) as service:
        service.service.call_after = None
        yield service
    assert service.faults == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def desk(folder: Path, simulator: Simulator) -> Iterator[Window]:
    with window(folder, simulator.url) as running:
        yield running


def wait_for(desk: Window, *arguments: str, number: str = NUMBER) -> Any:
    """A program that waits, and says as the desk did where the calls go."""
    place = ("--base-url", desk.base_url)
    return start(desk.folder, *place, "--wait", "--json", "--phone", number, *arguments)


def wait_alone(folder: Path) -> Any:
    """One that waits, and finds nothing running."""
    return start(folder, "--wait", "--json", "--phone", NUMBER)


def outcome(process: subprocess.Popen[str]) -> dict[str, Any]:
    """The one line, and nothing else; its code is the process's."""
    said, complained = process.communicate(timeout=60)
    (line,) = said.splitlines()
    assert line.isascii()
    values: dict[str, Any] = json.loads(line)
    assert values["code"] == process.returncode, complained
    assert "Traceback" not in complained
    return values


def until(desk: Window, clock: MovableClock, state: str, seconds: float) -> None:
    clock.move(seconds)
    assert desk.do("until", state=state, move=seconds) == state


def send(desk: Window) -> str:
    """Staff compare what stands in the field, and press Enter; the number that was assigned."""
    assert desk.do("fields")[0]
    desk.do("send")
    assigned: str = desk.do("assigned")
    return assigned


def test_the_call_is_zero_and_says_everything(
    desk: Window, clock: MovableClock, simulator: Simulator
) -> None:
    with wait_for(desk, "--reference", "Договір № 5") as crm:
        assigned = send(desk)
        simulator.service.call(SUBSCRIBER, assigned)
        until(desk, clock, "verified", NEXT_LOOK)
        told = outcome(crm)
    assert told.pop("seconds") >= NEXT_LOOK - 1
    assert len(told.pop("verification")) == 36
    assert told.pop("operator")
    assert told == {
        "version": 1,
        "outcome": "verified",
        "code": 0,
        "subscriber": f"+{SUBSCRIBER}",
        "reference": "Договір № 5",
        "assigned": f"+{assigned}",
        "late": False,
        "why": None,
    }


@pytest.mark.parametrize(
    ("do", "name", "code"),
    [
        ({"do": "by_hand", "reason": "passport"}, "by_hand", 10),
        ({"do": "cancel"}, "cancelled", 13),
    ],
)
def test_what_staff_decide_is_no_zero(
    desk: Window, do: dict[str, str], name: str, code: int
) -> None:
    with wait_for(desk) as crm:
        send(desk)
        desk.do(**{"name": do.pop("do"), **do})
        told = outcome(crm)
    assert (told["outcome"], told["code"], told["seconds"]) == (name, code, None)


@pytest.mark.parametrize(
    ("number", "state", "code"),
    [("+380500000001", "failed", 14), ("+380500000022", "unknown", 15)],
)
def test_a_request_that_brought_no_number(desk: Window, number: str, state: str, code: int) -> None:
    with wait_for(desk, number=number) as crm:
        desk.do("fields")
        desk.do("send")
        assert desk.do("until", state=state) == state
        told = outcome(crm)
    assert (told["outcome"], told["code"], told["subscriber"]) == (state, code, number)


def test_after_the_time_is_over_asking_again_is_another_request(
    desk: Window, clock: MovableClock, simulator: Simulator
) -> None:
    with wait_for(desk) as crm:
        send(desk)
        until(desk, clock, "expired", FIFTEEN_MINUTES + 60)
        told = outcome(crm)
    assert (told["outcome"], told["code"]) == ("expired", 11)
    desk.do("type", text=NUMBER)
    desk.do("send")
    until(desk, clock, "waiting", NEXT_LOOK)
    with wait_for(desk) as second:
        assert desk.do("waiting", count=1)
        assigned = desk.do("assigned")
        simulator.service.call(SUBSCRIBER, assigned)
        until(desk, clock, "verified", FREE_PLACES)
        assert second.poll() is None, "that request was made before this program asked"
        desk.do("clear")
        assert outcome(second)["why"] == "cleared"


def test_a_request_that_is_open_already_is_not_the_answer(
    desk: Window, clock: MovableClock, simulator: Simulator
) -> None:
    desk.do("type", text=NUMBER)
    desk.do("send")
    assigned = desk.do("assigned")
    with wait_for(desk) as crm:
        desk.do("fields")
        desk.do("send")
        told = outcome(crm)
    assert (told["outcome"], told["why"], told["verification"]) == (
        "not_asked",
        "already_open",
        None,
    )
    simulator.service.call(SUBSCRIBER, assigned)
    until(desk, clock, "verified", NEXT_LOOK)


def test_what_staff_do_instead(desk: Window) -> None:
    with wait_for(desk) as crm:
        desk.do("fields")
        desk.do("clear")
        assert outcome(crm)["why"] == "cleared"
    with wait_for(desk) as crm:
        desk.do("fields")
        desk.do("type", text="063 123 45 67")
        desk.do("send")
        told = outcome(crm)
    assert (told["outcome"], told["code"], told["why"]) == ("not_asked", 16, "another_number")
    assert told["subscriber"] == f"+{SUBSCRIBER}"
    desk.do("type", text="050 1")
    with wait_for(desk) as crm:
        desk.do("question", answer="Keep")
        assert outcome(crm)["why"] == "declined"
    desk.do("clear")


def test_several_wait_at_once_and_each_hears_its_own(
    desk: Window, clock: MovableClock, simulator: Simulator
) -> None:
    with wait_for(desk) as one, wait_for(desk) as same:
        # Both stand in the field before it is sent: who comes later changes nothing.
        assert desk.do("waiting", count=2)
        assigned = send(desk)
        with wait_for(desk, number="+380631234567") as other:
            assert desk.do("fields")[0] == "+380 63 123 45 67"
            with wait_for(desk, number="+380661234567") as newest:
                desk.do("question", answer="Replace")
                assert outcome(other)["why"] == "replaced"
                simulator.service.call(SUBSCRIBER, assigned)
                until(desk, clock, "verified", NEXT_LOOK)
                told = [outcome(one), outcome(same)]
                desk.do("clear")
                assert outcome(newest)["outcome"] == "not_asked"
    assert [each["outcome"] for each in told] == ["verified"] * 2
    assert len({each["verification"] for each in told}) == 1


def test_the_window_is_closed(desk: Window) -> None:
    with wait_for(desk) as asked, wait_for(desk) as same:
        assert desk.do("waiting", count=2)
        send(desk)
        with wait_for(desk, number="+380631234567") as unasked:
            assert desk.do("fields")[0] == "+380 63 123 45 67"
            desk.process.send_signal(signal.SIGTERM)
            told, other = outcome(asked), outcome(unasked)
            assert outcome(same) == told
    assert (told["outcome"], told["code"], told["why"]) == ("lost", 17, "closed")
    assert told["verification"]
    assert told["assigned"]
    assert (other["outcome"], other["code"], other["why"]) == ("not_asked", 16, "closed")


def test_the_window_is_killed(desk: Window) -> None:
    with wait_for(desk, "--reference", "A-17") as crm:
        send(desk)
        assert desk.do("waiting", count=1)
        desk.process.kill()
        told = outcome(crm)
    assert (told["outcome"], told["code"], told["why"]) == ("lost", 17, "broken_off")
    assert (told["subscriber"], told["reference"]) == (f"+{SUBSCRIBER}", "A-17")
    assert told["verification"]


def test_who_waited_is_killed_or_interrupted_and_the_window_goes_on(desk: Window) -> None:
    with wait_for(desk) as killed, wait_for(desk) as interrupted:
        assert desk.do("waiting", count=2)
        killed.kill()
        interrupted.send_signal(signal.SIGINT)
        assert interrupted.wait(30) == 130
        assert interrupted.stdout is not None
        assert interrupted.stdout.read() == ""
    assert desk.do("waiting", count=0)
    assert send(desk)


def test_what_is_no_number_is_a_wrong_use(desk: Window, folder: Path) -> None:
    for number, why in (("olena", "no_number"), ("067 123", "no_number"), ("1" * 70, "too_long")):
        with wait_for(desk, number=number) as crm:
            told = outcome(crm)
        assert (told["outcome"], told["code"], told["why"]) == ("refused", 2, why)
    with start(folder, "--wait", "--json", "smsc-verify:%FF") as crm:
        assert outcome(crm)["why"] == "not_readable"


@pytest.mark.parametrize(
    ("handed", "words"),
    [
        (("--phone", "067 123"), "nothing was handed over: this is not a phone number"),
        (("--phone", "1" * 70), "nothing was handed over: this is too long for a phone number"),
        (("smsc-verify:%FF",), "nothing was handed over: the link cannot be read"),
    ],
    ids=["no number", "too long", "not readable"],
)
def test_what_is_refused_is_said_on_standard_error(
    desk: Window, handed: tuple[str, ...], words: str
) -> None:
    """The exit code alone tells somebody at a terminal nothing."""
    with start(desk.folder, "--base-url", desk.base_url, "--wait", *handed) as crm:
        assert crm.communicate(timeout=30) == ("", f"smsc-gui: {words}\n")
        assert crm.returncode == 2


def test_a_window_on_trial_tells_nobody_who_has_not_asked_for_a_trial(
    desk: Window, folder: Path
) -> None:
    for elsewhere in ((), ("--base-url", "http://127.0.0.1:9")):
        with start(folder, *elsewhere, "--wait", "--json", "--phone", NUMBER) as crm:
            told = outcome(crm)
        assert (told["outcome"], told["code"], told["why"]) == ("not_started", 20, "other_service")


def test_without_json_nothing_is_printed(desk: Window, folder: Path) -> None:
    place = ("--base-url", desk.base_url)
    with start(folder, *place, "--wait", "smsc-verify:+380671234567") as crm:
        desk.do("fields")
        desk.do("clear")
        assert crm.communicate(timeout=30) == ("", "")
        assert crm.returncode == 16


def test_where_nothing_runs_the_window_is_started_and_stays(folder: Path) -> None:
    with wait_alone(folder) as crm:
        pid = _window_of(folder, crm)
        os.kill(pid, signal.SIGTERM)
        told = outcome(crm)
    assert (told["outcome"], told["why"]) == ("not_asked", "closed")
    (folder / "smsc-gui.log").unlink()
    with wait_alone(folder) as crm:
        pid = _window_of(folder, crm)
        crm.kill()
        crm.wait(30)
    with start(folder) as second:
        assert second.wait(30) == 0, "the window outlives the program that asked"
    os.kill(pid, signal.SIGTERM)
    while _is_running(folder):
        pass


def _is_running(folder: Path) -> bool:
    try:
        with DataFolder(folder):
            return False
    except FolderInUse:
        return True


def _window_of(folder: Path, crm: subprocess.Popen[str]) -> int:
    """The process of the window that has been started, once it knows that somebody waits."""
    log = folder / "smsc-gui.log"
    while not (log.exists() and "another start knocks, and waits" in log.read_text("utf-8")):
        assert crm.poll() is None
    with pytest.raises(FolderInUse) as caught:
        DataFolder(folder).open()
    assert caught.value.pid
    return caught.value.pid


def test_a_window_that_cannot_start_is_told(folder: Path, tmp_path: Path) -> None:
    screenless = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    with start(folder, "--wait", "--json", "--phone", NUMBER, **screenless) as crm:
        told = outcome(crm)
    assert (told["outcome"], told["code"]) == ("not_started", 20)
    (tmp_path / "file").write_text("no folder")
    with wait_alone(tmp_path / "file") as crm:
        assert outcome(crm)["code"] == 20


def test_the_window_that_is_started_is_this_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever lies in the folder in which another program calls `--wait`."""
    others = namesakes(tmp_path)
    monkeypatch.chdir(others.folder)
    window_ = second_start._start_window(Options(base_url="not-taken-by-this-program"))
    assert window_.wait(30) == ExitCode.USAGE
    assert not others.have_run


@pytest.mark.parametrize(
    "arguments",
    [
        ("--wait",),
        ("--wait", "--phone", ""),
        ("--json", "--phone", NUMBER),
        ("--reference", "A-17"),
        ("--phone", NUMBER, "smsc-verify:1"),
        ("--reference", "A-17", "smsc-verify:1"),
        ("http://smsc.ua",),
        ("--wait", "--phone", NUMBER, "--demo"),
        ("smsc-verify:1", "smsc-verify:2"),
        # As Windows starts it for a link that breaks out of its quotation marks.
        ("--", "smsc-verify:1", "--base-url", "http://127.0.0.1:9"),
    ],
)
def test_options_that_do_not_go_together(folder: Path, arguments: tuple[str, ...]) -> None:
    with start(folder, *arguments) as crm:
        said, complained = crm.communicate(timeout=30)
    assert (crm.returncode, said) == (2, "")
    assert "usage:" in complained
    assert not folder.exists()
