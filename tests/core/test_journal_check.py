"""The check finds every change that was made outside the program, and nothing else."""

from pathlib import Path

import pytest

from smsc_gui.core import chain, journal_blocks
from smsc_gui.core.events import Erased, Recorded, Why
from smsc_gui.core.journal import Journal, JournalError, JournalTrouble, canonical
from smsc_gui.core.journal_check import CheckCancelled, check
from smsc_gui.core.journal_findings import (
    MOST,
    Checked,
    Facts,
    Fault,
    Finding,
    Marked,
    Stretch,
    Verdict,
)
from smsc_gui.core.journal_mark import Mark
from smsc_gui.core.journal_search import JournalReader
from smsc_gui.core.verification import State, advance
from tests.support.journals import KEY, open_journal, write
from tests.support.stories import WAYS, moment

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


def mark_of(journal: Journal) -> tuple[Mark]:
    return (Mark(*journal.newest),)


def whole(events: int, **also: object) -> Checked:
    return Checked(events=events, marked=Marked.HOLDS, **also)  # type: ignore[arg-type]


def faults(checked: Checked) -> set[Fault]:
    return {finding.fault for finding in checked.findings}


def test_what_the_program_wrote_holds(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    assert check(journal, KEY, mark_of(journal)) == whole(11)
    journal.close()
    again = open_journal(tmp_path)
    marks = mark_of(again)
    write(again, "d", WAYS[State.WAITING], begin=30)
    checked = check(again, KEY, marks)
    assert checked == whole(14)
    assert checked.verdict is Verdict.WHOLE
    again.close()


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("erased", [False, True])
def test_every_state_holds_with_all_that_is_derived_from_it(
    tmp_path: Path, state: State, erased: bool
) -> None:
    journal = open_journal(tmp_path)
    one = write(journal, "v", WAYS[state])
    if erased and not state.is_open:
        event, at = Erased(Why.AGE), moment(9000)
        journal.append([Recorded("v", event, at)], {"v": advance(one, event, at)})
        journal.empty_row("v")
        journal.connection.execute("DELETE FROM private")
        journal.connection.execute("DELETE FROM salts")
    assert check(journal, KEY).findings == []
    journal.close()


def test_an_empty_journal_holds(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    checked = check(journal, KEY)
    assert checked == Checked()
    assert checked.verdict is Verdict.WHOLE
    journal.close()


def test_a_reader_of_its_own_checks_while_the_journal_is_written(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    reader = JournalReader(tmp_path / "journal.sqlite3")
    told: list[tuple[int, int]] = []

    def write_meanwhile(done: int, total: int) -> None:
        told.append((done, total))
        write(journal, f"d{len(told)}", WAYS[State.WAITING], begin=30)

    assert check(reader, KEY, mark_of(journal), told=write_meanwhile) == whole(11)
    assert told == [(22, 22)]
    assert check(reader, KEY, told=write_meanwhile).events == 14
    reader.close()
    journal.close()


def test_progress_is_told_in_steps_and_the_check_can_be_cancelled(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.connection.execute("PRAGMA synchronous=OFF")
    for number in range(150):
        write(journal, f"v{number}", WAYS[State.VERIFIED])
    told: list[tuple[int, int]] = []
    check(journal, KEY, told=lambda *steps: told.append(steps))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
    with pytest.raises(CheckCancelled):
        check(journal, KEY, cancelled=lambda: len(told) >= 3)
    assert len(told) == 3
    write(journal, "w", WAYS[State.VERIFIED])  # the cancelled check let the file go
    journal.close()


def test_without_the_key_it_is_unproven(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    checked = check(journal, None, Marked.OUT_OF_REACH)
    assert checked == Checked(events=11, unproven=11, marked=Marked.OUT_OF_REACH)
    assert checked.verdict is Verdict.NOT_CHECKED
    journal.close()


def test_made_without_a_key_it_proves_less(tmp_path: Path) -> None:
    journal = filled(tmp_path, key=None)
    for key in (None, KEY):
        checked = check(journal, key, mark_of(journal))
        assert checked == whole(11, plain=11, stretches=[Stretch(1, 11)])
        assert checked.verdict is Verdict.PROVES_LESS
    journal.close()


@pytest.mark.parametrize("why", [Marked.ABSENT, Marked.OUT_OF_REACH])
def test_without_a_mark_it_proves_less(tmp_path: Path, why: Marked) -> None:
    journal = filled(tmp_path)
    assert check(journal, KEY, why).verdict is Verdict.PROVES_LESS
    journal.close()


def test_days_without_a_keyring_prove_less_and_are_told(tmp_path: Path) -> None:
    journal = filled(tmp_path, key=None)
    for number, key in enumerate((KEY, None, KEY)):
        journal.use_key(key)
        write(journal, f"d{number}", WAYS[State.WAITING], begin=30)
    checked = check(journal, KEY, mark_of(journal))
    assert checked == whole(20, plain=14, stretches=[Stretch(1, 11), Stretch(15, 17)])
    assert check(journal, None).unproven == 6
    journal.close()


def test_of_a_thousand_stretches_the_first_are_named(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    with journal.transaction():
        for number in range(2 * MOST + 2):
            journal.use_key(KEY if number % 2 else None)
            write(journal, f"v{number}", WAYS[State.PREPARING])
    checked = check(journal, KEY)
    assert (len(checked.stretches), checked.plain, checked.findings) == (MOST, MOST + 1, [])
    journal.close()


def test_the_wrong_key_proves_nothing(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    checked = check(journal, ANOTHER_KEY)
    changed = [Finding(seq, Fault.CHANGED) for seq in range(1, 12)]
    assert checked.findings == [*changed, Finding(11, Fault.CUT_OFF)]
    assert checked.other_key
    assert not check(journal, KEY).other_key
    journal.close()


def test_an_event_is_told_with_who_where_and_when(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("UPDATE events SET open = '{\"floor\":9}' WHERE seq = 6")
    (finding,) = check(journal, KEY).findings
    assert finding.event == Facts(moment(11), "requested", "desk 1", "olena", "4567")
    journal.close()


def test_of_a_thousand_findings_the_first_are_named_and_the_rest_are_counted(
    tmp_path: Path,
) -> None:
    journal = open_journal(tmp_path)
    journal.connection.execute("PRAGMA synchronous=OFF")
    for number in range(260):
        write(journal, f"v{number}", WAYS[State.VERIFIED])
    journal.connection.execute("UPDATE events SET desk = 'x'")
    checked = check(journal, KEY)
    assert len(checked.findings) == MOST
    assert checked.more == 1040 + 260 - MOST
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
    ("change", "finding"),
    [
        (
            "UPDATE private SET value = '\"380670000000\"' WHERE seq = 1 AND name = 'subscriber'",
            Finding(1, Fault.VALUE_CHANGED, "subscriber"),
        ),
        (
            "UPDATE private SET value = value || ' ' WHERE seq = 8 AND name = 'reason'",
            Finding(8, Fault.VALUE_CHANGED, "reason"),
        ),
        (
            "UPDATE private SET name = 'other' WHERE seq = 11",
            Finding(11, Fault.VALUE_MISSING, "text"),
        ),
        (
            "DELETE FROM private WHERE seq = 3 AND name = 'phone'",
            Finding(3, Fault.VALUE_MISSING, "phone"),
        ),
        ("DELETE FROM private WHERE seq = 11", Finding(11, Fault.VALUE_MISSING, "text")),
        (
            "INSERT INTO private VALUES (2, 'phone', '\"1\"')",
            Finding(2, Fault.VALUE_CHANGED, "phone"),
        ),
        (
            "INSERT INTO private VALUES (99, 'phone', '\"1\"')",
            Finding(99, Fault.VALUE_EXTRA, "phone"),
        ),
        (
            "INSERT INTO private VALUES (0, 'phone', '\"1\"')",
            Finding(0, Fault.VALUE_EXTRA, "phone"),
        ),
        (
            "UPDATE salts SET salt = zeroblob(16) WHERE verification = 'a'",
            Finding(1, Fault.VALUE_CHANGED, "reference, subscriber"),
        ),
        (
            "DELETE FROM salts WHERE verification = 'a'",
            Finding(1, Fault.VALUE_MISSING, "salt"),
        ),
        (
            "INSERT INTO salts VALUES ('x', zeroblob(16))",
            Finding(0, Fault.VALUE_EXTRA, "salt x"),
        ),
    ],
)
def test_any_changed_value_shows_even_without_the_key(
    tmp_path: Path, change: str, finding: Finding, key: bytes | None
) -> None:
    journal = filled(tmp_path)
    assert journal.connection.execute(change).rowcount == 1
    assert finding in check(journal, key).findings
    journal.close()


def test_a_changed_value_is_found_where_it_is(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute(
        "UPDATE private SET value = '1' WHERE seq = 5 AND name = 'reference'"
    )
    found = [one for one in check(journal, KEY).findings if one.fault is Fault.VALUE_CHANGED]
    assert found == [Finding(5, Fault.VALUE_CHANGED, "reference")]
    journal.close()


def test_values_that_are_gone_without_an_event_that_says_so_show(tmp_path: Path) -> None:
    """What an erasure does, by another hand."""
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM salts WHERE verification = 'a'")
    journal.connection.execute(
        "DELETE FROM private WHERE seq IN (SELECT seq FROM events WHERE verification = 'a')"
    )
    journal.empty_row("a")
    checked = check(journal, KEY)
    assert Finding(1, Fault.VALUE_MISSING, "reference, subscriber") in checked.findings
    assert Finding(3, Fault.VALUE_MISSING, "all_phones, phone") in checked.findings
    assert Finding(4, Fault.VALUE_MISSING, "to_phone") in checked.findings
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
    findings = check(journal, KEY).findings
    assert Finding(seq, Fault.MISSING, last=seq) in findings
    assert Finding(seq + 1, Fault.CHANGED) in findings
    assert Finding(seq, Fault.MISSING, last=seq) in check(journal, None).findings
    journal.close()


def test_a_gap_is_told_with_its_ends(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq BETWEEN 2 AND 8")
    assert Finding(2, Fault.MISSING, last=8) in check(journal, KEY).findings
    journal.close()


def test_events_that_were_put_in_another_order_show(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    for was, becomes in [(2, 100), (3, 2), (100, 3)]:
        journal.connection.execute("UPDATE events SET seq = ? WHERE seq = ?", (becomes, was))
    findings = check(journal, KEY).findings
    assert Finding(2, Fault.CHANGED) in findings
    assert Finding(2, Fault.IMPOSSIBLE) in findings
    journal.close()


@pytest.mark.parametrize("last", [0, 1, 10])
@pytest.mark.parametrize("key", [KEY, None])
def test_a_cut_off_tail_shows(tmp_path: Path, last: int, key: bytes | None) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > ?", (last,))
    assert Finding(last, Fault.CUT_OFF) in check(journal, key).findings
    journal.close()


def cut_off_behind(journal: Journal, last: int) -> None:
    """What somebody does who knows the journal's tables well."""
    db = journal.connection
    db.execute("DELETE FROM private WHERE seq > ?", (last,))
    db.execute("DELETE FROM events WHERE seq > ?", (last,))
    for table in ("salts", "used_rows"):
        db.execute(
            f"DELETE FROM {table} WHERE verification NOT IN (SELECT verification FROM events)"  # noqa: S608
        )
    db.execute("DELETE FROM verifications WHERE id NOT IN (SELECT verification FROM events)")
    for table in ("blocks", "number_blocks", "reference_blocks"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
    journal_blocks.fill(db)


def test_a_tail_that_is_cut_off_with_its_note_shows(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    cut_off_behind(journal, 8)
    journal.connection.execute("DELETE FROM head")
    assert Finding(8, Fault.CUT_OFF) in check(journal, KEY).findings
    journal.close()


@pytest.mark.parametrize("kind", ["mac", "hash"])
def test_a_note_that_was_made_anew_for_a_shorter_journal_shows(tmp_path: Path, kind: str) -> None:
    """Without the key nobody can make the note, not even by calling it a plain hash."""
    journal = filled(tmp_path)
    cut_off_behind(journal, 8)
    (link,) = journal.connection.execute("SELECT link FROM events WHERE seq = 8").fetchone()
    journal.connection.execute(
        "REPLACE INTO head VALUES (1, 8, ?, ?, ?)", (link, kind, chain.head_seal(None, link, 8))
    )
    assert Finding(8, Fault.CUT_OFF) in check(journal, KEY).findings
    journal.close()


@pytest.mark.parametrize(
    "change", ["seq = 10", "link = zeroblob(32)", "link_kind = 'hash'", "seal = zeroblob(32)"]
)
@pytest.mark.parametrize("key", [KEY, None])
def test_a_changed_note_shows(tmp_path: Path, change: str, key: bytes | None) -> None:
    journal = filled(tmp_path, key)
    if (key, change) == (None, "link_kind = 'hash'"):
        change = "link_kind = 'mac'"
    journal.connection.execute(f"UPDATE head SET {change}")  # noqa: S608 - ours
    assert check(journal, KEY).findings == [Finding(11, Fault.CUT_OFF)]
    journal.close()


def test_a_chain_that_goes_on_behind_a_cut_shows(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DELETE FROM events WHERE seq > 8")
    journal.close()
    again = open_journal(tmp_path)
    write(again, "d", WAYS[State.PREPARING], begin=30)
    assert Finding(9, Fault.MISSING, last=11) in check(again, KEY).findings
    again.close()


# The mark in the keyring: what nobody without the key can get around


def test_an_end_that_was_made_anew_without_the_key_shows_by_the_mark(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    marks = mark_of(journal)
    cut_off_behind(journal, 8)
    (link,) = journal.connection.execute("SELECT link FROM events WHERE seq = 8").fetchone()
    note = (link, chain.head_seal(None, link, 8))
    journal.connection.execute("REPLACE INTO head VALUES (1, 8, ?, 'hash', ?)", note)
    journal.close()
    forged = open_journal(tmp_path, None)  # the program's own code, and no key
    write(forged, "c", WAYS[State.VERIFIED], begin=20)
    checked = check(forged, KEY, marks)
    assert checked.findings == [Finding(11, Fault.OLDER)]
    assert checked.marked is Marked.BROKEN
    assert checked.stretches == [Stretch(9, 12)]
    # Without the mark it is told as what it looks like: days without a keyring.
    assert check(forged, KEY).verdict is Verdict.PROVES_LESS
    forged.close()


def test_the_program_that_goes_on_with_its_key_covers_nothing_up(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    marks = mark_of(journal)
    cut_off_behind(journal, 8)
    (link,) = journal.connection.execute("SELECT link FROM events WHERE seq = 8").fetchone()
    note = (link, chain.head_seal(None, link, 8))
    journal.connection.execute("REPLACE INTO head VALUES (1, 8, ?, 'hash', ?)", note)
    journal.close()
    again = open_journal(tmp_path)
    write(again, "d", WAYS[State.VERIFIED], begin=30)
    assert check(again, KEY, (*marks, *mark_of(again))).findings == [Finding(11, Fault.OLDER)]
    again.close()


@pytest.mark.parametrize("key", [KEY, None])
def test_an_emptied_journal_shows_by_the_mark(tmp_path: Path, key: bytes | None) -> None:
    old = filled(tmp_path)
    marks = mark_of(old)
    old.close()
    for file in list(tmp_path.iterdir()):
        file.unlink()
    journal = open_journal(tmp_path, key)
    checked = check(journal, key, marks)
    assert checked.findings == [Finding(11, Fault.OLDER)]
    assert checked.verdict is Verdict.CHANGED
    journal.close()


def test_an_older_copy_put_back_shows_by_the_mark(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.close()
    copy = (tmp_path / "journal.sqlite3").read_bytes()
    journal = open_journal(tmp_path)
    write(journal, "d", WAYS[State.VERIFIED], begin=30)
    marks = mark_of(journal)
    journal.close()
    (tmp_path / "journal.sqlite3").write_bytes(copy)
    journal = open_journal(tmp_path)
    assert check(journal, KEY).findings == []
    assert check(journal, KEY, marks).findings == [Finding(15, Fault.OLDER)]
    write(journal, "d", WAYS[State.BY_HAND], begin=30)  # as many events, but others
    assert check(journal, KEY, marks).findings == [Finding(15, Fault.OLDER)]
    journal.close()


# Files that cannot be checked


@pytest.mark.parametrize("version", [1, 3])
def test_a_journal_of_another_version_is_not_checked(tmp_path: Path, version: int) -> None:
    journal = filled(tmp_path)
    journal.connection.execute(f"PRAGMA user_version={version}")
    with pytest.raises(JournalError) as caught:
        check(journal, KEY)
    assert caught.value.trouble is JournalTrouble.NEWER
    journal.close()


def test_a_journal_without_one_of_its_tables_is_not_checked(tmp_path: Path) -> None:
    journal = filled(tmp_path)
    journal.connection.execute("DROP TABLE blocks")
    with pytest.raises(JournalError, match="no such table"):
        check(journal, KEY)
    journal.close()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE events SET desk = CAST(x'ff' AS TEXT) WHERE seq = 2", Fault.CHANGED),
        ("UPDATE private SET value = CAST(x'ff' AS TEXT) WHERE seq = 1", Fault.VALUE_CHANGED),
        ("UPDATE verifications SET account = CAST(x'ff' AS TEXT) WHERE seq = 1", Fault.ROW_CHANGED),
    ],
)
def test_bytes_that_are_no_text_do_not_stop_the_check(
    tmp_path: Path, change: str, fault: Fault
) -> None:
    journal = filled(tmp_path)
    journal.connection.execute(change)
    assert fault in faults(check(journal, KEY))
    assert journal.connection.text_factory is str
    journal.close()


def test_values_are_written_in_one_way_only() -> None:
    assert canonical({"b": "ї", "a": 1}) == '{"a":1,"b":"ї"}'
