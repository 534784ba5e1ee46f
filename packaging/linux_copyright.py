"""Whose work is in the Linux packages, and under which terms: Debian's machine-readable form.

Three kinds: the program itself, what it brings of others (`smsc_gui.ui.licences` knows them), and what
PyInstaller took from the system that the package was built on. Of those Debian's own words are packed.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import product

if TYPE_CHECKING:
    from smsc_gui.ui.licences import Library

FORMAT: Final = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
PROGRAM: Final = f"usr/lib/{product.COMMAND}"
PLACE: Final = f"usr/share/doc/{product.COMMAND}/libraries"
OF_DEBIAN: Final = Path("/usr/share/doc")
_INSIDE: Final = f"{PROGRAM}/_internal"
_WHERE: Final = {
    "inter": f"{_INSIDE}/smsc_gui/resources/fonts/*",
    "lucide": f"{_INSIDE}/smsc_gui/resources/icons/*",
    "pyside6-essentials": f"{_INSIDE}/PySide6/*.so",
    "python": f"{_INSIDE}/base_library.zip {_INSIDE}/libpython* {_INSIDE}/python3*",
    "qt": f"{_INSIDE}/PySide6/Qt/*",
    "shiboken6": f"{_INSIDE}/shiboken6/*",
}
_HOLDERS: Final = {
    "pyside6-essentials": "The Qt Company Ltd. and other contributors",
    "python": "Python Software Foundation and others, as its licence says",
    "qt": "The Qt Company Ltd. and other contributors",
    "shiboken6": "The Qt Company Ltd. and other contributors",
}
_COMMON: Final = {
    "LGPL-3": "LGPL-3.0",
    "GPL-3": "LGPL-3.0",
    "Apache-2.0": "Apache License",
    "MPL-2.0": "Mozilla Public License",
}
"""Texts that Debian has once for all, by what their names or first words hold."""
_HOLDER: Final = re.compile(r"^\W*(?:copyright|©)[^\n]*\d{4}[^\n]*$", re.IGNORECASE | re.MULTILINE)
_LGPL: Final = f"""\
Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They are files
of their own below /{_INSIDE}/PySide6 and /{_INSIDE}/shiboken6, and
may be replaced by other builds of the same version: the program loads what lies there."""


def text(folder: Path) -> str:
    """The file `copyright`, for what is in PyInstaller's folder."""
    stanzas = [
        _head(),
        *(_of_others(library) for library in bundled()),
        *(_of_debian(package, files) for package, files in from_debian(folder).items()),
    ]
    return "\n\n".join(stanzas) + "\n"


def bundled() -> "list[Library]":
    """What was brought of others, as *Help, Licences* shows it. Needs requirements/run.txt."""
    if str(product.ROOT) not in sys.path:
        sys.path.append(str(product.ROOT))  # behind what is installed: see `linux_man`
    from smsc_gui.ui.licences import libraries  # noqa: PLC0415 - only after that

    return libraries()


def from_debian(folder: Path) -> dict[str, list[str]]:
    """Debian's packages of which there are libraries in the folder, with these; empty elsewhere."""
    libraries = [
        path.name
        for path in sorted((folder / "_internal").glob("lib*.so*"))
        if not path.is_symlink() and not path.name.startswith("libpython")
    ]
    if not libraries or not shutil.which("dpkg-query"):
        return {}
    command = ["dpkg-query", "--search", *(f"*-linux-gnu*/{name}" for name in libraries)]
    found = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    packages: dict[str, list[str]] = {}
    for line in sorted(found.splitlines()):
        package, _, path = line.partition(": ")
        files = packages.setdefault(package.partition(":")[0], [])
        if Path(path).name not in files:
            files.append(Path(path).name)
    return packages


def of_the_system(folder: Path) -> dict[str, str]:
    """Debian's own file `copyright` of each of these packages, by package."""
    return {
        package: (OF_DEBIAN / package / "copyright").read_text(encoding="utf-8")
        for package in from_debian(folder)
    }


def _head() -> str:
    return f"""\
Format: {FORMAT}
Upstream-Name: {product.NAME}
Upstream-Contact: {product.PUBLISHER} <{product.CONTACT}>
Source: the developers; there is no public address.
Comment:
{_indented(_LGPL)}

Files: *
Copyright: {product.built_at().year} {product.PUBLISHER}
License: proprietary
 No licence has been chosen yet: all rights remain with the developers."""


def _of_others(library: "Library") -> str:
    name = re.sub(r"[-_.]", "-", library.name.lower())
    files = _WHERE.get(name, f"{_INSIDE}/{name.replace('-', '?')}-{library.version}.*")
    return "\n".join(
        (
            f"Files: {files}",
            f"Copyright: {_HOLDERS.get(name) or _holders(library)}",
            f"License: {_short(library.licence)}",
            _indented(_terms(library)),
            f"Comment: {library.name} {library.version}",
        )
    )


def _of_debian(package: str, files: Iterable[str]) -> str:
    lines = "\n".join(f" {_INSIDE}/{name}" for name in files)
    return "\n".join(
        (
            f"Files:\n{lines}",
            "Copyright: as its file says",
            f"License: of-{package}",
            f" In {PLACE}/{package}.gz, as in Debian.",
            f"Comment: as built by Debian, package {package}",
        )
    )


def _holders(library: "Library") -> str:
    lines = [" ".join(line.split()) for line in _HOLDER.findall(library.text)]
    known = list(dict.fromkeys(line for line in lines if "[yyyy]" not in line))
    return "\n ".join(known[:20]) or f"the authors of {library.name}"


def _terms(library: "Library") -> str:
    common = [
        f"/usr/share/common-licenses/{name}"
        for name, words in _COMMON.items()
        if words in library.licence or words in library.text[:2000]
    ]
    if not common:
        return library.text
    return (
        f"On Debian in {' and '.join(common)}; in the package itself below\n"
        f"/{_INSIDE}, with every notice, and in the window under Help, Licences."
    )


def _short(licence: str) -> str:
    """A name without spaces, but for those of `or` and `and`."""
    parts = re.split(r"\s+(or|and|with)\s+", licence.strip(), flags=re.IGNORECASE)
    return " ".join(
        part.lower() if place % 2 else re.sub(r"\s+", "-", part) for place, part in enumerate(parts)
    )


def _indented(words: str) -> str:
    """As a field goes on: a space before each line, a point for an empty one."""
    return "\n".join(f" {line.rstrip() or '.'}" for line in words.strip().splitlines())
