"""How long the event loop leaves a timer waiting that is due each millisecond, and what it does meanwhile."""

import gc
import sys
import threading
import time
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer

WORTH_A_LOOK: Final = 0.012
"""Seconds after which a second thread notes what the main one is doing."""
_EVERY: Final = 0.003
_AT_REST: Final = frozenset({"threading", "selectors", "queue"})
"""Where threads wait without holding anybody up."""


class Probe(QObject):
    """The same in the program and in the bare window. Main thread, but for the thread that looks on."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._gaps: list[tuple[float, str]] = []
        self._doing: set[str] = set()
        self._collected = 0.0
        self._running = False
        gc.callbacks.append(self._note_collection)

    @property
    def orders(self) -> Mapping[str, Callable[..., Any]]:
        """`start`, and `stop`, which answers `[[milliseconds, what was being done], …]`."""
        return {"start": self.start, "stop": self.stop}

    def start(self) -> bool:
        """Begins to count."""
        self._gaps.clear()
        self._doing = set()
        self._running = True
        self._last = time.perf_counter()
        threading.Thread(target=self._look_on, daemon=True).start()
        self._timer.start()
        return True

    def stop(self) -> list[tuple[float, str]]:
        """Ends, and tells every gap in the order in which they were."""
        self._running = False
        self._timer.stop()
        return self._gaps

    def _tick(self) -> None:
        now = time.perf_counter()
        gap, self._last = now - self._last, now
        doing, self._doing = self._doing, set()
        self._gaps.append((gap * 1000, ", ".join(sorted(doing))))

    def _look_on(self) -> None:
        main = threading.main_thread().ident
        while self._running:
            time.sleep(_EVERY)
            if time.perf_counter() - self._last > WORTH_A_LOOK:
                for thread, frame in sys._current_frames().items():  # noqa: SLF001 - there is no other way
                    if thread != threading.get_ident() and (doing := _named(frame)):
                        self._doing.add(doing if thread == main else f"(another thread) {doing}")

    def _note_collection(self, phase: str, info: Mapping[str, int]) -> None:
        if phase == "start":
            self._collected = time.perf_counter()
        elif time.perf_counter() - self._collected > 0.003:
            self._doing.add(f"garbage collection of generation {info['generation']}")


def _named(frame: FrameType | None) -> str | None:
    """The innermost function of the program that a thread is in, and what that calls; None when at rest."""
    innermost, ours = frame, frame
    while ours is not None and not ours.f_globals.get("__name__", "").startswith("smsc_gui."):
        ours = ours.f_back
    if ours is None or innermost is None or innermost.f_globals.get("__name__") in _AT_REST:
        return None
    calls = "" if ours is innermost else f" > {_place(innermost)}"
    return f"{_place(ours)}{calls}"


def _place(frame: FrameType) -> str:
    return f"{frame.f_globals.get('__name__', '?')}.{frame.f_code.co_qualname}"
