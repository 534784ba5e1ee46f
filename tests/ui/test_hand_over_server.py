"""The door for second starts: whatever a process of this user sends does no harm to the window."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from smsc_gui.core.hand_over import (
    MOST_BYTES,
    Knock,
    Refused,
    Taken,
    announce,
    announced,
    answer_from,
)
from smsc_gui.core.outcomes import Why
from smsc_gui.ui import hand_over_server
from smsc_gui.ui.hand_over_server import MOST_CALLERS, Caller, HandOverServer
from tests.support.systems import posix


class Knocks(QObject):
    """What came in."""

    def __init__(self, server: HandOverServer) -> None:
        super().__init__()
        self.all: list[tuple[Caller, Knock]] = []
        server.knocked.connect(lambda caller, knock: self.all.append((caller, knock)))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "instance"


@pytest.fixture
def server(place: Path, qapp: QObject) -> Iterator[HandOverServer]:
    door = HandOverServer(place)
    assert door.listen()
    yield door
    door.close()


@pytest.fixture
def knocks(server: HandOverServer) -> Knocks:
    return Knocks(server)


def connected(qtbot: QtBot, place: Path) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(announced(place))
    assert socket.waitForConnected(5_000)
    return socket


def is_open(socket: QLocalSocket) -> bool:
    return socket.state() is QLocalSocket.LocalSocketState.ConnectedState


def test_a_line_in_pieces_is_one_knock(
    qtbot: QtBot, place: Path, server: HandOverServer, knocks: Knocks
) -> None:
    socket = connected(qtbot, place)
    line = Knock("067 123 45 67", "Договір").to_line()
    for piece in (line[:7], line[7:30], line[30:]):
        socket.write(piece)
        socket.flush()
        socket.waitForBytesWritten(100)
    qtbot.waitUntil(lambda: bool(knocks.all))
    ((caller, knock),) = knocks.all
    assert knock == Knock("067 123 45 67", "Договір")
    caller.finish(Taken())
    qtbot.waitUntil(lambda: not is_open(socket))
    assert answer_from(bytes(socket.readAll().data())) == Taken()


@pytest.mark.parametrize(
    "sent",
    [
        b"\n",
        b"GET / HTTP/1.1\r\n",
        b'{"version": 1, "wait": "yes"}\n',
        b"x" * (MOST_BYTES + 1),
        b"[" * MOST_BYTES + b"\n",
        b"\xff" * 100 + b"\n",
    ],
)
def test_what_is_not_understood_is_hung_up_on(
    qtbot: QtBot, place: Path, server: HandOverServer, knocks: Knocks, sent: bytes
) -> None:
    socket = connected(qtbot, place)
    socket.write(sent)
    socket.flush()
    qtbot.waitUntil(lambda: not is_open(socket))
    assert not knocks.all
    after = connected(qtbot, place)
    after.write(Knock().to_line())
    qtbot.waitUntil(lambda: len(knocks.all) == 1)


def test_who_sends_without_end_fills_nothing(
    qtbot: QtBot, place: Path, server: HandOverServer, knocks: Knocks
) -> None:
    """What follows a line stays with its sender: it is not even read."""
    socket = connected(qtbot, place)
    socket.write(Knock(wait=True).to_line() + b"x" * 50_000_000)
    qtbot.waitUntil(lambda: bool(knocks.all))
    ((caller, _knock),) = knocks.all
    caller.answer(Taken())
    qtbot.waitUntil(socket.canReadLine)
    assert len(knocks.all) == 1
    (inner,) = caller.findChildren(QLocalSocket)
    assert inner.bytesAvailable() <= 4 * MOST_BYTES
    assert socket.bytesToWrite() > 40_000_000


def test_who_is_slow_is_hung_up_on(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, server: HandOverServer
) -> None:
    monkeypatch.setattr(hand_over_server, "PATIENCE_MS", 50)
    socket = connected(qtbot, place)
    socket.write(b"{")
    qtbot.waitUntil(lambda: not is_open(socket))


def test_who_waits_is_not_hung_up_on_for_being_silent(
    qtbot: QtBot,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: HandOverServer,
    knocks: Knocks,
) -> None:
    monkeypatch.setattr(hand_over_server, "PATIENCE_MS", 50)
    server.knocked.connect(lambda caller, _knock: caller.answer(Taken()))
    waiting = connected(qtbot, place)
    waiting.write(Knock(wait=True).to_line())
    qtbot.waitUntil(waiting.canReadLine)
    slow = connected(qtbot, place)
    qtbot.waitUntil(lambda: not is_open(slow))
    assert is_open(waiting)
    assert server.count == 1


def test_who_is_not_answered_because_something_fails_holds_no_place(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, server: HandOverServer
) -> None:
    def fail(_caller: Caller, _knock: Knock) -> None:
        raise ValueError("embedded null byte")

    monkeypatch.setattr(hand_over_server, "PATIENCE_MS", 50)
    server.knocked.connect(fail)
    with qtbot.captureExceptions() as failures:
        socket = connected(qtbot, place)
        socket.write(Knock().to_line())
        qtbot.waitUntil(lambda: bool(failures))
        qtbot.waitUntil(lambda: not is_open(socket))
    qtbot.waitUntil(lambda: not server._callers)


def test_another_version_is_told_so(qtbot: QtBot, place: Path, server: HandOverServer) -> None:
    socket = connected(qtbot, place)
    socket.write(b'{"version": 2}\n')
    qtbot.waitUntil(socket.canReadLine)
    assert answer_from(bytes(socket.readLine().data())) == Refused(Why.OTHER_VERSION)


def test_there_is_an_end_to_how_many_wait(
    qtbot: QtBot, place: Path, server: HandOverServer, knocks: Knocks
) -> None:
    server.knocked.connect(lambda caller, _knock: caller.answer(Taken()))
    held = []
    for count in range(1, MOST_CALLERS + 1):
        socket = connected(qtbot, place)
        socket.write(Knock(wait=True).to_line())
        held.append(socket)
        qtbot.waitUntil(lambda count=count: len(knocks.all) == count)
    late = connected(qtbot, place)
    late.write(Knock().to_line())
    qtbot.waitUntil(late.canReadLine)
    assert answer_from(bytes(late.readLine().data())) == Refused(Why.TOO_MANY)
    held.pop().disconnectFromServer()
    qtbot.waitUntil(lambda: len(server._callers) == MOST_CALLERS - 1)
    assert len(knocks.all) == MOST_CALLERS
    after = connected(qtbot, place)
    after.write(Knock().to_line())
    qtbot.waitUntil(lambda: len(knocks.all) == MOST_CALLERS + 1)


@posix
def test_the_door_is_for_this_user_and_its_name_cannot_be_guessed(
    place: Path, server: HandOverServer, tmp_path: Path
) -> None:
    door = Path(announced(place))
    assert stat.S_IMODE(door.stat().st_mode) & 0o077 == 0
    other = HandOverServer(tmp_path / "other")
    assert other.listen()
    assert announced(tmp_path / "other") != str(door)
    socket = Path(announced(tmp_path / "other"))
    other.close()
    assert not socket.exists()
    assert announced(tmp_path / "other") == "", "nobody is led to a name that others can take now"


def test_a_stale_door_is_removed_and_nothing_else(tmp_path: Path, qapp: QObject) -> None:
    mine = tmp_path / "a-file-of-mine"
    mine.write_text("precious")
    announce(tmp_path / "instance", str(mine))
    door = HandOverServer(tmp_path / "instance")
    assert door.listen()
    door.close()
    assert mine.read_text() == "precious"


def test_without_a_place_to_note_it_there_is_no_door(tmp_path: Path, qapp: QObject) -> None:
    (tmp_path / "instance").mkdir()
    door = HandOverServer(tmp_path / "instance")
    assert not door.listen()
    assert not door._server.isListening()
