"""Events as the journal keeps them: nothing is lost, and what names a person stands apart."""

from typing import Any

import pytest

from smsc_gui.core.event_rows import EventRow, from_row, to_row
from smsc_gui.core.events import (
    Assigned,
    BecameUnknown,
    CallFound,
    CallSeen,
    Cancelled,
    ConfirmedByHand,
    Doubt,
    Erased,
    Event,
    Expired,
    ExpiredUnchecked,
    Failed,
    FloorFound,
    NumberCameLate,
    Prepared,
    Requested,
    Why,
)
from smsc_gui.core.failure import Failure, FailureKind
from tests.support.stories import ONE_OF_EACH

FAILURE = Failure(
    FailureKind.UNREACHABLE, True, code=None, text="", status=None, reason="tls", by_look=True
)
REFUSED = Failure(FailureKind.SERVICE, False, code=6, text="«заборонено» 380671234567")
REFUSED_OPEN = {
    "kind": "service",
    "may_have_arrived": False,
    "code": 6,
    "status": None,
    "reason": "",
    "by_look": False,
}

WRITTEN: list[tuple[Event, str, dict[str, Any], dict[str, str]]] = [
    (
        Prepared("acc", "380671234567", "Договір 5"),
        "prepared",
        {"account": "acc"},
        {"subscriber": '"380671234567"', "reference": '"Договір 5"'},
    ),
    (Requested(12), "requested", {"floor": 12}, {}),
    (Requested(None), "requested", {"floor": None}, {}),
    (
        Assigned("380440001101", ("380440001101", "380440001102")),
        "assigned",
        {},
        {"phone": '"380440001101"', "all_phones": '["380440001101", "380440001102"]'},
    ),
    (
        Failed(REFUSED),
        "failed",
        {"failure": REFUSED_OPEN},
        {"text": '"«заборонено» 380671234567"'},
    ),
    (
        BecameUnknown(FAILURE),
        "unknown",
        {
            "failure": {
                "kind": "unreachable",
                "may_have_arrived": True,
                "code": None,
                "status": None,
                "reason": "tls",
                "by_look": True,
            }
        },
        {"text": '""'},
    ),
    (FloorFound(3), "floor", {"floor": 3}, {}),
    (CallFound(4, "38044", late=True), "call", {"row": 4, "late": True}, {"to_phone": '"38044"'}),
    (
        CallSeen(5, "38044", Doubt.UNDATED),
        "seen",
        {"row": 5, "doubt": "undated"},
        {"to_phone": '"38044"'},
    ),
    (NumberCameLate("38044"), "late number", {}, {"phone": '"38044"'}),
    (Expired(), "expired", {}, {}),
    (ExpiredUnchecked(), "unchecked", {}, {}),
    (Cancelled(), "cancelled", {}, {}),
    (
        ConfirmedByHand("знаю особисто", "Ірина"),
        "by hand",
        {"second": "Ірина"},
        {"reason": '"знаю особисто"'},
    ),
    (Erased(Why.ASKED), "erased", {"why": "asked"}, {}),
]


@pytest.mark.parametrize(("event", "kind", "values", "private"), WRITTEN, ids=repr)
def test_what_is_written_is_this_and_comes_back_whole(
    event: Event, kind: str, values: dict[str, Any], private: dict[str, str]
) -> None:
    row = to_row(event)
    assert row == EventRow(kind, values, private)
    assert type(row.open.get("doubt", "")) is str
    assert from_row(row) == event


def test_every_kind_of_event_has_a_row() -> None:
    assert {type(event) for event, *_ in WRITTEN} == set(ONE_OF_EACH)
    assert len({kind for _, kind, *_ in WRITTEN}) == len(ONE_OF_EACH)


MASKED: list[Event] = [
    Prepared("acc", "", ""),
    Requested(12),
    Requested(None),
    Assigned("", ()),
    Failed(Failure(FailureKind.SERVICE, False, code=6)),
    BecameUnknown(FAILURE),
    FloorFound(3),
    CallFound(4, "", late=True),
    CallSeen(5, "", Doubt.UNDATED),
    NumberCameLate(""),
    Expired(),
    ExpiredUnchecked(),
    Cancelled(),
    ConfirmedByHand("", "Ірина"),
    Erased(Why.ASKED),
]


@pytest.mark.parametrize(
    ("event", "masked"),
    [(event, masked) for (event, *_), masked in zip(WRITTEN, MASKED, strict=True)],
    ids=repr,
)
def test_masked_fields_come_back_empty(event: Event, masked: Event) -> None:
    row = to_row(event)
    assert from_row(EventRow(row.kind, row.open, {})) == masked


@pytest.mark.parametrize(
    "row",
    [
        EventRow("no such kind", {}, {}),
        EventRow("requested", {}, {}),
        EventRow("requested", {"floor": 1, "more": 2}, {}),
        EventRow("seen", {"row": 1, "doubt": "none"}, {}),
        EventRow("erased", {"why": "no reason"}, {}),
        EventRow("failed", {"failure": {"kind": "none"}}, {}),
        EventRow("failed", {"failure": {}}, {}),
        EventRow("prepared", {"account": "a"}, {"subscriber": "{"}),
    ],
    ids=repr,
)
def test_a_row_that_is_not_ours_is_refused(row: EventRow) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_row(row)


def test_a_confirmation_from_before_there_were_second_persons_is_read() -> None:
    assert from_row(EventRow("by hand", {}, {"reason": '"known"'})) == ConfirmedByHand("known")
