"""Errors 2 and 4: what stops, for how long, what ends it, and never a fifth wrong sign-in."""

import random
from pathlib import Path

import pytest

from smsc_gui.core.calls import BlockProbe, Call, InboxLook, NumberRequest, SignInTest
from smsc_gui.core.desk import Begun, Held
from smsc_gui.core.stops import Stop, StopReason
from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_LOGIN, DEMO_PASSWORD
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.stories import SUBSCRIBER

SILENT = "380500000010"
REFUSED = StopReason.SIGN_IN_REFUSED
BLOCKED = StopReason.ADDRESS_BLOCKED
HALF_HOUR = 1800.0


def refuse_the_next(driver: DeskDriver, page: str, code: int) -> None:
    driver.service.script(page, code)


@pytest.mark.parametrize("page", ["get.php", "wait_call.php"])
def test_error_2_on_any_call_stops_every_call_until_test(driver: DeskDriver, page: str) -> None:
    which = driver.ask_and_wait(SILENT)
    refuse_the_next(driver, page, 2)
    driver.ask(SUBSCRIBER)
    driver.run(30)
    assert driver.stop_reason() is REFUSED
    made = len(driver.made)
    for _ in range(60):
        driver.desk.check_now()
        driver.desk.typing()
        assert driver.desk.request("380509998877") == Held(Stop(REFUSED))
        driver.run(10)
    assert len(driver.made) == made
    assert driver.desk.look_wait() is None
    assert isinstance(driver.test(DEMO_PASSWORD), SignInTest)
    driver.run(60)
    assert driver.stop_reason() is None
    assert driver.state(which) is State.WAITING
    assert len(driver.made) > made + 1


def test_it_holds_across_a_restart(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 2)
    driver.run(30)
    driver.restarted(after=3600)
    made = len(driver.made)
    driver.run(60)
    assert driver.stop_reason() is REFUSED
    assert len(driver.made) == made


def test_what_is_prepared_ends_when_calls_are_stopped(driver: DeskDriver) -> None:
    refuse_the_next(driver, "wait_call.php", 3)
    driver.ask(SUBSCRIBER)
    driver.run(1)
    which = driver.ask(SUBSCRIBER)
    refuse_the_next(driver, "get.php", 2)
    driver.run(2)
    one = driver.one(which)
    assert one.state is State.FAILED
    assert one.failure is not None
    assert (one.failure.code, one.failure.by_look) == (2, True)


def test_error_4_stops_every_call_until_one_tries_half_an_hour_later(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 4)
    driver.run(30)
    assert driver.stop_reason() is BLOCKED
    made = len(driver.made)
    assert isinstance(driver.desk.request(SUBSCRIBER), Held)
    assert isinstance(driver.desk.begin_test(HOME), Stop)
    driver.run(HALF_HOUR - 60, tick=5)
    assert len(driver.made) == made
    driver.run(70)
    assert driver.sent(BlockProbe) == 1
    assert driver.stop_reason() is None
    assert isinstance(driver.desk.request(SUBSCRIBER), Begun)


def test_a_block_that_goes_on_is_tried_once_in_half_an_hour(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 4)
    driver.service.script("balance.php", 4, 4)
    driver.run(3 * HALF_HOUR + 120, tick=5)
    assert driver.sent(BlockProbe) == 3
    assert driver.stop_reason() is None


def test_a_probe_that_does_not_get_through_is_repeated_each_minute(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 4)
    driver.run(30)
    driver.way = lambda _call: Way(unreachable=True)
    driver.run(HALF_HOUR + 300, tick=5)
    assert 4 <= driver.sent(BlockProbe) <= 6
    driver.way = lambda _call: Way()
    driver.run(120)
    assert driver.stop_reason() is None


def test_the_block_holds_across_a_restart(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 4)
    driver.run(30)
    driver.restarted(after=600)
    assert driver.stop_reason() is BLOCKED
    driver.run(HALF_HOUR - 700, tick=5)
    assert driver.stop_reason() is BLOCKED
    driver.run(120)
    assert driver.stop_reason() is None


def test_refused_and_then_blocked_ends_with_a_test(driver: DeskDriver) -> None:
    """Neither waits for the other for ever."""
    driver.ask_and_wait(SILENT)
    refuse_the_next(driver, "get.php", 2)
    driver.run(30)
    refuse_the_next(driver, "balance.php", 4)
    driver.test(DEMO_PASSWORD)
    driver.run(1)
    assert driver.stop_reason() is BLOCKED
    driver.run(HALF_HOUR + 600, tick=5)
    assert driver.sent(BlockProbe) == 0
    assert driver.stop_reason() is REFUSED
    driver.test(DEMO_PASSWORD)
    driver.run(1)
    assert driver.stop_reason() is None


