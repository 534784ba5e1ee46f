"""The installer for Windows: what is written for NSIS, and what the compiled installer holds."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from smsc_gui.core.links import SCHEME
from smsc_gui.core.machine_settings import machine_file
from tests.support.packaging_scripts import FOLDER, script

installer = script("windows_installer")
version = script("windows_version")
product = script("product")
TEXTS = tomllib.loads((FOLDER / "windows" / "texts.toml").read_text("utf-8"))
SCRIPT = "".join(path.read_text("utf-8") for path in sorted((FOLDER / "windows").glob("*.ns[ih]")))
FILES = (
    "smsc-gui.exe",
    "_internal/base.zip",
    "_internal/Qt6/шрифти/a $b.ttf",
    "_internal/Qt6/q.dll",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As PyInstaller makes it, with names that NSIS could misread."""
    for name in FILES:
        path = tmp_path / "smsc-gui" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 100)
    return tmp_path / "smsc-gui"


def names(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_what_is_unpacked_is_what_is_removed(folder: Path) -> None:
    removed = [
        line.removeprefix('Delete "$INSTDIR\\').rstrip('"').replace("\\", "/").replace("$$", "$")
        for line in installer.removing(names(folder))
    ]
    assert sorted(removed) == sorted(FILES)
    assert installer.emptied(names(folder)) == [
        'RMDir "$INSTDIR\\_internal\\Qt6\\шрифти"',
        'RMDir "$INSTDIR\\_internal\\Qt6"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_whole_folders_are_removed_only_where_the_installer_made_them() -> None:
    removed = set(re.findall(r"(?:RMDir /r|!insertmacro Clear) (\".*?\")", SCRIPT))
    assert removed == {'"${OLD}"', '"${NEW}"', '"${FOLDER}"'}
    assert re.findall(r"!macro (.*)\n  RMDir /r \"\$\{FOLDER\}\"", SCRIPT) == ["Clear FOLDER"]
    made = dict(re.findall(r'!define (NEW|OLD) "(.*)"', SCRIPT))
    assert made == {
        "NEW": "$INSTDIR\\${COMMAND}.new",
        "OLD": "$INSTDIR\\${COMMAND}.old",
    }


def test_nobodys_settings_and_journal_are_touched() -> None:
    """The folder of the program is another one than the data folder, and no instruction names that."""
    instructions = re.sub(r";.*", "", SCRIPT)
    assert "$LOCALAPPDATA\\Programs\\${NAME}" in instructions
    assert "$LOCALAPPDATA\\${COMMAND}" not in instructions
    assert re.findall(r".*ProgramData.*", instructions) == [
        '!define SETTINGS "C:\\ProgramData\\${COMMAND}" '
    ]
    changing = r"(Delete|Rename|RMDir|File\w*|CreateDirectory) .*\$\{SETTINGS\}"
    assert sorted(re.findall(changing, instructions)) == ["CreateDirectory", "RMDir"]
    for text in TEXTS["remove_text"].values():
        said = text.format(name="", folder="", command=product.COMMAND)
        assert f"%LOCALAPPDATA%\\{product.COMMAND}" in said
        assert str(machine_file("win32").parent).replace("/", "\\") in said


def test_a_folder_that_holds_anything_else_is_not_packed(folder: Path) -> None:
    (folder / "notes.txt").touch()
    with pytest.raises(installer.CannotBuild, match=r"notes\.txt"):
        installer.defines(folder, Path("x.exe"))


def test_no_folder_no_installer(tmp_path: Path) -> None:
    with pytest.raises(installer.CannotBuild, match=r"holds \[\]"):
        installer.defines(tmp_path / "none", Path("x.exe"))


def test_names_and_version_come_from_one_place(folder: Path) -> None:
    lines = installer.defines(folder, Path("x.exe"))
    assert f"!define VERSION '{product.version()}'" in lines
    assert f"!define PUBLISHER '{product.PUBLISHER}'" in lines
    assert f"!define SCHEME '{SCHEME}'" in lines
    # 100 bytes for each letter of each name, counted in whole kilobytes.
    assert (
        f"!define KILOBYTES '{-(-sum(100 * len(name.encode()) for name in FILES) // 1024)}'"
        in lines
    )
    for word in (product.NAME, product.COMMAND, product.PUBLISHER, product.CONTACT, product.SCHEME):
        assert word not in re.sub(r";.*", "", SCRIPT), "written twice"


def test_the_settings_folder_is_the_one_that_the_program_reads() -> None:
    """`make test-windows` tries what is done with it."""
    folder = re.search(r'!define SETTINGS "(.*)"', SCRIPT)
    assert folder is not None
    read = machine_file("win32")
    said = folder[1].replace("${COMMAND}", product.COMMAND)
    assert said == str(read.parent).replace("/", "\\")
    assert f'"${{SETTINGS}}\\{read.name}"' in SCRIPT


def test_the_systems_own_account_installs_for_everybody() -> None:
    """Its profile's folder ends the same everywhere; `make test-windows` tries it in Wine."""
    found = re.search(r"\$PROFILE \"\" (-\d+)\n.*== \"(.*)\"\n *StrCpy \$ForAll 1\n", SCRIPT)
    assert found is not None
    for folder in (r"C:\Windows\system32", r"C:\Windows\SysWOW64"):
        assert rf"{folder}\config\systemprofile"[int(found[1]) :] == found[2]


@pytest.mark.parametrize(
    ("said", "safe"),
    [
        ("v3.08-3+deb12u1", False),
        ("v3.06.1", False),
        ("v3.11", False),
        ("v3.12", True),
        ("v3.12.1", True),
        ("v4.0", True),
        ("v2.51", False),
        ("v03-Apr-2026.cvs", False),
        ("", False),
    ],
)
def test_which_nsis_is_good_enough_for_a_release(said: str, safe: bool) -> None:
    assert installer.is_safe(said) is safe


def test_an_unsafe_nsis_makes_no_release(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With a certificate it ends at once; without one it warns and goes on, here to an NSIS that cannot."""
    nsis = tmp_path / "bin" / "makensis"
    nsis.parent.mkdir()
    nsis.write_text('#!/bin/sh\n[ "$1" = -VERSION ] && echo v3.11 || exit 1\n')
    nsis.chmod(0o755)
    monkeypatch.setenv("PATH", str(nsis.parent), prepend=":")
    monkeypatch.delenv("WINDOWS_SIGN_PFX", raising=False)
    monkeypatch.delenv("WINDOWS_SIGN_THUMBPRINT", raising=False)
    places = (folder, tmp_path / "results", tmp_path / "made")
    with pytest.raises(installer.CannotBuild, match="makensis says"):
        installer.compiled(*places)
    assert "Warning: NSIS v3.11 is older than 3.12" in capsys.readouterr().out
    monkeypatch.setenv("WINDOWS_SIGN_THUMBPRINT", "00")
    with pytest.raises(installer.CannotBuild, match=r"v3\.11 .* A release needs 3\.12"):
        installer.compiled(*places)


def test_every_text_is_there_in_both_languages_and_is_used() -> None:
    lines = installer.texts()
    for name in TEXTS:
        assert sum(line.startswith(f"LangString {name} ") for line in lines) == 2
        assert f"$({name})" in SCRIPT, f"nobody says {name}"
    assert set(re.findall(r"\$\(([a-z_]+)\)", SCRIPT)) == set(TEXTS)


def test_texts_are_written_as_nsis_reads_them() -> None:
    by_name = {line.split(" ")[1]: line for line in installer.texts() if "UKRAINIAN" in line}
    assert by_name["still_running"].startswith(
        f'LangString still_running ${{LANG_UKRAINIAN}} "{product.NAME} досі відкрито'
    )
    assert "$\\r$\\n$\\r$\\n" in by_name["still_running"]
    assert "$Installed" in by_name["newer"]
    assert "{" not in "".join(by_name.values()).replace("${LANG_UKRAINIAN}", "")


def test_administrators_know_every_exit_code() -> None:
    source = (FOLDER / "windows" / "installer.nsi").read_text("utf-8")
    codes = re.findall(r"^!define [A-Z_]+ (\d+)$", source, re.MULTILINE)
    guide = (product.ROOT / "docs" / "administrators.md").read_text("utf-8")
    windows = guide.split("### Windows\n")[1].split("\n### ")[0]
    told = re.findall(r"^\| (\d+) \|", windows, re.MULTILINE)
    assert sorted([*codes, "0", "1"]) == sorted(told)  # NSIS's own: done, cancelled


def test_a_link_cannot_bring_options() -> None:
    """docs/running.md says why the -- has to stand before it."""
    assert '!define OPENS_LINKS \'"$INSTDIR\\${EXE}" -- "%1"\'' in SCRIPT
    assert re.findall(r"shell\\open\\command\" \"\" (.*)", SCRIPT) == ["'${OPENS_LINKS}'"]


def test_the_version_resource_is_the_products(folder: Path) -> None:
    """PyInstaller evaluates it with these names."""

    def call(name: str) -> Any:
        return lambda *values, **named: SimpleNamespace(name=name, values=values, **named)

    words = (
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    found = eval(version.program(), {w: call(w) for w in (*words, "VSVersionInfo")})  # noqa: S307 - ours
    assert found.ffi.filevers == (*map(int, product.version().split(".")), 0)
    tables = found.kids[0].values[0]
    assert [table.values[0] for table in tables] == ["040904B0", "042204B0"]
    strings = [{one.values[0]: one.values[1] for one in table.values[1]} for table in tables]
    assert {one["ProductVersion"] for one in strings} == {product.version()}
    assert strings[1]["Comments"] == product.SUMMARY["uk"]
    assert found.kids[1].values[0][0].values == ("Translation", [0x409, 1200, 0x422, 1200])


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
@pytest.mark.parametrize("target", ["x86-unicode", "amd64-unicode"])
def test_it_compiles_and_holds_the_folder(folder: Path, tmp_path: Path, target: str) -> None:
    """Without a warning. Windows' NSIS makes the one, Debian's the other as well."""
    made = installer.compiled(folder, tmp_path / "results", tmp_path / "made", target)
    assert made.name == f"smsc-gui-{product.version()}-windows-x64.exe"
    listed = subprocess.run(
        ["7zz", "l", "-ba", "-slt", str(made)], capture_output=True, text=True, check=True
    ).stdout
    paths = {path.replace("\\", "/") for path in re.findall(r"^Path = (.*)$", listed, re.MULTILINE)}
    own = {path for path in paths if not path.startswith("$PLUGINSDIR")}
    assert own == {f"smsc-gui.new/{name}" for name in (*FILES, "uninstall.exe")}
    resource = made.read_bytes()
    assert product.SUMMARY["uk"].encode("utf-16-le") in resource
