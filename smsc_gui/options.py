"""What can be said on the command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smsc_gui import __version__
from smsc_gui.core.links import SCHEME, is_link
from smsc_gui.ui.languages import of_the_window

_CODES = """\
exit codes:
  0    ended; what was said is in the window of the program that was running already
  2    wrong options, or no phone number
  20   the program could not start
  130  interrupted

with --wait, where the outcome decides:
  0    verified by the subscriber's call, and by nothing else
  10   confirmed by hand
  11   time is up, no call
  12   time is up, the service could not be asked
  13   cancelled
  14   the request failed
  15   what became of the request is unknown
  16   staff did not send it
  17   the window ended first

with --check-journal:
  0    the journal is whole
  1    it was changed outside the program: a line for each finding
  2    it, or part of it, could not be checked
  3    it is whole, but part of it proves less

with --sign-in:
  0    signed in: tested, and kept in the keyring
  30   the service refused it: wrong API key, login or password
  31   the service could not be reached, or its answer not be read
  32   the keyring is locked or missing, or did not keep it
  33   what was read is no sign-in
  34   the window is open, or another sign-in is under way
  35   held back for now: the line says until when
  36   not allowed by the machine-wide settings
  37   the settings cannot be saved

integration.md, running.md and administrators.md in the documentation have the whole story.
"""


@dataclass(frozen=True, slots=True)
class Options:
    """The arguments, read. None and "" mean: not said."""

    demo: bool = False
    phone: str = ""
    data_dir: Path | None = None
    base_url: str | None = None
    lang: str = ""
    tour: Path | None = None
    scheme: str = ""
    keys: bool = False
    self_test: bool = False
    reference: str = ""
    link: str = ""
    wait: bool = False
    json: bool = False
    check_journal: bool = False
    sign_in: bool = False


def read_arguments(arguments: Sequence[str]) -> Options:
    """The options in `arguments` (without the program's name). Ends the process on wrong ones, or help."""
    parser = command_line()
    options = Options(**vars(parser.parse_args(arguments)))
    wrong = _what_is_wrong(options)
    if wrong:
        parser.error(wrong)
    return options


def command_line() -> argparse.ArgumentParser:
    """What can be said, and what each means: for reading it, and for the man page."""
    parser = argparse.ArgumentParser(
        prog="smsc-gui",
        description="SMSC Call Verify: make sure that a phone number really is the subscriber's.",
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
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
    add("--reference", default="", metavar="TEXT", help="put this beside the number")
    add(
        "--wait",
        action="store_true",
        help="wait until staff have asked for the number and the outcome is there, "
        "and end with its code",
    )
    add("--json", action="store_true", help="with --wait: print the outcome as one line of JSON")
    add(
        "link",
        nargs="?",
        default="",
        metavar="LINK",
        help="smsc-verify:+380...?reference=...: the same as --phone and --reference",
    )
    add("--data-dir", type=Path, metavar="DIR", help="keep settings and journal here")
    add(
        "--base-url",
        type=_base_url,
        metavar="URL",
        help="send every call here instead of https://HOST",
    )
    add("--lang", default="", choices=of_the_window(), help="the language of the window")
    add(
        "--tour",
        type=Path,
        metavar="DIR",
        help="walk through the program by itself; pictures go to DIR",
    )
    add(
        "--scheme",
        default="",
        choices=("light", "dark", "contrast-light", "contrast-dark"),
        help="with --tour: pictures in these colours alone",
    )
    add("--keys", action="store_true", help="with --tour: by keys alone, without the mouse")
    add("--self-test", action="store_true", help="check each part on this computer, and end")
    add(
        "--check-journal",
        action="store_true",
        help="check whether the journal was changed outside the program, and end; "
        "it may run beside the program",
    )
    add(
        "--sign-in",
        action="store_true",
        help="sign in with what is on standard input (lines: host=..., then login=... and "
        "password=..., or key=...; proxy_password=... of a proxy set by hand): test it once, keep it in the "
        "keyring, and end",
    )
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def default_folder() -> Path:
    """Where settings and journal are without `--data-dir`."""
    from PySide6.QtCore import QCoreApplication, QStandardPaths  # noqa: PLC0415 - help needs no Qt

    QCoreApplication.setApplicationName("smsc-gui")  # a part of the path
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location))


def _what_is_wrong(options: Options) -> str:
    """What argparse cannot know; "" for nothing. A wrong *number* is told in the window."""
    apart = options.phone or options.reference
    without_staff = options.demo or options.tour or options.self_test or options.check_journal
    others = without_staff or apart or options.link or options.wait
    rules: tuple[tuple[object, str], ...] = (
        (
            options.sign_in and (others or options.json or options.scheme or options.keys),
            "--sign-in goes with --data-dir, --base-url and --lang alone",
        ),
        (options.link and not is_link(options.link), f"a link begins with {SCHEME}:"),
        (options.link and apart, "a link holds both: it goes without --phone and --reference"),
        (options.reference and not options.phone, "--reference needs --phone"),
        (options.json and not options.wait, "--json needs --wait"),
        (options.scheme and not options.tour, "--scheme needs --tour"),
        (options.keys and not options.tour, "--keys needs --tour"),
        (options.wait and not (options.phone or options.link), "--wait needs --phone or a link"),
        (
            options.wait and without_staff,
            "--wait goes with none of --demo, --tour, --self-test, --check-journal",
        ),
    )
    return next((words for broken, words in rules if broken), "")


def _base_url(text: str) -> str:
    """Refused here, where the administrator sees it, and not at the desk's first call."""
    from smsc_gui.api import checked_base_url  # noqa: PLC0415 - only where it is asked for

    try:
        return checked_base_url(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
