"""A desk at work in virtual time: its calls reach the simulator's rules without a socket.

The bytes of every reply go through the readers of `smsc_gui.api`. Delays each way, lost answers, lost
connections, kills and restarts are the test's to choose.
"""

import heapq
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from smsc_gui.api import (
    BadReply,
    IncomingMessage,
    SmscError,
    TimedOut,
    Unreachable,
    read_balance,
    read_call_number,
    read_inbox,
)
from smsc_gui.core.calls import Call, InboxLook, NumberRequest, Outcome, SignInTest
from smsc_gui.core.desk import Begun, Desk
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.register import Change
from smsc_gui.core.stops import AccountRef, Stop, StopReason
from smsc_gui.core.verification import State, Verification
from smsc_gui.simulator import DEMO_LOGIN, DEMO_PASSWORD, Answer, Service
from tests.support.virtual_time import STARTED, VirtualComputer

CLIENT_GIVES_UP = 15.0
KEY = bytes(range(32))
ADDRESS = "10.0.0.1"
HOME = AccountRef("smsc.ua demo", "smsc.ua", "demo")


@dataclass(frozen=True)
class Way:
    """What the network does to one call: seconds there and back, or what is lost."""

    there: float = 0.1
    back: float = 0.1
    unreachable: bool = False
    answer_lost: bool = False


@dataclass
class SecretBook:
    """What the window would keep: the secret of each account, and those that tests try, by call."""

    of: dict[str, str] = field(default_factory=lambda: {HOME.id: DEMO_PASSWORD})
    tried: dict[int, str] = field(default_factory=dict)
    logins: dict[str, str] = field(default_factory=dict)
    """By account, where it is not the demonstration's."""


