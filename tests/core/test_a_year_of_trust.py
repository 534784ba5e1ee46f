"""After a year of retention, deletions, restarts and locked keyrings the check raises no false alarm."""

from pathlib import Path

import pytest

from smsc_gui.core.events import Why
from smsc_gui.core.journal_erasure import leave_no_trace
from smsc_gui.core.journal_findings import Marked, Verdict
from smsc_gui.core.verification import State
from tests.support.a_year_of_trust import KEPT_DAYS, YearOfTrust

SEED = 20_261_122


@pytest.mark.timeout(300)
def test_a_year_of_random_use_is_no_false_alarm(tmp_path: Path) -> None:
    year = YearOfTrust(tmp_path, SEED)
    year.live_a_year()
    checked = year.checked()
    said = f"seed {SEED}: {year.found}, {year.tally}, {checked}"
    assert year.tally.wrong == [], said
    assert (checked.findings, checked.marked) == ([], Marked.HOLDS), said
    assert checked.verdict is Verdict.PROVES_LESS, said  # there were days without a keyring
    # What is old is gone, from every byte; what is young is there.
    ages = year.still_there()
    assert ages[0] < KEPT_DAYS + 2, said
    assert ages[-1] < 2, said
    assert leave_no_trace(year.driver.journal)
    kept = year.driver.journal.connection.execute(
        "SELECT DISTINCT subscriber FROM verifications WHERE erased = 0"
    )
    kept_numbers = {row[0] for row in kept}
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    gone = set(map(str, range(380670000000, 380670000006))) - kept_numbers
    assert [number for number in gone if number.encode() in content] == []
    # It was a year worth its name.
    assert year.found["days without a keyring"] > 20, said
    assert year.found["days with a wrong date"] > 4, said
    assert year.found["marks"] > 100, said
    assert year.tally.restarts > 400, said
    assert list(year.erased.values()).count(Why.ASKED) > 20, said
    assert list(year.erased.values()).count(Why.AGE) > 300, said
    assert year.tally.ends[State.VERIFIED] > 100, said
    year.driver.journal.close()
