"""The list of accounts: using another one, naming them, and removing one together with its secret."""

import logging
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from smsc_gui.api import Account
from smsc_gui.core.credentials import (
    Absent,
    Credentials,
    Deleted,
    Found,
    Locked,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.journal import JournalError
from smsc_gui.core.settings import AccountSettings
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn
from smsc_gui.ui.sign_in_list import entry_of
from smsc_gui.ui.tasks import Tasks

_log = logging.getLogger(__name__)

Gone: TypeAlias = Deleted | Locked | Unavailable


class Accounts(QObject):
    """See the module. Main thread; the keyring is asked in the background.

    `sign_in_wanted(object)`: the secret of this `AccountSettings` has to be entered (None: of a new one).
    `keyring_said(object)`: why its secret could not be had, `Locked` or `Unavailable`.
    `removed(object, bool)`: it is off the list; whether its secret is known to be gone from the keyring.
    `not_removed(object, object)`: the keyring did not let go of its secret (and why), so it is still in the
    list. `failed(JournalError)`.
    """

    sign_in_wanted = Signal(object)
    keyring_said = Signal(object)
    removed = Signal(object, bool)
    not_removed = Signal(object, object)
    failed = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - each is a collaborator of its own
        self,
        model: DeskModel,
        sign_in: SignIn,
        credentials: Credentials,
        preferences: Preferences,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._sign_in = sign_in
        self._credentials = credentials
        self._preferences = preferences
        self._tasks = tasks

    @property
    def all(self) -> tuple[AccountSettings, ...]:
        """As they stand in the list."""
        return self._preferences.settings.accounts

    @property
    def in_use(self) -> AccountSettings | None:
        """The one that is signed in and used; None where nobody is signed in with one of the list."""
        one = self._preferences.settings.account
        if one is None or self._sign_in.current is None:
            return None
        return one if self._sign_in.signed_in(one) == self._sign_in.current else None

    @property
    def can_change(self) -> bool:
        """Whether the list is this desk's own, and not the administrator's."""
        return not self._preferences.is_locked("accounts")

    def waiting_with(self, entry: AccountSettings) -> int:
        """How many verifications are open with it; those of an account that is not signed in are unknown."""
        account = self._sign_in.signed_in(entry)
        which = self._sign_in.ref(account).id if account else ""
        open_ones = self._model.verifications.values()
        return sum(one.state.is_open and one.account == which for one in open_ones)

    def add(self) -> None:
        """A new one: its sign-in has to be entered."""
        self._sign_in.aim(None)
        self.sign_in_wanted.emit(None)

    def enter(self, entry: AccountSettings) -> None:
        """Its secret, or where that is kept, is to be entered anew."""
        self._ask_for(entry)

    def use(self, entry: AccountSettings) -> None:
        """Requests are made with it from now on; what waits with another one goes on."""
        if entry == self.in_use:
            return
        account = self._sign_in.signed_in(entry)
        if account is not None:
            self._use(entry, account)
        elif entry.keep:
            load = partial(self._credentials.load_sign_in, entry.host, entry.login, entry.slot)
            self._tasks.run(load, partial(self._loaded, entry), partial(self._broke, entry))
        else:
            self._ask_for(entry)

    def rename(self, entry: AccountSettings, name: str) -> None:
        """Calls it `name` from now on, "" by its login and host. Raises `NotSettings`."""
        renamed = replace(entry, name=name.strip())
        self._preferences.change(
            accounts=tuple(renamed if one == entry else one for one in self.all)
        )

    def remove(self, entry: AccountSettings, *, all_the_same: bool = False) -> None:
        """Takes its secret out of the keyring, looks whether it is gone, then takes it off the list.

        `removed` or `not_removed` follows. `all_the_same`: off the list also where the keyring keeps the
        secret.
        """
        forget = partial(self._credentials.forget, entry.host, entry.login, entry.slot)
        done = partial(self._forgotten, entry, all_the_same)
        self._tasks.run(forget, done, lambda error: done(_broken(error)))

    def _loaded(
        self, entry: AccountSettings, answer: Found[Account] | Absent | Locked | Unavailable
    ) -> None:
        if isinstance(answer, Found):
            self._sign_in.take_up(entry, answer.value)
            self._use(entry, answer.value)
            return
        self._ask_for(entry)
        if isinstance(answer, Locked | Unavailable):
            self.keyring_said.emit(answer)

    def _broke(self, entry: AccountSettings, error: Exception) -> None:
        self._loaded(entry, _broken(error))

    def _ask_for(self, entry: AccountSettings) -> None:
        self._sign_in.aim(entry)
        self.sign_in_wanted.emit(entry)

    def _use(self, entry: AccountSettings, account: Account) -> None:
        if entry not in self.all:
            return  # it was removed while the keyring was asked
        try:
            self._sign_in.use(account)
        except JournalError as error:
            self.failed.emit(error)
            return
        self._preferences.change(in_use=self.all.index(entry))
        self._model.step()

    def _forgotten(self, entry: AccountSettings, all_the_same: bool, answer: Gone) -> None:
        if not isinstance(answer, Deleted) and not all_the_same:
            self.not_removed.emit(entry, answer)
            return
        try:
            self._sign_in.sign_out(entry)
        except JournalError as error:
            self.failed.emit(error)
        self._drop(entry)
        self._model.step()
        self.removed.emit(entry, isinstance(answer, Deleted))

    def _drop(self, entry: AccountSettings) -> None:
        """Another one in use stays in use; after the one in use there is none."""
        used = self._preferences.settings.account
        left = tuple(one for one in self.all if entry_of(one) != entry_of(entry))
        in_use = left.index(used) if used in left else None
        self._preferences.change(accounts=left, in_use=in_use)


def _broken(error: Exception) -> Unavailable:
    _log.error("the keyring broke", exc_info=error)
    return Unavailable(UnavailableReason.FAILED, type(error).__name__)
