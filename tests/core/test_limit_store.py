"""What outlives the process: looks, doubtful sign-ins, stops, in real files."""

from pathlib import Path

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.journal import JournalError, JournalTrouble
from smsc_gui.core.limit_store import LimitStore
from tests.support.journals import open_journal
from tests.support.stories import moment


def test_a_moment_comes_back_exactly(tmp_path: Path) -> None:
    at = Moment(1_800_000_000.123456789, 0.1 + 0.2, "мій запуск")
    journal = open_journal(tmp_path)
    LimitStore(journal).look_sent("smsc.ua", 2, at)
    journal.close()
    again = open_journal(tmp_path)
    assert LimitStore(again).looks("smsc.ua") == {2: (at, None)}
    again.close()


def test_a_place_has_one_look(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    store = LimitStore(journal)
    store.look_sent("smsc.ua", 0, moment(0))
    store.look_ended("smsc.ua", 0, moment(1))
    store.look_sent("smsc.ua", 0, moment(2))
    store.look_sent("smsc.kz", 0, moment(3))
    assert store.looks("smsc.ua") == {0: (moment(2), None)}
    store.look_ended("smsc.ua", 0, moment(4))
    assert store.looks("smsc.kz") == {0: (moment(3), None)}
    journal.close()


def test_doubtful_sign_ins_are_numbered_across_endpoints(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    store = LimitStore(journal)
    assert store.last_doubtful() == 0
    assert store.doubtful_sign_ins() == {}
    store.note_doubtful(4, "smsc.ua", moment(0))
    store.note_doubtful(9, "smsc.kz", moment(1))
    store.note_doubtful(4, "smsc.ua", moment(2))
    assert store.doubtful_sign_ins() == {"smsc.ua": {4: moment(2)}, "smsc.kz": {9: moment(1)}}
    assert store.last_doubtful() == 9
    store.drop_doubtful(9)
    store.drop_doubtful(77)
    assert store.doubtful_sign_ins() == {"smsc.ua": {4: moment(2)}}
    journal.close()


def test_stops(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    store = LimitStore(journal)
    store.stop("sign-in", "a", moment(0))
    store.stop("sign-in", "a", moment(5))
    store.stop("address", "a", moment(1))
    assert store.stops("sign-in") == {"a": moment(5)}
    store.lift("sign-in", "a")
    assert store.stops("sign-in") == {}
    assert store.stops("address") == {"a": moment(1)}
    journal.close()


def test_what_is_written_together_is_written_whole(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    store = LimitStore(journal)

    def write_and_break() -> None:
        with store.together():
            store.stop("sign-in", "a", moment(0))
            raise LookupError

    with pytest.raises(LookupError):
        write_and_break()
    assert store.stops("sign-in") == {}
    journal.close()


@pytest.mark.parametrize("text", ["", "[1", "[1, 2]", "7", '["a", 1, ""]', "[null, 1, 1]"])
def test_a_moment_that_is_none_is_damage(tmp_path: Path, text: str) -> None:
    journal = open_journal(tmp_path)
    journal.connection.execute("INSERT INTO stops VALUES ('address', 'smsc.ua', ?)", (text,))
    with pytest.raises(JournalError) as caught:
        LimitStore(journal).stops("address")
    assert caught.value.trouble is JournalTrouble.DAMAGED
    journal.close()
