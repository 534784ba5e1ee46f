"""The check finds every change that was made outside the program, and nothing else."""

from pathlib import Path

import pytest

from smsc_gui.core import chain
from smsc_gui.core.journal import Journal, canonical
from smsc_gui.core.journal_check import Checked, Fault, Finding, check
from smsc_gui.core.verification import State
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import WAYS

ANOTHER_KEY = b"another key of thirty-two bytes."
COLUMNS = [
    ("id", "'x'"),
    ("verification", "'w'"),
    ("kind", "'cancelled'"),
    ("wall", "wall + 1"),
    ("elapsed", "elapsed + 1"),
    ("boot", "'boot 2'"),
    ("desk", "'desk 2'"),
    ("operator", "'petro'"),
    ("open", "'{\"floor\":101}'"),
    ("sealed", '\'{"phone":"00"}\''),
    ("sealed", "'not json'"),
    ("sealed", "'{}'"),
    ("link_kind", "'hash'"),
    ("link_kind", "'none'"),
    ("link", "zeroblob(32)"),
]


def filled(folder: Path, key: bytes | None = KEY) -> Journal:
    """Events 1 to 4 of one verification, 5 to 8 of another, 9 to 11 of a third."""
    journal = open_journal(folder, key)
    journal.connection.execute("PRAGMA synchronous=OFF")  # nobody is killed here: much faster
    write(journal, "a", WAYS[State.VERIFIED])
    write(journal, "b", WAYS[State.BY_HAND], begin=10)
    write(journal, "c", WAYS[State.FAILED], begin=20)
    return journal


def faults(checked: Checked) -> set[Fault]:
    return {finding.fault for finding in checked.findings}


