"""The three packages for Linux: what each needs to be built, and how."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import linux_archive
import linux_deb
import linux_rpm
import linux_tree

stage = linux_tree.stage


@dataclass(frozen=True, slots=True)
class Kind:
    """`name`: how the file ends; `tools`: commands that the system must have."""

    name: str
    tools: tuple[str, ...]
    build: Callable[[Path], Path]

    def lacking(self) -> str:
        """The tools that are not here, with commas; "" for none."""
        return ", ".join(tool for tool in self.tools if not shutil.which(tool))


KINDS: Final = (
    Kind("deb", ("dpkg-deb", "readelf"), linux_deb.build),
    Kind("rpm", ("rpmbuild", "readelf"), linux_rpm.build),
    Kind("tar.xz", ("readelf",), linux_archive.build),
)
