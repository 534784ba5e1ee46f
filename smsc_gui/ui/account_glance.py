"""Keeps an eye on the account in use: what is on it, and whether its requests can be paid."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QDate, QDateTime, QObject, Signal

from smsc_gui.api import Balance
from smsc_gui.core.register import Change
from smsc_gui.core.settings import Settings
from smsc_gui.core.stops import AccountRef
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.account_names import titles
from smsc_gui.ui.accounts import Accounts
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.glance import Glance
from smsc_gui.ui.messages import account_page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn

NO_MONEY = 3
"""The service's error for a request that the account cannot pay (API.md)."""


class AccountGlance(QObject):
    """Keeps the `Glance` of the account in use. Main thread. `changed(Glance)`: it is another one.

    A request makes the balance due; what is asked, and when, is the desk's business.
    """

    changed = Signal(object)

    def __init__(
        self,
        model: DeskModel,
        sign_in: SignIn,
        accounts: Accounts,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._sign_in = sign_in
        self._accounts = accounts
        self._preferences = preferences
        self._balances: dict[str, tuple[Balance, float]] = {}
        self._refused: set[str] = set()
        for one in model.verifications.values():
            self._learn_from(one)
        self._account: AccountRef | None = None
        self._glance = Glance()
        model.changed.connect(self._request_ended)
        model.status_changed.connect(self._account_changed)
        model.balance_came.connect(self._balance_came)
        model.ticked.connect(self._tick)
        sign_in.passed.connect(self._balance_came)
        preferences.changed.connect(self._look_again)
        self._account_changed()

    @property
    def glance(self) -> Glance:
        """As it is now."""
        return self._glance

    def close(self) -> None:
        """Nothing is held."""

    def _account_changed(self) -> None:
        account = self._model.status.account
        if account != self._account:
            self._account = account
            if account is not None and account.id not in self._balances:
                self._model.want_balance()
        self._look_again()

    def _request_ended(self, change: Change) -> None:
        before, after = change.before, change.after
        if before is None:  # a new one, or one that was found at the start
            self._learn_from(after)
        elif before.state is State.REQUESTING and after.state is not before.state:
            self._learn_from(after)
            self._model.want_balance()
        self._look_again()

    def _learn_from(self, one: Verification) -> None:
        """Whether its account lacks money. In the order in which they were asked for."""
        failure = one.failure
        if one.state is State.FAILED and failure and failure.code == NO_MONEY:
            if not failure.by_look:
                self._refused.add(one.account)
        elif one.assigned:
            self._refused.discard(one.account)

    def _balance_came(self, account: AccountRef, balance: Balance) -> None:
        self._balances[account.id] = balance, self._model.now().wall
        self._look_again()

    def _tick(self) -> None:
        """After midnight the balance is one of the day before."""
        if self._is_old(self._glance) is not self._glance.old:
            self._look_again()

    def _is_old(self, glance: Glance) -> bool:
        return glance.balance is not None and _day(glance.at) != _day(self._model.now().wall)

    def _look_again(self, _settings: Settings | None = None) -> None:
        glance = self._now()
        if glance != self._glance:
            self._glance = glance
            self.changed.emit(glance)

    def _now(self) -> Glance:
        account = self._model.status.account
        if account is None:
            return Glance()
        balance, at = self._balances.get(account.id, (None, 0.0))
        page = account_page(account.id.split(" ")[0]) or ""
        seen = Glance(self._name(account), balance, at, page=page)
        return replace(
            seen,
            old=self._is_old(seen),
            little=self._is_little(balance),
            refused=account.id in self._refused,
        )

    def _name(self, account: AccountRef) -> str:
        used = self._accounts.in_use
        if used is None:
            return account.name
        return titles(self._accounts.all)[self._accounts.all.index(used)]

    def _is_little(self, balance: Balance | None) -> bool:
        least = self._preferences.settings.balance_warning
        return bool(least) and balance is not None and balance.amount < Decimal(least)


def _day(wall: float) -> QDate:
    """On the clocks of this place."""
    return QDateTime.fromSecsSinceEpoch(int(wall)).date()
