"""What a start does when the program is running already: it knocks, hands over, and may wait.

Blocking, in a process of its own, and before or without any window: Qt's core and its local sockets only.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket

from smsc_gui.core.data_folder import DataFolder, FolderInUse
from smsc_gui.core.hand_over import (
    MOST_BYTES,
    Answer,
    Begun,
    Ended,
    Knock,
    NotUnderstood,
    OfAnotherVersion,
    Refused,
    Taken,
    announced,
    answer_from,
)
from smsc_gui.core.links import HandedOverProblem
from smsc_gui.core.outcomes import ExitCode, Outcome, Report, Why
from smsc_gui.core.this_program import this_program
from smsc_gui.options import Options, default_folder
from smsc_gui.wait_words import complaint

PATIENCE: Final = 5.0
"""Seconds for the first word of a program that has opened its door."""
DOOR_PATIENCE: Final = 15.0
"""Seconds for one that is starting, or ending: a double click on a slow computer starts two at once."""
START_PATIENCE: Final = 30.0
"""Seconds for a window that `--wait` has started: a cold disk, a virus scanner."""
_STEP: Final = 0.1
"""Seconds between two knocks; and how long Python's own signals may wait."""


def knock_of(options: Options) -> Knock:
    """What these options hand over."""
    return Knock(
        phone=options.phone,
        reference=options.reference,
        link=options.link,
        wait=options.wait,
        token=os.environ.get("XDG_ACTIVATION_TOKEN", ""),
        base_url=options.base_url or "",
    )


class Door:
    """The way to the program that has this data folder. Blocking; one thread."""

    def __init__(self, folder: DataFolder) -> None:
        self._place = folder.instance
        self._socket = QLocalSocket()
        self._socket.setReadBufferSize(MOST_BYTES + 1)

    def knock(self, knock: Knock, pid: int | None = None) -> bool:
        """Says it; False when nobody is there (yet). `pid`: of that program, where it is known."""
        address = announced(self._place)
        if not address or not _is_ours(address):
            return False
        self._socket.connectToServer(address)
        if not self._socket.waitForConnected(int(1000 * PATIENCE)):
            return False
        _let_come_to_front(pid)
        self._socket.write(knock.to_line())
        self._socket.flush()
        return True

    def hear(self, seconds: float | None = None) -> Answer | None:
        """The next answer; None when the other side is gone, or says nothing for `seconds`.

        Raises `NotUnderstood`.
        """
        ends = None if seconds is None else time.monotonic() + seconds
        while not self._socket.canReadLine():
            if self._socket.bytesAvailable() > MOST_BYTES:
                raise NotUnderstood("too long")
            here = self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState
            late = ends is not None and time.monotonic() > ends
            if late or not (self._socket.waitForReadyRead(int(1000 * _STEP)) or here):
                return None
        return answer_from(bytes(self._socket.readLine().data()))


def hand_over(options: Options, in_use: FolderInUse) -> int | None:
    """Knocks at the program that is running; returns the exit code, None when the folder is free now.

    Raises `in_use`, or one that is newer, when nobody answers in time, or it is not for us.
    """
    folder, knock = DataFolder(options.data_dir or default_folder()), knock_of(options)
    ends = time.monotonic() + DOOR_PATIENCE
    while True:
        door = Door(folder)
        if door.knock(knock, in_use.pid):
            return _code(_first_word(door), in_use)
        if time.monotonic() > ends:
            raise in_use
        time.sleep(_STEP)
        running, _pid = _in_use(folder)
        if not running:
            return None


def _first_word(door: Door) -> Answer | None:
    try:
        return door.hear(PATIENCE)
    except NotUnderstood:
        return None


def _code(answer: Answer | None, in_use: FolderInUse) -> int:
    if isinstance(answer, Taken):
        return 0
    if isinstance(answer, Refused) and _is_mistake(answer.why):
        return ExitCode.USAGE
    raise in_use


