"""What the program is called, everywhere it is packed: the one source of names, version, texts and icons.

The version stands in smsc_gui/__init__.py, what changed in CHANGELOG.md. Nothing here reads more than that.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build"
FOLDER: Final = BUILD / "package" / "smsc-gui"
"""What PyInstaller makes: the program in a folder that needs no Python."""
PACKAGES: Final = BUILD / "packages"
"""What is given to people: one file for each system."""

COMMAND: Final = "smsc-gui"
"""The command, the package, the desktop entry and the icon."""
NAME: Final = "SMSC Call Verify"
PUBLISHER: Final = "SMSC Call Verify developers"
CONTACT: Final = "support@smsc.ua"
APP_ID: Final = "ua.smsc.CallVerify"
"""As AppStream and macOS want it: a domain, backwards."""
SCHEME: Final = "smsc-verify"
"""Links of other programs begin with it; the same as `smsc_gui.core.links.SCHEME`."""

SUMMARY: Final = {
    "en": "Verify a phone number by the subscriber’s call",
    "uk": "Підтвердити номер телефону дзвінком абонента",
}
"""One line, without a full stop."""
DESCRIPTION: Final = {
    "en": """
For the counter: make sure that a phone number really is the subscriber’s. Type the number, and the
program asks SMSC for one to call. The subscriber calls it within fifteen minutes, nobody answers,
the call costs nothing, and the program says Verified.

Several subscribers at once, a journal that shows whether it was changed, slips and a second screen
for the subscriber. Sign-ins are kept in the system’s keyring.
""",
    "uk": """
Щоб упевнитися, що номер телефону справді належить абонентові, який прийшов. Введіть номер, і
програма попросить у SMSC номер для дзвінка. Абонент телефонує на нього протягом
п’ятнадцяти хвилин, ніхто не відповідає, дзвінок безкоштовний, і програма каже: підтверджено.

Кілька абонентів одночасно, журнал, у якому видно сторонні зміни, талони й другий екран для
абонента. Дані для входу зберігаються в системному сховищі паролів.
""",
}
"""Paragraphs with an empty line between them; `paragraphs` takes them apart."""
KEYWORDS: Final = {
    "en": ("phone", "number", "call", "verify"),
    "uk": ("телефон", "номер", "дзвінок", "підтвердження"),
}

ICONS: Final = ROOT / "resources" / "program"
ICON_SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)
"""Pixels; `ICONS / "SIZE.png"`. `large.svg` for what scales by itself, `program.ico` for Windows."""

_HEADING: Final = re.compile(
    r"^## (?:\[?(\d+\.\d+\.\d+)\]? - (\d{4}-\d\d-\d\d)|Unreleased)$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Release:
    """What the change log says of one: `version` "" and `day` None for what is not released yet."""

    version: str
    day: date | None
    text: str


def paragraphs(language: str) -> list[str]:
    """The description in one language, each paragraph as one line."""
    return [" ".join(part.split()) for part in DESCRIPTION[language].strip().split("\n\n")]


def version() -> str:
    """Such as 0.2.0."""
    source = (ROOT / "smsc_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', source, re.MULTILINE)
    if found is None:
        raise ValueError("smsc_gui/__init__.py names no version of the form 1.2.3")
    return found[1]


def releases(changes: str | None = None) -> list[Release]:
    """Those of CHANGELOG.md (or of this text), the newest first."""
    text = changes or (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [*(one.start() for one in headings[1:]), len(text)]
    return [
        Release(
            one[1] or "",
            date.fromisoformat(one[2]) if one[2] else None,
            text[one.end() : end].strip(),
        )
        for one, end in zip(headings, ends, strict=True)
    ]


def built_at() -> datetime:
    """The time that is written into what is built, UTC: that of the last commit, so that two builds agree.

    `SOURCE_DATE_EPOCH` has its say first. Raises `subprocess.CalledProcessError` outside a checkout.
    """
    seconds = (
        os.environ.get("SOURCE_DATE_EPOCH")
        or subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
    return datetime.fromtimestamp(int(seconds), UTC)
