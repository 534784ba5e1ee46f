"""The one staged tree of the Linux packages: what lies where, the same in every format."""

import gzip
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import linux_copyright
import linux_desktop
import linux_man
import product

DATA: Final = Path(__file__).parent / "linux"
TREE: Final = product.BUILD / "linux" / "tree"
PROGRAM: Final = f"usr/lib/{product.COMMAND}"
DOCUMENTS: Final = f"usr/share/doc/{product.COMMAND}"
ENTRY: Final = f"usr/share/applications/{product.COMMAND}.desktop"
METAINFO: Final = f"usr/share/metainfo/{product.APP_ID}.metainfo.xml"
MAN_PAGE: Final = f"usr/share/man/man1/{product.COMMAND}.1.gz"
GUIDES: Final = ("administrators", "running", "integration", "security")
"""What whoever runs it reads where there is no repository; links to other documents lead nowhere there."""
_NOT_IN_HICOLOR: Final = {20}
"""Sizes that the icon theme has no folder for: nobody would look there."""


def stage(folder: Path, tree: Path = TREE) -> Path:
    """Lays out the tree anew around PyInstaller's folder; returns it."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / PROGRAM, symlinks=True)
    command = tree / "usr/bin" / product.COMMAND
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{product.COMMAND}/{product.COMMAND}")
    _write(tree / ENTRY, linux_desktop.desktop_entry())
    _write(tree / METAINFO, linux_desktop.metainfo())
    _press(tree / MAN_PAGE, linux_man.man_page())
    _icons(tree / "usr/share/icons/hicolor")
    _documents(folder, tree / DOCUMENTS)
    settle(tree, [tree / PROGRAM / product.COMMAND])
    return tree


def settle(tree: Path, programs: Iterable[Path]) -> None:
    """Modes and times that do not depend on who builds, and when; `programs` can be run."""
    seconds = int(product.built_at().timestamp())
    run = set(programs)
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in run else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _icons(hicolor: Path) -> None:
    for size in product.ICON_SIZES:
        if size not in _NOT_IN_HICOLOR:
            apps = hicolor / f"{size}x{size}" / "apps"
            _copy(product.ICONS / f"{size}.png", apps / f"{product.COMMAND}.png")
    _copy(product.ICONS / "large.svg", hicolor / "scalable" / "apps" / f"{product.COMMAND}.svg")


def _documents(folder: Path, documents: Path) -> None:
    _copy(DATA / "settings.json", documents / "examples" / "settings.json")
    _press(documents / "changelog.gz", (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    for name in GUIDES:
        _copy(product.ROOT / "docs" / f"{name}.md", documents / f"{name}.md")
    _write(documents / "copyright", linux_copyright.text(folder))
    for name, words in linux_copyright.of_the_system(folder).items():
        _press(documents / "libraries" / f"{name}.gz", words)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _press(path: Path, text: str) -> None:
    """As gzip -9n: neither name nor time in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
