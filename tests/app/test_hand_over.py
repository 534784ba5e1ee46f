"""A second start, and links, with real processes: the first one gets what was said, and nothing is sent."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from smsc_gui import second_start
from smsc_gui.core.data_folder import DataFolder, FolderInUse
from smsc_gui.core.hand_over import announced
from smsc_gui.options import Options
from smsc_gui.simulator import Simulator
from smsc_gui.tour.clock import MovableClock
from smsc_gui.ui.hand_over import HandOver
from tests.app.conftest import House
from tests.support.children import child
from tests.support.other_programs import Window, start, window

LINK = "smsc-verify:%2B380671234567?reference=%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D1%96%D1%80"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=MovableClock().wall, record=True) as service:
        yield service
    assert service.faults == []


@pytest.fixture
def first(tmp_path: Path, simulator: Simulator) -> Iterator[Window]:
    with window(tmp_path / "data", simulator.url) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def code(folder: Path, *arguments: str) -> int:
    with start(folder, *arguments) as process:
        return process.wait(30)


def asked_for_numbers(simulator: Simulator) -> int:
    return sum(one.path == "/sys/wait_call.php" for one in simulator.service.requests)


def test_a_second_start_brings_the_hidden_window_back_and_ends(first: Window, folder: Path) -> None:
    first.do("hide")
    assert code(folder) == 0
    assert first.do("shown")


def test_number_and_reference_are_filled_in_and_not_sent(
    first: Window, folder: Path, simulator: Simulator
) -> None:
    assert code(folder, "--phone", "067 123-45-67", "--reference", "Договір № 5") == 0
    assert first.do("fields") == ["067 123 45 67", "Договір № 5"]
    assert asked_for_numbers(simulator) == 0


def test_a_link_is_filled_in(first: Window, folder: Path, simulator: Simulator) -> None:
    assert code(folder, LINK.replace(":", "://") + "&send=1") == 0
    assert first.do("fields") == ["+380 67 123 45 67", "Договір"]
    assert asked_for_numbers(simulator) == 0


def test_where_a_number_is_being_typed_staff_are_asked(first: Window, folder: Path) -> None:
    first.do("type", text="063 1")
    assert code(folder, "--phone", "+380671234567") == 0
    assert "+380 67 123 45 67" in first.do("question", answer="Keep")
    assert first.do("fields") == ["063 1", ""]
    assert code(folder, LINK) == 0
    first.do("question", answer="Replace")
    assert first.do("fields") == ["+380 67 123 45 67", "Договір"]


def test_a_wrong_link_is_a_sentence_in_the_window(first: Window, folder: Path) -> None:
    assert code(folder, "smsc-verify:+380671234567,+380501234567") == 2
    assert "several numbers" in first.do("bar")
    assert first.do("type", text="067") == "067"


def test_a_wrong_link_opens_the_window_all_the_same(house: House) -> None:
    program = house.start(link="smsc-verify:%FF")
    assert "cannot be read" in program.window.header.bar.text.text()
    assert program.window.work.form.is_empty


def test_of_two_starts_at_once_one_is_the_window(folder: Path) -> None:
    with start(folder) as one, start(folder) as two:
        first = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
        assert first is not None
        ended, window_ = (one, two) if one.pid == first.si_pid else (two, one)
        assert ended.wait(30) == 0
        assert window_.poll() is None
        window_.send_signal(signal.SIGTERM)
        assert window_.wait(30) == 128 + signal.SIGTERM


def test_a_start_waits_for_one_that_is_ending(folder: Path) -> None:
    """Whoever closes the window and opens it again must not read that it is running."""
    ending = DataFolder(folder)
    ending.open()
    with child(
        "-c",
        "import sys\n"
        "from pathlib import Path\n"
        "from smsc_gui.core.data_folder import FolderInUse\n"
        "from smsc_gui.options import Options\n"
        "from smsc_gui import second_start\n"
        "def knock(self, *_):\n"
        "    print('knocked', flush=True)\n"
        "    return False\n"
        "second_start.Door.knock = knock\n"
        "options = Options(data_dir=Path(sys.argv[1]))\n"
        "print(second_start.hand_over(options, FolderInUse(None)))\n",
        str(folder),
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "knocked\n"
        ending.close()
        said = [line for line in process.stdout if line != "knocked\n"]
    assert said == ["None\n"]


def test_one_that_hangs_is_not_waited_for_without_end(
    first: Window, folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication
) -> None:
    monkeypatch.setattr(second_start, "PATIENCE", 0.3)
    first.process.send_signal(signal.SIGSTOP)
    try:
        with pytest.raises(FolderInUse) as caught:
            second_start.hand_over(Options(data_dir=folder), FolderInUse(4711))
    finally:
        first.process.send_signal(signal.SIGCONT)
    assert caught.value.pid == 4711


def test_one_without_a_door_is_not_waited_for_without_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication
) -> None:
    monkeypatch.setattr(second_start, "DOOR_PATIENCE", 0.3)
    with DataFolder(folder), pytest.raises(FolderInUse):
        second_start.hand_over(Options(data_dir=folder), FolderInUse(None))


def test_another_user_s_socket_is_not_spoken_to(
    first: Window, folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication
) -> None:
    """Tests have one user only: the socket stays, and who asks is somebody else."""
    stranger = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: stranger)
    monkeypatch.setattr(second_start, "DOOR_PATIENCE", 0.3)
    with pytest.raises(FolderInUse):
        second_start.hand_over(Options(data_dir=folder, phone="0671234567"), FolderInUse(None))
    assert first.do("type", text="063") == "063", "nothing was filled in"


def test_a_start_for_another_service_is_turned_away(
    first: Window, folder: Path, qapp: QCoreApplication
) -> None:
    elsewhere = Options(data_dir=folder, base_url="http://127.0.0.1:9", phone="0671234567")
    with pytest.raises(FolderInUse):
        second_start.hand_over(elsewhere, FolderInUse(None))
    assert first.do("type", text="063") == "063", "nothing was filled in"


def test_what_a_kill_leaves_behind_is_in_nobody_s_way(folder: Path, simulator: Simulator) -> None:
    with window(folder, simulator.url) as killed:
        killed.process.kill()
        killed.process.wait(30)
        stale = Path(announced(folder / "instance"))
        assert stale.is_socket()
        with window(folder, simulator.url) as running:
            assert not stale.exists()
            assert code(folder, "--phone", "0671234567") == 0
            assert running.do("fields") == ["067 123 45 67", ""]


EVENTS = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from smsc_gui.ui.application import application

app = application(offscreen=True)
send = lambda url: app.sendEvent(app, QFileOpenEvent(QUrl(url)))
assert send(sys.argv[1])
app.hand_links_to(lambda link: print("first", link))
assert send(sys.argv[1])
send("file:///etc/passwd")
send("https://smsc.ua")
"""


def test_macos_hands_links_over_as_events() -> None:
    """The first one comes before there is a window."""
    with child("-c", EVENTS, LINK) as process:
        said, wrong = process.communicate(timeout=30)
    assert said.splitlines() == [f"first {LINK}"] * 2, wrong


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_link_as_an_event_brings_the_window_to_the_front(house: House) -> None:
    program = house.start()
    (hand_over,) = [one for one in program.around if isinstance(one, HandOver)]
    program.window.hide()
    hand_over.offer_link(LINK)
    assert program.window.isVisible()
    assert program.window.work.form.reference.text() == "Договір"
