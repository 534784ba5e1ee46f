"""Where a second start of the program knocks: a local socket for this user alone.

Whatever comes in is one short line that has to come soon; nobody who is slow, endless or wrong holds
anything up but its own connection.
"""

import contextlib
import logging
import re
import secrets
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from smsc_gui.core.hand_over import (
    MOST_BYTES,
    Answer,
    Knock,
    NotUnderstood,
    OfAnotherVersion,
    Refused,
    announce,
    announced,
    to_line,
)
from smsc_gui.core.outcomes import Why

_log = logging.getLogger(__name__)

PATIENCE_MS: Final = 5_000
"""For the whole of a caller's line and our first word on it, and for the caller to take our last one.

Whatever fails meanwhile: who is not answered is hung up on, and holds no place at the door.
"""
LAST_MOMENT: Final = 0.5
"""Seconds that the program's end waits for all callers together."""
MOST_CALLERS: Final = 64
_NAME: Final = re.compile(r"smsc-gui-[0-9a-f]{32}")


class Caller(QObject):
    """Another process that is connected.

    `knocked(Caller, Knock)`: what it wants. `gone(Caller)`: it is no longer there.
    """

    # Each names its sender, so that what listens is a method of a living object, never a closure that
    # would hold on to this one while Qt deletes it.
    knocked = Signal(object, object)
    gone = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._heard = False
        self.is_waiting = False
        """Whether it has been answered, and there is more to come."""
        socket.setParent(self)
        socket.setReadBufferSize(MOST_BYTES + 1)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.hang_up)
        self._patience.start()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._disconnected)

    def answer(self, answer: Answer) -> None:
        """Says so. Who is gone hears nothing."""
        self.is_waiting = True
        self._patience.stop()
        self._socket.write(to_line(answer))
        self._socket.flush()

    def finish(self, answer: Answer) -> None:
        """Says so, and hangs up."""
        self.answer(answer)
        self.is_waiting = False
        self._patience.start()
        self._socket.disconnectFromServer()

    def hang_up(self) -> None:
        """At once."""
        self._socket.abort()

    def let_go(self, milliseconds: int) -> None:
        """When it has taken what was said last, or this time is over. On Windows a pipe that is closed
        loses what nobody has read yet."""
        if self._socket.state() is QLocalSocket.LocalSocketState.ClosingState:
            self._socket.waitForDisconnected(milliseconds)
        self._socket.abort()

    def _read(self) -> None:
        if self._heard:
            return  # nothing more is wanted of it; what it sends stays in its own buffers
        line = bytes(self._socket.peek(MOST_BYTES + 1).data())
        if b"\n" not in line and len(line) <= MOST_BYTES:
            return
        self._heard = True
        self._understand(line.partition(b"\n")[0])

    def _understand(self, line: bytes) -> None:
        try:
            knock = Knock.from_line(line)
        except OfAnotherVersion:
            self.finish(Refused(Why.OTHER_VERSION))
        except NotUnderstood as error:
            _log.info("a hand-over was not understood: %s", error)
            self.hang_up()
        else:
            self.knocked.emit(self, knock)

    def _disconnected(self) -> None:
        self.gone.emit(self)


class HandOverServer(QObject):
    """`knocked(Caller, Knock)`: somebody wants something, and waits for an answer. Main thread.

    `place`: the file in the data folder in which later starts find the socket.
    """

    knocked = Signal(object, object)

    def __init__(self, place: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._callers: set[Caller] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_in)

    def listen(self) -> bool:
        """Opens the door; call it with the folder's lock held. False: later starts find nobody.

        The name cannot be guessed, so that nobody else can have taken it.
        """
        self._remove_stale()
        if not self._server.listen(f"smsc-gui-{secrets.token_hex(16)}"):
            _log.warning("no hand-over from other programs: %s", self._server.serverError().name)
            return False
        try:
            announce(self._place, self._server.fullServerName())
        except OSError as error:
            _log.warning("no hand-over from other programs: %s", type(error).__name__)
            self._server.close()
            return False
        return True

    @property
    def count(self) -> int:
        """How many are connected and have not been answered for good."""
        return sum(caller.is_waiting for caller in self._callers)

    def close(self) -> None:
        """Lets nobody in any more. Who was told the outcome is given a moment to take it."""
        if self._server.isListening():
            with contextlib.suppress(OSError):  # the next start writes it anew in any case
                self._place.unlink()
        self._server.close()
        ends = time.monotonic() + LAST_MOMENT
        for caller in list(self._callers):
            caller.let_go(max(0, int(1000 * (ends - time.monotonic()))))

    def _remove_stale(self) -> None:
        """After a kill the socket is still there."""
        before = announced(self._place)
        if _NAME.fullmatch(Path(before).name):
            QLocalServer.removeServer(before)

    def _come_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = Caller(socket, self)
            caller.gone.connect(self._left)
            self._callers.add(caller)
            if len(self._callers) > 2 * MOST_CALLERS:
                caller.hang_up()
            full = len(self._callers) > MOST_CALLERS
            caller.knocked.connect(self._turn_away if full else self.knocked)

    def _turn_away(self, caller: Caller, _knock: Knock) -> None:
        """Only after it has spoken: who writes to a closed door does not read what hangs there."""
        caller.finish(Refused(Why.TOO_MANY))

    def _left(self, caller: Caller) -> None:
        self._callers.discard(caller)
        caller.deleteLater()
