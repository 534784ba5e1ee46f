"""Numbers in groups for eyes and ears, and masked for logs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.phone import grouped, masked

digits_of_any_length = st.text(alphabet="0123456789", max_size=30)


@pytest.mark.parametrize(
    ("digits", "groups"),
    [
        ("380501234567", "+380 50 123 45 67"),
        ("380441234567", "+380 44 123 45 67"),
        ("380472123456", "+380 472 12 34 56"),
        ("380456312345", "+380 4563 1 23 45"),
        ("380800123456", "+380 800 123 456"),
        ("380900212345", "+380 900 212 345"),
        ("380931234567", "+380 93 123 45 67"),
        ("380891234567", "+380 89 123 45 67"),
        ("380111234567", "+380 11 123 45 67"),
        ("3805012345678", "+380 50 123 45 678"),
        ("12125550123", "+1 212 555 0123"),
        ("77011234567", "+7 701 123 4567"),
        ("4930123456", "+49 30 123 456"),
        ("80012345678", "+800 1234 5678"),
        ("0501234567", "050 123 45 67"),
        ("3800501234567", "380 050 123 45 67"),
        ("1234567890123456", "123 456 789 012 34 56"),
        ("1234567", "123 45 67"),
        ("123456", "123 456"),
        ("12345", "123 45"),
        ("1234", "1234"),
        ("123", "123"),
        ("1", "1"),
        ("", ""),
    ],
)
def test_groups(digits: str, groups: str) -> None:
    assert " ".join(grouped(digits)) == groups


@given(digits_of_any_length)
def test_grouping_keeps_every_digit(digits: str) -> None:
    groups = grouped(digits)
    assert "".join(groups).removeprefix("+") == digits
    assert "" not in groups


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("380501234567", "+380 ** *** ** 67"),
        ("+380 50 123 45 67", "+380 ** *** ** 67"),
        ("12125550123", "+1 *** *** **23"),
        ("380456312345", "+380 **** * ** 45"),
        ("380111234567", "**********67"),
        ("0501234567", "********67"),
        ("12345", "***45"),
        ("1234", "****"),
        ("12", "**"),
        ("", "**"),
        ("Олена", "**"),
        ("1" * 300, "*" * 15 + "11"),
    ],
)
def test_masks(digits: str, shown: str) -> None:
    assert masked(digits) == shown


@given(st.text(alphabet="0123456789+ -a", max_size=40))
def test_a_mask_shows_two_digits_behind_the_code(text: str) -> None:
    shown = masked(text)
    assert len(re.findall(r"\d", re.sub(r"^\+\d{1,3} ", "", shown))) <= 2
    assert len(shown) <= 30
