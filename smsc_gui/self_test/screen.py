"""Which of Qt's platforms a window would use in this session, and whether it can be loaded.

The self-test itself runs on none that is seen. That a plugin loads says that no library is missing, the
usual trouble on a bare system; it does not say that the display answers.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QLibraryInfo, QPluginLoader, qVersion

from smsc_gui.self_test.report import Faulty, Note

OF_THE_SYSTEM: Final[Mapping[str, tuple[str, ...]]] = {"win32": ("windows",), "darwin": ("cocoa",)}
OF_LINUX: Final = ("xcb", "wayland")


def versions() -> str:
    """Python's and Qt's."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Python {python}, PySide6 {PySide6.__version__}, Qt {qVersion()}"


def platforms(session: Mapping[str, str], system: str = sys.platform) -> list[str]:
    """What Qt tries for a window, in its order; empty where there is no screen.

    `session`: its environment; `system`: as `sys.platform`.
    """
    if named := session.get("QT_QPA_PLATFORM"):
        return [name.split(":")[0] for name in named.split(";")]
    if system in OF_THE_SYSTEM:
        return list(OF_THE_SYSTEM[system])
    wayland = "WAYLAND_DISPLAY" in session or session.get("XDG_SESSION_TYPE") == "wayland"
    return [*(["wayland"] if wayland else []), *(["xcb"] if session.get("DISPLAY") else [])]


def screen(session: Mapping[str, str], folder: Path | None = None) -> str | Note:
    """`folder`: of Qt's plugins, if not Qt's own. A platform that is not wanted here is worth a note."""
    folder = folder or plugins()
    wanted = platforms(session)
    known = dict.fromkeys([*wanted, *OF_THE_SYSTEM.get(sys.platform, OF_LINUX)])
    troubles = {name: trouble(_file(folder, name)) for name in known}
    broken = [f"{name} cannot be loaded: {why}" for name, why in troubles.items() if why]
    usable = [name for name in wanted if not troubles[name]]
    if not usable and (wanted or len(broken) == len(known)):
        raise Faulty(f"no window can be opened: {'; '.join(broken)}")
    said = _said(usable, [name for name, why in troubles.items() if not why])
    return Note("; ".join([said, *broken])) if broken else said


def plugins() -> Path:
    """The folder of Qt's plugins."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def trouble(plugin: Path) -> str:
    """Why the plugin cannot be loaded, with the library's name where one is missing; "" when it can."""
    loader = QPluginLoader(str(plugin))
    if loader.load():
        return ""
    # "Cannot load library FILE: REASON" says nothing but the reason that is not known.
    return loader.errorString().removeprefix(f"Cannot load library {plugin}: ")


def shared(folder: Path, name: str) -> Path:
    """The file of a plugin, as this system calls it."""
    ending = {"win32": f"{name}.dll", "darwin": f"lib{name}.dylib"}.get(
        sys.platform, f"lib{name}.so"
    )
    return folder / ending


def _file(folder: Path, platform: str) -> Path:
    return shared(folder / "platforms", f"q{platform.partition('-')[0]}")


def _said(usable: Sequence[str], loadable: Sequence[str]) -> str:
    if usable:
        return f"a window would use {usable[0]}"
    return f"no screen in this session; a window could use {' or '.join(loadable) or 'nothing'}"
