"""Signing in: what the keyring holds, *Test*, and keeping what was tested. The sign-in page shows it."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
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
from smsc_gui.ui.sign_in_list import Entry, entry_of, place_for, remember
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
    a *Test* ended. `passed(AccountRef, Balance)`: it was passed; told before `tested`, at which one may go on
    with it. `kept(object)`: what the keyring said to the sign-in that was accepted, `Kept`. `aimed()`: the
    sign-in page is for another account now, `target`.
    """

    opened = Signal()
    tested = Signal(object, object)
    passed = Signal(object, object)
    kept = Signal(object)
    aimed = Signal()

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
        self._accounts: dict[str, Account] = {}
        self._of_entry: dict[Entry, Account] = {}
        self._target: AccountSettings | None = None
        self._aimed = False
        self.answer: Answer | None = None
        self.journal_key: bytes | None = None
        self.current: Account | None = None

    @property
    def known(self) -> AccountSettings | None:
        """The account that was used last, or the first of the list, without its secret."""
        settings = self._preferences.settings
        return settings.account or next(iter(settings.accounts), None)

    @property
    def target(self) -> AccountSettings | None:
        """The account of the list that the sign-in page is for; None for a new one."""
        return self._target if self._aimed else self.known

    @property
    def is_aimed(self) -> bool:
        """Whether the page is for another account than the one in use."""
        return self._aimed

    @property
    def is_given(self) -> bool:
        """Whether the administrator has set the accounts: what is missing of `target` is its secret."""
        return self._preferences.is_locked("accounts") and self.target is not None

    @property
    def is_forbidden(self) -> bool:
        """Whether nobody can sign in: the accounts may be the administrator's to choose.

        What the keyring gives goes on, because it was signed in while that was known.
        """
        return self._preferences.locks_are_unknown

    def aim(self, target: AccountSettings | None) -> None:
        """The sign-in page is for this account of the list from now on, or for a new one."""
        self._target, self._aimed = target, True
        self.aimed.emit()

    def aim_at_missing(self) -> None:
        """For the first account of the list with which no calls are looked for, or for a new one."""
        self.aim(self._missing())

    @property
    def is_aimed_at_missing(self) -> bool:
        """Whether the page is for that one already."""
        return self._aimed and self._target == self._missing()

    def _missing(self) -> AccountSettings | None:
        listed = self._preferences.settings.accounts
        return next((one for one in listed if not self._is_watched(one)), None)

    def _is_watched(self, entry: AccountSettings) -> bool:
        account = self.signed_in(entry)
        if account is None:
            return False
        return self._desk.accounts.is_watched(self.ref(account).id, self._desk.now())

    def aim_back(self) -> None:
        """For the account in use again."""
        if self._aimed:
            self._target, self._aimed = None, False
            self.aimed.emit()

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
        """A client for an account that is signed in, made for each call: settings hold from the next on."""
        account = self._accounts.get(ref.id)
        return None if account is None else self._client_for(account)

    def signed_in(self, entry: AccountSettings) -> Account | None:
        """The account of the list with its secret, if it is signed in."""
        return self._of_entry.get(entry_of(entry))

    def open(self) -> None:
        """Asks the keyring for the journal's key and for the sign-in that was kept; `opened` follows."""
        self.answer = None
        kept = [one for one in self._preferences.settings.accounts if one.keep]
        self._tasks.run(
            partial(_open, self._credentials, self.known, kept), self._opened, self._open_broke
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
        used = place_for(account, self.target, self._of_entry, self._preferences.settings.accounts)
        used = replace(used, keep=keep)
        remember(self._preferences, used)
        self.use(account, as_before=False)
        self._of_entry[entry_of(used)] = account
        self._aimed = False
        work = (
            partial(self._credentials.save_sign_in, account, used.slot)
            if keep
            else partial(self._credentials.forget, used.host, used.login, used.slot)
        )
        self._tasks.run(work, self.kept.emit, self._keep_broke)

    def use(self, account: Account, *, as_before: bool = True) -> None:
        """Signs in for this session. Raises `JournalError`. `as_before`: see `Desk.use`."""
        ref = self.ref(account)
        self._desk.use(ref, as_before=as_before)
        self._accounts[ref.id] = account
        self.current = account

    def stand_by(self) -> None:
        """Signs in with whatever else the keyring gave: what waits with it goes on. Raises `JournalError`."""
        for account in self._of_entry.values():
            ref = self.ref(account)
            self._desk.accounts.stand_by(ref, as_before=True)
            self._accounts[ref.id] = account

    def take_up(self, entry: AccountSettings, account: Account) -> None:
        """The keyring gave the secret of this account of the list after all."""
        self._of_entry[entry_of(entry)] = account

    def sign_out(self, entry: AccountSettings) -> None:
        """Forgets the account's secret in memory: no call is made with it. Raises `JournalError`."""
        account = self._of_entry.pop(entry_of(entry), None)
        if account is None:
            return
        ref = self.ref(account)
        self._accounts.pop(ref.id, None)
        if account == self.current:
            self.current = None
            self.answer = Absent()
        self._desk.accounts.sign_out(ref.id)

    def _opened(self, found: "_Opened") -> None:
        self.journal_key, self.answer = found.journal_key, found.answer
        self._of_entry.update(found.accounts)
        self.opened.emit()

    def _open_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self._opened(_Opened(None, _broke(error)))

    def _keep_broke(self, error: Exception) -> None:
        _log.error("the keyring broke", exc_info=error)
        self.kept.emit(_broke(error))

    def _test_ended(self, account: Account, call: SignInTest, outcome: Balance | SmscError) -> None:
        self._desk.answered(call, outcome)
        result: Tested
        if isinstance(outcome, Balance):
            self._take_secret(account, call.account)
            self.passed.emit(call.account, outcome)
            result = TestPassed(outcome)
        else:
            result = TestFailed(failure_of(outcome))
        self.tested.emit(account, result)

    def _take_secret(self, account: Account, ref: AccountRef) -> None:
        """A *Test* that passes lets the account's calls go on: with the secret that passed, from now on.

        The one in use may be the very one that was refused (the password was changed at the service).
        """
        if ref.id in self._accounts:
            self._accounts[ref.id] = account
        for entry, before in self._of_entry.items():
            if self.ref(before).id == ref.id:
                self._of_entry[entry] = account
        if self.current is not None and self.ref(self.current).id == ref.id:
            self.current = account

    def _test_broke(self, account: Account, call: SignInTest, error: Exception) -> None:
        if not isinstance(error, SmscError):
            _log.error("a call broke", exc_info=error)
            error = BadReply(type(error).__name__)
        self._test_ended(account, call, error)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the keyring gave. `answer`: for the account that was used last."""

    journal_key: bytes | None
    answer: Answer
    accounts: dict[Entry, Account] = field(default_factory=dict)


def _open(
    credentials: Credentials, known: AccountSettings | None, kept: list[AccountSettings]
) -> _Opened:
    key = credentials.journal_key()
    if isinstance(key, Locked | Unavailable):
        return _Opened(None, key)
    answers = {
        entry_of(one): credentials.load_sign_in(one.host, one.login, one.slot) for one in kept
    }
    found = {entry: one.value for entry, one in answers.items() if isinstance(one, Found)}
    answer = Absent() if known is None else answers.get(entry_of(known), Absent())
    return _Opened(key.value, answer, found)


def _broke(error: Exception) -> Unavailable:
    return Unavailable(UnavailableReason.FAILED, type(error).__name__)
