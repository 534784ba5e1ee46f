"""The journal's rows as CSV: what stands in it, and that there is a whole file or none."""

import csv
import os
import stat
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from itertools import repeat
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from smsc_gui.core.journal_errors import JournalError, JournalTrouble
from smsc_gui.core.journal_export import (
    CELLS,
    TOLD_EVERY,
    Wording,
    cell,
    export,
)
from smsc_gui.core.journal_search import Row
from smsc_gui.core.journal_wanted import How
from smsc_gui.core.verification import State
from smsc_gui.core.whole_file import FileError, FileTrouble
from tests.support.rows import ROW, WORDING, row
from tests.support.systems import linux, need_posix, posix

NOBODY = 65_534


def write(path: Path, *rows: Row, wording: Wording = WORDING) -> int | None:
    return export(rows, path, wording, lambda _: None, lambda: False)


def names_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def table(path: Path, separator: str = ",") -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=separator, strict=True))


def test_a_row_as_it_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    assert write(path, ROW) == 1
    assert path.read_bytes() == (
        b"\xef\xbb\xbf"
        b'"time","subscriber","reference","state","assigned","took","how","operator","decided by","desk"\r\n'
        b'"2026-11-22T12:00:00+02:00","\'+380671234567","'
        + "Договір 7".encode()
        + b'","is verified",'
        b'"\'+380440001101","41","by call","olena","","' + "каса".encode() + b'"\r\n'
    )


