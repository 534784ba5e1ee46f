"""What stands before every page of the service: lock-out, sign-in, requests at once."""

from collections import Counter
from collections.abc import Mapping

from smsc_gui.simulator.accounts import Account, Accounts, has_sign_in
from smsc_gui.simulator.limits import HALF_HOUR, LockOut, Tally
from smsc_gui.simulator.replies import FORMATS

AT_ONCE = 15
"""So many requests at once under one login get error 9, the fifteenth included (API.md)."""


class Refusal(Exception):  # noqa: N818 - an answer of the service, not an error of the program
    """The service answers with this error code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Gate:
    """Lets requests in, and counts what was turned away."""

    def __init__(self, accounts: Accounts) -> None:
        self.wrong_sign_ins = Tally(HALF_HOUR)
        """Every error 2 for a wrong sign-in, from whatever address."""
        self.inside: Counter[str] = Counter()
        """Requests that are being answered now, by login; empty text: of no known account."""
        self.most_at_once = 0
        self._accounts = accounts
        self._lock_out = LockOut()

    def enter(self, params: Mapping[str, str]) -> str:
        """Count a request in; the result is for `leave`."""
        account = self._accounts.named_in(params)
        login = account.login if account else ""
        self.inside[login] += 1
        self.most_at_once = max(self.most_at_once, self.inside[login])
        return login

    def leave(self, login: str) -> None:
        """Count a request out, once its reply is sent or nobody waits for it any more."""
        self.inside[login] -= 1

    def admit(self, params: Mapping[str, str], address: str, now: float) -> Account:
        """The account that the request is signed in to; `Refusal` 1, 2, 4 or 9."""
        if self._lock_out.blocks(address, now):
            raise Refusal(4)
        if not has_sign_in(params) or params.get("fmt", "0") not in FORMATS:
            raise Refusal(1)
        account = self._accounts.named_in(params)
        if account is None or not account.admits(params, address):
            self.wrong_sign_ins.add(now)
            self._lock_out.wrong(address, now)
            raise Refusal(2)
        if self.inside[account.login] >= AT_ONCE:
            raise Refusal(9)
        return account