def test_what_the_program_wrote_holds(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    assert check(journal, KEY) == Checked(events=11)
    journal.close()
    again = open_journal(tmp_path)
    write(again, "d", WAYS[State.WAITING], begin=30)
    assert check(again, KEY) == Checked(events=14)
    again.close()


def test_an_empty_journal_holds(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert check(journal, KEY) == Checked()
    journal.close()


def test_without_the_key_it_is_unproven(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    assert check(journal, None) == Checked(events=11, unproven=11)
    journal.close()


def test_made_without_a_key_it_proves_less(tmp_path: Path) -> None:
    journal = filled(tmp_path, key=None)
    for key in (None, KEY):
        assert check(journal, key) == Checked(events=11, plain=11)
    journal.close()


def test_a_key_that_comes_later_ties_what_follows(tmp_path: Path) -> None:
    journal = filled(tmp_path, key=None)
    journal.use_key(KEY)
    write(journal, "d", WAYS[State.WAITING], begin=30)
    assert check(journal, KEY) == Checked(events=14, plain=11)
    assert check(journal, None) == Checked(events=14, plain=11, unproven=3)
    journal.close()


def test_the_wrong_key_proves_nothing(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    checked = check(journal, ANOTHER_KEY)
    changed = [Finding(seq, Fault.CHANGED) for seq in range(1, 12)]
    assert checked.findings == [*changed, Finding(11, Fault.CUT_OFF)]
    journal.close()


@pytest.mark.parametrize("seq", range(1, 12))
@pytest.mark.parametrize(("column", "value"), COLUMNS)
def test_any_changed_column_of_any_event_shows(
    tmp_path: Path, seq: int, column: str, value: str
) -> None:
    journal = filled(tmp_path)
    event = "SELECT * FROM events WHERE seq = ?"
    before = journal.connection.execute(event, (seq,)).fetchone()
    update = f"UPDATE events SET {column} = {value} WHERE seq = {seq}"  # noqa: S608 - ours
    journal.connection.execute(update)
    changed = before != journal.connection.execute(event, (seq,)).fetchone()
    assert (Finding(seq, Fault.CHANGED) in check(journal, KEY).findings) is changed
    journal.close()


@pytest.mark.parametrize("key", [KEY, None])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE private SET value = '\"380670000000\"' WHERE seq = 1 AND name = 'subscriber'",
        "UPDATE private SET value = value || ' ' WHERE seq = 8 AND name = 'reason'",
        "UPDATE private SET name = 'other' WHERE seq = 11",
        "DELETE FROM private WHERE seq = 3 AND name = 'phone'",
        "DELETE FROM private WHERE seq = 11",
        "INSERT INTO private VALUES (2, 'phone', '\"1\"')",
        "UPDATE salts SET salt = zeroblob(16) WHERE verification = 'a'",
        "DELETE FROM salts WHERE verification = 'a'",
    ],
)
def test_any_changed_value_shows_even_without_the_key(
    tmp_path: Path, change: str, key: bytes | None
) -> None:
    journal = filled(tmp_path)
    assert journal.connection.execute(change).rowcount == 1
    assert faults(check(journal, key)) == {Fault.VALUE_CHANGED}
    journal.close()


def test_a_changed_value_is_found_where_it_is(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute(
        "UPDATE private SET value = '1' WHERE seq = 5 AND name = 'reference'"
    )
    assert check(journal, KEY).findings == [Finding(5, Fault.VALUE_CHANGED)]
    journal.close()


def test_masking_breaks_no_chain_and_keeps_the_story(tmp_path: Path) -> None:
    """What a later masking does: the salt and the values of a request are deleted."""
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM salts WHERE verification = 'a'")
    journal.connection.execute(
        "DELETE FROM private WHERE seq IN (SELECT seq FROM events WHERE verification = 'a')"
    )
    assert check(journal, KEY) == Checked(events=11)
    assert [type(record.event) for record in journal.story("a")] == [
        type(event) for event in WAYS[State.VERIFIED]
    ]
    write(journal, "d", WAYS[State.WAITING], begin=30)
    assert check(journal, KEY) == Checked(events=14)
    journal.close()


def test_nothing_of_what_is_masked_can_be_guessed_from_what_is_left(tmp_path: Path) -> None:
    """Two requests of one subscriber have other salts, so their commitments differ."""
    journal = filled(tmp_path)
    rows = journal.connection.execute("SELECT sealed FROM events WHERE kind = 'prepared'")
    assert len({row[0] for row in rows}) == 3
    salts = [row[0] for row in journal.connection.execute("SELECT salt FROM salts")]
    assert [len(salt) for salt in salts] == [16, 16, 16]
    assert len(set(salts)) == 3
    journal.close()


@pytest.mark.parametrize("seq", range(1, 11))
def test_a_removed_event_shows(tmp_path: Path, seq: int) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq = ?", (seq,))
    assert check(journal, KEY).findings == [
        Finding(seq + 1, Fault.MISSING),
        Finding(seq + 1, Fault.CHANGED),
    ]
    assert check(journal, None).findings == [Finding(seq + 1, Fault.MISSING)]
    journal.close()


def test_events_that_were_put_in_another_order_show(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    for was, becomes in [(2, 100), (3, 2), (100, 3)]:
        journal.connection.execute("UPDATE events SET seq = ? WHERE seq = ?", (becomes, was))
    assert Finding(2, Fault.CHANGED) in check(journal, KEY).findings
    journal.close()


@pytest.mark.parametrize("last", [0, 1, 10])
@pytest.mark.parametrize("key", [KEY, None])
def test_a_cut_off_tail_shows(tmp_path: Path, last: int, key: bytes | None) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > ?", (last,))
    assert check(journal, key).findings == [Finding(last, Fault.CUT_OFF)]
    journal.close()


def test_a_tail_that_is_cut_off_with_its_note_shows(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > 8")
    journal.connection.execute("DELETE FROM head")
    assert check(journal, KEY).findings == [Finding(8, Fault.CUT_OFF)]
    journal.close()


@pytest.mark.parametrize("kind", ["mac", "hash"])
def test_a_note_that_was_made_anew_for_a_shorter_journal_shows(tmp_path: Path, kind: str) -> None:
    """Without the key nobody can make the note, not even by calling it a plain hash."""
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > 8")
    (link,) = journal.connection.execute("SELECT link FROM events WHERE seq = 8").fetchone()
    journal.connection.execute(
        "REPLACE INTO head VALUES (1, 8, ?, ?, ?)", (link, kind, chain.head_seal(None, link, 8))
    )
    assert check(journal, KEY).findings == [Finding(8, Fault.CUT_OFF)]
    journal.close()


@pytest.mark.parametrize(
    "change", ["seq = 10", "link = zeroblob(32)", "link_kind = 'hash'", "seal = zeroblob(32)"]
)
def test_a_changed_note_shows(tmp_path: Path, change: str) -> None:
    journal = filled(tmp_path)
    journal.connection.execute(f"UPDATE head SET {change}")  # noqa: S608 - ours
    assert check(journal, KEY).findings == [Finding(11, Fault.CUT_OFF)]
    journal.close()


def test_a_changed_note_of_a_plain_journal_shows(tmp_path: Path) -> None:
    journal = filled(tmp_path, key=None)
    journal.connection.execute("UPDATE head SET seal = zeroblob(32)")
    assert check(journal, None).findings == [Finding(11, Fault.CUT_OFF)]
    journal.close()


def test_a_plain_event_after_one_with_a_mac_shows(tmp_path: Path) -> None:
    """Anybody can make a plain link: added at the end, it must not pass as the program's."""
    journal = filled(tmp_path)
    journal.use_key(None)
    write(journal, "d", WAYS[State.REQUESTING], begin=30)
    checked = check(journal, KEY)
    assert checked == Checked(events=13, plain=2, findings=[Finding(12, Fault.WEAKER)])
    journal.close()


def test_a_chain_that_goes_on_behind_a_cut_shows(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > 8")
    journal.close()
    again = open_journal(tmp_path)
    write(again, "d", WAYS[State.PREPARING], begin=30)
    assert Finding(12, Fault.MISSING) in check(again, KEY).findings
    again.close()


def test_values_are_written_in_one_way_only() -> None:
    assert canonical({"b": "ї", "a": 1}) == '{"a":1,"b":"ї"}'
