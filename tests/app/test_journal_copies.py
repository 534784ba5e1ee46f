"""The export and the print in the whole program: from the journal's page to the file."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smsc_gui.core.verification import State
from smsc_gui.program import Program
from smsc_gui.ui.journal_export_dialog import JournalExportDialog
from smsc_gui.ui.journal_page import JournalPage
from smsc_gui.ui.places import Page
from smsc_gui.ui.print_preview import PrintPreview
from smsc_gui.ui.today_page import TodayPage
from tests.app.conftest import House, type_into

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def program(house: House, signed_in: Callable[[], Program]) -> Program:
    """Two were asked for: one waits, for the other there was no money."""
    program = signed_in()
    house.ask("0671234567")
    house.wait_for(State.WAITING)
    house.ask("0500000003")
    house.wait_for(State.FAILED)
    house.qtbot.waitUntil(program.window.dialogs.close)
    return program


def journal(program: Program, qtbot: QtBot) -> JournalPage:
    program.window.header.pages[Page.JOURNAL].click()
    page = program.window.made_page(Page.JOURNAL)
    assert isinstance(page, JournalPage)
    qtbot.waitUntil(page.bar.export.isEnabled)
    return page


def shown(program: Program, kind: type[QWidget]) -> QWidget:
    [one] = [one for one in program.window.findChildren(kind) if one.isVisible()]
    return one


def export_to(program: Program, path: Path) -> JournalExportDialog:
    field = shown(program, QFileDialog).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    dialog = shown(program, JournalExportDialog)
    assert isinstance(dialog, JournalExportDialog)
    return dialog


def table(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_what_is_found_on_the_page_is_exported(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = journal(program, qtbot)
    type_into(page.filters.text, "123 45")
    qtbot.waitUntil(lambda: page.search.is_settled and page.model.found.count == 1)
    page.bar.export.click()
    dialog = export_to(program, tmp_path / "found")
    qtbot.waitUntil(dialog.leave.isVisible)
    _, row = table(tmp_path / "found.csv")
    assert row[1] == "'+380671234567"
    assert row[3] == "Waiting for the call"


def test_what_the_page_masks_is_masked_until_it_shows_it(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = journal(program, qtbot)
    program.preferences.change(mask_in_journal=True)
    for name, masked in (("masked", True), ("shown", False)):
        page.bar.export.click()
        dialog = export_to(program, tmp_path / name)
        qtbot.waitUntil(dialog.leave.isVisible)
        dialog.leave.click()
        content = (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig")
        assert ("380671234567" in content) is not masked
        assert ("•" in content) is masked
        if masked:
            page.bar.show_numbers.click()


def test_it_is_printed_in_the_name_of_who_is_at_work(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = journal(program, qtbot)
    page.bar.print.click()
    preview = shown(program, PrintPreview)
    assert isinstance(preview, PrintPreview)
    qtbot.waitUntil(lambda: preview.view is not None)
    preview.pdf.click()
    field = shown(program, QFileDialog).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(str(tmp_path / "list"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "list.pdf").exists)
    qtbot.waitUntil(lambda: not preview.is_busy)
    preview.leave.click()


def test_the_program_ends_while_it_is_exported(
    house: House, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """No half file is left, and nobody waits."""
    (tmp_path / "out").mkdir()
    page = journal(program, qtbot)
    page.bar.export.click()
    dialog = export_to(program, tmp_path / "out" / "journal")
    copying = dialog._copying
    copying.cancelled = True  # as if the journal were long
    house.end()
    assert not copying.at_work
    assert [one for one in (tmp_path / "out").iterdir() if one.suffix != ".csv"] == []


def test_today_is_counted(program: Program, qtbot: QtBot) -> None:
    program.window.header.pages[Page.TODAY].click()
    page = program.window.made_page(Page.TODAY)
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.figures is not None)
    assert page.figures is not None
    days = page.figures.by_day
    assert sum(day.asked for day in days) == 2
    program.preferences.change(language="uk")
    qtbot.waitUntil(lambda: program.window.made_page(Page.TODAY) is not page)
    program.preferences.change(language="en")
