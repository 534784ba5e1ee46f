"""What can be told of the program to whoever helps: settings and errors without what is anybody's own.

In English only, as the log and the self-test are: it goes to those who keep the program running.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final

from smsc_gui.core.phone_groups import masked
from smsc_gui.core.settings_values import AccountSettings, Settings

HIDDEN: Final = "[hidden]"
SHOWN: Final = frozenset(
    {
        "balance_warning",
        "by_hand",
        "default_country",
        "keep_days",
        "language",
        "mask_in_journal",
        "notifications",
        "proxy",
        "second_screen",
        "slip_at_once",
        "slip_paper",
        "sound",
        "subscriber_language",
        "theme",
        "timeout",
        "tray",
        "version",
    }
)
"""The settings that are told as they are. Of every other one, and of those that are yet to come, only
whether it is set: it may hold a name."""
_OF_ITS_OWN: Final = frozenset({"accounts", "in_use", "salt"})

_LINE: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (?P<level>[A-Z]+) ")
_BAD: Final = frozenset({"WARNING", "ERROR", "CRITICAL"})
_LOOKED_AT: Final = 128 * 1024
"""Bytes at the end of a log in which the last errors are looked for."""
_MOST_LINES: Final = 25
"""Of one error: a traceback's last calls say the most."""

_LIKE_A_NUMBER: Final = re.compile(r"(?<![\w.-])\+?\d(?:[ \u00a0()./-]{0,2}\d){8,14}(?!\w)")
_LIKE_A_SECRET: Final = re.compile(
    r"(?P<name>\b(?:api_?key|key|psw|pass(?:word)?|login|token|secret)\b[\"']?\s*[=:]\s*)[^\s,;&)]+"
    r"|(?=[\w+=-]*\d)(?=[\w+=-]*[A-Za-z])[\w+=-]{16,}",
    re.IGNORECASE,
)


def settings_lines(settings: Settings, is_locked: Callable[[str], bool]) -> list[str]:
    """A line for each setting, and one for each account: by its host alone."""
    names = [one.name for one in fields(settings) if one.name not in _OF_ITS_OWN]
    lines = [_setting(settings, name, locked=is_locked(name)) for name in sorted(names)]
    for place, account in enumerate(settings.accounts):
        used = ", in use" if place == settings.in_use else ""
        lines.append(f"account: {_account(account)}{used}")
    return lines


def last_errors(log: Path, *, most: int = 12) -> list[str]:
    """The newest warnings and errors of a log, oldest first, each with what stands below it.

    What cannot be read is left out. A line keeps its time; the rest of it goes through `veiled`.
    """
    found: list[list[str]] = []
    for line in _tail(log):
        began = _LINE.match(line)
        if began is None:
            if found and found[-1]:
                found[-1].append(line)
        elif began["level"] in _BAD:
            found.append([line])
        else:
            found.append([])
    errors = [one for one in found if one][-most:]
    return [line for error in errors for line in _shortened(error)]


def without(text: str, private: Iterable[str]) -> str:
    """The text without these words, whole ones in any case: names, logins, folders."""
    for word in sorted({one for one in private if len(one) > 1}, key=len, reverse=True):
        whole = rf"(?<!\w){re.escape(word)}(?!\w)"
        text = re.sub(whole, HIDDEN, text, flags=re.IGNORECASE)
    return text


def veiled(text: str, private: Iterable[str]) -> str:
    """The text without `private` words, numbers masked, what looks like a secret left out.

    Nothing that the program writes should hold any of it; this is for what others put into an error's text.
    """
    text = without(text, private)
    text = _LIKE_A_SECRET.sub(lambda found: f"{found['name'] or ''}{HIDDEN}", text)
    return "\n".join(_masked(line) for line in text.split("\n"))


def _setting(settings: Settings, name: str, *, locked: bool) -> str:
    value = getattr(settings, name)
    shown = str(value) if name in SHOWN else ("set" if value else "")
    return f"{name}: {shown or 'not set'}{' (locked)' if locked else ''}"


def _account(account: AccountSettings) -> str:
    how = "API key" if account.login is None else "login and password"
    return f"{account.host}, {how}, {'in the keyring' if account.keep else 'this session only'}"


def _tail(log: Path) -> list[str]:
    try:
        with log.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _LOOKED_AT))
            return file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []


def _shortened(error: Sequence[str]) -> Sequence[str]:
    if len(error) <= _MOST_LINES:
        return error
    return [error[0], "…", *error[2 - _MOST_LINES :]]


def _masked(line: str) -> str:
    began = _LINE.match(line)
    start = began.end() if began else 0
    rest = _LIKE_A_NUMBER.sub(lambda found: masked(found[0]), line[start:])
    return line[:start] + rest
