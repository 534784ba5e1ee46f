"""Two parts small enough to be run here: what they set up is what the program reads."""

from pathlib import Path

from benchmarks import big_journal, enter, looks
from benchmarks.desk_folder import make_folder
from benchmarks.processes import Process
from smsc_gui.core import journal_blocks
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.journal_search import JournalReader, Wanted
from smsc_gui.core.settings import AccountSettings, SettingsFile
from smsc_gui.core.settings_values import MOST_DAYS
from smsc_gui.core.verification import State


def test_a_made_folder_is_one_that_the_program_can_start_in(tmp_path: Path) -> None:
    make_folder(tmp_path, account="smsc.ua login desk", ended=[900, 800], waiting=[600])
    data = DataFolder(tmp_path)
    journal = Journal(data.journal, Who("desk", "staff"))
    now = SystemClock().now()
    found = journal.open_and_recent(now, recent=3600)
    journal.close()
    assert [one.state for one in found] == [State.VERIFIED, State.VERIFIED, State.WAITING]
    assert 290 < found[-1].time_left(now) <= 300
    settings = SettingsFile(data.settings).load().settings
    assert settings.account == AccountSettings("smsc.ua", None, keep=True)


def test_a_big_journal_is_one_that_the_program_would_have_written(tmp_path: Path) -> None:
    big_journal.make_big(tmp_path, 1000)
    data = DataFolder(tmp_path)
    journal = Journal(data.journal, Who("desk", "staff"))
    stored = journal.connection.execute(
        "SELECT * FROM blocks JOIN number_blocks USING (block) JOIN reference_blocks USING (block)"
    ).fetchall()
    assert stored == list(journal_blocks.from_rows(journal.connection))
    counted = "SELECT count(*), max(seq), count(DISTINCT subscriber) FROM verifications"
    count, newest, subscribers = journal.connection.execute(counted).fetchone()
    assert count == newest == subscribers > 1000
    reader = JournalReader(data.journal)
    assert reader.outline(Wanted(number="38067")).count >= 1000
    assert reader.outline(Wanted(reference="ДОГОВІР")).count == 900
    reader.close()
    journal.close()
    assert SettingsFile(data.settings).load().settings.keep_days == MOST_DAYS


def test_looks_do_not_grow_with_what_waits(tmp_path: Path) -> None:
    most, ratio = looks.measure(tmp_path, quick=True)
    assert most.holds
    assert most.value == 3
    assert ratio.holds


def test_an_enter_is_timed_until_its_number_is_painted(tmp_path: Path) -> None:
    """The window is read by the benchmark: what it calls its parts must be what they are called."""
    make_folder(tmp_path / "desk", account="smsc.ua login desk")
    with Process("benchmarks.children.service") as service:
        url = service.ask_url()
        with (
            Process("benchmarks.children.desk", str(tmp_path / "desk"), url, "desk") as desk,
            Process("benchmarks.children.script", str(tmp_path), url) as script,
        ):
            pair = enter.Pair(service, desk, script)
            assert all(took > 0 for took in (*pair.look_made(), *pair.look_first()))
