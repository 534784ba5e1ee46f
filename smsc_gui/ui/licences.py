"""What the program is built of, and under which licences: read from what is installed with it.

In a package made by PyInstaller the metadata must be carried along (packaging/smsc_gui.spec does that).
"""

import platform
import re
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from PySide6.QtCore import qVersion

from smsc_gui.ui.resources import resource

LIBRARIES: Final = (
    "backports-tarfile",
    "certifi",
    "cffi",
    "charset-normalizer",
    "cryptography",
    "defusedxml",
    "idna",
    "importlib-metadata",
    "jaraco-classes",
    "jaraco-context",
    "jaraco-functools",
    "jeepney",
    "keyring",
    "lazy-importer",
    "more-itertools",
    "phonenumberslite",
    "pycparser",
    "pyside6-essentials",
    "pywin32-ctypes",
    "requests",
    "secretstorage",
    "segno",
    "shiboken6",
    "truststore",
    "urllib3",
    "zipp",
)
"""Every distribution in requirements/run.txt; a system has those that are installed on it."""
_QT: Final = frozenset({"pyside6-essentials", "shiboken6"})
_TEXTS: Final = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Library:
    """One part that others made. `licence`: its short name. `text`: in full, as its makers give it."""

    name: str
    version: str
    licence: str
    text: str


def libraries() -> list[Library]:
    """All that are here, Python and Qt first, then letters and icons. Reads some fifty files; any thread."""
    found = (_library(name) for name in LIBRARIES)
    return [_python(), _qt(), *_drawn(), *(one for one in found if one is not None)]


def version_of(name: str) -> str:
    """The version of a distribution; empty when it is not here, or its metadata is not."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _library(name: str) -> Library | None:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None
    text = _lgpl() if name in _QT else _texts(found)
    return Library(found.metadata["Name"], found.version, _licence(found.metadata), text)


def _licence(about: "metadata.PackageMetadata") -> str:
    """Its short name: as an expression, else in words, else by its classifier."""
    for name in ("License-Expression", "License"):
        line = about[name].strip().split("\n")[0] if name in about else ""
        if line:
            return line[:_LONGEST]
    named = [one for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
    return named[0].split(" :: ")[-1] if named else ""


def _texts(of: metadata.Distribution) -> str:
    files = [file for file in of.files or [] if _TEXTS.search(str(file)) and _is_metadata(file)]
    return "\n\n".join(text for file in files if (text := _read(file)))


def _is_metadata(file: metadata.PackagePath) -> bool:
    return any(part.endswith((".dist-info", ".egg-info")) for part in file.parts)


def _read(file: metadata.PackagePath) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:  # it was left out of a package
        return ""


def _python() -> Library:
    return Library("Python", platform.python_version(), "PSF-2.0", _own("Python.txt"))


def _qt() -> Library:
    return Library("Qt", qVersion(), "LGPL-3.0-only", _lgpl())


def _drawn() -> list[Library]:
    """What came as files of ours: resources/fonts and resources/icons."""
    return [
        Library("Inter", "4.1", "OFL-1.1", _own("Inter.txt")),
        Library("Lucide", "1.62.0", "ISC", _own("Lucide.txt")),
    ]


def _lgpl() -> str:
    """Version 3 adds to the GPL, so both belong together."""
    source = "The source code of Qt and of Qt for Python: https://code.qt.io\n\n"
    return source + _own("LGPL-3.0.txt") + "\n\n" + _own("GPL-3.0.txt")


def _own(name: str) -> str:
    return resource("licences", name).read_text(encoding="utf-8")