def test_what_is_not_there_is_an_empty_cell(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    bare = row(assigned="", took=None, how=How.NONE, reference="", operator="", desk="")
    write(path, bare)
    assert table(path)[1] == [
        *("2026-11-22T12:00:00+02:00", "'+380671234567", "", "is verified", "", "", "", "", "", "")
    ]


def test_erased_rows_say_so(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    write(path, row(subscriber="", reference="", assigned="", erased=True))
    assert table(path)[1][:5] == ["2026-11-22T12:00:00+02:00", "erased", "", "is verified", ""]


def test_numbers_stay_hidden_where_they_are_hidden(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    write(path, ROW, wording=replace(WORDING, subscriber=lambda digits: f"•••{digits[-4:]}"))
    content = path.read_text(encoding="utf-8-sig")
    assert "'•••4567" in content
    assert "'+380440001101" in content
    assert "380671234567" not in content


@pytest.mark.parametrize("separator", [",", ";"])
def test_either_separator(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "journal.csv"
    write(path, row(reference="a,b;c"), wording=replace(WORDING, separator=separator))
    assert table(path, separator)[1][2] == "a,b;c"
    assert len(table(path, separator)[1]) == len(CELLS)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (1_783_500_000.0, "2026-07-08T11:40:00+03:00"),
        (1_795_341_600.9, "2026-11-22T12:00:00+02:00"),
    ],
)
def test_each_time_has_the_offset_of_its_own_day(moment: float, told: str) -> None:
    wording = replace(WORDING, zone=ZoneInfo("Europe/Kyiv"))
    assert CELLS["time"](row(prepared=moment), wording) == told


def test_times_are_this_computers_unless_a_zone_is_named() -> None:
    wording = replace(WORDING, zone=None)
    assert CELLS["time"](ROW, wording)[-6:].replace(":", "") == time.strftime(
        "%z", time.localtime(ROW.prepared)
    )
    assert CELLS["time"](ROW, replace(WORDING, zone=UTC)) == "2026-11-22T10:00:00+00:00"


CALCULATED = [
    *("=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "+380671234567", "\t=1", "\r=1", " =1"),
    *(
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(1)",
        "﹢1",
        "−1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\u202e=1",
    ),
    *(
        '"=1"',
        "'=1",
        "|calc",
        "%1",
        "(5)",
        "#N/A",
        "004711",
        "12345678",
        "1E5",
        "3/4",
        "1-2",
        "12.05",
    ),
    *("MAR12", "dec-1201", "march 3", "лис 5", "5 трав", "Серпня, 3", "٣+1", "①x"),
]


@pytest.mark.parametrize("text", CALCULATED)
def test_what_a_spreadsheet_would_read_otherwise_is_kept_as_text(text: str) -> None:
    kept = cell(text)
    assert kept.startswith("'")
    assert kept[1:] == "".join(sign if sign.isprintable() else " " for sign in text).strip()


@pytest.mark.parametrize(
    "text",
    ["Договір 7", "contract 12", "№ 5", "0", "7", "1234567", "Сервіс 5", "Marta 1", "Q", "Ї"],
)
def test_what_it_reads_as_it_is_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("text", ["", " ", "\t\r\n", "\u00a0", "\u200b"])
def test_nothing_to_be_seen_is_an_empty_cell(text: str) -> None:
    assert cell(text) == ""


@pytest.mark.parametrize("name", ["reference", "operator", "decided by", "desk"])
def test_every_text_is_made_safe(tmp_path: Path, name: str) -> None:
    path = tmp_path / "journal.csv"
    field = {"decided by": "decided_by"}.get(name, name)
    write(path, row(**{field: "=1+1\r\n=2"}))
    assert table(path)[1][list(CELLS).index(name)] == "'=1+1  =2"
    assert len(table(path)) == 2


def test_the_words_given_are_made_safe_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    wording = replace(
        WORDING,
        columns={name: f"={name}" for name in CELLS},
        states=dict.fromkeys(State, "=state"),
        ways=dict.fromkeys(How, "=way"),
        erased="=erased",
    )
    write(path, row(erased=True), wording=wording)
    first, second = table(path)
    assert first == [f"'={name}" for name in CELLS]
    assert [second[1], second[3], second[6]] == ["'=erased", "'=state", "'=way"]


def test_quotation_marks_are_doubled(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    write(path, row(reference='Кафе "Ромашка"'))
    assert '"Кафе ""Ромашка"""' in path.read_text(encoding="utf-8-sig")


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[int] = []
    many = repeat(ROW, 2 * TOLD_EVERY + 3)
    assert export(many, tmp_path / "a.csv", WORDING, told.append, lambda: False) == 1003
    assert told == [TOLD_EVERY, 2 * TOLD_EVERY, 2 * TOLD_EVERY + 3]


@posix
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    path.write_text("older")
    path.chmod(0o644)
    write(path, ROW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_that_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal.csv"
    path.write_text("older")
    seen: list[str] = []

    def rows() -> Iterator[Row]:
        for _ in range(3):
            seen.append(path.read_text())
            yield ROW

    export(rows(), path, WORDING, lambda _: None, lambda: False)
    assert seen == ["older"] * 3
    assert len(table(path)) == 4
    assert names_in(tmp_path) == ["journal.csv"]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_cancelled_leaves_what_was_there_and_nothing_else(tmp_path: Path, after: int) -> None:
    """Also when it is cancelled after the last row."""
    path = tmp_path / "journal.csv"
    path.write_text("older")
    asked = iter([False] * after + [True])
    assert export([ROW] * 3, path, WORDING, lambda _: None, lambda: next(asked)) is None
    assert path.read_text() == "older"
    assert names_in(tmp_path) == ["journal.csv"]


def test_a_journal_that_fails_meanwhile_leaves_no_file(tmp_path: Path) -> None:
    def rows() -> Iterator[Row]:
        yield ROW
        raise JournalError(JournalTrouble.DAMAGED)

    with pytest.raises(JournalError):
        export(rows(), tmp_path / "journal.csv", WORDING, lambda _: None, lambda: False)
    assert names_in(tmp_path) == []


def trouble(path: Path, rows: int = 1) -> FileTrouble:
    with pytest.raises(FileError) as caught:
        write(path, *[ROW] * rows)
    assert str(caught.value) == f"{caught.value.trouble.name}: {caught.value.detail}"
    assert caught.value.detail
    return caught.value.trouble


@posix
@pytest.mark.parametrize("rows", [1, 1000])
def test_no_room_for_the_file(tmp_path: Path, rows: int) -> None:
    """Whether it is noticed when the rows are written, or only at the end."""
    import resource  # noqa: PLC0415 - Windows has none

    path = tmp_path / "journal.csv"
    path.write_text("older")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, limits[1]))  # as a full disk, for any file
    try:
        assert trouble(path, rows) is FileTrouble.DISK_FULL
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text() == "older"
    assert names_in(tmp_path) == ["journal.csv"]


ON_ANOTHER_DISK = """
import os, sys
from pathlib import Path
from smsc_gui.core.journal_export import export
from smsc_gui.core.whole_file import FileError
from tests.support.rows import ROW, WORDING
path = Path(sys.argv[1]) / "journal.csv"
try:
    export([ROW] * 5000, path, WORDING, lambda _: None, lambda: False)
except FileError as error:
    print(error.trouble.name, os.listdir(path.parent))
"""


@linux
@pytest.mark.parametrize(
    ("options", "expected"), [("size=64k", "DISK_FULL []\n"), ("ro", "DENIED []\n")]
)
def test_a_disk_that_is_full_and_one_that_is_write_protected(
    tmp_path: Path, options: str, expected: str
) -> None:
    """Real ones, where this user may mount one; `test_no_room_for_the_file` runs everywhere."""
    mount = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@" "$0"'
    mounted = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, str(tmp_path)]
    if subprocess.run([*mounted, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this user may not mount a disk of its own here (unshare --user --mount)")
    done = subprocess.run(
        [*mounted, sys.executable, "-c", ON_ANOTHER_DISK],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == expected, done.stderr


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert trouble(tmp_path / "gone" / "journal.csv") is FileTrouble.FOLDER_GONE
    (tmp_path / "file").touch()
    assert trouble(tmp_path / "file" / "journal.csv") is FileTrouble.FOLDER_GONE


def test_a_folder_that_went_away_meanwhile(tmp_path: Path) -> None:
    """A stick that was pulled out."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def rows() -> Iterator[Row]:
        yield ROW
        folder.rename(tmp_path / "elsewhere")

    with pytest.raises(FileError) as caught:
        export(rows(), folder / "journal.csv", WORDING, lambda _: None, lambda: False)
    assert caught.value.trouble is FileTrouble.FOLDER_GONE


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder of the superuser's; who is that becomes nobody for it."""
    need_posix()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        was = os.geteuid()
        folder.chmod(0o555)
        if was == 0:
            os.seteuid(NOBODY)
        yield folder
        os.seteuid(was)
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written(as_nobody: Path) -> None:
    assert trouble(as_nobody / "journal.csv") is FileTrouble.DENIED


@posix
def test_a_file_that_may_not_be_replaced(tmp_path: Path) -> None:
    """Open in a spreadsheet on Windows; here in a folder where only its owner may take its place."""
    if os.geteuid() != 0:
        pytest.skip("only the superuser can make a file of somebody else's")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o1777)
        (folder / "journal.csv").write_text("older")
        os.chown(folder, 1234, 1234)
        os.seteuid(NOBODY)
        try:
            assert trouble(folder / "journal.csv") is FileTrouble.IN_USE
        finally:
            os.seteuid(0)
        assert names_in(folder) == ["journal.csv"]


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "journal.csv").mkdir()
    assert trouble(tmp_path / "journal.csv") is FileTrouble.OTHER
    assert names_in(tmp_path) == ["journal.csv"]


def test_a_long_name_leaves_room(tmp_path: Path) -> None:
    name = "ж" * 125 + ".csv"  # 254 bytes
    assert write(tmp_path / name, ROW) == 1
    assert names_in(tmp_path) == [name]


def test_the_rows_do_not_gather_in_memory(tmp_path: Path) -> None:
    def most_for(count: int) -> int:
        tracemalloc.start()
        export(repeat(ROW, count), tmp_path / "a.csv", WORDING, lambda _: None, lambda: False)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert most_for(20_000) < most_for(200) + 100_000
