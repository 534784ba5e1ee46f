"""What can be said on the command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smsc_gui import __version__


@dataclass(frozen=True, slots=True)
class Options:
    """The arguments, read. None and "" mean: not said."""

    demo: bool = False
    phone: str = ""
    data_dir: Path | None = None
    base_url: str | None = None
    lang: str = ""
    tour: Path | None = None
    self_test: bool = False


def read_arguments(arguments: Sequence[str]) -> Options:
    """The options in `arguments` (without the program's name). Ends the process on wrong ones, or help."""
    parser = argparse.ArgumentParser(
        prog="smsc-gui",
        description="SMSC Call Verify: make sure that a phone number really is the subscriber's.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--demo", action="store_true", help="a demonstration: nothing is sent, nothing is kept")
    add(
        "--phone",
        default="",
        metavar="NUMBER",
        help="put this number into the field; it is not sent",
    )
    add("--data-dir", type=Path, metavar="DIR", help="keep settings and journal here")
    add(
        "--base-url",
        type=_base_url,
        metavar="URL",
        help="send every call here instead of https://HOST",
    )
    add("--lang", default="", choices=("uk", "en"), help="the language of the window")
    add(
        "--tour",
        type=Path,
        metavar="DIR",
        help="walk through the program by itself; pictures go to DIR",
    )
    add("--self-test", action="store_true", help="check each part on this computer, and end")
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return Options(**vars(parser.parse_args(arguments)))


def _base_url(text: str) -> str:
    """Refused here, where the administrator sees it, and not at the desk's first call."""
    from smsc_gui.api import checked_base_url  # noqa: PLC0415 - only where it is asked for

    try:
        return checked_base_url(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
