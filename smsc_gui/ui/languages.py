"""Which languages there are: those whose texts lie in resources/translations.

`smsc_pl.qm` holds all texts, so the window can speak it. `subscriber_pl.qm` holds only what subscribers
read. Named as Qt names them: "pl", or "pt_BR". No Qt here: the command line asks, too.
"""

from functools import cache
from pathlib import Path
from typing import Final

from smsc_gui.ui.resources import resource

SOURCE: Final = "en"
"""The language of the source: spoken whatever files there are."""
WHOLE: Final = "smsc_"
FOR_SUBSCRIBERS: Final = "subscriber_"


def of_the_window() -> tuple[str, ...]:
    """The languages that the whole program speaks, by their codes."""
    return tuple(sorted({SOURCE, *_files(WHOLE)}))


def of_subscribers() -> tuple[str, ...]:
    """Those that subscribers can read: one at least, and all that the window speaks."""
    return tuple(sorted({*of_the_window(), *_files(FOR_SUBSCRIBERS)}))


def file_of(language: str) -> Path:
    """The compiled texts: all, or where the window does not speak `language` what subscribers read."""
    whole = resource("translations", f"{WHOLE}{language}.qm")
    return whole if whole.is_file() else whole.with_name(f"{FOR_SUBSCRIBERS}{language}.qm")


@cache
def _files(prefix: str) -> list[str]:
    """Looked for once: cards ask with each number, and no language comes while the program runs."""
    found = resource("translations").glob(f"{prefix}*.qm")
    return [file.stem.removeprefix(prefix) for file in found]
