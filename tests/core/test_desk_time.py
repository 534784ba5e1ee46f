"""What time does: the pace of the looks, the last look, sleep, error 9, and wall clocks that are set."""

from contextlib import closing
from pathlib import Path

import pytest

from smsc_gui.api import Unreachable
from smsc_gui.core.call_watch import PACE
from smsc_gui.core.calls import InboxLook
from smsc_gui.core.desk import Begun, Desk
from smsc_gui.core.lines import LAST_LOOK
from smsc_gui.core.verification import State
from smsc_gui.simulator import Answer
from tests.support.desk_driver import HOME, DeskDriver, Way
from tests.support.journals import open_journal
from tests.support.stories import SUBSCRIBER, WAYS
from tests.support.virtual_time import VirtualComputer

SILENT = "380500000010"
SHOWS_LATE = "380500000015"
QUARTER = 900.0


def looks(driver: DeskDriver) -> list[float]:
    return [time for time, call in driver.made if isinstance(call, InboxLook)]


def test_nobody_looks_while_nothing_waits(driver: DeskDriver) -> None:
    driver.run(600)
    assert driver.made == []
    driver.ask_and_wait(SUBSCRIBER)
    driver.run(60)
    made = len(looks(driver))
    driver.run(600)
    assert len(looks(driver)) == made


@pytest.mark.parametrize("waiting", [1, 25])
def test_the_pace_is_the_same_for_one_and_for_many(driver: DeskDriver, waiting: int) -> None:
    driver.service.call_after = None
    for number in range(waiting):
        driver.ask_and_wait(f"38067000{number:04}")
    driver.run(120)
    begin = len(looks(driver))
    driver.run(600, tick=0.1)
    assert len(looks(driver)) - begin == int(600 / PACE)
    assert driver.service.most_looks_in_a_minute == 3


def test_countdowns_are_counted_by_the_desks_clock(driver: DeskDriver) -> None:
    driver.run(5)
    assert driver.desk.now() == driver.computer.now()


def test_check_now_brings_the_next_look_forward_and_adds_none(driver: DeskDriver) -> None:
    driver.ask_and_wait(SILENT)
    driver.run(120)
    begin = len(looks(driver))
    for _ in range(600):
        driver.desk.check_now()
        driver.run(1)
    assert len(looks(driver)) - begin <= 30
    assert driver.service.most_looks_in_a_minute == 3


def test_check_now_looks_at_once_when_the_limits_allow(driver: DeskDriver) -> None:
    account = driver.one(driver.ask_and_wait(SILENT)).account
    assert driver.desk.look_wait() == 0.0
    begin = len(looks(driver))
    driver.desk.check_now()
    driver.step()
    assert len(looks(driver)) == begin + 1
    assert driver.desk.look_wait() is None  # it is under way
    assert not driver.desk.is_look_wanted(account)
    driver.run(1)
    driver.desk.check_now()
    assert driver.desk.is_look_wanted(account)
    driver.run(1)
    wait = driver.desk.look_wait()
    assert wait is not None
    assert 58 < wait < 62


def test_it_is_known_when_the_call_was_looked_for_last(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)

    def checked() -> float | None:
        return driver.desk.checked(driver.one(which))

    assert (
        checked() is None
    )  # the look before the request finds no call to the number assigned after it
    begin = len(looks(driver))
    driver.run_until(lambda: len(looks(driver)) > begin, within=60)
    driver.run(2)
    sent = looks(driver)[-1]
    assert checked() == pytest.approx(driver.computer.time - sent, abs=0.2)
    driver.way = lambda _call: Way(unreachable=True)
    driver.run(120)
    later = driver.computer.time - sent
    assert later > 60
    assert checked() == pytest.approx(later, abs=0.2)


def test_one_without_a_number_was_never_looked_for(driver: DeskDriver) -> None:
    asked = driver.desk.request(SUBSCRIBER)
    assert isinstance(asked, Begun)
    assert driver.desk.checked(asked.verification) is None


def test_the_last_look_comes_as_soon_as_late_rows_must_show(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SHOWS_LATE)
    sent = driver.one(which).sent
    assert sent is not None
    driver.run_until(lambda: driver.state(which) is State.VERIFIED, within=1000)
    assert driver.computer.now().elapsed - sent.elapsed < QUARTER + 45


