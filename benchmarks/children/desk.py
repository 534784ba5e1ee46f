"""The program on a clock that can be moved, its window driven key by key as in `smsc_gui.tour`.

python -m benchmarks.children.desk FOLDER URL LOGIN [--keyring-waits]
"""

import argparse
import sys
import threading
import time
from pathlib import Path

from smsc_gui.__main__ import _hasten_imports

_hasten_imports()

from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from benchmarks.children.orders import Orders, answer  # noqa: E402
from benchmarks.children.probe import Probe  # noqa: E402
from smsc_gui.api import Account, Password  # noqa: E402
from smsc_gui.app import build  # noqa: E402
from smsc_gui.core.call_watch import FRESH  # noqa: E402
from smsc_gui.core.credentials import KeyringStore, SessionStore  # noqa: E402
from smsc_gui.core.secret_store import Absent, Found, Locked, Unavailable  # noqa: E402
from smsc_gui.core.verification import State, Verification  # noqa: E402
from smsc_gui.options import Options  # noqa: E402
from smsc_gui.program import Program  # noqa: E402
from smsc_gui.tour.clock import MovableClock  # noqa: E402
from smsc_gui.ui.application import application  # noqa: E402
from smsc_gui.ui.spoken import spoken  # noqa: E402

READY_WITHIN = 2.0
"""Seconds until a look that does not come is waiting for the limits, and so for the clock."""


class WaitingStore(SessionStore):
    """A keyring that waits for somebody to unlock it; its modules are the real ones."""

    def get(self, name: str) -> Found[str] | Absent | Locked | Unavailable:
        """Comes back never: nobody is there."""
        KeyringStore().backend_name()
        threading.Event().wait()
        return super().get(name)


class Desk(QObject):
    """Does what it is ordered to. Main thread."""

    def __init__(self, program: Program, clock: MovableClock, login: str) -> None:
        super().__init__()
        self.program = program
        self._clock = clock
        self._login = login
        self._pressed = 0.0
        self._poll = QTimer(self, interval=5)
        self._poll.timeout.connect(self._tell_if_ready)
        self._ready_until = 0.0
        self._number = program.window.work.card.calling.number
        self._number.installEventFilter(self)

    def sign_in(self) -> bool:
        """Once the keyring has answered."""
        if self.program.sign_in.answer is None:
            self.program.sign_in.opened.connect(lambda: answer(self.sign_in()))
            return None  # type: ignore[return-value]  # answered by the line above
        self.program.sign_in.use(
            Account("smsc.ua", Password(self._login, f"{self._login}-password"))
        )
        self.program.model.step()
        return True

    def move(self, seconds: float) -> float:
        """Lets time pass."""
        self._clock.move(seconds)
        return self._clock.moved

    def type(self, phone: str) -> None:
        """Types a number; answers whether the look that precedes its request has been made."""
        self.program.window.work.form.clear()
        self._keys(phone)
        self._ready_until = time.monotonic() + READY_WITHIN
        self._poll.start()

    def enter(self, phone: str = "", move: float = 0.0) -> None:
        """Presses Enter; answers with the milliseconds until the number to call is painted.

        `phone`: pasted first, `move`: after so many seconds, so that the look is still to be made.
        """
        self.move(move)
        field = self.program.window.work.form.number
        if phone:
            field.setText(f"+{phone}")
        self._pressed = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)

    def key(self, text: str) -> bool:
        """One more key, or with an empty text all of them away."""
        if text:
            self._keys(text)
        else:
            self.program.window.work.form.number.clear()
        return True

    def cpu(self) -> float:
        """Seconds of processor time that the process has used, all threads together."""
        return time.process_time()

    def states(self) -> list[str]:
        """Of all verifications, the oldest first."""
        return [one.state for one in self.program.model.verifications.values()]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Waits for the paint of the right number; what is painted with it is painted before the timer."""
        if self._pressed and event.type() is QEvent.Type.Paint and self._shows_the_number():
            QTimer.singleShot(0, self._painted)
        return False

    def _keys(self, text: str) -> None:
        QTest.keyClicks(self.program.window.work.form.number, text)

    def _newest(self) -> Verification:
        known = self.program.desk.register.all
        return known[next(reversed(known))]  # type: ignore[arg-type]

    def _shows_the_number(self) -> bool:
        newest = self._newest()
        right = newest.state is State.WAITING and self._number.text() == spoken(newest.assigned)
        return right and self.program.window.work.shown is newest

    def _painted(self) -> None:
        if self._pressed:
            took, self._pressed = time.perf_counter() - self._pressed, 0.0
            answer({"ms": took * 1000})

    def _tell_if_ready(self) -> None:
        desk = self.program.desk
        if desk.account is None:
            return
        watch = desk.lines.watch(desk.account)
        good, now = watch.last_good, self._clock.now().elapsed
        ready = watch.under_way is None and good is not None and now - good.sent < FRESH - 5
        if ready or time.monotonic() > self._ready_until:
            self._poll.stop()
            answer({"ready": ready})


def main() -> int:
    """Shows the window and waits for orders."""
    parser = argparse.ArgumentParser()
    for name in ("folder", "url", "login"):
        parser.add_argument(name)
    parser.add_argument("--keyring-waits", action="store_true")
    given = parser.parse_args()
    app = application()
    clock = MovableClock()
    store = WaitingStore() if given.keyring_waits else SessionStore()
    program = build(
        Options(data_dir=Path(given.folder), base_url=given.url, lang="uk"),
        clock=clock,
        store=store,
    )
    desk, probe = Desk(program, clock, given.login), Probe()
    names = ("sign_in", "move", "type", "enter", "key", "cpu", "states")
    orders = Orders({name: getattr(desk, name) for name in names} | dict(probe.orders))
    program.begin()
    code = app.exec()
    del orders
    return code


sys.exit(main())
