"""What a waiting program is told: only the call itself is `verified` and 0."""

import json
from dataclasses import replace

import pytest

from smsc_gui.core.clock import Moment
from smsc_gui.core.outcomes import ExitCode, Outcome, Report, SignInCode, Why, lost, report_of
from smsc_gui.core.verification import State, Verification

WAITING = Verification(
    "0b5c",
    "smsc.ua key 1",
    "380671234567",
    "Договір 5",
    Moment(1_000, 10),
    State.WAITING,
    sent=Moment(1_001, 11),
    assigned="380441234567",
    shown=Moment(1_002, 12),
)

ENDS = {
    State.VERIFIED: ("verified", 0),
    State.BY_HAND: ("by_hand", 10),
    State.EXPIRED: ("expired", 11),
    State.UNCHECKED: ("expired_not_checked", 12),
    State.CANCELLED: ("cancelled", 13),
    State.FAILED: ("failed", 14),
    State.UNKNOWN: ("unknown", 15),
}


@pytest.mark.parametrize("state", State)
def test_each_end_has_its_name_and_code_and_only_the_call_is_zero(state: State) -> None:
    report = report_of(replace(WAITING, state=state, ended=Moment(1_030, 40.26)), "olena")
    if state in ENDS:
        assert report is not None
        assert (report.outcome.value, int(report.outcome.code)) == ENDS[state]
        assert report.seconds == (28.3 if state is State.VERIFIED else None)
    else:
        assert report is None


def test_only_verified_ends_with_zero() -> None:
    assert [one for one in Outcome if one.code == 0] == [Outcome.VERIFIED]


def test_the_line_says_everything_in_ascii() -> None:
    ended = replace(WAITING, state=State.VERIFIED, ended=Moment(1_030, 40), late=True)
    report = report_of(ended, "Олена")
    assert report is not None
    line = report.to_json()
    assert line.isascii()
    assert "\n" not in line
    assert json.loads(line) == {
        "version": 1,
        "outcome": "verified",
        "code": 0,
        "subscriber": "+380671234567",
        "reference": "Договір 5",
        "verification": "0b5c",
        "assigned": "+380441234567",
        "seconds": 28.0,
        "late": True,
        "operator": "Олена",
        "why": None,
    }
    assert Report.from_values(json.loads(line)) == report


def test_what_the_window_left_under_way_is_named() -> None:
    report = lost(replace(WAITING, assigned="", shown=None), "olena", Why.CLOSED)
    assert (report.outcome, report.outcome.code) == (Outcome.LOST, ExitCode.LOST)
    assert (report.verification, report.assigned, report.why) == ("0b5c", None, Why.CLOSED)


def test_a_report_without_a_request_is_read_again() -> None:
    report = Report(Outcome.NOT_ASKED, "+380671234567", why=Why.DECLINED)
    assert Report.from_values(json.loads(report.to_json())) == report


@pytest.mark.parametrize(
    "change", [{"outcome": "fine"}, {"why": "because"}, {"outcome": None}, {"outcome": []}]
)
def test_another_report_is_refused(change: dict[str, object]) -> None:
    values = json.loads(Report(Outcome.VERIFIED).to_json())
    with pytest.raises(ValueError, match=r"."):
        Report.from_values({**values, **change})
    del values["outcome"]
    with pytest.raises(ValueError, match="KeyError"):
        Report.from_values(values)


def test_a_code_means_one_thing() -> None:
    """But for those that say the same of both."""
    both = {0, ExitCode.NOT_STARTED, ExitCode.INTERRUPTED}
    assert {int(code) for code in SignInCode} & {int(code) for code in ExitCode} == both
    own = sorted(int(code) for code in SignInCode if int(code) not in both)
    assert own == list(range(30, 38)), "scripts know them: none is renumbered"
