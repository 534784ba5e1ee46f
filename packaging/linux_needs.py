"""What the packed program needs of the system it runs on: found by looking into its files.

Every ELF file says which libraries it wants (NEEDED). Those that are not in the folder must come from the
system, so a package must depend on what holds them.
"""

import re
import subprocess
from pathlib import Path
from typing import Final

import elf

_T64: Final = {"libcups2", "libglib2.0-0", "libssl3"}
"""Have another name since Debian 13 and Ubuntu 24.04."""

PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcrypto.so.3": "libssl3",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Which Debian package holds which library. One that is missing here stops the build."""
DATA_OF: Final = {
    "libX11.so.6": "libx11-data",
    "libfontconfig.so.1": "fontconfig-config",
    "libxkbcommon.so.0": "xkb-data",
}
"""What a library reads; when it lies in the folder, nothing else asks for that."""
C_LIBRARY: Final = frozenset(
    {
        "ld-linux-aarch64.so.1",
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
        "libutil.so.1",
    }
)
_SEARCHED: Final = re.compile(r"\((?:RPATH|RUNPATH)\).*\[(.+)\]")
_C_VERSION: Final = re.compile(r"\bName: GLIBC_(\d+)\.(\d+)")


class Unmet(Exception):  # noqa: N818 - a finding
    """Something that the program needs is in no package that is known here; the text says what."""


def elf_files(folder: Path) -> list[Path]:
    """Programs and libraries in the folder, links left out."""
    return [path for path in sorted(folder.rglob("*")) if _is_elf(path)]


def search_paths(path: Path) -> str:
    """Where this file looks for libraries before the system does, with colons; "" for nowhere."""
    return ":".join(_SEARCHED.findall(_readelf("--dynamic", [path])))


def sonames(folder: Path) -> list[str]:
    """The libraries that the files in the folder need and that are not in it."""
    wanted = {name for path in elf_files(folder) for name in elf.needed(path)}
    here = {path.name for path in folder.rglob("*")}
    return sorted(wanted - here)


def c_library(folder: Path) -> str:
    """The oldest version of glibc that has every function the files ask for, such as 2.34."""
    found = _C_VERSION.findall(_readelf("--version-info", elf_files(folder)))
    major, minor = max((int(major), int(minor)) for major, minor in found)
    return f"{major}.{minor}"


def debian_packages(folder: Path) -> list[str]:
    """As Depends wants them. Raises `Unmet` when a library is in no package that is known here."""
    wanted = [name for name in sonames(folder) if name not in C_LIBRARY]
    unknown = [name for name in wanted if name not in PACKAGES]
    if unknown:
        raise Unmet(f"no Debian package is known for {', '.join(unknown)}")
    here = {path.name for path in folder.rglob("*")}
    data = {package for library, package in DATA_OF.items() if library in here}
    named = {PACKAGES[name] for name in wanted} | data
    alternatives = [f"{name} | {name}t64" if name in _T64 else name for name in sorted(named)]
    return [f"libc6 (>= {c_library(folder)})", *alternatives]


def rpm_libraries(folder: Path) -> list[str]:
    """As Requires wants them: by library, so that it does not matter who packs it."""
    libraries = [f"{name}()(64bit)" for name in sonames(folder) if not name.startswith("ld-linux")]
    return [*libraries, f"libc.so.6(GLIBC_{c_library(folder)})(64bit)"]


def _readelf(what: str, files: list[Path]) -> str:
    if not files:
        raise Unmet("the folder holds no program")
    command = ["readelf", "--wide", what, *map(str, files)]
    environment = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment
    ).stdout


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
