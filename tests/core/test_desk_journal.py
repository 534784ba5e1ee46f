"""When the journal cannot be written: nothing is sent, nothing is shown, and nothing is lost."""

import logging
import sqlite3

import pytest

from smsc_gui.core.calls import InboxLook, NumberRequest
from smsc_gui.core.desk import TRY_AGAIN, Begun
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble
from smsc_gui.core.journal_check import check
from smsc_gui.core.verification import State
from tests.support.desk_driver import KEY, DeskDriver, Way
from tests.support.stories import SUBSCRIBER

SILENT = "380500000010"
JUST_BEFORE_THE_LAST_LOOK = 900 + 20.0


def refuse(driver: DeskDriver) -> None:
    """From now on the disk takes nothing."""
    driver.journal.connection.execute("PRAGMA query_only=ON")


def recover(driver: DeskDriver) -> None:
    """It does again."""
    driver.journal.connection.execute("PRAGMA query_only=OFF")


def refuse_events(journal: Journal) -> None:
    """What is written can be read, but no event can be added."""

    def may(action: int, table: str | None, *_more: object) -> int:
        event = action == sqlite3.SQLITE_INSERT and table == "events"
        return sqlite3.SQLITE_DENY if event else sqlite3.SQLITE_OK

    journal.connection.set_authorizer(may)


def test_enter_begins_nothing(driver: DeskDriver) -> None:
    refuse(driver)
    with pytest.raises(JournalError):
        driver.desk.request(SUBSCRIBER)
    driver.run(60)
    assert driver.made == []
    assert dict(driver.desk.register.all) == {}
    recover(driver)
    driver.ask_and_wait(SUBSCRIBER)


def test_no_look_is_sent(driver: DeskDriver, caplog: pytest.LogCaptureFixture) -> None:
    driver.ask_and_wait(SILENT)
    refuse(driver)
    made = len(driver.made)
    with caplog.at_level(logging.ERROR):
        driver.run(120)
    assert len(driver.made) == made
    assert driver.desk.trouble is not None
    assert driver.desk.trouble.trouble is JournalTrouble.READ_ONLY
    assert len(caplog.records) == 1  # said once, not every second
    recover(driver)
    driver.run(60)
    assert driver.desk.trouble is None
    assert len(driver.made) > made


def test_a_prepared_request_is_not_sent(driver: DeskDriver) -> None:
    which = driver.ask(SUBSCRIBER)
    driver.run(0.1)
    refuse(driver)
    driver.run(60)
    assert driver.state(which) is State.PREPARING
    assert driver.sent(NumberRequest) == 0
    recover(driver)
    driver.run(60)
    assert driver.state(which) in {State.WAITING, State.VERIFIED}
    assert driver.sent(NumberRequest) == 1


def test_an_answer_is_not_shown_until_it_is_written(driver: DeskDriver) -> None:
    driver.desk.typing()
    driver.run(1)
    which = driver.ask(SUBSCRIBER)
    refuse(driver)
    driver.run(30)
    assert driver.state(which) is State.REQUESTING
    assert driver.told[-1].after.state is State.REQUESTING
    recover(driver)
    driver.run(1)
    one = driver.one(which)
    assert one.state in {State.WAITING, State.VERIFIED}
    assert one.assigned != ""
    driver.run(60)
    assert driver.state(which) is State.VERIFIED
    assert check(driver.journal, KEY).findings == []


def test_a_call_is_not_shown_until_it_is_written_and_is_not_lost(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SUBSCRIBER)
    driver.run(15)
    looks = driver.sent(InboxLook)
    while driver.sent(InboxLook) == looks:
        driver.run(0.1, tick=0.1)
    refuse(driver)
    driver.run(1200)
    assert driver.state(which) is State.WAITING
    recover(driver)
    driver.step()
    assert driver.state(which) is State.VERIFIED
    assert driver.one(which).late is False


