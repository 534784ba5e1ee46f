"""The rules of the service, without HTTP: what it answers to a request at a moment of its clock."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from threading import RLock
from typing import NamedTuple

from smsc_gui.simulator import replies, subscribers
from smsc_gui.simulator.accounts import Account, Accounts
from smsc_gui.simulator.answer import HTML, Answer, Scripted
from smsc_gui.simulator.assignment import Assignment, numbers_for, subscriber_digits
from smsc_gui.simulator.gate import Gate, Refusal
from smsc_gui.simulator.inbox import WAITCALL, Inbox, Query, as_fields
from smsc_gui.simulator.limits import MINUTE, RateLimit, Tally
from smsc_gui.simulator.options import Options

WAIT_CALL = "wait_call.php"
GET = "get.php"
BALANCE = "balance.php"

KEPT_REQUESTS = 10_000


class Arrival(NamedTuple):
    """A request that came, whatever was answered. Holds no secret."""

    now: float
    path: str
    subscriber: str | None
    method: str
    names: tuple[str, ...] = ()
    """The names of its parameters, only when the service was made with `record=True`."""


class Service:
    """The stand-in for SMSC. Any thread may call it; it never waits and opens no socket.

    `now` is always in seconds on the service's clock (unix scale, UTC), which never goes back:
    an earlier `now` counts as the latest one seen.
    """

    def __init__(
        self,
        accounts: Iterable[Account] | None = None,
        *,
        started: float,
        call_after: float | None = 15.0,
        options: Options | None = None,
        record: bool = False,
    ) -> None:
        """`call_after`: seconds from a request to the subscriber's call; None: nobody calls."""
        self.accounts = Accounts([Account()] if accounts is None else accounts)
        self.options = options or Options()
        self.call_after = call_after
        self.requests: deque[Arrival] = deque(maxlen=KEPT_REQUESTS)
        """The newest arrivals, oldest first, refused and scripted ones included."""
        self.counts: Counter[str] = Counter()
        """All arrivals by path."""
        self.granted = 0
        """How many wait_call.php requests were granted, and so paid for."""
        self.looks: defaultdict[str, Tally] = defaultdict(lambda: Tally(MINUTE))
        """Every get.php that came, by login; an empty text stands for no known account."""
        self.gate = Gate(self.accounts)
        self._record = record
        self._now = started
        self._lock = RLock()
        self._scripts: defaultdict[str, deque[Scripted]] = defaultdict(deque)
        self._assignment = Assignment()
        self._limits = {WAIT_CALL: RateLimit(50), GET: RateLimit(3), BALANCE: RateLimit(10)}
        self._inboxes = {login: Inbox() for login in self.accounts}
        for inbox in self._inboxes.values():
            before = subscribers.CALLER_FROM_BEFORE
            number = numbers_for(before)[0]
            inbox.put(before, WAITCALL, number, started - MINUTE, started)

    @property
    def wrong_sign_ins(self) -> deque[float]:
        """When wrong sign-ins came that were answered with error 2."""
        return self.gate.wrong_sign_ins.times

    @property
    def most_wrong_in_half_hour(self) -> int:
        """The most wrong sign-ins that ever came within 30 minutes."""
        return self.gate.wrong_sign_ins.most

    @property
    def most_looks_in_a_minute(self) -> int:
        """The most looks that ever came within 60 seconds for one account, whatever was said."""
        return max((tally.most for tally in self.looks.values()), default=0)

    def answer(
        self,
        path: str,
        params: Mapping[str, str],
        address: str,
        now: float,
        *,
        method: str = "POST",
    ) -> Answer:
        """What the service answers to `path` (such as `/sys/get.php`) asked from `address`."""
        with self._lock:
            now = self._advance(now)
            page = path.removeprefix("/sys/")
            self._note(Arrival(now, path, self._subscriber(params), method), page, params)
            script = self._scripts[page].popleft() if self._scripts.get(page) else None
            match script:
                case int():
                    return replies.failure(script, params)
                case Answer():
                    return script
            answer = self._real_answer(path, params, address, now)
            return script(answer) if script else answer

    def script(self, page: str, *answers: Scripted) -> None:
        """Have the next requests for `page` ("get.php") answered so; they still count as come.

        A code or an `Answer` stands in for the service, which does nothing; a function changes
        what the service did answer.
        """
        with self._lock:
            self._scripts[page].extend(answers)

    def call(
        self,
        subscriber: str,
        to_phone: str | None = None,
        *,
        at: float | None = None,
        visible_at: float | None = None,
        login: str | None = None,
    ) -> None:
        """Have a subscriber call one of the service's numbers, by default its country's first."""
        number = numbers_for(subscriber)[0] if to_phone is None else to_phone
        self.message(
            subscriber, WAITCALL, to_phone=number, at=at, visible_at=visible_at, login=login
        )

    def message(  # noqa: PLR0913 - a row has that many facts, all but two by name
        self,
        phone: str,
        text: str,
        *,
        to_phone: str = "",
        at: float | None = None,
        visible_at: float | None = None,
        login: str | None = None,
    ) -> None:
        """Put a row into an inbox (by default the first account's), now unless `at` is given.

        A row shows at `visible_at`, by default when it was received, and never in the past.
        """
        with self._lock:
            received = self._now if at is None else at
            visible = max(received if visible_at is None else visible_at, self._now)
            inbox = self._inboxes[next(iter(self.accounts)) if login is None else login]
            inbox.put(phone, text, to_phone, received, visible)

    def set_password(self, login: str, new: str) -> None:
        """Change an account's password, as its owner can on the service's pages."""
        with self._lock:
            self.accounts[login].password = new

    def enter(self, params: Mapping[str, str]) -> str:
        """Count a request in that is being answered; hand the result to `leave` after it."""
        with self._lock:
            return self.gate.enter(params)

    def leave(self, login: str) -> None:
        """Count a request out."""
        with self._lock:
            self.gate.leave(login)

    def _advance(self, now: float) -> float:
        self._now = max(self._now, now)
        return self._now

    def _subscriber(self, params: Mapping[str, str]) -> str | None:
        written = params.get("phone")
        if not written:
            return None
        account = self.accounts.named_in(params)
        return subscriber_digits(written, account.country if account else "")

    def _note(self, arrival: Arrival, page: str, params: Mapping[str, str]) -> None:
        self.requests.append(arrival._replace(names=tuple(params)) if self._record else arrival)
        self.counts[arrival.path] += 1
        if page == GET:
            account = self.accounts.named_in(params)
            self.looks[account.login if account else ""].add(arrival.now)

    def _real_answer(
        self, path: str, params: Mapping[str, str], address: str, now: float
    ) -> Answer:
        page = self._pages().get(path)
        if page is None:
            return Answer(b"<html><body>404 Not Found</body></html>", 404, HTML)
        subscriber = self._subscriber(params) or ""
        if path == f"/sys/{WAIT_CALL}" and (stray := subscribers.intercepted(subscriber)):
            return stray
        try:
            return page(params, self.gate.admit(params, address, now), now)
        except Refusal as refusal:
            return replies.failure(refusal.code, params)

    def _pages(self) -> dict[str, Callable[[Mapping[str, str], Account, float], Answer]]:
        return {
            f"/sys/{WAIT_CALL}": self._wait_call,
            f"/sys/{GET}": self._incoming,
            f"/sys/{BALANCE}": self._balance,
        }

    def _keep_within(self, page: str, key: tuple[object, ...], now: float) -> None:
        if not self._limits[page].allows(key, now, refused_count=self.options.refused_count):
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
        assigned = self._assignment.assign(subscriber, now) if self.options.rotate else numbers[0]
        self._plan_calls(subscriber, assigned, account, now)
        answer = replies.call_number(assigned, numbers, params, self.options.separator)
        return subscribers.spoilt(subscriber, answer)

    def _plan_calls(self, subscriber: str, assigned: str, account: Account, now: float) -> None:
        if self.call_after is None:
            return
        inbox = self._inboxes[account.login]
        numbers = numbers_for(subscriber)
        for call in subscribers.calls(subscriber, assigned, numbers, now, self.call_after):
            inbox.put(call.phone, WAITCALL, call.to_phone, call.at, call.visible)
            if call.ends_day:
                inbox.end_day(call.visible)

    def _incoming(self, params: Mapping[str, str], account: Account, now: float) -> Answer:
        """Successes in fmt 3 only: the other formats of this page are not known."""
        identity = params.get("after_id") if self.options.after_id_is_identity else None
        self._keep_within(GET, (account.login, identity), now)
        if params.get("get_answers") != "1" or params.get("fmt") != "3":
            raise Refusal(1)
        try:
            query = Query.read(params)
        except ValueError:
            raise Refusal(1) from None
        rows = self._inboxes[account.login].look(query, now, self.options)
        fields = [as_fields(row, self.options) for row in rows]
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
