"""The accounts that calls can be made with: the one in use for requests, and those that stand by.

What was begun with an account goes on with it as long as it is signed in, whichever is in use.
"""

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import Failed
from smsc_gui.core.lines import Lines
from smsc_gui.core.register import Register, account_left
from smsc_gui.core.stops import AccountRef, StopReason
from smsc_gui.core.verification import State


class SignedIn:
    """See the module. Accounts are known by `AccountRef.id`. Thread: the journal's."""

    def __init__(self, register: Register, lines: Lines) -> None:
        self._register = register
        self._lines = lines
        self._all: dict[str, AccountRef] = {}
        self.in_use: AccountRef | None = None

    def get(self, account: str) -> AccountRef | None:
        """The account with this id, if it is signed in."""
        return self._all.get(account)

    def use(self, account: AccountRef | None, *, as_before: bool) -> None:
        """See `Desk.use`. Raises `JournalError`."""
        if account is None:
            for one in list(self._all):
                self.sign_out(one)
            return
        self.stand_by(account, as_before=as_before)
        self.in_use = account

    def stand_by(self, account: AccountRef, *, as_before: bool = False) -> None:
        """Signs in without using it for requests: calls for what still waits with it are looked for.

        Raises `JournalError`. `as_before`: see `Desk.use`; one that is signed in already stays proven then.
        """
        if not (as_before and account.id in self._all):
            self._lines.guard.signed_in(account, as_before=as_before)
        self._lines.watch(account)
        self._all[account.id] = account

    def sign_out(self, account: str) -> None:
        """No call is made with it any more. Raises `JournalError`.

        What waits with it is left behind until it is signed in again; what was not sent yet has failed.
        """
        for verification in self._register.in_state(State.PREPARING, account=account):
            self._register.record(verification.id, Failed(account_left()))
        self._all.pop(account, None)
        if self.in_use is not None and self.in_use.id == account:
            self.in_use = None

    def at_work(self) -> list[AccountRef]:
        """The one in use, then the others with which something is open yet."""
        first = [self.in_use] if self.in_use else []
        others = self._all.keys() - {one.id for one in first}
        if not others:
            return first
        states = (State.PREPARING, State.REQUESTING, State.WAITING)
        busy = {one.account for one in self._register.in_state(*states)}
        return first + [self._all[which] for which in sorted(others & busy)]

    def can_look(self, account: str, now: Moment) -> bool:
        """Whether looks are made with it now."""
        one = self._all.get(account)
        return one is not None and self._lines.guard.stop(one, now) is None

    def is_watched(self, account: str, now: Moment) -> bool:
        """Whether calls are looked for with it, now or by themselves later.

        One whose sign-in was refused counts while it is in use only: of that one the window tells anyway.
        """
        one = self._all.get(account)
        if one is None or one == self.in_use:
            return one is not None
        stop = self._lines.guard.stop(one, now)
        return stop is None or stop.reason is not StopReason.SIGN_IN_REFUSED
