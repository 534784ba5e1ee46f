"""Two parts small enough to be run here: what they set up is what the program reads."""

from pathlib import Path

from benchmarks import looks
from benchmarks.desk_folder import make_folder
from smsc_gui.core.clock import SystemClock
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.journal import Journal, Who
from smsc_gui.core.settings import AccountSettings, SettingsFile
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


def test_looks_do_not_grow_with_what_waits(tmp_path: Path) -> None:
    most, ratio = looks.measure(tmp_path, quick=True)
    assert most.holds
    assert most.value == 3
    assert ratio.holds
