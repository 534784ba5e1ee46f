"""What another program handed over and cannot be filled in, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from smsc_gui.core.links import LONGEST_REFERENCE, HandedOverProblem
from smsc_gui.ui.messages_types import translate


def problem_text(problem: HandedOverProblem) -> str:
    """One or two sentences for the bar. Nothing of what was handed over stands in them."""
    return _TEXTS[problem]()


def _not_readable() -> str:
    return translate(
        "messages",
        "A link from another program cannot be read, so nothing was filled in. "
        "Enter the number by hand.",
    )


def _too_long() -> str:
    return translate(
        "messages",
        "What another program handed over is too long for a number, so nothing was filled in. "
        "Enter the number by hand.",
    )


def _no_number() -> str:
    return translate(
        "messages",
        "What another program handed over is not a phone number, so nothing was filled in. "
        "Enter the number by hand.",
    )


def _several() -> str:
    return translate(
        "messages",
        "Another program handed over several numbers at once, so nothing was filled in. "
        "Enter the right one by hand.",
    )


def _reference_too_long() -> str:
    return translate(
        "messages",
        "Another program handed over a reference of more than {most} characters, "
        "so nothing was filled in. Enter number and reference by hand.",
    ).format(most=LONGEST_REFERENCE)


_TEXTS: Final[Mapping[HandedOverProblem, Callable[[], str]]] = MappingProxyType(
    {
        HandedOverProblem.NOT_READABLE: _not_readable,
        HandedOverProblem.TOO_LONG: _too_long,
        HandedOverProblem.NO_NUMBER: _no_number,
        HandedOverProblem.SEVERAL_NUMBERS: _several,
        HandedOverProblem.REFERENCE_TOO_LONG: _reference_too_long,
    }
)
