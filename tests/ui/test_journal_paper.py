"""The list on its pages: every row on one of them, nothing cut off, wide columns for what is wide."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsc_gui.ui.journal_paper import POINT, JournalPaper, Listing
from tests.support.systems import need_program

NAMES = ("Час", "Абонент", "Примітка", "Стан")
ROOM = QSizeF(774, 527)


def listing(rows: list[tuple[str, ...]]) -> Listing:
    return Listing(
        "Журнал підтверджень",
        ("Усе, що є.", "Рядків: 5."),
        NAMES,
        rows,
        2,
        "Сторінка {page} з {pages}",
    )


def rows(count: int) -> list[tuple[str, ...]]:
    return [
        (f"22.11.2026 12:{n % 60:02}", "+380 67 123 45 67", f"Договір №{n}!", "Підтверджено")
        for n in range(count)
    ]


def paper(made: list[tuple[str, ...]], room: QSizeF = ROOM) -> JournalPaper:
    return JournalPaper(listing(made), room, QApplication.font().family())


def text_of(made: JournalPaper, folder: Path) -> list[str]:
    """What pdftotext reads on each page."""
    path = folder / "list.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(made.size + QSizeF(68, 68), QPageSize.Unit.Point),
            QPageLayout.Orientation.Portrait,
            QMarginsF(34, 34, 34, 34),
            QPageLayout.Unit.Point,
        )
    )
    painter = QPainter(writer)
    painter.scale(writer.logicalDpiX() / 72 / POINT, writer.logicalDpiX() / 72 / POINT)
    for page in range(made.count):
        if page:
            writer.newPage()
        made.paint(painter, page)
    painter.end()
    need_program("pdftotext")
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\f")[:-1]


def test_every_row_is_on_one_page_and_the_heading_on_each(qtbot: QtBot, tmp_path: Path) -> None:
    made = paper(rows(100))
    pages = text_of(made, tmp_path)
    assert len(pages) == made.count == 4
    whole = "".join(pages)
    assert [whole.count(f"№{n}!") for n in range(100)] == [1] * 100
    for number, page in enumerate(pages, start=1):
        assert all(
            text in page for text in (*NAMES, "Журнал підтверджень", "Усе, що є.", "Рядків: 5.")
        )
        assert f"Сторінка {number} з 4" in page


def test_without_rows_there_is_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    [page] = text_of(paper([]), tmp_path)
    assert "Сторінка 1 з 1" in page


def test_the_reference_takes_half_of_the_rest_and_all_have_a_share_of_it(qtbot: QtBot) -> None:
    made = paper(rows(3))
    assert sum(made.widths) == pytest.approx(ROOM.width() * POINT - 3 * 80)
    more = []
    for column in range(4):
        widest = max(
            made._metrics.horizontalAdvance(rows(1)[0][column]),
            made._bold_metrics.horizontalAdvance(NAMES[column]),
        )
        more.append(made.widths[column] - widest)
    others = [more[column] for column in (0, 1, 3)]
    assert others == pytest.approx([others[0]] * 3)
    assert others[0] > 100
    assert more[2] == pytest.approx(others[0] * 5, rel=0.01)


def test_a_long_text_goes_on_in_the_next_line_and_leaves_room_for_the_others(
    qtbot: QtBot, tmp_path: Path
) -> None:
    long = ("22.11.2026 12:00", "+380 67 123 45 67", "слово " * 60 + "кінець", "x" * 300)
    made = paper([long, *rows(1)])
    assert all(width > 300 for width in made.widths)
    [page] = text_of(made, tmp_path)
    assert page.count("слово") == 60
    assert "кінець" in page
    assert page.count("x") == 300
    (_, tall), (_, low) = made.pages[0]
    assert tall > 4 * low


def test_a_row_that_no_page_holds_takes_a_page(qtbot: QtBot) -> None:
    made = paper([("слово " * 4000, "", "", "")], QSizeF(400, 300))
    assert made.count == 1
    assert made.pages[0][0][1] < 300 * POINT


def test_a_narrow_paper_is_shared_out(qtbot: QtBot, tmp_path: Path) -> None:
    """A5 upright, say, in the printer's dialog."""
    made = paper(rows(20), QSizeF(350, 500))
    assert min(made.widths) > 0
    assert sum(made.widths) == pytest.approx(3500 - 3 * 80)
    assert "".join(text_of(made, tmp_path)).count("Договір") == 20


def test_nothing_is_painted_beside_the_paper(qtbot: QtBot) -> None:
    made = paper([("слово " * 60, "+380" * 40, "x" * 200, "y" * 99), *rows(60)])
    room = QRectF(0, 0, ROOM.width() * POINT, ROOM.height() * POINT)
    for page in made.pages:
        used = made._top + made._head + sum(height for _, height in page)
        assert used <= room.height() - made._metrics.lineSpacing()