def run_wait(options: Options) -> int:
    """`--wait`: starts the window if there is none, hands over, waits for the outcome, prints it.

    Returns the exit code. The window is a process of its own: it stays when this one ends.
    """
    QCoreApplication(sys.argv[:1])
    # As for any program in a terminal, where the one that started this has ignored it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        report = _outcome(options)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    if options.json:
        _print(report.to_json())
    words = complaint(report)
    if words and sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(f"smsc-gui: {words}\n")
    return report.outcome.code


def _outcome(options: Options) -> Report:
    knock = knock_of(options)
    handed = knock.handed
    if isinstance(handed, HandedOverProblem):
        return Report(Outcome.REFUSED, why=Why[handed.name])
    folder = DataFolder(options.data_dir or default_folder())
    try:
        door = _opened(folder, knock, options)
    except OSError as error:
        if sys.stderr is not None:
            sys.stderr.write(f"smsc-gui: the data folder cannot be used: {error.strerror}\n")
        door = None
    if door is None:
        return Report(Outcome.NOT_STARTED)
    try:
        return _heard(door)
    except OfAnotherVersion:
        return Report(Outcome.NOT_STARTED, why=Why.OTHER_VERSION)
    except NotUnderstood:
        return Report(Outcome.LOST, why=Why.BROKEN_OFF)


def _opened(folder: DataFolder, knock: Knock, options: Options) -> Door | None:
    """Knocks until somebody is there, and starts the window where nobody has the folder."""
    ends = time.monotonic() + START_PATIENCE
    window: subprocess.Popen[bytes] | None = None
    while time.monotonic() < ends:
        running, pid = _in_use(folder)
        door = Door(folder)
        if running and door.knock(knock, pid):
            return door
        if not running and window is None:
            window = _start_window(options)
        if window is not None and window.poll() not in {None, 0}:
            return None
        time.sleep(_STEP)
    return None


def _heard(door: Door) -> Report:
    """Every answer up to the last one."""
    known = Report(Outcome.NOT_STARTED, why=Why.BUSY)
    answer = door.hear(PATIENCE)
    while answer is not None:
        match answer:
            case Ended(report):
                return report
            case Refused(why):
                return _refused(why)
            case Taken():
                known = Report(Outcome.LOST, why=Why.BROKEN_OFF)
            case Begun(verification, subscriber, reference):
                known = Report(
                    Outcome.LOST, f"+{subscriber}", reference, verification, why=Why.BROKEN_OFF
                )
        answer = door.hear()
    return known


def _refused(why: Why) -> Report:
    return Report(Outcome.REFUSED if _is_mistake(why) else Outcome.NOT_STARTED, why=why)


def _is_mistake(why: Why) -> bool:
    """Whether what was handed over is wrong, and not the program that it was handed to."""
    return why.name in HandedOverProblem.__members__


def _in_use(folder: DataFolder) -> tuple[bool, int | None]:
    """Whether another process has the folder, and which. Raises `OSError`."""
    try:
        with folder:
            return False, None
    except FolderInUse as in_use:
        return True, in_use.pid


def _start_window(options: Options) -> "subprocess.Popen[bytes]":
    """In a session of its own and with none of our streams: it outlives us, and holds nobody's pipe open."""
    said = [
        ("--data-dir", options.data_dir and str(options.data_dir)),
        ("--base-url", options.base_url),
        ("--lang", options.lang),
    ]
    arguments = [part for name, value in said if value for part in (name, value)]
    return subprocess.Popen(  # noqa: S603 - this very program
        [*this_program(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "DETACHED_PROCESS", 0),
    )


def _is_ours(address: str) -> bool:
    """Whether this user has made the socket: anybody can take a name in a folder for temporary files."""
    if sys.platform == "win32":
        return True  # a pipe has no owner to look up; its name cannot be guessed
    try:
        return Path(address).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _let_come_to_front(pid: int | None) -> None:
    """Windows lets a program come to the front when the one that is there says so."""
    if sys.platform == "win32" and pid is not None:
        import ctypes  # noqa: PLC0415 - not needed elsewhere

        ctypes.windll.user32.AllowSetForegroundWindow(pid)


def _print(line: str) -> None:
    """The one line. A program without a console has no output; whoever asked may be gone."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except OSError:
        # Else Python tries again at its end, and the exit code is another.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
