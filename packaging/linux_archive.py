"""The plain .tar.xz: for systems without .deb and .rpm, and for people without the administrator's rights."""

import lzma
import platform
import shutil
import tarfile
from pathlib import Path
from typing import Final

import linux_needs
import linux_tree
import product

WORK: Final = product.BUILD / "linux" / "archive"
SCRIPTS: Final = ("install.sh", "uninstall.sh")
_LEVEL: Final = 6


def file_name(version: str) -> str:
    """With the system in it: an archive ends alike everywhere."""
    return f"{product.COMMAND}-{version}-linux-{platform.machine()}.tar.xz"


def build(tree: Path, into: Path = product.PACKAGES) -> Path:
    """Packs what the tree has below usr, with two scripts and a word on them; returns the file.

    Raises `linux_needs.Unmet` for a tree without a program.
    """
    version = product.version()
    top = f"{product.COMMAND}-{version}"
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(tree / "usr", WORK, symlinks=True)
    program = WORK / "lib" / product.COMMAND / product.COMMAND
    for name in SCRIPTS:
        shutil.copyfile(linux_tree.DATA / name, WORK / name)
    (WORK / "README.txt").write_text(_read_me(program.parent), encoding="utf-8")
    linux_tree.settle(WORK, [program, *(WORK / name for name in SCRIPTS)])
    made = into / file_name(version)
    made.parent.mkdir(parents=True, exist_ok=True)
    with (
        lzma.open(made, "wb", preset=_LEVEL) as pressed,
        tarfile.open(fileobj=pressed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in [WORK, *sorted(WORK.rglob("*"))]:
            name = Path(top, path.relative_to(WORK)).as_posix()
            archive.add(path, name, recursive=False, filter=_nobodys)
    return made


def _read_me(folder: Path) -> str:
    words = (linux_tree.DATA / "README.txt").read_text(encoding="utf-8")
    return words.replace("@GLIBC@", linux_needs.c_library(folder))


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without a trace of who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
