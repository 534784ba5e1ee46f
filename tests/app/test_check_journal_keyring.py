"""`--check-journal` as a process of its own, with a real keyring, beside a window that is open."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from smsc_gui.core.verification import State
from tests.app.conftest import House
from tests.app.test_check_journal import by_hand
from tests.app.test_journal_kept import keeper_of, newest_of
from tests.support.journals import write
from tests.support.secret_service import SecretService
from tests.support.stories import WAYS


@pytest.fixture
def keyring(secret_service: SecretService, house: House) -> Iterator[SecretService]:
    house.store = None  # the system's
    yield secret_service
    house.end()


def run(house: House) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smsc_gui", "--check-journal", "--data-dir", str(house.folder)],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_whole_while_the_window_is_open_and_changed_when_it_was(
    house: House, keyring: SecretService
) -> None:
    program = house.start()
    keeper = keeper_of(program)
    house.qtbot.waitUntil(lambda: keeper.marking._broken is not None)
    write(program.journal, "v", WAYS[State.VERIFIED])
    keeper.mark()
    house.qtbot.waitUntil(lambda: keeper.marking.due(at_the_end=True) is None)
    whole = run(house)
    assert (whole.returncode, whole.stderr) == (0, ""), whole.stdout
    assert whole.stdout.startswith("The journal is whole: 4 event")
    by_hand(house.folder, "UPDATE events SET operator = 'petro' WHERE seq = 4")
    changed = run(house)
    assert changed.returncode == 1
    assert "Event 4 was changed" in changed.stdout
    keyring.restart("wrong")
    assert run(house).returncode == 2  # and nothing shows without the key
    assert newest_of(program).seq == 4
