"""A year at the desk: random staff, subscribers, networks and computers, and the truth beside them."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from smsc_gui.core.calls import Call
from smsc_gui.core.desk import Begun
from smsc_gui.core.journal import Journal
from smsc_gui.core.register import Change
from smsc_gui.core.stops import StopReason
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_PASSWORD, Account, Options, Service
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.virtual_time import STARTED

DAY = 86_400.0
_SPECIAL = (1, 3, 5, 7, 9, 10, 11, 12, 13, 14, 16, 20, 21, 22, 23, 25)
"""Not 15: no id tells whether a row that shows half a minute late came before staff asked again."""
SUBSCRIBERS = [f"38067000{number:04}" for number in range(6)] + [
    f"3805000000{special:02}" for special in _SPECIAL
]


@dataclass
class Tally:
    """What happened, for the report and for the checks at the end."""

    begun: int = 0
    verified: int = 0
    restarts: int = 0
    wrong: list[str] = field(default_factory=list)
    ends: Counter[State] = field(default_factory=Counter)


class Year:
    """`seed` decides everything. `days`: how long it is; on each day staff work one short while."""

    def __init__(self, folder: Path, seed: int, days: int = 365) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a year that can be repeated
        self.days = days
        self.tally = Tally()
        self.mood = "calm"
        self.asked: dict[str, float] = {}
        self.rows: dict[int, str] = {}
        self.driver = DeskDriver(
            folder,
            service=Service(
                [Account(balance=Decimal(10**9))],
                started=STARTED,
                options=Options(utc_offset=0.0),
            ),
            way=self._way,
            seed=seed,
            prepare=_do_not_wait_for_the_disk,
        )
        self.driver.on_change = self._check

    def live(self) -> None:
        """The whole year."""
        for day in range(self.days):
            begins = day * DAY + self.chance.uniform(8, 17) * 3600
            self.driver.skip(begins - self.driver.computer.time)
            actions = _ORDINARY if self.chance.random() < 0.7 else _WILD
            self._work(self.chance.uniform(240, 1800), actions)
            self._see_everything_end()

    def _work(self, seconds: float, actions: "_Weighed") -> None:
        """Ordinary staff wait a little for what they asked; on a wild day anything happens."""
        end = self.driver.computer.time + seconds
        while self.driver.computer.time < end:
            self.chance.choices(list(actions), list(actions.values()))[0](self)
            self.driver.run(self.chance.choice([0.3, 1.0, 3.0, 10.0, 25.0]), tick=2.0)

    def _see_everything_end(self) -> None:
        """No request is open for ever: 15 minutes, 10 more until a look, and what delays there are."""
        self.mood = self.chance.choice(["calm", "calm", "slow", "gone"])
        deadline = self.driver.computer.time + 27 * 60
        while not self.driver.idle:
            if self.driver.computer.time > deadline:
                self.tally.wrong.append("a request never ended")
                return
            self.driver.run(5.0, tick=5.0)

    # Staff

    def _type(self) -> None:
        self.driver.desk.typing()

    def _ask(self) -> None:
        subscriber = self.chance.choice(SUBSCRIBERS)
        self.driver.service.call_after = self.chance.choice(
            [1.0, 8.0, 15.0, 15.0, 60.0, 500.0, None]
        )
        now = self.driver.computer.service_time()
        reply = self.driver.desk.request(subscriber, again=self.chance.random() < 0.7)
        if isinstance(reply, Begun):
            self.tally.begun += 1
            self.asked[reply.verification.id] = now
            for _ in range(self.chance.choice([0, 0, 1, 2])):
                later = now + self.chance.uniform(0, 1200)
                self.driver.service.call(
                    subscriber, self._some_number(), at=later, visible_at=later
                )
        self.driver.step()

    def _some_number(self) -> str | None:
        return self.chance.choice([None, "380440001101", "380440001102", "380931111111"])

    def _ask_in_a_row(self) -> None:
        for _ in range(self.chance.randrange(2, 9)):
            self._ask()

    def _check_now(self) -> None:
        self.driver.desk.check_now()

    def _cancel(self) -> None:
        for one in list(self.driver.desk.register.all.values())[-2:]:
            if one.state in {State.WAITING, State.PREPARING}:
                self.driver.desk.cancel(one.id)

    def _by_hand(self) -> None:
        for one in list(self.driver.desk.register.all.values())[-1:]:
            if one.state is State.WAITING:
                self.driver.desk.confirm_by_hand(one.id, "known in person")

    def _test_wrong(self) -> None:
        for _ in range(self.chance.randrange(1, 7)):
            self.driver.test("wrong")

    def _mistype(self) -> None:
        """Staff insist on a sign-in that was not tested."""
        self.driver.secrets.of[HOME.id] = "mistyped"
        self.driver.desk.use(HOME)

    def _sign_in(self) -> None:
        self.driver.secrets.of[HOME.id] = DEMO_PASSWORD
        self.driver.desk.use(HOME)
        if self.driver.stop_reason() is StopReason.SIGN_IN_REFUSED:
            self.driver.test(DEMO_PASSWORD)

    def _sign_out(self) -> None:
        self.driver.desk.use(None)

    # The world

    def _noise(self) -> None:
        self.driver.service.message(self.chance.choice(SUBSCRIBERS), "hello")
        self.driver.service.call("380639999999")

    def _other_mood(self) -> None:
        self.mood = self.chance.choice(["calm", "calm", "slow", "lossy", "gone"])

    def _set_clock(self) -> None:
        self.driver.computer.set_wall_clock(
            self.chance.choice([-6600, -600, -61, 0, 61, 600, 6600])
        )

    def _restart(self) -> None:
        self.tally.restarts += 1
        after = self.chance.choice([0.1, 1.0, 5.0, 45.0, 600.0])
        self.driver.restarted(after, reboot=self.chance.random() < 0.3)

    def _restart_often(self) -> None:
        for _ in range(self.chance.randrange(2, 7)):
            self._restart()
            self.driver.desk.check_now()
            self.driver.run(self.chance.uniform(0, 4))

    def _kill_a_look_and_press(self) -> None:
        """A look is still on its way when the program is killed; then staff press *Check now*."""
        self.mood = "slow"
        self.driver.desk.check_now()
        self.driver.run(1.0)
        self._restart()
        self.mood = "calm"
        for _ in range(90):
            self.driver.desk.check_now()
            self.driver.run(1.0)

    def _sleep(self) -> None:
        self.driver.let_pass(self.chance.choice([5.0, 70.0, 1000.0, 5000.0]))

    def _way(self, _call: Call) -> Way:
        if self.mood == "calm":
            return Way(self.chance.uniform(0.05, 0.5), self.chance.uniform(0.05, 0.5))
        if self.mood == "gone":
            return Way(1.0, unreachable=True)
        lost = self.mood == "lossy" and self.chance.random() < 0.5
        return Way(self.chance.uniform(0, 15), self.chance.uniform(0, 15), answer_lost=lost)

    # The truth

    def _check(self, change: Change) -> None:
        one = change.after
        if change.before is None or one.state is change.before.state:
            return
        self.tally.ends[one.state] += not one.state.is_open
        if one.state is not State.VERIFIED:
            return
        assert one.row is not None
        row = self.driver.received[one.row]
        called = (
            datetime.strptime(row.received, "%d.%m.%Y %H:%M:%S").replace(tzinfo=UTC).timestamp()
        )
        if called + 1 <= self.asked[one.id]:
            self.tally.wrong.append(
                f"verified by a call from {self.asked[one.id] - called} s before"
            )
        if row.phone != one.subscriber or not row.is_wait_call:
            self.tally.wrong.append("verified by a row of another")
        if row.to_phone in one.other_phones:
            self.tally.wrong.append("verified by a call to another number")
        if one.row in self.rows:
            self.tally.wrong.append("one row verified twice")
        self.rows[one.row] = one.id
        self.tally.verified += 1


def _do_not_wait_for_the_disk(journal: Journal) -> None:
    """A year writes a hundred thousand times; what only a power cut could lose does not matter here."""
    journal.connection.execute("PRAGMA synchronous=OFF")


_Weighed: TypeAlias = dict[Callable[[Year], None], int]
_ORDINARY: _Weighed = {
    Year._type: 10,
    Year._ask: 20,
    Year._check_now: 10,
    Year._cancel: 2,
    Year._by_hand: 1,
    Year._sign_in: 1,
    Year._noise: 10,
    Year._other_mood: 2,
    Year._set_clock: 1,
    Year._restart: 1,
}
_WILD: _Weighed = _ORDINARY | {
    Year._ask_in_a_row: 3,
    Year._test_wrong: 1,
    Year._mistype: 1,
    Year._sign_in: 6,
    Year._sign_out: 1,
    Year._other_mood: 6,
    Year._restart: 4,
    Year._restart_often: 1,
    Year._kill_a_look_and_press: 1,
    Year._sleep: 1,
}
