"""Whatever is looked for, in whatever order: what is found is what a plain list of the rows would give."""

import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsc_gui.core.clock import Moment
from smsc_gui.core.events import Assigned, CallFound, CallSeen, Doubt, Prepared, Recorded, Requested
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, Who
from smsc_gui.core.journal_search import (
    PAGE,
    Column,
    Entry,
    How,
    JournalReader,
    Outline,
    Row,
    SearchCancelled,
    Wanted,
)
from smsc_gui.core.verification import State, Verification, advance
from tests.support.journals import open_journal, write
from tests.support.stories import ACCOUNT, FLOOR, NUMBER, NUMBERS, OTHER, SUBSCRIBER, WAYS, moment

MANY = 731
OPERATORS = ("", "olena", "Тарас", "admin")
DAY = 86_400.0
BEGIN = 1_800_000_000.0


class House:
    """A journal of a few blocks, and the same rows as a list. They were written out of order of the wall
    clock, some of them are erased, some were verified by a call that was found late.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal.sqlite3"
        self.rows: list[Row] = []
        self._chance = random.Random(7)  # noqa: S311 - repeatable
        self._journal = Journal(self.path, Who("desk 1", "olena"), None)
        with self._journal.transaction():
            for number in range(MANY):
                self._write(f"v{number}")
        self._journal.close()

    def _write(self, which: str) -> None:
        chance, journal = self._chance, self._journal
        who = Who(f"desk {chance.randrange(3)}", chance.choice(OPERATORS))
        state = chance.choice([*State, State.VERIFIED, State.VERIFIED])
        subscriber = f"380{chance.choice(['67', '50', '63'])}{chance.randrange(10_000_000):07d}"
        reference = chance.choice(
            ["", f"Договір {chance.randrange(99)}", f"Їжак {chance.randrange(9)}"]
        )
        late, wait = chance.random() < 0.2, chance.choice([3.0, 7.5, chance.random() * 900])
        at = BEGIN + len(self.rows) * 600 + chance.choice([0, 0, 0, -5000, 5000])
        decided_by = chance.choice(OPERATORS)
        one: Verification | None = None
        journal.use_who(who)
        own = {
            Prepared: Prepared(ACCOUNT, subscriber, reference),
            Assigned: Assigned(chance.choice(NUMBERS), NUMBERS),
            CallFound: CallFound(FLOOR + 1, NUMBER, late=late),
        }
        for event in (own.get(type(usual), usual) for usual in WAYS[state]):
            ends = one is not None and one.shown is not None
            if ends:
                journal.use_who(Who("desk 9", decided_by))
            now = Moment(at + wait * ends, len(self.rows) * 1000 + wait * ends, "boot 1")
            one = advance(one, event, now, new_id=which)
            journal.append([Recorded(which, event, now)], {which: one})
        assert one is not None
        erased = chance.random() < 0.1
        if erased:
            journal.empty_row(which)
        by_staff = state in {State.BY_HAND, State.CANCELLED}
        self.rows.append(
            Row(
                id=which,
                prepared=at,
                subscriber="" if erased else subscriber,
                reference="" if erased else reference,
                state=state,
                assigned="" if erased else one.assigned,
                took=pytest.approx(wait) if state is State.VERIFIED and not late else None,
                how=_how(state, late=late),
                operator=who.operator,
                desk=who.desk,
                decided_by=decided_by if by_staff else "",
                erased=erased,
            )
        )


def _how(state: State, *, late: bool) -> How:
    if state is State.VERIFIED:
        return How.LATE_CALL if late else How.CALL
    return How.BY_HAND if state is State.BY_HAND else How.NONE


KEYS: dict[Column, Callable[[Row], Any]] = {
    Column.TIME: lambda _row: 0,
    Column.SUBSCRIBER: lambda row: row.subscriber or None,
    Column.REFERENCE: lambda row: row.reference.casefold() or None,
    Column.STATE: lambda row: list(State).index(row.state),
    Column.ASSIGNED: lambda row: row.assigned or None,
    Column.TOOK: lambda row: None if row.took is None else row.took.expected,  # type: ignore[attr-defined]
    Column.HOW: lambda row: None if row.how is How.NONE else list(How).index(row.how),
    Column.OPERATOR: lambda row: row.operator or None,
}


def plainly(rows: list[Row], wanted: Wanted) -> list[Row]:
    """What is wanted, without any index."""
    found = [
        row
        for row in rows
        if wanted.number in row.subscriber
        and wanted.reference.casefold() in row.reference.casefold()
        and (not wanted.states or row.state in wanted.states)
        and (wanted.since is None or row.prepared >= wanted.since)
        and (wanted.until is None or row.prepared < wanted.until)
    ]
    if wanted.descending:
        found.reverse()
    key = KEYS[wanted.sort]
    with_key = [row for row in found if key(row) is not None]
    with_key.sort(key=key, reverse=wanted.descending)  # stable, in either direction
    return with_key + [row for row in found if key(row) is None]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="module", params=[20_000, 40], ids=["sorted", "walked"])
def reader(house: House, request: pytest.FixtureRequest) -> Iterator[JournalReader]:
    """Both ways to the first rows: found ones sorted, and the order of a column gone through."""
    one = JournalReader(house.path, few=request.param)
    yield one
    one.close()


def some_wanted() -> st.SearchStrategy[Wanted]:
    times = st.none() | st.integers(-100, MANY + 100).map(lambda number: BEGIN + number * 600.0)
    return st.builds(
        Wanted,
        number=st.sampled_from(["", "", "3", "38067", "67", "123", "00", "999999999"])
        | st.text("0123456789", max_size=3),
        reference=st.sampled_from(["", "", "", "ДОГ", "їж", "р 4", "9", "договір 7", "немає"]),
        states=st.sets(st.sampled_from(State), max_size=3).map(frozenset),
        since=times,
        until=times,
        sort=st.sampled_from(Column),
        descending=st.booleans(),
    )


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wanted=some_wanted(), count=st.integers(1, 900))
def test_what_is_found_is_what_a_plain_list_gives(
    house: House, reader: JournalReader, wanted: Wanted, count: int
) -> None:
    expected = plainly(house.rows, wanted)
    assert reader.first(wanted, count) == expected[:count]
    outline = reader.outline(wanted)
    assert (outline.count, outline.pages) == (len(expected), -(-len(expected) // PAGE))
    pages = [reader.page(wanted, outline, number) for number in range(outline.pages)]
    assert pages == [expected[at : at + PAGE] for at in range(0, len(expected), PAGE)]
    assert list(reader.rows(wanted)) == expected


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", Column)
def test_every_order_of_everything(
    house: House, reader: JournalReader, column: Column, descending: bool
) -> None:
    wanted = Wanted(sort=column, descending=descending)
    expected = plainly(house.rows, wanted)
    assert reader.first(wanted) == expected[:100]
    assert reader.first(wanted, MANY) == expected
    assert list(reader.rows(wanted)) == expected


def test_the_newest_come_first_when_nothing_is_said(house: House, reader: JournalReader) -> None:
    assert reader.first(Wanted()) == house.rows[: -100 - 1 : -1]
    assert reader.outline(Wanted()).count == MANY


def test_a_part_is_no_pattern(reader: JournalReader) -> None:
    assert reader.first(Wanted(reference="%")) == []
    assert reader.first(Wanted(reference="_")) == []
    assert reader.first(Wanted(reference="'")) == []


def test_a_part_does_not_run_over_from_one_to_the_next(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for which, number, reference in (("v", "380671111111", "одна"), ("w", "222", "друга")):
        write(journal, which, [Prepared(ACCOUNT, number, reference)])
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        assert one.first(Wanted(number="12")) == []
        assert one.first(Wanted(reference="надр")) == []
        assert one.first(Wanted(reference="а\nд")) == []
        assert [row.id for row in one.first(Wanted(number="2"))] == ["w"]
    journal.close()


def test_a_reference_of_several_lines_is_found_as_one(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", [Prepared(ACCOUNT, SUBSCRIBER, "Перший\nДругий")])
    write(journal, "w", [Prepared(ACCOUNT, SUBSCRIBER, "третій")])
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        assert [row.id for row in one.first(Wanted(reference="перший другий"))] == ["v"]
        assert [row.id for row in one.first(Wanted(reference="перший\nдругий"))] == ["v"]
        assert [row.id for row in one.first(Wanted(reference="третій"))] == ["w"]
    journal.close()


def test_an_outline_can_be_stopped(reader: JournalReader) -> None:
    for wanted in (Wanted(number="3"), Wanted(sort=Column.SUBSCRIBER), Wanted(sort=Column.STATE)):
        with pytest.raises(SearchCancelled):
            reader.outline(wanted, lambda: True)
    assert reader.outline(Wanted(sort=Column.SUBSCRIBER), lambda: False).count == MANY


@pytest.mark.parametrize("looks", range(1, 9))
def test_an_outline_is_stopped_in_the_midst_of_it(house: House, looks: int) -> None:
    asked = iter([False] * looks + [True])
    with closing(JournalReader(house.path, steps=100)) as reader:
        with pytest.raises(SearchCancelled):
            reader.outline(Wanted(sort=Column.SUBSCRIBER), lambda: next(asked))
        assert next(asked, None) is None
        assert reader.outline(Wanted(sort=Column.SUBSCRIBER)).count == MANY


def test_a_journal_that_goes_away_is_not_a_search_that_was_stopped(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.connection.execute("DROP TABLE verifications")
    reader = JournalReader(tmp_path / "journal.sqlite3")
    with pytest.raises(JournalError, match="no such table"):
        reader.outline(Wanted())
    reader.close()
    journal.close()


def test_a_page_shows_the_rows_as_they_stand_now(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        outline = one.outline(Wanted())
        assert [row.state for row in one.page(Wanted(), outline, 0)] == [State.WAITING]
        write(journal, "w", WAYS[State.FAILED])
        ended = journal.verification("v", moment(9))
        call = CallFound(FLOOR + 1, NUMBER, late=False)
        journal.append([Recorded("v", call, moment(9))], {"v": advance(ended, call, moment(9))})
        assert [row.state for row in one.page(Wanted(), outline, 0)] == [State.VERIFIED]
        assert one.page(Wanted(), outline, 1) == []
        assert [row.id for row in one.first(Wanted())] == ["w", "v"]
        assert (
            one.page(Wanted(), Outline([77, 1]), 0)[0].id == "v"
        )  # a key that is not there (any more)
    journal.close()


def test_who_asked_and_who_decided(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.use_who(Who("desk 2", "taras"))
    one = journal.verification("v", moment(9))
    for event in (WAYS[State.BY_HAND][-1], CallSeen(FLOOR + 5, OTHER, Doubt.AFTER_THE_END)):
        one = advance(one, event, moment(10))
        journal.append([Recorded("v", event, moment(10))], {"v": one})
        journal.use_who(Who("desk 3", "somebody"))
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as reading:
        (row,) = reading.first(Wanted())
        assert (row.operator, row.desk, row.decided_by) == ("olena", "desk 1", "taras")
        story = reading.story("v")
    assert [(entry.desk, entry.operator) for entry in story] == [
        *[("desk 1", "olena")] * 3,
        *[("desk 2", "taras"), ("desk 3", "somebody")],
    ]
    assert story[0] == Entry(moment(0).wall, WAYS[State.WAITING][0], "desk 1", "olena")
    assert story[3].event == WAYS[State.BY_HAND][-1]
    journal.close()


def test_there_is_no_story_of_what_is_not_there(reader: JournalReader) -> None:
    assert reader.story("nobody") == []


def test_what_is_emptied_is_nowhere_in_the_file(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    failed = write(
        journal, "v", [Prepared(ACCOUNT, SUBSCRIBER, "Таємниця"), *WAYS[State.FAILED][1:]]
    )
    write(journal, "w", [Prepared(ACCOUNT, "380501112233", "інше"), Requested(1)])
    with journal.transaction() as db:
        journal.empty_row("v")
        db.execute("DELETE FROM private WHERE value NOT LIKE '%380501112233%' AND seq < 3")
        db.execute("DELETE FROM private WHERE seq = 3")
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        assert [row.id for row in one.first(Wanted(number="380"))] == ["w"]
        assert [row.erased for row in one.first(Wanted())] == [False, True]
        assert one.first(Wanted(reference="таєм")) == []
    journal.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = (tmp_path / "journal.sqlite3").read_bytes()
    assert b"380501112233" in content
    assert failed.failure is not None
    for gone in (SUBSCRIBER, "Таємниця", "таємниця", failed.failure.text):
        assert gone.encode() not in content
    journal.close()


def test_what_is_emptied_stays_so_whatever_comes_after(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.EXPIRED])
    journal.empty_row("v")
    one = journal.verification("v", moment(9))
    seen = CallSeen(FLOOR + 5, OTHER, Doubt.AFTER_THE_END)
    journal.append([Recorded("v", seen, moment(10))], {"v": advance(one, seen, moment(10))})
    journal.empty_row("nobody")
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as reading:
        (row,) = reading.first(Wanted())
    assert (row.subscriber, row.reference, row.assigned, row.erased) == ("", "", "", True)
    journal.close()


def test_reading_neither_writes_nor_holds_up_who_writes(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            one.connection.execute("DELETE FROM events")
        journal.connection.execute("BEGIN IMMEDIATE")
        assert len(one.first(Wanted())) == 1
        journal.connection.execute("COMMIT")
        write(journal, "w", WAYS[State.WAITING])
        one.outline(Wanted(sort=Column.OPERATOR))
        one.first(Wanted(number="3"), 1)
        busy, *_ = journal.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert not busy  # nothing is still being read
    journal.close()


def test_any_thread_may_read(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    one = JournalReader(tmp_path / "journal.sqlite3")
    found: list[Row] = []
    thread = threading.Thread(target=lambda: found.extend(one.first(Wanted())))
    thread.start()
    thread.join()
    assert [row.id for row in found] == ["v"]
    one.close()
    journal.close()


def test_a_journal_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as caught:
        JournalReader(tmp_path / "journal.sqlite3")
    assert caught.value.trouble is JournalTrouble.READ_ONLY
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("version", "trouble"), [(3, JournalTrouble.NEWER), (2, JournalTrouble.OTHER)]
)
def test_a_journal_of_a_newer_version_is_not_read(
    tmp_path: Path, version: int, trouble: JournalTrouble
) -> None:
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version={version}")
    with pytest.raises(JournalError) as caught, closing(JournalReader(path)) as reader:
        reader.first(Wanted())  # there are no tables
    assert caught.value.trouble is trouble


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(number="38"),
        Wanted(number="38", descending=False),
        Wanted(number="38067", reference="дог", states=frozenset({State.VERIFIED, State.FAILED})),
        Wanted(since=BEGIN, until=BEGIN + DAY, states=frozenset({State.EXPIRED})),
        *(Wanted(sort=column) for column in Column),
        *(Wanted(sort=column, number="38", descending=False) for column in Column),
    ],
)
def test_nothing_is_sorted_before_the_first_rows_are_there(house: House, wanted: Wanted) -> None:
    """Whatever is in an index, or in the blocks, is taken in its order: quick in a million rows as well."""
    plans: list[str] = []
    with closing(JournalReader(house.path, few=0)) as reader:
        seen: list[str] = []
        reader.connection.set_trace_callback(seen.append)
        reader.first(wanted, MANY)
        reader.connection.set_trace_callback(None)
        rows = [text for text in seen if "decided_by" in text]
        for text in rows:
            plans += [row[3] for row in reader.connection.execute(f"EXPLAIN QUERY PLAN {text}")]
    assert rows
    assert not [plan for plan in plans if "TEMP B-TREE" in plan]


def test_a_state_that_nobody_knows_is_damage(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    write(journal, "v", WAYS[State.WAITING])
    journal.connection.execute("UPDATE verifications SET state = 'nothing'")
    with closing(JournalReader(tmp_path / "journal.sqlite3")) as one:
        with pytest.raises(JournalError, match="unreadable rows") as caught:
            one.first(Wanted())
        assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()


def test_a_reader_that_was_closed(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    one = JournalReader(tmp_path / "journal.sqlite3")
    assert one.first(Wanted()) == []
    assert list(one.rows(Wanted())) == []
    one.close()
    with pytest.raises(JournalError):
        one.first(Wanted())
