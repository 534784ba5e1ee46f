"""What lies in a system's folders before and after: nothing may be left behind that has no reason to be."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

KEPT_BY_DPKG_AND_APT: Final[Mapping[str, str]] = {
    r"/var/lib/dpkg/(status|status-old|available|diversions|statoverride)(-old)?": "what is installed",
    r"/var/lib/dpkg/(lock|lock-frontend|triggers/(Lock|Unincorp))": "locks, empty",
    r"/var/lib/dpkg/info/format(-new)?": "the form of dpkg's own lists",
    r"/var/lib/apt/(extended_states|lists/.*)": "what came in for another package; what can be fetched",
    r"/var/cache/apt/(pkgcache|srcpkgcache)\.bin": "the same, quicker to read",
    r"/var/cache/apt/archives(/.*)?": "what was fetched",
    r"/var/cache/debconf/(config|templates|passwords)\.dat(-old)?": "questions of all packages",
    r"/var/log/(dpkg|alternatives)\.log|/var/log/apt/.*": "what was installed and removed, and when",
    r"/etc/ld\.so\.cache|/var/cache/ldconfig/aux-cache": "made anew with each library that comes or goes",
}
"""Paths of the system's own bookkeeping, as regular expressions, and why each may change."""


def listed(root: Path) -> dict[str, str]:
    """Every path below `root` and what is there: kind, rights, owner, content. Mounts are left out."""
    return {f"/{path.relative_to(root)}": _described(path) for path in _below(root)}


def changes(
    before: Mapping[str, str], after: Mapping[str, str], passed_over: Mapping[str, str]
) -> list[str]:
    """A line for each path that came, went or is another one; `passed_over`: see above."""
    said = {
        **dict.fromkeys(after.keys() - before.keys(), "left behind"),
        **dict.fromkeys(before.keys() - after.keys(), "gone"),
        **{path: "changed" for path in before.keys() & after.keys() if before[path] != after[path]},
    }
    known = [re.compile(pattern) for pattern in passed_over]
    return [
        f"{path}: {said[path]}"
        for path in sorted(said)
        if not any(pattern.fullmatch(path) for pattern in known)
    ]


def size(files: Iterable[Path]) -> int:
    """Bytes of these files, links not followed."""
    return sum(one.lstat().st_size for one in files if stat.S_ISREG(one.lstat().st_mode))


def _below(root: Path) -> Iterator[Path]:
    device = root.lstat().st_dev
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        folders[:] = [one for one in folders if (here / one).lstat().st_dev == device]
        yield from (here / one for one in (*folders, *files))


def _described(path: Path) -> str:
    """The time is not in it: a folder's changes with whatever comes and goes in it."""
    told = path.lstat()
    about = f"{stat.filemode(told.st_mode)} {told.st_uid}:{told.st_gid}"
    if stat.S_ISLNK(told.st_mode):
        return f"{about} -> {path.readlink()}"
    if stat.S_ISREG(told.st_mode):
        return f"{about} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    return about
