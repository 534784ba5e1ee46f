"""The licences: of everything that is installed with the program, and in full."""

import re
import sys
from pathlib import Path

import pytest

from smsc_gui.ui import licences
from smsc_gui.ui.licences import LIBRARIES, libraries, version_of
from smsc_gui.ui.resources import resource

RUN = Path(__file__).resolve().parents[2] / "requirements" / "run.txt"


def test_the_list_is_what_is_installed_to_run_the_program() -> None:
    pinned = re.findall(r"^([a-z0-9._-]+)==", RUN.read_text(), re.MULTILINE)
    assert sorted(pinned) == sorted(LIBRARIES)


def test_each_has_a_version_a_licence_and_its_text() -> None:
    found = libraries()
    others = {"pywin32-ctypes"} if sys.platform != "win32" else {"jeepney", "secretstorage"}
    assert len(found) >= 2 + len(set(LIBRARIES) - others) - 3  # what Python 3.12 has by itself
    for one in found:
        assert one.version, one.name
        assert one.licence, one.name
        assert len(one.text) > 500, one.name


def test_qt_comes_with_the_lgpl_and_the_gpl_that_it_refers_to() -> None:
    [qt] = [one for one in libraries() if one.name == "Qt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in qt.text
    assert "https://code.qt.io" in qt.text


def test_letters_and_icons_are_named_in_the_version_that_is_there() -> None:
    shipped = {one.name: one for one in libraries() if one.name in {"Inter", "Lucide"}}
    assert "SIL OPEN FONT LICENSE" in shipped["Inter"].text
    assert "ISC License" in shipped["Lucide"].text
    name_table = resource("fonts", "Inter-Regular.ttf").read_bytes()
    main, part = shipped["Inter"].version.split(".")
    assert f"Version {main}.{int(part):03};".encode("utf-16-be") in name_table
    said = re.findall(r"lucide-static v([0-9.]+) - ISC", _all_icons())
    assert set(said) == {shipped["Lucide"].version}


def _all_icons() -> str:
    return "".join(path.read_text() for path in resource("icons").glob("*.svg"))


def test_a_library_whose_metadata_is_missing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "LIBRARIES", ("not-there-at-all", "segno"))
    assert [one.name for one in libraries()] == ["Python", "Qt", "Inter", "Lucide", "segno"]
    assert version_of("not-there-at-all") == ""
