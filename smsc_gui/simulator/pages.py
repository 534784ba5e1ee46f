"""The three pages, for requests whose sign-in has already been found right."""

from collections.abc import Callable, Mapping

from smsc_gui.simulator import replies, subscribers
from smsc_gui.simulator.accounts import Account, Accounts
from smsc_gui.simulator.answer import Answer
from smsc_gui.simulator.assignment import Assignment, numbers_for, subscriber_digits
from smsc_gui.simulator.gate import Refusal
from smsc_gui.simulator.inbox import WAITCALL, Inbox, Query, as_fields
from smsc_gui.simulator.limits import MINUTE, RateLimit
from smsc_gui.simulator.options import Options

WAIT_CALL = "/sys/wait_call.php"
GET = "/sys/get.php"
BALANCE = "/sys/balance.php"

Page = Callable[[Mapping[str, str], Account, float], Answer]
"""Parameters, account and the moment; raises `Refusal` for an error code."""


class Pages:
    """What each page does, and what the service has to remember for it."""

    def __init__(
        self, accounts: Accounts, options: Options, call_after: float | None, started: float
    ) -> None:
        self.call_after = call_after
        self.granted = 0
        self.inboxes = {login: Inbox() for login in accounts}
        self.by_path: dict[str, Page] = {
            WAIT_CALL: self._wait_call,
            GET: self._incoming,
            BALANCE: self._balance,
        }
        self._options = options
        self._limits = {WAIT_CALL: RateLimit(50), GET: RateLimit(3), BALANCE: RateLimit(10)}
        self._assignment = Assignment()
        before = subscribers.CALLER_FROM_BEFORE
        for inbox in self.inboxes.values():
            inbox.put(before, WAITCALL, numbers_for(before)[0], started - MINUTE, started)

    def _keep_within(self, page: str, key: tuple[object, ...], now: float) -> None:
        if not self._limits[page].allows(key, now, refused_count=self._options.refused_count):
            raise Refusal(9)

    def _wait_call(self, params: Mapping[str, str], account: Account, now: float) -> Answer:
        subscriber = subscriber_digits(params.get("phone", ""), account.country)
        if subscriber is None:
            raise Refusal(1)
        self._keep_within(WAIT_CALL, (account.login, subscriber), now)
        _check_subscriber(subscriber, account)
        account.balance -= account.price
        self.granted += 1
        numbers = numbers_for(subscriber)
        assigned = self._assignment.assign(subscriber, now) if self._options.rotate else numbers[0]
        self._plan_calls(subscriber, assigned, account, now)
        answer = replies.call_number(assigned, numbers, params, self._options.separator)
        return subscribers.spoilt(subscriber, answer)

    def _plan_calls(self, subscriber: str, assigned: str, account: Account, now: float) -> None:
        if self.call_after is None:
            return
        inbox = self.inboxes[account.login]
        numbers = numbers_for(subscriber)
        for call in subscribers.calls(subscriber, assigned, numbers, now, self.call_after):
            inbox.put(call.phone, WAITCALL, call.to_phone, call.at, call.visible)
            if call.ends_day:
                inbox.end_day(call.visible)

    def _incoming(self, params: Mapping[str, str], account: Account, now: float) -> Answer:
        """Successes in fmt 3 only: the other formats of this page are not known."""
        identity = params.get("after_id") if self._options.after_id_is_identity else None
        self._keep_within(GET, (account.login, identity), now)
        if params.get("get_answers") != "1" or params.get("fmt") != "3":
            raise Refusal(1)
        try:
            query = Query.read(params)
        except ValueError:
            raise Refusal(1) from None
        rows = self.inboxes[account.login].look(query, now, self._options)
        fields = [as_fields(row, self._options) for row in rows]
        return replies.as_answer(replies.as_json(fields), params)

    def _balance(self, params: Mapping[str, str], account: Account, now: float) -> Answer:
        self._keep_within(BALANCE, (account.login,), now)
        fields = {"balance": f"{account.balance:.2f}"}
        if account.credit is not None:
            fields["credit"] = f"{account.credit:.2f}"
        if params.get("cur") == "1":
            fields["currency"] = account.currency
        return replies.balance(fields, params)


def _check_subscriber(subscriber: str, account: Account) -> None:
    if code := subscribers.error_for(subscriber):
        raise Refusal(code)
    if subscriber in account.blacklist:
        raise Refusal(5)
    if account.allowed_prefixes and not subscriber.startswith(account.allowed_prefixes):
        raise Refusal(6)
    if not account.can_pay():
        raise Refusal(3)
