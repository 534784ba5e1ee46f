"""The real program in a process of its own, at work for a test that sends lines: `python -m`, offscreen.

Arguments: data folder, base URL. It signs in to the simulator, says `ready`, and then does what each line
of JSON says and answers with one: `{"do": name, ...}` → what came of it.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier

from smsc_gui.api import Account, ApiKey
from smsc_gui.app import build
from smsc_gui.core.credentials import SessionStore
from smsc_gui.core.verification import Verification
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.start import execute
from smsc_gui.tour.album import wait_for
from smsc_gui.tour.clock import MovableClock
from smsc_gui.ui.application import application
from smsc_gui.ui.hand_over_server import HandOverServer
from smsc_gui.ui.question import Question


class AtWork:
    """What a person does at the window."""

    def __init__(self, program: Program, clock: MovableClock) -> None:
        self.program = program
        self.clock = clock

    def fields(self, **_said: Any) -> list[str]:
        """What stands in the fields, once something does."""
        form = self.program.window.work.form
        wait_for(form.number.text)
        return [form.number.text(), form.reference.text()]

    def type(self, text: str) -> str:
        self.program.window.work.form.fill(text)
        return self.program.window.work.form.number.text()

    def clear(self) -> bool:
        self.program.window.work.form.clear()
        return True

    def send(self) -> str:
        """Enter, as soon as it is heard; the state of the newest verification."""
        form = self.program.window.work.form
        wait_for(lambda: not form.is_held_back)
        form.submit()
        return self.newest()

    def newest(self) -> str:
        every = list(self.program.model.verifications.values())
        return every[-1].state.value if every else ""

    def assigned(self) -> str:
        """The number to call of the newest one, as soon as it is there."""
        wait_for(lambda: self._newest().assigned)
        return self._newest().assigned

    def _newest(self) -> Verification:
        return list(self.program.model.verifications.values())[-1]

    def until(self, state: str, move: float = 0.0) -> str:
        self.clock.move(move)
        wait_for(lambda: self.newest() == state)
        return self.newest()

    def by_hand(self, reason: str) -> bool:
        self.program.model.confirm_by_hand(self._newest().id, reason)
        return True

    def cancel(self) -> bool:
        self.program.model.cancel(self._newest().id)
        return True

    def question(self, answer: str) -> str:
        """Waits for a question, presses the button that says `answer`; what the question said."""
        window = self.program.window

        def open_ones() -> list[Question]:
            return [one for one in window.findChildren(Question) if one.isVisible()]

        wait_for(open_ones)
        (box,) = open_ones()
        text = box.text()
        for button in box.buttons():
            if button.text().replace("&", "") == answer:
                button.click()
        return text

    def bar(self) -> str:
        bar = self.program.window.header.bar
        wait_for(bar.isVisible)
        return bar.text.text()

    def waiting(self, count: int) -> bool:
        """So many other programs wait, and the window knows of them."""
        (door,) = [one for one in self.program.around if isinstance(one, HandOverServer)]
        return wait_for(lambda: door.count == count)

    def hide(self) -> bool:
        self.program.window.hide()
        return True

    def shown(self) -> bool:
        return wait_for(self.program.window.isVisible)

    def close(self) -> bool:
        self.program.window.close_for_good()
        return True


def main() -> int:
    app = application(offscreen=True)
    clock = MovableClock()
    options = Options(data_dir=Path(sys.argv[1]), base_url=sys.argv[2], lang="en")
    program = build(options, store=SessionStore(), clock=clock, timeout=5)
    at_work = AtWork(program, clock)

    def hear(*_: object) -> None:
        line = sys.stdin.readline()
        if not line:
            app.exit(0)
            return
        said = json.loads(line)
        do: Callable[..., Any] = getattr(at_work, said.pop("do"))
        os.write(1, json.dumps(do(**said)).encode() + b"\n")

    def signed_in() -> None:
        program.sign_in.use(Account("smsc.ua", ApiKey(DEMO_KEY)))
        program.model.step()
        ears.setEnabled(True)
        os.write(1, b"ready\n")

    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.setEnabled(False)
    ears.activated.connect(hear)
    program.sign_in.opened.connect(signed_in)
    return execute(app, program)


if __name__ == "__main__":
    sys.exit(main())
