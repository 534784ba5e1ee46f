"""A spreadsheet opens the export right: LibreOffice itself is asked."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from smsc_gui.core.journal_export import CELLS, export
from tests.core.test_journal_export import CALCULATED
from tests.support.rows import ROW, WORDING, row
from tests.support.spreadsheet import Cell, opened, soffice, through

pytestmark = pytest.mark.skipif(
    soffice() is None,
    reason="LibreOffice (soffice) is not installed here: what is in the file is still held by "
    "test_journal_export.py, not what a spreadsheet makes of it",
)
TEXTS = [
    *CALCULATED,
    *(
        '=HYPERLINK("http://127.0.0.1","7")',
        "=cmd|'/C calc'!A0",
        "a,b;c\td",
        "two\nlines",
        '"',
        "'",
    ),
]


@pytest.fixture(params=[",", ";"], ids=["comma", "semicolon"])
def separator(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(tmp_path: Path, separator: str) -> Path:
    path = tmp_path / "journal.csv"
    rows = [row(reference=text, operator=text, desk=text, decided_by=text) for text in TEXTS]
    wording = replace(WORDING, separator=separator)
    export([ROW, *rows], path, wording, lambda _: None, lambda: False)
    return path


def cells_of(line: list[Cell]) -> dict[str, Cell]:
    return dict(zip(CELLS, line, strict=False))


@pytest.mark.parametrize("ticked", ["", "\t,;"], ids=["its own separator", "all that Calc offers"])
def test_every_cell_is_what_it_was(file: Path, separator: str, ticked: str) -> None:
    """Whether only the right separator is ticked when it is opened, or all."""
    rows = opened(file, ticked or separator)
    assert [cell.text for cell in rows[0][: len(CELLS)]] == list(CELLS)
    assert len(rows) == len(TEXTS) + 2
    assert [cell.formula for line in rows for cell in line if cell.formula] == []
    kinds = {
        cell.kind for line in rows[1:] for name, cell in cells_of(line).items() if name != "took"
    }
    assert kinds <= {"string", ""}
    first = cells_of(rows[1])
    assert first["time"] == Cell("2026-11-22T12:00:00+02:00", "string", "")
    assert first["subscriber"] == Cell("'+380671234567", "string", "")
    assert first["reference"] == Cell("Договір 7", "string", "")
    assert first["took"] == Cell("41", "float", "")
    assert first["desk"] == Cell("каса", "string", "")


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_nothing_changes_when_it_is_saved_and_opened_again(
    file: Path, separator: str, suffix: str
) -> None:
    again = through(file, suffix, separator).decode("utf-8").splitlines()
    written = file.read_bytes().decode("utf-8-sig").splitlines()
    assert list(csv.reader(again)) == list(csv.reader(written, delimiter=separator))


def test_without_an_apostrophe_it_would_be_calculated(tmp_path: Path) -> None:
    """What the tests above see is really seen."""
    path = tmp_path / "bare.csv"
    path.write_text('"=1+1","+380671234567","004711"\r\n', encoding="utf-8-sig")
    [[formula, number, code]] = [line[:3] for line in opened(path, ",")]
    assert formula.formula
    assert (number.kind, code.text) == ("float", "4711")