def test_the_last_look_is_for_whoever_needs_it_first_in_line_or_not(tmp_path: Path) -> None:
    computer = VirtualComputer()
    with closing(open_journal(tmp_path)) as journal:
        desk = Desk(journal, computer)
        desk.start()
        desk.use(HOME)
        prepared, *waits = WAYS[State.WAITING]
        desk.register.record("first", prepared)
        desk.register.record("sent before", prepared, *waits)
        computer.pass_time(100)
        desk.register.record("first", *waits)
        computer.pass_time(QUARTER + LAST_LOOK - 102)
        looked = []
        for _ in range(5):  # the first look is a regular one, and fails
            for call in desk.due():
                assert isinstance(call, InboxLook)
                desk.answered(call, Unreachable(may_have_arrived=False))
                looked.append(round(computer.now().elapsed - desk.register.all["sent before"].zero))
            computer.pass_time(0.5)
        assert looked == [LAST_LOOK - 2, LAST_LOOK]


def test_without_a_good_look_it_is_not_said_to_be_expired(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    sent = driver.one(which).sent
    assert sent is not None
    driver.way = lambda _call: Way(unreachable=True)
    driver.run(QUARTER + 590, tick=2)
    assert driver.state(which) is State.WAITING
    driver.run(15)
    one = driver.one(which)
    assert one.state is State.UNCHECKED
    assert one.ended is not None
    assert 1500 <= one.ended.elapsed - sent.elapsed < 1501


def test_after_sleep_a_call_that_came_meanwhile_verifies_late(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.let_pass(3 * 3600)
    driver.run(5)
    one = driver.one(which)
    assert (one.state, one.late) == (State.VERIFIED, True)


def test_after_sleep_the_ten_minutes_begin_anew(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.way = lambda _call: Way(unreachable=True)
    driver.let_pass(3 * 3600)
    driver.run(595)
    assert driver.state(which) is State.WAITING
    driver.run(10)
    assert driver.state(which) is State.UNCHECKED


def test_a_minute_without_a_step_is_not_sleep_yet(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.way = lambda _call: Way(unreachable=True)
    driver.run(QUARTER + 550, tick=2)
    driver.computer.pass_time(60 - 1e-6)
    driver.step()
    assert driver.state(which) is State.UNCHECKED


def test_a_minute_and_a_little_is(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.way = lambda _call: Way(unreachable=True)
    driver.run(QUARTER + 550, tick=2)
    driver.computer.pass_time(60.1)
    driver.run(595)
    assert driver.state(which) is State.WAITING


@pytest.mark.parametrize("off_by", [-86_400.0, 86_400.0])
def test_setting_the_wall_clock_changes_no_deadline(driver: DeskDriver, off_by: float) -> None:
    which = driver.ask_and_wait(SILENT)
    driver.run(100)
    left = driver.one(which).time_left(driver.computer.now())
    driver.computer.set_wall_clock(off_by)
    assert driver.one(which).time_left(driver.computer.now()) == left
    driver.run(left + 60)
    one = driver.one(which)
    assert one.state is State.EXPIRED
    assert driver.service.most_looks_in_a_minute == 3


def test_error_9_slows_the_looks_until_they_are_good_again(driver: DeskDriver) -> None:
    driver.service.call_after = None
    driver.ask_and_wait(SUBSCRIBER)
    driver.service.script("get.php", *[9] * 4)
    begin = len(looks(driver))
    driver.run(300)
    assert driver.desk.lines.watch(driver.desk.account or pytest.fail("no account")).crowded
    assert len(looks(driver)) - begin <= 5
    driver.run(600)
    gaps = looks(driver)
    assert gaps[-1] - gaps[-2] == pytest.approx(PACE, abs=1)


def test_the_service_never_sees_a_fourth_look_when_others_use_them_up(tmp_path: Path) -> None:
    driver = DeskDriver(tmp_path)
    driver.ask_and_wait(SILENT)
    for _ in range(40):
        driver.service.script("get.php", 9)
        driver.desk.check_now()
        driver.run(13)
    assert driver.service.most_looks_in_a_minute <= 3
    driver.journal.close()


def test_a_reply_that_is_not_the_whole_inbox_is_followed_to_its_end(driver: DeskDriver) -> None:
    """Exactly as many rows as were asked for: the call may stand behind them."""
    for number in range(10_050):
        driver.service.message(f"38050{number:07}", "hello")
    driver.service.call_after = 1
    which = driver.ask(SUBSCRIBER)
    driver.run(2)
    assert len(looks(driver)) == 2  # the first reply gives no floor
    driver.run(100)
    one = driver.one(which)
    assert one.state is State.VERIFIED
    assert one.floor is not None
    assert one.floor >= 48_583_001 + 10_050


def test_an_inbox_that_never_ends_counts_as_unreadable(driver: DeskDriver) -> None:
    rows = ",".join(f'{{"id":{number},"phone":"1234567","message":""}}' for number in range(10_000))
    driver.service.script("get.php", *[Answer(f"[{rows}]".encode())] * 9)
    which = driver.ask(SUBSCRIBER)
    driver.run(70)
    one = driver.one(which)
    assert one.state is State.WAITING
    assert one.floor is None
