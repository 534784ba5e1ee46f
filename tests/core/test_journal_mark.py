"""The mark in the keyring: kept seldom, never in place of one that does not hold."""

from pathlib import Path

import pytest

from smsc_gui.core.chain import START
from smsc_gui.core.journal_check import check
from smsc_gui.core.journal_findings import Fault, Finding
from smsc_gui.core.journal_mark import EVERY, MOST, Mark, Marking, Marks, MarkStore
from smsc_gui.core.secret_store import (
    Absent,
    Found,
    Locked,
    SessionStore,
    Stored,
    Unavailable,
    UnavailableReason,
)
from smsc_gui.core.verification import State
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import WAYS
from tests.support.systems import posix
from tests.support.virtual_time import VirtualComputer

ONE, OTHER = Mark(1, bytes(32)), Mark(900, bytes(range(32)))


def test_marks_come_back_from_the_keyring(tmp_path: Path) -> None:
    store = SessionStore()
    marks = MarkStore(store, tmp_path / "journal.sqlite3")
    assert marks.read() == Absent()
    assert marks.write((ONE, OTHER)) == Stored()
    assert marks.read() == Found((ONE, OTHER))


@posix
def test_each_folder_has_a_mark_of_its_own_whatever_way_leads_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    store = SessionStore()
    name = MarkStore(store, tmp_path / "journal.sqlite3").name
    assert name == MarkStore(store, tmp_path / "link" / "journal.sqlite3").name
    assert name != MarkStore(store, tmp_path / "other" / "journal.sqlite3").name
    assert name.startswith("journal-mark:")
    assert len(name) == len("journal-mark:") + 8


def test_as_many_as_are_kept_fit_into_every_keyring(tmp_path: Path) -> None:
    store = SessionStore()
    marks = MarkStore(store, tmp_path)
    marks.write((Mark(10**12, bytes(range(32))),) * MOST)
    answer = store.get(marks.name)
    assert isinstance(answer, Found)
    assert len(answer.value.encode("utf-16-le")) <= 2560


@pytest.mark.parametrize("damaged", ["x", "1", "1:ab", f"{'9' * 19}:{'0' * 64}", f"1:{'0' * 64} "])
def test_what_others_wrote_there_is_unreadable(tmp_path: Path, damaged: str) -> None:
    store = SessionStore()
    marks = MarkStore(store, tmp_path)
    store.set(marks.name, damaged)
    assert marks.read() == Unavailable(UnavailableReason.UNREADABLE)


class Program:
    """What drives the marking, in its own time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.computer = VirtualComputer()
        self.journal = open_journal(folder)
        self.marking = Marking(self.journal, self.computer)
        self.written = 0

    def write(self) -> None:
        self.written += 1
        write(self.journal, f"v{self.written} {id(self)}", WAYS[State.PREPARING])

    def newest(self) -> Mark:
        return Mark(*self.journal.newest)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_nothing_is_kept_before_it_is_known_what_was_kept(program: Program) -> None:
    program.write()
    assert program.marking.due() is None
    for answer in (Locked(), Unavailable(UnavailableReason.NO_SERVICE)):
        assert program.marking.know(answer) == ()
        assert program.marking.due(at_the_end=True) is None
    program.marking.know(Absent())
    assert program.marking.due() == (program.newest(),)


def test_an_empty_journal_needs_no_mark(program: Program) -> None:
    program.marking.know(Absent())
    assert program.journal.newest == (0, START)
    assert program.marking.due(at_the_end=True) is None


def test_once_a_minute_at_the_most_and_only_after_events(program: Program) -> None:
    program.marking.know(Absent())
    program.write()
    marks = program.marking.due()
    assert marks == (program.newest(),)
    program.marking.kept(marks)
    program.computer.pass_time(10 * EVERY)
    assert program.marking.due() is None
    program.write()
    again = program.marking.due()
    assert again == (program.newest(),)
    program.marking.kept(again)
    program.write()
    program.computer.pass_time(EVERY - 1)
    assert program.marking.due() is None
    program.computer.pass_time(1)
    assert program.marking.due() == (program.newest(),)


def test_what_the_keyring_did_not_take_is_tried_again_a_minute_later(program: Program) -> None:
    program.marking.know(Absent())
    program.write()
    assert program.marking.due() is not None
    assert program.marking.due() is None
    program.computer.pass_time(EVERY)
    assert program.marking.due() is not None


def test_at_the_end_it_is_never_too_early(program: Program) -> None:
    program.marking.know(Absent())
    program.write()
    marks = program.marking.due()
    assert marks is not None
    program.marking.kept(marks)
    program.write()
    assert program.marking.due() is None
    assert program.marking.due(at_the_end=True) == (program.newest(),)


def test_a_mark_that_holds_gives_way_to_the_next(program: Program) -> None:
    program.write()
    kept = program.newest()
    assert program.marking.know(Found((kept,))) == ()
    assert program.marking.due() is None
    program.write()
    assert program.marking.due() == (program.newest(),)


def test_marks_that_do_not_hold_are_evidence_and_stay(program: Program) -> None:
    program.write()
    assert program.marking.know(Found((OTHER, program.newest()))) == (OTHER,)
    assert program.marking.due() == (OTHER, program.newest())
    assert check(program.journal, KEY, (OTHER, program.newest())).findings == [
        Finding(900, Fault.OLDER)
    ]


def test_the_oldest_evidence_stays_where_there_is_too_much(program: Program) -> None:
    program.write()
    evidence: Marks = tuple(Mark(900 + number, bytes(32)) for number in range(MOST + 3))
    assert program.marking.know(Found(evidence)) == evidence
    assert program.marking.due() == (*evidence[: MOST - 1], program.newest())
