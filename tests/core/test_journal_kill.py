"""A process that is killed while it writes: what it had said to be written is there, and holds."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from smsc_gui.core.journal_check import check
from tests.support.journals import KEY, open_journal
from tests.support.stories import moment

WRITER = [sys.executable, "-m", "tests.support.writes_until_killed"]


@pytest.mark.parametrize("seed", range(5))
def test_a_kill_at_any_moment_loses_nothing_that_was_said(tmp_path: Path, seed: int) -> None:
    said = _killed_after(tmp_path, random.Random(seed).randrange(1, 150))  # noqa: S311 - repeatable
    journal = open_journal(tmp_path)
    checked = check(journal, KEY)
    assert checked.findings == []
    assert 0 <= checked.events - len(said) <= 1  # one may be written and not yet said
    newest: dict[str, int] = {}
    for line in said:
        which, count = line.split()
        newest[which] = int(count)
    for which, count in newest.items():
        assert count <= len(journal.story(which)) <= count + 1
    known = {one.id for one in journal.open_and_recent(moment(60), recent=3600)}
    assert set(newest) <= known
    journal.close()


def _killed_after(folder: Path, count: int) -> list[str]:
    """What the process had said when it was killed, some time after its `count`th word."""
    with subprocess.Popen([*WRITER, str(folder)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(count)]
        process.kill()
        rest = process.stdout.read()
    return said + [line for line in rest.splitlines(keepends=False) if line.strip()]
