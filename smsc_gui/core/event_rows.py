"""Events as the journal keeps them: a kind, open fields, and fields about people that can be masked."""

import json
from dataclasses import dataclass, fields
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from smsc_gui.core import events
from smsc_gui.core.failure import Failure

_KINDS: Final = MappingProxyType(
    {
        "prepared": events.Prepared,
        "requested": events.Requested,
        "assigned": events.Assigned,
        "failed": events.Failed,
        "unknown": events.BecameUnknown,
        "floor": events.FloorFound,
        "call": events.CallFound,
        "seen": events.CallSeen,
        "late number": events.NumberCameLate,
        "expired": events.Expired,
        "unchecked": events.ExpiredUnchecked,
        "cancelled": events.Cancelled,
        "by hand": events.ConfirmedByHand,
        "erased": events.Erased,
    }
)
_NAMES: Final = MappingProxyType({cls: kind for kind, cls in _KINDS.items()})
_PRIVATE: Final = frozenset(
    {"subscriber", "reference", "phone", "all_phones", "to_phone", "reason", "text"}
)
"""Numbers, and words that staff or the service wrote: they can name a person."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event taken apart. `private` values are JSON texts."""

    kind: str
    open: dict[str, Any]
    private: dict[str, str]


def to_row(event: events.Event) -> EventRow:
    """The event, ready to be written."""
    values = {field.name: _plain(getattr(event, field.name)) for field in fields(event)}
    failure = values.get("failure")
    if failure is not None:
        values["text"] = failure.pop("text")
    private = {
        name: json.dumps(values.pop(name), ensure_ascii=False) for name in _PRIVATE & values.keys()
    }
    return EventRow(_NAMES[type(event)], values, private)


def from_row(row: EventRow) -> events.Event:
    """The event that was written. Masked fields come back empty.

    Raises `ValueError`, `KeyError` or `TypeError` when the row is not one of ours.
    """
    cls = _KINDS[row.kind]
    values = row.open | {name: json.loads(text) for name, text in row.private.items()}
    if "failure" in values:
        text = values.pop("text", "")
        values["failure"] = Failure.from_json(values["failure"] | {"text": text})
    if row.kind == "assigned":
        values["all_phones"] = tuple(values.get("all_phones", ()))
    if row.kind == "seen":
        values["doubt"] = events.Doubt(values["doubt"])
    if row.kind == "erased":
        values["why"] = events.Why(values["why"])
    masked = {field.name: "" for field in fields(cls) if field.name in _PRIVATE - values.keys()}
    event: events.Event = cls(**(masked | values))
    return event


def _plain(value: object) -> Any:
    match value:
        case Failure():
            return value.to_json()
        case Enum():
            return value.value
        case tuple():
            return list(value)
    return value
