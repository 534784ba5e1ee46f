"""Make the installer for Windows out of the folder that PyInstaller has made.

    windows_installer.py [FOLDER]

NSIS compiles packaging/windows/installer.nsi, on Windows and elsewhere. What the script includes is written
here: names and version from product.py, texts from texts.toml, the list of the files, once to unpack and once
to remove them. So the uninstaller takes away what was installed, and nothing else.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import product
import windows_sign
import windows_version

SOURCES: Final = product.ROOT / "packaging" / "windows"
MADE: Final = product.BUILD / "windows"
"""What is written for NSIS to include."""
PROGRAM: Final = f"{product.COMMAND}.exe"
ENTRIES: Final = {PROGRAM, "_internal"}
"""What lies in the folder: replacing.nsh moves these two and its own uninstall.exe."""
_LANGUAGES: Final = {"en": "${LANG_ENGLISH}", "uk": "${LANG_UKRAINIAN}"}
SAFE_NSIS: Final = (3, 12)
"""Installers of older ones, run by the system's account, may load a library from a folder that others can
write (CVE-2026-42171)."""
_AT_RUN_TIME: Final = {
    "folder": "$INSTDIR",
    "installed": "$Installed",
    "wrong": "$Wrong",
    "file": "$0",  # of FileErrorText only
}


class CannotBuild(Exception):  # noqa: N818 - what the caller can do nothing about
    """The text says why."""


def build(folder: Path) -> list[Path]:
    """The installer, in `product.PACKAGES`. The program in the folder is signed on the way.

    Raises `CannotBuild` and `windows_sign.CannotSign`.
    """
    windows_sign.sign(folder / PROGRAM)
    return [compiled(folder, product.PACKAGES)]


def compiled(folder: Path, results: Path, made: Path = MADE, target: str | None = None) -> Path:
    """The installer, with its uninstaller; both are signed if there is a certificate.

    `target`: NSIS's name of the kind of processor the installer itself is for. Raises `CannotBuild`.
    """
    makensis = _makensis()
    _check_version(makensis)
    result = results / f"{product.COMMAND}-{product.version()}-windows-x64.exe"
    results.mkdir(parents=True, exist_ok=True)
    made.mkdir(parents=True, exist_ok=True)
    for name, lines in _included(folder, result).items():
        # With the mark at its beginning, NSIS takes it for UTF-8 on every system.
        (made / name).write_text("\n".join([*lines, ""]), encoding="utf-8-sig")
    result.unlink(missing_ok=True)
    defines = [f"-DMADE={made.as_posix()}", f"-DTARGET={target or _target(makensis)}"]
    script = str(SOURCES / "installer.nsi")
    _run([makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, script])
    if windows_sign.is_wanted():
        windows_sign.check(result)
    return result


def _included(folder: Path, result: Path) -> dict[str, list[str]]:
    """The files that installer.nsi includes, by name, as lines."""
    files = _files(folder)
    return {
        "product.nsh": defines(folder, result),
        "texts.nsh": texts(),
        "unpack.nsh": unpacking(folder, files),
        "remove.nsh": removing(files),
        "folders.nsh": emptied(files),
    }


def _files(folder: Path) -> list[Path]:
    """Those in the folder, relative to it and always in the same order. Raises `CannotBuild`."""
    entries = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if entries != ENTRIES:
        raise CannotBuild(f"{folder} holds {sorted(entries)}, not {sorted(ENTRIES)}.")
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def defines(folder: Path, result: Path) -> list[str]:
    """Names, version, size."""
    size = sum((folder / file).stat().st_size for file in _files(folder))
    values = {
        "COMMAND": product.COMMAND,
        "NAME": product.NAME,
        "VERSION": product.version(),
        "PUBLISHER": product.PUBLISHER,
        "CONTACT": product.CONTACT,
        "SCHEME": product.SCHEME,
        "KILOBYTES": str(-(-size // 1024)),
        "ICON": str(product.ICONS / "program.ico"),
        "RESULT": str(result),
        "SIGN": f'"{sys.executable}" "{Path(windows_sign.__file__).resolve()}"',
    }
    lines = [f"!define {name} '{_literal(value)}'" for name, value in values.items()]
    return [*lines, *windows_version.installer(result.name)]


def texts() -> list[str]:
    """What the installer says, in every language. Raises `CannotBuild` for a text that lacks one."""
    fields = {
        "name": product.NAME,
        "version": product.version(),
        "command": product.COMMAND,
        **_AT_RUN_TIME,
    }
    lines = []
    for name, words in tomllib.loads((SOURCES / "texts.toml").read_text("utf-8")).items():
        if words.keys() != _LANGUAGES.keys():
            raise CannotBuild(f"texts.toml: {name} is there in {sorted(words)} only.")
        for language, text in words.items():
            said = _said(text).format(**fields)
            lines.append(f'LangString {name} {_LANGUAGES[language]} "{said}"')
    return lines


def _said(text: str) -> str:
    """As NSIS writes it between quotation marks."""
    return _literal(text).replace('"', '$\\"').strip().replace("\n", "$\\r$\\n")


def _literal(text: str) -> str:
    """A dollar would begin a variable."""
    return text.replace("$", "$$")


def unpacking(folder: Path, files: list[Path]) -> list[str]:
    """Instructions that unpack these into ${NEW}."""
    lines, before = [], None
    for file in files:
        if file.parent != before:
            lines.append(f'SetOutPath "{_there("${NEW}", file.parent)}"')
            before = file.parent
        lines.append(f'File "{folder / file}"')
    return lines


def removing(files: list[Path]) -> list[str]:
    """Instructions that remove exactly these from $INSTDIR. The error flag tells that one of them stays."""
    return [f'Delete "{_there("$INSTDIR", file)}"' for file in files]


def emptied(files: list[Path]) -> list[str]:
    """Instructions that remove the folders of these where nothing is left in them."""
    folders = {parent for file in files for parent in file.parents if parent != Path()}
    deepest_first = sorted(folders, key=lambda one: (-len(one.parts), one))
    return [f'RMDir "{_there("$INSTDIR", one)}"' for one in deepest_first]


def _there(root: str, path: Path) -> str:
    return "\\".join([root, *(_literal(part) for part in path.parts)])


def _makensis() -> str:
    """The compiler: on the path, else where NSIS's own installer puts it. Raises `CannotBuild`."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(usual) if usual.is_file() else None)
    if found is None:
        raise CannotBuild("makensis is missing: install NSIS (on Debian: apt-get install nsis).")
    return found


