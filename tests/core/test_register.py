"""The journal first, then memory, then the listener; and what a start picks up."""

from collections import Counter
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from smsc_gui.core.events import (
    BecameUnknown,
    Cancelled,
    Event,
    Failed,
    Prepared,
    Requested,
)
from smsc_gui.core.failure import Failure, FailureKind
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.register import Change, Register
from smsc_gui.core.verification import LIFETIME, NotPossible, State
from tests.support.journals import open_journal, write
from tests.support.stories import ACCOUNT, SUBSCRIBER, WAYS
from tests.support.virtual_time import VirtualComputer

PREPARED = Prepared(ACCOUNT, SUBSCRIBER)
NOT_SENT = Failure(FailureKind.INTERRUPTED, may_have_arrived=False)
INTERRUPTED = Failure(FailureKind.INTERRUPTED, may_have_arrived=True)


@pytest.fixture
def computer() -> VirtualComputer:
    return VirtualComputer()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def register(journal: Journal, computer: VirtualComputer) -> Register:
    return Register(journal, computer)


def test_one_step_of_several_events_is_told_as_one_change(
    register: Register, journal: Journal, computer: VirtualComputer
) -> None:
    told: list[Change] = []

    def hear(change: Change) -> None:
        assert register.all["v"] == change.after
        assert len(journal.story("v")) == 2  # on disk before it is told
        told.append(change)

    register.listener = hear
    became = register.record("v", PREPARED, Requested(4))
    assert told == [Change(None, became)]
    assert (became.state, became.prepared) == (State.REQUESTING, computer.now())
    register.listener = told.append
    computer.pass_time(5)
    later = register.record("v", BecameUnknown(INTERRUPTED))
    assert told[1:] == [Change(became, later)]
    assert later.ended == computer.now()


def test_nothing_changes_when_the_journal_refuses(register: Register, journal: Journal) -> None:
    was = register.record("v", PREPARED)
    told: list[Change] = []
    register.listener = told.append
    journal.connection.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        register.record("v", Cancelled())
    assert register.all["v"] == was
    assert told == []


def test_nothing_is_written_of_what_is_not_possible(register: Register, journal: Journal) -> None:
    with pytest.raises(NotPossible):
        register.record("v", PREPARED, Cancelled(), Requested(1))
    assert journal.story("v") == []
    assert dict(register.all) == {}


def test_who_is_where(register: Register) -> None:
    register.record("a", PREPARED)
    register.record("b", Prepared("other", SUBSCRIBER), Requested(1))
    register.record("c", Prepared(ACCOUNT, "380509998877"), Cancelled())
    assert [one.id for one in register.in_state(State.PREPARING, State.CANCELLED)] == ["a", "c"]
    assert [one.id for one in register.in_state(*State, account="other")] == ["b"]
    assert [one.id for one in register.of_subscriber(SUBSCRIBER)] == ["a", "b"]


def test_who_waits_is_known_anew_after_every_change(
    register: Register, journal: Journal, computer: VirtualComputer
) -> None:
    """What was asked once is kept: whatever changes a verification has to undo that."""

    def waits(account: str | None = None) -> tuple[list[str], float]:
        waiting = register.in_state(State.WAITING, account=account)
        assert waiting == tuple(
            one
            for one in register.all.values()
            if one.state is State.WAITING and account in {None, one.account}
        )
        assert register.in_state(State.WAITING, account=account) is waiting
        accounts = Counter(one.account for one in register.in_state(State.WAITING))
        assert register.waiting() == accounts == register.waiting()
        return [one.id for one in waiting], register.first_zero(account)

    assert waits() == ([], inf)
    write(journal, "found", WAYS[State.WAITING])
    heard: list[list[str]] = []
    register.listener = lambda _change: heard.append(waits()[0])
    register.pick_up()
    found = register.all["found"].zero
    assert heard == [["found"]]
    assert waits() == (["found"], found)
    computer.pass_time(30)
    register.record("new", *WAYS[State.WAITING])
    new = computer.now().elapsed + LIFETIME
    assert heard[1:] == [["found", "new"]]
    assert waits() == waits(ACCOUNT) == (["found", "new"], found)
    assert waits("other") == ([], inf)
    register.record("found", Cancelled())
    assert waits() == waits(ACCOUNT) == (["new"], new)
    assert [one.id for one in register.in_state(State.CANCELLED)] == ["found"]
    register.erased(["found"])
    assert register.in_state(State.CANCELLED) == ()
    register.record("new", Cancelled())
    assert [one.id for one in register.in_state(State.CANCELLED)] == ["new"]
    computer.pass_time(3601)
    register.forget_old(computer.now())
    assert register.in_state(State.CANCELLED) == ()
    assert waits() == ([], inf)


def test_what_ended_an_hour_ago_is_forgotten(register: Register, computer: VirtualComputer) -> None:
    register.record("open", PREPARED)
    register.record("ended", PREPARED, Cancelled())
    computer.pass_time(3600)
    register.forget_old(computer.now())
    assert list(register.all) == ["open", "ended"]
    computer.pass_time(0.1)
    register.forget_old(computer.now())
    assert list(register.all) == ["open"]


PICKED_UP: dict[State, tuple[State, tuple[Event, ...]]] = {
    State.PREPARING: (State.FAILED, (Failed(NOT_SENT),)),
    State.REQUESTING: (State.UNKNOWN, (BecameUnknown(INTERRUPTED),)),
} | {state: (state, ()) for state in State if state not in {State.PREPARING, State.REQUESTING}}


@pytest.mark.parametrize("state", State)
def test_what_a_start_makes_of_what_it_finds(
    register: Register, journal: Journal, computer: VirtualComputer, state: State
) -> None:
    was = write(journal, "v", WAYS[state])
    computer.pass_time(60)
    told: list[Change] = []
    register.listener = told.append
    register.pick_up()
    becomes, events = PICKED_UP[state]
    assert register.all["v"].state is becomes
    assert told[0] == Change(None, was)
    assert len(told) == 1 + len(events)
    assert [record.event for record in journal.story("v")] == [*WAYS[state], *events]


def test_a_start_finds_the_last_hour(
    register: Register, journal: Journal, computer: VirtualComputer
) -> None:
    write(journal, "old", WAYS[State.CANCELLED], begin=-1)
    write(journal, "new", WAYS[State.CANCELLED], begin=0)
    write(journal, "waits", WAYS[State.WAITING], begin=-10_000)
    computer.pass_time(3600)
    register.pick_up()
    assert list(register.all) == ["new", "waits"]
