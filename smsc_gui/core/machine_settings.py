"""What an administrator sets for everybody on this computer: defaults, and what nobody may change.

One JSON file, `{"version": 2, "defaults": {…}, "locked": {…}}`, with the names of `Settings`. The program
only reads it; that it can be written by administrators alone is the operating system's doing.
"""

import logging
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from smsc_gui.core.settings_json import (
    UPGRADES,
    OfNewerVersion,
    Values,
    settings_of,
    upgraded,
    values_in,
)
from smsc_gui.core.settings_values import NAMES, NotSettings

_log = logging.getLogger(__name__)

NAME: Final = "settings.json"
MOST_BYTES: Final = 1024 * 1024
OWN: Final = frozenset({"version", "salt", "operator"})
"""What each desk has for itself: nobody can give it to all, and it is passed over."""


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """`defaults` and `locked`: values by the name of the setting, as JSON holds them.

    `problem`: what is wrong with the file, "" when nothing is; then confirming by hand is forbidden, and so
    is a new sign-in, because that may be what the file says. `passed_over`: names in it that count for
    nothing, such as "locked.by_hands".
    """

    defaults: Values = field(default_factory=dict)
    locked: Values = field(default_factory=dict)
    problem: str = ""
    passed_over: tuple[str, ...] = ()


def machine_file(platform: str = sys.platform) -> Path:
    """Where the file is: the same for everybody. `platform`: as `sys.platform`. Not tried on Windows."""
    if platform == "win32":
        # Fixed: whoever sets %PROGRAMDATA% for the program would lift the locks, and Windows' own look-up of
        # known folders goes by variables as well (%SystemDrive%).
        return Path(r"C:\ProgramData") / "smsc-gui" / NAME
    if platform == "darwin":
        return Path("/Library/Application Support/smsc-gui") / NAME
    return Path("/etc/smsc-gui") / NAME


def read_machine_settings(path: Path) -> MachineSettings:
    """What the file says; nothing where there is none. Never raises."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        return _read(raw)
    except FileNotFoundError:
        return MachineSettings()
    except NotSettings as error:
        return _unreadable(str(error))
    except OfNewerVersion as error:
        return _unreadable(f"version {error}")
    except OSError as error:
        return _unreadable(error.strerror or type(error).__name__)


def _read(raw: bytes) -> MachineSettings:
    if len(raw) > MOST_BYTES:
        raise NotSettings("larger than 1 MiB")
    whole = values_in(raw)
    passed_over: list[str] = []
    defaults, locked = (_part(whole, name, passed_over) for name in ("defaults", "locked"))
    if passed_over:
        _log.warning("unknown machine-wide settings: %s", ", ".join(passed_over))
    return MachineSettings(defaults, locked, passed_over=tuple(passed_over))


def _part(whole: Values, name: str, passed_over: list[str]) -> Values:
    """The settings in it; other names are added to `passed_over`. Raises `NotSettings`."""
    values = whole.get(name, {})
    if not isinstance(values, dict):
        raise NotSettings(name)
    for_all = {key: value for key, value in values.items() if key not in OWN}
    new = upgraded({**for_all, "version": whole.get("version")}, UPGRADES)
    settings = {key: value for key, value in new.items() if key in NAMES - OWN}
    settings_of(settings)
    others = (values.keys() & OWN) | (new.keys() - NAMES)
    passed_over += [f"{name}.{other}" for other in sorted(others)]
    return settings


def _unreadable(problem: str) -> MachineSettings:
    _log.error("the machine-wide settings cannot be read: %s", problem)
    return MachineSettings(locked={"by_hand": "forbidden"}, problem=problem)
