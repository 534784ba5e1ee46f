"""The rows of the table: read in pages, a few of which are kept, and followed when others come in between."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QPersistentModelIndex, Qt, QTime
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from smsc_gui.core.journal_search import PAGE, How, Outline, Row
from smsc_gui.core.verification import State
from smsc_gui.ui.journal_cells import COLUMNS, Cells, brief_time, masked_number
from smsc_gui.ui.journal_found import FIRST, KEPT_PAGES, Found
from smsc_gui.ui.journal_model import JournalModel


def row(number: int) -> Row:
    return Row(
        f"id-{number}",
        1_795_341_600.0 - number,
        f"38067{number:07}",
        "",
        State.EXPIRED,
        "",
        None,
        How.NONE,
        "olena",
        "desk",
        "",
        erased=False,
    )


def found(keys: Sequence[int], *pages: int) -> Found:
    """What is found when the rows with these numbers are there, with these pages read."""
    outline = Outline(array("L", keys))
    made = Found([row(key) for key in keys[:FIRST]], outline)
    for page in pages:
        made.take(page, [row(key) for key in keys[page * PAGE : (page + 1) * PAGE]])
    return made


@pytest.fixture
def model(qtbot: QtBot) -> JournalModel:
    made = JournalModel(Cells())
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def ids(model: JournalModel, places: Sequence[int]) -> list[str]:
    rows = [model.found.row(place) for place in places]
    return [one.id if one else "" for one in rows]


def test_only_what_is_missing_is_read() -> None:
    one = found(range(1000))
    assert one.missing(0, 50) == []
    assert one.missing(90, 120) == [0]
    assert one.missing(390, 410) == [1, 2]
    one.take(1, [row(n) for n in range(PAGE, 2 * PAGE)])
    assert one.missing(390, 410) == [2]
    assert one.missing(990, 5000) == [4]
    assert Found([row(n) for n in range(FIRST)]).missing(90, 500) == []


def test_a_few_pages_are_kept_those_that_were_looked_at_last() -> None:
    one = found(range(PAGE * 100))
    for page in range(KEPT_PAGES):
        one.take(page, [row(page * PAGE)])
    assert one.row(0) is not None
    one.take(KEPT_PAGES, [row(1)])
    assert one.row(0) is not None
    assert one.row(PAGE) is None
    assert one.row(KEPT_PAGES * PAGE) is not None


def test_it_is_known_how_many_there_are_when_there_are_few() -> None:
    assert Found([row(n) for n in range(FIRST - 1)]).is_whole
    assert not Found([row(n) for n in range(FIRST)]).is_whole
    assert found(range(FIRST)).is_whole


def test_what_was_chosen_moves_with_its_row_when_others_come_in_above(model: JournalModel) -> None:
    model.begin(found(range(10, 610), 1))
    chosen = QPersistentModelIndex(model.index(250, 0))
    assert model.follow(found(range(7, 610), 1), range(240, 270)) == 3
    assert model.rowCount() == 603
    assert chosen.row() == 253
    assert ids(model, [253]) == ["id-260"]


def test_rows_that_went_above_are_followed_as_well(model: JournalModel) -> None:
    model.begin(found(range(600), 1))
    chosen = QPersistentModelIndex(model.index(250, 0))
    assert model.follow(found(range(5, 600), 1), range(240, 270)) == -5
    assert model.rowCount() == 595
    assert chosen.row() == 245


def test_rows_below_come_and_go_without_moving_anything(model: JournalModel) -> None:
    model.begin(found(range(300), 1))
    assert model.follow(found(range(350), 1), range(210, 240)) == 0
    assert model.rowCount() == 350
    assert model.follow(found(range(220), 1), range(210, 219)) == 0
    assert model.rowCount() == 220


def test_when_none_of_what_was_looked_at_is_left_nothing_moves(model: JournalModel) -> None:
    model.begin(found(range(300)))
    assert model.follow(found(range(5000, 5010)), range(20)) == 0
    assert model.rowCount() == 10
    assert model.follow(Found(()), range(10)) == 0
    assert model.rowCount() == 0


def test_a_row_that_is_being_read_has_no_texts(model: JournalModel) -> None:
    model.begin(found(range(1000)))
    assert model.index(700, 1).data() is None
    with_signal: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b: with_signal.append((a.row(), b.row())))
    model.take({3: [row(n) for n in range(600, 800)]})
    assert model.index(700, 1).data() == "+380\u00a067\u00a0000\u00a007\u00a000"
    assert with_signal == [(600, 799)]


def test_a_screen_reader_hears_the_whole_row_in_the_first_column(model: JournalModel) -> None:
    model.begin(found(range(3)))
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("+380 67 000 00 01, Time is up, Time: ")
    assert said.endswith(", Operator: olena")
    spoken = model.index(1, COLUMNS.index("state")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Time is up"


def test_a_tool_tip_shows_a_reference_as_it_was_written(model: JournalModel) -> None:
    """Whoever fills it in, another program among them, writes no HTML."""
    model.begin(Found([replace(row(1), reference="<b>4711</b> & Co")]))
    tip = QTextDocument()
    tip.setHtml(model.index(0, COLUMNS.index("reference")).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.toPlainText() == "<b>4711</b> & Co"


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("380671234567", "+•••\u00a0••\u00a0•••\u00a045\u00a067"),
        ("1234", "1234"),
        ("12345", "•23\u00a045"),
        ("", ""),
    ],
)
def test_of_a_masked_number_the_last_four_digits_show(digits: str, shown: str) -> None:
    assert masked_number(digits) == shown


@pytest.mark.parametrize(
    ("language", "today", "shown"),
    [
        ("uk_UA", QDate(2026, 3, 7), "09:05"),
        ("uk_UA", QDate(2026, 11, 22), "09:05, 07.03"),
        ("uk_UA", QDate(2027, 1, 1), "09:05, 07.03.26"),
        ("en_GB", QDate(2026, 11, 22), "09:05, 07/03"),
        ("en_US", QDate(2026, 11, 22), "9:05 AM, 3/7"),
        ("sv_SE", QDate(2026, 11, 22), "09:05, 03-07"),
        ("zh_CN", QDate(2026, 11, 22), "09:05, 3/7"),
    ],
    ids=lambda value: value.toString("yyyy-MM-dd") if isinstance(value, QDate) else value,
)
def test_times_are_as_short_as_they_are_plain(
    look: None, language: str, today: QDate, shown: str
) -> None:
    QLocale.setDefault(QLocale(language))
    moment = QDateTime(QDate(2026, 3, 7), QTime(9, 5)).toSecsSinceEpoch()
    assert brief_time(moment, today).replace("\u202f", " ") == shown


def test_paper_tickets_and_screen_readers_get_the_whole_date(look: None) -> None:
    cells, one = Cells(), row(0)
    day = QDateTime.fromSecsSinceEpoch(int(one.prepared)).date()
    cells.follow(day)
    assert "2026" not in cells.shown(one, COLUMNS[0])
    for text in (cells.text(one, COLUMNS[0]), cells.whole(one), cells.lines(one)):
        assert "22/11/2026" in text
    cells.follow(day.addDays(1))
    assert cells.shown(one, COLUMNS[0]).endswith(", 22/11")
