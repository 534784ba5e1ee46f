"""What is packed, for machines that look for known weaknesses: a bill of materials in CycloneDX's JSON.

    build/venv-package/bin/python packaging/sbom.py

Read from the folder that PyInstaller made: Python's distributions from the metadata that lies there, what
came from the build system's packages by its package manager, every other library by its own bytes. Two builds
of one commit on one system give the same file: the time is the commit's, the serial number the contents'.
"""

import hashlib
import json
import platform
import re
import sqlite3
import ssl
import subprocess
import sys
import uuid
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

import linux_copyright
import product
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

REQUIREMENTS: Final = product.ROOT / "requirements"
_PIN: Final = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
_OF_PYTHON: Final = re.compile(r"^(lib)?python3|\.(cpython-|abi3\b)")
_OTHERS: Final = ("Python", "Qt", "Inter", "Lucide")
"""What `smsc_gui.ui.licences` knows besides distributions."""
_BOOTLOADER: Final = "GPL-2.0-or-later WITH Bootloader-exception"
"""What starts the program is PyInstaller's, whose exception lets it be packed under any terms."""
_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, "smsc.ua")
_SYSTEM: Final = {"linux": "linux", "darwin": "macos", "win32": "windows"}
_MACHINE: Final = {"AMD64": "x64"}
"""As the packages call it; elsewhere `platform.machine()` says it already."""


def path() -> Path:
    """Of the file, beside the packages."""
    machine = _MACHINE.get(platform.machine(), platform.machine())
    system = f"{_SYSTEM[sys.platform]}-{machine}"
    return product.PACKAGES / f"{product.COMMAND}-{product.version()}-{system}.cdx.json"


def build(folder: Path) -> Path:
    """Writes it for what is in the folder; returns where it is.

    Raises ValueError when something is packed that no requirement names, or when the file does not follow
    CycloneDX's schema.
    """
    told = text(folder)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(told)
    if fault is not None:
        raise ValueError(f"The bill of materials is not CycloneDX: {fault}")
    path().parent.mkdir(parents=True, exist_ok=True)
    path().write_text(told, encoding="utf-8", newline="\n")
    return path()


def text(folder: Path) -> str:
    """The contents of the file."""
    parts = sorted(components(folder), key=lambda one: (one.name.lower(), one.version or ""))
    bom = Bom(components=parts, metadata=BomMetaData(component=_program(), tools=()))
    bom.metadata.timestamp = product.built_at()
    bom.register_dependency(_program(), parts)
    bom.serial_number = uuid.UUID(int=0)
    bom.serial_number = uuid.uuid5(_NAMESPACE, _json(bom))
    return _json(bom) + "\n"


def _json(bom: Bom) -> str:
    return JsonV1Dot6(bom).output_as_string(indent=2)


def components(folder: Path) -> Iterator[Component]:
    """Everything that others made and that is in the folder."""
    yield from _distributions(folder)
    yield from _others()
    yield from _icu(folder)
    packages = linux_copyright.from_debian(folder)
    yield from _of_system(packages)
    if not packages:
        yield from _in_python()
    yield from _loose(folder, {name for files in packages.values() for name in files})


def _program() -> Component:
    return Component(
        name=product.COMMAND,
        version=product.version(),
        type=ComponentType.APPLICATION,
        description=product.SUMMARY["en"],
        supplier=OrganizationalEntity(name=product.PUBLISHER),
        bom_ref=product.APP_ID,
    )


def _pins(name: str) -> dict[str, str]:
    """The versions that one of the files of requirements names."""
    return dict(_PIN.findall((REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")))


def _distributions(folder: Path) -> Iterator[Component]:
    pins = _pins("run")
    for found in metadata.distributions(path=[str(folder / "_internal")]):
        name = re.sub(r"[-_.]+", "-", found.name).lower()
        if pins.get(name) != found.version:
            raise ValueError(f"{name} {found.version} is packed, and {pins.get(name)} is pinned.")
        yield _part(name, found.version, "pypi", _licence(found.metadata))
        yield from _inside(name)


def _inside(name: str) -> Iterator[Component]:
    """What its makers say is built into it (PEP 770), as the OpenSSL in `cryptography`.

    From this environment: such lists are left out of the folder.
    """
    for file in metadata.files(name) or []:
        if "sboms" not in file.parts or file.suffix != ".json":
            continue
        for part in json.loads(file.read_text(encoding="utf-8")).get("components", []):
            whole = PackageURL.from_string(part["purl"])
            purl = PackageURL(whole.type, whole.namespace, whole.name, whole.version)
            yield Component(
                name=part["name"],
                version=part["version"],
                purl=purl,
                bom_ref=f"{name}:{purl.to_string()}",
            )


def _licence(about: "metadata.PackageMetadata") -> str:
    """The short name: as an expression, else in words, else by its classifier."""
    for key in ("License-Expression", "License"):
        line = str(about[key]).strip().split("\n")[0] if key in about else ""
        if line:
            return line
    named = [one for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
    return named[0].split(" :: ")[-1] if named else ""


def _others() -> Iterator[Component]:
    known = {one.name: one for one in linux_copyright.bundled()}
    for name in _OTHERS:
        yield _part(name, known[name].version, "generic", known[name].licence)
    yield _part("pyinstaller", _pins("package")["pyinstaller"], "pypi", _BOOTLOADER)


def _icu(folder: Path) -> Iterator[Component]:
    """It comes with Qt, on Linux alone; no more of its version is known than the name of its file says."""
    for file in (folder / "_internal" / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
        yield _part("ICU", file.name.rpartition(".")[2], "generic", "Unicode-3.0")


def _in_python() -> Iterator[Component]:
    """What Python's makers build into it, on systems whose packages do not have it."""
    yield _part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "generic", "Apache-2.0")
    yield _part("SQLite", sqlite3.sqlite_version, "generic", "blessing")


def _part(name: str, version: str, kind: str, licence: str = "") -> Component:
    purl = PackageURL(type=kind, name=name.lower(), version=version)
    licences = [LicenseFactory().make_from_string(licence)] if licence else []
    return Component(
        name=name, version=version, purl=purl, licenses=licences, bom_ref=purl.to_string()
    )


def _of_system(packages: Iterable[str]) -> Iterator[Component]:
    """With the version that was installed when they were packed."""
    names = sorted(packages)
    if not names:
        return
    release = platform.freedesktop_os_release()
    form = "${binary:Package} ${Version} ${Architecture}\\n"
    command = ["dpkg-query", "--show", f"--showformat={form}", *names]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for line in told.splitlines():
        package, version, machine = line.split(" ")
        purl = PackageURL(
            type="deb",
            namespace=release["ID"],
            name=package.partition(":")[0],
            version=version,
            qualifiers={"arch": machine, "distro": f"{release['ID']}-{release['VERSION_ID']}"},
        )
        yield Component(name=purl.name, version=version, purl=purl, bom_ref=purl.to_string())


def _loose(folder: Path, known: set[str]) -> Iterator[Component]:
    """Libraries beside Python's that no package manager knows; Python's extensions belong to theirs."""
    endings = ("*.so", "*.so.*", "*.dylib", "*.dll")
    files = {path for ending in endings for path in (folder / "_internal").glob(ending)}
    for file in sorted(files):
        if file.is_symlink() or file.name in known or _OF_PYTHON.search(file.name):
            continue
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        yield Component(
            name=file.name,
            type=ComponentType.FILE,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            bom_ref=f"file:{file.name}",
        )


if __name__ == "__main__":
    print(build(product.FOLDER).relative_to(product.ROOT))
