"""The log of a run, as a file."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsc_gui.core.log_file import MOST_BYTES, end_log, log_to
from tests.support.systems import posix


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    log_to(tmp_path / "smsc-gui.log")
    yield tmp_path / "smsc-gui.log"
    end_log()
    root.setLevel(level)


@posix
def test_nobody_else_reads_it(log: Path) -> None:
    """Whatever the folder allows: a copy of it goes elsewhere with the file's own rights."""
    before = os.umask(0o022)
    try:
        logging.getLogger("tests").info("%s", "." * MOST_BYTES)
        logging.getLogger("tests").info("the next one")
    finally:
        os.umask(before)
    files = sorted(log.parent.iterdir())
    assert [one.name for one in files] == ["smsc-gui.log", "smsc-gui.log.1"]
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    assert "the next one" in log.read_text(encoding="utf-8")
