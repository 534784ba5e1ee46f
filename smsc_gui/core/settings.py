"""The settings file: read with suspicion, written whole or not at all.

Nothing secret stands in it. Reading and writing touch the disk: milliseconds, any thread, one at a time
(the data folder's lock keeps other processes away).
"""

import contextlib
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

from smsc_gui.core.machine_settings import MOST_BYTES, MachineSettings
from smsc_gui.core.settings_json import (
    OfNewerVersion,
    Values,
    chosen_under,
    from_bytes,
    settings_of,
    to_bytes,
)
from smsc_gui.core.settings_values import AccountSettings, NotSettings, Settings

__all__ = [
    "AccountSettings",
    "Loaded",
    "NotSettings",
    "OfNewerVersion",
    "Settings",
    "SettingsFile",
    "SettingsProblem",
    "Trouble",
]


class Trouble(Enum):
    """Why defaults are used instead of the file."""

    DAMAGED = auto()
    """It was put aside; the next save writes a new one."""
    NEWER = auto()
    """A newer version of the program wrote it; it stays as it is and saving is refused."""
    DENIED = auto()
    """This user may not read it; saving is refused."""
    UNREADABLE = auto()
    """The disk or the network folder failed; saving is refused while it does."""


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """`put_aside`: where a damaged file is now; None when it could not be moved or was not damaged.

    `detail`: for the log: which value is wrong, or what the operating system said.
    """

    trouble: Trouble
    put_aside: Path | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings to go on with, and what was wrong with the file, if anything."""

    settings: Settings
    problem: SettingsProblem | None = None


class SettingsFile:
    """The settings of one data folder.

    `now`: seconds since 1970 UTC, for the name of a file that is put aside. `machine`: what the
    administrator has set for everybody on this computer.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], float] = time.time,
        machine: MachineSettings | None = None,
    ) -> None:
        self._path = path
        self._now = now
        self.machine = machine or MachineSettings()

    @property
    def _defaults(self) -> Settings:
        return settings_of({**self.machine.defaults, **self.machine.locked})

    def load(self) -> Loaded:
        """What the file says. Never raises: without a file, or with a bad one, there are defaults."""
        try:
            return Loaded(self._settings_in(self._raw()))
        except FileNotFoundError:
            return Loaded(self._defaults)
        except NotSettings as wrong:
            return Loaded(self._defaults, self._damaged(str(wrong)))
        except OfNewerVersion as newer:
            return Loaded(self._defaults, SettingsProblem(Trouble.NEWER, detail=str(newer)))
        except PermissionError as denied:
            return Loaded(
                self._defaults, SettingsProblem(Trouble.DENIED, detail=str(denied.strerror))
            )
        except OSError as failed:
            return Loaded(
                self._defaults, SettingsProblem(Trouble.UNREADABLE, detail=str(failed.strerror))
            )

    def save(self, settings: Settings) -> Settings:
        """Replaces the file in one step and returns what is in it now (with a salt).

        After a power cut the file holds the old settings or the new. Raises `OSError` when that cannot
        be done or the present file cannot be read, and `OfNewerVersion` when the present file is newer.
        """
        kept: Values = {}
        try:
            raw = self._raw()
            self._settings_in(raw)
            kept = chosen_under(raw, self.machine.locked)
        except FileNotFoundError:
            pass
        except NotSettings:
            self._put_aside()
        salted = settings if settings.salt else replace(settings, salt=secrets.token_hex(16))
        _replace_durably(self._path, to_bytes(salted, self._defaults, kept))
        return salted

    def _raw(self) -> bytes:
        with self._path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise NotSettings("larger than 1 MiB")
        return raw

    def _settings_in(self, raw: bytes) -> Settings:
        return from_bytes(raw, defaults=self.machine.defaults, locked=self.machine.locked)

    def _damaged(self, detail: str) -> SettingsProblem:
        try:
            return SettingsProblem(Trouble.DAMAGED, self._put_aside(), detail)
        except OSError:
            return SettingsProblem(Trouble.DAMAGED, None, detail)

    def _put_aside(self) -> Path:
        moment = datetime.fromtimestamp(self._now(), UTC)
        stem = f"{self._path.stem}.damaged-{moment:%Y%m%d-%H%M%S}"
        target = self._path.with_name(f"{stem}{self._path.suffix}")
        count = 1
        while os.path.lexists(target):
            count += 1
            target = self._path.with_name(f"{stem}-{count}{self._path.suffix}")
        self._path.rename(target)
        return target


def _replace_durably(path: Path, content: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)  # left by a kill
    try:
        with open(new, "xb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):  # the first failure is the one to tell
            new.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    """Makes a rename outlast a power cut. Windows refuses to open folders, and needs no such thing."""
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
