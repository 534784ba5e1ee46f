"""When the balance may be asked for: when it is due, and at most once a minute for each account.

The service takes ten such calls a minute (API.md, error 9) from all desks of an account together.
"""

from math import inf
from typing import Final

from smsc_gui.core.clock import Moment
from smsc_gui.core.limit_store import LimitStore

BALANCE_PACE: Final = 60.0
"""Seconds from one question for an account's balance to the next."""
BALANCE: Final = "balance"


class BalancePace:
    """Accounts by their id; times are `Moment.elapsed`. Thread: the journal's. Raises `JournalError`."""

    def __init__(self, store: LimitStore, now: Moment) -> None:
        self._store = store
        self._due: set[str] = set()
        self._asked = {
            whom: now.elapsed
            for whom, at in store.stops(BALANCE).items()
            if at.least_age(now) < BALANCE_PACE
        }

    def want(self, account: str) -> None:
        """What is known of the balance is old: it is due."""
        self._due.add(account)

    def may_ask(self, account: str, now: Moment) -> bool:
        """Whether it is due, and the last question is long enough ago."""
        last = self._asked.get(account, -inf)
        return account in self._due and now.elapsed - last >= BALANCE_PACE

    def asked(self, account: str, now: Moment) -> None:
        """The question is about to be sent; it is on disk first, so that a restart does not ask anew."""
        self._store.stop(BALANCE, account, now)
        self._asked[account] = now.elapsed
        self._due.discard(account)
