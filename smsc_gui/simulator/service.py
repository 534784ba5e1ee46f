"""The rules of the service, without HTTP: what it answers to a request at a moment of its clock."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from threading import RLock
from typing import NamedTuple

from smsc_gui.simulator import replies, subscribers
from smsc_gui.simulator.accounts import Account, Accounts
from smsc_gui.simulator.answer import HTML, Answer, Scripted
from smsc_gui.simulator.assignment import numbers_for, subscriber_digits
from smsc_gui.simulator.gate import Gate, Refusal
from smsc_gui.simulator.inbox import WAITCALL
from smsc_gui.simulator.limits import MINUTE, Tally
from smsc_gui.simulator.options import Options
from smsc_gui.simulator.pages import GET, WAIT_CALL, Pages

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
        self.requests: deque[Arrival] = deque(maxlen=KEPT_REQUESTS)
        """The newest arrivals, oldest first, refused and scripted ones included."""
        self.counts: Counter[str] = Counter()
        """All arrivals by path."""
        self.looks: defaultdict[str, Tally] = defaultdict(lambda: Tally(MINUTE))
        """Every get.php that came, by login; an empty text stands for no known account."""
        self.gate = Gate(self.accounts)
        self._record = record
        self._now = started
        self._lock = RLock()
        self._scripts: defaultdict[str, deque[Scripted]] = defaultdict(deque)
        self._pages = Pages(self.accounts, self.options, call_after, started)

    @property
    def call_after(self) -> float | None:
        """Seconds from a request to the subscriber's call; None: nobody calls by itself."""
        return self._pages.call_after

    @call_after.setter
    def call_after(self, seconds: float | None) -> None:
        self._pages.call_after = seconds

    @property
    def granted(self) -> int:
        """How many wait_call.php requests were granted, and so paid for."""
        return self._pages.granted

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
        with self._lock:
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
            self._note(Arrival(now, path, self._subscriber(params), method), params)
            script = self._scripts[path].popleft() if self._scripts.get(path) else None
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
            self._scripts[f"/sys/{page}"].extend(answers)

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
            inbox = self._pages.inboxes[next(iter(self.accounts)) if login is None else login]
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

    def _note(self, arrival: Arrival, params: Mapping[str, str]) -> None:
        self.requests.append(arrival._replace(names=tuple(params)) if self._record else arrival)
        self.counts[arrival.path] += 1
        if arrival.path == GET:
            account = self.accounts.named_in(params)
            self.looks[account.login if account else ""].add(arrival.now)

    def _real_answer(
        self, path: str, params: Mapping[str, str], address: str, now: float
    ) -> Answer:
        page = self._pages.by_path.get(path)
        if page is None:
            return Answer(b"<html><body>404 Not Found</body></html>", 404, HTML)
        subscriber = self._subscriber(params) or ""
        if path == WAIT_CALL and (stray := subscribers.intercepted(subscriber)):
            return stray
        try:
            return page(params, self.gate.admit(params, address, now), now)
        except Refusal as refusal:
            return replies.failure(refusal.code, params)
