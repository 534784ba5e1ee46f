"""What `--wait` says on standard error when nothing was, or could be, shown to staff: a line in English."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.core.links import LONGEST_REFERENCE
from smsc_gui.core.outcomes import Outcome, Report, Why


def complaint(report: Report) -> str:
    """The line, without an end; "" for an outcome that staff and the exit code tell.

    Nothing of what was handed over stands in it: logs of other programs keep it.
    """
    if report.outcome is Outcome.REFUSED and report.why is not None:
        return f"nothing was handed over: {_REFUSED.get(report.why, report.why)}"
    if report.outcome is Outcome.NOT_STARTED:
        return _NOT_STARTED.get(report.why, "the window could not be started")
    return ""


_REFUSED: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.TOO_LONG: "this is too long for a phone number",
        Why.NOT_READABLE: "the link cannot be read",
        Why.NO_NUMBER: "this is not a phone number",
        Why.SEVERAL_NUMBERS: "these are several phone numbers",
        Why.REFERENCE_TOO_LONG: f"the reference has more than {LONGEST_REFERENCE} characters",
    }
)
_NOT_STARTED: Final[Mapping[Why | None, str]] = MappingProxyType(
    {
        Why.TOO_MANY: "too many programs wait for the window already",
        Why.BUSY: "the window that is running did not answer in time",
        Why.OTHER_SERVICE: "the program is running with another --base-url",
        Why.OTHER_VERSION: "the program that is running is of another version: close it first",
    }
)