class DeskDriver:
    """See the module. `way`: asked for every call; `prepare`: given every journal that is opened."""

    def __init__(
        self,
        folder: Path,
        *,
        service: Service | None = None,
        way: Callable[[Call], Way] = lambda _call: Way(),
        seed: int = 1,
        prepare: Callable[[Journal], None] = lambda _journal: None,
    ) -> None:
        self.path = folder / "journal.sqlite3"
        self.computer = VirtualComputer()
        self.service = service or Service(started=STARTED)
        self.way = way
        self.secrets = SecretBook()
        self.told: list[Change] = []
        self.on_change: Callable[[Change], None] = lambda _change: None
        self.made: list[tuple[float, Call]] = []
        self.arrivals: list[tuple[str, float]] = []
        self.received: dict[int, IncomingMessage] = {}
        self._chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
        self._prepare = prepare
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._sleeps = False
        self._woken: list[tuple[_Flight, Outcome]] = []
        self._run = 0
        self.started(HOME)

    # The program's life

    def started(self, account: AccountRef | None) -> None:
        """Opens the journal, picks up what was running, signs in."""
        self.journal = Journal(self.path, Who("desk 1", "olena"), KEY)
        self._prepare(self.journal)
        self.desk = Desk(self.journal, self.computer, chance=self._chance)
        self.desk.listen(self._tell)
        self.desk.start()
        self.desk.use(account)

    def _tell(self, change: Change) -> None:
        self.told.append(change)
        self.on_change(change)

    def killed(self) -> AccountRef | None:
        """The process is gone at once: no answer reaches it, but what was sent still arrives."""
        account = self.desk.account
        self.journal.connection.close()
        self._run += 1
        self._woken.clear()
        return account

    def restarted(self, after: float = 1.0, *, reboot: bool = False) -> None:
        """Killed, and started again `after` seconds later."""
        account = self.killed()
        self.let_pass(after)
        if reboot:
            self.computer.reboot()
        self.started(account)

    # Time

    def let_pass(self, seconds: float) -> None:
        """Time passes without the program: asleep, or not running. What is on its way arrives."""
        self._sleeps = True
        self._until(self.computer.time + seconds)
        self._sleeps = False
        woken, self._woken = self._woken, []
        for flight, outcome in woken:
            self._bring(flight, outcome)

    def run(self, seconds: float, tick: float = 0.5) -> None:
        """The program works for so long, stepping every `tick` seconds and after every answer."""
        end = self.computer.time + seconds
        self.step()
        while self.computer.time < end:
            self._until(min(end, self.computer.time + tick))
            self.step()

    def run_until(self, holds: Callable[[], bool], within: float = 2000.0) -> None:
        """The program works until something holds; fails when it does not in time."""
        end = self.computer.time + within
        while not holds():
            assert self.computer.time < end, "it never came about"
            self.run(0.5)

    def step(self) -> None:
        """What the window does about four times a second."""
        for call in self.desk.due():
            self.make(call)

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way and no verification is open."""
        register = self.desk.register.all.values()
        return not self._coming and not any(one.state.is_open for one in register)

    def skip(self, seconds: float) -> None:
        """Nothing is open and nobody does anything: the program runs, time passes in one go."""
        self._until(self.computer.time + max(0.0, seconds))
        self.step()

    # Staff

    def ask(self, subscriber: str, **how: object) -> str:
        """Staff press Enter; returns the id of what was begun."""
        reply = self.desk.request(subscriber, **how)  # type: ignore[arg-type]
        assert isinstance(reply, Begun), reply
        self.step()
        return reply.verification.id

    def ask_and_wait(self, subscriber: str) -> str:
        """The same, and the number is on the screen."""
        which = self.ask(subscriber)
        self.run_until(lambda: self.state(which) is State.WAITING, within=120)
        return which

    def test(self, secret: str, account: AccountRef = HOME) -> SignInTest | Stop:
        """Staff press *Test*."""
        call = self.desk.begin_test(account)
        if isinstance(call, SignInTest):
            self.secrets.tried[call.number] = secret
            self.make(call)
        return call

    # What there is to see

    def one(self, which: str) -> Verification:
        """A verification as the window knows it."""
        return self.desk.register.all[which]

    def state(self, which: str) -> State:
        """Its state."""
        return self.one(which).state

    def sent(self, kind: type[object]) -> int:
        """How many calls of one kind were made."""
        return sum(isinstance(call, kind) for _, call in self.made)

    def stop_reason(self) -> StopReason | None:
        """What holds the account's calls back."""
        held = self.desk.lines.guard.stop(self.desk.account or HOME, self.computer.now())
        return held.reason if held else None

    # The network

    def make(self, call: Call) -> None:
        """Sends one call; its outcome comes back in virtual time, if the process still lives."""
        flight = _Flight(call, self._run, self.computer.time, self.way(call))
        self.made.append((flight.sent, call))
        secret = self.secrets.tried.pop(call.number, None) or self.secrets.of[call.account.id]
        if flight.way.unreachable:
            refused = Unreachable(may_have_arrived=False)
            self._at(flight.sent + flight.way.there, lambda: self._bring(flight, refused))
            return
        self._at(flight.sent + flight.way.there, lambda: self._arrive(flight, secret))
        lost = TimedOut(may_have_arrived=True)
        self._at(flight.sent + CLIENT_GIVES_UP, lambda: self._bring(flight, lost))

    def _arrive(self, flight: "_Flight", secret: str) -> None:
        path, params = _as_request(flight.call)
        login = self.secrets.logins.get(flight.call.account.id, DEMO_LOGIN)
        params |= {"login": login, "psw": secret, "fmt": "3", "charset": "utf-8"}
        now = self.computer.service_time()
        if isinstance(flight.call, NumberRequest):
            self.arrivals.append((flight.call.verification, now))
        answer = self.service.answer(path, params, ADDRESS, now)
        if not flight.way.answer_lost and not answer.never:
            outcome = self._read(flight.call, answer)
            back = self.computer.time + answer.delay + flight.way.back
            self._at(back, lambda: self._bring(flight, outcome))

    def _bring(self, flight: "_Flight", outcome: Outcome) -> None:
        if flight.run != self._run or flight.over:
            return
        if self._sleeps:
            self._woken.append((flight, outcome))
            return
        flight.over = True
        self.desk.answered(flight.call, outcome)
        self.step()

    def _read(self, call: Call, answer: Answer) -> Outcome:
        try:
            if isinstance(call, NumberRequest):
                outcome: Outcome = read_call_number(answer.body, 3)
            elif isinstance(call, InboxLook):
                outcome = read_inbox(answer.body)
                self.received.update((row.id, row) for row in outcome)
            else:
                outcome = read_balance(answer.body)
        except SmscError as error:
            return error
        return BadReply("cut off") if answer.cut_off else outcome

    def _at(self, time: float, event: Callable[[], None]) -> None:
        heapq.heappush(self._coming, (time, next(self._order), event))

    def _until(self, end: float) -> None:
        """Lets everything happen that is due until `end`, in its order."""
        while self._coming and self._coming[0][0] <= end:
            time, _, event = heapq.heappop(self._coming)
            self.computer.pass_time(max(0.0, time - self.computer.time))
            event()
        self.computer.pass_time(max(0.0, end - self.computer.time))


@dataclass
class _Flight:
    """A call on its way. `run`: of the program; another run never hears of it."""

    call: Call
    run: int
    sent: float
    way: Way
    over: bool = False


def _as_request(call: Call) -> tuple[str, dict[str, str]]:
    """What `SmscClient` would send (tests/api holds it to that), without the sign-in."""
    if isinstance(call, NumberRequest):
        return "/sys/wait_call.php", {"phone": call.subscriber}
    if isinstance(call, InboxLook):
        after = {} if call.after_id is None else {"after_id": str(call.after_id)}
        return "/sys/get.php", {"get_answers": "1", "hour": "24", "cnt": "10000", **after}
    return "/sys/balance.php", {"cur": "1"}
