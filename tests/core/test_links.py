"""Links and arguments of other programs: right ones are read, all others have a reason."""

import string
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsc_gui.core.links import (
    LONGEST_REFERENCE,
    MOST_LINK,
    HandedOver,
    HandedOverProblem,
    checked,
    is_link,
    read_link,
)

NUMBER = "+380671234567"


@pytest.mark.parametrize(
    ("link", "phone", "reference"),
    [
        (f"smsc-verify:{NUMBER}", NUMBER, ""),
        (f"smsc-verify:{NUMBER}?reference=A-17", NUMBER, "A-17"),
        (f"smsc-verify://{NUMBER}?reference=A-17", NUMBER, "A-17"),
        (f"smsc-verify://{NUMBER}/?reference=A-17", NUMBER, "A-17"),
        (f"SMSC-Verify:%2B380671234567?reference={quote('Договір № 5')}", NUMBER, "Договір № 5"),
        (f"smsc-verify:{NUMBER}?{urlencode({'reference': 'a b+c&d=é'})}", NUMBER, "a b+c&d=é"),
        (f" smsc-verify:{NUMBER}?x=1&reference=one&reference=two#part \n", NUMBER, "one"),
        (f"smsc-verify:{NUMBER}?phone=%2B380500000000&send=1&reference=", NUMBER, ""),
        ("smsc-verify:067%20123-45-67", "067 123-45-67", ""),
        ("smsc-verify:(067)%20123.45.67", "(067) 123.45.67", ""),
        ("smsc-verify:%E2%80%AA+380671234567%E2%80%AC", NUMBER, ""),
        ("smsc-verify:%EF%BC%8B380671234567", NUMBER, ""),
        ("smsc-verify:067%E2%80%93123%C2%A045%E2%80%9167", "067-123 45-67", ""),
        ("smsc-verify:%D9%A0671234567", "0671234567", ""),
        (f"smsc-verify:{NUMBER}?reference=a%00b%0D%0Ac%E2%80%AEd", NUMBER, "ab cd"),
        (f"smsc-verify:{NUMBER}?reference=%D0%B8%CC%86", NUMBER, "й"),
    ],
)
def test_a_right_link_is_read(link: str, phone: str, reference: str) -> None:
    assert read_link(link) == HandedOver(phone, reference)


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("", HandedOverProblem.NOT_READABLE),
        ("tel:+380671234567", HandedOverProblem.NOT_READABLE),
        ("smsc-verify", HandedOverProblem.NOT_READABLE),
        ("smsc-verify:%FF+380671234567", HandedOverProblem.NOT_READABLE),
        (f"smsc-verify:{NUMBER}?reference=%C3%28", HandedOverProblem.NOT_READABLE),
        (f"smsc-verify:{NUMBER}?{'a=1&' * 30}", HandedOverProblem.NOT_READABLE),
        ("smsc-verify:", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:?reference=A-17", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:olena", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:067123456O", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:<b>+380671234567", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:++380671234567", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:380+671234567", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:+380671234567,", HandedOverProblem.NO_NUMBER),
        ("smsc-verify:+380671234567,+380501234567", HandedOverProblem.SEVERAL_NUMBERS),
        ("smsc-verify:+380671234567;0501234567", HandedOverProblem.SEVERAL_NUMBERS),
        ("smsc-verify:+380671234567/0501234567", HandedOverProblem.SEVERAL_NUMBERS),
        ("smsc-verify:+380671234567+380501234567", HandedOverProblem.SEVERAL_NUMBERS),
        ("smsc-verify:0671234567%200501234567", HandedOverProblem.SEVERAL_NUMBERS),
        (f"smsc-verify:{'1' * 61}", HandedOverProblem.TOO_LONG),
        (f"smsc-verify:{NUMBER}?x={'x' * MOST_LINK}", HandedOverProblem.TOO_LONG),
        (
            f"smsc-verify:{NUMBER}?reference={'я' * (LONGEST_REFERENCE + 1)}",
            HandedOverProblem.REFERENCE_TOO_LONG,
        ),
    ],
)
def test_a_wrong_link_has_a_reason(link: str, problem: HandedOverProblem) -> None:
    assert read_link(link) is problem


def test_a_reference_of_full_length_is_taken() -> None:
    reference = "я" * LONGEST_REFERENCE
    assert checked(NUMBER, f" {reference}\u202e\n") == HandedOver(NUMBER, reference)


def test_only_our_scheme_is_ours() -> None:
    assert is_link(" SMSC-VERIFY:x")
    assert not is_link("smsc-verify")
    assert not is_link("--phone")


@given(st.text(max_size=300))
def test_whatever_a_link_says_nothing_invisible_comes_of_it(said: str) -> None:
    read = read_link(f"smsc-verify:{NUMBER}?reference={quote(said, errors='replace')}")
    if isinstance(read, HandedOver):
        assert read.phone == NUMBER
        assert len(read.reference) <= LONGEST_REFERENCE
        assert read.reference.isprintable()
        assert read.reference == read.reference.strip()


@given(st.text(max_size=80))
def test_whatever_stands_for_a_number_only_its_signs_come_of_it(said: str) -> None:
    read = checked(said, "")
    if isinstance(read, HandedOver):
        assert set(read.phone) <= set(string.digits + "+ ()-./")
        assert any(char in string.digits for char in read.phone)
    assert isinstance(read, HandedOver | HandedOverProblem)