def test_what_waits_gets_its_look_when_calls_go_on(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    refuse_the_next(driver, "get.php", 2)
    driver.run(400)
    assert driver.state(which) is State.WAITING
    driver.test(DEMO_PASSWORD)
    driver.run(5)
    assert driver.state(which) is State.VERIFIED


def test_the_password_was_changed_on_the_services_pages(driver: DeskDriver) -> None:
    for number in range(3):
        driver.ask_and_wait(f"38067000{number:04}")
    driver.service.set_password(DEMO_LOGIN, "new")
    for number in range(3, 12):
        driver.desk.request(f"38067000{number:04}")
        driver.run(0.05)
    driver.run(300)
    assert driver.stop_reason() in {REFUSED, StopReason.TOO_MANY_WRONG}
    assert driver.service.most_wrong_in_half_hour <= 4
    driver.run(HALF_HOUR, tick=5)
    driver.secrets.of[HOME.id] = "new"
    assert isinstance(driver.test("new"), SignInTest)
    driver.run(1)
    assert driver.stop_reason() is None


def test_staff_who_try_one_password_after_another_are_stopped_after_the_fourth(
    driver: DeskDriver,
) -> None:
    warned = []
    for _ in range(20):
        now = driver.computer.now()
        warned.append(driver.desk.lines.guard.last_chance("smsc.ua", now))
        driver.test("guess")
        driver.run(5)
    assert warned[:4] == [False, False, False, True]
    assert driver.sent(SignInTest) == 4
    assert driver.service.most_wrong_in_half_hour == 4
    driver.run(HALF_HOUR, tick=5)
    assert isinstance(driver.test(DEMO_PASSWORD), SignInTest)


def test_a_wrong_sign_in_that_was_never_tested(driver: DeskDriver) -> None:
    driver.secrets.of[HOME.id] = "mistyped"
    driver.desk.use(HOME)
    driver.ask(SUBSCRIBER)
    driver.run(120)
    assert len(driver.service.wrong_sign_ins) == 1
    assert driver.stop_reason() is REFUSED


def test_a_wrong_sign_in_whose_answers_are_lost(driver: DeskDriver) -> None:
    driver.secrets.of[HOME.id] = "mistyped"
    driver.way = lambda _call: Way(answer_lost=True)
    driver.desk.use(HOME)
    for number in range(20):
        driver.desk.request(f"38067000{number:04}")
        driver.desk.check_now()
        driver.run(20)
    assert driver.service.most_wrong_in_half_hour == 4
    assert driver.stop_reason() is StopReason.TOO_MANY_WRONG


def test_a_wrong_sign_in_and_a_program_that_is_killed_each_time(driver: DeskDriver) -> None:
    driver.secrets.of[HOME.id] = "mistyped"
    for _ in range(12):
        driver.desk.check_now()
        driver.run(0.15)  # it has arrived, and its answer is on its way
        driver.restarted(after=80)
    assert driver.service.most_wrong_in_half_hour == 4


class Staff:
    """People who press anything."""

    def __init__(self, driver: DeskDriver, chance: random.Random) -> None:
        self.driver = driver
        self.chance = chance

    def way(self, _call: Call) -> Way:
        """Sometimes slow, sometimes lost, sometimes gone."""
        kind = self.chance.random()
        return Way(
            there=self.chance.uniform(0, 15 if kind < 0.3 else 0.5),
            back=self.chance.uniform(0, 15 if kind < 0.3 else 0.5),
            answer_lost=kind > 0.85,
            unreachable=0.8 < kind < 0.85,
        )

    def press(self) -> None:
        """One thing, and a while."""
        secret = self.chance.choice([DEMO_PASSWORD, "wrong", "wrong", "worse"])
        match self.chance.randrange(8):
            case 0 | 1:
                self.driver.test(secret)
            case 2:
                self.driver.secrets.of[HOME.id] = secret
                self.driver.desk.use(HOME)
            case 3 | 4:
                self.driver.desk.request(f"38067000{self.chance.randrange(20):04}", again=True)
            case 5:
                self.driver.desk.check_now()
            case 6:
                self.driver.run(self.chance.choice([60.0, 600.0, 2000.0]), tick=5)
            case 7:
                self.driver.restarted(self.chance.choice([0.1, 10.0, 900.0]))
        self.driver.run(self.chance.uniform(0, 3))


@pytest.mark.parametrize("seed", range(12))
def test_whatever_staff_press(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable
    driver = DeskDriver(tmp_path, seed=seed)
    staff = Staff(driver, chance)
    driver.way = staff.way
    for _ in range(150):
        staff.press()
    assert 2 <= driver.service.most_wrong_in_half_hour <= 4, f"seed {seed}"
    assert driver.service.most_looks_in_a_minute <= 3, f"seed {seed}"
    assert driver.sent(InboxLook) > 0
    assert driver.sent(NumberRequest) + driver.sent(SignInTest) > 10
    driver.journal.close()
