"""The report for whoever helps, put together: part of it on the main thread, part in the background.

In English only; see `core.diagnostics` for what is left out.
"""

import os
import platform
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from smsc_gui import __version__
from smsc_gui.api.versions import tls_version
from smsc_gui.core.diagnostics import last_errors, settings_lines, veiled, without
from smsc_gui.core.journal import operator_name
from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_schema import VERSION
from smsc_gui.core.journal_search import JournalReader, Wanted
from smsc_gui.core.settings_values import Settings
from smsc_gui.ui.licences import version_of

LIBRARIES: Final = ("requests", "urllib3", "truststore", "keyring", "phonenumberslite", "segno")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the report is made from. `backend_name`: which keyring is used; called in the background."""

    settings: Settings
    is_locked: Callable[[str], bool]
    journal: Path
    log: Path
    backend_name: Callable[[], str]


def of_the_window() -> list[str]:
    """What Qt knows of this desktop. Main thread."""
    app = QApplication.instance()
    style = app.style().name() if isinstance(app, QApplication) else ""
    return [
        f"platform: {QGuiApplication.platformName()}, style {style}",
        f"session: {_environment('XDG_SESSION_TYPE')}, desktop {_environment('XDG_CURRENT_DESKTOP')}",
        f"locale: {QLocale.system().name()}, texts {QLocale().name()}",
        f"notification area: {_yes(QSystemTrayIcon.isSystemTrayAvailable())}",
        *_screens(),
    ]


def report(sources: Sources, of_window: list[str]) -> str:
    """The whole text. Waits for the disk and perhaps for the keyring; not for the main thread."""
    private = _private(sources)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    parts = {
        "versions": _versions(),
        "window": of_window,
        "settings": settings_lines(sources.settings, sources.is_locked),
        "keyring": [sources.backend_name() or "none"],
        "network": _network(sources.settings),
        "journal": _journal(sources.journal),
    }
    lines = [f"SMSC Call Verify {__version__}, {now}"]
    for name, part in parts.items():
        lines += ["", f"[{name}]", *part]
    errors = veiled("\n".join(last_errors(sources.log)) or "none", private)
    return without("\n".join(lines), private) + f"\n\n[last errors]\n{errors}\n"


def _versions() -> list[str]:
    packed = ", packaged" if getattr(sys, "frozen", False) else ""
    kernel = f"{QSysInfo.kernelVersion()}, {QSysInfo.currentCpuArchitecture()}"
    return [
        f"program: {__version__}{packed}",
        f"Python: {platform.python_version()}",
        f"PySide6: {PySide6.__version__}, Qt {qVersion()}",
        f"system: {QSysInfo.prettyProductName()}, kernel {kernel}",
        f"TLS: {tls_version()}",
        *(f"{name}: {version_of(name) or 'unknown'}" for name in LIBRARIES),
    ]


def _screens() -> Iterator[str]:
    """Their sizes in device-independent pixels; their names could hold a serial number."""
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        size, scale = screen.size(), screen.devicePixelRatio()
        dots = screen.logicalDotsPerInch()
        yield f"screen {number}: {size.width()}x{size.height()}, scaling {scale:g}, {dots:g} dpi"


def _network(settings: Settings) -> list[str]:
    """Whether there is a proxy, never which."""
    systems = _yes("https" in urllib.request.getproxies())
    return [f"proxy: {settings.proxy}", f"the system has one for https: {systems}"]


def _journal(path: Path) -> list[str]:
    """Its size with what is not written back yet. That it can be read says that it has this schema."""
    files = [path, path.with_name(f"{path.name}-wal")]
    size = sum(file.stat().st_size for file in files if file.exists())
    return [f"size: {size} bytes", *_read_journal(path)]


def _read_journal(path: Path) -> list[str]:
    try:
        reader = JournalReader(path)
    except JournalError as error:
        return [f"cannot be read: {error.trouble.name}"]
    try:
        return [f"schema: {VERSION}", f"verifications: {reader.outline(Wanted()).count}"]
    except JournalError as error:
        return [f"cannot be read: {error.trouble.name}"]
    finally:
        reader.close()


def _private(sources: Sources) -> list[str]:
    """The words that are somebody's own, on this computer and in these settings."""
    settings = sources.settings
    accounts = [word for one in settings.accounts for word in (one.login or "", one.name)]
    others = [settings.desk, settings.operator, settings.proxy_user, settings.proxy_address]
    home = str(Path.home())
    folders = [str(sources.log.parent), home, Path(home).as_posix()]
    return [*folders, operator_name(), platform.node(), *accounts, *settings.operators, *others]


def _environment(name: str) -> str:
    return os.environ.get(name) or "unknown"


def _yes(holds: object) -> str:
    return "yes" if holds else "no"
