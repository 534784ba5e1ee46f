"""The desk as the window sees it: one object with signals, driving `core.desk.Desk` on the main thread."""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from smsc_gui.api import BadReply, Balance, SmscClient, SmscError
from smsc_gui.core.calls import (
    BalanceQuestion,
    BlockProbe,
    Call,
    InboxLook,
    NumberRequest,
    Outcome,
)
from smsc_gui.core.clock import Clock, Moment
from smsc_gui.core.desk import Desk, Reply
from smsc_gui.core.failure import Failure
from smsc_gui.core.journal import JournalTrouble
from smsc_gui.core.register import Change
from smsc_gui.core.stops import AccountRef, Stop
from smsc_gui.core.verification import Verification
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

TICK_MS = 250
"""Often enough that no shown second is skipped; nothing is drawn when nothing changed."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the watcher's bar tells of; see `messages`.

    `look_failure`: why the newest look failed, None when it was good. `left_behind`: how many wait for
    an account that is not signed in, or whose sign-in was refused while another is used.
    """

    account: AccountRef | None
    stop: Stop | None
    journal: JournalTrouble | None
    crowded: bool
    look_failure: Failure | None
    left_behind: int


class DeskModel(QObject):
    """See the module. Main thread.

    `changed(Change)`: a verification became another. `status_changed()`: `status` is a new one.
    `ticked()`: about four times a second while anything is counting. `balance_came(AccountRef, Balance)`:
    what the service said is on the account.
    """

    changed = Signal(object)
    balance_came = Signal(object, object)
    status_changed = Signal()
    ticked = Signal()

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        tasks: Tasks,
        client_of: Callable[[AccountRef], SmscClient | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._confirmed_by: dict[str, str] = {}
        self._client_of = client_of
        self._changes: deque[Change] = deque()
        self._status = self._read_status()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        desk.listen(self._told)

    @property
    def status(self) -> Status:
        """As it stood after the last step."""
        return self._status

    @property
    def verifications(self) -> Mapping[str, Verification]:
        """Open ones and those that ended within the last hour, by id, oldest first."""
        return self._desk.register.all

    def now(self) -> Moment:
        """The clock that every countdown is shown by."""
        return self._clock.now()

    def start(self) -> None:
        """Picks up what was running; from here on the desk works.

        Raises `JournalError`; what was running is then picked up as soon as the journal allows it.
        """
        self._timer.start()
        self._desk.start()
        self.step()

    def stop(self) -> None:
        """Makes no more calls. What is under way is told at the next start."""
        self._timer.stop()

    def use(self, account: AccountRef | None) -> None:
        """Signs in or out. Raises `JournalError`."""
        self._desk.use(account)
        self.step()

    def want_balance(self) -> None:
        """See `Desk.want_balance`; `balance_came` follows, unless the service does not say."""
        self._desk.want_balance()

    def typing(self) -> None:
        """Staff are typing a number."""
        self._desk.typing()
        self.step()

    def request(self, subscriber: str, reference: str = "", *, again: bool = False) -> Reply:
        """See `Desk.request`. Raises `JournalError`."""
        reply = self._desk.request(subscriber, reference, again=again)
        self.step()
        return reply

    def cancel(self, verification: str) -> None:
        """See `Desk.cancel`. Raises `NotPossible`, `JournalError`."""
        self._desk.cancel(verification)
        self.step()

    def confirm_by_hand(self, verification: str, reason: str, second: str = "") -> None:
        """See `Desk.confirm_by_hand`. Raises `NotPossible`, `JournalError`."""
        self._confirmed_by[verification] = self._desk.operator
        self._desk.confirm_by_hand(verification, reason, second)
        self.step()

    def confirmed_by(self, verification: str) -> str:
        """Who worked here when it was confirmed by hand; "" where that was not in this run."""
        return self._confirmed_by.get(verification, "")

    def check_now(self) -> None:
        """See `Desk.check_now`."""
        self._desk.check_now()
        self.step()

    def look_wait(self, account: str = "") -> float | None:
        """See `Desk.look_wait`."""
        return self._desk.look_wait(account)

    def is_look_wanted(self, account: str) -> bool:
        """See `Desk.is_look_wanted`."""
        return self._desk.is_look_wanted(account)

    def checked(self, verification: Verification) -> float | None:
        """See `Desk.checked`."""
        return self._desk.checked(verification)

    def can_look(self, account: str) -> bool:
        """Whether looks are made now with the account of this id."""
        return self._desk.accounts.can_look(account, self.now())

    def request_wait(self, verification: Verification) -> float | None:
        """See `Desk.request_wait`."""
        return self._desk.request_wait(verification)

    def step(self) -> None:
        """Makes the calls that are due, then tells what is new: a request is not to wait for its card."""
        for call in self._desk.due():
            self._make(call)
        while self._changes:
            self.changed.emit(self._changes.popleft())
        status = self._read_status()
        if status != self._status:
            self._status = status
            self.status_changed.emit()

    def _tick(self) -> None:
        self.step()
        self.ticked.emit()

    def _make(self, call: Call) -> None:
        client = self._client_of(call.account)
        if client is None:
            self._came_back(call, BadReply("signed out", may_have_arrived=False))
            return
        self._tasks.run(
            _work(call, client), partial(self._came_back, call), partial(self._broke, call)
        )

    def _came_back(self, call: Call, outcome: Outcome) -> None:
        self._desk.answered(call, outcome)
        if isinstance(outcome, Balance):
            self.balance_came.emit(call.account, outcome)
        self.step()

    def _broke(self, call: Call, error: Exception) -> None:
        if not isinstance(error, SmscError):
            _log.error("a call broke", exc_info=error)
            error = BadReply(type(error).__name__)
        self._came_back(call, error)

    def _told(self, change: Change) -> None:
        self._changes.append(change)

    def _read_status(self) -> Status:
        desk, account = self._desk, self._desk.account
        watch = desk.lines.watch(account) if account else None
        failed = watch.last_failed if watch else None
        good = watch.last_good if watch else None
        return Status(
            account=account,
            stop=desk.lines.guard.stop(account, self.now()) if account else None,
            journal=desk.trouble.trouble if desk.trouble else None,
            crowded=bool(watch and watch.crowded),
            look_failure=failed.failure
            if failed and (not good or good.sent < failed.sent)
            else None,
            left_behind=sum(
                count
                for which, count in desk.register.waiting().items()
                if not desk.accounts.is_watched(which, self.now())
            ),
        )


def _work(call: Call, client: SmscClient) -> Callable[[], Outcome]:
    match call:
        case NumberRequest():
            return partial(client.wait_call, call.subscriber)
        case InboxLook():
            return partial(client.incoming_messages, after_id=call.after_id)
        case BlockProbe() | BalanceQuestion():
            return client.balance
    raise TypeError(f"the desk does not ask for {type(call).__name__}")
