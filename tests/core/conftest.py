"""What most tests of `core` start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desk_driver import DeskDriver


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[DeskDriver]:
    """A desk that is signed in, on a service with its clock at the same time."""
    at_work = DeskDriver(tmp_path)
    yield at_work
    at_work.journal.close()
