"""After a year the service was never asked too often, and nothing was ever verified wrongly."""

from pathlib import Path

import pytest

from smsc_gui.core.verification import State
from tests.support.a_year import Year

SEED = 20_261_122


@pytest.mark.timeout(300)
def test_a_year_with_random_staff_delays_clocks_and_restarts(tmp_path: Path) -> None:
    year = Year(tmp_path, SEED)
    year.live()
    service = year.driver.service
    year.driver.journal.close()
    said = f"seed {SEED}: {dict(service.counts)}, {year.tally}"
    assert service.most_looks_in_a_minute == 3, said
    assert service.most_wrong_in_half_hour == 4, said
    assert year.tally.wrong == [], said
    # It was a year worth its name: all of it happened, often.
    assert service.counts["/sys/get.php"] > 5000, said
    assert service.counts["/sys/wait_call.php"] > 3000, said
    assert year.tally.restarts > 500, said
    for end in (State.VERIFIED, State.EXPIRED, State.UNCHECKED, State.UNKNOWN, State.FAILED):
        assert year.tally.ends[end] > 100, said
