"""The program's sound. Essentials has no QtMultimedia, so the system's own player plays it."""

import importlib
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.resources import resource

_log = logging.getLogger(__name__)

PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""Linux's, the likeliest first: PipeWire's, PulseAudio's, ALSA's."""
MAC_PLAYERS: Final = (("afplay",),)
PATIENCE_MS: Final = 5000
"""Milliseconds until a player has hung: the sound takes less than one."""


class Sound(QObject):
    """Plays one file. Main thread; nothing here waits, nothing raises.

    `players`: commands to try in turn, the file's path is put behind each. `beep`: what is done where none of
    them plays: no sound server is no error.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        players: Sequence[Sequence[str]] | None = None,
        beep: Callable[[], None] = QApplication.beep,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._file = resource("sounds", "verified.wav")
        self._players = _players() if players is None else players
        self._beep = beep
        self._left: list[Sequence[str]] = []
        self._process: QProcess | None = None
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._kill)

    @property
    def is_playing(self) -> bool:
        """Whether a player is at work."""
        return self._process is not None

    def play(self) -> None:
        """Plays it; while it is played, another one would only be noise."""
        if sys.platform == "win32":
            _play_on_windows(self._file, self._beep)
        elif self._process is None:
            self._left = list(self._players)
            self._try_next()

    def close(self) -> None:
        """Is silent from now on."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._broke)
            process.kill()
            process.waitForFinished(1000)  # it is dead already; Qt wants to have been told

    def _try_next(self) -> None:
        if not self._left:
            self._beep()
            return
        program, *arguments = self._left.pop(0)
        path = QStandardPaths.findExecutable(program)
        if not path:
            self._try_next()
            return
        self._process = process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._broke)
        self._patience.start()
        process.start(path, [*arguments, str(self._file)])

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._ended(played=code == 0 and status is QProcess.ExitStatus.NormalExit)

    def _broke(self, error: QProcess.ProcessError) -> None:
        if (
            error is QProcess.ProcessError.FailedToStart
        ):  # after every other one `finished` comes too
            self._ended(played=False)

    def _ended(self, *, played: bool) -> None:
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if not played:
            self._try_next()

    def _kill(self) -> None:
        """One that hangs is ended; the next may hang as well, so no other is tried."""
        self._left = []
        if self._process is not None:
            self._process.kill()


def _players() -> Sequence[Sequence[str]]:
    return MAC_PLAYERS if sys.platform == "darwin" else PLAYERS


def _play_on_windows(file: Path, beep: Callable[[], None]) -> None:
    """Plays in the background, in place of what is still being played."""
    winsound: Any = importlib.import_module("winsound")  # only Windows has it
    how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
    try:
        winsound.PlaySound(str(file), how)
    except RuntimeError as error:  # no sound device
        _log.info("no sound: %s", error)
        beep()
