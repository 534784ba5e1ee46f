"""The program, put together: what begins and ends it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from smsc_gui.api import Account
from smsc_gui.core.clock import Clock
from smsc_gui.core.credentials import Found
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.desk import Desk
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.log_file import end_log
from smsc_gui.ui import late_imports, messages
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.network import Network
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn
from smsc_gui.ui.tasks import BackgroundTasks

_log = logging.getLogger(__name__)


class Companion(Protocol):
    """What is built around the window and has something to put away at the end."""

    def close(self) -> None: ...


@dataclass
class Program:
    """The program, built. `begin` shows it, `close` ends it within a second, whatever is under way."""

    folder: DataFolder
    journal: Journal
    clock: Clock
    desk: Desk
    model: DeskModel
    sign_in: SignIn
    window: MainWindow
    tasks: BackgroundTasks
    preferences: Preferences
    network: Network
    demo_account: Account | None = None
    around: list[Companion] = field(default_factory=list)
    painted: Callable[["Program"], None] = lambda _program: None
    _started: bool = False

    def begin(self) -> None:
        """Shows the window, then asks the keyring; what was running is picked up when it has answered.

        What is not needed for the first paint is imported after it: see `late_imports`.
        """
        self.network.opened.connect(self._network_opened)
        self.sign_in.opened.connect(self._keyring_opened)
        self.window.go_on_without_keyring.connect(self._start)
        late_imports.after_first_paint(self.window, self.tasks, self._go_on)
        self.window.show()

    def close(self) -> None:
        """Ends everything; the journal says at the next start what was under way.

        What cannot be ended is left to the log, and the rest is ended all the same.
        """
        for end in (
            self.model.stop,
            *(companion.close for companion in self.around),
            self.tasks.close,
            self.window.close_for_good,
            self.journal.close,
            end_log,
            self.folder.close,
        ):
            _or_log(end)

    def _go_on(self) -> None:
        """What need not be there before the first paint."""
        self.painted(self)
        self.network.open()

    def _network_opened(self) -> None:
        """No call is made before the proxy's password is there, if one is needed."""
        self.network.opened.disconnect(self._network_opened)
        self.sign_in.open()

    def _keyring_opened(self) -> None:
        self.journal.use_key(self.sign_in.journal_key)
        self._start()

    def _start(self) -> None:
        answer = self.sign_in.answer
        account = answer.value if isinstance(answer, Found) else self.demo_account
        if not self._started:
            self._started = True
            self._or_tell(self.model.start)
        self._or_tell(self.sign_in.stand_by)
        if account is not None and self.sign_in.current is None:
            self._or_tell(partial(self.sign_in.use, account))
            self.model.step()

    def _or_tell(self, step: Callable[[], None]) -> None:
        try:
            step()
        except JournalError as error:
            self.window.tell(messages.for_journal(error))


def _or_log(end: Callable[[], None]) -> None:
    try:
        end()
    except Exception:  # noqa: BLE001 - whatever one part does, the journal and the folder are closed
        _log.exception("not ended: %s", getattr(end, "__qualname__", end))