def is_safe(said: str) -> bool:
    """Whether an NSIS that says this of its version, such as v3.08-3+deb12u1, is new enough for a release.

    What is no release of NSIS is not.
    """
    found = re.match(r"v(\d+)\.(\d+)", said)
    return found is not None and (int(found[1]), int(found[2])) >= SAFE_NSIS


def _check_version(makensis: str) -> None:
    """A warning, or `CannotBuild` where there is a certificate: then it is to be handed out."""
    said = _run([makensis, "-VERSION"]).strip()
    if is_safe(said):
        return
    wanted = ".".join(map(str, SAFE_NSIS))
    words = f"NSIS {said} is older than {wanted}: run by the system's account, its installers are unsafe"
    if windows_sign.is_wanted():
        raise CannotBuild(f"{words} (CVE-2026-42171). A release needs {wanted}.")
    print(f"Warning: {words} (CVE-2026-42171). Good for tests, not for handing out.", flush=True)


def _target(makensis: str) -> str:
    """A 64-bit installer where this NSIS can make one: Debian's can. The one for Windows makes 32-bit ones,
    which install the same program in the same places.
    """
    told = _run([makensis, "-HDRINFO"])
    found = re.search(r"NSISDIR=([^,\r\n]+)", told)
    home = Path(found[1]) if found else Path(makensis).parent
    has_it = (home / "Stubs" / "lzma_solid-amd64-unicode").exists()
    return "amd64-unicode" if has_it else "x86-unicode"


def _run(command: list[str]) -> str:
    """What it prints. Raises `CannotBuild` with that when it fails."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    if done.returncode:
        raise CannotBuild(f"{Path(command[0]).name} says:\n{done.stdout}")
    return done.stdout


def main() -> int:
    """Build from this folder, or the usual one; the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else product.FOLDER
    try:
        for result in build(folder):
            print(f"{result}: {result.stat().st_size / 1e6:.1f} MB")
    except (CannotBuild, windows_sign.CannotSign) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
