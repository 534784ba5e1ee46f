"""Formatting while typing: the caret stays with its digit, and no digit is lost or added."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smsc_gui.core.phone import typed

countries = st.sampled_from(["UA", "US", "PL", "KZ", "IT", "AR", "", "ZZ"])
texts = st.text(alphabet="0123456789+ ()-\u00a0٣４,aО", max_size=25)


def digits_in(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(c)) for c in text if unicodedata.decimal(c, None) is not None
    )


def keystrokes(keys: str, country: str = "UA") -> list[str]:
    """What the field shows after each key, the caret left where `typed` put it."""
    text, caret, shown = "", 0, []
    for key in keys:
        text, caret = typed(text[:caret] + key + text[caret:], caret + 1, country)
        shown.append(text)
    return shown


def test_a_national_number_as_it_is_typed() -> None:
    assert keystrokes("0671234567") == [
        "0",
        "06",
        "067",
        "067 1",
        "067 12",
        "067 123",
        "067 123 4",
        "067 123 45",
        "067 123 45 6",
        "067 123 45 67",
    ]


def test_the_country_code_gets_its_plus_as_soon_as_it_can_be_nothing_else() -> None:
    assert keystrokes("380671") == ["3", "38", "+380", "+380 6", "+380 67", "+380 67 1"]
    assert typed("380671234567", 12, "UA") == ("+380 67 123 45 67", 17)
    assert typed("380671234567", 12, "PL")[0].startswith("3")


@pytest.mark.parametrize(
    ("text", "country", "shown"),
    [
        ("+380671234567", "UA", "+380 67 123 45 67"),
        ("+380671234567", "US", "+380 67 123 45 67"),
        ("+38 (067) 123-45-67", "UA", "+380 67 123 45 67"),
        ("+3800671234567", "UA", "+380 067 123 45 67"),
        ("00380671234567", "UA", "00 380 67 123 45 67"),
        ("00", "UA", "00"),
        ("671234567", "UA", "67 123 45 67"),
        ("0472123456", "UA", "0472 12 34 56"),
        ("0456312345", "UA", "04563 1 23 45"),
        ("0800123456", "UA", "0800 123 456"),
        ("067123456789", "UA", "067 123 45 6789"),
        ("0111", "UA", "011 1"),
        ("+442079460000", "UA", "+44 20 7946 0000"),
        ("2125550123", "US", "(212) 555-0123"),
        ("067\u00a0123\u00ad4567", "UA", "067 123 45 67"),
        ("０６７１", "UA", "067 1"),
    ],
)
def test_a_paste_is_put_into_groups(text: str, country: str, shown: str) -> None:
    assert typed(text, len(text), country) == (shown, len(shown))


@pytest.mark.parametrize(
    "text",
    ["", "+", "(", "О671234567", "тел. 0671234567", "0671234567, 0501234567", "067+1", "1" * 18],
)
def test_what_is_no_plain_number_is_left_alone(text: str) -> None:
    assert typed(text, 1, "UA") == (text, 1)


@pytest.mark.parametrize(
    ("text", "caret", "result"),
    [
        ("067 1239 45 67", 8, ("067 123 94 567", 9)),  # a digit put into the middle
        ("067 12 45 67", 6, ("067 124 56 7", 6)),  # one taken from the middle
        ("067123 45 67", 3, ("067 123 45 67", 3)),  # a gap deleted: it comes back behind the caret
        ("5067 123 45 67", 1, ("50 671 23 4567", 1)),
        ("+5380 67", 2, ("+53 806 7", 2)),
        ("380 67", 0, ("+380 67", 0)),  # the plus deleted: it comes back
        ("+380 67", 1, ("+380 67", 1)),
        ("+380 67", 0, ("+380 67", 0)),
        ("+380 67", -1, ("+380 67", 0)),
        ("+380 67", 99, ("+380 67", 7)),
        (" 067", 1, ("067", 0)),
    ],
)
def test_the_caret_stays_with_its_digit(text: str, caret: int, result: tuple[str, int]) -> None:
    assert typed(text, caret, "UA") == result


@given(texts, st.integers(0, 25), countries)
@example("38067", 3, "UA")
def test_digits_and_their_count_before_the_caret_never_change(
    text: str, caret: int, country: str
) -> None:
    caret = min(caret, len(text))
    shown, place = typed(text, caret, country)
    assert digits_in(shown) == digits_in(text)
    assert 0 <= place <= len(shown)
    assert digits_in(shown[:place]) == digits_in(text[:caret])


@given(texts, st.integers(0, 25), countries)
def test_twice_is_once(text: str, caret: int, country: str) -> None:
    once = typed(text, min(caret, len(text)), country)
    assert typed(*once, country) == once


@given(st.text(alphabet="0123456789", min_size=1, max_size=15), countries)
def test_typing_ends_with_the_caret_at_the_end(keys: str, country: str) -> None:
    text, caret = "", 0
    for key in keys:
        text, caret = typed(text[:caret] + key + text[caret:], caret + 1, country)
        assert caret == len(text)
    assert re.sub(r"\D", "", text) == keys


@given(st.text(alphabet="0123456789", min_size=1, max_size=15), countries)
def test_backspace_takes_one_digit_after_another(keys: str, country: str) -> None:
    text, caret = typed(keys, len(keys), country)
    for left in range(len(keys) - 1, 0, -1):
        text, caret = typed(text[: caret - 1], caret - 1, country)
        assert digits_in(text) == keys[:left]
