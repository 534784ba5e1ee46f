"""Rows of the journal, as its reader gives them, and the words for a file of them."""

from dataclasses import replace
from datetime import timedelta, timezone
from typing import Any

from smsc_gui.core.journal_export import CELLS, Wording, international
from smsc_gui.core.journal_search import Row
from smsc_gui.core.journal_wanted import How
from smsc_gui.core.verification import State

KYIV = timezone(timedelta(hours=2))
ROW = Row(
    id="8d8f7a3e-0000-4000-8000-000000000001",
    prepared=1_795_341_600.0,  # 22.11.2026 10:00:00 UTC
    subscriber="380671234567",
    reference="Договір 7",
    state=State.VERIFIED,
    assigned="380440001101",
    took=41.6,
    how=How.CALL,
    operator="olena",
    desk="каса",
    decided_by="",
    erased=False,
)
WORDING = Wording(
    columns={name: name for name in CELLS},
    states={state: f"is {state}" for state in State},
    ways={how: f"by {how}" if how else "" for how in How},
    erased="erased",
    subscriber=international,
    zone=KYIV,
)


def row(**values: Any) -> Row:
    """`ROW`, some of it otherwise."""
    return replace(ROW, **values)