def test_nothing_ends_by_time_while_an_answer_waits_to_be_written(driver: DeskDriver) -> None:
    which = driver.ask_and_wait("380500000015")
    driver.run(JUST_BEFORE_THE_LAST_LOOK)
    looks = driver.sent(InboxLook)
    while driver.sent(InboxLook) == looks:
        driver.run(0.1, tick=0.1)
    refuse(driver)
    driver.run(1200)
    assert driver.state(which) is State.WAITING
    recover(driver)
    driver.run(30)
    assert driver.one(which).state is State.VERIFIED
    assert driver.one(which).late


def test_a_kill_while_the_answer_waits_to_be_written(driver: DeskDriver) -> None:
    driver.desk.typing()
    driver.run(1)
    which = driver.ask(SUBSCRIBER)
    refuse(driver)
    driver.run(5)
    driver.restarted(after=1)
    assert driver.state(which) is State.UNKNOWN


def test_what_staff_do_is_refused_and_changes_nothing(driver: DeskDriver) -> None:
    which = driver.ask_and_wait(SILENT)
    refuse(driver)
    with pytest.raises(JournalError):
        driver.desk.cancel(which)
    with pytest.raises(JournalError):
        driver.desk.confirm_by_hand(which, "known")
    assert driver.state(which) is State.WAITING
    recover(driver)
    driver.desk.cancel(which)


def test_a_test_is_not_made(driver: DeskDriver) -> None:
    refuse(driver)
    with pytest.raises(JournalError):
        driver.test("wrong")
    assert driver.made == []
    recover(driver)
    driver.test("demo-password")
    driver.run(1)
    assert isinstance(driver.desk.request(SUBSCRIBER), Begun)


def test_the_limits_hold_while_the_disk_refuses_their_notes(driver: DeskDriver) -> None:
    """Error 2 comes back while nothing can be written: it stops the calls all the same."""
    driver.ask_and_wait(SILENT)
    driver.service.script("get.php", 2)
    looks = driver.sent(InboxLook)
    while driver.sent(InboxLook) == looks:
        driver.run(0.1, tick=0.1)
    refuse(driver)
    driver.run(1)
    recover(driver)
    driver.run(300)
    assert driver.sent(InboxLook) == looks + 1
    assert driver.stop_reason() is not None


def test_what_the_disk_refuses_at_the_start_is_picked_up_once_it_takes_it(
    driver: DeskDriver,
) -> None:
    """A kill left a request on its way, and the disk is full when the program starts again."""
    waiting = driver.ask_and_wait(SILENT)
    driver.way = lambda _call: Way(answer_lost=True)
    hanging = driver.ask(SUBSCRIBER)
    assert driver.state(hanging) is State.REQUESTING
    account = driver.killed()
    driver._prepare = refuse_events
    with pytest.raises(JournalError):
        driver.started(account)
    assert list(driver.desk.register.all) == [waiting, hanging]
    made, told = len(driver.made), len(driver.told)
    with pytest.raises(JournalError):
        driver.desk.request(SUBSCRIBER)
    driver.run(20)
    assert len(driver.made) == made
    assert driver.desk.trouble is not None
    driver.way = lambda _call: Way()
    driver.journal.connection.set_authorizer(None)
    driver.desk.use(account)
    driver.run(30)
    assert driver.desk.trouble is None
    assert driver.state(hanging) is State.UNKNOWN
    assert driver.state(waiting) is State.WAITING
    assert driver.sent(InboxLook) > 1
    assert [change.after.id for change in driver.told[told:] if change.before is None] == []
    driver.desk.request("380671111111")


def test_a_start_that_fails_is_not_tried_at_every_step(driver: DeskDriver) -> None:
    """To read an hour of the journal four times a second would hold up the window."""
    driver.ask(SUBSCRIBER)
    account = driver.killed()
    asked: list[str] = []

    def refuse_and_listen(journal: Journal) -> None:
        refuse_events(journal)
        journal.connection.set_trace_callback(asked.append)

    driver._prepare = refuse_and_listen
    with pytest.raises(JournalError):
        driver.started(account)
    driver.run(20, tick=0.25)
    assert sum("kind = 'prepared'" in statement for statement in asked) == 1 + 20 / TRY_AGAIN
