"""What is said to the process that prints, and what it answers: JSON, without Qt's printing part."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from smsc_gui.ui.slip_content import Slip

PRINTING: Final = "SMSC_GUI_PRINTING"
"""In the environment of a process that is to print, and to do nothing else."""


class Trouble(StrEnum):
    """Why there is no slip."""

    NONE_THERE = "none there"
    """The system has no usual printer."""
    GONE = "gone"
    STOPPED = "stopped"
    """Out of paper, its lid open, switched off, or stopped by a person: the system says so."""
    REFUSED = "refused"
    SILENT = "silent"
    """No answer in time: the slip may still come."""
    BROKEN = "broken"
    """The process that was to print has ended: a printer's driver takes it along."""


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers by name, and the usual one, "" for none."""

    names: tuple[str, ...]
    usual: str


@dataclass(frozen=True, slots=True)
class ToPrint:
    """One slip for one printer ("" for the usual one). `title`: for the printer's list of jobs."""

    slip: Slip
    paper: str
    printer: str
    title: str


def to_order(order: ToPrint | None) -> bytes:
    """The order as a line; None asks for the printers."""
    return json.dumps(None if order is None else asdict(order)).encode() + b"\n"


def from_order(line: bytes) -> ToPrint | None:
    """What `to_order` wrote."""
    values: dict[str, Any] | None = json.loads(line)
    if values is None:
        return None
    slip = values.pop("slip")
    return ToPrint(Slip(**{**slip, "steps": tuple(slip["steps"])}), **values)


def to_answer(answer: Printers | Trouble | None) -> bytes:
    """The answer as a line."""
    if isinstance(answer, Printers):
        return json.dumps(asdict(answer)).encode() + b"\n"
    return json.dumps({"trouble": answer}).encode() + b"\n"


def from_answer(line: bytes) -> Printers | Trouble | None:
    """What `to_answer` wrote; `BROKEN` for anything else."""
    try:
        values = json.loads(line)
        if "names" in values:
            return Printers(tuple(values["names"]), values["usual"])
        return None if values["trouble"] is None else Trouble(values["trouble"])
    except (ValueError, KeyError, TypeError):
        return Trouble.BROKEN
