"""One question to the service: its deadline for everything, and how far the request has come."""

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from smsc_gui.api.elapsed import elapsed_clock


class Exchange:
    """The time of a call, its retries included, and the watchdog that ends it.

    A time-out of a socket is between bytes, so a server that drips could hold a call for ever. At
    the deadline the watchdog therefore shuts the connection down from its own thread, whatever the
    call is waiting for: a TLS handshake, headers, a body.

    The watchdog stands still while the computer sleeps, the deadline does not: a request that had
    not left by then never leaves, because its caller has given it up and counts without it.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] | None = None) -> None:
        """Start the clock. Use it as a context manager: that runs the watchdog."""
        self.seconds = seconds
        self.sent = False
        """Whether a byte of the request may have left for the service (a proxy does not count)."""
        self.answered = False
        """Whether a byte of the answer has come."""
        self.status: int | None = None
        """The HTTP status of the answer, once its headers have come."""
        self._clock = clock or elapsed_clock()
        self._ends = self._clock() + seconds
        self._guard = threading.Lock()
        self._cut = False
        self._lifeline: socket.socket | None = None
        self._watchdog = threading.Timer(seconds, self._cut_off)
        self._watchdog.daemon = True

    def __enter__(self) -> Self:
        """Let the watchdog run."""
        self._watchdog.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop it, and let go of the connection."""
        self._watchdog.cancel()
        self.release()

    def left(self) -> float:
        """Return the seconds left, never less than 0."""
        return max(0.0, self._ends - self._clock())

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self._cut or self.left() == 0

    @property
    def was_cut(self) -> bool:
        """Whether the watchdog has shut the connection down: what looks like its end is none."""
        return self._cut

    def watch(self, connection: socket.socket) -> None:
        """Shut this connection down at the deadline; TimeoutError when that has passed.

        A duplicate is kept: wrapping a socket for TLS takes its descriptor away, and during the
        handshake nobody has the new one yet. Shutting a duplicate down shuts down the connection.
        """
        with self._guard:
            if self.is_over:
                raise TimeoutError
            self._drop()
            self._lifeline = connection.dup()

    def leave(self) -> None:
        """Note that the request goes out now; TimeoutError, and nothing noted, when it is late."""
        if self.is_over:
            raise TimeoutError
        self.sent = True

    def release(self) -> None:
        """Close the duplicate: until then the connection stays open."""
        with self._guard:
            self._drop()

    def _drop(self) -> None:
        if self._lifeline is not None:
            self._lifeline.close()
            self._lifeline = None

    def _cut_off(self) -> None:
        with self._guard:
            self._cut = True
            if self._lifeline is not None:
                with contextlib.suppress(OSError):  # the other side was quicker
                    self._lifeline.shutdown(socket.SHUT_RDWR)
