"""The man page smsc-gui(1): the options are read from the program, so that the page cannot age."""

import argparse
import re
import sys
from typing import Final

import product

_FILES: Final = (
    (
        "~/.local/share/smsc-gui/",
        (
            "Settings, journal and log of this person; below $XDG_DATA_HOME where that is set. "
            "Removing the package leaves it where it is."
        ),
    ),
    (
        "/etc/smsc-gui/settings.json",
        (
            "Defaults and locks for everybody on this computer. As installed it changes nothing; "
            "an example is examples/settings.json, in /usr/share/doc/smsc-gui or below the folder that "
            "install.sh was given."
        ),
    ),
    (
        "the system's keyring",
        (
            "Sign-ins, the journal's key and the PINs of second persons, under the service smsc-gui. "
            "They are in no file, and removing the package leaves them too."
        ),
    ),
)
_ENVIRONMENT: Final = (
    ("HTTPS_PROXY, NO_PROXY", "Which proxy is used while the setting says the system's."),
    ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "The language, where neither option nor setting say."),
    ("QT_QPA_PLATFORM", "wayland, xcb or offscreen, where Qt is not to choose by itself."),
    ("QT_SCALE_FACTOR", "Makes everything larger, such as 1.5."),
    ("XDG_DATA_HOME", "Where the data folder lies."),
)
_UPDATING: Final = (
    "A window that is open while the package is updated goes on as the version that it was started as, "
    "and loses nothing. Close it and open it again soon: what it starts anew, such as printing, "
    "is of the new version already. An older version after a newer one is refused by the journal "
    "where its form has changed; nothing is damaged by trying."
)
_EXAMPLES: Final = (
    ("smsc-gui --phone 0671234567 --reference order-18", "Puts a number into the window."),
    ("smsc-gui --wait --json 'smsc-verify:+380671234567?reference=18'", "Waits for the outcome."),
    ("smsc-gui --self-test", "Checks every part on this computer; it needs no screen."),
)
_CODE: Final = re.compile(r"^ +(\d+) +(.+)$")


def man_page() -> str:
    """The page as groff's man macros want it. Needs requirements/run.txt."""
    parser = _parser()
    day = product.built_at().date().isoformat()
    command, summary = product.COMMAND, product.SUMMARY["en"]
    parts = [
        f'.TH {command.upper()} 1 {day} "{command} {product.version()}" "{product.NAME}"',
        ".SH NAME",
        f"{_text(command)} \\- {_text(summary[:1].lower() + summary[1:])}",
        ".SH SYNOPSIS",
        ".nh",
        ".ad l",
        f".B {_text(command)}",
        " ".join(f"[{_call(action)}]" for action in _shown(parser)),
        ".hy",
        ".ad b",
        ".SH DESCRIPTION",
        *"\n.PP\n".join(map(_text, product.paragraphs("en"))).splitlines(),
        ".SH OPTIONS",
        *(line for action in _shown(parser) for line in _option(action)),
        ".SH EXIT STATUS",
        *_exit_codes(parser.epilog or ""),
        *_section("FILES", _FILES, ".I"),
        *_section("ENVIRONMENT", _ENVIRONMENT, ".B"),
        ".SH UPDATING",
        _text(_UPDATING),
        *_section("EXAMPLES", _EXAMPLES, ".B"),
        ".SH REPORTING BUGS",
        _text(product.CONTACT),
    ]
    return "\n".join(parts) + "\n"


def _parser() -> argparse.ArgumentParser:
    """The program's own. The checkout goes to the end of the path: it has a folder called `packaging`."""
    if str(product.ROOT) not in sys.path:
        sys.path.append(str(product.ROOT))
    from smsc_gui.options import command_line  # noqa: PLC0415 - only after that

    return command_line()


def _shown(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to ask
    return [action for action in actions if action.help != argparse.SUPPRESS]


def _call(action: argparse.Action) -> str:
    """As it is typed: the option in bold, what stands for something in italics."""
    value = _value(action)
    said = ", ".join(f"\\fB{_text(name)}\\fR" for name in action.option_strings)
    return f"{said} {value}".strip()


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        return "|".join(f"\\fB{_text(str(one))}\\fR" for one in action.choices)
    return f"\\fI{_text(str(action.metavar or action.dest.upper()))}\\fR"


def _option(action: argparse.Action) -> list[str]:
    return [".TP", _call(action), _text(_sentence(action.help or ""))]


def _exit_codes(words: str) -> list[str]:
    """Out of what --help says at its end: headings with a colon, then codes; what else is there stays out."""
    lines: list[str] = []
    for line in words.splitlines():
        code = _CODE.match(line)
        if code:
            lines += [".TP", f".B {code[1]}", _text(_sentence(code[2]))]
        elif line.endswith(":") and line != "exit codes:":
            lines += [".PP", _text(line[:1].upper() + line[1:])]
    return lines


def _section(title: str, entries: tuple[tuple[str, str], ...], face: str) -> list[str]:
    lines = [f".SH {title}"]
    for name, words in entries:
        lines += [".TP", f"{face} {_text(name)}", _text(words)]
    return lines


def _sentence(words: str) -> str:
    """What begins with a link stays as it is."""
    first = words if words.startswith(product.SCHEME) else words[:1].upper() + words[1:]
    return f"{first}."


def _text(words: str) -> str:
    """As roff reads it: no command, no hyphen where a minus is meant, no letter beyond ASCII."""
    plain = (
        words.replace("\\", "\\e").replace("-", "\\-").replace("’", "\\(cq").replace('"', "\\(dq")
    )
    plain = (
        plain.replace("~", "\\(ti").replace("'", "\\(aq").replace("%%", "%").replace("|", "\\||")
    )
    return f"\\&{plain}" if plain.startswith(".") else plain
