"""What is typed into the journal's fields, and what it is taken for."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.journal_find import Days, Sought, days, holds, moments, sought

SUNDAY = QDate(2026, 11, 22)
NO_RANGE = (SUNDAY, SUNDAY)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("067 123", "067123"),
        ("+38067", "38067"),
        ("+38 (067) 123-45-67", "380671234567"),
        ("00 38 067 123", "38067123"),
        ("0012", "0012"),
        ("4567", "4567"),
        ("тел. 067 123", "067123"),
        ("tel:+380671234567", "380671234567"),
        ("\u00a0067\u2011123 ", "067123"),
        ("٠٦٧ １２", "06712"),
    ],
)
def test_digits_are_a_part_of_a_number_however_they_are_grouped(text: str, digits: str) -> None:
    assert sought(text) == Sought(number=digits)


@pytest.mark.parametrize(
    "text", ["Договір 12", "№ 12-345", "A-12", "12/34", "067,123", "1234567890123456789", "050O1"]
)
def test_anything_else_is_a_reference_as_it_was_written(text: str) -> None:
    assert sought(f"  {text} ") == Sought(reference=text)


@pytest.mark.parametrize("text", ["", "  ", "+", "()", "№"])
def test_a_sign_alone_looks_for_nothing(text: str) -> None:
    assert sought(text) == Sought()


def test_the_days() -> None:
    assert days(Days.ANY, SUNDAY, NO_RANGE) is None
    assert days(Days.TODAY, SUNDAY, NO_RANGE) == (SUNDAY, SUNDAY)
    assert days(Days.YESTERDAY, SUNDAY, NO_RANGE) == (QDate(2026, 11, 21), QDate(2026, 11, 21))


@pytest.mark.parametrize(("locale", "first"), [("uk_UA", QDate(2026, 11, 16)), ("en_US", SUNDAY)])
def test_the_week_begins_as_the_calendar_on_the_wall_has_it(
    qapp: QApplication, locale: str, first: QDate
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    assert days(Days.WEEK, SUNDAY, NO_RANGE) == (first, SUNDAY)
    QLocale.setDefault(before)


def test_a_range_may_be_given_the_other_way_round() -> None:
    earlier = QDate(2026, 11, 1)
    assert days(Days.RANGE, SUNDAY, (SUNDAY, earlier)) == (earlier, SUNDAY)


@pytest.fixture
def kyiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Kyiv")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("day", "hours"),
    [(QDate(2026, 3, 29), 23), (QDate(2026, 10, 25), 25), (QDate(2026, 11, 22), 24)],
)
def test_a_day_is_as_long_as_the_clocks_here_make_it(kyiv: None, day: QDate, hours: int) -> None:
    since, until = moments((day, day))
    assert since is not None
    assert until is not None
    assert until - since == hours * 3600
    assert time.localtime(since)[3:5] == (0, 0)


def test_no_days_have_no_moments() -> None:
    assert moments(None) == (None, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("067 123-45-67", True),
        ("+38 (067) 123 45 67", True),
        ("0038 067 123 45 67", True),
        ("1234567", True),
        ("Договір 380671234567/2", True),
        ("4567", False),
        ("123456", False),
        ("067 123 45 68", False),
        ("Договір 12", False),
        ("", False),
    ],
)
def test_whether_a_text_tells_whose_number_it_is(text: str, told: bool) -> None:
    assert holds(text, "380671234567") is told
