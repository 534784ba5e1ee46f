"""A subscriber's data is erased while the desk works: gone from the lists, and nothing verifies wrongly."""

import logging

import pytest

from smsc_gui.core.desk import Begun
from smsc_gui.core.journal_check import check
from smsc_gui.core.verification import State
from tests.support.desk_driver import KEY, DeskDriver

OLENA, PETRO = "380671112233", "380502223344"


def ended(driver: DeskDriver, subscriber: str = OLENA) -> str:
    """A verification that staff cancelled after the number was shown."""
    which = driver.ask_and_wait(subscriber)
    driver.desk.cancel(which)
    return which


def seconds_until_sent(driver: DeskDriver, subscriber: str) -> float:
    asked = driver.computer.time
    which = driver.ask(subscriber)
    driver.run_until(lambda: driver.state(which) is not State.PREPARING, within=120)
    assert driver.one(which).sent is not None
    return driver.computer.time - asked


def test_it_is_no_longer_among_the_known_ones(driver: DeskDriver) -> None:
    which = ended(driver)
    other = ended(driver, PETRO)
    told = len(driver.told)
    done = driver.desk.erase_subscriber(OLENA)
    assert done.erased == (which,)
    assert list(driver.desk.register.all) == [other]
    assert driver.desk.register.of_subscriber(OLENA) == []
    assert len(driver.told) == told
    assert OLENA.encode() not in driver.path.read_bytes()
    assert check(driver.journal, KEY).findings == []


def test_one_that_waits_stays_and_verifies(driver: DeskDriver) -> None:
    driver.service.call_after = 15.0
    which = driver.ask_and_wait(OLENA)
    assert driver.desk.erase_subscriber(OLENA).still_open == (which,)
    driver.run_until(lambda: driver.state(which) is State.VERIFIED)


@pytest.mark.parametrize("erased", [False, True])
def test_asking_again_still_waits_for_a_look_that_shows_earlier_calls(
    driver: DeskDriver, erased: bool
) -> None:
    driver.service.call_after = None
    ended(driver)
    if erased:
        driver.desk.erase_subscriber(OLENA)
    driver.service.call(OLENA)  # to the number of before: it must not verify what is asked for now
    assert seconds_until_sent(driver, OLENA) >= 20.0
    (which,) = [one.id for one in driver.desk.register.of_subscriber(OLENA) if one.state.is_open]
    driver.run(300)
    assert driver.state(which) is State.WAITING


def test_somebody_else_does_not_wait_for_that(driver: DeskDriver) -> None:
    ended(driver)
    driver.desk.erase_subscriber(OLENA)
    assert seconds_until_sent(driver, PETRO) < 5.0


def test_after_a_restart_everybody_waits_because_nobody_knows_whose_it_was(
    driver: DeskDriver,
) -> None:
    ended(driver)
    driver.desk.erase_subscriber(OLENA)
    driver.restarted(5.0)
    assert dict(driver.desk.register.all) == {}
    assert seconds_until_sent(driver, PETRO) >= 20.0


@pytest.mark.parametrize("restart", [False, True])
def test_after_half_an_hour_it_is_forgotten(driver: DeskDriver, restart: bool) -> None:
    driver.service.call_after = None
    ended(driver)
    driver.desk.erase_subscriber(OLENA)
    if restart:
        driver.restarted(5.0)
    driver.run(31 * 60, tick=5.0)
    assert driver.desk.register.asked_before(OLENA) == []
    assert seconds_until_sent(driver, OLENA) < 15.0


def test_a_subscriber_who_was_erased_can_be_asked_at_once(driver: DeskDriver) -> None:
    ended(driver)
    driver.desk.erase_subscriber(OLENA)
    assert isinstance(driver.desk.request(OLENA), Begun)


def test_where_the_file_cannot_be_written_anew_it_is_erased_all_the_same(
    driver: DeskDriver, caplog: pytest.LogCaptureFixture
) -> None:
    which = ended(driver)
    other = driver.journal.connection.execute("SELECT 1 UNION SELECT 2")
    assert other.fetchone() == (1,)  # a statement under way: the file cannot be written anew
    with caplog.at_level(logging.ERROR):
        assert driver.desk.erase_subscriber(OLENA).erased == (which,)
    assert "not written anew" in caplog.text
    other.close()
    assert driver.desk.erase_subscriber(OLENA).erased == ()
    assert OLENA.encode() not in driver.path.read_bytes()
