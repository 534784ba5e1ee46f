"""The package for Debian, Ubuntu and what comes of them.

Its scripts see to the settings for the computer and to nothing else: the menu, the icon cache and the links'
handlers are renewed by dpkg's triggers, which the packages that own them declare for the folders we write to.
"""

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import textwrap
from email.utils import format_datetime
from pathlib import Path
from typing import Final

import folder_tidy
import linux_needs
import linux_settings
import linux_tree
import product

WORK: Final = product.BUILD / "linux" / "deb"
ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
ALWAYS: Final = ("ca-certificates",)
"""No library, but without it nothing can be asked of the service."""
PRESSED: Final = ("-Zxz", "-z6", "--threads-max=1")
"""One thread: several make other bytes. 9 in place of 6 would save 3 % for half as long again."""
RECOMMENDS: Final = (
    "gnome-keyring | keepassxc | kwalletmanager",
    "pipewire-bin | pulseaudio-utils | alsa-utils",
    "xdg-utils",
)
"""A keyring, the sound of a call, and opening links: without one of them the rest works."""
AFTER_INSTALLING: Final = f"""#!/bin/sh
set -e
[ "$1" = configure ] || exit 0
{linux_settings.MAKE}"""
"""Puts the settings for the computer in place, unless somebody has put theirs."""
AFTER_REMOVING: Final = f"""#!/bin/sh
set -e
[ "$1" = purge ] || exit 0
rm -f {linux_settings.FILE}
{linux_settings.REMOVE_FOLDER}"""
"""Takes them away with the rest of the configuration, as Debian's rules want it."""


def file_name(version: str) -> str:
    """As Debian names it."""
    return f"{product.COMMAND}_{version}_{_architecture()}.deb"


def control(folder: Path, installed_bytes: int, version: str) -> str:
    """The control file of the package. Raises `linux_needs.Unmet`."""
    fields = {
        "Package": product.COMMAND,
        "Version": version,
        "Section": "comm",
        "Priority": "optional",
        "Architecture": _architecture(),
        "Maintainer": f"{product.PUBLISHER} <{product.CONTACT}>",
        "Installed-Size": str(-(-installed_bytes // 1024)),
        "Depends": ", ".join([*linux_needs.debian_packages(folder), *ALWAYS]),
        "Recommends": ", ".join(RECOMMENDS),
        "Homepage": "https://smsc.ua/",
        "Description": _description(),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def changelog(version: str) -> str:
    """What Debian wants to read: the packaging's own changes, of which there are none but the version."""
    return (
        f"{product.COMMAND} ({version}) unstable; urgency=medium\n\n"
        f"  * {product.NAME} {version}; what is new in it stands in changelog.gz.\n\n"
        f" -- {product.PUBLISHER} <{product.CONTACT}>  {format_datetime(product.built_at())}\n"
    )


def build(tree: Path, version: str | None = None, into: Path = product.PACKAGES) -> Path:
    """Packs the staged tree; returns the file. `version`: of a program other than this one.

    Raises `linux_needs.Unmet`, and `subprocess.CalledProcessError` when dpkg-deb fails.
    """
    version = version or product.version()
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(tree, WORK, symlinks=True)
    _own_documents(WORK / linux_tree.DOCUMENTS, version)
    size = folder_tidy.size(WORK)
    _control_files(WORK, control(WORK / linux_tree.PROGRAM, size, version))
    scripts = [WORK / "DEBIAN" / name for name in ("postinst", "postrm")]
    linux_tree.settle(WORK, [WORK / linux_tree.PROGRAM / product.COMMAND, *scripts])
    made = into / file_name(version)
    made.parent.mkdir(parents=True, exist_ok=True)
    seconds = str(int(product.built_at().timestamp()))
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", *PRESSED, "--build", WORK, made],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": seconds, "LC_ALL": "C.UTF-8"},
    )
    return made


def _own_documents(documents: Path, version: str) -> None:
    pressed = gzip.compress(changelog(version).encode(), compresslevel=9, mtime=0)
    (documents / "changelog.Debian.gz").write_bytes(pressed)
    shutil.copyfile(linux_tree.DATA / "README.Debian", documents / "README.Debian")
    overrides = documents.parents[1] / "lintian" / "overrides" / product.COMMAND
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(linux_tree.DATA / "lintian-overrides", overrides)


def _control_files(tree: Path, fields: str) -> None:
    debian = tree / "DEBIAN"
    debian.mkdir()
    (debian / "control").write_text(fields, encoding="utf-8")
    (debian / "md5sums").write_text(_sums(tree), encoding="utf-8")
    for name, script in (("postinst", AFTER_INSTALLING), ("postrm", AFTER_REMOVING)):
        (debian / name).write_text(script, encoding="utf-8")


def _sums(tree: Path) -> str:
    """For `dpkg --verify`."""
    lines = []
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_file() and not path.is_symlink() and not name.startswith("DEBIAN/"):
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {name}\n")
    return "".join(lines)


def _description() -> str:
    summary = product.SUMMARY["en"]
    paragraphs = (
        textwrap.fill(text, 78, initial_indent=" ", subsequent_indent=" ")
        for text in product.paragraphs("en")
    )
    return "\n".join([summary[:1].lower() + summary[1:], "\n .\n".join(paragraphs)])


def _architecture() -> str:
    return ARCHITECTURES.get(platform.machine(), platform.machine())
