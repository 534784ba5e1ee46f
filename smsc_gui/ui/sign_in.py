"""Signing in: what the keyring holds, *Test*, and keeping what was tested. The sign-in page shows it."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from smsc_gui.api import Account, ApiKey, BadReply, Balance, SmscClient, SmscError
from smsc_gui.core.calls import SignInTest
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.desk import Desk
from smsc_gui.core.failure import Failure, failure_of
from smsc_gui.core.settings import AccountSettings
from smsc_gui.core.stops import AccountRef, Stop
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

Answer: TypeAlias = Found[Account] | Absent | Locked | Unavailable
Kept: TypeAlias = Stored | Deleted | Locked | Unavailable


@dataclass(frozen=True, slots=True)
class TestPassed:
    """The service knows the sign-in; `balance` is what it said."""

    balance: Balance


@dataclass(frozen=True, slots=True)
class TestFailed:
    """The service refused it, or could not be asked."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class TestHeld:
    """Nothing was sent: one more wrong sign-in could block the address, or it is blocked."""

    stop: Stop


Tested: TypeAlias = TestPassed | TestFailed | TestHeld


class SignIn(QObject):
    """See the module. Main thread; the keyring is only asked in the background.

    `opened()`: the keyring has answered, `answer` and `journal_key` are there. `tested(Account, Tested)`:
    a *Test* ended. `kept(object)`: what the keyring said to the sign-in that was accepted, `Kept`.
    """

    opened = Signal()
    tested = Signal(object, object)
    kept = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        desk: Desk,
        tasks: Tasks,
        credentials: Credentials,
        preferences: Preferences,
        client_for: Callable[[Account], SmscClient],
        endpoint_of: Callable[[Account], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._credentials = credentials
        self._preferences = preferences
        self._client_for = client_for
        self._endpoint_of = endpoint_of
        self._clients: dict[str, SmscClient] = {}
        self.answer: Answer | None = None
        self.journal_key: bytes | None = None
        self.current: Account | None = None

    @property
    def known(self) -> AccountSettings | None:
        """The account that was used last, without its secret."""
        return self._preferences.settings.account

    def ref(self, account: Account) -> AccountRef:
        """The account as `core` knows it: the same for the same sign-in at every start."""
        sign_in = account.sign_in
        if isinstance(sign_in, ApiKey):
            salted = f"{self._preferences.settings.salt}/{account.host}/{sign_in.key}".encode()
            who, name = f"key {hashlib.sha256(salted).hexdigest()[:8]}", account.host
        else:
            who, name = f"login {sign_in.login}", f"{sign_in.login} · {account.host}"
        return AccountRef(f"{account.host} {who}", self._endpoint_of(account), name)

    def client_of(self, ref: AccountRef) -> SmscClient | None:
        """The client of an account that is signed in."""
        return self._clients.get(ref.id)

    def open(self) -> None:
        """Asks the keyring for the journal's key and for the sign-in that was kept; `opened` follows."""
        self.answer = None
        self._tasks.run(
            partial(_open, self._credentials, self.known), self._opened, self._open_broke
        )

    def warns(self, account: Account) -> bool:
        """Whether one more wrong sign-in ends all tries for half an hour."""
        ref = self.ref(account)
        return self._desk.lines.guard.last_chance(ref.endpoint, self._desk.now())

    def test(self, account: Account) -> None:
        """Asks for the balance with this sign-in; `tested` follows. Raises `JournalError`."""
        client = self._client_for(account)
        call = self._desk.begin_test(self.ref(account))
        if isinstance(call, Stop):
            self.tested.emit(account, TestHeld(call))
            return
        self._tasks.run(
            client.balance,
            partial(self._test_ended, account, call),
            partial(self._test_broke, account, call),
        )

    def accept(self, account: Account, *, keep: bool) -> None:
        """Signs in, and keeps the sign-in in the keyring or (not `keep`) in this session only.

        `kept` follows with the keyring's word. Raises `JournalError`.
        """
        login = None if isinstance(account.sign_in, ApiKey) else account.sign_in.login
        self._remember(AccountSettings(account.host, login, keep))
        self.use(account, as_before=False)
        work = (
            partial(self._credentials.save_sign_in, account)
            if keep
            else partial(self._credentials.forget, account.host, login)
        )
        self._tasks.run(work, self.kept.emit, self._keep_broke)

    def use(self, account: Account, *, as_before: bool = True) -> None:
        """Signs in for this session. Raises `JournalError`. `as_before`: see `Desk.use`."""
        ref = self.ref(account)
        self._desk.use(ref, as_before=as_before)
        self._clients[ref.id] = self._client_for(account)
        self.current = account

    def _remember(self, used: AccountSettings) -> None:
        """The account is used from now on: a new one, or one that was there."""
        accounts = list(self._preferences.settings.accounts)
        signs = [(one.host, one.login, one.slot) for one in accounts]
        sign = (used.host, used.login, used.slot)
        if sign in signs:
            place = signs.index(sign)
            accounts[place] = replace(used, name=accounts[place].name)
        else:
            place = len(accounts)
            accounts.append(used)
        self._preferences.change(accounts=tuple(accounts), in_use=place)

    def _opened(self, found: tuple[bytes | None, Answer]) -> None:
        self.journal_key, self.answer = found
        self.opened.emit()

    def _open_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self._opened((None, _broke(error)))

    def _keep_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self.kept.emit(_broke(error))

    def _test_ended(self, account: Account, call: SignInTest, outcome: Balance | SmscError) -> None:
        self._desk.answered(call, outcome)
        if isinstance(outcome, Balance):
            self._take_secret(account, call.account)
        result: Tested = (
            TestPassed(outcome) if isinstance(outcome, Balance) else TestFailed(failure_of(outcome))
        )
        self.tested.emit(account, result)

    def _take_secret(self, account: Account, ref: AccountRef) -> None:
        """A *Test* that passes lets the account's calls go on: with the secret that passed, from now on.

        The one in use may be the very one that was refused (the password was changed at the service).
        """
        if ref.id in self._clients:
            self._clients[ref.id] = self._client_for(account)
        if self.current is not None and self.ref(self.current).id == ref.id:
            self.current = account

    def _test_broke(self, account: Account, call: SignInTest, error: Exception) -> None:
        if not isinstance(error, SmscError):
            _log.error("a call broke", exc_info=error)
            error = BadReply(type(error).__name__)
        self._test_ended(account, call, error)


def _open(credentials: Credentials, known: AccountSettings | None) -> tuple[bytes | None, Answer]:
    key = credentials.journal_key()
    if isinstance(key, Locked | Unavailable):
        return None, key
    if known is None or not known.keep:
        return key.value, Absent()
    return key.value, credentials.load_sign_in(known.host, known.login)


def _broke(error: Exception) -> Unavailable:
    return Unavailable(UnavailableReason.FAILED, type(error).__name__)
