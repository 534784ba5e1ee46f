"""The whole program in a process of its own, driven by lines on its standard input.

`python tray_program.py FOLDER URL`: signs in, asks for a number, says "waiting"; then does what it is told
and says what came of it.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from smsc_gui.api import Account, ApiKey
from smsc_gui.app import build
from smsc_gui.core.credentials import SessionStore
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.program import Program
from smsc_gui.simulator import DEMO_KEY
from smsc_gui.tour.album import settle, wait_for
from smsc_gui.ui.application import application
from smsc_gui.ui.question import Question

SUBSCRIBER = "+380671234567"


class Driver(QObject):
    def __init__(self, program: Program) -> None:
        super().__init__()
        self._window = program.window
        self._program = program
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _read(self, *_: object) -> None:
        order = sys.stdin.readline().strip()
        say(getattr(self, f"_{order}")())

    def _close(self) -> str:
        self._window.close()
        [box] = self._window.findChildren(Question)
        return "|".join(sorted(button.text().replace("&", "") for button in box.buttons()))

    def _keep(self) -> str:
        [box] = self._window.findChildren(Question)
        [button] = [one for one in box.buttons() if "notification" in one.text()]
        button.click()
        wait_for(lambda: not self._window.findChildren(Question))
        return self._visible()

    def _visible(self) -> str:
        return "visible" if self._window.isVisible() else "hidden"

    def _come(self) -> str:
        wait_for(self._window.isVisible)
        return self._visible()

    def _cancel(self) -> str:
        for one in list(self._program.model.verifications.values()):
            self._program.model.cancel(one.id)
        settle()
        return self._visible()

    def _assigned(self) -> str:
        [one] = self._program.model.verifications.values()
        return one.assigned

    def _look(self) -> str:
        self._program.model.check_now()
        [one] = self._program.model.verifications
        wait_for(lambda: self._program.model.verifications[one].state is State.VERIFIED)
        settle()
        return str(self._program.model.verifications[one].state)

    def _session(self) -> str:
        """What happens when the session ends: Qt's signal, and then the windows' end."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._window.close_for_good()
        app.quit()
        return "ending"


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - it is how it is heard


def main() -> int:
    app = application()
    folder, url = Path(sys.argv[1]), sys.argv[2]
    program = build(Options(data_dir=folder, base_url=url, lang="en"), store=SessionStore())
    program.begin()
    wait_for(lambda: program.sign_in.answer is not None)
    program.sign_in.use(Account("smsc.ua", ApiKey(DEMO_KEY)))
    program.window.fill_number(SUBSCRIBER)
    program.window.work.form.submit()
    wait_for(
        lambda: any(one.state is State.WAITING for one in program.model.verifications.values())
    )
    driver = Driver(program)
    say("waiting")
    code = app.exec()
    program.close()
    del driver
    say("ended")
    return code


if __name__ == "__main__":
    sys.exit(main())
