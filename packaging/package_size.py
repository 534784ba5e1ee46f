"""What is in the folder, and why: nothing in it that nothing asks for, and nothing large without a reason.

    python packaging/package_size.py [FOLDER]     the largest files with their reasons

Linux only: what Windows and macOS need has not been measured.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import elf
import product

MOST: Final = 128_000_000
"""Bytes of the whole folder. It is 122 MB, November 2026: Qt alone grows by 1 or 2 with a new version."""
LARGE: Final = 1_000_000
"""Bytes. What is larger has its reason in `REASONS`."""
TOLD: Final = 10

REASONS: Final[Mapping[str, str]] = {
    r"libicudata\.so\..+": "what ICU knows of languages and scripts; Qt6Core is linked to it",
    r"libicu(i18n|uc)\.so\..+": "ICU, which sorts and splits texts for Qt; Qt6Core is linked to it",
    r"_rust\.abi3\.so": "`cryptography`: secrets go to the keyring (Secret Service) encrypted",
    r"libQt6Gui\.so\.6": "Qt: windows, drawing, fonts, PDF",
    r"libQt6Widgets\.so\.6": "Qt: fields, lists, dialogs",
    r"libQt6Core\.so\.6": "Qt: texts, times, files, events",
    r"libQt6Network\.so\.6": "Qt: the local socket by which a second start finds the first",
    r"libQt6WaylandClient\.so\.6": "Qt: windows on Wayland",
    r"QtWidgets\.abi3\.so": "what Python calls Qt Widgets through",
    r"QtGui\.abi3\.so": "what Python calls Qt Gui through",
    r"QtCore\.abi3\.so": "what Python calls Qt Core through",
    r"QtNetwork\.abi3\.so": "what Python calls Qt Network through",
    r"libpython3\.\d+\.so\.1\.0": "Python",
    r"smsc-gui": "the program, and all of Python that it imports, compressed",
    r"base_library\.zip": "what Python imports before it can read the program; stored as it is",
    r"libsqlite3\.so\.0": "the journal's database",
    r"unicodedata\..+\.so": "Python: kinds and forms of signs; names of hosts need it",
}
"""File names, as regular expressions."""
PARTS: Final = (
    r"PySide6|shiboken6|smsc_gui|python3\.\d+|base_library\.zip"
    r"|certifi|charset_normalizer|cryptography|_cffi_backend\..+\.so|lib.+\.so.*"
)
"""What may lie at the top of `_internal`, beside the metadata of what requirements/run.txt pins."""
_PINNED: Final = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)


def check(folder: Path) -> list[str]:
    """What is wrong, a line each; nothing on systems other than Linux."""
    if sys.platform != "linux":
        return []
    return [*_too_large(folder), *_unasked(folder), *_unlisted(folder), *_orphans(folder)]


def largest(folder: Path, count: int = TOLD) -> list[tuple[int, str, str]]:
    """Bytes, path and reason of the largest files."""
    sizes = sorted(((path.stat().st_size, path) for path in files(folder)), reverse=True)
    return [
        (size, path.relative_to(folder).as_posix(), reason(path)) for size, path in sizes[:count]
    ]


def files(folder: Path) -> Iterator[Path]:
    """Links left out."""
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def reason(path: Path) -> str:
    """Why it is there; "" where nobody has said."""
    return next((why for name, why in REASONS.items() if re.fullmatch(name, path.name)), "")


def _too_large(folder: Path) -> Iterator[str]:
    sizes = {path: path.stat().st_size for path in files(folder)}
    for path, size in sizes.items():
        if size > LARGE and not reason(path):
            name = path.relative_to(folder)
            yield f"{name} has {size / 1e6:.1f} MB, and package_size.py knows no reason for it"
    if sum(sizes.values()) > MOST:
        yield f"the folder has {sum(sizes.values()) / 1e6:.1f} MB, more than {MOST / 1e6:.0f}"


def _unasked(folder: Path) -> Iterator[str]:
    """What came along with something else, or with an import that nobody meant."""
    pinned = _PINNED.findall((product.ROOT / "requirements" / "run.txt").read_text("utf-8"))
    for path in sorted((folder / "_internal").iterdir()):
        name, is_metadata, _ = path.name.partition(".dist-info")
        known = (
            re.sub(r"[-_.]+", "-", name.rpartition("-")[0]).lower() in pinned
            if is_metadata
            else re.fullmatch(PARTS, path.name)
        )
        if not known:
            yield f"_internal/{path.name}: nothing asks for it"


def _unlisted(folder: Path) -> Iterator[str]:
    """Of our own part everything is in its list of sums, which the self-test goes by."""
    ours = folder / "_internal" / "smsc_gui"
    sums = ours / "resources" / "SHA256SUMS"
    listed = sums.read_text(encoding="utf-8").splitlines() if sums.is_file() else []
    known = {sums, *(sums.parent / line.partition("  ")[2] for line in listed)}
    for path in sorted({*files(ours), *known}):
        if path not in known or not path.is_file():
            how = "not in SHA256SUMS" if path.is_file() else "missing"
            yield f"{path.relative_to(folder)}: {how}"


def _orphans(folder: Path) -> Iterator[str]:
    """Libraries that no other file needs. Plugins and Python's modules are loaded by name."""
    wanted = {name for path in files(folder) for name in elf.needed(path)}
    for path in sorted(files(folder)):
        if _is_library(path) and path.name not in wanted:
            yield f"{path.relative_to(folder)}: no other file needs it"


def _is_library(path: Path) -> bool:
    """The bootloader loads Python's own by its name."""
    by_name = {"plugins", "lib-dynload"} & set(path.parts) or path.name.startswith("libpython")
    return path.name.startswith("lib") and ".so" in path.name and not by_name


def main() -> int:
    """Prints the largest and what is wrong; 1 where something is."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else product.FOLDER
    for size, name, why in largest(folder):
        print(f"| `{name}` | {size / 1e6:.1f} | {why} |")
    total = sum(path.stat().st_size for path in files(folder))
    print(f"{total / 1e6:.1f} MB in {sum(1 for _ in files(folder))} files")
    wrong = check(folder)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
